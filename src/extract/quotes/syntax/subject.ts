import { T } from '../../../text/closed.js';
import { isOwningStroke, SPACE_BEFORE } from '../../../text/tokenize.js';
import { cueOf } from '../cues/forms.js';
import { BARE, THAT } from '../cues/frames.js';
import { isCapital, isFiniteVerb, isNominal, type Page } from '../page.js';
import type { Range } from '../report.js';
import { headKind } from '../speaker/nouns.js';
import { isShortTitle } from './adjunct.js';
import { appositionLeft } from './apposition.js';
import { DAY, verbGroup } from './group.js';
import { portfolioLeft } from './portfolio.js';

/** Who does the verb: the noun phrase, the same with its appositions, and where the clause starts. */
export interface Subject {
  readonly speaker: Range;
  readonly wide: Range;
  readonly start: number;
  /** Taken over from a verb further left ("thanked them and said"), or from the noun before "who". */
  readonly shared: boolean;
}

/** The subject to the left of a verb group that starts at g; null where there is none in the unit. */
export function subjectLeft(page: Page, g: number, floor: number, depth = 0): Subject | null {
  const { lower, tag } = page;
  let j = beforeTime(page, g - 1, floor);
  if (j < floor || page.inQuote[j] || depth > 3) return null;
  const word = lower[j]!;
  if (word === 'who' || word === 'which' || (word === 'that' && tag[j] === T.wh)) {
    const k = j - 1 >= floor && lower[j - 1] === ',' ? j - 2 : j - 1;
    const phrase = phraseLeft(page, k, floor);
    return phrase === null ? null : { speaker: phrase, wide: phrase, start: phrase.first, shared: true };
  }
  if (word === 'and' || word === 'but' || word === 'or' || word === 'then')
    return sharedSubject(page, j, floor, depth);
  if (word === ',') {
    const before = j > floor ? lower[j - 1]! : '';
    if (before === 'and' || before === 'but') return sharedSubject(page, j - 1, floor, depth);
    return appositionLeft(page, j, floor);
  }
  if (word === ')') {
    const opening = openingLeft(page, j, floor);
    if (opening <= floor) return null;
    j = opening - 1;
  }
  const last = phraseLeft(page, j, floor);
  if (last === null) return null;
  const phrase =
    describedBy(page, last, floor) ?? relativeLeft(page, last, floor) ?? listLeft(page, last, floor);
  return { speaker: phrase, wide: phrase, start: phrase.first, shared: false };
}

/** "Russia, Gambia and Vietnam |said": the whole list of names that starts the sentence, for the phrase that ends it. */
export function listLeft(page: Page, range: Range, floor: number): Range {
  if (page.lower[range.first - 1] !== ',') return range;
  for (let i = floor; i < range.first; i++) {
    const t = page.tag[i];
    const part = t === T.name || t === T.determiner || t === T.adjective || page.lower[i] === ',';
    if (!part || page.inQuote[i]) return range;
  }
  for (let i = range.first; i < range.end; i++)
    if (page.lower[i] === 'and') return { first: floor, end: range.end };
  return range;
}

/** "[two diplomats] who attended the session |said": the phrase ends a relative clause, what it describes is the subject. */
function relativeLeft(page: Page, last: Range, floor: number): Range | null {
  let verb = -1;
  for (let i = last.first - 1; i > floor && i > last.first - REACH; i--) {
    const word = page.lower[i]!;
    if (word === ',' || word === ';' || page.inQuote[i]) return null;
    if (word === 'who') return verb > 0 && verb - i <= 4 ? phraseLeft(page, i - 1, floor) : null;
    if (page.tag[i] === T.wh || page.tag[i] === T.conjunction) return null;
    if (!isFiniteVerb(page, i)) continue;
    // "those who believe [the minister] said": a clause of its own begins after that verb.
    if (((cueOf(page.lower[i]!)?.frames ?? 0) & (BARE | THAT)) !== 0) return null;
    verb = i;
  }
  return null;
}
/** Longest relative clause looked through, in tokens. */
const REACH = 14;

/** "[a report] published in May |found": the phrase that the participle describes. */
function describedBy(page: Page, last: Range, floor: number): Range | null {
  const { lower, tag } = page;
  const participle = tag[last.first - 2];
  if (!SETS.has(lower[last.first - 1] ?? '') || (participle !== T.past && participle !== T.participle))
    return null;
  const noun = last.first - 3;
  if (noun < floor || !WRITTEN.test(lower[noun]!)) return null;
  return phraseLeft(page, noun, floor);
}
const SETS = new Set(['in', 'on', 'at', 'for', 'to', 'last']);
const WRITTEN =
  /^(?:report|statement|letter|study|survey|document|submission|reply|summary|note|paper|release|text)s?$/;

const YEAR = /^(?:1[89]|20)\d\d$/;
const TIME_NOUN =
  /^(?:week|month|year|morning|afternoon|evening|night|summer|spring|autumn|winter|time|weekend)$/;

const WHICH_TIME = new Set(['this', 'last', 'that', 'next']);
const DATES = new Set(['in', 'on', 'since', 'by']);

/** Over a time between subject and verb: "who in 2010 said", "the bank just this month announced". */
function beforeTime(page: Page, j: number, floor: number): number {
  let at = j;
  if (at - 1 > floor && TIME_NOUN.test(page.lower[at]!) && WHICH_TIME.has(page.lower[at - 1]!)) at -= 2;
  else if (
    at - 1 > floor &&
    (YEAR.test(page.lower[at]!) || DAY.test(page.lower[at]!)) &&
    DATES.has(page.lower[at - 1]!)
  )
    at -= 2;
  else return j;
  while (at > floor && page.tag[at] === T.adverb) at--;
  return at;
}

