import type { Db } from '../store/open.js';
import { type Filters, whereOf } from './filters.js';
import type { Record_ } from './format.js';

/** What does not add up (all verdicts with `all`): checks with the claim and the words that they are about. */
export function checksOf(
  db: Db,
  filters: Filters,
  all: boolean,
): { columns: string[]; rows: Iterable<Record_> } {
  const { where, values } = whereOf(
    db,
    { state: 'f.state', cycle: 'f.cycle', type: 'f.type', certainty: 'f.certainty' },
    filters,
    'claims',
  );
  const only = all ? '' : `${where === '' ? 'WHERE' : 'AND'} k.verdict NOT IN ('agrees', 'unknown')`;
  const statement = db.prepare(
    `SELECT k.claim_id, k.kind, k.verdict, f.state, f.cycle, f.type, f.value AS printed, k.expected, k.source,
       a.outlet, a.published, f.text, a.source AS article
     FROM claim_checks k JOIN claims f ON f.id = k.claim_id JOIN articles a ON a.id = f.article_id ${where} ${only}
     ORDER BY k.verdict, k.kind, f.state, f.cycle, f.type, a.identity, f.start_char
     ${filters.limit === undefined ? '' : 'LIMIT @limit'}`,
  );
  return {
    columns: statement.columns().map((c) => c.name),
    rows: statement.iterate(values) as Iterable<Record_>,
  };
}
