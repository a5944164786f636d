import type { Tokens } from '../../text/tokenize.js';
import type { Candidate } from './candidate.js';

/** "100 kilometres (60 miles)", "7,199 yuan ($1,062)": a bracketed conversion is as exact as its original. */
export function linkConversions(tokens: Tokens, all: readonly Candidate[]): void {
  for (let k = 1; k < all.length; k++) {
    const c = all[k]!;
    const original = all[k - 1]!;
    if (!isAmount(c) || !isAmount(original) || c.unit === original.unit) continue;
    let at = original.end;
    // "15 billion dong (VND) (1 million dollars)"
    if (tokens.lower[at] === '(' && tokens.lower[at + 2] === ')') at += 3;
    if (tokens.lower[at] !== '(' || c.first - at > 3 || c.sentence !== original.sentence) continue;
    c.rule = 'conversion';
    if (c.qualifier === 'exact') c.qualifier = original.qualifier;
    c.trend ??= original.trend;
  }
}

function isAmount(c: Candidate): boolean {
  return c.kind === 'currency' || c.kind === 'measure';
}
