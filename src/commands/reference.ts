import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { out } from '../cli/context.js';
import { InputError, UsageError } from '../model/errors.js';
import { stateCode } from '../query/filters.js';
import type { Format, Record_ } from '../query/format.js';
import { parseCsv } from '../reference/csv.js';
import { OUTCOME_COLUMNS } from '../reference/outcomes.js';
import { SCHEDULE_COLUMNS } from '../reference/schedule.js';
import { openDatabase } from '../store/open.js';
import { databaseOption, formatOption, print } from './options.js';

const TABLES = {
  schedule: { table: 'reference_upr_schedule', columns: SCHEDULE_COLUMNS },
  outcomes: { table: 'reference_upr_outcomes', columns: OUTCOME_COLUMNS },
} as const;
type Name = keyof typeof TABLES;

interface ShowOptions {
  readonly db: string;
  readonly format: Format;
  readonly state?: string;
  readonly cycle?: string;
}

export function register(program: Command): void {
  const reference = program.command('reference').description('the record that claims are held against');
  reference
    .command('list')
    .description('the tables, with rows, states and sources')
    .addOption(databaseOption())
    .addOption(formatOption())
    .action(async (options: ShowOptions) => {
      const rows: Record_[] = [];
      for (const name of Object.keys(TABLES) as Name[])
        rows.push(...(await read(options.db, overview(name), {})));
      print(rows, options.format, ['table', 'origin', 'rows', 'states', 'cycles', 'sources']);
    });
  reference
    .command('show')
    .description('rows of a table')
    .argument('<table>', 'schedule or outcomes')
    .addOption(databaseOption())
    .addOption(formatOption())
    .option('--state <state>', 'ISO3 code or name')
    .option('--cycle <n>', 'UPR cycle')
    .action(async (name: string, options: ShowOptions) => {
      const { table, columns } = tableOf(name);
      const conditions = ['1'];
      const values: Record<string, string | number> = {};
      if (options.state !== undefined) {
        conditions.push('state = @state');
        values.state = stateCode(options.state);
      }
      if (options.cycle !== undefined) {
        conditions.push('cycle = @cycle');
        values.cycle = Number(options.cycle);
      }
      const rows = await read(
        options.db,
        `SELECT * FROM ${table} WHERE ${conditions.join(' AND ')} ORDER BY state, cycle, source`,
        values,
      );
      print(rows, options.format, [...columns, 'origin']);
    });
  reference
    .command('import')
    .description('add rows of your own from a CSV with the columns of the table; claims are checked again')
    .argument('<table>', 'schedule or outcomes')
    .argument(
      '<file>',
      'CSV with a header; at least state, name, cycle, source (outcomes: also stage, count_basis, source_kind)',
    )
    .addOption(databaseOption())
    .action(async (name: string, file: string, options: { db: string }) => {
      const { reconcile } = await import('../reconcile/index.js');
      const { importReference } = await import('../store/reference.js');
      const { SqliteStore } = await import('../store/sqlite.js');
      const { table, columns } = tableOf(name);
      const rows = rowsOf(file, columns);
      const store = new SqliteStore(options.db);
      try {
        importReference(store.db, table, basename(file), rows);
        const { checks } = reconcile(store.db);
        out.result(`${table}: ${rows.length} rows of ${basename(file)}; ${checks} checks changed`);
      } finally {
        store.close();
      }
    });
}

function tableOf(name: string): (typeof TABLES)[Name] {
  if (name !== 'schedule' && name !== 'outcomes')
    throw new UsageError(`no table "${name}": schedule or outcomes`);
  return TABLES[name];
}

function overview(name: Name): string {
  return `SELECT '${name}' AS "table", origin, count(*) AS rows, count(DISTINCT state) AS states,
    min(cycle) || '-' || max(cycle) AS cycles, count(DISTINCT source) AS sources FROM ${TABLES[name].table} GROUP BY origin`;
}

/** The tables of the database where there is one, else those that come with the program. */
async function read(path: string, sql: string, values: Record<string, string | number>): Promise<Record_[]> {
  let db: ReturnType<typeof openDatabase>;
  try {
    db = openDatabase(path, { readonly: true });
  } catch (error) {
    if ((error as { code?: string }).code !== 'E_DB_NOT_FOUND') throw error;
    const { SqliteStore } = await import('../store/sqlite.js');
    db = new SqliteStore(':memory:').db;
  }
  try {
    return db.prepare(sql).all(values) as Record_[];
  } finally {
    db.close();
  }
}

const NUMBERS = new Set([
  'cycle',
  'wg_session',
  'hrc_session',
  'derived',
  'received',
  'supported',
  'supported_partially',
  'noted',
  'pending',
  'recommending_states',
]);
const REQUIRED = ['state', 'name', 'cycle', 'source'];

function rowsOf(file: string, columns: readonly string[]): Record<string, string | number | null>[] {
  const fail = (message: string): never => {
    throw new InputError('E_REFERENCE', 'read', file, message);
  };
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return fail('cannot be read; check the path');
  }
  const rows = parseCsv(text);
  const given = Object.keys(rows[0] ?? {});
  const unknown = given.filter((c) => !columns.includes(c));
  if (unknown.length > 0) fail(`unknown columns ${unknown.join(', ')}; known are ${columns.join(', ')}`);
  const missing = REQUIRED.filter((c) => !given.includes(c));
  if (missing.length > 0) fail(`the columns ${missing.join(', ')} are missing`);
  return rows.map((row, n) => {
    const out: Record<string, string | number | null> = columns.includes('derived') ? { derived: 0 } : {};
    for (const [column, cell] of Object.entries(row)) {
      if (cell === '') out[column] = null;
      else if (!NUMBERS.has(column)) out[column] = cell;
      else if (/^\d+$/.test(cell)) out[column] = Number(cell);
      else fail(`line ${n + 2}: ${column} is no whole number: ${cell}`);
    }
    if (typeof out.state !== 'string' || !/^[A-Z]{3}$/.test(out.state))
      fail(`line ${n + 2}: state is no ISO3 code`);
    return out;
  });
}
