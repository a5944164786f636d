import type { RapporteurError } from '../model/errors.js';
import type { LayerName } from '../model/fact.js';
import type { LayerRows, Row } from './rows.js';

/** Versions that made an article's rows: of cleaning, and of each layer's extractor. */
export type Versions = Readonly<Record<'clean' | LayerName, string>>;

/** What was read, for `snapshots`. */
export interface Snapshot {
  readonly url: string | null;
  readonly fetchedAt: string | null;
  readonly httpStatus: number | null;
  readonly contentType: string | null;
  readonly charset: string | null;
  readonly bodySha256: string;
  readonly archivePath: string | null;
  readonly archiveOffset: number | null;
}

/** An article ready to be written: all values computed, offsets in code points. */
export interface ArticleRecord {
  readonly article: Row & { id: number; source: string; identity: string; text: string; text_sha256: string };
  readonly layers: LayerRows;
  readonly people: readonly Row[];
  readonly edits: readonly Row[];
  /** MinHash signature of the text, for finding syndicated copies; empty for texts too short to tell. */
  readonly signature: readonly number[];
  readonly inputSha256: string;
  readonly snapshot: Snapshot;
  readonly versions: Versions;
}

export type Written = 'new' | 'changed' | 'refreshed' | 'unchanged' | 'repeated';

export interface RunCounts {
  inputs: number;
  stored: number;
  unchanged: number;
  failed: number;
}

/**
 * What the pipeline needs of a store. SQLite is one; another (PostgreSQL for many machines) can stand beside it.
 * All calls of one run come from one writer.
 */
export interface Store {
  /** True when this very input was read before by these versions: nothing needs to be done for it. */
  isKnown(source: string, inputSha256: string, versions: Versions): boolean;
  beginRun(version: string): number;
  write(runId: number, record: ArticleRecord): Written;
  /** Marks a known input as seen again. */
  touch(source: string, inputSha256: string): void;
  fail(runId: number, error: RapporteurError): void;
  finishRun(runId: number, counts: RunCounts): void;
  /** Runs `work` in one transaction. */
  batch(work: () => void): void;
  close(): void;
}
