/** A stretch of an article's text: UTF-16 code units from 0, end exclusive (code points only outside, see store/offsets). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two stretches share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
