import { type CheckableClaim, type ClaimCheck, check, grouped, isCount, sameReview } from './types.js';

/** Do the parts that an article prints make up its total? One check for each total. */
export function sumChecks(claims: readonly CheckableClaim[]): ClaimCheck[] {
  const out: ClaimCheck[] = [];
  for (const [, group] of grouped(claims.filter(isCount), sameReview)) {
    const totals = group.filter((c) => c.type === 'received');
    if (totals.length === 0) continue;
    const parts = partsOf(group);
    for (const total of totals) out.push(one(total, parts));
  }
  return out;
}

function one(total: CheckableClaim, { supported, noted, partly, pending }: Parts): ClaimCheck {
  const received = total.valueNum!;
  if (supported.length === 0 && noted.length === 0)
    return check(total, 'sum', 'unknown', 'no parts are printed');
  if (noted.length === 0) {
    const rest = supported.filter((s) => s <= received).map((s) => received - s);
    return check(total, 'sum', 'unknown', `${rest.join(' or ')} not supported, but no such count is printed`);
  }
  if (supported.length === 0) return check(total, 'sum', 'unknown', 'no count of those supported is printed');
  if (Math.max(supported.length, noted.length, partly.length, pending.length) > MOST)
    return check(total, 'sum', 'unknown', 'too many counts are printed to tell which belong together');
  let nearest = Number.NaN;
  for (const s of supported) {
    for (const n of noted) {
      for (const p of partly) {
        for (const q of pending) {
          const sum = s + n + p + q;
          if (sum === received) return check(total, 'sum', 'agrees', String(sum));
          if (Number.isNaN(nearest) || Math.abs(sum - received) < Math.abs(nearest - received)) nearest = sum;
        }
      }
    }
  }
  // Too few: the article may not print every part, or one was not read. Too many cannot be made good.
  if (nearest < received)
    return check(total, 'sum', 'unknown', `${nearest}, and ${received - nearest} of which nothing was read`);
  return check(total, 'sum', 'differs', String(nearest));
}

/** Counts of one kind past which an article tells of more than one review, or of nothing that sums. */
const MOST = 8;

interface Parts {
  readonly supported: readonly number[];
  readonly noted: readonly number[];
  readonly partly: readonly number[];
  readonly pending: readonly number[];
}

function partsOf(group: readonly CheckableClaim[]): Parts {
  return {
    supported: options(group, 'supported'),
    noted: options(group, 'noted'),
    partly: [0, ...options(group, 'partially_supported')],
    pending: [0, ...options(group, 'pending')],
  };
}

/** The values that a type may contribute: each one printed, and all of them together. */
function options(group: readonly CheckableClaim[], type: string): number[] {
  const values = [...new Set(group.filter((c) => c.type === type).map((c) => c.valueNum!))];
  const every = group.filter((c) => c.type === type).reduce((sum, c) => sum + c.valueNum!, 0);
  const distinct = values.reduce((a, b) => a + b, 0);
  return values.length === 0 ? [] : [...new Set([...values, distinct, every])].sort((a, b) => a - b);
}
