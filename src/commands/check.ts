import type { Command } from 'commander';
import { out } from '../cli/context.js';
import { checksOf } from '../query/check.js';
import { openDatabase } from '../store/open.js';
import { print, type QueryOptions, queryable } from './options.js';

export function register(program: Command): void {
  const command = program
    .command('check')
    .description('what does not add up: sums, rates, bounds, the record, the schedule, other articles')
    .option('--all', 'also what agrees, and what cannot be told');
  queryable(command, [
    'state',
    'cycle',
    'type',
    'certainty',
    'outlet',
    'official',
    'since',
    'until',
    'limit',
  ]);
  command.action((options: QueryOptions & { all?: boolean }) => {
    const db = openDatabase(options.db, { readonly: true });
    try {
      const { columns, rows } = checksOf(db, options, options.all === true);
      print(rows, options.format, columns, columns.slice(0, -1));
      if (options.all !== true) out.note(tally(db));
    } finally {
      db.close();
    }
  });
}

function tally(db: ReturnType<typeof openDatabase>): string {
  const rows = db
    .prepare('SELECT verdict, count(*) AS n FROM claim_checks GROUP BY verdict ORDER BY verdict')
    .all() as { verdict: string; n: number }[];
  return rows.length === 0
    ? 'no checks in this database'
    : `all checks: ${rows.map((r) => `${r.n} ${r.verdict}`).join(', ')}`;
}
