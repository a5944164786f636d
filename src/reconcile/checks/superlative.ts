import type { Outcome } from '../../reference/outcomes.js';
import { type CheckableClaim, type ClaimCheck, check, isCount, type Reference } from './types.js';

const HIGHEST = /\b(?:highest|best|record|most ever|unprecedented)\b/i;

/** "our highest rate in four cycles": held against the rates of the state's other cycles on record. */
export function superlativeChecks(claims: readonly CheckableClaim[], reference: Reference): ClaimCheck[] {
  const out: ClaimCheck[] = [];
  for (const c of claims) {
    if (c.type !== 'acceptance_rate' || !isCount(c) || c.state === null || c.cycle === null) continue;
    if (!c.context || !HIGHEST.test(c.context)) continue;
    out.push(one(c, reference));
  }
  return out;
}

function one(c: CheckableClaim, reference: Reference): ClaimCheck {
  const told: string[] = [];
  let known = 0;
  let onRecord = true;
  let above = false;
  let source: string | null = null;
  for (const cycle of [1, 2, 3, 4]) {
    if (cycle === c.cycle) continue;
    const row = best(reference.outcomes(c.state!, cycle));
    if (row === null) {
      if (cycle < c.cycle!) onRecord = false;
      continue;
    }
    known++;
    source ??= row.source;
    const rate = (row.supported! / row.received!) * 100;
    told.push(`cycle ${cycle}: ${rate.toFixed(1)}`);
    if (row.sourceKind === 'press') onRecord = false;
    else if (cycle < c.cycle! && rate > c.valueNum!) above = true;
  }
  const expected = known === 0 ? null : told.join(', ');
  if (above) return check(c, 'superlative', 'differs', expected, source);
  return check(c, 'superlative', known > 0 && onRecord ? 'agrees' : 'unknown', expected, source);
}

/** The final, official row with both counts; else any official one; else what the press had. */
function best(rows: readonly Outcome[]): Outcome | null {
  const full = rows.filter(
    (o) => o.received !== null && o.supported !== null && o.received > 0 && o.basis === 'official',
  );
  const record = full.filter((o) => o.sourceKind !== 'press');
  return record.find((o) => o.stage === 'final') ?? record[0] ?? full[0] ?? null;
}
