import type { Db } from '../store/open.js';
import type { Record_ } from './format.js';

export const TABLES = [
  'articles',
  'dates',
  'persons',
  'person_mentions',
  'officials',
  'figures',
  'quotes',
  'claims',
  'claim_checks',
  'text_edits',
  'snapshots',
  'runs',
  'failures',
  'reference_upr_schedule',
  'reference_upr_outcomes',
] as const;
export type Table = (typeof TABLES)[number];

/** All rows of a table, by id. */
export function tableRows(db: Db, table: Table): { columns: string[]; rows: Iterable<Record_> } {
  const statement = db.prepare(`SELECT * FROM ${table} ORDER BY rowid`);
  return { columns: statement.columns().map((c) => c.name), rows: statement.iterate() as Iterable<Record_> };
}

/** One object an article with all its facts, as `extract -` gives them. */
export function* articleObjects(db: Db): Generator<Record_> {
  const layers = ['dates', 'person_mentions', 'officials', 'figures', 'quotes', 'claims'] as const;
  const of = layers.map(
    (l) =>
      [l, db.prepare(`SELECT * FROM ${l} WHERE article_id = ? ORDER BY start_char, end_char, id`)] as const,
  );
  const articles = db.prepare('SELECT * FROM articles ORDER BY identity').iterate() as Iterable<Record_>;
  // Rows are read while others are iterated: both only read.
  for (const article of articles) {
    yield {
      id: article.source,
      article,
      ...Object.fromEntries(of.map(([layer, rows]) => [layer, rows.all(article.id)])),
    };
  }
}
