import { T } from '../../text/closed.js';
import type { Doc } from '../../text/doc.js';
import { ACTOR, NOUN } from '../../text/lexicon.js';
import type { Candidate } from './candidate.js';
import { unitNoun } from './count.js';
import { isPluralNoun } from './noun.js';
import { figureStart } from './qualifier.js';
import type { Noun } from './requests.js';
import { changes, isMove } from './trend.js';

/** Plurals that are measured, not counted: "shares rose by 3 to 151" tells of no three shares. */
const MEASURED = new Set(
  (
    'prices shares stocks sales rates profits revenues earnings wages salaries incomes costs exports imports yields temperatures ' +
    'levels scores ratings losses bonds futures taxes fees odds emissions values points takings receipts pensions rents bills'
  ).split(' '),
);
const BETWEEN = new Set(
  'by from to a an just only another further some about around nearly almost the'.split(' '),
);
const REACH = 6;

/** "Seats rose by 3 to 151", "arrests fell from 40": the plural that changed is what the bare number counts. */
export function changedPlural(doc: Doc, previous: Candidate | undefined, c: Candidate): Noun | null {
  if (c.num.form === 'fraction' || !Number.isInteger(c.value) || c.value < 0) return null;
  const { lower } = doc.tokens;
  const start = doc.sentences.first[c.sentence]!;
  let at = figureStart(doc.tokens, c.first) - 1;
  let linked = false;
  for (let n = 0; n < REACH && at > start; n++, at--) {
    // "by 3 to 151"
    if (previous !== undefined && previous.end - 1 === at && previous.rule === 'changed') {
      return linked && previous.unit !== null ? { unit: previous.unit, counted: previous.counted } : null;
    }
    const word = lower[at]!;
    if (word === 'by' || word === 'to' || word === 'from') linked = true;
    if (changes(word) && !BETWEEN.has(word)) return linked ? subjectOf(doc, at, start) : null;
    if (!BETWEEN.has(word) && doc.tags.tag[at] !== T.adverb) return null;
  }
  return null;
}

/** "from 5 billion dollars in 1986 to over 476 billion": the other value, whose unit both share. */
export function movedFrom(doc: Doc, all: readonly Candidate[], k: number): Candidate | null {
  const c = all[k]!;
  const before = all[k - 1];
  const after = all[k + 1];
  if (before !== undefined && before.unit !== null && isMove(doc, before, c)) return before;
  return after !== undefined && after.unit !== null && isMove(doc, c, after) ? after : null;
}

function subjectOf(doc: Doc, verb: number, start: number): Noun | null {
  let at = verb - 1;
  while (at > start && AUXILIARY.has(doc.tags.tag[at]!)) at--;
  const tag = doc.tags.tag[at];
  // "Arrests fell": at the start of a sentence the tags may take it for a verb.
  const opens = at === start && ((doc.tags.classes[at] ?? 0) & NOUN) !== 0;
  if (at < start || (tag !== T.noun && tag !== T.name && !opens) || !isPluralNoun(doc, at)) return null;
  // Those who act gain and lose other things than themselves: "the Greens fell by 3".
  const actor = ((doc.tags.classes[at] ?? 0) & ACTOR) !== 0;
  if ((tag === T.name && !opens) || actor || MEASURED.has(doc.tokens.lower[at]!)) return null;
  return { unit: unitNoun(doc, at), counted: doc.text.slice(doc.tokens.start[at], doc.tokens.end[at]) };
}

const AUXILIARY = new Set<number>([T.auxiliary, T.adverb, T.modal]);
