import { LAYERS } from '../model/fact.js';
import type { Db } from '../store/open.js';

export interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** Checks a database: SQLite's own integrity, foreign keys, every span of every layer, the search index. */
export function* examine(db: Db): Generator<Finding> {
  const integrity = db.pragma('integrity_check', { simple: true }) as string;
  yield { check: 'integrity', ok: integrity === 'ok', detail: integrity };
  const broken = db.pragma('foreign_key_check') as unknown[];
  yield { check: 'references', ok: broken.length === 0, detail: `${broken.length} rows point to nothing` };
  for (const layer of LAYERS) {
    const { rows, wrong } = db
      .prepare(
        `SELECT count(*) AS rows, coalesce(sum(substr(a.text, f.start_char + 1, f.end_char - f.start_char) IS NOT f.text), 0) AS wrong
         FROM ${layer} f JOIN articles a ON a.id = f.article_id`,
      )
      .get() as { rows: number; wrong: number };
    yield {
      check: `spans of ${layer}`,
      ok: wrong === 0,
      detail: `${rows} rows, ${wrong} whose span is not their text`,
    };
  }
  const { articles, indexed } = db
    .prepare(
      'SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM article_search_docsize) AS indexed',
    )
    .get() as { articles: number; indexed: number };
  yield { check: 'search index', ok: articles === indexed, detail: `${indexed} of ${articles} articles` };
  const open = db.prepare('SELECT count(*) AS n FROM runs WHERE finished IS NULL').get() as { n: number };
  yield {
    check: 'runs',
    ok: true,
    detail: open.n === 0 ? 'all finished' : `${open.n} cut short; what they stored is whole`,
  };
}
