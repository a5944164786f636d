import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { out } from '../cli/context.js';
import { exitWith } from '../cli/exit.js';
import { openClient } from '../fetch/round.js';
import { EXIT, UsageError } from '../model/errors.js';
import { FORMATS, type Format } from '../query/format.js';
import { checkSource } from '../sources/check.js';
import { allSources } from '../sources/load.js';
import { selectSources } from '../sources/select.js';
import { Frontier } from '../store/frontier.js';
import { openDatabase } from '../store/open.js';
import { databaseOption, print } from './options.js';
import { untilStopped } from './until-stopped.js';

interface Options {
  readonly db: string;
  readonly sources: string[];
  readonly format: Format;
  readonly contact?: string;
  readonly allowPrivate?: boolean;
}

export function register(program: Command): void {
  const sources = program.command('sources').description('the outlets that are fetched');
  shared(sources.command('list').description('every source, and whether it has been seen to answer')).action(
    list,
  );
  shared(sources.command('check').description('ask every feed, sitemap and listing of the sources once'))
    .option('--contact <address>', 'mail or web address that servers are told (or RAPPORTEUR_CONTACT)')
    .option('--allow-private', 'allow private and loopback addresses: for tests')
    .action(check);
}

function shared(command: Command): Command {
  return command
    .argument('[source...]', 'ids or countries (vnm/vietnamplus, vnm); all sources without')
    .addOption(databaseOption())
    .option(
      '--sources <file>',
      'more sources: a TOML or YAML file or a folder of them (may be repeated)',
      gather,
      [],
    )
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('table'));
}

function gather(value: string, before: string[]): string[] {
  if (!existsSync(value)) throw new UsageError(`there is no ${value}`, value);
  return [...before, value];
}

function list(names: string[], options: Options): void {
  const checks = existsSync(options.db)
    ? storedChecks(options.db)
    : new Map<string, { checked_at: string; answers: number }>();
  const rows = selectSources(allSources(options.sources), names).map((source) => {
    const check = checks.get(source.id);
    const seen = check
      ? `${check.answers ? 'answered' : 'did not answer'} ${check.checked_at.slice(0, 10)}`
      : 'unverified';
    const pages = source.feeds.length + source.sitemaps.length + source.listings.length;
    const { id, name, country, language, home, pace } = source;
    return {
      id,
      name,
      country,
      language,
      home,
      pages,
      pace,
      verified: source.verified && !check ? 'verified' : seen,
    };
  });
  print(rows, options.format, ['id', 'name', 'country', 'language', 'home', 'pages', 'pace', 'verified']);
}

function storedChecks(db: string): ReturnType<Frontier['sourceChecks']> {
  const opened = openDatabase(db, { readonly: true });
  try {
    return new Frontier(opened).sourceChecks();
  } finally {
    opened.close();
  }
}

async function check(names: string[], options: Options): Promise<void> {
  const chosen = selectSources(allSources(options.sources), names);
  const db = openDatabase(options.db);
  try {
    const frontier = new Frontier(db);
    const rows = await untilStopped(async (signal) => {
      const contact = options.contact ?? process.env.RAPPORTEUR_CONTACT ?? null;
      const { client, close } = openClient(frontier, {
        allowPrivate: options.allowPrivate === true,
        concurrency: 16,
        contact,
        signal,
      });
      try {
        return (await Promise.all(chosen.map((source) => checkSource(source, client)))).flatMap((result) => {
          const problems = result.pages
            .filter(({ problem }) => problem !== null)
            .map(({ url, problem }) => `${url}: ${problem}`);
          const links = result.pages.reduce((sum, page) => sum + (page.links ?? 0), 0);
          const detail = problems.join('; ');
          if (!signal.aborted)
            frontier.checkedSource(result.source, result.answers, detail, new Date().toISOString());
          if (!result.answers) exitWith(EXIT.someFailed);
          for (const url of result.suggestions)
            out.note(`${result.source}: robots.txt names the sitemap ${url}`);
          return [{ id: result.source, answers: result.answers ? 'yes' : 'no', links, detail }];
        });
      } finally {
        await close();
      }
    });
    print(rows, options.format, ['id', 'answers', 'links', 'detail']);
  } finally {
    db.close();
  }
}
