import type { Command } from 'commander';
import { out } from '../cli/context.js';
import { UsageError } from '../model/errors.js';
import { QUESTIONS } from '../query/questions/index.js';
import { runSql } from '../query/sql.js';
import { openDatabase } from '../store/open.js';
import { databaseOption, formatOption, print, type QueryOptions } from './options.js';

export function register(program: Command): void {
  program
    .command('sql')
    .description('run a SELECT of your own, or one of the questions that come with the program')
    .argument('[query]', 'one SELECT statement')
    .option('--question <name>', 'run a question by name')
    .option('--list', 'list the questions')
    .option('--show', 'print the SQL of the question instead of running it')
    .addOption(databaseOption())
    .addOption(formatOption())
    .addHelpText(
      'after',
      '\nExamples:\n  rapporteur sql "SELECT count(*) FROM claims"\n  rapporteur sql --question variants\n',
    )
    .action(
      (
        query: string | undefined,
        options: QueryOptions & { question?: string; list?: boolean; show?: boolean },
      ) => {
        if (options.list === true) {
          print(
            QUESTIONS.map(({ name, asks }) => ({ name, asks })),
            options.format,
            ['name', 'asks'],
          );
          return;
        }
        const text = query ?? question(options.question);
        if (options.show === true) {
          out.result(text);
          return;
        }
        const db = openDatabase(options.db, { readonly: true });
        try {
          const { columns, rows } = runSql(db, text);
          print(rows, options.format, columns);
        } finally {
          db.close();
        }
      },
    );
}

function question(name: string | undefined): string {
  if (name === undefined)
    throw new UsageError('give a query, or --question NAME ("rapporteur sql --list" names them)');
  const found = QUESTIONS.find((q) => q.name === name);
  if (found === undefined)
    throw new UsageError(`no question "${name}"; there are: ${QUESTIONS.map((q) => q.name).join(', ')}`);
  return found.sql;
}
