import type { Statement } from 'better-sqlite3';
import type { Db } from './open.js';

export type PageKind = 'article' | 'feed' | 'sitemap' | 'listing';
export type PageState = 'queued' | 'fetched' | 'duplicate' | 'refused' | 'failed' | 'gone';

/** One URL of the frontier. Times are ISO in UTC. */
export interface FrontierRow {
  readonly url: string;
  readonly kind: PageKind;
  readonly source: string;
  readonly parent: string | null;
  readonly state: PageState;
  readonly title: string | null;
  readonly published: string | null;
  readonly discovered: string;
  readonly final_url: string | null;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly body_sha256: string | null;
  readonly payload_digest: string | null;
  /** What decided which of a discovery page's links were taken: another filter reads the page again. */
  readonly filter: string | null;
  readonly fetched_at: string | null;
  readonly checked_at: string | null;
  /** Null: never again. */
  readonly next_visit: string | null;
  readonly interval_s: number | null;
  readonly visits: number;
  readonly changes: number;
  readonly failures: number;
  readonly http_status: number | null;
  readonly code: string | null;
  readonly message: string | null;
  readonly archive_path: string | null;
  readonly archive_offset: number | null;
}

export interface NewPage {
  readonly url: string;
  readonly kind: PageKind;
  readonly source: string;
  readonly parent?: string | null;
  readonly title?: string | null;
  readonly published?: string | null;
}

/** What a visit changes of a row. */
export type Visit = Partial<Omit<FrontierRow, 'url' | 'kind' | 'source' | 'discovered'>>;

/** The frontier tables of a database. Each call is one transaction unless inside `batch`. */
export class Frontier {
  readonly #sql: (text: string) => Statement<unknown[], unknown>;

  constructor(readonly db: Db) {
    const cache = new Map<string, Statement<unknown[], unknown>>();
    this.#sql = (text) => {
      const known = cache.get(text) ?? db.prepare(text);
      cache.set(text, known);
      return known;
    };
  }

  batch<R>(work: () => R): R {
    return this.db.transaction(work).immediate();
  }

  get(url: string): FrontierRow | null {
    return (this.#sql('SELECT * FROM frontier WHERE url = ?').get(url) as FrontierRow | undefined) ?? null;
  }

  /** True where an article stands archived under this URL, or was reached there by a redirect. */
  isFetched(url: string): boolean {
    const found = this.#sql(
      "SELECT 1 FROM frontier WHERE (url = ? OR final_url = ?) AND kind = 'article' AND state = 'fetched' LIMIT 1",
    ).get(url, url);
    return found !== undefined;
  }

  /** Adds a URL; false where it is known already. */
  add(page: NewPage, now: string): boolean {
    const info = this.#sql(
      `INSERT INTO frontier (url, kind, source, parent, state, title, published, discovered, next_visit)
       VALUES (?, ?, ?, ?, 'queued', ?, ?, ?, ?) ON CONFLICT (url) DO NOTHING`,
    ).run(
      page.url,
      page.kind,
      page.source,
      page.parent ?? null,
      page.title ?? null,
      page.published ?? null,
      now,
      now,
    );
    return info.changes > 0;
  }

  update(url: string, visit: Visit): void {
    const names = Object.keys(visit);
    if (names.length === 0) return;
    this.#sql(`UPDATE frontier SET ${names.map((n) => `${n} = @${n}`).join(', ')} WHERE url = @url`).run({
      ...visit,
      url,
    });
  }

  /** Articles of a source to visit now: new ones before visits to known ones, newest first. */
  due(source: string, now: string, limit: number): FrontierRow[] {
    return this.#sql(
      `SELECT * FROM frontier WHERE source = ? AND kind = 'article' AND next_visit <= ?
       ORDER BY state <> 'queued', published IS NULL, published DESC, discovered DESC, url LIMIT ?`,
    ).all(source, now, limit) as FrontierRow[];
  }

  /** How many articles of a source stand in each state, and how many of them are due. */
  counts(source: string, now: string): { state: PageState; n: number; due: number }[] {
    return this.#sql(
      `SELECT state, count(*) AS n, coalesce(sum(next_visit <= ?), 0) AS due FROM frontier
       WHERE source = ? AND kind = 'article' GROUP BY state ORDER BY state`,
    ).all(now, source) as { state: PageState; n: number; due: number }[];
  }

  children(parent: string): FrontierRow[] {
    return this.#sql("SELECT * FROM frontier WHERE parent = ? AND kind = 'sitemap' ORDER BY url").all(
      parent,
    ) as FrontierRow[];
  }

  nextAt(host: string): number {
    const row = this.#sql('SELECT next_at FROM frontier_hosts WHERE host = ?').get(host) as
      | { next_at: number }
      | undefined;
    return row?.next_at ?? 0;
  }

  remember(host: string, nextAt: number): void {
    this.#sql(
      'INSERT INTO frontier_hosts VALUES (?, ?) ON CONFLICT (host) DO UPDATE SET next_at = excluded.next_at',
    ).run(host, Math.round(nextAt));
  }

  robots(
    origin: string,
  ): { state: 'rules' | 'none' | 'unreachable'; text: string; fetchedAt: number } | null {
    type Row = { state: 'rules' | 'none' | 'unreachable'; text: string; fetchedAt: number };
    const row = this.#sql(
      'SELECT state, text, fetched_at AS fetchedAt FROM frontier_robots WHERE origin = ?',
    ).get(origin);
    return (row as Row | undefined) ?? null;
  }

  rememberRobots(origin: string, file: { state: string; text: string; fetchedAt: number }): void {
    this.#sql('INSERT OR REPLACE INTO frontier_robots VALUES (?, ?, ?, ?)').run(
      origin,
      file.state,
      file.text,
      file.fetchedAt,
    );
  }

  /** Archive files by name: the folder may be moved. */
  openedArchive(name: string, now: string): void {
    this.#sql('INSERT OR IGNORE INTO frontier_archives (name, opened) VALUES (?, ?)').run(name, now);
  }

  /** Archive files whose pages have not been run yet, oldest first. */
  archivesToRun(): string[] {
    const rows = this.#sql(
      'SELECT name FROM frontier_archives WHERE ran IS NULL ORDER BY opened, name',
    ).all();
    return (rows as { name: string }[]).map(({ name }) => name);
  }

  ranArchives(names: readonly string[], now: string): void {
    for (const name of names) this.#sql('UPDATE frontier_archives SET ran = ? WHERE name = ?').run(now, name);
  }

  checkedSource(source: string, answers: boolean, detail: string, now: string): void {
    this.#sql('INSERT OR REPLACE INTO frontier_sources VALUES (?, ?, ?, ?)').run(
      source,
      now,
      answers ? 1 : 0,
      detail,
    );
  }

  /** When each source was last seen to answer, or not. */
  sourceChecks(): Map<string, { checked_at: string; answers: number; detail: string }> {
    const rows = this.#sql('SELECT source, checked_at, answers, detail FROM frontier_sources').all();
    const list = rows as { source: string; checked_at: string; answers: number; detail: string }[];
    return new Map(list.map(({ source, ...check }) => [source, check]));
  }
}
