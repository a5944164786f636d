import { existsSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { interactive, out } from '../cli/context.js';
import { Progress } from '../fetch/progress.js';
import { archiveFolder, type SessionOptions } from '../fetch/session.js';
import { UsageError } from '../model/errors.js';
import { allSources } from '../sources/load.js';
import { selectSources } from '../sources/select.js';
import type { Source } from '../sources/source.js';
import { databaseOption } from './options.js';
import { positive } from './run.js';

export interface FetchCommandOptions {
  readonly db: string;
  readonly archive?: string;
  readonly sources: string[];
  readonly since?: string;
  readonly all?: boolean;
  readonly limit?: number;
  readonly timeLimit?: number;
  readonly contact?: string;
  readonly concurrency: number;
  readonly allowPrivate?: boolean;
  readonly jobs?: number;
  readonly decisions?: string;
  readonly log?: 'json' | 'text';
}

/** The options that `fetch` and `nightly` share. */
export function fetching(command: Command): Command {
  return command
    .addOption(databaseOption())
    .option('--archive <folder>', 'where pages are archived (default: "archive" beside the database)')
    .option(
      '--sources <file>',
      'more sources: a TOML or YAML file or a folder of them (may be repeated)',
      gather,
      [],
    )
    .option('--since <day>', 'leave out articles published before this day (2024-09-27)', day)
    .option('--all', 'fetch every article, whatever it is about')
    .option('--limit <n>', 'at most so many articles of each source', positive)
    .option('--time-limit <time>', 'begin no request after this time (90s, 30m, 2h)', duration)
    .option('--contact <address>', 'mail or web address that servers are told (or RAPPORTEUR_CONTACT)')
    .option(
      '--concurrency <n>',
      'requests under way over all hosts; one host never has more than one',
      positive,
      16,
    )
    .option('--allow-private', 'allow private and loopback addresses: for tests')
    .option('--jobs <n>', 'worker threads for extraction (default: the cores)', positive)
    .option('--decisions <file>', 'decisions on identities (officials merge, split)')
    .addOption(new Option('--log <form>', 'progress on stderr').choices(['text', 'json']));
}

/** What the options mean for a session, and its progress display. */
export function sessionOptions(
  names: readonly string[],
  options: FetchCommandOptions,
): { session: SessionOptions; progress: Progress; sources: Source[] } {
  for (const path of options.sources) {
    if (!existsSync(path)) throw new UsageError(`there is no ${path}`, path);
  }
  const chosen = selectSources(allSources(options.sources), names);
  const sources =
    options.limit === undefined ? chosen : chosen.map((s) => ({ ...s, limit: options.limit ?? s.limit }));
  const form = options.log === 'json' ? 'json' : out.quiet ? 'none' : interactive() ? 'terminal' : 'lines';
  const progress = new Progress(
    form,
    (text) => process.stderr.write(text),
    () => process.stderr.rows ?? 24,
  );
  const contact = options.contact ?? process.env.RAPPORTEUR_CONTACT ?? null;
  if (contact === null) {
    progress.note(
      'servers are not told whom to write to: give --contact or set RAPPORTEUR_CONTACT to a mail or web address',
    );
  }
  return {
    progress,
    sources,
    session: {
      db: options.db,
      sources,
      archive: options.archive ?? archiveFolder(options.db),
      since: options.since ?? null,
      all: options.all === true,
      timeLimitMs: options.timeLimit ?? null,
      allowPrivate: options.allowPrivate === true,
      contact,
      archiveBytes: 1_000_000_000,
      concurrency: options.concurrency,
      run: true,
      ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
      ...(options.decisions === undefined ? {} : { decisions: options.decisions }),
      onProgress: (tally) => progress.update(tally),
    },
  };
}

function gather(value: string, before: string[]): string[] {
  return [...before, value];
}

const UNITS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000 };

function duration(value: string): number {
  const parts = /^(\d+(?:\.\d+)?)(s|m|h)$/.exec(value);
  if (parts === null) throw new InvalidArgumentError('must be a time such as 90s, 30m or 2h.');
  return Number(parts[1]) * (UNITS[parts[2] ?? 's'] ?? 1000);
}

function day(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw new InvalidArgumentError('must be a day such as 2024-09-27.');
  }
  return value;
}
