import type { Span } from '../../model/span.js';
import { overlaps } from '../../model/span.js';
import type { QuoteLabel } from './labels.js';

const WORD = /[\p{L}\p{N}_]/u;
const ALNUM = /[\p{L}\p{N}]/u;

/** Where a surface stands in the text as whole words. */
export function occurrences(text: string, surface: string): Span[] {
  const out: Span[] = [];
  const before = ALNUM.test(surface.charAt(0));
  const after = ALNUM.test(surface.charAt(surface.length - 1));
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
    const end = at + surface.length;
    if (before && at > 0 && WORD.test(text.charAt(at - 1))) continue;
    if (after && end < text.length && WORD.test(text.charAt(end))) continue;
    out.push({ start: at, end });
  }
  return out;
}

/** Spans of labelled surfaces: the longest first, the k-th equal surface at the k-th free occurrence. */
export function assign<T extends { readonly text: string; readonly occ?: number }>(
  text: string,
  labels: readonly T[],
): { label: T; span: Span | null }[] {
  const spans = new Array<Span | null>(labels.length).fill(null);
  const used: Span[] = [];
  const order = labels
    .map((label, i) => ({ label, i }))
    .sort(
      (a, b) =>
        Number(a.label.occ === undefined) - Number(b.label.occ === undefined) ||
        b.label.text.length - a.label.text.length ||
        a.i - b.i,
    );
  for (const { label, i } of order) {
    let found = occurrences(text, label.text);
    if (label.occ !== undefined) found = found.slice(label.occ, label.occ + 1);
    const free = found.find((span) => !used.some((other) => overlaps(span, other)));
    if (free === undefined) continue;
    spans[i] = free;
    used.push(free);
  }
  return labels.map((label, i) => ({ label, span: spans[i] ?? null }));
}

/** A quote's words: from its first six to its last six in the text. */
export function quoteText(text: string, quote: QuoteLabel): string {
  for (const first of occurrences(text, quote.first6words)) {
    const last = occurrences(text, quote.last6words).find((span) => span.end > first.start);
    if (last !== undefined) return text.slice(first.start, last.end);
  }
  return quote.text ?? '';
}
