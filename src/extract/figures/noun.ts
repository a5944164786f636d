import { T } from '../../text/closed.js';
import type { Doc } from '../../text/doc.js';
import { singular } from '../../text/lemma.js';
import { ADJECTIVE, ANY_VERB, DEMONYM, NOUN, PLURAL, TIME_WORD, VERB_S } from '../../text/lexicon.js';
import { CAPITAL, NUMBER, SPACE_BEFORE, WORD } from '../../text/tokenize.js';

/** The noun phrase that a number counts: tokens `first` to `end`, exclusive, and its head. */
export interface NounPhrase {
  readonly first: number;
  readonly end: number;
  readonly head: number;
  readonly plural: boolean;
}

/** Nouns that are plural without an s. */
const PLURALS = new Set(
  (
    'people men women children police staff personnel troops media cattle sheep fish aircraft spacecraft series species folk ' +
    'feet teeth mice youth youths clergy data criteria delegates crew headquarters dead injured missing wounded yen offspring ' +
    'fishermen policemen servicemen businessmen congressmen clergymen policewomen spokesmen salmon deer'
  ).split(' '),
);
const PEOPLES = /(?:ese|ish|men)$/;
const STOP = new Set(
  (
    'per each more less fewer ago later earlier times time today yesterday tomorrow tonight respectively worldwide here there ' +
    'according compared including following alone apiece percent even already almost last next this'
  ).split(' '),
);
/** Verbs before "of"; with other words ("594 arrests of") it tells a noun. */
const TAKES_OF = new Set(
  'consists consist comes come speaks speak thinks think dies die hears disposes approves disapproves'.split(
    ' ',
  ),
);
/** Plurals that modify: "rights and development groups". */
const MODIFIERS = new Set(['rights', 'arms', 'sports', 'news', 'women', 'youth', 'media']);
/** Plurals that the lexicon has as verbs alone, and that are nouns behind a number: "cost 12 lives". */
const ONLY_VERBS = new Set(
  'guides lives imports exploits invites moderates bullies analyses stereotypes rounds lights uses lashes'.split(
    ' ',
  ),
);
const LONGEST = 9;

export function isPluralNoun(doc: Doc, i: number): boolean {
  const word = doc.tokens.lower[i];
  // Past the end of the text there is no noun.
  if (word === undefined) return false;
  if (PLURALS.has(word)) return true;
  if (((doc.tags.classes[i] ?? 0) & PLURAL) !== 0) return true;
  if (isPeople(doc, i)) return true;
  if (PEOPLES.test(word) && ((doc.tokens.flags[i] ?? 0) & CAPITAL) !== 0) return true;
  if (word.length < 5 && word.endsWith('s') && ((doc.tokens.flags[i] ?? 0) & 6) === 2 && isAcronym(doc, i))
    return true;
  return word.length > 3 && word.endsWith('s') && singular(word) !== word;
}

/** "Pakistanis", "Tutsis", "Yazidis": capitals and an s after an i, which other plurals lack. */
export function isPeople(doc: Doc, i: number): boolean {
  const word = doc.tokens.lower[i] ?? '';
  if (!word.endsWith('is') || word.length < 6 || ((doc.tokens.flags[i] ?? 0) & CAPITAL) === 0) return false;
  return ((doc.tags.classes[i] ?? 0) & PLURAL) !== 0 || TRIBES.has(word);
}
const TRIBES = new Set(
  'tutsis houthis yazidis somalis bengalis kuwaitis bahrainis yemenis azeris nepalis punjabis swazis salafis sunnis maoris'.split(
    ' ',
  ),
);

/** Reads the noun phrase from token i on; `limit` is the end of the sentence. Null where no noun follows. */
export function nounPhrase(doc: Doc, i: number, limit: number): NounPhrase | null {
  const { tokens, tags } = doc;
  let head = -1;
  let at = i;
  const stop = Math.min(limit, i + LONGEST);
  while (at < stop) {
    // "COVID-19 patients"
    if (tokens.kind[at] === NUMBER) {
      // "Model 3 sedans"
      const name = at > i && head === at - 1 && tags.tag[head] === T.name && isPluralNoun(doc, at + 1);
      if (!name && (at === i || tokens.lower[at - 1] !== '-' || !joined(doc, at - 1))) break;
      at++;
      continue;
    }
    const word = tokens.lower[at]!;
    if (tokens.kind[at] !== WORD) {
      if (word === '-' && at > i && joined(doc, at)) {
        // "Hanoi-based businessmen": what stands before a hyphen is no head.
        head = -1;
        at++;
        continue;
      }
      if (at === i && (word === '“' || word === '"' || word === "'" || word === '‘')) {
        at++;
        continue;
      }
      break;
    }
    // "Airbus A320 jets"
    if (at > i && (tokens.flags[at]! & CAPITAL) !== 0 && isModel(doc, at)) {
      at += 2;
      continue;
    }
    if (STOP.has(word)) break;
    if (word === 'others') return null;
    const tag = tags.tag[at]!;
    if (tag === T.conjunction && (word === 'and' || word === 'or')) {
      if (at === i || !joinsModifiers(doc, at, head, stop)) break;
      at++;
      continue;
    }
    const bits = tags.classes[at] ?? 0;
    // "98.5 million includes": a word that is only ever a verb is no head, whatever its place.
    const verbal =
      (bits & ANY_VERB) !== 0 &&
      (bits & (NOUN | ADJECTIVE)) === 0 &&
      (tokens.flags[at]! & CAPITAL) === 0 &&
      (tokens.lower[at + 1] !== 'of' || TAKES_OF.has(word));
    const nominal = (tag === T.noun && !verbal) || tag === T.name;
    if (
      nominal ||
      (head < 0 && ONLY_VERBS.has(word)) ||
      (head < 0 && isPluralNoun(doc, at) && (bits & NOUN) !== 0)
    ) {
      if (head >= 0 && (bits & TIME_WORD) !== 0 && tag === T.name) break;
      head = at;
      at++;
      const joins = tokens.lower[at] === 'and' && joinsModifiers(doc, at, head, stop);
      if (isPluralNoun(doc, head) && !joins && !compoundFollows(doc, at, stop)) break;
      continue;
    }
    if (
      tag === T.adjective ||
      tag === T.gerund ||
      tag === T.participle ||
      tag === T.past ||
      tag === T.adverb
    ) {
      if (head >= 0 && (tag !== T.adjective || !isPluralNoun(doc, at + 1))) break;
      if (!modifierAt(doc, at, stop)) break;
      at++;
      continue;
    }
    break;
  }
  // "three million Vietnamese": a people's adjective stands for the people.
  if (head < 0 && i < stop && PEOPLES.test(tokens.lower[i]!) && (tokens.flags[i]! & CAPITAL) !== 0) head = i;
  // "two Swiss, five Dutch"
  if (head < 0 && i < stop && isDemonymAlone(doc, i, stop))
    return { first: i, end: i + 1, head: i, plural: true };
  if (head < 0) return null;
  return { first: i, end: head + 1, head, plural: isPluralNoun(doc, head) };
}

