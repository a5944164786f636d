import { T } from '../../../text/closed.js';
import type { Doc } from '../../../text/doc.js';
import { TIME_WORD, VERB_S } from '../../../text/lexicon.js';
import { isPluralNoun } from '../noun.js';
import { isChange } from '../trend.js';
import { type Phrase, phraseBefore } from './phrase.js';
import { UNCHANGING } from './subject.js';

/** Prepositions that tie an amount to the noun before them. */
export const AT = new Set('of at with to on for in by from between'.split(' '));

const AGAINST = new Set(['against', 'versus']);
const PARTS_OF_DAY = new Set(['evening', 'morning', 'afternoon', 'night', 'weekend']);
const VERBAL = new Set(['from', 'between', 'at', 'to']);
const GENERIC = new Set(
  'total average number maximum minimum sum addition order none most many few several any all balance rest remainder note board'.split(
    ' ',
  ),
);

/** "a speed of 15", "winds of at least 74 mph", "torque at 3000 rpm". */
export function attachedTo(doc: Doc, first: number, start: number): Phrase | null {
  let at = first - 1;
  while (at > start && doc.tags.tag[at] === T.determiner) at--;
  // "run from between 4 and 6"
  if (at > start && AT.has(doc.tokens.lower[at]!) && AT.has(doc.tokens.lower[at - 1]!)) at--;
  // "pulled the sector 0.68 percent lower"
  if (at > start && at === first - 1 && doc.tags.tag[at] === T.noun && !isChange(doc.tokens.lower[at]!)) {
    const object = phraseBefore(doc, first, start, false);
    const article = object !== null && doc.tags.tag[object.first - 1] === T.determiner;
    // "the fund holds $5 million"
    const verb =
      ((doc.tags.classes[at] ?? 0) & VERB_S) !== 0 && isPluralNoun(doc, at) && !isPluralNoun(doc, at - 1);
    if (article && !(verb && doc.tags.tag[at - 1] === T.noun)) return object;
    if (article && object.end - object.first > 1) return phraseBefore(doc, at, start, false);
  }
  if (at <= start || !AT.has(doc.tokens.lower[at]!)) return null;
  const before = doc.tags.tag[at - 1];
  if ((before !== T.noun && before !== T.name) || isChange(doc.tokens.lower[at - 1]!)) return null;
  const phrase = phraseBefore(doc, at, start, false);
  if (phrase === null) return null;
  // "easing against the yen to 108"
  if (AGAINST.has(leadOf(doc, phrase.first))) return null;
  const last = doc.tokens.lower[phrase.end - 1]!;
  if (((doc.tags.classes[phrase.end - 1] ?? 0) & TIME_WORD) !== 0 || PARTS_OF_DAY.has(last)) return null;
  return GENERIC.has(last) || (UNCHANGING.has(last) && VERBAL.has(doc.tokens.lower[at]!)) ? null : phrase;
}

/** "Anna Berg (12 goals)": what stands before the bracket. */
export function bracketed(doc: Doc, first: number, start: number): Phrase | null {
  return doc.tokens.lower[first - 1] === '(' ? phraseBefore(doc, first - 1, start, false) : null;
}

/** "MacBook Pro 16 inch": where no clause tells, the noun that the figure stands against. */
export function beside(doc: Doc, first: number, start: number): Phrase | null {
  let at = first;
  if (doc.tokens.lower[at - 1] === ',' || doc.tags.tag[at - 1] === T.adjective) at--;
  const tag = doc.tags.tag[at - 1];
  if (at <= start || (tag !== T.noun && tag !== T.name) || doc.tokens.lower[at - 1] === 'worth') return null;
  const phrase = phraseBefore(doc, at, start, false);
  return phrase === null || doc.tags.tag[phrase.first] === T.number ? null : phrase;
}

/** The word before token i, over its article. */
function leadOf(doc: Doc, i: number): string {
  return doc.tokens.lower[doc.tags.tag[i - 1] === T.determiner ? i - 2 : i - 1] ?? '';
}
