import { T } from '../../text/closed.js';
import type { Doc } from '../../text/doc.js';
import { FIRST_NAME, ORGANISATION, PLACE, TIME_WORD } from '../../text/lexicon.js';
import { type Tokens, WORD } from '../../text/tokenize.js';
import type { Candidate } from './candidate.js';
import { isPluralNoun } from './noun.js';
import { qualifierBefore } from './qualifier.js';

const OLDEST = 120;
/** Younger people than this are not introduced by name and number. */
const YOUNGEST = 10;
const BEFORE = new Set(['aged', 'age', 'ages', 'turn', 'turns', 'turned', 'turning']);
const COMPARED = new Set(['older', 'younger']);
/** Whose ages "under five" and "over 65" tell. */
const PERSONS = new Set(
  'people persons children women men girls boys adults youth youths those minors population citizens residents person child'.split(
    ' ',
  ),
);
const UNIT = 'year of age';
const IS = new Set(['is', 'was', 'be']);
const THIRD = new Set(['he', 'she', 'who']);
const LEGAL_AGE = new Set(['to', 'at', 'from', 'is', 'was', 'of', 'below', 'under']);
const AGES = new Set(
  'retirement pension pensionable voting marriage marriageable minimum legal median average consent leaving drinking working'.split(
    ' ',
  ),
);
const AGE_REACH = 7;
/** What goes on after an age: "by the end of the year", "when", "and". */
const ENDS = new Set('by when and but now then next this years'.split(' '));

/** Bare numbers that are ages: "aged 18 to 34", "older than 15", "women over 65", "Anna Berg, 34, said". */
export function setAges(doc: Doc, all: readonly Candidate[]): void {
  let previous: Candidate | null = null;
  for (const c of all) {
    const bare =
      c.kind === 'none' && !c.num.scaled && c.value > 0 && c.value <= OLDEST && Number.isInteger(c.value);
    if (bare && (isAge(doc, c) || alsoAge(doc.tokens, previous, c))) {
      c.kind = 'age';
      c.unit = UNIT;
      c.rule = 'age';
    }
    previous = c;
  }
}

function isAge(doc: Doc, c: Candidate): boolean {
  const { lower } = doc.tokens;
  const found = qualifierBefore(doc.tokens, c.first);
  const before = (found?.first ?? c.first) - 1;
  const word = lower[before] ?? '';
  if (found !== null && LEGAL_AGE.has(word) && isToldAge(doc, before)) return !countsOn(doc, c.end);
  if (found !== null) {
    if (COMPARED.has(lower[found.first] ?? '')) return true;
    if (found.qualifier === 'over' || found.qualifier === 'under')
      return PERSONS.has(word) && !countsOn(doc, c.end);
  }
  // "turned 73 of them down"
  if (BEFORE.has(word)) return !countsOn(doc, c.end) && lower[c.end] !== 'of';
  if (LEGAL_AGE.has(word) && isToldAge(doc, before) && c.value >= YOUNGEST) return !countsOn(doc, c.end);
  // "She is 34", "he will be 35 by"
  if (IS.has(word) && found === null && THIRD.has(lower[word === 'be' ? before - 2 : before - 1] ?? ''))
    return (c.value >= YOUNGEST || lower[before - 2] === 'when') && endsThere(doc, c.end);
  if ((word === 'of' || word === 'from' || word === 'between') && isAgeWord(lower[before - 1])) return true;
  if (word !== ',' || c.value < YOUNGEST) return false;
  // "said Angela Esposito, 71."
  if (isStop(lower[c.end])) return isFullName(doc, before - 1);
  return lower[c.end] === ',' && (isPerson(doc, before - 1) || opens(doc, before - 1));
}

/** "aged 19 and 23", "from 14 to 16": what follows an age in a list is one. */
function alsoAge(tokens: Tokens, previous: Candidate | null, c: Candidate): boolean {
  if (previous === null || previous.unit !== UNIT || previous.sentence !== c.sentence) return false;
  const link = tokens.lower[previous.end];
  return c.first === previous.end + 1 && (link === 'and' || link === 'or' || link === 'to' || link === ',');
}

function isAgeWord(word: string | undefined): boolean {
  return word === 'age' || word === 'ages';
}

function isStop(word: string | undefined): boolean {
  return word === undefined || word === '.' || word === ';' || word === ')';
}

/** A given name and another name end at token i. */
function isFullName(doc: Doc, i: number): boolean {
  const { classes, tag } = doc.tags;
  return tag[i] === T.name && tag[i - 1] === T.name && ((classes[i - 1] ?? 0) & FIRST_NAME) !== 0;
}

/** "Slepian, 52, was": a lone capitalised word opens the sentence, whatever it looks like. */
function opens(doc: Doc, i: number): boolean {
  const first = doc.sentences.first[doc.sentences.of[i] ?? 0];
  const tag = doc.tags.tag[i];
  return i === first && (tag === T.noun || tag === T.name || tag === T.adjective) && !isPluralNoun(doc, i);
}

/** A name that is no place: in full, or a family name alone where no preposition leads it ("in Geneva, 51, ..."). */
function isPerson(doc: Doc, i: number): boolean {
  if (doc.tags.tag[i] !== T.name) return false;
  if (doc.tags.tag[i - 1] === T.name) return true;
  return (
    ((doc.tags.classes[i] ?? 0) & (PLACE | TIME_WORD | ORGANISATION)) === 0 &&
    doc.tags.tag[i - 1] !== T.preposition
  );
}

/** "lifts the retirement age of magistrates to 60", "life expectancy is around 73" */
function isToldAge(doc: Doc, i: number): boolean {
  const { lower, kind } = doc.tokens;
  for (let at = i - 1; at >= Math.max(0, i - AGE_REACH) && (kind[at] === WORD || lower[at] === '-'); at--) {
    if (lower[at] === 'expectancy') return true;
    if (lower[at] === 'age' && AGES.has(lower[at - 1] ?? '')) return true;
  }
  return false;
}

function endsThere(doc: Doc, i: number): boolean {
  return doc.tokens.kind[i] !== WORD || ENDS.has(doc.tokens.lower[i]!);
}

function countsOn(doc: Doc, i: number): boolean {
  return doc.tags.tag[i] === T.noun && isPluralNoun(doc, i);
}
