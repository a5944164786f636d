import { CLOSED, T, type Tag } from './closed.js';
import {
  ADJECTIVE,
  ADVERB,
  ANY_VERB,
  classesOf,
  DEMONYM,
  FIRST_NAME,
  GERUND,
  KNOWN,
  LAST_NAME,
  NOUN,
  ORGANISATION,
  PARTICIPLE,
  PAST,
  PLACE,
  PLURAL,
  VERB,
  VERB_S,
} from './lexicon.js';
import type { Sentences } from './sentences.js';
import { ALL_CAPS, CAPITAL, NUMBER, PUNCT, type Tokens, WORD } from './tokenize.js';

export interface Tags {
  /** Best part of speech of each token (closed.ts). */
  readonly tag: Uint8Array;
  /** All classes of each token's word form, as bits (lexicon.ts). */
  readonly classes: Uint32Array;
}

const NAMES = FIRST_NAME | LAST_NAME | PLACE | ORGANISATION;

/**
 * Tags from the lexicon and the neighbours, left to right, once. Right for some 95 of 100 words of press English:
 * enough to find verbs, noun phrases and names; extractors that need more look at `classes`.
 */
export function tagTokens(tokens: Tokens, sentences: Sentences): Tags {
  const tag = new Uint8Array(tokens.count);
  const classes = new Uint32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) if (tokens.kind[i] === 1) classes[i] = classesOf(tokens.lower[i]!);
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    const end = sentences.first[s + 1]!;
    const shouted = isShouted(tokens, first, end);
    for (let i = first; i < end; i++) tag[i] = tagOne(tokens, classes, tag, i, first, end, shouted);
  }
  return { tag, classes };
}

/** A headline in title case or capitals: capitals tell nothing there. */
function isShouted(tokens: Tokens, first: number, end: number): boolean {
  let capital = 0;
  let words = 0;
  for (let i = first; i < end; i++) {
    if (tokens.kind[i] !== 1 || tokens.end[i]! - tokens.start[i]! < 4) continue;
    words++;
    if ((tokens.flags[i]! & CAPITAL) !== 0) capital++;
  }
  return words >= 4 && capital >= words * 0.8;
}

function tagOne(
  tokens: Tokens,
  classes: Uint32Array,
  tag: Uint8Array,
  i: number,
  first: number,
  end: number,
  shouted: boolean,
): Tag {
  const kind = tokens.kind[i]!;
  if (kind === NUMBER) return T.number;
  if (kind === PUNCT) return T.punct;
  const word = tokens.lower[i]!;
  const flags = tokens.flags[i]!;
  const capital = (flags & CAPITAL) !== 0;
  const closed = CLOSED.get(word);
  const bits = classes[i]!;
  if (closed !== undefined && !(capital && i > first && !shouted && closedIsName(tokens, i, end))) {
    return closed === T.wh && word === 'that' ? thatTag(tokens, tag, i, first, end) : closed;
  }
  if (capital && !shouted && (i > first || (bits & KNOWN) === 0))
    return bits & DEMONYM ? T.adjective : T.name;
  if (capital && (bits & NAMES) !== 0 && (bits & KNOWN) === 0) return T.name;
  return fromClasses(tokens, classes, tag, i, first, end, bits);
}

/** "May" the month, "WHO" the agency, "Do Hung Viet": what capitals inside a sentence make of a closed-class word. */
function closedIsName(tokens: Tokens, i: number, end: number): boolean {
  const word = tokens.lower[i]!;
  if (word === 'i') return false;
  if ((tokens.flags[i]! & ALL_CAPS) !== 0 || word === 'may' || word === 'will') return true;
  return i + 1 < end && tokens.kind[i + 1] === WORD && (tokens.flags[i + 1]! & CAPITAL) !== 0;
}

function thatTag(tokens: Tokens, tag: Uint8Array, i: number, first: number, end: number): Tag {
  const before = i > first ? tag[i - 1] : T.punct;
  const next = i + 1 < end ? (CLOSED.get(tokens.lower[i + 1]!) ?? T.none) : T.punct;
  const verbal = before === T.verb || before === T.past || before === T.noun || before === T.participle;
  if (
    !verbal &&
    (before === T.preposition || before === T.punct || before === T.conjunction) &&
    next === T.none
  )
    return T.determiner;
  return T.wh;
}

