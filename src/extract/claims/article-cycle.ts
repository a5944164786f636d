/** The cycle of the review that an article as a whole is about: its words weighed against its day of printing. */
import { REVIEW_FIGURES } from '../../model/claim-types.js';
import { reviewOf, reviewsOf } from '../../reference/schedule.js';
import type { Cue } from './cycle.js';
import type { Draft } from './draft.js';
import type { Reading } from './read.js';

export interface ArticleCycle {
  readonly cycle: number | null;
  readonly why: string;
  /** Said in words, and not against the calendar. */
  readonly certain: boolean;
}

/**
 * The first cue that speaks of no earlier review. Printed around a later review of the state than any that is
 * named, the article is about that later one: "in the third cycle it received 250" recalls.
 */
export function articleCycle(cues: readonly Cue[], printed: number | null): ArticleCycle {
  const present = cues.filter((c) => !c.past);
  const first = present.find((c) => c.from === 'words') ?? present[0];
  if (!first) return { cycle: null, why: 'cycle: cannot be known', certain: false };
  if (printed !== null && !cues.some((c) => c.cycle >= printed))
    return {
      cycle: printed,
      why: 'cycle: the review at the time of printing, later than those named',
      certain: false,
    };
  if (
    printed !== null &&
    first.cycle !== printed &&
    present.some((c) => c.cycle === printed && (c.from === first.from || first.cycle < printed))
  )
    return { cycle: printed, why: 'cycle: named, and the review at the time of printing', certain: true };
  return {
    cycle: first.cycle,
    why: `cycle: ${first.from} (first in the article)`,
    certain: printed === null || printed === first.cycle,
  };
}

const DAY = 86_400_000;
const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;

/**
 * With nothing in the words: the review around which the article was printed, from two months before the session to
 * the end of the year after it. Without a day of printing, the last full date in the text stands for it.
 */
export function publishedCycle(r: Reading, state: string | null): number | null {
  const printed = r.doc.article.published?.slice(0, 10) ?? latestDay(r);
  if (state === null || printed === null || !/^\d{4}-\d\d-\d\d$/.test(printed)) return null;
  const at = day(printed);
  const near = reviewsOf(state).filter(
    (v) => v.from !== null && at >= day(v.from) - 60 && at <= day(v.from) + 330,
  );
  return near.length === 1 ? near[0]!.cycle : null;
}

function latestDay(r: Reading): string | null {
  let last: string | null = null;
  for (const d of r.dates) {
    const { value } = d.fact;
    if (/^\d{4}-\d\d-\d\d$/.test(value) && (last === null || value > last)) last = value;
  }
  return last;
}

/** What can only be counted once the review has begun. */
export const COUNTED: ReadonlySet<string> = new Set([
  ...REVIEW_FIGURES,
  'implementation',
  'implementation_rate',
]);

/** Told before the state's review of the cycle began: "ahead of its fourth review it has carried out 40". */
export function tooEarly(
  d: Draft,
  state: string | null,
  cycle: number | null,
  published: string | null,
): boolean {
  if (state === null || cycle === null || cycle < 2 || published === null) return false;
  if (!COUNTED.has(d.type) || d.modality === 'planned' || d.modality === 'possible') return false;
  const from = reviewOf(state, cycle)?.from ?? null;
  return from !== null && /^\d{4}-\d\d-\d\d/.test(published) && published.slice(0, 10) < from;
}
