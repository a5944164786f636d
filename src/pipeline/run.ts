import { InputError, RapporteurError } from '../model/errors.js';
import { type ReconcileReport, reconcile } from '../reconcile/index.js';
import { SqliteStore } from '../store/sqlite.js';
import type { RunCounts, Store } from '../store/store.js';
import { PROGRAM_VERSION } from '../version.js';
import type { Input } from './input.js';
import { type FetchUrl, readInputs } from './inputs.js';
import { memoryKeeper } from './memory.js';
import { Batcher, defaultJobs, openPool } from './pool.js';
import { type Processed, VERSIONS } from './process.js';

export interface RunOptions {
  readonly db: string;
  readonly jobs?: number;
  readonly fetchUrl?: FetchUrl;
  /** Told of each failure as it happens. */
  readonly onFailure?: (error: RapporteurError) => void;
  /** Told now and then how far the run is. */
  readonly onProgress?: (counts: Readonly<RunReport>) => void;
  /** Aborting ends the run after what is under way: all of it is stored. */
  readonly signal?: AbortSignal;
  readonly decisions?: string;
}

export interface RunReport extends RunCounts {
  fresh: number;
  changed: number;
  refreshed: number;
  reconciled: ReconcileReport | null;
  interrupted: boolean;
}

/** Reads, cleans, extracts, stores and reconciles everything that the inputs hold. Throws StoreError only. */
export async function runInputs(inputs: Iterable<string>, options: RunOptions): Promise<RunReport> {
  const store = new SqliteStore(options.db);
  try {
    return await runInto(store, inputs, options);
  } finally {
    store.close();
  }
}

const noFetch: FetchUrl = (url) =>
  Promise.reject(
    new InputError('E_NO_FETCHER', 'fetch', url, 'URLs cannot be read here; use "rapporteur fetch"'),
  );

/** The same over an open store. Memory holds a few batches, whatever the number of inputs. */
export async function runInto(
  store: SqliteStore,
  inputs: Iterable<string>,
  options: Omit<RunOptions, 'db'>,
): Promise<RunReport> {
  const report: RunReport = {
    inputs: 0,
    stored: 0,
    unchanged: 0,
    failed: 0,
    fresh: 0,
    changed: 0,
    refreshed: 0,
    reconciled: null,
    interrupted: false,
  };
  const runId = beginRun(store);
  const pool = openPool(options.jobs ?? defaultJobs());
  const writer = new Writer(store, runId, report, options.onFailure ?? (() => {}));
  const collect = memoryKeeper();
  const batcher = new Batcher();
  const underWay = new Set<Promise<void>>();
  let broken: unknown = null;

  const submit = async (batch: Input[]): Promise<void> => {
    if (batch.length === 0) return;
    while (underWay.size >= pool.width && broken === null) await Promise.race(underWay);
    if (broken !== null) throw broken;
    const job = pool
      .work(batch)
      .then((done) => {
        writer.write(done);
        collect();
        options.onProgress?.(report);
      })
      .catch((error: unknown) => {
        broken ??= error;
      })
      .finally(() => underWay.delete(job));
    underWay.add(job);
  };

  try {
    for await (const input of readInputs(inputs, options.fetchUrl ?? noFetch)) {
      if (options.signal?.aborted === true) {
        report.interrupted = true;
        break;
      }
      report.inputs++;
      if (input instanceof RapporteurError) writer.fail(input);
      else if (store.isKnown(input.source, input.inputSha256, VERSIONS)) writer.known(input);
      else {
        const batch = batcher.add(input);
        if (batch !== null) await submit(batch);
      }
    }
    await submit(batcher.flush());
    await Promise.all(underWay);
    if (broken !== null) throw broken;
    if (report.interrupted) {
      writer.fail(
        new InputError(
          'E_INTERRUPTED',
          'read',
          '',
          'stopped by request; run the same command again to go on',
        ),
      );
    }
    writer.flush();
    // What the threads hold is given back before the whole database is looked at.
    await pool.close();
    report.reconciled = reconcile(
      store.db,
      options.decisions === undefined ? {} : { decisions: options.decisions },
    );
    store.finishRun(runId, report);
    return report;
  } finally {
    await pool.close();
  }
}

function beginRun(store: Store): number {
  let id = 0;
  store.batch(() => {
    id = store.beginRun(PROGRAM_VERSION);
  });
  return id;
}

/** Counts and writes; a transaction a batch, so that an interrupted run loses at most what is under way. */
class Writer {
  private touched: Input[] = [];
  private failures: RapporteurError[] = [];

  constructor(
    private readonly store: Store,
    private readonly runId: number,
    private readonly report: RunReport,
    private readonly tell: (error: RapporteurError) => void,
  ) {}

  fail(error: RapporteurError): void {
    this.report.failed++;
    this.failures.push(error);
    this.tell(error);
    if (this.failures.length >= 64) this.flush();
  }

  known(input: Input): void {
    this.report.unchanged++;
    // Only what `touch` needs: the bytes must not pile up.
    this.touched.push({ ...input, bytes: null, text: null });
    if (this.touched.length >= 256) this.flush();
  }

  write(done: readonly Processed[]): void {
    this.store.batch(() => {
      for (const one of done) {
        if (!one.ok) {
          this.fail(new InputError(one.code, one.stage, one.source, one.message));
          continue;
        }
        const written = this.store.write(this.runId, one.record);
        if (written === 'unchanged') this.report.unchanged++;
        else if (written === 'repeated') this.repeated(one.record.article.source);
        else {
          this.report.stored++;
          if (written === 'new') this.report.fresh++;
          else if (written === 'changed') this.report.changed++;
          else this.report.refreshed++;
        }
      }
      this.writePending();
    });
  }

  flush(): void {
    if (this.touched.length + this.failures.length > 0) this.store.batch(() => this.writePending());
  }

  private repeated(source: string): void {
    this.fail(
      new InputError(
        'E_REPEATED',
        'store',
        source,
        'the same identity came twice with different content; the longer text was kept. Give each article its own id or URL',
      ),
    );
  }

  private writePending(): void {
    const { touched, failures } = this;
    this.touched = [];
    this.failures = [];
    for (const input of touched) this.store.touch(input.source, input.inputSha256);
    for (const error of failures) this.store.fail(this.runId, error);
  }
}
