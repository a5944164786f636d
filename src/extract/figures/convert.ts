import type { Tokens } from '../../text/tokenize.js';
import type { Candidate } from './candidate.js';
import { figureStart } from './qualifier.js';

/** What may stand between the bracket or the "or" and the amount, beside a qualifier. */
const LEADS = new Set('or equivalent equal to = ≈ the just currently then at'.split(' '));

/**
 * "100 kilometres (60 miles)", "7,199 yuan, or about $1,062": the same amount in another unit, as exact as its original
 * and linked to it.
 */
export function linkConversions(tokens: Tokens, all: readonly Candidate[]): void {
  for (let k = 1; k < all.length; k++) {
    const c = all[k]!;
    const original = all[k - 1]!;
    if (!isAmount(c) || c.kind !== original.kind || c.unit === original.unit) continue;
    if (c.sentence !== original.sentence || !isBeside(tokens, original, c)) continue;
    c.rule = 'conversion';
    // "8 km (5 miles, or 4 nautical miles)"
    c.converts = original.converts ?? original;
    if (c.qualifier === 'exact') c.qualifier = original.qualifier;
    c.trend ??= original.trend;
  }
}

function isBeside(tokens: Tokens, original: Candidate, c: Candidate): boolean {
  const { lower } = tokens;
  let at = original.end;
  // "15 billion dong (VND) (1 million dollars)"
  if (lower[at] === '(' && lower[at + 2] === ')') at += 3;
  if (lower[at] === ')' && original.converts !== null) at++;
  const bracket = lower[at] === '(' || lower[at] === '[';
  const or = lower[at] === ',' && (lower[at + 1] === 'or' || lower[at + 1] === 'equivalent');
  const slash = lower[at] === '/' && original.converts !== null;
  if (!bracket && !or && !slash) return false;
  const first = figureStart(tokens, c.first);
  for (let i = at + 1; i < first; i++) if (!LEADS.has(lower[i]!)) return false;
  return first > at;
}

function isAmount(c: Candidate): boolean {
  return c.kind === 'currency' || c.kind === 'measure';
}
