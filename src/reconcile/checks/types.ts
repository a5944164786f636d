import type { Outcome } from '../../reference/outcomes.js';
import type { ScheduleRow } from '../../reference/schedule.js';

/** A stored claim as the checks see it; names as the columns of `claims`. */
export interface CheckableClaim {
  readonly id: number;
  readonly articleId: number;
  /** Copies of one syndicated story share it; null: the article stands alone. */
  readonly storyId: number | string | null;
  readonly type: string;
  readonly state: string | null;
  readonly cycle: number | null;
  readonly value: string | null;
  readonly valueNum: number | null;
  readonly ofValue: number | null;
  readonly modality: string;
  readonly stage: string;
  readonly body: string | null;
  /** Of a count: the theme to which it is restricted; null for a count of the whole. */
  readonly theme?: string | null;
  /** EDTF or TIMEX3. */
  readonly date: string | null;
  /** The sentence around the claim, where the caller has it: superlatives are read there. */
  readonly context?: string | null;
}

export type CheckKind =
  | 'sum'
  | 'rate'
  | 'bounds'
  | 'reference'
  | 'schedule'
  | 'cross_article'
  | 'superlative';
export type Verdict = 'agrees' | 'differs' | 'explained_by_unit' | 'explained_by_stage' | 'unknown';

export interface ClaimCheck {
  readonly claimId: number;
  readonly kind: CheckKind;
  readonly verdict: Verdict;
  /** What the record or the article's own numbers would have; null where nothing can be said. */
  readonly expected: string | null;
  /** Where that comes from; null for the article itself. */
  readonly source: string | null;
}

/** The record that claims are held against. */
export interface Reference {
  outcomes(state: string, cycle: number): readonly Outcome[];
  review(state: string, cycle: number): ScheduleRow | null;
}

export function check(
  claim: CheckableClaim,
  kind: CheckKind,
  verdict: Verdict,
  expected: string | null,
  source: string | null = null,
): ClaimCheck {
  return { claimId: claim.id, kind, verdict, expected, source };
}

/** Claims that state a number as a fact, of all recommendations and not of those on one theme. */
export function isCount(c: CheckableClaim): boolean {
  return c.valueNum !== null && c.modality === 'asserted' && (c.theme ?? null) === null;
}

/** Groups in the order of their keys, each by id: results do not depend on the order of input. */
export function grouped<T extends { readonly id: number }>(
  items: readonly T[],
  key: (item: T) => string | null,
): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    if (k === null) continue;
    const list = groups.get(k) ?? [];
    list.push(item);
    groups.set(k, list);
  }
  for (const list of groups.values()) list.sort((a, b) => a.id - b.id);
  return [...groups].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
}

/** One review as one article tells it. */
export function sameReview(c: CheckableClaim): string | null {
  return c.state === null ? null : `${String(c.articleId).padStart(16, '0')} ${c.state} ${c.cycle ?? ''}`;
}
