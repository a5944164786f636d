import { readMonth } from '../lex/calendar-words.js';
import { durationValue } from '../lex/durations.js';
import { PLURAL_UNITS, UNITS } from '../lex/words.js';
import { matchAt } from '../recognise.js';
import { afterHyphen, isDash, type Scan, word } from '../scan.js';
import { fixed, type Match, type Unit } from '../under.js';
import { yearAgo } from './compared.js';

/** A unit without a count: "the weekend", "the quarter", "the end of the year", "the year ended March 31", "year-end". */
export function unitAlone(s: Scan, i: number): Match | null {
  const form = word(s, i);
  const unit = UNITS.get(form);
  if (unit === undefined) return manyUnits(s, i);
  const long = lasting(s, i, unit);
  if (long !== null) return long;
  const ago = yearAgo(s, i);
  if (ago !== null) return ago;
  if (unit === 'W') {
    const week = weekOf(s, i);
    if (week !== null) return week;
  }
  const before = word(s, i - 1);
  if (unit === 'M' && before === 'the' && word(s, i + 1) === 'of' && readMonth(s, i + 2) !== null) {
    const month = matchAt(s, i + 2);
    return month === null ? null : { ...month, first: i };
  }
  const article = before === 'the' || ADJECTIVES.has(before);
  if (unit === 'Y' && afterHyphen(s, i + 1) > i + 1 && word(s, i + 2) === 'end') return yearEndDay(i);
  if (unit === 'Y' && endOfYear(s, i)) return rel(i, yearEnd(s, i), unit, 'year-end', 'END');
  if (!article) return null;
  const first = ADJECTIVES.has(before) ? i - 1 : i;
  if (first <= s.taken - 1) return null;
  if (unit === 'WE') return rel(first, i + 1, unit, 'weekend');
  if (unit === 'Q' && word(s, i + 1) !== 'of')
    return quarterYearAgo(s, first, i) ?? quarterEnded(s, first, i) ?? quarter(first, i);
  if (unit === 'Y' && ENDING.has(word(s, i + 1))) {
    return fixed(first, i + 1, 'DURATION', 'P1Y', 'year-ended');
  }
  if (unit === 'D' && before === 'the' && word(s, i - 2) === 'on' && closes(s, i + 1)) {
    const what = { kind: 'rel' as const, unit, offset: 0, from: 'mention' as const };
    return { first, end: i + 1, type: 'DATE', what, rule: 'unit-alone' };
  }
  if (unit !== 'Y' && unit !== 'M' && unit !== 'W') return null;
  const lead = word(s, before === 'the' ? i - 2 : i - 3);
  const whole =
    before !== 'the' ||
    PORTIONS.has(lead) ||
    (lead === 'for' && closes(s, i + 1)) ||
    (unit === 'W' && word(s, i + 1) === "'s");
  return whole ? rel(first, i + 1, unit, 'unit-alone') : null;
}
/** "month-long", "decades-long". */
function lasting(s: Scan, i: number, unit: Unit): Match | null {
  const at = afterHyphen(s, i + 1);
  if (at === i + 1 || word(s, at) !== 'long' || isDash(word(s, i - 1))) return null;
  const value = durationValue(PLURAL_UNITS.has(word(s, i)) ? Number.NaN : 1, unit);
  return fixed(i, at + 1, 'DURATION', value, 'duration');
}

/** "for years", "within weeks": many of a unit, uncounted. */
function manyUnits(s: Scan, i: number): Match | null {
  const unit = PLURAL_UNITS.get(word(s, i));
  if (unit === undefined || unit === 'WE') return null;
  const long = lasting(s, i, unit);
  if (long !== null) return long;
  if (word(s, i + 1) === 'ago') return fixed(i, i + 2, 'DATE', 'PAST_REF', 'vague-reckoned');
  if (!AT_LARGE.has(word(s, i - 1))) return null;
  return fixed(i, i + 1, 'DURATION', durationValue(Number.NaN, unit), 'duration');
}
const AT_LARGE = new Set(['for', 'in', 'within']);

const ADJECTIVES = new Set(['fiscal', 'full', 'entire', 'whole']);
const ENDING = new Set(['ended', 'ending', 'ends']);
/** "the rest of the year", "later in the month". */
const PORTIONS = new Set(['of', 'in']);

function closes(s: Scan, i: number): boolean {
  return i >= s.limit || s.kind[i] === 3;
}

function quarter(first: number, i: number): Match {
  return {
    first,
    end: i + 1,
    type: 'DATE',
    what: { kind: 'rel', unit: 'Q', offset: 0, from: 'mention' },
    rule: 'unit-alone',
  };
}

/** "for the quarter a year ago": the one told of, a year before. */
function quarterYearAgo(s: Scan, first: number, i: number): Match | null {
  if (word(s, i + 1) !== 'a' || word(s, i + 2) !== 'year') return null;
  const last = word(s, i + 3);
  if (last !== 'ago' && last !== 'earlier' && last !== 'before') return null;
  const what = { kind: 'cal' as const, yearShift: -1, samePeriod: true };
  return { first, end: i + 4, type: 'DATE', what, rule: 'year-before' };
}

/** "the quarter ended Sept. 30": the quarter that most of the three months before that day lie in. */
function quarterEnded(s: Scan, first: number, i: number): Match | null {
  if (!ENDING.has(word(s, i + 1)) || i + 2 >= s.limit) return null;
  const close = matchAt(s, word(s, i + 2) === 'on' ? i + 3 : i + 2)?.what;
  if (close?.kind !== 'cal' || close.month === undefined) return null;
  const month = (close.day ?? 31) <= FIRST_DAYS ? close.month - 1 : close.month;
  // The middle one of its three months decides.
  const middle = ((month + 10) % 12) + 1;
  const before = close.year !== undefined && month < 2 ? 1 : 0;
  const year = close.year === undefined ? {} : { year: close.year - before };
  const what = { kind: 'cal' as const, quarter: Math.ceil(middle / 3), ...year };
  return { first, end: i + 1, type: 'DATE', what, rule: 'quarter-ended' };
}
/** Accounts that close in the first days of a month close the month before. */
const FIRST_DAYS = 7;

function rel(first: number, end: number, unit: Unit, rule: string, mod?: string): Match {
  return {
    first,
    end,
    type: 'DATE',
    what: { kind: 'rel', unit, offset: 0, from: 'now' },
    rule,
    ...(mod ? { mod } : {}),
  };
}

/** "by year-end", "since year-end": the last day of a year, as accountants have it. */
function yearEndDay(i: number): Match {
  return { first: i, end: i + 3, type: 'DATE', what: { kind: 'cal', month: 12, day: 31 }, rule: 'year-end' };
}

/** "by year end", "by year's end". */
function endOfYear(s: Scan, i: number): boolean {
  const next = word(s, i + 1);
  if (next === 'end')
    return word(s, i - 1) === 'by' || word(s, i - 1) === 'at' || word(s, i - 1) === 'around';
  return next === "'s" && word(s, i + 2) === 'end';
}

function yearEnd(s: Scan, i: number): number {
  return word(s, i + 1) === 'end' ? i + 2 : i + 3;
}

/** "the week of March 6". */
function weekOf(s: Scan, i: number): Match | null {
  if (word(s, i + 1) !== 'of' || word(s, i - 1) !== 'the') return null;
  const inner = i + 2 < s.limit ? matchAt(s, i + 2) : null;
  if (inner === null || inner.what.kind !== 'cal' || inner.what.day === undefined) return null;
  return { ...inner, first: i, what: { ...inner.what, week: true }, rule: 'week-of' };
}
