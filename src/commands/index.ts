import type { Command } from 'commander';

interface CommandModule {
  register(program: Command): void;
}

/** Which module registers which commands, in the order of `--help`. */
const MODULES: readonly (readonly [names: readonly string[], load: () => Promise<CommandModule>])[] = [
  [['run'], () => import('./run.js')],
  [['fetch'], () => import('./fetch.js')],
  [['nightly'], () => import('./nightly.js')],
  [['extract'], () => import('./extract.js')],
  [['search'], () => import('./search.js')],
  [['claims', 'officials', 'figures', 'dates', 'quotes'], () => import('./facts.js')],
  [['officials'], () => import('./officials-edit.js')],
  [['sql'], () => import('./sql.js')],
  [['export'], () => import('./export.js')],
  [['explain'], () => import('./explain.js')],
  [['check'], () => import('./check.js')],
  [['reference'], () => import('./reference.js')],
  [['sources'], () => import('./sources.js')],
  [['profile'], () => import('./profile.js')],
  [['schedule'], () => import('./schedule.js')],
  [['summary'], () => import('./summary.js')],
  [['serve'], () => import('./serve.js')],
  [['doctor'], () => import('./doctor.js')],
];

/**
 * Registers the command that the arguments name, so that a query need not wait for what the fetcher loads; all of them
 * where none is named (`--help`, a misspelling).
 */
export async function registerCommands(program: Command, argv: readonly string[]): Promise<void> {
  const named = argv.slice(2).find((word) => !word.startsWith('-'));
  const wanted = MODULES.filter(([names]) => named !== undefined && names.includes(named));
  for (const [, load] of wanted.length > 0 ? wanted : MODULES) (await load()).register(program);
}
