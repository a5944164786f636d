import { outcomesOf } from '../../reference/outcomes.js';
import { reviewOf } from '../../reference/schedule.js';
import { boundsChecks } from './bounds.js';
import { crossArticleChecks } from './cross-article.js';
import { rateChecks } from './rate.js';
import { referenceChecks } from './reference.js';
import { scheduleChecks } from './schedule.js';
import { sumChecks } from './sum.js';
import { superlativeChecks } from './superlative.js';
import type { CheckableClaim, ClaimCheck, Reference } from './types.js';

export type { CheckableClaim, CheckKind, ClaimCheck, Reference, Verdict } from './types.js';

/** The record that comes with the program. */
export const RECORD: Reference = { outcomes: outcomesOf, review: reviewOf };

/**
 * Everything that adds up or does not: within an article (sum, rate, bounds), against the record (reference, schedule,
 * superlative) and between stories (cross_article). Pure; the result is ordered by claim and kind, whatever the input's
 * order. Claims that do not say what is (planned, possible, denied) are held against the schedule alone.
 */
export function checkClaims(claims: readonly CheckableClaim[], reference: Reference = RECORD): ClaimCheck[] {
  const sorted = [...claims].sort((a, b) => a.id - b.id);
  const checks = [
    ...sumChecks(sorted),
    ...rateChecks(sorted),
    ...boundsChecks(sorted),
    ...referenceChecks(sorted, reference),
    ...scheduleChecks(sorted, reference),
    ...crossArticleChecks(sorted, reference),
    ...superlativeChecks(sorted, reference),
  ];
  return checks.sort((a, b) => a.claimId - b.claimId || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
}
