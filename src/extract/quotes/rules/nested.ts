import { FRAMES, THOUGHT } from '../cues/frames.js';
import type { Page } from '../page.js';
import type { Report } from '../report.js';
import { headKind } from '../speaker/nouns.js';

/**
 * Reports within reports. Where the words reported are themselves a report and little else ("the agency wrote that the
 * minister said ..."), the innermost speaker counts, and who passes the words on is kept as the relay. Otherwise all that the outer verb
 * reports is one quotation, and the inner one is part of it.
 */
export function withoutNesting(page: Page, reports: Report[]): Report[] {
  if (reports.length < 2) return reports;
  const passing = (inner: Report): Report | undefined =>
    reports.find((outer) => outer !== inner && relays(page, outer, inner));
  const relayed = reports
    .filter((outer) => !reports.some((inner) => inner !== outer && relays(page, outer, inner)))
    .map((inner) => {
      const outer = passing(inner);
      return outer?.speaker ? { ...inner, relay: outer.speaker } : inner;
    });
  return relayed.filter((inner) => !relayed.some((outer) => outer !== inner && swallows(outer, inner)));
}

/** Most tokens of the outer words that may be left when the inner report is taken out. */
const REST = 3;

function relays(page: Page, outer: Report, inner: Report): boolean {
  if (outer.wordsOnly || inner.wordsOnly || inner.speaker === null) return false;
  const first = outer.parts[0]!.first;
  const end = outer.parts.at(-1)!.end;
  if (inner.at < first || inner.at >= end) return false;
  const from = Math.min(inner.clause.first, inner.parts[0]!.first);
  const to = Math.max(inner.clause.end, inner.parts.at(-1)!.end);
  if (from - first > REST || end - to > REST || from < first - 1 || to > end + 1) return false;
  if (inner.parts.some((p) => p.first <= outer.at && outer.at < p.end)) return false;
  // "The state has pledged to reform, the ministry said": a pledge is what is told, no telling of it.
  if (ACTS.has(inner.rule) || !isSpeech(inner)) return false;
  // "that the points noted relate to": points say nothing.
  return headKind(page, inner.speaker) !== 'none';
}

const ACTS = new Set(['infinitive', 'phrase', 'object']);

function isSpeech(report: Report): boolean {
  return ((FRAMES.get(report.cue) ?? 0) & THOUGHT) === 0;
}

function swallows(outer: Report, inner: Report): boolean {
  if (outer.wordsOnly || inner.wordsOnly) return false;
  const from = inner.parts[0]!.first;
  const to = inner.parts.at(-1)!.end;
  return outer.parts.some((p) => p.first <= inner.at && inner.at < p.end && p.first <= from && to <= p.end);
}
