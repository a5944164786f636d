import { CAPITAL } from '../../../text/tokenize.js';
import { afterStop, glued, has, isNumber, type Scan, word } from '../scan.js';
import type { Read } from './numbers.js';
import { MONTHS, WEEKDAYS } from './words.js';

/** Forms that are words or names of other kinds as well: only with a capital. */
const DOUBTFUL = new Set(['may', 'march', 'mar', 'dec', 'jan', 'sat', 'sun', 'mon', 'wed', 'august']);

/** Short names that are no abbreviations: a stop after them ends the sentence. */
const WHOLE = new Set(['may', 'june', 'july']);

/** The month at token i, an abbreviation with its full stop. Capitals are demanded where the word is ambiguous. */
export function readMonth(s: Scan, i: number): Read | null {
  const form = word(s, i);
  const value = MONTHS.get(form);
  if (value === undefined || (DOUBTFUL.has(form) && !has(s, i, CAPITAL))) return null;
  return { value, end: WHOLE.has(form) || form.length > 4 ? i + 1 : afterStop(s, i + 1) };
}

/** The weekday at token i; abbreviations of three or four letters need a capital. */
export function readWeekday(s: Scan, i: number): Read | null {
  const form = word(s, i);
  const value = WEEKDAYS.get(form);
  if (value === undefined) return null;
  if (form.length > 5) return { value, end: i + 1 };
  return has(s, i, CAPITAL) ? { value, end: afterStop(s, i + 1) } : null;
}

const SUFFIX = new Set(['st', 'nd', 'rd', 'th']);

/** A day of the month in digits, with or without its ordinal ending. */
export function readDay(s: Scan, i: number): Read | null {
  if (!isNumber(s, i)) return null;
  const form = word(s, i);
  if (form.length > 2) return null;
  const value = Number(form);
  if (value < 1 || value > 31) return null;
  return { value, end: SUFFIX.has(word(s, i + 1)) ? i + 2 : i + 1 };
}

/** A year of four digits, 1000 to 2199. */
export function readYear(s: Scan, i: number): Read | null {
  if (!isNumber(s, i)) return null;
  const form = word(s, i);
  if (form.length !== 4 || !FOUR.test(form)) return null;
  const value = Number(form);
  return value >= 1000 && value < 2200 ? { value, end: i + 1 } : null;
}
const FOUR = /^\d{4}$/;

/** "'98": an apostrophe and two digits. */
export function readShortYear(s: Scan, i: number): Read | null {
  const mark = word(s, i);
  if (mark !== "'" && mark !== '’' && mark !== '‘') return null;
  if (!isNumber(s, i + 1) || !glued(s, i + 1) || word(s, i + 1).length !== 2) return null;
  return { value: fullYear(Number(word(s, i + 1))), end: i + 2 };
}

/** Two digits as a year: 50 and later in the last century. */
export function fullYear(two: number): number {
  return two < 50 ? 2000 + two : 1900 + two;
}
