import { fromDayNumber } from '../calendar.js';
import type { Cal } from '../under.js';
import type { Context } from './context.js';
import { monthPoint, quarterPoint, yearPoint } from './point.js';
import { known, open, type Resolved } from './resolved.js';

/**
 * "a year earlier", "the year-ago period", "the 1988 period": where a quarter is being told of, the same quarter of the
 * other year; else the year.
 */
export function comparison(c: Context, what: Cal, sentence: number): Resolved {
  const month = c.lastMonth;
  if (
    month !== null &&
    what.sameMonth !== undefined &&
    (what.sameMonth === 'told' || c.lastMonthSentence === sentence)
  ) {
    // "rose in February compared with the same period last year"
    const { y, m } = fromDayNumber(month.first);
    return known(monthPoint(what.year ?? y - 1, m), 'mention');
  }
  const told = c.lastQuarterSentence === sentence ? c.lastQuarter : c.mainQuarter;
  const quarter = c.period === 'Q' ? told : null;
  if (quarter !== null) {
    const { y, m } = fromDayNumber(quarter.first);
    return known(quarterPoint(what.year ?? y - 1, Math.ceil(m / 3)), 'mention');
  }
  if (what.year !== undefined) return known(yearPoint(what.year), 'text');
  if (c.now === null) return open('XXXX');
  return known(yearPoint(fromDayNumber(c.now).y - 1), c.nowFrom);
}
