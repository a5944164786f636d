/** What the fetcher knows of the world: every URL, every host's pace, robots.txt files, archive files not yet run. */
export const frontier = {
  number: 2,
  sql: `
CREATE TABLE frontier (
  url TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'feed', 'sitemap', 'listing')),
  source TEXT NOT NULL,
  parent TEXT,
  state TEXT NOT NULL CHECK (state IN ('queued', 'fetched', 'duplicate', 'refused', 'failed', 'gone')),
  title TEXT,
  published TEXT,
  discovered TEXT NOT NULL,
  final_url TEXT,
  etag TEXT,
  last_modified TEXT,
  body_sha256 TEXT,
  payload_digest TEXT,
  filter TEXT,
  fetched_at TEXT,
  checked_at TEXT,
  next_visit TEXT,
  interval_s INTEGER,
  visits INTEGER NOT NULL DEFAULT 0,
  changes INTEGER NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0,
  http_status INTEGER,
  code TEXT,
  message TEXT,
  archive_path TEXT,
  archive_offset INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX frontier_due ON frontier(source, kind, state, next_visit);
CREATE INDEX frontier_parent ON frontier(parent) WHERE parent IS NOT NULL;
CREATE INDEX frontier_final ON frontier(final_url) WHERE final_url IS NOT NULL;

CREATE TABLE frontier_hosts (
  host TEXT PRIMARY KEY,
  next_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE frontier_robots (
  origin TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('rules', 'none', 'unreachable')),
  text TEXT NOT NULL,
  fetched_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE frontier_archives (
  name TEXT PRIMARY KEY,
  opened TEXT NOT NULL,
  ran TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE frontier_sources (
  source TEXT PRIMARY KEY,
  checked_at TEXT NOT NULL,
  answers INTEGER NOT NULL CHECK (answers IN (0, 1)),
  detail TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
