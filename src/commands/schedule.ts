import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';
import { DEFAULT_DB, out } from '../cli/context.js';
import { UsageError } from '../model/errors.js';
import { clockChanges, isZone } from '../nightly/clock.js';
import { cronLines, launchdList, type Schedule, systemdUnits } from '../nightly/units.js';

interface Options {
  readonly systemd?: boolean;
  readonly cron?: boolean;
  readonly launchd?: boolean;
  readonly at: readonly [number, number];
  readonly zone?: string;
  readonly db: string;
  readonly sources: string[];
  readonly contact?: string;
  readonly timeLimit?: string;
  readonly webhook?: string;
}

export function register(program: Command): void {
  program
    .command('schedule')
    .description('print the units that run "rapporteur nightly" every night')
    .option('--systemd', 'a service and a timer')
    .option('--cron', 'a line for crontab')
    .option('--launchd', 'a property list for macOS')
    .option('--at <time>', 'wall-clock time of the round', time, [4, 30] as const)
    .option('--zone <zone>', "time zone (Europe/Zurich); the machine's own without", zone)
    .option('--db <file>', 'the database', DEFAULT_DB)
    .option(
      '--sources <file>',
      'more sources (may be repeated)',
      (value: string, before: string[]) => [...before, value],
      [],
    )
    .option('--contact <address>', 'mail or web address that servers are told')
    .option('--time-limit <time>', 'begin no request after this time (2h)')
    .option('--webhook <url>', 'address that the report is posted to')
    .addHelpText(
      'after',
      '\nExample:\n  rapporteur schedule --systemd --at 04:30 --zone Europe/Zurich --contact me@example.org\n',
    )
    .action((options: Options) => {
      const forms = [options.systemd, options.cron, options.launchd].filter(Boolean).length;
      if (forms !== 1) throw new UsageError('give one of --systemd, --cron or --launchd');
      if (options.launchd && options.zone !== undefined) {
        throw new UsageError(
          "launchd knows only the machine's own time: leave out --zone and give --at in local time",
        );
      }
      const schedule = scheduleOf(options);
      warnOfClockChanges(schedule);
      if (options.systemd) out.write(systemdUnits(schedule));
      else if (options.cron) out.write(cronLines(schedule));
      else out.write(launchdList(schedule));
    });
}

function scheduleOf(options: Options): Schedule {
  const cli = fileURLToPath(new URL('../cli.js', import.meta.url));
  const optional = (name: string, value: string | undefined): string[] =>
    value === undefined ? [] : [name, value];
  const command = [
    process.execPath,
    cli,
    'nightly',
    '--db',
    resolve(options.db),
    ...options.sources.flatMap((path) => ['--sources', resolve(path)]),
    ...optional('--contact', options.contact),
    ...optional('--time-limit', options.timeLimit),
    ...optional('--webhook', options.webhook),
  ];
  const [hour, minute] = options.at;
  return { command, folder: process.cwd(), hour, minute, zone: options.zone ?? null };
}

function warnOfClockChanges({ hour, minute, zone }: Schedule): void {
  const where = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { missing, twice } = clockChanges(hour, minute, where, new Date());
  if (missing.length > 0)
    out.note(
      `note: on ${missing.join(', ')} the clocks of ${where} jump over this time; another hour is safer`,
    );
  if (twice.length > 0)
    out.note(
      `note: on ${twice.join(', ')} this time comes twice in ${where}; a second round then finds nothing to do`,
    );
}

function time(value: string): readonly [number, number] {
  const parts = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(value);
  if (parts === null) throw new InvalidArgumentError('must be a time of day such as 04:30.');
  return [Number(parts[1]), Number(parts[2])];
}

function zone(value: string): string {
  if (!isZone(value)) throw new InvalidArgumentError('must be a time zone such as Europe/Zurich or UTC.');
  return value;
}
