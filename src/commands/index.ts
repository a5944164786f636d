import type { Command } from 'commander';
import * as extract from './extract.js';
import * as run from './run.js';

/** Every command registers itself here, in the order of `--help`. */
export function registerAll(program: Command): void {
  for (const command of [run, extract]) command.register(program);
}
