import type { Command } from 'commander';
import { out } from '../cli/context.js';
import { exitWith } from '../cli/exit.js';
import { fetchSession } from '../fetch/session.js';
import { total } from '../fetch/tally.js';
import { EXIT } from '../model/errors.js';
import { type FetchCommandOptions, fetching, sessionOptions } from './fetch-options.js';
import { summary } from './run.js';
import { untilStopped } from './until-stopped.js';

export function register(program: Command): void {
  const command = program
    .command('fetch')
    .description('download new articles of the configured sources into the archive, then run them')
    .argument('[source...]', 'ids or countries (vnm/vietnamplus, vnm); all sources without');
  fetching(command)
    .option('--no-run', 'archive only')
    .addHelpText(
      'after',
      '\nExamples:\n  rapporteur fetch vnm --since 2024-05-01 --contact me@example.org\n  rapporteur fetch --sources mine.toml --limit 20\n',
    )
    .action(async (names: string[], options: FetchCommandOptions & { run: boolean }) => {
      const { session, progress } = sessionOptions(names, options);
      const { fetch, run } = await untilStopped((signal) =>
        fetchSession({
          ...session,
          run: options.run,
          signal,
          onFailure: (error) => progress.failure(error),
        }),
      );
      progress.finish();
      for (const warning of fetch.warnings) progress.note(`warning: ${warning}`);
      if (fetch.stopped !== null)
        progress.note(`ended early (${fetch.stopped}); the same command goes on from here`);
      out.result(
        `${session.archive}: ${session.sources.length} sources, ${total(fetch, 'found')} found, ${total(fetch, 'fetched')} fetched, ` +
          `${total(fetch, 'unchanged')} unchanged, ${total(fetch, 'refused')} refused, ${total(fetch, 'failed') + total(fetch, 'gone')} failed`,
      );
      if (run !== null) out.result(summary(run, options.db));
      const failed = fetch.failures.length + (run?.failed ?? 0);
      if (failed > 0 || fetch.stopped === 'interrupted') exitWith(EXIT.someFailed);
    });
}
