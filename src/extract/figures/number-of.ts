import { T } from '../../text/closed.js';
import type { Doc } from '../../text/doc.js';
import type { Candidate } from './candidate.js';
import { unitNoun } from './count.js';
import { isPluralNoun } from './noun.js';
import { figureStart } from './qualifier.js';
import type { Noun } from './requests.js';

/** How many tokens to either side "the number of" is looked for. */
const WINDOW = 25;
/** How many sentences back the question may stand. */
const BACK = 3;

/** And how many tokens. */
const QUESTION = 80;

/** "put at 58 the number of people held": the noun follows "the number of" in the same sentence. */
export function numberOf(doc: Doc, c: Candidate): Noun | null {
  const { lower } = doc.tokens;
  // "a population of 1.4 million"
  const before = figureStart(doc.tokens, c.first) - 1;
  if (lower[before] === 'of' && lower[before - 1] === 'population') return { unit: 'people', counted: null };
  if (lower[before] === 'of' && PARENTS.has(lower[before - 1] ?? '') && ends(doc, c.end))
    return { unit: 'child', counted: null };
  // "brought the death toll to 259"
  for (let i = before; i > Math.max(doc.sentences.first[c.sentence]!, before - TOLL); i--)
    if (lower[i] === 'toll' && Number.isInteger(c.value) && ends(doc, c.end))
      return { unit: 'people', counted: null };
  const numbering = numberingBefore(doc, before);
  if (numbering !== null) return numbering;
  const first = Math.max(doc.sentences.first[c.sentence]!, c.first - WINDOW);
  const limit = Math.min(doc.sentences.first[c.sentence + 1]!, c.end + WINDOW);
  for (let i = first; i + 3 < limit; i++) {
    if (lower[i] !== 'number' || lower[i + 1] !== 'of' || lower[i - 1] !== 'the') continue;
    const noun = pluralAt(doc, i + 2, limit);
    if (noun !== null) return noun;
  }
  return null;
}

const TOLL = 9;
/** "a father of seven" */
const PARENTS = new Set('father mother parent parents dad mum mom grandfather grandmother'.split(' '));

/** No noun of its own follows. */
function ends(doc: Doc, i: number): boolean {
  const tag = doc.tags.tag[i];
  return tag !== T.noun && tag !== T.adjective && tag !== T.name;
}

const NUMBERS = new Set(['number', 'numbered', 'numbering', 'numbers', 'totalling', 'totaling']);

/** "workers, who number around 160,000", "protesters numbering 200": the plural before the verb. */
function numberingBefore(doc: Doc, verb: number): Noun | null {
  const { lower, start, end } = doc.tokens;
  if (!NUMBERS.has(lower[verb] ?? '')) return null;
  let at = verb - 1;
  if (lower[at] === 'who' || lower[at] === 'which') at--;
  if (lower[at] === ',') at--;
  if (at < 0 || doc.tags.tag[at] !== T.noun || !isPluralNoun(doc, at)) return null;
  return { unit: unitNoun(doc, at), counted: doc.text.slice(start[at], end[at]) };
}

/** "How many proposals were there? The ministry says 248.": the noun of a question just before. */
export function howMany(doc: Doc, c: Candidate): Noun | null {
  if (!Number.isInteger(c.value) || c.num.form === 'fraction') return null;
  const { lower } = doc.tokens;
  const first = Math.max(doc.sentences.first[Math.max(0, c.sentence - BACK)]!, c.first - QUESTION);
  for (let i = c.first - 2; i >= first; i--)
    if (lower[i] === 'how' && lower[i + 1] === 'many') return pluralAt(doc, i + 2, i + 6);
  return null;
}

function pluralAt(doc: Doc, from: number, limit: number): Noun | null {
  for (let n = from; n < Math.min(limit, from + 4); n++) {
    const tag = doc.tags.tag[n];
    if (tag === T.noun && isPluralNoun(doc, n)) {
      const { start, end } = doc.tokens;
      return { unit: unitNoun(doc, n), counted: doc.text.slice(start[from], end[n]) };
    }
    if (tag !== T.noun && tag !== T.adjective && tag !== T.name) break;
  }
  return null;
}
