import type { Command } from 'commander';
import { out } from '../cli/context.js';
import { formatted, type Record_ } from '../query/format.js';
import { QUESTIONS } from '../query/questions/index.js';
import { runSql } from '../query/sql.js';
import { summarise } from '../query/summary.js';
import { openDatabase } from '../store/open.js';
import { databaseOption } from './options.js';

/** Three questions that show what the database is for. */
const WORTH_TRYING = ['variants', 'rates', 'spread'];
const ROWS = 8;

export function register(program: Command): void {
  program
    .command('summary')
    .description(
      'what a database holds: articles, facts by layer, claims with their checks, three queries worth trying',
    )
    .addOption(databaseOption())
    .action((options: { db: string }) => {
      const db = openDatabase(options.db, { readonly: true });
      try {
        const { articles, layers, claims, verdicts } = summarise(db);
        section('Articles', articles);
        section('Facts', layers);
        section('Claims', claims);
        section('Checks', verdicts);
        for (const name of WORTH_TRYING) {
          const question = QUESTIONS.find((q) => q.name === name)!;
          const rows = [...runSql(db, question.sql).rows];
          const more = rows.length > ROWS ? ` (${ROWS} of ${rows.length} rows)` : '';
          section(`$ rapporteur sql --question ${name}\n# ${question.asks}${more}`, rows.slice(0, ROWS));
        }
      } finally {
        db.close();
      }
    });
}

function section(title: string, rows: readonly Record_[]): void {
  const width = process.stdout.isTTY ? process.stdout.columns || 120 : 140;
  out.result(`\n${title}`);
  for (const piece of formatted(rows, 'table', Object.keys(rows[0] ?? {}), width)) out.write(piece);
}
