import { T } from '../../../text/closed.js';
import type { Doc } from '../../../text/doc.js';
import { ADJECTIVE, NOUN, VERB_S } from '../../../text/lexicon.js';
import { CAPITAL } from '../../../text/tokenize.js';
import { isChange } from '../trend.js';
import { type Phrase, phraseBefore } from './phrase.js';

const FINITE = new Set<number>([T.verb, T.past, T.auxiliary, T.modal, T.participle, T.gerund]);
const GROUP = new Set<number>([
  T.verb,
  T.past,
  T.auxiliary,
  T.modal,
  T.adverb,
  T.negation,
  T.participle,
  T.to,
  T.gerund,
]);
const REACH = 45;
const OPENERS = new Set('that because although though while whereas if unless whether'.split(' '));
/** Pasts like their nouns, which the tags take them for: verbs where a figure follows at once. */
export const UNCHANGING = new Set(
  'hit cost shed cut set put costs hits range ranges stand stands stay stays measure measures start starts average averages total totals'.split(
    ' ',
  ),
);
const FIRST_SECOND = new Set(['i', 'we', 'you', 'us', 'me']);

/** Whom or what the clause that holds token i is about: the phrase before its verb. Null for pronouns and none. */
export function subjectBefore(doc: Doc, i: number, start: number): Phrase | null {
  const { tokens, tags } = doc;
  const floor = Math.max(start, i - REACH);
  let at = i - 1;
  for (let tries = 0; tries < 5; tries++) {
    while (at >= floor && !isVerb(doc, at) && !(at >= i - 2 && UNCHANGING.has(tokens.lower[at]!))) {
      const word = tokens.lower[at]!;
      // "said that 9 in 10 children attend": the figure opens its own clause.
      if (word === ';' || word === ':' || word === '—' || OPENERS.has(word)) return null;
      at--;
    }
    if (at < floor) return null;
    let end = at;
    while (end > floor && GROUP.has(tags.tag[end - 1]!)) end--;
    if (tokens.lower[end - 1] === '.' && end > floor) end--;
    end = overBrackets(doc, end, floor);
    const before = end > floor ? tags.tag[end - 1]! : T.punct;
    if (before === T.wh) {
      // "Ford, which has 13,000 workers"
      let head = end - 1;
      while (head > floor && (tokens.lower[head - 1] === ',' || tags.tag[head - 1] === T.preposition)) head--;
      return phraseBefore(doc, overBrackets(doc, head, floor), start, false);
    }
    const phrase = phraseBefore(doc, end, start, true);
    // "accepted 192 recommendations, noted 58": what a verb before counted is its object.
    const object = phrase !== null && tags.tag[phrase.first] === T.number && isVerb(doc, phrase.first - 1);
    if (phrase !== null && !object) return phrase;
    if (object) end = phrase.first;
    if (before === T.pronoun && FIRST_SECOND.has(tokens.lower[end - 1]!)) return null;
    if (before === T.pronoun) end--;
    // A verb without its own subject ("and cut ..."): that of the verb before.
    at = end - 1;
  }
  return null;
}

/** Participles count only as part of a verb group or after a comma; nouns tagged so by mistake are passed over. */
function isVerb(doc: Doc, i: number): boolean {
  if (FINITE.has(doc.tags.tag[i]!) || isChange(doc.tokens.lower[i]!)) return true;
  // "98.5 million includes": only ever a verb, though it follows a number.
  const bits = doc.tags.classes[i] ?? 0;
  return (bits & VERB_S) !== 0 && (bits & (NOUN | ADJECTIVE)) === 0 && (doc.tokens.flags[i]! & CAPITAL) === 0;
}

/** Steps left over ", meanwhile," and "(F)" to the word before. */
function overBrackets(doc: Doc, end: number, floor: number): number {
  const { lower } = doc.tokens;
  let at = end;
  if (lower[at - 1] === ')') {
    let open = at - 2;
    while (open > floor && lower[open] !== '(' && at - open < 12) open--;
    if (lower[open] === '(') at = open;
  }
  if (lower[at - 1] === ',') {
    let comma = at - 2;
    while (comma > floor && lower[comma] !== ',' && at - comma < 14) comma--;
    if (lower[comma] === ',' && comma > floor) at = comma;
    else at--;
  }
  return at;
}
