import { dayNumber, daysIn, fromDayNumber, pad2, weekdayOf } from '../calendar.js';
import type { Cal } from '../under.js';
import type { Context } from './context.js';
import { dayPoint } from './point.js';
import { known, open, type Resolved } from './resolved.js';
import { isPast, type Tense } from './tense.js';

/** A weekday alone: the last such day, today included, unless what is told lies ahead. */
export function weekdayAlone(c: Context, what: Cal, tense: Tense, sentence: number): Resolved {
  const day = what.weekday!;
  const text = `XXXX-WXX-${day}`;
  if (what.fromMention === true && c.lastDay !== null) {
    const base = c.lastDay.first;
    const step = what.which ?? 0;
    return known(
      dayPoint(step < 0 ? before(base, day) : step > 0 ? after(base, day) : base - weekdayOf(base) + day),
      'mention',
    );
  }
  if (c.now === null) {
    // An undated item that tells of a day by its date means that day by its weekday.
    const told =
      what.which === undefined && tense !== 'future'
        ? c.days.findLast((p) => weekdayOf(p.first) === day)
        : undefined;
    return told ? known(told, 'mention', 'implied') : open(text, null);
  }
  const now = c.now;
  if (what.weekShift !== undefined) {
    const monday = now - weekdayOf(now) + 1;
    return known(dayPoint(monday + 7 * what.weekShift + day - 1), c.nowFrom);
  }
  if (what.which === -1) return known(dayPoint(before(now, day)), c.nowFrom);
  if (what.which === 1) return known(dayPoint(after(now, day)), c.nowFrom);
  if (tense === 'ahead') {
    const told = c.lastDaySentence === sentence ? c.lastDay : null;
    return told !== null && Math.abs(told.first - now) < 7
      ? known(dayPoint(after(told.first, day)), 'mention', 'implied')
      : known(dayPoint(onOrAfter(now, day)), 'tense', 'implied');
  }
  const ahead =
    what.which === 0 ? !isPast(tense) : tense === 'future' || (tense === 'present' && weekdayOf(now) !== day);
  if (ahead) return known(dayPoint(onOrAfter(now, day)), 'tense', 'implied');
  return known(dayPoint(onOrBefore(now, day)), c.nowFrom);
}

/** "Friday the 27th": the nearest month in which they agree, on the side that the tense looks to. */
export function weekdayAndDay(c: Context, weekday: number, day: number, tense: Tense): Resolved {
  const text = `XXXX-XX-${pad2(day)}`;
  if (c.now === null) return open(text, text);
  const { y, m } = fromDayNumber(c.now);
  let best: number | null = null;
  for (let k = -MONTHS_ROUND; k <= MONTHS_ROUND; k++) {
    const first = fromDayNumber(dayNumber(y, m + k, 1));
    const at = dayNumber(first.y, first.m, day);
    if (day > daysIn(first.y, first.m) || weekdayOf(at) !== weekday) continue;
    if ((isPast(tense) && at > c.now) || (tense === 'future' && at < c.now)) continue;
    if (best === null || Math.abs(at - c.now) < Math.abs(best - c.now)) best = at;
  }
  return best === null ? open(text, text) : known(dayPoint(best), 'weekday', 'implied');
}
/** Months on either side in which a day meets its weekday at least once. */
const MONTHS_ROUND = 14;

function onOrBefore(base: number, day: number): number {
  return base - ((weekdayOf(base) - day + 7) % 7);
}
function before(base: number, day: number): number {
  return onOrBefore(base - 1, day);
}
function onOrAfter(base: number, day: number): number {
  return base + ((day - weekdayOf(base) + 7) % 7);
}
function after(base: number, day: number): number {
  return onOrAfter(base + 1, day);
}
