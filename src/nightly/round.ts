import { dirname, join } from 'node:path';
import { fetchSession, type SessionOptions } from '../fetch/session.js';
import { asRapporteurError, EXIT, type ExitCode, type RapporteurError, StoreError } from '../model/errors.js';
import { openDatabase } from '../store/open.js';
import { PROGRAM_VERSION } from '../version.js';
import { type Backup, backupDatabase, backupFolder } from './backup.js';
import { type Changes, changesSince, known } from './changes.js';
import { withLock } from './lock.js';
import { reportMarkdown } from './markdown.js';
import { failureOf, type NightlyReport, writeReport } from './report.js';
import { postReport } from './webhook.js';

export interface NightlyOptions extends Omit<SessionOptions, 'run'> {
  readonly reports: string;
  /** Copies of the database to keep; 0 makes none. */
  readonly backups: number;
  readonly webhook: string | null;
  /** Fetches and runs; tests put their own here. */
  readonly session?: typeof fetchSession;
}

export interface NightlyResult {
  readonly exitCode: ExitCode;
  readonly report: NightlyReport;
  readonly paths: { readonly markdown: string; readonly json: string };
}

const NOTHING: Changes = { articles: [], claims: [], contradictions: [], titles: [] };

export function reportFolder(db: string): string {
  return join(dirname(db), 'reports');
}

/**
 * One unattended round: fetch, run, reconcile, optimise, back up, report. Whatever happens, a report is written;
 * throws only when another round holds the lock (`E_LOCKED`) or not even the report can be written.
 */
export function nightlyRound(options: NightlyOptions): Promise<NightlyResult> {
  return withLock(`${options.db}.nightly.lock`, async () => {
    const started = new Date();
    const failures: RapporteurError[] = [];
    const onFailure = (error: RapporteurError): void => {
      failures.push(error);
      options.onFailure?.(error);
    };
    let session: Awaited<ReturnType<typeof fetchSession>> | null = null;
    let changes = NOTHING;
    let backup: Backup | null = null;
    try {
      const before = withDatabase(options.db, known);
      session = await (options.session ?? fetchSession)({ ...options, run: true, onFailure });
      changes = withDatabase(options.db, (db) => {
        db.pragma('optimize');
        return changesSince(db, before);
      });
      if (options.backups > 0) backup = await backupOf(options, started);
    } catch (thrown) {
      onFailure(asRapporteurError(thrown, 'fetch', options.db));
    }
    const report: NightlyReport = {
      version: PROGRAM_VERSION,
      started: started.toISOString(),
      finished: new Date().toISOString(),
      exit_code: exitCode(failures, session === null),
      stopped: session?.fetch.stopped ?? (session?.run?.interrupted ? 'interrupted' : null),
      sources: (session?.fetch.tallies ?? []).map(({ startedAt: _, ...tally }) => tally),
      run: session?.run ? withoutReconciled(session.run) : null,
      changes,
      warnings: session?.fetch.warnings ?? [],
      failures: failures.map(failureOf),
      backup,
    };
    const markdown = reportMarkdown(report);
    const paths = writeReport(report, markdown, options.reports);
    if (options.webhook !== null) {
      await postReport(options.webhook, report, markdown).catch((thrown: unknown) =>
        onFailure(asRapporteurError(thrown, 'fetch', '')),
      );
    }
    return { exitCode: exitCode(failures, session === null), report, paths };
  });
}

function withoutReconciled<R extends { readonly reconciled: unknown }>({
  reconciled: _,
  ...rest
}: R): Omit<R, 'reconciled'> {
  return rest;
}

function exitCode(failures: readonly RapporteurError[], broke: boolean): ExitCode {
  if (broke || failures.some((f) => f instanceof StoreError)) return EXIT.store;
  return failures.length > 0 ? EXIT.someFailed : EXIT.ok;
}

function withDatabase<R>(path: string, work: (db: ReturnType<typeof openDatabase>) => R): R {
  const db = openDatabase(path);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

async function backupOf(options: NightlyOptions, now: Date): Promise<Backup> {
  const db = openDatabase(options.db, { readonly: true });
  try {
    return await backupDatabase(db, backupFolder(options.db), options.backups, now);
  } finally {
    db.close();
  }
}
