import type { RapporteurError } from '../model/errors.js';
import { LAYERS } from '../model/fact.js';
import { contentId } from './ids.js';
import { asStoreError, type Db, openDatabase } from './open.js';
import { loadReference } from './reference.js';
import type { Row } from './rows.js';
import { bandsOf, packSignature } from './signature.js';
import { Inserter } from './statements.js';
import type { ArticleRecord, RunCounts, Store, Versions, Written } from './store.js';

interface Known {
  readonly id: number;
  readonly source: string;
  readonly input_sha256: string;
  readonly versions: string;
  readonly run_id: number;
  readonly text_length: number;
}

/** Mark of a snapshot that a later fetch of the same page has replaced. */
const SUPERSEDED = 2;

/** The store in one SQLite file: one writer, WAL, batched transactions, prepared statements. */
export class SqliteStore implements Store {
  readonly db: Db;
  private readonly inserters = new Map<string, Inserter>();

  constructor(
    readonly path: string,
    private readonly now: () => string = () => new Date().toISOString(),
  ) {
    this.db = openDatabase(path);
    this.guard(() => loadReference(this.db));
  }

  isKnown(source: string, inputSha256: string, versions: Versions): boolean {
    const row = this.db
      .prepare(
        `SELECT a.versions, a.input_sha256 = s.input_sha256 AS same, s.repeated FROM snapshots s
         JOIN articles a ON a.id = s.article_id WHERE s.source = ? AND s.input_sha256 = ? ORDER BY s.repeated LIMIT 1`,
      )
      .get(source, inputSha256) as { versions: string; same: number; repeated: number } | undefined;
    return (
      row !== undefined && row.repeated === 0 && row.same === 1 && row.versions === packVersions(versions)
    );
  }

  touch(source: string, inputSha256: string): void {
    this.db
      .prepare(
        'UPDATE articles SET last_seen = ? WHERE id = (SELECT article_id FROM snapshots WHERE source = ? AND input_sha256 = ? LIMIT 1)',
      )
      .run(this.now(), source, inputSha256);
  }

  beginRun(version: string): number {
    const info = this.db
      .prepare('INSERT INTO runs (started, version) VALUES (?, ?)')
      .run(this.now(), version);
    return Number(info.lastInsertRowid);
  }

  finishRun(runId: number, counts: RunCounts): void {
    this.guard(() =>
      this.db
        .prepare(
          'UPDATE runs SET finished = @now, inputs = @inputs, stored = @stored, unchanged = @unchanged, failed = @failed WHERE id = @id',
        )
        .run({ ...counts, now: this.now(), id: runId }),
    );
  }

  fail(runId: number, error: RapporteurError): void {
    const { source, stage, code, message } = error;
    this.inserter('failures').insert({ run_id: runId, source, stage, code, message });
  }

  batch(work: () => void): void {
    this.guard(() => this.db.transaction(work).immediate());
  }

  close(): void {
    this.db.close();
  }

  /**
   * Writes an article under its identity. Of two different inputs of one identity in one run the longer text stays
   * (equal lengths: the smaller hash), so that the order of the input does not matter; the other is `repeated`.
   */
  write(runId: number, record: ArticleRecord): Written {
    const old = this.known(record.article.identity);
    if (old === undefined) {
      this.insertArticle(runId, record);
      this.snapshot(record, 0);
      return 'new';
    }
    if (old.input_sha256 === record.inputSha256) return this.refresh(runId, old, record);
    const newer = this.fetchedLater(record, old);
    if (newer !== null) return this.byTime(runId, old, record, newer);
    if (old.run_id === runId || this.wasRepeated(record)) {
      if (!wins(record, old)) {
        this.snapshot(record, 1);
        return 'repeated';
      }
      this.db.prepare('UPDATE snapshots SET repeated = 1 WHERE article_id = ?').run(old.id);
      this.replace(runId, record);
      return 'repeated';
    }
    this.replace(runId, record);
    return 'changed';
  }

  /** Of two fetches of one page the later one stays, whichever is read first; the other is kept as a snapshot. */
  private byTime(runId: number, old: Known, record: ArticleRecord, newer: boolean): Written {
    if (!newer) {
      this.snapshot(record, SUPERSEDED);
      return 'unchanged';
    }
    this.db.prepare('UPDATE snapshots SET repeated = ? WHERE article_id = ?').run(SUPERSEDED, old.id);
    this.replace(runId, record);
    return 'changed';
  }

  /** Whether the record was fetched later than what is stored; null where one of them has no time. */
  private fetchedLater(record: ArticleRecord, old: Known): boolean | null {
    const stored = this.db
      .prepare('SELECT max(fetched_at) AS at FROM snapshots WHERE article_id = ? AND input_sha256 = ?')
      .get(old.id, old.input_sha256) as { at: string | null };
    const { fetchedAt } = record.snapshot;
    return fetchedAt === null || stored.at === null || fetchedAt === stored.at ? null : fetchedAt > stored.at;
  }

  private known(identity: string): Known | undefined {
    return this.db
      .prepare(
        'SELECT id, source, input_sha256, versions, run_id, length(text) AS text_length FROM articles WHERE identity = ?',
      )
      .get(identity) as Known | undefined;
  }

