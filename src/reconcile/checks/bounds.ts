import { type CheckableClaim, type ClaimCheck, check, grouped, isCount, sameReview } from './types.js';

const PARTS = new Set(['supported', 'noted', 'partially_supported', 'pending']);
const SHARES = new Set(['acceptance_rate', 'implementation_rate']);
const STATES = new Set(['recommending_states', 'speaking_states']);
/** Member states, observer states, and room for intergovernmental delegations. */
const MOST_STATES = 200;

/** What cannot be, whatever the record: more supported than received, more than all states, more than all of it. */
export function boundsChecks(claims: readonly CheckableClaim[]): ClaimCheck[] {
  const out: ClaimCheck[] = [];
  for (const [, group] of grouped(claims.filter(isCount), sameReview)) {
    const most = Math.max(...group.filter((c) => c.type === 'received').map((c) => c.valueNum!));
    for (const c of group) {
      const n = c.valueNum!;
      if (SHARES.has(c.type)) out.push(within(c, n, 100, 'percent'));
      else if (STATES.has(c.type)) out.push(within(c, n, MOST_STATES, 'states'));
      else if (PARTS.has(c.type)) {
        const whole = c.ofValue ?? (Number.isFinite(most) ? most : null);
        if (whole !== null) out.push(within(c, n, whole, 'received'));
      }
    }
  }
  return out;
}

function within(c: CheckableClaim, n: number, most: number, what: string): ClaimCheck {
  return check(c, 'bounds', n >= 0 && n <= most ? 'agrees' : 'differs', `at most ${most} ${what}`);
}