/** "thanked the countries and said": the subject of the verb before the conjunction. */
function sharedSubject(page: Page, j: number, floor: number, depth: number): Subject | null {
  for (let u = j - 1; u >= floor && u > j - 60; u--) {
    if (page.inQuote[u] || !isFiniteVerb(page, u)) continue;
    const group = verbGroup(page, u, floor);
    const subject = subjectLeft(page, group.start, floor, depth + 1);
    const speaks = subject !== null && headKind(page, subject.speaker) !== 'none';
    if (subject !== null && speaks && !isRelative(page, group.start - 1) && !isEmbedded(page, subject.start))
      return { ...subject, shared: true };
    u = group.start;
  }
  return null;
}

/** "would not say how many are ready, but added": the subject of a question inside the clause before. */
function isEmbedded(page: Page, start: number): boolean {
  return EMBEDS.has(page.lower[start - 1] ?? '') || EMBEDS.has(page.lower[start] ?? '');
}
const EMBEDS = new Set(['how', 'whether', 'what', 'why', 'if', 'because']);

function isRelative(page: Page, i: number): boolean {
  const word = page.lower[i] ?? '';
  return word === 'who' || word === 'which' || word === 'that';
}

export function openingLeft(page: Page, j: number, floor: number): number {
  for (let i = j - 1; i >= floor && i > j - 40; i--) if (page.lower[i] === '(') return i;
  return -1;
}

const QUANTIFIER = new Set(['most', 'more', 'many', 'several', 'few']);
export const ATTACHING = new Set(
  'of for in at to from on with by about under within against behind between'.split(' '),
);

/** The noun phrase that ends at token k, with its prepositional parts. */
export function phraseLeft(page: Page, k: number, floor: number): Range | null {
  const { tag, lower } = page;
  if (k < floor || page.inQuote[k]) return null;
  if (tag[k] === T.pronoun) return { first: k, end: k + 1 };
  let i = k;
  let first = -1;
  while (i >= floor && !page.inQuote[i] && k - i < 40) {
    const t = tag[i]!;
    const word = lower[i]!;
    const before = i - 1 >= floor;
    if (t === T.determiner || word === 'i' || word === 'we') {
      first = i;
      if (before && ATTACHING.has(lower[i - 1]!) && i - 2 >= floor && isNominal(page, i - 2)) {
        i -= 1;
        continue;
      }
      if (before && tag[i - 1] === T.determiner) {
        i--;
        continue;
      }
      break;
    }
    if (i < k && page.mention[i + 1] && !page.mention[i] && isThing(page, i)) break;
    if (isNominal(page, i) || QUANTIFIER.has(word)) first = i;
    else if (isOwningStroke(page.doc.tokens, i) && i < k && i - 1 >= floor) {
      // "Human and Peoples' Rights".
    } else if (word === ')') {
      const opening = openingLeft(page, i, floor);
      if (opening < 0) break;
      i = opening;
    } else if (
      ATTACHING.has(word) &&
      before &&
      i < k &&
      !(word === 'to' && tag[i - 1] === T.adjective && lower[i - 1] !== 'close') &&
      (isNominal(page, i - 1) || lower[i - 1] === ')')
    ) {
      // Goes on to what the preposition hangs on.
    } else if (
      (word === 'and' || word === '&') &&
      i < k &&
      before &&
      isNominal(page, i - 1) &&
      (isNominal(page, i + 1) || DESCRIBING.has(lower[i + 1]!))
    ) {
      if (hasVerbBefore(page, i, floor)) break;
    } else if (
      (word === '-' || word === '–' || word === '/') &&
      i < k &&
      before &&
      (isNominal(page, i - 1) || IN_RANK.has(lower[i - 1]!)) &&
      (page.doc.tokens.flags[i]! & SPACE_BEFORE) === 0
    ) {
      // Hyphenated.
    } else if (page.lower[i - 1] === '-' && page.lower[i + 1] === '-' && IN_RANK.has(word)) {
      // "Ambassador-at-Large".
    } else if (word === ',' && i < k && before && portfolioLeft(page, i, k, floor)) {
      // "the Ministry of Labour, Invalids and Social Affairs"
    } else if (word === '.' && before && i < k && isShortTitle(page, i - 1) && tag[i - 1] === T.name) {
      // An initial or a shortened title.
    } else if (
      (t === T.participle || t === T.gerund || t === T.adverb || t === T.past) &&
      i < k &&
      before &&
      (DESCRIBING.has(word) ||
        (t !== T.past && (isNominal(page, i - 1) || tag[i - 1] === T.determiner)) ||
        lower[i - 1] === '-')
    ) {
      first = i;
    } else break;
    i--;
  }
  return first < 0 ? null : { first, end: k + 1 };
}

const IN_RANK = new Set(['at', 'in']);
/** Participles that stand before titles. */
const DESCRIBING = new Set(
  'retired elected appointed accredited exiled jailed detained respected ousted'.split(' '),
);

/** "In a Bloomberg interview |Trump declared": a plain noun before a name is no title. */
function isThing(page: Page, i: number): boolean {
  return page.tag[i] === T.noun && !isCapital(page, i) && THING.test(page.lower[i]!);
}
const THING =
  /^(?:interview|statement|speech|debate|week|month|year|meeting|conference|session|address|rally|time|visit|tweet|letter)$/;

/** A finite verb between the clause's start and a conjunction: it joins clauses, not nouns. */
function hasVerbBefore(page: Page, i: number, floor: number): boolean {
  for (let j = i - 1; j >= floor && i - j < 25; j--) {
    const word = page.lower[j]!;
    if (word === ',' || word === ';') return false;
    if (isFiniteVerb(page, j)) return true;
  }
  return false;
}
