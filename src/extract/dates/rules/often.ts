import { T } from '../../../text/closed.js';
import { CAPITAL } from '../../../text/tokenize.js';
import { pad2 } from '../calendar.js';
import { readMonth, readWeekday } from '../lex/calendar-words.js';
import { durationValue } from '../lex/durations.js';
import { CARDINALS, OFTEN, PARTS, SEASONS, UNITS } from '../lex/words.js';
import { afterHyphen, has, isNumber, type Scan, word } from '../scan.js';
import { fixed, type Match } from '../under.js';
import { dayFirst, monthFirst } from './month-day.js';
import { readQuantity } from './quantity.js';

/** "daily", "weekly", "annual". */
export function often(s: Scan, i: number): Match | null {
  const value = OFTEN.get(word(s, i));
  if (value === undefined || isName(s, i)) return null;
  const counted = prefixed(s, i, value);
  if (counted !== null) return counted;
  return set(i, i + 1, value, 'often');
}

const PREFIXES: Readonly<Record<string, string>> = { bi: 'P6M', semi: 'P6M', half: 'P6M' };

/** "five-yearly", "bi-annual", "half-yearly". */
function prefixed(s: Scan, i: number, value: string): Match | null {
  const first = i - 2;
  if (first < s.taken || afterHyphen(s, i - 1) !== i) return null;
  const fixedPrefix = value === 'P1Y' ? PREFIXES[word(s, first)] : undefined;
  if (fixedPrefix !== undefined) return set(first, i + 1, fixedPrefix, 'often');
  const count = CARDINALS.get(word(s, first));
  if (count === undefined || !(count >= 2) || !value.startsWith('P1')) return null;
  return set(first, i + 1, `P${count}${value.slice(2)}`, 'often');
}

/** "the Daily Star", "the weekly Al-Ahram": part of a newspaper's name, or said of it; "quarterly dividend", an accountant's term. */
function isName(s: Scan, i: number): boolean {
  if (has(s, i, CAPITAL) && i > s.from) return true;
  const form = word(s, i);
  if (form === 'quarterly') return s.tag[i + 1] === T.noun;
  return (form === 'daily' || form === 'weekly') && has(s, i + 1, CAPITAL);
}

/** "every four years", "each Thursday", "every other day", "once a week", "twice every five years", "per year". */
export function every(s: Scan, i: number): Match | null {
  const form = word(s, i);
  if (form === 'once' || form === 'twice') return times(s, i);
  let at = i + 1;
  let step = 1;
  if (word(s, at) === 'other' || word(s, at) === 'second') {
    step = 2;
    at++;
  }
  const next = word(s, at);
  const unit = UNITS.get(next);
  // "miles per hour" is a speed.
  if (form === 'per')
    return unit === undefined || SMALL.has(unit) ? null : set(i, at + 1, durationValue(1, unit), 'every');
  if (unit !== undefined) return set(i, at + 1, durationValue(step, unit), 'every');
  const weekday = readWeekday(s, at);
  if (weekday !== null) {
    const part = PARTS.get(word(s, weekday.end));
    return set(
      i,
      part ? weekday.end + 1 : weekday.end,
      `XXXX-WXX-${weekday.value}${part ? `T${part}` : ''}`,
      'every',
    );
  }
  const day = yearlyDay(s, at);
  if (day !== null) return set(i, day.end, day.value, 'every');
  const month = readMonth(s, at);
  if (month !== null) return set(i, month.end, `XXXX-${pad2(month.value)}`, 'every');
  const season = SEASONS.get(next);
  if (season !== undefined) return set(i, at + 1, `XXXX-${season}`, 'every');
  const part = PARTS.get(next);
  if (part !== undefined) return set(i, at + 1, `XXXX-XX-XXT${part}`, 'every');
  if (form !== 'every') return null;
  const q = readQuantity(s, at);
  if (q === null) return null;
  const low = durationValue(q.count, q.unit);
  return set(i, q.end, q.high === null ? low : `${low}/${durationValue(q.high, q.unit)}`, 'every');
}

/** "every 3 May", "each December 10th". */
function yearlyDay(s: Scan, at: number): { value: string; end: number } | null {
  const date = isNumber(s, at) ? dayFirst(s, at) : monthFirst(s, at);
  if (date?.what.kind !== 'cal' || date.what.year !== undefined) return null;
  const { month, day } = date.what;
  return month === undefined || day === undefined
    ? null
    : { value: `XXXX-${pad2(month)}-${pad2(day)}`, end: date.end };
}

const SMALL = new Set(['S', 'MIN', 'H', 'CE']);

/** "once a year", "twice a week", "once every five years". */
function times(s: Scan, i: number): Match | null {
  const next = word(s, i + 1);
  if (next === 'every' || next === 'each') {
    const inner = every(s, i + 1);
    return inner === null ? null : { ...inner, first: i };
  }
  if (next === 'in') {
    // "once in five years"
    const q = readQuantity(s, i + 2);
    return q === null || q.count < 2 ? null : set(i, q.end, durationValue(q.count, q.unit), 'every');
  }
  if (next !== 'a' && next !== 'an' && next !== 'per') return null;
  const unit = UNITS.get(word(s, i + 2));
  if (unit === undefined) return null;
  return set(i, i + 3, durationValue(1, unit), 'every');
}

function set(first: number, end: number, value: string, rule: string): Match {
  return fixed(first, end, 'SET', value, rule);
}
