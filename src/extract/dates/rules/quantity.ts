import { T } from '../../../text/closed.js';
import { ALL_CAPS, CAPITAL } from '../../../text/tokenize.js';
import { durationValue } from '../lex/durations.js';
import { type Read, readCount } from '../lex/numbers.js';
import { PLURAL_UNITS, UNITS } from '../lex/words.js';
import { isAge } from '../negatives/ages.js';
import { afterHyphen, has, isDash, isNumber, type Scan, word } from '../scan.js';
import { fixed, type Match, type Unit } from '../under.js';

export interface Quantity {
  readonly count: number;
  readonly high: number | null;
  readonly unit: Unit;
  readonly end: number;
  readonly hyphen: boolean;
}

/** A count of units at token i: "five years", "two-week", "a year and a half", "two to three weeks". */
export function readQuantity(s: Scan, i: number): Quantity | null {
  const count = readCount(s, i);
  if (count === null) return null;
  let high: Read | null = null;
  let at = count.end;
  const between = word(s, at) === 'and' && word(s, i - 1) === 'between';
  if (between || RANGE_WORDS.has(word(s, at)) || isDash(word(s, at))) {
    high = readCount(s, at + 1);
    if (high !== null && !(high.value > count.value)) high = null;
    if (high !== null) at = high.end;
  }
  const tied = afterHyphen(s, at);
  const hyphen = tied > at;
  at = tied;
  while (!hyphen && FILLERS.has(word(s, at))) at++;
  const form = word(s, at);
  const unit = PLURAL_UNITS.get(form) ?? UNITS.get(form);
  if (unit === undefined) return null;
  const plural = PLURAL_UNITS.has(form);
  // "one second" but not "a second term"; "a quarter" is a fraction, "two weekends" no length.
  if (form === 'second' && !hyphen && count.value !== 1) return null;
  if ((form === 'second' || form === 'quarter') && (word(s, i) === 'a' || word(s, i) === 'an')) return null;
  if (unit === 'WE') return null;
  if (!plural && !hyphen && !(count.value === 1 || count.value === 0.5 || high === null)) return null;
  let value = count.value * (form.startsWith('fortnight') ? 2 : 1);
  let end = at + 1;
  // "a minute and a half"
  if (word(s, end) === 'and' && word(s, end + 1) === 'a' && word(s, end + 2) === 'half') {
    value += 0.5;
    end += 3;
  }
  let most = high?.value ?? null;
  // "a week or so", "a week or two"
  if (word(s, end) === 'or' && word(s, end + 1) === 'so') end += 2;
  else if (most === null && value === 1 && word(s, end) === 'or' && word(s, end + 1) === 'two') {
    most = 2;
    end += 2;
  }
  return { count: value, high: most, unit, end, hyphen };
}
const RANGE_WORDS = new Set(['to', 'or']);
const FILLERS = new Set(
  'trading business working full consecutive calendar straight more additional long further whole solid fiscal financial school academic other'.split(
    ' ',
  ),
);

/** Durations, and the dates reckoned with them: "ago", "later", "earlier", "from now". */
export function quantity(s: Scan, i: number): Match | null {
  const q = readQuantity(s, i);
  if (q === null || isAge(s, i, q.end)) return null;
  if (TIMES.has(word(s, i - 1)) && (word(s, i) === 'a' || word(s, i) === 'an') && q.count === 1) {
    // "three times a year", "thrice a year"
    const counted = word(s, i - 1) === 'times' && i - 2 >= s.taken && readCount(s, i - 2)?.end === i - 1;
    return fixed(counted ? i - 2 : i - 1, q.end, 'SET', durationValue(1, q.unit), 'every');
  }
  if (isNoLength(s, i, q)) return null;
  const next = word(s, q.end);
  if (!q.hyphen || next === 'ago' || next === 'later' || next === 'earlier' || isDash(next)) {
    const shifted = reckoned(s, i, q);
    if (shifted !== null) return shifted;
  }
  const low = durationValue(q.count, q.unit);
  const value = q.high === null ? low : `${low}/${durationValue(q.high, q.unit)}`;
  return fixed(i, q.end, 'DURATION', value, 'duration');
}

const TIMES = new Set(['times', 'thrice']);

