const fact = (own: string) => `
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  start_char INTEGER NOT NULL,
  end_char INTEGER NOT NULL,
  text TEXT NOT NULL,
${own},
  rule TEXT NOT NULL,
  extractor TEXT NOT NULL,
  version TEXT NOT NULL,
  certainty TEXT NOT NULL CHECK (certainty IN ('certain', 'implied'))`;

const person = `
  person_id INTEGER REFERENCES persons(id) DEFERRABLE INITIALLY DEFERRED,
  person_key TEXT`;

export const base = {
  number: 1,
  sql: `
CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  identity TEXT NOT NULL UNIQUE,
  url TEXT,
  outlet TEXT,
  outlet_country TEXT,
  title TEXT,
  byline TEXT,
  section TEXT,
  agency TEXT,
  dateline_place TEXT,
  published TEXT,
  published_from TEXT,
  updated TEXT,
  language TEXT,
  text TEXT NOT NULL,
  captions TEXT,
  text_sha256 TEXT NOT NULL,
  story_id INTEGER,
  status TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,
  input_sha256 TEXT NOT NULL,
  versions TEXT NOT NULL,
  run_id INTEGER NOT NULL,
  folded TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX articles_source ON articles(source);
CREATE INDEX articles_story ON articles(story_id);
CREATE INDEX articles_published ON articles(published);

CREATE TABLE story_bands (
  band INTEGER NOT NULL,
  hash INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  PRIMARY KEY (band, hash, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_bands_article ON story_bands(article_id);
CREATE TABLE story_signatures (
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  signature BLOB NOT NULL
) STRICT;

CREATE TABLE persons (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL DEFAULT '[]',
  why TEXT
) STRICT;
CREATE TABLE article_people (
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  person_key TEXT NOT NULL,
  name TEXT NOT NULL,
  -- The name folded; one word alone never joins people of several articles.
  name_key TEXT NOT NULL,
  titles TEXT NOT NULL DEFAULT '[]',
  country TEXT,
  -- Id by this article alone, before identities are reconciled.
  own_id INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES persons(id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (article_id, person_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_people_form ON article_people(name_key, name, titles, country);
CREATE INDEX article_people_person ON article_people(person_id);

CREATE TABLE dates (${fact(`
  type TEXT NOT NULL,
  value TEXT NOT NULL,
  mod TEXT,
  edtf TEXT,
  earliest TEXT,
  latest TEXT,
  role TEXT NOT NULL,
  basis TEXT NOT NULL,
  range_id TEXT`)}
) STRICT;
CREATE TABLE person_mentions (${fact(`${person},
  name TEXT NOT NULL,
  kind TEXT NOT NULL`)}
) STRICT;
CREATE TABLE officials (${fact(`${person},
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  organisation TEXT,
  country TEXT,
  status TEXT NOT NULL,
  as_of TEXT`)}
) STRICT;
CREATE TABLE figures (${fact(`
  value REAL NOT NULL,
  value_high REAL,
  unit TEXT,
  counted TEXT,
  concept TEXT,
  qualifier TEXT NOT NULL,
  trend TEXT,
  of_figure_id INTEGER REFERENCES figures(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  of_value REAL`)}
) STRICT;
CREATE TABLE quotes (${fact(`
  speaker TEXT,${person},
  speaker_start_char INTEGER,
  speaker_end_char INTEGER,
  direct INTEGER NOT NULL,
  cue TEXT,
  speaker_country TEXT`)}
) STRICT;
CREATE TABLE claims (${fact(`
  state TEXT,
  cycle INTEGER,
  type TEXT NOT NULL,
  value TEXT,
  value_num REAL,
  of_value REAL,
  unit TEXT,
  date TEXT,
  speaker TEXT,${person},
  modality TEXT NOT NULL,
  verb TEXT,
  count_basis TEXT NOT NULL,
  stage TEXT NOT NULL,
  body TEXT,
  theme TEXT,
  parts TEXT NOT NULL DEFAULT '[]',
  reasons TEXT NOT NULL DEFAULT '[]'`)}
) STRICT;
${['dates', 'person_mentions', 'officials', 'figures', 'quotes', 'claims']
  .map((t) => `CREATE INDEX ${t}_article ON ${t}(article_id, start_char);`)
  .join('\n')}
${['person_mentions', 'officials', 'quotes', 'claims']
  .map((t) => `CREATE INDEX ${t}_person ON ${t}(person_id);`)
  .join('\n')}
CREATE INDEX figures_of ON figures(of_figure_id);
CREATE INDEX claims_state ON claims(state, cycle, type);

CREATE TABLE claim_checks (
  id INTEGER PRIMARY KEY,
  claim_id INTEGER NOT NULL REFERENCES claims(id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  verdict TEXT NOT NULL,
  expected TEXT,
  source TEXT
) STRICT;
CREATE INDEX claim_checks_claim ON claim_checks(claim_id);

CREATE TABLE text_edits (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  removed TEXT NOT NULL,
  inserted TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX text_edits_article ON text_edits(article_id);

CREATE TABLE snapshots (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  url TEXT,
  fetched_at TEXT,
  http_status INTEGER,
  content_type TEXT,
  charset TEXT,
  body_sha256 TEXT NOT NULL,
  input_sha256 TEXT NOT NULL,
  archive_path TEXT,
  archive_offset INTEGER,
  -- 1: another input of the same identity was kept instead; 2: a later fetch replaced it.
  repeated INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX snapshots_article ON snapshots(article_id);
CREATE INDEX snapshots_input ON snapshots(source, input_sha256);

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  started TEXT NOT NULL,
  finished TEXT,
  version TEXT NOT NULL,
  inputs INTEGER NOT NULL DEFAULT 0,
  stored INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE failures (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  stage TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE article_search USING fts5(
  title, text, folded, content='articles', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER articles_search_insert AFTER INSERT ON articles BEGIN
  INSERT INTO article_search(rowid, title, text, folded) VALUES (new.id, new.title, new.text, new.folded);
END;
CREATE TRIGGER articles_search_delete AFTER DELETE ON articles BEGIN
  INSERT INTO article_search(article_search, rowid, title, text, folded)
  VALUES ('delete', old.id, old.title, old.text, old.folded);
END;
CREATE TRIGGER articles_search_update AFTER UPDATE OF title, text, folded ON articles BEGIN
  INSERT INTO article_search(article_search, rowid, title, text, folded)
  VALUES ('delete', old.id, old.title, old.text, old.folded);
  INSERT INTO article_search(rowid, title, text, folded) VALUES (new.id, new.title, new.text, new.folded);
END;

CREATE TABLE reference_upr_schedule (
  state TEXT NOT NULL,
  name TEXT NOT NULL,
  cycle INTEGER NOT NULL,
  wg_session INTEGER,
  session_from TEXT,
  session_to TEXT,
  review_date TEXT,
  hrc_session INTEGER,
  -- 1: filled in by the rule that a state comes back 14 sessions later.
  derived INTEGER NOT NULL,
  source TEXT NOT NULL,
  origin TEXT NOT NULL DEFAULT 'shipped'
) STRICT;
CREATE INDEX reference_schedule_state ON reference_upr_schedule(state, cycle);
CREATE TABLE reference_upr_outcomes (
  state TEXT NOT NULL,
  name TEXT NOT NULL,
  cycle INTEGER NOT NULL,
  wg_session INTEGER,
  stage TEXT NOT NULL,
  count_basis TEXT NOT NULL,
  received INTEGER,
  supported INTEGER,
  supported_partially INTEGER,
  noted INTEGER,
  pending INTEGER,
  recommending_states INTEGER,
  review_date TEXT,
  wg_adopted_date TEXT,
  hrc_session INTEGER,
  hrc_adoption_date TEXT,
  outcome_symbol TEXT,
  troika TEXT,
  source_kind TEXT NOT NULL,
  source TEXT NOT NULL,
  note TEXT,
  origin TEXT NOT NULL DEFAULT 'shipped'
) STRICT;
CREATE INDEX reference_outcomes_state ON reference_upr_outcomes(state, cycle);

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`,
};
