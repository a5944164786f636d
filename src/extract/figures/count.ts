import { T } from '../../text/closed.js';
import type { Doc } from '../../text/doc.js';
import { singular } from '../../text/lemma.js';
import { NOUN } from '../../text/lexicon.js';
import { ALL_CAPS, CAPITAL, WORD } from '../../text/tokenize.js';
import { afterBracket } from './bracket.js';
import type { Candidate } from './candidate.js';
import { countMembers } from './members.js';
import { isPeople, isPluralNoun, type NounPhrase, nounPhrase } from './noun.js';
import { isHyphen } from './unit/measure.js';

/** Words between a number and the noun it counts that are no part of the noun phrase. */
const SKIPPED = new Set(['more', 'other', 'further', 'additional', 'or', 'so']);

/** Gives a bare number the noun that follows it: "320 recommendations", "12-member", "43 more", "one report". */
export function countNoun(doc: Doc, c: Candidate, limit: number): void {
  if (c.kind !== 'none') return;
  if (countMembers(doc, c)) return;
  if (isHyphen(doc.tokens, c.end) && c.end + 1 < limit && doc.tokens.kind[c.end + 1] === WORD) {
    hyphenated(doc, c, c.end + 1);
    return;
  }
  let at = c.end;
  while (at < limit && SKIPPED.has(doc.tokens.lower[at]!) && at < c.end + 2) at++;
  // "271 (nearly 85 percent) recommendations"
  if (doc.tokens.lower[at] === '(') at = afterBracket(doc, at, limit);
  const phrase = nounPhrase(doc, at, limit);
  if (phrase === null || !counts(doc, c, phrase)) return;
  setNoun(doc, c, phrase);
}

function hyphenated(doc: Doc, c: Candidate, at: number): void {
  const bits = doc.tags.classes[at] ?? 0;
  const tag = doc.tags.tag[at];
  if (tag !== T.noun && tag !== T.name && (bits & NOUN) === 0) return;
  setNoun(doc, c, { first: at, end: at + 1, head: at, plural: false });
}

export function setNoun(doc: Doc, c: Candidate, phrase: NounPhrase): void {
  const { tokens } = doc;
  // A share is no count of its own, though it has the unit of what it is a share of.
  if (c.num.form !== 'fraction' || c.high !== null) c.kind = 'count';
  if (!isRatio(doc, c)) c.unit = unitNoun(doc, phrase.head);
  c.nounFirst = phrase.first;
  c.nounEnd = phrase.end;
  c.counted = doc.text.slice(tokens.start[phrase.first], tokens.end[phrase.end - 1]);
}

/** "one in three women": a rate, where "half of the women" are women. */
function isRatio(doc: Doc, c: Candidate): boolean {
  if (c.num.form !== 'fraction' || c.high !== null) return false;
  for (let i = c.num.first + 1; i < c.num.end; i++) {
    const word = doc.tokens.lower[i];
    if (word === 'in' || word === 'out') return true;
  }
  return false;
}

/** A plural head fits every number but one; a singular head fits one, and modifiers ("the 11 member agreement"). */
function counts(doc: Doc, c: Candidate, phrase: NounPhrase): boolean {
  if (c.value === 1 && c.high === null) return !phrase.plural || c.num.form === 'digits';
  if (phrase.plural) return true;
  // A share or a decimal may stand before a singular: "1.4 baby".
  for (let i = phrase.first; i < phrase.end; i++) if (isPluralNoun(doc, i)) return true;
  // "0.55 share"
  if (c.value < 1 && c.value > 0 && c.num.form === 'digits' && phrase.end - phrase.first === 1) return true;
  if (phrase.end - phrase.first === 1 && isSymbol(doc, c, phrase.head)) return true;
  // "a three course meal", but not "the two turned vicious"
  const lead = doc.tags.tag[phrase.first];
  const noun = lead === T.noun || lead === T.name || lead === T.adjective;
  return articleBefore(doc, c.first) && phrase.end - phrase.first > 1 && noun && c.num.form !== 'fraction';
}

const ACRONYMS = /^[A-Z]{2,}s$/;

/** The noun's singular: "MPs" is "mp", "fishermen" is "fisherman"; "people" stays. */
export function unitNoun(doc: Doc, i: number): string {
  const word = doc.tokens.lower[i]!;
  // As a unit "people" has no singular in use.
  if (word === 'people') return word;
  if (isPeople(doc, i)) return word.slice(0, -1);
  if (word.endsWith('men') && word.length > 4) return `${word.slice(0, -3)}man`;
  if (word.length < 5 && ACRONYMS.test(doc.text.slice(doc.tokens.start[i], doc.tokens.end[i])))
    return word.slice(0, -1);
  return singular(word);
}

/** "0.5 WAR", "300 PS": capitals after a decimal or printed number are a unit's symbol. */
function isSymbol(doc: Doc, c: Candidate, i: number): boolean {
  const { flags, start, end } = doc.tokens;
  if (c.num.form !== 'digits' || (flags[i]! & ALL_CAPS) === 0 || end[i]! - start[i]! > 4) return false;
  return ((flags[i + 1] ?? 0) & CAPITAL) === 0;
}

/** "a tapered 14 gauge tip": an article with nothing but adjectives between. */
function articleBefore(doc: Doc, i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - 3); at--) {
    const word = doc.tokens.lower[at]!;
    if (word === 'a' || word === 'the' || word === 'an') return true;
    if (doc.tags.tag[at] !== T.adjective) return false;
  }
  return false;
}
