import type { DateFact } from '../../../model/fact.js';
import { isoOf, parseDay, weekdayOf } from '../calendar.js';
import { edtfOf } from '../edtf.js';
import type { Scan } from '../scan.js';
import type { Cal, Match } from '../under.js';
import { calendar } from './calendar.js';
import { type Context, newContext, remember } from './context.js';
import { readDocument } from './document.js';
import { roleOf } from './heading.js';
import { tenseOf } from './hints.js';
import { lendYear, linkOf } from './links.js';
import { pointIn } from './month-day.js';
import { dayPoint, timed } from './point.js';
import { relative } from './relative.js';
import { known, open, type Resolved } from './resolved.js';

/** Resolves matches in text order; each may lean on those before it. */
export function resolveAll(s: Scan, matches: readonly Match[]): DateFact[] {
  const c = newContext(s.doc);
  const ranges = link(s, matches);
  readDocument(c, s, matches);
  const out: DateFact[] = [];
  for (let n = 0; n < matches.length; n++) {
    const match = matches[n]!;
    const found = resolveOne(c, s, matches, n);
    const sentence = s.doc.sentences.of[match.first]!;
    if (found.point !== null && isExplicit(match)) c.explicit = { point: found.point, sentence };
    if (found.point !== null && !(match.what.kind === 'cal' && match.what.samePeriod === true))
      remember(c, found.point, sentence);
    // "from January to April" is no month that "the same period" could mean.
    if (ranges[n] != null && found.point?.grain === 'M') c.lastMonth = null;
    if (isReported(s, match) && FISCAL_SPAN.test(found.value)) c.period = 'Y';
    out.push(factOf(s, match, found, n, ranges[n] ?? null));
    mendRange(c, s, matches, out, n);
  }
  return out;
}

/** "the first nine months", "the six months": what is compared is no longer a quarter. */
const FISCAL_SPAN = /^P[69]M$/;

/** "the nine months", "the first six months": a stretch with an article is one that results are given for. */
function isReported(s: Scan, match: Match): boolean {
  return match.type === 'DURATION' && s.lower[match.first] === 'the';
}

/** Index of the date behind a time of day, -1 for none; the same time in another zone may stand between: "at 10:35 a.m. (0735 GMT) Friday". */
function dayAfter(matches: readonly Match[], n: number): number {
  if (matches[n]!.rule !== 'clock') return -1;
  const next = matches[n + 1]?.rule === 'clock' ? n + 2 : n + 1;
  return matches[next]?.rule === 'clock' ? -1 : next;
}

/** "31 December to 3 January": where the far end came out before the near one, the nearer of the two new years is theirs. */
function mendRange(c: Context, s: Scan, matches: readonly Match[], out: DateFact[], n: number): void {
  const near = out[n - 1];
  const far = out[n];
  const [a, b] = [matches[n - 1]?.what, matches[n]!.what];
  if (near === undefined || far === undefined || near.rangeId === null || near.rangeId !== far.rangeId)
    return;
  if (a?.kind === 'cal' && b.kind === 'cal' && isBareWeekday(a) && isBareWeekday(b)) {
    mendWeek(s, matches, out, n);
    return;
  }
  if (a?.kind !== 'cal' || b.kind !== 'cal' || a.year !== undefined || b.year !== undefined || c.now === null)
    return;
  if (a.clock !== undefined || b.clock !== undefined) return;
  if (a.month === undefined || b.month === undefined || near.earliest === null || far.earliest === null)
    return;
  if (near.earliest <= far.earliest) return;
  const back = pointIn(a, Number(near.earliest.slice(0, 4)) - 1);
  const on = pointIn(b, Number(far.earliest.slice(0, 4)) + 1);
  if (back === null || on === null) return;
  if (Math.abs(back.first - c.now) <= Math.abs(on.first - c.now)) {
    out[n - 1] = factOf(s, matches[n - 1]!, known(back, 'range', 'implied'), n - 1, near.rangeId);
  } else out[n] = factOf(s, matches[n]!, known(on, 'range', 'implied'), n, far.rangeId);
}

