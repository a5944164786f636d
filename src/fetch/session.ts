import { basename, dirname, join } from 'node:path';
import { withLock } from '../nightly/lock.js';
import { type RunReport, runInto } from '../pipeline/run.js';
import { Frontier } from '../store/frontier.js';
import { SqliteStore } from '../store/sqlite.js';
import { type FetchOptions, fetchRound } from './round.js';
import type { FetchReport } from './tally.js';

export interface SessionOptions extends FetchOptions {
  readonly db: string;
  readonly jobs?: number;
  readonly decisions?: string;
  /** False: archive only. */
  readonly run: boolean;
  readonly onRunProgress?: (report: Readonly<RunReport>) => void;
}

export interface SessionReport {
  readonly fetch: FetchReport;
  /** Null where nothing was to be run. */
  readonly run: RunReport | null;
}

/** Where pages are archived unless told otherwise: `archive` beside the database. */
export function archiveFolder(db: string): string {
  return join(db === ':memory:' ? 'output' : dirname(db), 'archive');
}

/** Fetches, then runs every archive file that has not been run: those of a round that died before it came to that included. */
export function fetchSession(options: SessionOptions): Promise<SessionReport> {
  return withLock(join(options.archive, 'lock.db'), async () => {
    const store = new SqliteStore(options.db);
    try {
      const fetch = await fetchRound(store, options);
      if (!options.run || fetch.archives.length === 0) return { fetch, run: null };
      const run = await runInto(store, fetch.archives, {
        ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
        ...(options.decisions === undefined ? {} : { decisions: options.decisions }),
        ...(options.signal ? { signal: options.signal } : {}),
        ...(options.onFailure ? { onFailure: options.onFailure } : {}),
        ...(options.onRunProgress ? { onProgress: options.onRunProgress } : {}),
      });
      if (!run.interrupted)
        new Frontier(store.db).ranArchives(
          fetch.archives.map((path) => basename(path)),
          new Date().toISOString(),
        );
      return { fetch, run };
    } finally {
      store.close();
    }
  });
}
