import type { Command } from 'commander';
import { factsOf, LAYERS_SHOWN, type Layer } from '../query/facts.js';
import type { Filters } from '../query/filters.js';
import { openDatabase } from '../store/open.js';
import { print, type QueryOptions, queryable } from './options.js';

const ABOUT: Readonly<Record<Layer['table'], string>> = {
  claims: 'who said that which state received, accepted, noted, implemented what, with the checks',
  officials: 'who held which office, as the press gives it',
  figures: 'numbers with unit, what is counted, and how exactly',
  dates: 'dates, times, durations and recurrences with their values',
  quotes: 'direct and indirect speech with its speaker',
};
const ALWAYS: readonly (keyof Filters)[] = ['outlet', 'official', 'since', 'until', 'limit'];

/** claims, officials, figures, dates, quotes. `officials` also carries merge and split (officials-edit.ts). */
export function register(program: Command): void {
  for (const layer of LAYERS_SHOWN) {
    const command = program.command(layer.table).description(ABOUT[layer.table]);
    queryable(command, [...(Object.keys(layer.filters) as (keyof Filters)[]), ...ALWAYS]);
    command.action((options: QueryOptions) => {
      const db = openDatabase(options.db, { readonly: true });
      try {
        const { columns, rows } = factsOf(db, layer, options);
        print(rows, options.format, columns, layer.shown);
      } finally {
        db.close();
      }
    });
  }
}
