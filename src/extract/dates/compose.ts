import { ALL_CAPS } from '../../text/tokenize.js';
import { matchAt } from './recognise.js';
import { readClock } from './rules/clock.js';
import { yearTail } from './rules/quarter.js';
import { glued, has, isDash, type Scan, word } from './scan.js';
import type { Match } from './under.js';

/** Adds to an expression what belongs to it on either side: the year after it, the clock, articles, "about". */
export function compose(s: Scan, match: Match): Match {
  const whole = withDate(s, withClock(s, withWeek(s, withYear(s, match))));
  return withLeft(s, whole);
}

/** "November last year", "June 1 this year", "spring of 1988". */
function withYear(s: Scan, match: Match): Match {
  const { what } = match;
  if (what.kind !== 'cal' || what.year !== undefined || what.yearShift !== undefined) return match;
  if (what.month === undefined || what.which !== undefined) return match;
  const year = yearTail(s, match.end);
  if (year === null || word(s, match.end) === 'in') return match;
  return { ...match, end: year.end, what: { ...what, ...year.what } };
}

/** "Tuesday last week", "Monday of this week". */
function withWeek(s: Scan, match: Match): Match {
  const { what } = match;
  if (
    what.kind !== 'cal' ||
    what.weekday === undefined ||
    what.day !== undefined ||
    what.which !== undefined
  ) {
    return match;
  }
  const at = word(s, match.end) === 'of' ? match.end + 1 : match.end;
  const shift = { last: -1, this: 0, next: 1 }[word(s, at)];
  if (shift === undefined || word(s, at + 1) !== 'week') return match;
  return { ...match, end: at + 2, what: { ...what, weekShift: shift } };
}

/** "18 March 2015 at 2 pm", "Friday at noon", "05/12/2016 - 14:51". */
function withClock(s: Scan, match: Match): Match {
  if (match.type !== 'DATE' || !isDay(match) || match.what.kind === 'fixed') return match;
  let at = match.end;
  if (word(s, at) === ',' || isDash(word(s, at))) at++;
  if (word(s, at) === 'at') at++;
  // "MVT 18:43": a zone before its time.
  const zone = word(s, at);
  if (at > match.end && zone.length >= 3 && zone.length <= 4 && has(s, at, ALL_CAPS)) at++;
  // "7 May 2024 10:15": with the year between them, no count is meant.
  const tight =
    at === match.end && match.what.kind === 'cal' && match.what.year !== undefined && isHourMark(s, at);
  if (at === match.end && !tight) return match;
  const clock = readClock(s, at, true);
  if (clock === null || clock.clock === '24:00') return match;
  return {
    ...match,
    end: clock.end,
    type: 'TIME',
    what: { ...match.what, clock: clock.clock, ...(clock.zone ? { zone: clock.zone } : {}) },
    rule: `${match.rule}-clock`,
  };
}

function isHourMark(s: Scan, at: number): boolean {
  return word(s, at + 1) === ':' && glued(s, at + 1) && word(s, at).length === 2;
}

/** "9 a.m. on Tuesday", "10 p.m. Wednesday", "5 p.m. EST Nov. 9", "noon Thursday". */
function withDate(s: Scan, match: Match): Match {
  if (match.rule !== 'clock' || match.what.kind !== 'rel') return match;
  let at = match.end;
  if (word(s, at) === ',') at++;
  if (word(s, at) === 'on') at++;
  if (at >= s.limit) return match;
  const date = matchAt(s, at);
  if (date === null || !isDay(date) || date.what.kind === 'fixed' || date.what.clock !== undefined)
    return match;
  const { clock, zone } = match.what;
  const { part: _part, ...day } = date.what;
  return {
    ...date,
    first: match.first,
    type: 'TIME',
    what: { ...day, ...(clock ? { clock } : {}), ...(zone ? { zone } : {}) } as Match['what'],
    rule: `clock-${date.rule}`,
  };
}

function isDay(match: Match): boolean {
  const { what } = match;
  if (what.kind === 'cal') return what.day !== undefined || what.weekday !== undefined;
  return what.kind === 'rel' && what.unit === 'D' && match.rule !== 'clock';
}

const APPROX = new Set(['about', 'around', 'roughly', 'approximately', 'some']);
const NEAR = new Set(['nearly', 'almost']);
/** Rules whose expression never takes an article of its own. */
const BARE_RULES = new Set([
  'year',
  'month-day',
  'month',
  'month-year',
  'often',
  'clock',
  'numeric',
  'day-word',
]);

/** Articles and approximations before it. */
function withLeft(s: Scan, match: Match): Match {
  let first = match.first;
  let mod = match.mod;
  if (before(s, first) === 'the' && takesArticle(s, match)) first--;
  if (match.type === 'DURATION' || match.rule === 'reckoned') {
    const near = approximation(s, first);
    if (near !== null) {
      first -= near.words;
      mod ??= near.mod;
    }
  }
  return first === match.first && mod === match.mod ? match : { ...match, first, ...(mod ? { mod } : {}) };
}

/** The word before token i that no earlier match has taken. */
function before(s: Scan, i: number): string {
  return i - 1 >= s.taken ? word(s, i - 1) : '';
}

function approximation(s: Scan, first: number): { words: number; mod: string } | null {
  const left = before(s, first);
  if (APPROX.has(left)) return { words: 1, mod: 'APPROX' };
  if (NEAR.has(left)) return { words: 1, mod: 'LESS_THAN' };
  const pair = `${before(s, first - 1)} ${left}`;
  switch (pair) {
    case 'more than':
      return { words: 2, mod: 'MORE_THAN' };
    case 'less than':
    case 'fewer than':
      return { words: 2, mod: 'LESS_THAN' };
    case 'at least':
      return { words: 2, mod: 'EQUAL_OR_MORE' };
    case 'up to':
    case 'at most':
      return { words: 2, mod: 'EQUAL_OR_LESS' };
    default:
      return null;
  }
}

function takesArticle(s: Scan, match: Match): boolean {
  const { rule } = match;
  if (BARE_RULES.has(rule) || rule.startsWith('weekday')) return false;
  // "the third-quarter loss", "the 20th-century poet": the article is the noun's.
  const tied = match.end - match.first > 1 && isDash(word(s, match.end - 2));
  const ties = isDash(word(s, match.end)) && glued(s, match.end) && rule !== 'season';
  return !(tied && !rule.startsWith('phase')) && !ties;
}
