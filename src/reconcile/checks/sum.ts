import { type CheckableClaim, type ClaimCheck, check, grouped, isCount, sameReview } from './types.js';

/** Do the parts that an article prints make up its total? One check for each total. */
export function sumChecks(claims: readonly CheckableClaim[]): ClaimCheck[] {
  const out: ClaimCheck[] = [];
  for (const [, group] of grouped(claims.filter(isCount), sameReview)) {
    for (const total of group.filter((c) => c.type === 'received')) out.push(one(total, group));
  }
  return out;
}

function one(total: CheckableClaim, group: readonly CheckableClaim[]): ClaimCheck {
  const received = total.valueNum!;
  const supported = options(group, 'supported');
  const noted = options(group, 'noted');
  if (supported.length === 0 && noted.length === 0)
    return check(total, 'sum', 'unknown', 'no parts are printed');
  if (noted.length === 0) {
    const rest = supported.filter((s) => s <= received).map((s) => received - s);
    return check(total, 'sum', 'unknown', `${rest.join(' or ')} not supported, but no such count is printed`);
  }
  if (supported.length === 0) return check(total, 'sum', 'unknown', 'no count of those supported is printed');
  const partly = [0, ...options(group, 'partially_supported')];
  const pending = [0, ...options(group, 'pending')];
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
  return check(total, 'sum', 'differs', String(nearest));
}

/** The values that a type may contribute: each one printed, and all of them together. */
function options(group: readonly CheckableClaim[], type: string): number[] {
  const values = [...new Set(group.filter((c) => c.type === type).map((c) => c.valueNum!))];
  const every = group.filter((c) => c.type === type).reduce((sum, c) => sum + c.valueNum!, 0);
  const distinct = values.reduce((a, b) => a + b, 0);
  return values.length === 0 ? [] : [...new Set([...values, distinct, every])].sort((a, b) => a - b);
}
