import type { RapporteurError } from '../model/errors.js';

/** How a source's round went, in numbers. */
export interface Tally {
  readonly source: string;
  /** Links on its feeds, sitemaps and listings that pass the filter, known ones included. */
  found: number;
  /** Of them, those never seen before. */
  fresh: number;
  /** Bodies archived: new and changed pages. */
  fetched: number;
  /** Pages and feeds that had not changed. */
  unchanged: number;
  /** Left alone on purpose: robots.txt, blocks, unsafe addresses, other types than text. */
  refused: number;
  failed: number;
  gone: number;
  /** Articles due that are still to be visited in this run. */
  remaining: number;
  /** Links or pages not visited, by reason. */
  readonly skipped: Record<string, number>;
  /** True when every discovery page could be read anew, so that `found` is complete. */
  complete: boolean;
  done: boolean;
  readonly startedAt: number;
}

export function newTally(source: string): Tally {
  return {
    source,
    found: 0,
    fresh: 0,
    fetched: 0,
    unchanged: 0,
    refused: 0,
    failed: 0,
    gone: 0,
    remaining: 0,
    skipped: {},
    complete: true,
    done: false,
    startedAt: Date.now(),
  };
}

export function skip(tally: Tally, reason: string, n = 1): void {
  if (n > 0) tally.skipped[reason] = (tally.skipped[reason] ?? 0) + n;
}

export interface FetchReport {
  readonly runId: number;
  readonly tallies: readonly Tally[];
  readonly failures: readonly RapporteurError[];
  /** Things to look at that are no failures: yields outside what is expected, repaired archives. */
  readonly warnings: readonly string[];
  /** Archive files that hold pages not run yet. */
  readonly archives: readonly string[];
  /** Why the round ended before everything due was visited; null when it did not. */
  readonly stopped: 'time limit' | 'interrupted' | null;
}

/** Sum of a number over all sources. */
export function total(
  report: Pick<FetchReport, 'tallies'>,
  key: 'found' | 'fresh' | 'fetched' | 'unchanged' | 'refused' | 'failed' | 'gone',
): number {
  return report.tallies.reduce((sum, tally) => sum + tally[key], 0);
}