function isDemonymAlone(doc: Doc, i: number, stop: number): boolean {
  const { flags, kind, lower } = doc.tokens;
  if (((doc.tags.classes[i] ?? 0) & DEMONYM) === 0 || (flags[i]! & CAPITAL) === 0) return false;
  const next = doc.tags.tag[i + 1];
  if (i + 1 >= stop || kind[i + 1] !== WORD) return lower[i + 1] !== '-';
  return next === T.past || next === T.verb || next === T.auxiliary || next === T.conjunction;
}

function joined(doc: Doc, i: number): boolean {
  const { flags } = doc.tokens;
  return (flags[i]! & SPACE_BEFORE) === 0 && ((flags[i + 1] ?? SPACE_BEFORE) & SPACE_BEFORE) === 0;
}

/** "religious and belief-related activities": what "and" joins stands before the head, so that a noun still follows. */
function joinsModifiers(doc: Doc, at: number, head: number, stop: number): boolean {
  if (head >= 0 && isPluralNoun(doc, head))
    return (
      MODIFIERS.has(doc.tokens.lower[head]!) && doc.tags.tag[at + 1] === T.noun && isPluralNoun(doc, at + 2)
    );
  const before = doc.tags.tag[at - 1];
  const next = doc.tags.tag[at + 1];
  if (at + 1 >= stop || doc.tokens.kind[at + 1] !== WORD) return false;
  const nominal = (t: number | undefined): boolean => t === T.adjective || t === T.noun || t === T.name;
  return nominal(before) && nominal(next);
}

/** After a plural noun, another plural noun is the head: "human rights experts". */
function compoundFollows(doc: Doc, at: number, stop: number): boolean {
  if (at >= stop || doc.tokens.kind[at] !== WORD) return false;
  const names = ((doc.tokens.flags[at - 1] ?? 0) & (doc.tokens.flags[at] ?? 0) & CAPITAL) !== 0;
  if (names && (doc.tags.tag[at] === T.name || doc.tags.tag[at] === T.noun)) return true;
  const word = doc.tokens.lower[at]!;
  if (doc.tags.tag[at] !== T.noun || !isPluralNoun(doc, at) || STOP.has(word)) return false;
  const bits = doc.tags.classes[at] ?? 0;
  // "women candidates", "police officers"; but what may be a verb after people is one.
  if (PLURALS.has(doc.tokens.lower[at - 1]!)) return (bits & VERB_S) === 0;
  return bits === 0 || (bits & NOUN) !== 0;
}

/** An adjective, participle or adverb counts as part of the phrase where a noun or another modifier follows. */
function modifierAt(doc: Doc, at: number, stop: number): boolean {
  const next = at + 1;
  if (next >= stop) return false;
  const tag = doc.tags.tag[next];
  const own = doc.tags.tag[at];
  if (own === T.adverb && tag !== T.adjective && tag !== T.participle && tag !== T.past) return false;
  if (tag === T.noun || tag === T.name || tag === T.adjective || tag === T.gerund) return true;
  if (tag === T.participle || tag === T.past) return own !== T.past;
  if (doc.tokens.lower[next] === '-' || doc.tokens.lower[next] === 'and') return own === T.adjective;
  return isPluralNoun(doc, next) && ((doc.tags.classes[next] ?? 0) & (NOUN | ADJECTIVE)) !== 0;
}

/** "MPs", "NGOs": capitals and a small s. */
function isAcronym(doc: Doc, i: number): boolean {
  const unit = doc.text.charCodeAt(doc.tokens.end[i]! - 2);
  return unit >= 0x41 && unit <= 0x5a;
}

/** Capitals with a number printed against them, and a noun after. */
function isModel(doc: Doc, i: number): boolean {
  const { kind, flags, count } = doc.tokens;
  return (
    i + 2 < count && kind[i + 1] === NUMBER && (flags[i + 1]! & SPACE_BEFORE) === 0 && kind[i + 2] === WORD
  );
}
