import { dayNumber, daysIn, fromDayNumber, pad2, weekdayOf } from '../calendar.js';
import type { Rel } from '../under.js';
import type { Context } from './context.js';
import { dayPoint, type Point, quarterPoint, shifted, timed, UNKNOWN, weekendPoint } from './point.js';
import { known, open, type Resolved } from './resolved.js';
import { isPast, type Tense } from './tense.js';

/** So many units from the day of writing or from the last date told of. */
export function relative(c: Context, what: Rel, tense: Tense, sentence: number): Resolved {
  const place = written(
    what.from === 'mention' ? fromMention(c, what, tense, sentence) : fromNow(c, what, tense),
  );
  const found = what.day === undefined ? place : dayWithin(place, what.day);
  const { part, clock, zone } = what;
  if (part === undefined && clock === undefined) return found;
  const bare = found.value === 'PRESENT_REF' ? UNKNOWN.D : found.value;
  if (clock !== undefined && found.point === null && what.from === 'mention') {
    return { ...found, value: `T${clock}${zone ?? ''}` };
  }
  return { ...found, value: timed(bare, part, clock, zone) };
}

/** "3,000 years ago" is before the years that four digits write. */
function written(found: Resolved): Resolved {
  if (found.point === null) return found;
  if (found.point.first < FIRST) return open('PAST_REF');
  return found.point.last > LAST ? open('FUTURE_REF') : found;
}
const FIRST = dayNumber(1, 1, 1);
const LAST = dayNumber(9999, 12, 31);

/** A day of a resolved month. */
function dayWithin(month: Resolved, day: number): Resolved {
  if (month.point === null) return open(`XXXX-XX-${pad2(day)}`);
  const at = month.point.first + day - 1;
  return at <= month.point.last
    ? known(dayPoint(at), month.basis, month.certainty)
    : open(`${month.value}-${pad2(day)}`);
}

function fromNow(c: Context, what: Rel, tense: Tense): Resolved {
  if (c.now === null) return unknown(what);
  if (what.unit === 'WE' && what.offset === 0 && what.from === 'now')
    return known(theWeekend(c.now, what.near === true && !isPast(tense) ? 'future' : tense), c.nowFrom);
  if (what.unit === 'S' || what.unit === 'MIN' || what.unit === 'H') return subDay(c, what, c.now);
  const point = shifted(c.now, what.unit, what.offset);
  const exact = what.exact === true ? sameDay(c.now, what) : null;
  if (exact !== null && what.grain !== undefined)
    return known(shifted(exact.first, what.grain, 0), c.nowFrom);
  return known(exact ?? point, c.nowFrom);
}

/** The same day of the month so many months or years away, or so many days or weeks. */
function sameDay(now: number, { unit, offset }: Rel): Point | null {
  if (unit === 'D' || unit === 'W') return dayPoint(now + offset * (unit === 'W' ? 7 : 1));
  const { y, m, d } = fromDayNumber(now);
  const months =
    unit === 'M' ? offset : unit === 'Y' ? offset * 12 : unit === 'DE' ? offset * 120 : Number.NaN;
  if (!Number.isInteger(months)) return null;
  const first = fromDayNumber(dayNumber(y, m + months, 1));
  return dayPoint(dayNumber(first.y, first.m, Math.min(d, daysIn(first.y, first.m))));
}

function unknown(what: Rel): Resolved {
  if (what.unit === 'D' && what.offset === 0 && what.part === undefined) return open('PRESENT_REF');
  if (Math.abs(what.offset) > 1) return open(what.offset < 0 ? 'PAST_REF' : 'FUTURE_REF');
  return open(UNKNOWN[what.unit]);
}

function subDay(c: Context, what: Rel, now: number): Resolved {
  if (what.unit !== 'H' || Math.abs(what.offset) < 24) return known(shifted(now, 'D', 0), c.nowFrom);
  return known(shifted(now, 'D', Math.round(what.offset / 24)), c.nowFrom);
}

/** "the weekend": the one just past on a weekday, unless it lies ahead. */
function theWeekend(now: number, tense: Tense): Point {
  return weekendPoint(weekdayOf(now) >= 6 || tense === 'future' ? now : now - 7);
}

function fromMention(c: Context, what: Rel, tense: Tense, sentence: number): Resolved {
  const { unit, offset } = what;
  if (what.clock !== undefined) {
    const here = c.lastDaySentence === sentence ? c.lastDay : null;
    if (here !== null) return known(here, 'mention');
    // "The meetings start at 9 a.m.": a time of any day, or of one told elsewhere.
    if (what.dayless === true || tense === 'present' || tense === 'future') return open('');
    return c.now === null ? open('') : known(shifted(c.now, 'D', 0), c.nowFrom);
  }
  if (unit === 'Q') return quarter(c, offset);
  const base =
    unit === 'D' || unit === 'W' || unit === 'WE' || unit === 'H' || unit === 'MIN'
      ? c.lastDay
      : (c.last ?? c.lastDay);
  if (base === null) {
    if (c.now === null) return open(UNKNOWN[unit]);
    return known(shifted(c.now, unit, offset), c.nowFrom, 'implied');
  }
  if (unit === 'W' && offset !== 0 && what.reckoned === true && base.grain === 'D') {
    // "held a week earlier": from a day, so many weeks are counted to the day.
    return known(dayPoint(base.first + 7 * offset), 'mention', 'implied');
  }
  const from = unit === 'D' || offset >= 0 ? base.last : base.first;
  return known(shifted(unit === 'D' ? base.first : from, unit, offset), 'mention');
}

function quarter(c: Context, offset: number): Resolved {
  if (c.lastQuarter !== null) {
    const { y, m } = fromDayNumber(c.lastQuarter.first);
    return known(quarterPoint(y, Math.floor((m - 1) / 3) + 1 + offset), 'mention');
  }
  if (c.now === null) return open(UNKNOWN.Q);
  return known(shifted(c.now, 'Q', offset - 1), c.nowFrom, 'implied');
}
