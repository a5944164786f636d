import { readYear } from '../lex/calendar-words.js';
import { readOrdinal } from '../lex/numbers.js';
import { FISCAL, QUARTER_CODES } from '../lex/words.js';
import { matchAt } from '../recognise.js';
import { afterHyphen, glued, isNumber, type Scan, word } from '../scan.js';
import type { Cal, Match } from '../under.js';
import { spokenYear } from './spoken-year.js';

interface YearHint {
  readonly year?: number | undefined;
  readonly yearShift?: number | undefined;
  readonly from?: 'now' | 'mention';
}

/** "the first quarter of 2024", "third-quarter", "the first half of this year", "second half". */
export function ordinalPeriod(s: Scan, i: number, ordinal: { value: number; end: number }): Match | null {
  let at = afterHyphen(s, ordinal.end);
  const fiscal = FISCAL.get(word(s, at)) === 1;
  if (fiscal) at = afterHyphen(s, at + 1);
  const noun = word(s, at);
  if (noun !== 'quarter' && noun !== 'half') return null;
  const top = noun === 'quarter' ? 4 : 2;
  const n = ordinal.value === -1 ? top : ordinal.value;
  if (n > top || (noun === 'half' && word(s, ordinal.end) !== noun && at > ordinal.end + 1)) return null;
  const what: Cal = noun === 'quarter' ? { kind: 'cal', quarter: n } : { kind: 'cal', half: n };
  if (fiscal) what.fiscal = true;
  let end = at + 1;
  const year = yearTail(s, end);
  if (year !== null) {
    Object.assign(what, year.what);
    end = year.end;
  } else {
    const part = partOf(s, i, end, n, top);
    if (part !== null) return part;
    if (noun === 'half' && !HALF_LEADERS.has(word(s, i - 1))) return null;
  }
  return { first: i, end, type: 'DATE', what, rule: noun };
}
/** "the first half of the 1990s", "the second half of May": the longer time, at its start or end. */
function partOf(s: Scan, i: number, end: number, n: number, top: number): Match | null {
  if (word(s, end) !== 'of') return null;
  const at = word(s, end + 1) === 'the' ? end + 2 : end + 1;
  const inner = at < s.limit ? matchAt(s, at) : null;
  if (inner === null || inner.type !== 'DATE' || inner.what.kind !== 'cal') return null;
  const { decade, century, month, day } = inner.what;
  if (decade === undefined && century === undefined && (month === undefined || day !== undefined))
    return null;
  return {
    ...inner,
    first: i,
    rule: `phase-${inner.rule}`,
    mod: n === 1 ? 'START' : n === top ? 'END' : 'MID',
  };
}
const HALF_LEADERS = new Set(['the', 'its', 'in', 'fiscal', '-', 'for']);

/** "of 2024", "2024", "of this year", "last year": the year of a quarter, half, season or month. */
export function yearTail(s: Scan, i: number): { what: Partial<Cal>; end: number } | null {
  let at = i;
  if (word(s, at) === ',') at++;
  if (word(s, at) === 'of' || word(s, at) === 'in') at++;
  if (word(s, at) === 'the' && (word(s, at + 1) === 'year' || THE_YEARS.has(word(s, at + 1)))) at++;
  const fiscal = FISCAL.get(word(s, at)) === 1 ? { fiscal: true } : {};
  if ('fiscal' in fiscal) at++;
  if (word(s, at) === 'year' && readYear(s, at + 1)) at++;
  const year = readYear(s, at);
  if (year !== null && (at === i || word(s, at - 1) !== 'in'))
    return { what: { year: year.value, ...fiscal }, end: year.end };
  const said = word(s, i) === 'of' ? spokenYear(s, at) : null;
  if (said !== null) return { what: { year: said.what.year }, end: said.end };
  const shift = YEAR_SHIFT[word(s, at)];
  if (shift !== undefined && word(s, at + 1) === 'year' && word(s, at - 1) !== ',') {
    const fromMention = OF_MENTION.has(word(s, at)) || (word(s, at) === 'next' && word(s, at - 1) === 'the');
    return { what: { yearShift: shift, ...(fromMention ? { fromMention } : {}) }, end: at + 2 };
  }
  return null;
}
/** "of the same year", "of the following year": said with an article. */
const THE_YEARS = new Set(['same', 'previous', 'preceding', 'prior', 'following', 'next']);
const YEAR_SHIFT: Readonly<Record<string, number>> = {
  this: 0,
  last: -1,
  next: 1,
  that: 0,
  same: 0,
  previous: -1,
  preceding: -1,
  prior: -1,
  following: 1,
};
/** Counted from the year told of, not from the day of writing. */
const OF_MENTION = new Set(['that', 'same', 'previous', 'preceding', 'prior', 'following']);

/** The quarter behind a year: "this year's third quarter", "the 1988 second quarter", "1989's first half". */
export function quarterTail(s: Scan, first: number, end: number, year: YearHint): Match | null {
  if (year.year === undefined && year.yearShift === undefined) return null;
  let at = word(s, end) === "'s" ? end + 1 : end;
  if (FISCAL.has(word(s, at))) at++;
  const ordinal = readOrdinal(s, at);
  if (ordinal === null) return null;
  const period = ordinalPeriod(s, at, ordinal);
  if (period === null || period.what.kind !== 'cal' || period.what.year !== undefined) return null;
  const what: Cal = { ...period.what };
  if (year.year !== undefined) what.year = year.year;
  if (year.yearShift !== undefined) what.yearShift = year.yearShift;
  if (year.from === 'mention') what.fromMention = true;
  return { ...period, first, what };
}

/** "Q3 2023", "Q3", "H1 of 2024". */
export function quarterCode(s: Scan, i: number): Match | null {
  const most = QUARTER_CODES.get(word(s, i))!;
  const n = glued(s, i + 1) && isNumber(s, i + 1) ? Number(word(s, i + 1)) : 0;
  if (!(n >= 1 && n <= most) || !Number.isInteger(n)) return null;
  const what: Cal = most === 2 ? { kind: 'cal', half: n } : { kind: 'cal', quarter: n };
  const tied = word(s, i + 2) === '/' && glued(s, i + 2) ? i + 3 : afterHyphen(s, i + 2);
  const year = yearTail(s, tied);
  if (year === null) return null;
  return { first: i, end: year.end, type: 'DATE', what: { ...what, ...year.what }, rule: 'quarter' };
}
