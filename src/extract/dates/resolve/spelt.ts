import { weekdayOf } from '../calendar.js';
import type { Scan } from '../scan.js';
import type { Cal, Match, Part, Rel } from '../under.js';
import { calendar } from './calendar.js';
import type { Context } from './context.js';
import { tenseOf } from './hints.js';
import { timed } from './point.js';
import type { Resolved } from './resolved.js';

/** "Friday", with no date of its own and no word that says which. */
export function isBareWeekday(what: Cal): boolean {
  return (
    what.weekday !== undefined &&
    what.day === undefined &&
    what.which === undefined &&
    what.weekShift === undefined
  );
}

/** A weekday or a day counted from the last mention that a date beside it spells out; null where none does. */
export function speltOut(c: Context, s: Scan, matches: readonly Match[], n: number): Resolved | null {
  const { what } = matches[n]!;
  if (what.kind === 'cal') return isBareWeekday(what) ? behind(c, s, matches, n, what) : null;
  const counted =
    what.kind === 'rel' && what.unit === 'D' && what.from === 'mention' && what.clock === undefined;
  return counted ? beside(c, s, matches, n, what) : null;
}

/** "on Monday and Tuesday, 6-7 May": the date that stands behind a weekday and falls on it. */
function behind(
  c: Context,
  s: Scan,
  matches: readonly Match[],
  n: number,
  { weekday, part }: Cal,
): Resolved | null {
  const sentence = s.doc.sentences.of[matches[n]!.first]!;
  for (let k = n + 1; k < Math.min(matches.length, n + SPELT); k++) {
    const next = matches[k]!;
    if (next.first - matches[k - 1]!.end > 2 || s.doc.sentences.of[next.first] !== sentence) return null;
    if (next.what.kind !== 'cal') return null;
    const at = dayOf(c, s, next, sentence);
    if (at?.point != null && weekdayOf(at.point.first) === weekday) return withPart(at, part);
  }
  return null;
}
/** Expressions behind a weekday among which its date may be. */
const SPELT = 5;

/** "The next day, 10 May, they met": the date beside it says which day it is. */
function beside(c: Context, s: Scan, matches: readonly Match[], n: number, { part }: Rel): Resolved | null {
  const [match, next] = [matches[n]!, matches[n + 1]];
  const sentence = s.doc.sentences.of[match.first]!;
  if (next === undefined || next.first - match.end !== 1 || s.lower[match.end] !== ',') return null;
  if (s.doc.sentences.of[next.first] !== sentence) return null;
  const at = dayOf(c, s, next, sentence);
  return at === null ? null : withPart(at, part);
}

/** A date with its day and month, resolved; null for all else. */
function dayOf(c: Context, s: Scan, match: Match, sentence: number): Resolved | null {
  const { what } = match;
  if (what.kind !== 'cal' || what.day === undefined || what.month === undefined) return null;
  const at = calendar(c, what, tenseOf(s, match, sentence), sentence);
  return at.point?.grain === 'D' ? at : null;
}

function withPart(at: Resolved, part: Part | undefined): Resolved {
  return part === undefined ? at : { ...at, value: timed(at.value, part, undefined, undefined) };
}
