import { type Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_DB, out } from '../cli/context.js';
import type { Filters } from '../query/filters.js';
import { FORMATS, type Format, formatted, type Record_ } from '../query/format.js';
import { positive } from './run.js';

export interface QueryOptions extends Filters {
  readonly db: string;
  readonly format: Format;
}

type FilterName = keyof Filters;

const FILTER_OPTIONS: Readonly<Record<FilterName, () => Option>> = {
  state: () => new Option('--state <state>', 'ISO 3166-1 alpha-3 code or name of the state'),
  cycle: () => new Option('--cycle <n>', 'UPR cycle').argParser(positive),
  outlet: () => new Option('--outlet <name>', 'outlet whose name holds this'),
  official: () => new Option('--official <name>', 'person, in any spelling'),
  since: () => new Option('--since <date>', 'published on or after (2024, 2024-09, 2024-09-27)'),
  until: () => new Option('--until <date>', 'published on or before'),
  type: () =>
    new Option('--type <type>', 'type of the row (of a figure: its unit; of an official: the status)'),
  certainty: () => new Option('--certainty <c>', 'how sure').choices(['certain', 'implied']),
  limit: () => new Option('--limit <n>', 'at most so many rows').argParser(positive),
};

export function databaseOption(): Option {
  return new Option('--db <file>', 'the database').default(DEFAULT_DB);
}

export function formatOption(): Option {
  return new Option('--format <format>', 'how to print').choices(FORMATS).default('table');
}

/** Adds --db, --format and the filters that apply. */
export function queryable(command: Command, filters: readonly FilterName[]): Command {
  command.addOption(databaseOption()).addOption(formatOption());
  for (const name of filters) command.addOption(FILTER_OPTIONS[name]());
  return command;
}

/** Prints rows to stdout. Tables show `shown`; the other formats all columns. */
export function print(
  rows: Iterable<Record_>,
  format: Format,
  columns: readonly string[],
  shown: readonly string[] = columns,
): void {
  const width = process.stdout.isTTY ? process.stdout.columns || 120 : 1000;
  for (const piece of formatted(rows, format, format === 'table' ? shown : columns, width)) out.write(piece);
}

export function wholeNumber(value: string): number {
  if (!/^\d{1,16}$/.test(value)) throw new InvalidArgumentError('must be a row id (a whole number).');
  return Number(value);
}