/** "from Monday to Friday": where the far end came out before the near one, a week on in what lies ahead, else a week back. */
function mendWeek(s: Scan, matches: readonly Match[], out: DateFact[], n: number): void {
  const [near, far] = [out[n - 1]!, out[n]!];
  if (near.type !== 'DATE' || far.type !== 'DATE') return;
  const [a, b] = [parseDay(near.earliest), parseDay(far.earliest)];
  if (a === null || b === null || a <= b) return;
  if (far.basis === 'tense' || near.basis === 'tense') {
    out[n] = factOf(s, matches[n]!, known(dayPoint(b + 7), 'range', 'implied'), n, far.rangeId);
  } else
    out[n - 1] = factOf(s, matches[n - 1]!, known(dayPoint(a - 7), 'range', 'implied'), n - 1, near.rangeId);
}

function isExplicit({ what }: Match): boolean {
  return what.kind === 'cal' && what.year !== undefined && what.month !== undefined;
}

/** Lends years between neighbours and names the ranges. */
function link(s: Scan, matches: readonly Match[]): (string | null)[] {
  const ranges: (string | null)[] = new Array(matches.length).fill(null);
  for (let n = matches.length - 2; n >= 0; n--) {
    const kind = linkOf(s, matches[n]!, matches[n + 1]!);
    if (kind === null) continue;
    lendYear(matches[n]!, matches[n + 1]!);
    if (kind === 'range' && ranges[n + 1] === null) {
      ranges[n] = `r${n + 1}`;
      ranges[n + 1] = `r${n + 1}`;
    }
  }
  return ranges;
}

function resolveOne(c: Context, s: Scan, matches: readonly Match[], n: number): Resolved {
  const match = matches[n]!;
  const { what } = match;
  const ahead = dayAfter(matches, n);
  const next = ahead === -1 ? undefined : matches[ahead];
  if (what.kind === 'fixed') return open(what.value);
  const sentence = s.doc.sentences.of[match.first]!;
  if (match.rule === 'clock' && what.kind === 'rel' && c.lastDaySentence !== sentence && next !== undefined) {
    // The day follows its hour.
    const near = s.doc.sentences.of[next.first] === sentence || next.first - match.end <= BESIDE;
    const day = near ? resolveOne(c, s, matches, ahead) : null;
    if (day?.point?.grain === 'D') {
      return { ...day, value: timed(isoOf(day.point.first), undefined, what.clock, what.zone) };
    }
  }
  const tense = tenseOf(s, match, sentence);
  if (what.kind === 'cal' && isBareWeekday(what)) {
    const spelt = speltOut(c, s, matches, n);
    if (spelt !== null) return spelt;
  }
  return what.kind === 'rel' ? relative(c, what, tense, sentence) : calendar(c, what, tense, sentence);
}

function isBareWeekday(what: Cal): boolean {
  return (
    what.weekday !== undefined &&
    what.day === undefined &&
    what.which === undefined &&
    what.weekShift === undefined
  );
}

/** "on Monday and Tuesday, 6-7 May": the date that stands behind a weekday and falls on it. */
function speltOut(c: Context, s: Scan, matches: readonly Match[], n: number): Resolved | null {
  const { weekday, part } = matches[n]!.what as Cal;
  const sentence = s.doc.sentences.of[matches[n]!.first]!;
  for (let k = n + 1; k < Math.min(matches.length, n + SPELT); k++) {
    const next = matches[k]!;
    const gap = next.first - matches[k - 1]!.end;
    if (gap > 2 || s.doc.sentences.of[next.first] !== sentence) return null;
    if (next.what.kind !== 'cal') return null;
    if (next.what.day === undefined || next.what.month === undefined) continue;
    const at = calendar(c, next.what, tenseOf(s, next, sentence), sentence);
    if (at.point?.grain !== 'D' || weekdayOf(at.point.first) !== weekday) continue;
    return part === undefined ? at : { ...at, value: timed(at.value, part, undefined, undefined) };
  }
  return null;
}
/** Expressions behind a weekday among which its date may be. */
const SPELT = 5;

/** Tokens between an hour and its day across what looks like the end of a sentence: "10:35 a.m. (0735 GMT) Friday". */
const BESIDE = 5;

function factOf(s: Scan, match: Match, found: Resolved, n: number, rangeId: string | null): DateFact {
  const { tokens, text } = s.doc;
  const start = tokens.start[match.first]!;
  const end = tokens.end[match.end - 1]!;
  return {
    key: `d${n + 1}`,
    start,
    end,
    text: text.slice(start, end),
    rule: match.rule,
    certainty: found.certainty,
    type: match.type,
    value: found.value,
    ...edtfOf(found, match.what.kind === 'cal' && match.what.fiscal === true),
    role: roleOf(s, match),
    basis: found.basis,
    rangeId,
    mod: match.mod ?? null,
  };
}
