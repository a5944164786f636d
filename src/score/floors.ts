/**
 * Raises the floors of the quality gate to what the program reaches now, less a margin; never lowers one unless told to.
 * Usage: floors.js [--lower] [--slips MEASURE]. `--slips` prints what is missed and what is too much instead.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../build/corpus.js';
import { type Scores, scoreSets, scoresOf } from './labels/gate.js';

/** A floor stands a little below the measure, so that a correct change elsewhere need not touch it. */
const MARGIN = 0.005;
const QUALITY = join(ROOT, 'test/quality');
const FLOORS = join(QUALITY, 'floors.json');

const tallies = await scoreSets(QUALITY);
const slips = process.argv.indexOf('--slips');
if (slips > 0) printSlips(process.argv[slips + 1] ?? '');
else raise(process.argv.includes('--lower'));

function raise(lower: boolean): void {
  const old = existsSync(FLOORS) ? (JSON.parse(readFileSync(FLOORS, 'utf8')) as Record<string, Scores>) : {};
  const floors: Record<string, Record<string, number>> = {};
  for (const [set, tally] of Object.entries(tallies)) {
    const scores = scoresOf(tally);
    floors[set] = {};
    for (const [measure, score] of Object.entries(scores)) {
      const before = old[set]?.[measure] ?? 0;
      const reached = Math.max(0, Math.round((score - MARGIN) * 1000) / 1000);
      floors[set][measure] = lower ? reached : Math.max(before, reached);
      const { hits, labels, rows } = tally.counts.get(measure) ?? { hits: 0, labels: 0, rows: 0 };
      const note = score < before ? `  below its floor ${before}` : '';
      process.stdout.write(
        `${set.padEnd(14)}${measure.padEnd(26)}${score.toFixed(3)}  ${hits} of ${labels} labels, ${rows} rows${note}\n`,
      );
    }
  }
  writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
}

function printSlips(measure: string): void {
  for (const [set, tally] of Object.entries(tallies)) {
    for (const slip of tally.slips) {
      if (!slip.measure.startsWith(measure)) continue;
      process.stdout.write(`${set}\t${slip.measure}\t${slip.kind}\t${slip.where}\t${slip.what}\n`);
    }
  }
}
