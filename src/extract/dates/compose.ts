import { matchAt } from './recognise.js';
import { readClock } from './rules/clock.js';
import { yearTail } from './rules/quarter.js';
import { glued, isDash, type Scan, word } from './scan.js';
import type { Match } from './under.js';

/** Adds to an expression what belongs to it on either side: the year after it, the clock, articles, "about". */
export function compose(s: Scan, match: Match): Match {
  const whole = withDate(s, withClock(s, withYear(s, match)));
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

/** "18 March 2015 at 2 pm", "Friday at noon", "05/12/2016 - 14:51". */
function withClock(s: Scan, match: Match): Match {
  if (match.type !== 'DATE' || !isDay(match) || match.what.kind === 'fixed') return match;
  let at = match.end;
  if (word(s, at) === ',' || isDash(word(s, at))) at++;
  if (word(s, at) === 'at') at++;
  // "MVT 18:43": a zone before its time.
  if (at === match.end + 1 && word(s, at).length === 3 && readClock(s, at) === null) at++;
  if (at === match.end) return match;
  const clock = readClock(s, at);
  if (clock === null || clock.clock === '24:00') return match;
  return {
    ...match,
    end: clock.end,
    type: 'TIME',
    what: { ...match.what, clock: clock.clock, ...(clock.zone ? { zone: clock.zone } : {}) },
    rule: `${match.rule}-clock`,
  };
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
const ARTICLE_RULES = new Set([
  'year',
  'weekday',
  'month-day',
  'month',
  'month-year',
  'often',
  'clock',
  'numeric',
]);

/** Articles and approximations before it. */
function withLeft(s: Scan, match: Match): Match {
  let first = match.first;
  let mod = match.mod;
  const floor = s.taken;
  const before = first - 1 >= floor ? word(s, first - 1) : '';
  if (before === 'the' && takesArticle(s, match)) first--;
  const left = first - 1 >= floor ? word(s, first - 1) : '';
  if (match.type === 'DURATION' || match.rule === 'reckoned') {
    if (APPROX.has(left)) {
      first--;
      mod ??= 'APPROX';
    } else if (NEAR.has(left)) {
      first--;
      mod ??= 'LESS_THAN';
    } else if (
      left === 'than' &&
      first - 2 >= floor &&
      (word(s, first - 2) === 'more' || word(s, first - 2) === 'less')
    ) {
      mod ??= word(s, first - 2) === 'more' ? 'MORE_THAN' : 'LESS_THAN';
      first -= 2;
    } else if (left === 'least' && first - 2 >= floor && word(s, first - 2) === 'at') {
      mod ??= 'EQUAL_OR_MORE';
      first -= 2;
    }
  }
  return first === match.first && mod === match.mod ? match : { ...match, first, ...(mod ? { mod } : {}) };
}

function takesArticle(s: Scan, match: Match): boolean {
  const { rule } = match;
  if (ARTICLE_RULES.has(rule) || rule.startsWith('weekday') || rule === 'duration') return false;
  // "the third-quarter loss", "the 20th-century poet": the article is the noun's.
  return !glued(s, match.end) && !isDash(word(s, match.first + 1));
}
