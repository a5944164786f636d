import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { out } from '../cli/context.js';
import { UsageError } from '../model/errors.js';
import { articleObjects, TABLES, type Table, tableRows } from '../query/export.js';
import { FORMATS, type Format, formatted } from '../query/format.js';
import { asStoreError, openDatabase } from '../store/open.js';
import { databaseOption, print } from './options.js';

interface Options {
  readonly db: string;
  readonly format: Format;
  readonly out?: string;
}

export function register(program: Command): void {
  program
    .command('export')
    .description(
      'a table, or everything: one file a table with --out, else one JSON object an article on stdout',
    )
    .argument('[table]', `one of: ${TABLES.join(', ')}`)
    .addOption(databaseOption())
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('jsonl'))
    .option('--out <folder>', 'write TABLE.FORMAT files into this folder')
    .action((table: string | undefined, options: Options) => {
      const chosen = table === undefined ? null : tableNamed(table);
      const db = openDatabase(options.db, { readonly: true });
      try {
        if (options.out !== undefined) {
          for (const name of chosen === null ? TABLES : [chosen])
            writeTable(db, name, options.out, options.format);
        } else if (chosen !== null) {
          const { columns, rows } = tableRows(db, chosen);
          print(rows, options.format, columns);
        } else if (options.format === 'json' || options.format === 'jsonl')
          print(articleObjects(db), options.format, []);
        else
          throw new UsageError(
            `--format ${options.format} needs a table, or --out FOLDER for one file a table`,
          );
      } finally {
        db.close();
      }
    });
}

function tableNamed(name: string): Table {
  const found = TABLES.find((t) => t === name);
  if (found === undefined) throw new UsageError(`no table "${name}"; there are: ${TABLES.join(', ')}`);
  return found;
}

function writeTable(db: ReturnType<typeof openDatabase>, table: Table, folder: string, format: Format): void {
  const path = join(folder, `${table}.${format === 'table' ? 'txt' : format}`);
  try {
    mkdirSync(folder, { recursive: true });
    const file = openSync(path, 'w');
    try {
      const { columns, rows } = tableRows(db, table);
      for (const piece of formatted(rows, format, columns, 1000)) writeSync(file, piece);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw asStoreError(error, path);
  }
  out.note(path);
}
