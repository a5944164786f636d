import type { DateFact } from '../../../model/fact.js';
import { isoOf } from '../calendar.js';
import { edtfOf } from '../edtf.js';
import type { Scan } from '../scan.js';
import type { Match } from '../under.js';
import { calendar } from './calendar.js';
import { type Context, newContext, remember } from './context.js';
import { readDocument } from './document.js';
import { roleOf } from './heading.js';
import { tenseOf } from './hints.js';
import { lendYear, linkOf } from './links.js';
import { mendRange } from './mend.js';
import { timed } from './point.js';
import { relative } from './relative.js';
import { open, type Resolved } from './resolved.js';
import { speltOut } from './spelt.js';

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
    const mended = mendRange(c, matches, out, n);
    if (mended !== null) {
      const { at } = mended;
      out[at] = factOf(s, matches[at]!, mended.found, at, out[at]!.rangeId);
    }
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
  return next >= matches.length || matches[next]!.rule === 'clock' ? -1 : next;
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
  if (what.kind === 'fixed') return open(what.value);
  const sentence = s.doc.sentences.of[match.first]!;
  const ahead = what.kind === 'rel' && c.lastDaySentence !== sentence ? dayAfter(matches, n) : -1;
  if (what.kind === 'rel' && ahead !== -1) {
    // The day follows its hour.
    const next = matches[ahead]!;
    const near = s.doc.sentences.of[next.first] === sentence || next.first - match.end <= BESIDE;
    const day = near ? resolveOne(c, s, matches, ahead) : null;
    if (day?.point?.grain === 'D') {
      return { ...day, value: timed(isoOf(day.point.first), undefined, what.clock, what.zone) };
    }
  }
  const spelt = speltOut(c, s, matches, n);
  if (spelt !== null) return spelt;
  const tense = tenseOf(s, match, sentence);
  return what.kind === 'rel' ? relative(c, what, tense, sentence) : calendar(c, what, tense, sentence);
}

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
