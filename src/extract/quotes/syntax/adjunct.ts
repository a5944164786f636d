import { LEADING } from '../../../text/abbreviations.js';
import { T } from '../../../text/closed.js';
import { TIME_WORD } from '../../../text/lexicon.js';
import { isOwningStroke } from '../../../text/tokenize.js';
import { cueOf } from '../cues/forms.js';
import { isCapital, isNominal, type Page } from '../page.js';
import { portfolioEnd } from './portfolio.js';

/** Adverbs that go with the act of speaking, so that they are no part of what is said. */
const SPEAKING_ADVERBS = new Set(
  (
    'also then further again here yesterday today tomorrow tonight earlier later recently publicly repeatedly privately ' +
    'simply flatly bluntly previously separately meanwhile afterward afterwards however too instead subsequently ' +
    'candidly angrily openly clearly explicitly specifically quietly sarcastically dryly before once now online ' +
    'aloud ago twice finally jokingly famously reportedly furthermore moreover rightly wrongly'
  ).split(' '),
);
/** "in a statement issued on Friday": participles that date the text. */
const ISSUED = new Set([
  'issued',
  'released',
  'published',
  'posted',
  'dated',
  'sent',
  'circulated',
  'broadcast',
  'aired',
]);
/** Prepositions that place the act of speaking in time, at an event, in a text. */
const SETTING = new Set(
  'in at on during to after before from via through with following upon outside by per under over alongside of inside'.split(
    ' ',
  ),
);
/** What may follow "there" where it says in which place somebody spoke. */
const SAYS_WHERE = new Set(['that', ':', 'on', 'in', 'at', 'last', 'yesterday', 'today']);
const QUANTITY = new Set(['least', 'most', 'last', 'first', 'all', 'some', 'many', 'which', 'whom']);
const TIME_HEADS = new Set(['last', 'this', 'next', 'earlier', 'late', 'early', 'that', 'later', 'the']);
const TIME_NOUNS = new Set(
  'week month year morning afternoon evening night day weekend summer spring autumn winter fall hour minute moment time'.split(
    ' ',
  ),
);

/**
 * First token at or after `i` that is not an addition to the reporting verb: adverbs of speaking, times, and
 * prepositional phrases of place and occasion ("on Monday in a statement to reporters").
 */
export function skipAdjuncts(page: Page, i: number, end: number): number {
  let at = i;
  for (let turn = 0; turn < 8 && at < end; turn++) {
    const next = oneAdjunct(page, at, end);
    // "said |yesterday's vote was": the time owns the subject.
    if (next === at || page.tag[next] === T.possessive) break;
    at = next;
  }
  return at;
}

function oneAdjunct(page: Page, i: number, end: number): number {
  const { lower, tag } = page;
  const word = lower[i]!;
  // "said before the Council that": with a noun behind it, a preposition.
  if (SPEAKING_ADVERBS.has(word) && !(word === 'before' && i + 1 < end && isNominal(page, i + 1)))
    return i + 1;
  // "told us there that", but "said there were".
  if (word === 'only' && lower[i + 1] === 'that') return i + 1;
  if (word === 'there' && SAYS_WHERE.has(lower[i + 1] ?? '')) return i + 1;
  if (ISSUED.has(word) && i > 0 && isNominal(page, i - 1))
    return i + (lower[i + 1] === 'late' || lower[i + 1] === 'early' ? 2 : 1);
  if (word === '(' || word === '[') return closing(page, i, end);
  const time = timeEnd(page, i, end);
  if (time > i) return time;
  const preposition = tag[i] === T.preposition || word === 'to';
  if (!preposition || !SETTING.has(word) || page.inQuote[i]) return i;
  const next = i + 1;
  if (next >= end || QUANTITY.has(lower[next]!)) return i;
  if (word === 'to' && tag[next] === T.verb) return i;
  // "said |of the 127 received, 96 were accepted": a part of what is counted, no theme.
  if (word === 'of' && (tag[next] === T.number || tag[next + 1] === T.number)) return i;
  if (word === 'after' || word === 'before') {
    // "after the meeting" but "before he left": the clause keeps its subject.
    if (tag[next] === T.gerund) return phraseEnd(page, next + 1, end);
  }
  if (tag[next] === T.gerund && !isNominal(page, next)) return i;
  // "on Thursday |Jakarta would": the day ends the phrase.
  const day = timeEnd(page, next, end);
  if (day > next) return day;
  const to = phraseEnd(page, next, end);
  return to > next ? to : i;
}