/** "four flights a week", "hope one day to go", "three-quarters of it", "GMT +1 hour", "60 Minutes": no stretch of time. */
function isNoLength(s: Scan, i: number, q: Quantity): boolean {
  const before = word(s, i - 1);
  const first = word(s, i);
  if (q.unit === 'Q' && (q.hyphen || before === 'and' || (word(s, q.end) === 'of' && !Number.isNaN(q.count))))
    return true;
  if (before === '+' || before === '$') return true;
  if (has(s, q.end - 1, CAPITAL) && i > s.from && !has(s, q.end - 1, ALL_CAPS) && QUOTES.has(before))
    return true;
  if (first === 'one' && word(s, i + 1) === 'day' && !ONE_DAY.has(before))
    return !RECKONERS.has(word(s, q.end));
  if (first !== 'a' && first !== 'an') return false;
  // "a minute amount" is a small one.
  if (word(s, i + 1) === 'minute' && q.end === i + 2 && s.tag[q.end] === T.noun) return true;
  // "a year-earlier loss": the article is the loss's.
  if (isDash(word(s, q.end)) && RECKONERS.has(word(s, q.end + 1))) return true;
  if (RECKONERS.has(word(s, q.end))) return false;
  return (
    isNumber(s, i - 1) ||
    RATED.has(before) ||
    (s.tag[i - 1] === T.noun && before.endsWith('s') && q.end === i + 2)
  );
}
const ONE_DAY = new Set([
  'for',
  'in',
  'within',
  'by',
  'only',
  'just',
  'than',
  'of',
  'last',
  'lasted',
  'about',
  'after',
]);
const RECKONERS = new Set(['ago', 'later', 'earlier', 'before', 'after', 'from', 'and', 'hence']);
const RATED = new Set([
  'million',
  'billion',
  'percent',
  '%',
  'times',
  'thousand',
  'hundred',
  'cent',
  'share',
  'person',
]);
const QUOTES = new Set(['"', '“', "'", '‘', '`']);

/** "a decade later" is ten years later, not a decade. */
function inYears(unit: Unit, offset: number): { unit: Unit; offset: number } {
  if (unit === 'DE') return { unit: 'Y', offset: offset * 10 };
  return unit === 'CE' ? { unit: 'Y', offset: offset * 100 } : { unit, offset };
}

const STRETCH: ReadonlyMap<string, 'W' | 'M'> = new Map([
  ['week', 'W'],
  ['month', 'M'],
]);

function reckoned(s: Scan, i: number, q: Quantity): Match | null {
  const at = afterHyphen(s, q.end);
  const next = word(s, at);
  let offset = 0;
  let from: 'now' | 'mention' = 'now';
  let end = at + 1;
  if (next === 'ago') offset = -1;
  else if (next === 'later') [offset, from] = [1, 'mention'];
  else if (next === 'earlier') [offset, from] = [-1, 'mention'];
  else if (next === 'hence') offset = 1;
  else if (next === 'from' && (word(s, at + 1) === 'now' || word(s, at + 1) === 'today')) {
    offset = 1;
    end = at + 2;
  } else return null;
  if (offset < 0 && (word(s, end) === 'today' || word(s, end) === 'yesterday') && !Number.isNaN(q.count)) {
    const what = { kind: 'rel' as const, unit: q.unit, offset: -q.count, from, exact: true };
    return { first: i, end: end + 1, type: 'DATE', what, rule: 'anniversary' };
  }
  const stretch = offset < 0 && word(s, end) === 'this' ? STRETCH.get(word(s, end + 1)) : undefined;
  if (stretch !== undefined && q.unit === 'Y' && !Number.isNaN(q.count)) {
    // "two years ago this month"
    const what = { kind: 'rel' as const, unit: q.unit, offset: -q.count, from, exact: true, grain: stretch };
    return { first: i, end: end + 2, type: 'DATE', what, rule: 'anniversary' };
  }
  // "an hour later": how long after, not when.
  if (from === 'mention' && (q.unit === 'S' || q.unit === 'MIN' || q.unit === 'H')) return null;
  if (Number.isNaN(q.count)) {
    const value = offset < 0 ? 'PAST_REF' : 'FUTURE_REF';
    return fixed(i, end, 'DATE', value, 'vague-reckoned');
  }
  if (q.unit === 'Y' && q.count === 1 && (next === 'ago' || next === 'earlier')) {
    const what = { kind: 'cal' as const, yearShift: -1, samePeriod: true };
    return { first: i, end, type: 'DATE', what, rule: 'year-before' };
  }
  const type = q.unit === 'S' || q.unit === 'MIN' || q.unit === 'H' ? 'TIME' : 'DATE';
  return {
    first: i,
    end,
    type,
    what: { kind: 'rel', ...inYears(q.unit, offset * q.count), from, reckoned: true },
    rule: 'reckoned',
  };
}
