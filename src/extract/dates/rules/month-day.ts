import { T } from '../../../text/closed.js';
import { fullYear, readDay, readMonth, readShortYear, readWeekday, readYear } from '../lex/calendar-words.js';
import { type Read, readOrdinal } from '../lex/numbers.js';
import { monthIsMeant } from '../negatives/months.js';
import { afterHyphen, glued, isDash, isNumber, type Scan, word } from '../scan.js';
import type { Cal, Match } from '../under.js';
import { numericDate } from './numeric.js';
import { spokenYear } from './spoken-year.js';

/** "May 7", "Sept. 27th, 2024", "May 2024", "May": a month, then what belongs to it. */
export function monthFirst(s: Scan, i: number): Match | null {
  const month = readMonth(s, i);
  if (month === null) return null;
  const what: Cal = { kind: 'cal', month: month.value };
  let at = afterHyphen(s, month.end);
  if (word(s, at) === 'the') at++;
  const day = readDay(s, at) ?? spokenDay(s, at);
  if (day !== null && !startsCount(s, day.end)) {
    what.day = day.value;
    const year = yearAfter(s, day.end);
    if (year !== null) what.year = year.value;
    return { first: i, end: year?.end ?? day.end, type: 'DATE', what, rule: 'month-day' };
  }
  const packed = dayAndYear(s, month.end);
  if (packed !== null) {
    what.day = packed.day;
    what.year = packed.year;
    return { first: i, end: month.end + 1, type: 'DATE', what, rule: 'month-day' };
  }
  const year = yearAfter(s, month.end);
  if (year !== null) {
    what.year = year.value;
    return { first: i, end: year.end, type: 'DATE', what, rule: 'month-year' };
  }
  return monthIsMeant(s, i, month.end)
    ? { first: i, end: month.end, type: 'DATE', what, rule: 'month' }
    : null;
}

/** "March eighth": an ordinal in words. */
function spokenDay(s: Scan, i: number): Read | null {
  const ordinal = isNumber(s, i) ? null : readOrdinal(s, i);
  if (ordinal === null || ordinal.value < 1 || ordinal.value > 31 || word(s, i) === 'final') return null;
  // "in March first the group spoke": only where the phrase or the sentence ends, or a year follows.
  const next = s.tag[ordinal.end];
  return ordinal.end >= s.limit || next === T.punct || next === T.number ? ordinal : null;
}

/** "7 May 2024", "27th of September", "27-Sep-2024": a day, then its month. */
export function dayFirst(s: Scan, i: number): Match | null {
  const day = readDay(s, i);
  if (day === null || (glued(s, i) && !opens(s, i))) return null;
  let at = afterHyphen(s, day.end);
  if (word(s, at) === 'of') at++;
  const month = readMonth(s, at);
  if (month === null) return null;
  const what: Cal = { kind: 'cal', month: month.value, day: day.value };
  const year = yearAfter(s, month.end) ?? twoDigits(s, month.end);
  if (year !== null) what.year = year.value;
  return { first: i, end: year?.end ?? month.end, type: 'DATE', what, rule: 'day-month' };
}

/** "the 24th of last month", "5th of this month". */
export function dayOfMonth(s: Scan, i: number): Match | null {
  const day = readDay(s, i);
  if (day === null || day.end !== i + 2 || word(s, day.end) !== 'of' || word(s, day.end + 2) !== 'month')
    return null;
  const shift = MONTH_SHIFT[word(s, day.end + 1)];
  if (shift === undefined) return null;
  const [offset, from] = shift;
  const what = { kind: 'rel' as const, unit: 'M' as const, offset, from, day: day.value };
  return { first: i, end: day.end + 3, type: 'DATE', what, rule: 'day-of-month' };
}
const MONTH_SHIFT: Readonly<Record<string, readonly [number, 'now' | 'mention']>> = {
  this: [0, 'now'],
  last: [-1, 'now'],
  next: [1, 'now'],
  that: [0, 'mention'],
  same: [0, 'mention'],
};

/** "the Fourth of July", "the first of May". */
export function ordinalDay(s: Scan, i: number, ordinal: { value: number; end: number }): Match | null {
  if (isNumber(s, i) || ordinal.value < 1 || ordinal.value > 31 || word(s, ordinal.end) !== 'of') return null;
  const month = readMonth(s, ordinal.end + 1);
  if (month === null) return null;
  const what: Cal = { kind: 'cal', month: month.value, day: ordinal.value };
  const year = yearAfter(s, month.end);
  if (year !== null) what.year = year.value;
  return { first: i, end: year?.end ?? month.end, type: 'DATE', what, rule: 'day-month' };
}

