import { type CheckableClaim, type ClaimCheck, check, grouped, isCount, sameReview } from './types.js';

/** Does a printed rate follow from the counts printed with it? Rates may be rounded or cut off. */
export function rateChecks(claims: readonly CheckableClaim[]): ClaimCheck[] {
  const out: ClaimCheck[] = [];
  for (const [, group] of grouped(claims.filter(isCount), sameReview)) {
    for (const rate of group.filter((c) => c.type === 'acceptance_rate')) out.push(one(rate, group));
  }
  return out;
}

function one(rate: CheckableClaim, group: readonly CheckableClaim[]): ClaimCheck {
  const wholes = values(group, 'received');
  const supported = values(group, 'supported');
  const partly = [0, ...values(group, 'partially_supported')];
  if (wholes.length === 0 || supported.length === 0) {
    return check(rate, 'rate', 'unknown', 'the counts are not printed');
  }
  let nearest = { rate: Number.NaN, how: '' };
  for (const whole of wholes) {
    for (const s of supported) {
      for (const p of partly) {
        if (whole === 0 || s + p > whole) continue;
        const exact = ((s + p) / whole) * 100;
        const how = `${exact.toFixed(2)} (${p === 0 ? s : `${s} + ${p}`}/${whole})`;
        if (follows(rate.value ?? String(rate.valueNum), exact)) return check(rate, 'rate', 'agrees', how);
        if (
          Number.isNaN(nearest.rate) ||
          Math.abs(exact - rate.valueNum!) < Math.abs(nearest.rate - rate.valueNum!)
        ) {
          nearest = { rate: exact, how };
        }
      }
    }
  }
  return nearest.how === ''
    ? check(rate, 'rate', 'unknown', null)
    : check(rate, 'rate', 'differs', nearest.how);
}

/** Equal to as many decimals as are printed, rounded or truncated. */
export function follows(printed: string, exact: number): boolean {
  const decimals = /\.(\d+)$/.exec(printed)?.[1]?.length ?? 0;
  const scale = 10 ** decimals;
  const value = Number(printed) * scale;
  const shifted = exact * scale;
  return Math.abs(Math.round(shifted) - value) < 1e-6 || Math.abs(Math.trunc(shifted + 1e-9) - value) < 1e-6;
}

function values(group: readonly CheckableClaim[], type: string): number[] {
  return [...new Set(group.filter((c) => c.type === type).map((c) => c.valueNum!))].sort((a, b) => a - b);
}
