import type { Report } from '../report.js';

/**
 * Reports within reports. Where the words reported are themselves a report and little else ("the agency wrote that the
 * minister said ..."), the one who passes them on is dropped: the innermost speaker counts.
 */
export function withoutRelays(reports: Report[]): Report[] {
  if (reports.length < 2) return reports;
  return reports.filter((outer) => !reports.some((inner) => inner !== outer && relays(outer, inner)));
}

/** Most tokens of the outer words that may be left when the inner report is taken out. */
const REST = 3;

function relays(outer: Report, inner: Report): boolean {
  const first = outer.parts[0]!.first;
  const end = outer.parts.at(-1)!.end;
  if (outer.wordsOnly || inner.wordsOnly || inner.speaker === null) return false;
  const from = Math.min(inner.clause.first, inner.parts[0]!.first);
  const to = Math.max(inner.clause.end, inner.parts.at(-1)!.end);
  // The inner reporting clause stands within the outer words, not around them.
  if (inner.at < first || inner.at >= end) return false;
  return from - first <= REST && end - to <= REST && from >= first - 1 && to <= end + 1;
}
