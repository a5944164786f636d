import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measure, ScoredSet, Step } from './spec.js';

export interface Scored {
  readonly part: string;
  readonly set: string;
  readonly measure: Measure;
  /** Percent; null where the scorer printed none. */
  readonly ours: number | null;
}

export interface Places {
  /** ../shared */
  readonly shared: string;
  /** The built command line. */
  readonly cli: string;
  /** A folder of our own. */
  readonly scratch: string;
}

const MANY = 1 << 30;

/** Runs one set through the command line into a database of its own, and every scorer over that. Throws where one fails. */
export function runSet(set: ScoredSet, places: Places): Scored[] {
  const db = join(places.scratch, `${set.part}-${set.name}.db`);
  try {
    const input = join(places.shared, set.input);
    call(process.execPath, [places.cli, 'run', input, '--db', db, '--quiet'], [0, 1]);
    return set.steps.flatMap((step) => runStep(set, step, db, places));
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(db + ending, { force: true });
  }
}

function runStep(set: ScoredSet, step: Step, db: string, { shared, scratch }: Places): Scored[] {
  const pred = join(scratch, `${set.name}.pred.jsonl`);
  if (step.layer !== null)
    writeFileSync(pred, call('python3', [join(shared, 'bench/predict.py'), step.layer, db]));
  const [program = '', ...rest] = step.command.map((word) => {
    if (word === 'DB') return db;
    if (word === 'PRED') return pred;
    return word.startsWith('bench/') || word.startsWith('gold/') ? join(shared, word) : word;
  });
  const reading = step.read(call(program === 'node' ? process.execPath : program, rest));
  return step.measures.map((measure) => {
    const ours = reading[measure.key];
    return {
      part: set.part,
      set: set.name,
      measure,
      ours: ours === undefined || Number.isNaN(ours) ? null : ours,
    };
  });
}

/** stdout of a program that ends with one of the codes. */
function call(program: string, args: readonly string[], codes: readonly number[] = [0]): string {
  const done = spawnSync(program, args, { encoding: 'utf8', maxBuffer: MANY });
  if (done.error !== undefined) throw done.error;
  if (done.status === null || !codes.includes(done.status))
    throw new Error(`${program} ${args.join(' ')} ended with ${done.status}: ${done.stderr.slice(-600)}`);
  return done.stdout;
}