function fromClasses(
  tokens: Tokens,
  classes: Uint32Array,
  tag: Uint8Array,
  i: number,
  first: number,
  end: number,
  bits: number,
): Tag {
  // Look back over adverbs and negations to what governs this word.
  let b = i - 1;
  while (b >= first && (tag[b] === T.adverb || tag[b] === T.negation)) b--;
  const before = b >= first ? tag[b]! : T.punct;
  const direct = i > first ? tag[i - 1]! : T.punct;
  if (bits === 0) return T.noun;
  if (bits & ADVERB && !(bits & (NOUN | ADJECTIVE))) return T.adverb;
  const nominal =
    direct === T.determiner || direct === T.adjective || direct === T.number || direct === T.possessive;
  const verbal = bits & ANY_VERB;
  if (bits & (PAST | PARTICIPLE)) return edTag(tokens, tag, i, end, bits, before, nominal, b, first);
  if (bits & GERUND) {
    if (nominal && bits & NOUN) return T.noun;
    return T.gerund;
  }
  if (verbal && !(bits & (NOUN | ADJECTIVE))) return nominal ? T.noun : T.verb;
  if (verbal) {
    if (before === T.to || before === T.modal) return T.verb;
    if (before === T.pronoun && b >= first && tokens.lower[b] !== 'one') return T.verb;
    if (nominal || before === T.preposition) return nounOrAdjective(classes, i, end, bits);
    const subject = before === T.noun || before === T.name;
    const next = i + 1 < end ? tokens.lower[i + 1]! : '';
    const nextClosed = CLOSED.get(next);
    const object =
      nextClosed === T.determiner ||
      nextClosed === T.pronoun ||
      nextClosed === T.to ||
      next === 'that' ||
      (i + 1 < end && tokens.kind[i + 1] === NUMBER) ||
      nextClosed === T.number;
    if (bits & VERB_S && subject && object && !(classes[b]! & PLURAL)) return T.verb;
    if (bits & VERB && subject && object && classes[b]! & PLURAL) return T.verb;
    if (bits & VERB && before === T.auxiliary && DO.has(tokens.lower[b]!)) return T.verb;
  }
  return nounOrAdjective(classes, i, end, bits);
}

const DO = new Set(['do', 'does', 'did', "don't", "doesn't", "didn't"]);
const HAVE_BE = T.auxiliary;

function edTag(
  tokens: Tokens,
  tag: Uint8Array,
  i: number,
  end: number,
  bits: number,
  before: number,
  nominal: boolean,
  b: number,
  first: number,
): Tag {
  if (before === HAVE_BE && !DO.has(tokens.lower[b]!)) return T.participle;
  if (nominal && before !== T.number) return T.adjective;
  // "was received and adopted": the auxiliary reaches over the first participle.
  if (before === T.conjunction && b > first && tag[b - 1] === T.participle) return T.participle;
  if (bits & NOUN && (before === T.preposition || nominal)) return T.noun;
  if (!(bits & PAST)) return T.participle;
  if (bits & ADJECTIVE && before === T.preposition) return T.adjective;
  const by = i + 1 < end && tokens.lower[i + 1] === 'by';
  return by && (before === T.noun || before === T.punct) ? T.participle : T.past;
}

function nounOrAdjective(classes: Uint32Array, i: number, end: number, bits: number): Tag {
  if (bits & NOUN && !(bits & ADJECTIVE)) return T.noun;
  if (bits & ADJECTIVE && !(bits & NOUN)) return T.adjective;
  if (bits & ADJECTIVE) return i + 1 < end && (classes[i + 1]! & NOUN) !== 0 ? T.adjective : T.noun;
  if (bits & DEMONYM) return T.adjective;
  if (bits & (VERB | VERB_S)) return T.verb;
  return T.noun;
}
