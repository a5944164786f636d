import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FetchOptions, fetchRound } from '../../src/fetch/round.js';
import type { FetchReport } from '../../src/fetch/tally.js';
import type { Source } from '../../src/sources/source.js';
import { SqliteStore } from '../../src/store/sqlite.js';

export function source(known: Partial<Source> & { home: string }): Source {
  return {
    id: 'test/source',
    name: 'Test',
    country: 'VNM',
    language: 'en',
    hosts: [new URL(known.home).hostname],
    feeds: [],
    sitemaps: [],
    listings: [],
    keep: [],
    drop: [],
    pace: 0,
    limit: 1000,
    yield: { min: 0, max: 100_000 },
    headers: {},
    verified: false,
    file: 'test.toml',
    ...known,
  };
}

/** A database and an archive folder that live as long as a test. */
export function workplace(): { store: SqliteStore; archive: string; folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-fetch-'));
  const store = new SqliteStore(join(folder, 'press.db'));
  const remove = (): void => {
    store.close();
    rmSync(folder, { recursive: true });
  };
  return { store, archive: join(folder, 'archive'), folder, remove };
}

export function round(
  place: { store: SqliteStore; archive: string },
  sources: readonly Source[],
  options: Partial<FetchOptions> = {},
): Promise<FetchReport> {
  return fetchRound(place.store, {
    sources,
    archive: place.archive,
    since: null,
    all: true,
    timeLimitMs: null,
    allowPrivate: true,
    contact: 'test@example.org',
    archiveBytes: 1e9,
    concurrency: 8,
    ...options,
    tuning: {
      connectMs: 3000,
      headersMs: 600,
      bodyMs: 600,
      totalMs: 2000,
      retries: 1,
      backoffMs: 5,
      penaltyMs: 10,
      maxWaitMs: 1500,
      bodyBytes: 2_000_000,
      ...options.tuning,
    },
  });
}
