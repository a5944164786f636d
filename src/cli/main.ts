import { Command, CommanderError } from 'commander';
import { registerCommands } from '../commands/index.js';
import { asRapporteurError, EXIT, StoreError, UsageError } from '../model/errors.js';
import { PROGRAM_VERSION } from '../version.js';
import { complain, setQuiet } from './context.js';
import { exitCode } from './exit.js';

/** Runs the command line and gives back the exit code: 0 well, 1 some inputs failed, 2 wrong use, 3 store or machine. */
export async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('rapporteur')
    .description(
      'Reads the press on the Universal Periodic Review into a database that can be cited: each fact with the words that prove it, each claim checked.',
    )
    .version(PROGRAM_VERSION)
    .option('-q, --quiet', 'print results and errors only')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .enablePositionalOptions(false);
  program.hook('preAction', (_program, action) => setQuiet(action.optsWithGlobals().quiet === true));
  await registerCommands(program, argv);
  stopQuietlyOnClosedPipe();
  try {
    await program.parseAsync(argv);
    return exitCode();
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const coded = asRapporteurError(error, 'usage', '');
    complain(coded.line());
    if (coded.code === 'E_INTERNAL' && error instanceof Error && process.env.DEBUG)
      complain(error.stack ?? '');
    if (coded instanceof UsageError) return EXIT.usage;
    return coded instanceof StoreError || coded.code === 'E_INTERNAL' ? EXIT.store : EXIT.someFailed;
  }
}

/** `rapporteur claims | head` closes the pipe early: that is no error. */
function stopQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
