import type { ClaimType } from './fact.js';

const OF_RECOMMENDATIONS: readonly ClaimType[] = [
  'received',
  'supported',
  'noted',
  'partially_supported',
  'pending',
  'acceptance_rate',
];

/** What becomes of recommendations, as counts and shares. */
export const FATES: ReadonlySet<string> = new Set(OF_RECOMMENDATIONS);

/** The figures that one review has once: its fates, and how many states took part. */
export const REVIEW_FIGURES: ReadonlySet<string> = new Set<ClaimType>([
  ...OF_RECOMMENDATIONS,
  'recommending_states',
  'speaking_states',
]);
