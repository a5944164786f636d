import { readDay, readMonth, readShortYear, readYear } from '../lex/calendar-words.js';
import { glued, isDash, isNumber, type Scan, word } from '../scan.js';
import type { Cal, Match } from '../under.js';
import { isTradeYear } from './year.js';

/** What shares its month or its century with the date before it: "Nov. 12-19", "April 24 and 25", "2023-25". */
export function dayRange(s: Scan, before: Match): Match | null {
  if (before.what.kind !== 'cal' || before.type !== 'DATE') return null;
  const { what } = before;
  const link = linkAt(s, before.end);
  if (link === 0) return null;
  const at = before.end + link;
  if (isYearAlone(before)) return shortEnd(s, before.end, at, what.year!);
  if (what.month === undefined || what.day === undefined || what.year !== undefined) return null;
  const day = readDay(s, at);
  if (day === null || day.value <= what.day || readMonth(s, day.end) !== null) return null;
  // "on Nov 13 and 27 – 29 Sept": the day is the next date's.
  const far = isDash(word(s, day.end)) || word(s, day.end) === 'to' ? readDay(s, day.end + 1) : null;
  if (far !== null && readMonth(s, far.end) !== null) return null;
  if (word(s, before.end) !== '-' && !endsDay(s, day.end)) return null;
  const year = readYear(s, word(s, day.end) === ',' ? day.end + 1 : day.end) ?? readShortYear(s, day.end);
  return {
    first: at,
    end: year?.end ?? day.end,
    type: 'DATE',
    what: { kind: 'cal', month: what.month, day: day.value, ...(year ? { year: year.value } : {}) },
    rule: 'shared-month',
  };
}

/** Days before a date that wait for its month: "4 to 15 November", "between 4 and 6 May", "on 3, 5 and 7 June". */
export function daysBefore(s: Scan, date: Match): Match[] {
  const found: Match[] = [];
  if (date.what.kind !== 'cal' || date.rule !== 'day-month' || date.what.day === undefined) return found;
  let { first } = date;
  let { day } = date.what;
  while (true) {
    const link = word(s, first - 1);
    if (
      !(isDash(link) || link === 'to' || link === 'and' || link === '&' || link === ',' || link === 'until')
    )
      break;
    let at = first - 2;
    if (at >= s.taken && !isNumber(s, at) && glued(s, at)) at--;
    const before = at >= s.taken ? readDay(s, at) : null;
    if (before === null || before.end !== first - 1 || before.value >= day) break;
    if (glued(s, at) && word(s, at - 1) !== '(') break;
    const { year, yearShift, month } = date.what;
    const what = { kind: 'cal' as const, day: before.value, ...known({ month, year, yearShift }) };
    found.unshift({ first: at, end: first - 1, type: 'DATE', what, rule: 'shared-month' });
    first = at;
    day = before.value;
  }
  return found;
}

function known(parts: Partial<Cal>): Partial<Cal> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

const DAY_LINKS = new Set(['to', 'and', 'through', '/', '&', 'or']);

/** Tokens of a link between two days: a dash, "to", "and", a comma. */
function linkAt(s: Scan, i: number): number {
  const form = word(s, i);
  if (isDash(form) || DAY_LINKS.has(form)) return 1;
  return form === ',' && isNumber(s, i + 1) ? (word(s, i + 1).length <= 2 ? 1 : 0) : 0;
}

/** After a day in a list stands no noun that it would count. */
function endsDay(s: Scan, i: number): boolean {
  const next = word(s, i);
  return next === '' || s.kind[i] === 3 || s.tag[i] !== 1;
}

function isYearAlone(match: Match): boolean {
  const { what } = match;
  return (
    what.kind === 'cal' &&
    what.year !== undefined &&
    what.month === undefined &&
    what.quarter === undefined &&
    what.half === undefined &&
    what.season === undefined
  );
}

/** The second half of "2023-25" or "2009/10". */
function shortEnd(s: Scan, link: number, at: number, year: number): Match | null {
  if (!isDash(word(s, link)) && word(s, link) !== '/') return null;
  if (
    !isNumber(s, at) ||
    word(s, at).length !== 2 ||
    (word(s, at + 1) === 's' && glued(s, at + 1)) ||
    !glued(s, at) ||
    !glued(s, link)
  )
    return null;
  const end = Math.floor(year / 100) * 100 + Number(word(s, at));
  if (!NUMERIC.test(word(s, at)) || end <= year || end - year > 60) return null;
  // "the 2022/23 budget year"
  const fiscal = isTradeYear(s, at + 1) ? { fiscal: true } : {};
  return {
    first: at,
    end: at + 1,
    type: 'DATE',
    what: { kind: 'cal', year: end, ...fiscal },
    rule: 'shared-century',
  };
}
const NUMERIC = /^\d\d$/;
