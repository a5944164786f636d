import { type Command, InvalidArgumentError } from 'commander';
import { complain, out } from '../cli/context.js';
import { exitWith } from '../cli/exit.js';
import { EXIT, UsageError } from '../model/errors.js';
import { nightlyRound, reportFolder } from '../nightly/round.js';
import { type FetchCommandOptions, fetching, sessionOptions } from './fetch-options.js';
import { untilStopped } from './until-stopped.js';

interface Options extends FetchCommandOptions {
  readonly reports?: string;
  readonly backups: number;
  readonly webhook?: string;
}

export function register(program: Command): void {
  const command = program
    .command('nightly')
    .description('one unattended round: fetch, run, reconcile, back up, report')
    .argument('[source...]', 'ids or countries (vnm/vietnamplus, vnm); all sources without');
  fetching(command)
    .option('--reports <folder>', 'where reports are written (default: "reports" beside the database)')
    .option('--backups <n>', 'copies of the database to keep; 0 for none', count, 7)
    .option('--webhook <url>', 'address that the report is posted to as JSON', webAddress)
    .addHelpText(
      'after',
      '\nExit codes: 0 all well; 1 some inputs failed (the report names them, the rest is stored); 3 the store or the machine failed.\n' +
        '\nExample:\n  rapporteur nightly --contact me@example.org --time-limit 2h\n',
    )
    .action(async (names: string[], options: Options) => {
      if (options.db === ':memory:')
        throw new UsageError('a nightly round needs a database in a file', options.db);
      const { session, progress } = sessionOptions(names, options);
      const result = await untilStopped((signal) =>
        nightlyRound({
          ...session,
          signal,
          ...(options.log === 'json' ? { onFailure: (error) => progress.failure(error) } : {}),
          reports: options.reports ?? reportFolder(options.db),
          backups: options.backups,
          webhook: options.webhook ?? null,
        }),
      );
      progress.finish();
      const { report, paths, exitCode } = result;
      for (const warning of report.warnings) progress.note(`warning: ${warning}`);
      const told = options.log === 'json' ? [] : report.failures;
      for (const failure of told.slice(0, 20))
        complain(`${failure.code} [${failure.stage}] ${failure.source}: ${failure.message}`);
      if (told.length > 20) complain(`and ${told.length - 20} more failures: see ${paths.markdown}`);
      if (!out.quiet || exitCode !== EXIT.ok) out.result(paths.markdown);
      exitWith(exitCode);
    });
}

function count(value: string): number {
  if (!/^\d{1,4}$/.test(value)) throw new InvalidArgumentError('must be a whole number from 0 up.');
  return Number(value);
}

function webAddress(value: string): string {
  if (!URL.canParse(value) || !/^https?:/.test(value))
    throw new InvalidArgumentError('must be a web address (https://...).');
  return value;
}