  private wasRepeated(record: ArticleRecord): boolean {
    return (
      this.db
        .prepare('SELECT 1 FROM snapshots WHERE source = ? AND input_sha256 = ? AND repeated = 1')
        .get(record.article.source, record.inputSha256) !== undefined
    );
  }

  /** The same input again: only what other versions give anew is written. */
  private refresh(runId: number, old: Known, record: ArticleRecord): Written {
    const before = JSON.parse(old.versions) as Partial<Versions>;
    const stale = LAYERS.filter((layer) => before[layer] !== record.versions[layer]);
    const cleaned = before.clean !== record.versions.clean;
    this.snapshot(record, 0);
    if (record.article.source < old.source) {
      this.db.prepare('UPDATE articles SET source = ? WHERE id = ?').run(record.article.source, old.id);
    }
    this.db.prepare('UPDATE articles SET last_seen = ? WHERE id = ?').run(this.now(), old.id);
    if (!cleaned && stale.length === 0) return 'unchanged';
    if (cleaned) this.replace(runId, record);
    else {
      for (const layer of [...stale].reverse())
        this.db.prepare(`DELETE FROM ${layer} WHERE article_id = ?`).run(old.id);
      this.insertPeople(record);
      for (const layer of stale) for (const row of record.layers[layer]) this.inserter(layer).insert(row);
      this.db
        .prepare('UPDATE articles SET versions = ?, run_id = ? WHERE id = ?')
        .run(packVersions(record.versions), runId, old.id);
    }
    return 'refreshed';
  }

  private replace(runId: number, record: ArticleRecord): void {
    const { id } = record.article;
    for (const table of [
      'claims',
      'quotes',
      'figures',
      'officials',
      'person_mentions',
      'dates',
      'article_people',
    ]) {
      this.db.prepare(`DELETE FROM ${table} WHERE article_id = ?`).run(id);
    }
    for (const table of ['text_edits', 'story_bands', 'story_signatures']) {
      this.db.prepare(`DELETE FROM ${table} WHERE article_id = ?`).run(id);
    }
    const row = this.articleRow(runId, record);
    const columns = Object.keys(row).filter((c) => c !== 'id' && c !== 'first_seen');
    this.db
      .prepare(`UPDATE articles SET ${columns.map((c) => `${c} = @${c}`).join(', ')} WHERE id = @id`)
      .run(row);
    this.insertChildren(record);
    this.snapshot(record, 0);
  }

  private insertArticle(runId: number, record: ArticleRecord): void {
    this.inserter('articles').insert(this.articleRow(runId, record));
    this.insertChildren(record);
  }

  private articleRow(runId: number, record: ArticleRecord): Row {
    const now = this.now();
    return {
      ...record.article,
      first_seen: now,
      last_seen: now,
      input_sha256: record.inputSha256,
      versions: packVersions(record.versions),
      run_id: runId,
    };
  }

  private insertPeople(record: ArticleRecord): void {
    for (const person of record.people) {
      this.db
        .prepare('INSERT OR IGNORE INTO persons (id, name) VALUES (@person_id, @name)')
        .run({ person_id: person.person_id, name: person.name });
      this.inserter('article_people', 'INSERT OR REPLACE').insert(person);
    }
  }

  private insertChildren(record: ArticleRecord): void {
    this.insertPeople(record);
    for (const layer of LAYERS) for (const row of record.layers[layer]) this.inserter(layer).insert(row);
    for (const edit of record.edits) this.inserter('text_edits').insert(edit);
    if (record.signature.length === 0) return;
    const article_id = record.article.id;
    this.db
      .prepare('INSERT INTO story_signatures (article_id, signature) VALUES (?, ?)')
      .run(article_id, packSignature(record.signature));
    for (const [band, hash] of bandsOf(record.signature)) {
      this.inserter('story_bands', 'INSERT OR IGNORE').insert({ band, hash, article_id });
    }
  }

  private snapshot(record: ArticleRecord, repeated: 0 | 1 | typeof SUPERSEDED): void {
    const s = record.snapshot;
    const id = contentId(
      record.article.id,
      record.article.source,
      record.inputSha256,
      s.archivePath,
      s.archiveOffset,
    );
    this.inserter('snapshots', 'INSERT OR REPLACE').insert({
      id,
      article_id: record.article.id,
      source: record.article.source,
      url: s.url,
      fetched_at: s.fetchedAt,
      http_status: s.httpStatus,
      content_type: s.contentType,
      charset: s.charset,
      body_sha256: s.bodySha256,
      input_sha256: record.inputSha256,
      archive_path: s.archivePath,
      archive_offset: s.archiveOffset,
      repeated,
    });
  }

  private inserter(
    table: string,
    verb: 'INSERT' | 'INSERT OR IGNORE' | 'INSERT OR REPLACE' = 'INSERT',
  ): Inserter {
    let found = this.inserters.get(table);
    if (found === undefined) {
      found = new Inserter(this.db, table, verb);
      this.inserters.set(table, found);
    }
    return found;
  }

  private guard<R>(work: () => R): R {
    try {
      return work();
    } catch (error) {
      throw asStoreError(error, this.path);
    }
  }
}

function packVersions(versions: Versions): string {
  return JSON.stringify(versions, Object.keys(versions).sort());
}

function wins(record: ArticleRecord, old: Known): boolean {
  const length = [...record.article.text].length;
  if (length !== old.text_length) return length > old.text_length;
  return record.inputSha256 < old.input_sha256;
}
