import type { Outcome } from '../../reference/outcomes.js';
import { type CheckableClaim, type ClaimCheck, check, isCount, type Reference } from './types.js';

const FIELD: Readonly<Record<string, (o: Outcome) => number | null>> = {
  received: (o) => o.received,
  supported: (o) => o.supported,
  noted: (o) => o.noted,
  partially_supported: (o) => o.partially,
  pending: (o) => o.pending,
  recommending_states: (o) => o.recommendingStates,
};

/**
 * Does a count agree with the record of that state and cycle? One review has several true totals: a number that is
 * that of another basis of counting, or of another stage, is explained and not wrong. Rows that stand on press reports
 * are no record: they never make a claim agree, nor differ.
 */
export function referenceChecks(claims: readonly CheckableClaim[], reference: Reference): ClaimCheck[] {
  const out: ClaimCheck[] = [];
  for (const c of claims) {
    const field = FIELD[c.type];
    if (field === undefined || !isCount(c)) continue;
    if (c.state === null || c.cycle === null) {
      out.push(check(c, 'reference', 'unknown', null));
      continue;
    }
    const rows = reference.outcomes(c.state, c.cycle).filter((o) => field(o) !== null);
    out.push(one(c, rows, field));
  }
  return out;
}

function one(c: CheckableClaim, rows: readonly Outcome[], field: (o: Outcome) => number | null): ClaimCheck {
  const said = (o: Outcome): string => `${field(o)} (${o.basis}, ${o.stage})`;
  const record = rows.filter((o) => o.sourceKind !== 'press');
  const equal = record.filter((o) => field(o) === c.valueNum);
  const official = record.filter((o) => o.basis === 'official');
  const stage = c.stage === 'working_group' ? 'working_group' : 'final';
  const exact = equal.find((o) => o.basis === 'official' && (o.stage === stage || c.stage === 'unknown'));
  if (exact) return check(c, 'reference', 'agrees', said(exact), exact.source);
  const otherStage = equal.find((o) => o.basis === 'official');
  if (otherStage) return check(c, 'reference', 'explained_by_stage', said(otherStage), otherStage.source);
  const otherUnit = equal.find((o) => o.basis !== 'official');
  if (otherUnit) {
    // No official number to hold it against: the database's own count is what there is.
    return check(c, 'reference', 'explained_by_unit', said(otherUnit), otherUnit.source);
  }
  const comparable =
    official.find((o) => o.stage === stage) ?? (c.stage === 'unknown' ? official[0] : undefined);
  if (comparable) return check(c, 'reference', 'differs', said(comparable), comparable.source);
  const any = official[0] ?? record[0] ?? rows[0];
  return check(c, 'reference', 'unknown', any ? said(any) : null, any?.source ?? null);
}