/** "Thursday, May 9", "Sunday 9 Nov 2014": a weekday and the date that follows it. */
export function weekdayDate(s: Scan, i: number): Match | null {
  const weekday = readWeekday(s, i);
  if (weekday === null) return null;
  let at = weekday.end;
  if (word(s, at) === ',') at++;
  if (word(s, at) === 'the' || word(s, at) === 'on') at++;
  const date = monthFirst(s, at) ?? dayFirst(s, at) ?? numericDate(s, at);
  if (date === null && word(s, at - 1) === 'the') return dayAlone(s, i, at, weekday.value);
  if (date === null || date.what.kind !== 'cal' || date.what.day === undefined) return null;
  return {
    ...date,
    first: i,
    what: { ...date.what, weekday: weekday.value },
    rule: date.rule === 'numeric' ? 'numeric-weekday' : 'weekday-date',
  };
}

/** "Friday the 27th": a weekday and a day of a month that is not named. */
function dayAlone(s: Scan, i: number, at: number, weekday: number): Match | null {
  const day = readDay(s, at);
  if (day === null || day.end !== at + 2 || s.tag[day.end] === T.noun) return null;
  return {
    first: i,
    end: day.end,
    type: 'DATE',
    what: { kind: 'cal', weekday, day: day.value },
    rule: 'weekday-day',
  };
}

/** "met on 1 July, and on the 3rd": a day of the month that the sentence has told of. */
export function dayOfTold(s: Scan, i: number): Match | null {
  const day = readDay(s, i);
  if (s.told === null || day === null || day.end !== i + 2 || word(s, i - 1) !== 'the') return null;
  if (!DAY_LEADERS.has(word(s, i - 2))) return null;
  // "by the 5th-largest group", "by the 5th and 6th speakers"
  const next = day.end;
  if (isDash(word(s, next)) && glued(s, next)) return null;
  const joined = next < s.limit && s.tag[next] === T.conjunction && !isNumber(s, next + 1);
  if (next < s.limit && s.tag[next] !== T.punct && !joined) return null;
  return {
    first: i,
    end: day.end,
    type: 'DATE',
    what: { kind: 'cal', ...s.told, day: day.value },
    rule: 'shared-month',
  };
}
const DAY_LEADERS = new Set(['on', 'to', 'until', 'till', 'by', 'from', 'and', 'since', 'through']);

/** A year after a month or day: "2024", ", 2024", "of 2024", "'24". */
function yearAfter(s: Scan, i: number): { value: number; end: number } | null {
  let at = afterHyphen(s, i);
  // A comma may stand off its word in wire copy: "April 5 , 1997".
  if (word(s, at) === ',' || word(s, at) === 'of') at++;
  const year = readYear(s, at) ?? readShortYear(s, at) ?? (at === i ? spoken(s, at) : null);
  if (year === null || year.value < 1000) return null;
  // "on May 7, 2000 people" is a count.
  if (at > i && word(s, at - 1) === ',' && COUNTED.has(word(s, year.end))) return null;
  return year;
}

/** "8 Nov 23", where nothing follows that the number could count. */
function twoDigits(s: Scan, i: number): { value: number; end: number } | null {
  const at = afterHyphen(s, i);
  if (!isNumber(s, at) || !TWO.test(word(s, at))) return null;
  const next = word(s, at + 1);
  if (next !== '' && s.kind[at + 1] !== 3) return null;
  return next === '%' || next === ':' || next === '/' || isDash(next)
    ? null
    : { value: fullYear(Number(word(s, at))), end: at + 1 };
}
const TWO = /^\d\d$/;

function spoken(s: Scan, i: number): { value: number; end: number } | null {
  const match = spokenYear(s, i);
  return match === null ? null : { value: match.what.year, end: match.end };
}

const COUNTED = new Set(['people', 'persons', 'troops', 'soldiers', 'workers', 'delegates', 'refugees']);

/** "10,2024": a day and a year that lost the space between them. */
function dayAndYear(s: Scan, i: number): { day: number; year: number } | null {
  if (!isNumber(s, i)) return null;
  const found = PACKED.exec(word(s, i));
  return found ? { day: Number(found[1]), year: Number(found[2]) } : null;
}
const PACKED = /^(0?[1-9]|[12]\d|3[01])[,.](1[89]\d\d|20\d\d)$/;

/** The number after a month begins a count or a larger number: "in May 12 percent". */
function startsCount(s: Scan, end: number): boolean {
  const next = word(s, end);
  return next === '%' || next === 'percent' || next === 'per' || next === 'million' || next === 'billion';
}

/** What may stand against a day without a space: brackets, quotes, dashes, and the stroke of "30 April/1 May". */
function opens(s: Scan, i: number): boolean {
  const before = word(s, i - 1);
  return OPENERS.has(before) || isDash(before) || (before === '/' && readMonth(s, i - 2) !== null);
}
const OPENERS = new Set(['(', '"', '“', '[', ',']);
