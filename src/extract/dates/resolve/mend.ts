import type { DateFact } from '../../../model/fact.js';
import { parseDay } from '../calendar.js';
import type { Match } from '../under.js';
import type { Context } from './context.js';
import { pointIn } from './month-day.js';
import { dayPoint } from './point.js';
import { known, type Resolved } from './resolved.js';
import { isBareWeekday } from './spelt.js';

/** What becomes of match `at` when the range that it ends or begins is known whole. */
export interface Mended {
  readonly at: number;
  readonly found: Resolved;
}

/** Match n and the one before it, as a range whose far end came out before its near one; null where there is none. */
export function mendRange(
  c: Context,
  matches: readonly Match[],
  facts: readonly DateFact[],
  n: number,
): Mended | null {
  const [near, far] = [facts[n - 1], facts[n]];
  const [a, b] = [matches[n - 1]?.what, matches[n]!.what];
  if (near === undefined || far === undefined || near.rangeId === null || near.rangeId !== far.rangeId)
    return null;
  if (a?.kind !== 'cal' || b.kind !== 'cal') return null;
  if (isBareWeekday(a) && isBareWeekday(b)) return mendWeek(near, far, n);
  if (a.year !== undefined || b.year !== undefined || c.now === null) return null;
  if (a.clock !== undefined || b.clock !== undefined) return null;
  if (a.month === undefined || b.month === undefined || near.earliest === null || far.earliest === null)
    return null;
  if (near.earliest <= far.earliest) return null;
  // "31 December to 3 January": the nearer of the two new years is theirs.
  const back = pointIn(a, Number(near.earliest.slice(0, 4)) - 1);
  const on = pointIn(b, Number(far.earliest.slice(0, 4)) + 1);
  if (back === null || on === null) return null;
  return Math.abs(back.first - c.now) <= Math.abs(on.first - c.now)
    ? { at: n - 1, found: known(back, 'range', 'implied') }
    : { at: n, found: known(on, 'range', 'implied') };
}

/** "from Monday to Friday": a week on in what lies ahead, else a week back. */
function mendWeek(near: DateFact, far: DateFact, n: number): Mended | null {
  if (near.type !== 'DATE' || far.type !== 'DATE') return null;
  const [a, b] = [parseDay(near.earliest), parseDay(far.earliest)];
  if (a === null || b === null || a <= b) return null;
  return far.basis === 'tense' || near.basis === 'tense'
    ? { at: n, found: known(dayPoint(b + 7), 'range', 'implied') }
    : { at: n - 1, found: known(dayPoint(a - 7), 'range', 'implied') };
}
