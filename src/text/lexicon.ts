import { lexiconTags, switchOf } from './compromise.js';

/** Word classes that a form can have, as bits. */
export const NOUN = 1;
export const PLURAL = 2;
/** Base form or plain present. */
export const VERB = 4;
export const VERB_S = 8;
export const PAST = 16;
export const PARTICIPLE = 32;
export const GERUND = 64;
export const ADJECTIVE = 128;
export const ADVERB = 256;
export const FIRST_NAME = 512;
export const LAST_NAME = 1024;
export const PLACE = 2048;
export const DEMONYM = 4096;
export const ORGANISATION = 8192;
/** Spelled number: cardinal, multiple, fraction or ordinal. */
export const NUMERAL = 1 << 14;
/** A noun for somebody who does something: minister, officer. */
export const ACTOR = 1 << 15;
export const TIME_WORD = 1 << 16;
/** In the lexicon or recognised by its ending at all: a common word of the language. */
export const KNOWN = 1 << 17;
export const ANY_VERB = VERB | VERB_S | PAST | PARTICIPLE | GERUND;

const BITS: Readonly<Record<string, number>> = {
  Noun: NOUN,
  Singular: NOUN,
  Uncountable: NOUN,
  Unit: NOUN,
  Currency: NOUN,
  Plural: NOUN | PLURAL,
  Actor: NOUN | ACTOR,
  Infinitive: VERB,
  PresentTense: VERB_S,
  PastTense: PAST | PARTICIPLE,
  Participle: PARTICIPLE,
  Gerund: GERUND,
  Adjective: ADJECTIVE,
  Comparative: ADJECTIVE,
  Superlative: ADJECTIVE,
  Adverb: ADVERB,
  MaleName: FIRST_NAME,
  FemaleName: FIRST_NAME,
  FirstName: FIRST_NAME,
  Person: FIRST_NAME,
  LastName: LAST_NAME,
  City: PLACE,
  Country: PLACE,
  Region: PLACE,
  Place: PLACE,
  Demonym: DEMONYM,
  Organization: ORGANISATION,
  SportsTeam: ORGANISATION,
  Cardinal: NUMERAL,
  Ordinal: NUMERAL,
  Fraction: NUMERAL,
  Multiple: NUMERAL,
  WeekDay: TIME_WORD | NOUN,
  Month: TIME_WORD | NOUN,
  Date: TIME_WORD,
  Duration: TIME_WORD | NOUN,
};

const NAME_BITS = FIRST_NAME | LAST_NAME | PLACE | ORGANISATION;
const cache = new Map<string, number>();

/** The classes of a lower-case word form as bits; 0 for a word of no known class. Each form is looked up once. */
export function classesOf(word: string): number {
  let bits = cache.get(word);
  if (bits === undefined) {
    bits = lookUp(word);
    // Vocabulary grows slowly; a flood of junk "words" must not grow memory without end.
    if (cache.size > 50_000) cache.clear();
    cache.set(word, bits);
  }
  return bits;
}

/** Nouns of the press that the lexicon has as verbs alone. */
const ALSO_NOUNS: ReadonlyMap<string, number> = new Map([
  ...'cycle message sort grant mark judge insult goal arrest exit meal suspect decree proposal firm blast'
    .split(' ')
    .map((w): [string, number] => [w, NOUN]),
  ...'rights cycles messages sorts grants marks judges insults means blacks arrests exits suspects decrees firms blasts volunteers'
    .split(' ')
    .map((w): [string, number] => [w, NOUN | PLURAL]),
]);

function lookUp(word: string): number {
  let bits = ALSO_NOUNS.get(word) ?? 0;
  if (word === 'rights') return bits | KNOWN;
  for (const tag of lexiconTags(word)) bits |= BITS[tag] ?? 0;
  const either = switchOf(word);
  if (either !== '') bits |= ambiguous(word, either);
  if ((bits & ~NAME_BITS) === 0) bits |= byEnding(word);
  if (bits & ~(NAME_BITS | DEMONYM)) bits |= KNOWN;
  return bits;
}

function ambiguous(word: string, either: string): number {
  const verb = word.endsWith('s') && !word.endsWith('ss') ? VERB_S : VERB;
  switch (either) {
    case 'Noun|Verb':
    case 'Actor|Verb':
      return NOUN | verb;
    case 'Plural|Verb':
      return NOUN | PLURAL | VERB_S;
    case 'Adj|Noun':
      return ADJECTIVE | NOUN;
    case 'Adj|Past':
      return ADJECTIVE | PAST | PARTICIPLE;
    case 'Adj|Present':
      return ADJECTIVE | verb;
    case 'Adj|Gerund':
      return ADJECTIVE | GERUND;
    case 'Noun|Gerund':
      return NOUN | GERUND;
    case 'Person|Noun':
    case 'Person|Date':
      return FIRST_NAME | NOUN;
    case 'Person|Verb':
      return FIRST_NAME | verb;
    case 'Person|Place':
      return FIRST_NAME | PLACE;
    case 'Person|Adj':
      return FIRST_NAME | ADJECTIVE;
    case 'Unit|Noun':
      return NOUN;
    default:
      return 0;
  }
}

const NOUN_END = /(?:tion|sion|ment|ness|ity|ship|hood|ance|ence|ism|age|dom|ure|cy|logy|graphy|ry|tude)$/;
const ACTOR_END = /(?:er|or|ist|ian|ant|ee)$/;
const ADJECTIVE_END = /(?:al|ous|ive|ful|less|able|ible|ic|ary|ish|ent)$/;
const ADVERB_END = /[a-z]{3}ly$/;

/** Classes of a form outside the lexicon, by its ending and by the lexicon's word it is made from. */
function byEnding(word: string): number {
  const n = word.length;
  if (n < 4 || !LOWER_WORD.test(word)) return 0;
  if (ADVERB_END.test(word)) return ADVERB;
  if (word.endsWith('ing') && n > 5) return GERUND | NOUN;
  if (word.endsWith('ed') && n > 4) return PAST | PARTICIPLE | (hasBase(word, 2) ? 0 : ADJECTIVE);
  if (word.endsWith('s') && !word.endsWith('ss')) {
    const base = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
    const of = classesOf(base) | (word.endsWith('es') ? classesOf(word.slice(0, -2)) : 0);
    const out = (of & NOUN ? NOUN | PLURAL : 0) | (of & VERB ? VERB_S : 0) | (of & ACTOR);
    return out;
  }
  if (NOUN_END.test(word)) return NOUN;
  if (ADJECTIVE_END.test(word)) return ADJECTIVE;
  if (ACTOR_END.test(word) && n > 6) return NOUN | ACTOR;
  return 0;
}
const LOWER_WORD = /^[a-z']+$/;

function hasBase(word: string, cut: number): boolean {
  return (classesOf(word.slice(0, -cut)) & VERB) !== 0 || (classesOf(word.slice(0, 1 - cut)) & VERB) !== 0;
}
