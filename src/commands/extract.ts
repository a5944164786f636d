import type { Command } from 'commander';
import { complain } from '../cli/context.js';
import { exitWith } from '../cli/exit.js';
import { EXIT, RapporteurError, UsageError } from '../model/errors.js';
import { LAYERS } from '../model/fact.js';
import type { ArticleRecord } from '../store/store.js';

export function register(program: Command): void {
  program
    .command('extract')
    .description('a filter: JSONL records in, JSONL with all facts out, in order; no database')
    .argument('<input>', '- for standard input, or a .jsonl file')
    .addHelpText(
      'after',
      '\nExample:\n  echo \'{"id":1,"text":"Fiji accepted 112 recommendations."}\' | rapporteur extract -\n',
    )
    .action(async (input: string) => {
      if (input !== '-' && !/\.jsonl(?:\.gz)?$/.test(input))
        throw new UsageError('extract reads JSONL: give - or a .jsonl file', input);
      const { processInput } = await import('../pipeline/process.js');
      const { readRecords } = await import('../pipeline/records.js');
      for await (const record of readRecords(input)) {
        if (record instanceof RapporteurError) {
          complain(record.line());
          exitWith(EXIT.someFailed);
          continue;
        }
        const done = processInput(record);
        if (done.ok)
          await write(`${JSON.stringify(shape(record.source.slice(input.length + 1), done.record))}\n`);
        else {
          complain(`${done.code} [${done.stage}] ${done.source}: ${done.message}`);
          exitWith(EXIT.someFailed);
        }
      }
    });
}

/** Article columns that only a database has. */
const STORE_ONLY = new Set(['folded', 'story_id', 'identity']);
const FACT_ONLY = new Set(['person_key']);

function shape(id: string, record: ArticleRecord): Record<string, unknown> {
  const keep = (row: Readonly<Record<string, unknown>>, drop: ReadonlySet<string>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !drop.has(column)));
  return {
    id,
    article: keep(record.article, STORE_ONLY),
    ...Object.fromEntries(
      LAYERS.map((layer) => [layer, record.layers[layer].map((row) => keep(row, FACT_ONLY))]),
    ),
  };
}

/** Waits for a slow reader, so that memory stays constant. */
async function write(line: string): Promise<void> {
  if (!process.stdout.write(line)) await new Promise<void>((done) => process.stdout.once('drain', done));
}
