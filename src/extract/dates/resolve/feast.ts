import { dayNumber, fromDayNumber, weekdayOf } from '../calendar.js';
import type { Cal } from '../under.js';
import type { Context } from './context.js';
import { dayPoint } from './point.js';
import { known, open, type Resolved } from './resolved.js';
import { isPast, type Tense } from './tense.js';

/** Movable feasts: the American Thanksgiving, the fourth Thursday of November, and the Western Easter. */
export function feast(c: Context, what: Cal, tense: Tense): Resolved {
  const day = what.feast === 'easter' ? easter : thanksgiving;
  if (what.year !== undefined) return known(dayPoint(day(what.year)), 'text');
  if (c.now === null) return open('XXXX-XX-XX');
  const { now } = c;
  const days = [-1, 0, 1].map((n) => day(fromDayNumber(now).y + n));
  const behind = days.findLast((d) => d <= now) ?? days[0]!;
  const ahead = days.find((d) => d >= now) ?? days[2]!;
  if (what.which === 1 || tense === 'future') return known(dayPoint(ahead), 'tense', 'implied');
  if (what.which === -1 || (isPast(tense) && ahead - now > SOON)) return known(dayPoint(behind), c.nowFrom);
  return known(dayPoint(now - behind <= ahead - now ? behind : ahead), c.nowFrom, 'implied');
}

/** Days before a feast in which it is the one meant, whatever the tense: "as Easter week began". */
const SOON = 14;

function thanksgiving(year: number): number {
  const first = dayNumber(year, 11, 1);
  return first + ((4 - weekdayOf(first) + 7) % 7) + 21;
}

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}
