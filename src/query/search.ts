import { fold } from '../store/fold.js';
import type { Db } from '../store/open.js';
import { type Filters, whereOf } from './filters.js';
import type { Record_ } from './format.js';

const WORD = /[\p{L}\p{N}]+/gu;
const PHRASE = /"([^"]*)"|(\S+)/g;

/**
 * Words as an FTS5 query: all of them, phrases in quotation marks kept, letters folded as the index folds them
 * ("Đỗ" and "Do" find each other). Never a syntax error, whatever is typed.
 */
export function ftsQuery(words: string): string {
  const terms: string[] = [];
  for (const [, phrase, word] of words.matchAll(PHRASE)) {
    const inner = (phrase ?? word ?? '').match(WORD);
    if (inner === null) continue;
    const plain = inner.join(' ');
    const folded = fold(plain).match(WORD)?.join(' ') ?? plain;
    terms.push(folded === plain.toLowerCase() ? `"${plain}"` : `("${plain}" OR "${folded}")`);
  }
  return terms.join(' AND ');
}

/** Articles that hold the words, best first, with the place where they stand. */
export function searchArticles(
  db: Db,
  words: string,
  filters: Filters,
): { columns: string[]; rows: Record_[] } {
  const { where, values } = whereOf(db, {}, { ...filters, state: undefined, limit: undefined }, 'articles');
  const columns = ['id', 'published', 'outlet', 'title', 'snippet', 'url', 'source'];
  const query = ftsQuery(words);
  if (query === '') return { columns, rows: [] };
  const conditions = where.replaceAll('f.article_id', 'a.id').replace(/^WHERE/, 'AND');
  const rows = db
    .prepare(
      `SELECT a.id, a.published, a.outlet, a.title,
         snippet(article_search, 1, '[', ']', '…', 16) AS snippet, a.url, a.source
       FROM article_search JOIN articles a ON a.id = article_search.rowid
       WHERE article_search MATCH @query ${conditions}
       ORDER BY rank, a.id LIMIT @limit`,
    )
    .all({ ...values, query, limit: filters.limit ?? 20 }) as Record_[];
  return { columns, rows };
}
