/**
 * Scores the program on the labelled sets beside the repository (`../shared`): each set is run by the command line,
 * its database read as CONTRACT.md allows, and handed to that set's own scorer.
 * Usage: npm run score [-- PART|SET...] [--json]. Parts: passages, cleaning, dates, figures, people, quotes.
 */
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../build/corpus.js';
import { runSet, type Scored } from './run-set.js';
import { CLEANING } from './sets/cleaning.js';
import { DATES } from './sets/dates.js';
import { FIGURES } from './sets/figures.js';
import { PASSAGES } from './sets/passages.js';
import { PEOPLE } from './sets/people.js';
import { QUOTES } from './sets/quotes.js';
import { table } from './table.js';

const SETS = [...PASSAGES, ...DATES, ...FIGURES, ...PEOPLE, ...QUOTES, ...CLEANING];
const words = process.argv.slice(2);
const wanted = words.filter((word) => !word.startsWith('--'));
const shared = process.env.RAPPORTEUR_SHARED ?? join(ROOT, '../shared');

process.exitCode = main();

function main(): number {
  const sets = SETS.filter(
    (set) => wanted.length === 0 || wanted.includes(set.part) || wanted.includes(set.name),
  );
  if (sets.length === 0) {
    process.stderr.write(
      `no such part or set; there are: ${SETS.map((s) => `${s.part}/${s.name}`).join(' ')}\n`,
    );
    return 2;
  }
  if (!existsSync(shared)) {
    process.stderr.write(`skipped: no labelled sets at ${shared}; they do not come with the repository\n`);
    return 0;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-score-'));
  const rows: Scored[] = [];
  let failed = 0;
  try {
    for (const set of sets) {
      if (!existsSync(join(shared, set.input))) {
        process.stderr.write(`skipped ${set.name}: ${set.input} is not there\n`);
        continue;
      }
      process.stderr.write(`${set.part}/${set.name}\n`);
      try {
        rows.push(...runSet(set, { shared: realpathSync(shared), cli: join(ROOT, 'dist/cli.js'), scratch }));
      } catch (error) {
        failed++;
        process.stderr.write(
          `${set.name} failed: ${error instanceof Error ? error.message : String(error)}\n`,
        );
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  process.stdout.write(words.includes('--json') ? `${JSON.stringify(rows)}\n` : `${table(rows)}\n`);
  return failed === 0 ? 0 : 1;
}
