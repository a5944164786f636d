import { dayNumber, fromDayNumber, isRealDay, pad2, pad4, weekdayOf } from '../calendar.js';
import type { Cal } from '../under.js';
import { comparison } from './comparison.js';
import type { Context } from './context.js';
import { feast } from './feast.js';
import { yearless } from './month-day.js';
import {
  centuryPoint,
  dayPoint,
  decadePoint,
  halfPoint,
  monthPoint,
  type Point,
  quarterPoint,
  seasonPoint,
  timed,
  weekPoint,
  yearPoint,
} from './point.js';
import { known, open, type Resolved } from './resolved.js';
import { isPast, type Tense } from './tense.js';
import { weekdayAlone, weekdayAndDay } from './weekday.js';

/** Resolves a place in the calendar. */
export function calendar(c: Context, given: Cal, tense: Tense, sentence: number): Resolved {
  const either = given.order === 'either';
  const what = either && c.order.monthFirst ? swapped(given) : given;
  const placed = place(c, what, tense, sentence);
  // Which is the day rests on the country's habit alone.
  const day = either && !c.order.sure ? { ...placed, certainty: 'implied' as const } : placed;
  if (what.dayShift !== undefined && day.point !== null) {
    return known(dayPoint(day.point.first + what.dayShift), day.basis, day.certainty);
  }
  const found =
    what.week === true && day.point !== null
      ? known(weekPoint(day.point.first), day.basis, day.certainty)
      : day;
  const { part, clock, zone } = what;
  if (part === undefined && clock === undefined) return found;
  return { ...found, value: timed(found.value, part, clock, zone) };
}

function swapped(what: Cal): Cal {
  return { ...what, month: what.day!, day: what.month! };
}

function place(c: Context, what: Cal, tense: Tense, sentence: number): Resolved {
  if (what.decade !== undefined) return known(decadePoint(what.decade), 'text');
  if (what.century !== undefined) return known(centuryPoint(what.century), 'text');
  if (what.samePeriod === true) return comparison(c, what, sentence);
  if (what.feast !== undefined) return feast(c, what, tense);
  const year = yearOf(c, what);
  if (what.month !== undefined) {
    if (year === null)
      return what.yearShift === undefined
        ? yearless(c, what, tense, sentence)
        : open(monthText(what), monthText(what));
    if (what.day === undefined) return known(monthPoint(year.y, what.month), year.basis);
    if (!isRealDay(year.y, what.month, what.day)) return open(monthText(what), monthText(what));
    return checked(dayPoint(dayNumber(year.y, what.month, what.day)), what, year.basis);
  }
  if (what.weekday !== undefined && what.day !== undefined)
    return weekdayAndDay(c, what.weekday, what.day, tense);
  if (what.weekday !== undefined) return weekdayAlone(c, what, tense, sentence);
  if (what.quarter !== undefined)
    return period(c, what, year, tense, (y) => quarterPoint(y, what.quarter!), `Q${what.quarter}`);
  if (what.half !== undefined)
    return period(c, what, year, tense, (y) => halfPoint(y, what.half!), `H${what.half}`);
  if (what.season !== undefined)
    return period(c, what, year, tense, (y) => seasonPoint(y, what.season!), what.season);
  return year === null ? open('XXXX') : known(yearPoint(year.y), year.basis);
}

/** A weekday that does not agree with its date puts the date in doubt, not out of court. */
function checked(point: Point, what: Cal, basis: Resolved['basis']): Resolved {
  const agrees = what.weekday === undefined || weekdayOf(point.first) === what.weekday;
  return known(point, basis, agrees ? 'certain' : 'implied');
}

function monthText(what: Cal): string {
  const y = what.year === undefined ? 'XXXX' : pad4(what.year);
  return what.day === undefined ? `${y}-${pad2(what.month!)}` : `${y}-${pad2(what.month!)}-${pad2(what.day)}`;
}

interface Year {
  readonly y: number;
  readonly basis: Resolved['basis'];
}

function yearOf(c: Context, what: Cal): Year | null {
  if (what.year !== undefined) return { y: what.year, basis: what.lent === true ? 'range' : 'text' };
  if (what.yearShift !== undefined) {
    if (what.fromMention === true && c.last !== null) {
      return { y: fromDayNumber(c.last.first).y + what.yearShift, basis: 'mention' };
    }
    return c.now === null ? null : { y: fromDayNumber(c.now).y + what.yearShift, basis: c.nowFrom };
  }
  if (what.fromMention === true && what.month !== undefined && c.last !== null) {
    const at = fromDayNumber(c.last.first);
    const step = what.which ?? 0;
    const y =
      step > 0
        ? what.month > at.m
          ? at.y
          : at.y + 1
        : step < 0
          ? what.month < at.m
            ? at.y
            : at.y - 1
          : at.y;
    return { y, basis: 'mention' };
  }
  return null;
}

/**
 * A quarter, half or season without its year: in what is told as past the latest that has begun; else the one nearest
 * to the day of writing, so that results still to be reported are those of the quarter just over.
 */
function period(
  c: Context,
  what: Cal,
  year: Year | null,
  tense: Tense,
  make: (y: number) => Point,
  code: string,
): Resolved {
  if (year !== null) return known(make(year.y), year.basis);
  if (c.now === null) return open(`XXXX-${code}`);
  const { now } = c;
  const { y } = fromDayNumber(now);
  if (what.which === 0) return known(make(y), c.nowFrom);
  const points = [y - 1, y, y + 1].map(make);
  if (what.which === -1) return known(points.findLast((p) => p.last < now) ?? points[0]!, c.nowFrom);
  if (what.which === 1) return known(points.find((p) => p.first > now) ?? points[2]!, c.nowFrom);
  if (isPast(tense)) {
    const behind = points.findLast((p) => p.first <= now) ?? points[0]!;
    const ahead = points.find((p) => p.first > now) ?? behind;
    // "has announced cuts in the fourth quarter" in August: of one so far back, the year would be said.
    const far = tense === 'past' && now - behind.last > FAR_BACK && ahead.first - now < SOON;
    return known(far ? ahead : behind, c.nowFrom, 'implied');
  }
  if (tense === 'future' && what.season !== undefined) {
    return known(points.find((p) => p.last >= now) ?? points[2]!, 'tense', 'implied');
  }
  return known(
    points.reduce((a, b) => (gap(b, now) < gap(a, now) ? b : a)),
    c.nowFrom,
    'implied',
  );
}

const FAR_BACK = 210;
const SOON = 75;

/** Days between a stretch and a day; nought inside it. */
function gap(p: Point, day: number): number {
  return Math.max(0, p.first - day, day - p.last);
}
