import type { Draft } from './draft.js';
import type { Act } from './lexicon.js';
import type { Num } from './numbers.js';
import type { Reading } from './read.js';

/** One sentence with its numbers. */
export interface Scene {
  readonly r: Reading;
  readonly s: number;
  readonly first: number;
  readonly end: number;
  readonly nums: readonly Num[];
  /** Recommendations of the review are spoken of here or just before: a bare number may count them. */
  readonly recommendations: boolean;
  /** The counts of the sentence before. */
  readonly before: readonly Draft[];
  /** It tells of what some other body recommended. */
  readonly foreign: boolean;
  /** A report is adopted in this sentence. */
  readonly adopts: boolean;
}

export const POSITION: ReadonlySet<Act> = new Set(['support', 'note', 'pend', 'partly']);
