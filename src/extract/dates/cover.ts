import type { DateFact } from '../../model/fact.js';
import type { Doc } from '../../text/doc.js';
import { tokenAt } from '../../text/doc.js';

/** A date's tokens, `first` to `end` (exclusive). */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
  readonly fact: DateFact;
}

/** The token ranges of date facts, in text order, so that other layers can keep out of them or find the date at hand. */
export function dateTokenRanges(doc: Doc, dates: readonly DateFact[]): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (const fact of dates) {
    const first = tokenAt(doc.tokens, fact.start);
    let end = first;
    while (end < doc.tokens.count && doc.tokens.start[end]! < fact.end) end++;
    ranges.push({ first, end, fact });
  }
  return ranges.sort((a, b) => a.first - b.first);
}
