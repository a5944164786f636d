import { setMaxListeners } from 'node:events';
import { basename, join } from 'node:path';
import { recoverArchives } from '../archive/recover.js';
import { WarcWriter } from '../archive/write.js';
import type { RapporteurError } from '../model/errors.js';
import type { Source } from '../sources/source.js';
import { Frontier } from '../store/frontier.js';
import type { SqliteStore } from '../store/sqlite.js';
import { PROGRAM_VERSION } from '../version.js';
import { guardedAgent } from './agent.js';
import { visitDue } from './article.js';
import { Client } from './client.js';
import type { SourceContext } from './context.js';
import { discover } from './discover/index.js';
import { linkFilter } from './filter.js';
import { Pace } from './pace.js';
import { type FetchReport, newTally, type Tally, total } from './tally.js';
import { userAgent } from './user-agent.js';
import { yieldWarnings } from './yield.js';

export interface FetchOptions {
  readonly sources: readonly Source[];
  /** Folder of the WARC files. */
  readonly archive: string;
  readonly since: string | null;
  readonly all: boolean;
  /** No request is begun after this many milliseconds. */
  readonly timeLimitMs: number | null;
  readonly allowPrivate: boolean;
  readonly contact: string | null;
  readonly archiveBytes: number;
  readonly concurrency: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (tally: Readonly<Tally>) => void;
  readonly onFailure?: (error: RapporteurError) => void;
  /** Settings of the requests, for tests of slow and broken servers. */
  readonly tuning?: Partial<Tuning>;
}

export type ClientSettings = Pick<
  FetchOptions,
  'allowPrivate' | 'concurrency' | 'contact' | 'signal' | 'tuning'
>;

export interface Tuning {
  readonly connectMs: number;
  readonly headersMs: number;
  readonly bodyMs: number;
  readonly totalMs: number;
  readonly bodyBytes: number;
  readonly retries: number;
  readonly backoffMs: number;
  readonly maxWaitMs: number;
  readonly maxRedirects: number;
  readonly penaltyMs: number;
}

export const TUNING: Tuning = {
  connectMs: 15_000,
  headersMs: 30_000,
  bodyMs: 30_000,
  totalMs: 120_000,
  bodyBytes: 16 * 1024 * 1024,
  retries: 2,
  backoffMs: 2000,
  maxWaitMs: 120_000,
  maxRedirects: 10,
  penaltyMs: 1000,
};

/**
 * One round over the sources: discover, filter, fetch, archive. Everything learnt stands in the database at once, so that a round
 * that is killed loses the requests under way and nothing else. Must run alone on its archive folder (see nightly/lock).
 */
export async function fetchRound(store: SqliteStore, options: FetchOptions): Promise<FetchReport> {
  const started = Date.now();
  const frontier = new Frontier(store.db);
  const recovered = await recoverArchives(options.archive);
  const warnings = recovered
    .filter(({ cut }) => cut > 0)
    .map(({ path, cut }) => `${path}: cut off ${cut} bytes of a torn last record`);
  const failures: RapporteurError[] = [];
  let runId = 0;
  store.batch(() => {
    runId = store.beginRun(PROGRAM_VERSION);
  });
  const archive = new WarcWriter({
    folder: options.archive,
    maxBytes: options.archiveBytes,
    software: `rapporteur/${PROGRAM_VERSION}`,
    onFile: (path) => frontier.openedArchive(basename(path), new Date().toISOString()),
  });
  const client = openClient(frontier, options);
  let broken: unknown = null;
  const stopped = (): 'time limit' | 'interrupted' | null => {
    if (broken !== null || options.signal?.aborted) return 'interrupted';
    return options.timeLimitMs !== null && Date.now() - started > options.timeLimitMs ? 'time limit' : null;
  };
  const contexts = options.sources.map((source): SourceContext => {
    const tally = newTally(source.id);
    return {
      source,
      tally,
      client: client.client,
      frontier,
      archive,
      stopped,
      filter: linkFilter(source, options),
      since: options.since,
      now: () => new Date(),
      fail(error) {
        failures.push(error);
        store.batch(() => store.fail(runId, error));
        options.onFailure?.(error);
      },
      progress: () => options.onProgress?.(tally),
    };
  });
  try {
    const breaks = (thrown: unknown): void => {
      broken ??= thrown; // the other sources stop after the request under way
    };
    await Promise.all(contexts.map((context) => roundOf(context).catch(breaks)));
    if (broken !== null) throw broken;
  } finally {
    archive.close();
    await client.close();
  }
  const tallies = contexts.map(({ tally }) => tally);
  warnings.push(...contexts.flatMap(({ source, tally }) => yieldWarnings(source, tally)));
  const report = {
    runId,
    tallies,
    failures,
    warnings,
    archives: frontier.archivesToRun().map((name) => join(options.archive, name)),
    stopped: stopped(),
  };
  const inputs = total(report, 'fetched') + total(report, 'unchanged') + failures.length;
  const counts = {
    inputs,
    stored: total(report, 'fetched'),
    unchanged: total(report, 'unchanged'),
    failed: failures.length,
  };
  store.finishRun(runId, counts);
  return report;
}

async function roundOf(context: SourceContext): Promise<void> {
  await discover(context);
  await visitDue(context);
  context.tally.done = true;
  context.progress();
}

/** A polite client whose robots.txt files and pauses are kept in the frontier. */
export function openClient(
  frontier: Frontier,
  options: ClientSettings,
): { client: Client; close: () => Promise<void> } {
  const tuning = { ...TUNING, ...options.tuning };
  if (options.signal) setMaxListeners(0, options.signal); // one listener for each host that waits
  const agent = guardedAgent({ allowPrivate: options.allowPrivate, connectTimeoutMs: tuning.connectMs });
  const client = new Client({
    dispatcher: agent,
    pace: new Pace({
      concurrency: options.concurrency,
      maxWaitMs: tuning.maxWaitMs,
      penaltyMs: tuning.penaltyMs,
      memory: frontier,
    }),
    limits: tuning,
    userAgent: userAgent(options.contact),
    allowPrivate: options.allowPrivate,
    robotsMemory: frontier,
    maxRedirects: tuning.maxRedirects,
    retries: tuning.retries,
    backoffMs: tuning.backoffMs,
    maxWaitMs: tuning.maxWaitMs,
    ...(options.signal ? { signal: options.signal } : {}),
  });
  return { client, close: () => agent.destroy() };
}
