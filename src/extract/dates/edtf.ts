import { isoOf } from './calendar.js';
import type { Resolved } from './resolve/resolved.js';

/** EDTF and the ISO days that bound a resolved value; all null where nothing is known. */
export function edtfOf(
  found: Resolved,
  fiscal: boolean,
): {
  edtf: string | null;
  earliest: string | null;
  latest: string | null;
} {
  if (found.point === null) return { edtf: found.edtf ?? null, earliest: null, latest: null };
  const { first, last, edtf } = found.point;
  // A fiscal year begins and ends when its country or company says.
  if (fiscal) return { edtf: `${edtf}~`, earliest: null, latest: null };
  return { edtf, earliest: isoOf(first), latest: isoOf(last) };
}