/** End of a time expression without preposition (Monday, May 11, last week, two days ago), or i. */
function timeEnd(page: Page, i: number, end: number): number {
  const { lower, classes, tag } = page;
  let at = i;
  if (TIME_HEADS.has(lower[at]!) && lower[at + 1] === 'this' && at + 2 < end && isTimeNoun(page, at + 2))
    return at + 3;
  if (TIME_HEADS.has(lower[at]!) && at + 1 < end && isTimeNoun(page, at + 1)) {
    at += 2;
    if (at < end && isTimeNoun(page, at)) at++;
    return Math.min(at, end);
  }
  if ((classes[at]! & TIME_WORD) !== 0 && tag[at] !== T.modal && isCalendar(lower[at]!)) {
    at++;
    while (at < end && (tag[at] === T.number || isCalendar(lower[at]!) || TIME_NOUNS.has(lower[at]!))) at++;
    if (at + 1 < end && lower[at] === ',' && tag[at + 1] === T.number && tag[at - 1] === T.number) at += 2;
    return at;
  }
  // "4 May 2023"
  if (tag[at] === T.number && at + 1 < end && isCalendar(lower[at + 1]!) && isCapital(page, at + 1))
    return at + 2 < end && tag[at + 2] === T.number ? at + 3 : at + 2;
  if (tag[at] === T.number || lower[at] === 'a') {
    let b = at + 1;
    if (b < end && isTimeNoun(page, b)) b++;
    if (b > at + 1 && b < end && (lower[b] === 'ago' || lower[b] === 'later' || lower[b] === 'earlier'))
      return b + 1;
  }
  return i;
}

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
function isCalendar(word: string): boolean {
  return CALENDAR.test(word);
}
function isTimeNoun(page: Page, i: number): boolean {
  const word = page.lower[i]!;
  return TIME_NOUNS.has(word) || isCalendar(word) || TIME_NOUNS.has(word.slice(0, -1));
}

/** End of a name without the time behind it: "the Ministry of Information |on Monday night". */
export function beforeTime(page: Page, first: number, end: number): number {
  for (let i = first + 1; i + 1 < end; i++)
    if (page.tag[i] === T.preposition && timeEnd(page, i + 1, end) > i + 1) return i;
  return end;
}

/** Past the bracket that closes the one at i, or i where none does within forty tokens. */
export function closing(page: Page, i: number, end: number): number {
  const stop = Math.min(end, i + 40);
  for (let j = i + 1; j < stop; j++) if (page.lower[j] === ')' || page.lower[j] === ']') return j + 1;
  return i;
}

/** End of the noun phrase that starts at i: determiner, modifiers, nouns, and what "of" adds. */
export function phraseEnd(page: Page, i: number, end: number): number {
  const { lower, tag } = page;
  let at = i;
  if (at < end && tag[at] === T.pronoun && !(lower[at] === 'one' && at + 1 < end && isNominal(page, at + 1)))
    return at + 1;
  if (lower[at] === 'one') at++;
  for (; at < end; at++) {
    if (page.inQuote[at] && page.inQuote[at] !== page.inQuote[i]) break;
    const word = lower[at]!;
    // A second determiner begins a new phrase.
    if (
      tag[at] === T.determiner &&
      at > i &&
      lower[at - 1] !== 'of' &&
      !NAMES_ON.has(lower[at - 1]!) &&
      lower[at - 1] !== 'all' &&
      lower[at - 1] !== 'both'
    )
      break;
    if (isNominal(page, at)) continue;
    if (tag[at] === T.gerund && at > i && isNominal(page, at - 1) && cueOf(word) === undefined) continue;
    const inner = at > i && at + 1 < end;
    if (inner && word === '-' && (tag[at + 1] === T.past || tag[at + 1] === T.participle)) continue;
    if (
      inner &&
      lower[at - 1] === '-' &&
      (tag[at] === T.past || tag[at] === T.participle) &&
      isNominal(page, at + 1)
    )
      continue;
    if (inner && word === 'of' && nominalNext(page, at)) continue;
    if (inner && word === 'one' && lower[at - 1] === 'of' && lower[at + 1] === 'of') continue;
    // "the Prisoners' Families Trust".
    if (inner && isOwningStroke(page.doc.tokens, at) && isNominal(page, at + 1)) continue;
    if (inner && NAMES_ON.has(word) && isCapital(page, at - 1) && namedNext(page, at + 1)) continue;
    if (inner && (word === '-' || word === '–' || word === '&' || word === '/') && nominalNext(page, at))
      continue;
    if (inner && word === '.' && isShortTitle(page, at - 1) && page.tag[at + 1] === T.name) continue;
    if (inner && word === 'and' && tag[at - 1] === T.name && tag[at + 1] === T.name) continue;
    if (inner && word === ',') {
      const over = portfolioEnd(page, at, i, end);
      if (over > 0) return over;
    }
    if (
      (tag[at] === T.participle || tag[at] === T.gerund) &&
      at + 1 < end &&
      isNominal(page, at + 1) &&
      tag[at + 1] !== T.determiner
    )
      continue;
    break;
  }
  return at;
}

/** "the Forum |for Citizens", "the Committee |on the Rights of the Child": the name goes on. */
const NAMES_ON = new Set(['for', 'on', 'against']);

function namedNext(page: Page, i: number): boolean {
  const at = page.lower[i] === 'the' ? i + 1 : i;
  return isCapital(page, at) && page.tag[at] !== T.pronoun && timeEnd(page, at, at + 2) === at;
}

/** "Rep", "Dr", an initial: the stop after it ends no sentence. */
export function isShortTitle(page: Page, i: number): boolean {
  const { start, end } = page.doc.tokens;
  return LEADING.has(page.lower[i]!) || end[i]! - start[i]! === 1;
}

function nominalNext(page: Page, i: number): boolean {
  return isNominal(page, i + 1) || page.tag[i + 1] === T.gerund || page.tag[i + 1] === T.pronoun;
}
