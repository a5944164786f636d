import { dayNumber, isRealDay, weekdayOf } from '../calendar.js';
import type { Cal, Match } from '../under.js';
import type { Context } from './context.js';

/** ISO3 of countries whose press writes the month first. */
const MONTH_FIRST = new Set(['USA', 'PHL', 'PLW', 'FSM', 'MHL', 'PRI', 'GUM', 'ASM', 'VIR', 'BLZ']);
/** Days around the day of writing within which a stamp falls. */
const NEAR = 2;

/** How a document orders day and month in digits; `sure` where the document itself shows it. */
export interface Order {
  readonly monthFirst: boolean;
  readonly sure: boolean;
}

/**
 * Its own dates decide: one that can be read only one way, one whose weekday agrees in one order only, one that is the
 * day of writing in one order only. Then the outlet's country; then the day comes first, as in most of the world.
 */
export function orderOf(c: Context, matches: readonly Match[]): Order {
  for (const { what } of matches) {
    if (what.kind !== 'cal' || what.order === undefined) continue;
    if (what.order !== 'either') return { monthFirst: what.order === 'mdy', sure: true };
    const shown = shownBy(c, what);
    if (shown !== null) return { monthFirst: shown, sure: true };
  }
  const { outletCountry } = c.doc;
  return { monthFirst: outletCountry !== null && MONTH_FIRST.has(outletCountry), sure: false };
}

/** Whether the month comes first in a date that could be read both ways; null where nothing tells. */
function shownBy(c: Context, what: Cal): boolean | null {
  const { year, month, day, weekday } = what;
  if (year === undefined || month === undefined || day === undefined) return null;
  const dayFirst = dayNumber(year, month, day);
  const monthFirst = isRealDay(year, day, month) ? dayNumber(year, day, month) : null;
  if (monthFirst === null) return false;
  const agrees = (fits: (at: number) => boolean): boolean | null =>
    fits(dayFirst) === fits(monthFirst) ? null : fits(monthFirst);
  const byWeekday = weekday === undefined ? null : agrees((at) => weekdayOf(at) === weekday);
  if (byWeekday !== null) return byWeekday;
  const { now } = c;
  return now === null ? null : agrees((at) => Math.abs(at - now) <= NEAR);
}
