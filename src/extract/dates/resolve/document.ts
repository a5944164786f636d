import { dayNumber, fromDayNumber, isRealDay } from '../calendar.js';
import type { Scan } from '../scan.js';
import type { Match } from '../under.js';
import type { Context } from './context.js';
import { roleOf } from './heading.js';
import { orderOf } from './order.js';
import { tenseAt } from './tense.js';

/** Reads what the document says about itself: order of numeric dates, the year its other dates share. */
export function readDocument(c: Context, s: Scan, matches: readonly Match[]): void {
  c.order = orderOf(c, matches);
  anchor(c, s, matches);
  if (c.now === null && c.textYear === null) {
    const dated = sharedDate(s, matches);
    if (dated === null) return;
    c.textYear = fromDayNumber(dated).y;
    c.textDate = dated;
  }
}

/**
 * The day of writing where the item itself gives it: a dateline or stamp with its year; or, beside a known publication,
 * a dateline of the days just before it, since "today" and "Friday" are said from there.
 */
function anchor(c: Context, s: Scan, matches: readonly Match[]): void {
  const heads = matches.slice(0, HEAD).concat(c.now === null ? matches.slice(-2) : []);
  for (const match of heads) {
    const { what } = match;
    if (what.kind !== 'cal' || what.day === undefined || what.month === undefined) continue;
    const role = roleOf(s, match);
    if (role === 'event') continue;
    if (c.now === null) {
      if (what.year === undefined || !isRealDay(what.year, what.month, what.day)) continue;
      c.now = dayNumber(what.year, what.month, what.day);
      c.nowFrom = 'dateline';
      return;
    }
    if (role !== 'dateline') continue;
    const { y } = fromDayNumber(c.now);
    for (const year of what.year === undefined ? [y, y - 1] : [what.year]) {
      if (!isRealDay(year, what.month, what.day)) continue;
      const behind = c.now - dayNumber(year, what.month, what.day);
      if (behind > 0 && behind <= LAG) {
        c.now -= behind;
        return;
      }
    }
  }
}
/** Dates at the head of an item among which its dateline may be. */
const HEAD = 3;
/** Days by which print may follow a dateline. */
const LAG = 3;

/**
 * The latest date that has a month and year, where no lone year is later: what an undated item says of "September 27"
 * belongs to the proceeding whose other dates it gives in full. A day number; null for none.
 */
function sharedDate(s: Scan, matches: readonly Match[]): number | null {
  let dated: number | null = null;
  let lone = 0;
  for (let n = 0; n < matches.length; n++) {
    const { what, first, end } = matches[n]!;
    if (what.kind !== 'cal' || what.year === undefined) continue;
    if (what.month !== undefined && !ofAnotherTime(s, first, end)) {
      const at = dayNumber(what.year, what.month, what.day ?? 1);
      dated = Math.max(dated ?? at, at);
    } else if (what.month !== undefined) lone = Math.max(lone, what.year);
    else if (
      !inRange(s, matches, n, first, end) &&
      !GOALS.has(s.lower[first - 1] ?? '') &&
      !isToCome(s, first, end)
    ) {
      lone = Math.max(lone, what.year);
    }
  }
  return dated !== null && lone <= fromDayNumber(dated).y ? dated : null;
}

/** "the first review, in May 2009", "is to report in January 2019": told beside the proceeding, before or after it. */
function ofAnotherTime(s: Scan, first: number, end: number): boolean {
  return leadsOrPlans(s, first, end, BACK);
}

/** "the next review comes in 2029" */
function isToCome(s: Scan, first: number, end: number): boolean {
  return leadsOrPlans(s, first, end, NEXT);
}

/** One of the words stands shortly before, or the verb lies in the future. */
function leadsOrPlans(s: Scan, first: number, end: number, leads: ReadonlySet<string>): boolean {
  const sentence = s.doc.sentences.of[first]!;
  const from = s.doc.sentences.first[sentence]!;
  for (let j = first - 1; j >= from && j >= first - 8; j--) if (leads.has(s.lower[j]!)) return true;
  return tenseAt(s, first, end, from, s.doc.sentences.first[sentence + 1]!) === 'future';
}
const NEXT = new Set(['next']);
const BACK = new Set(['first', 'previous', 'last', 'earlier', 'initial', 'since', 'next', 'formerly']);

/** "by 2030": a goal says nothing of when the item was written. */
const GOALS = new Set(['by', 'until', 'till', 'through', 'to', 'beyond']);

/** A year at an end of a range ("for 2023-25") names a term, not the time of the item. */
function inRange(s: Scan, matches: readonly Match[], n: number, first: number, end: number): boolean {
  const next = matches[n + 1];
  const before = matches[n - 1];
  return (
    (next !== undefined && next.first - end === 1 && s.lower[end] !== ',') ||
    (before !== undefined && first - before.end === 1 && s.lower[before.end] !== ',')
  );
}
