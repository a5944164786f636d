import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findDates } from '../extract/dates/index.js';
import { plainArticle } from '../model/article.js';
import { analyse } from '../text/doc.js';
import { peersInstalled } from './peers.js';

const PEERS = ['chrono-node', 'compromise', 'compromise-dates'];
/** CPU seconds that each system is measured for. */
const MEASURE_SECONDS = 2;

interface Item {
  readonly text: string;
  readonly published: string | null;
}

/**
 * Prints KB of text per CPU second for our dates (the shared analysis made beforehand), and beside it chrono-node and
 * compromise-dates, all in one run over the `text` of the given JSONL files.
 * Usage: FILE... [--peers FOLDER]; peers are installed into that folder, which is no part of the program.
 */
export async function benchDates(args: string[]): Promise<void> {
  const at = args.indexOf('--peers');
  const folder = resolve(at >= 0 ? (args[at + 1] ?? '') : join(tmpdir(), 'rapporteur-bench-peers'));
  const files = args.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
  const items = readItems(files.length > 0 ? files : ['../shared/bench/dates/aquaint.jsonl']);
  const bytes = items.reduce((sum, item) => sum + Buffer.byteLength(item.text), 0);
  process.stdout.write(`${items.length} texts, ${Math.round(bytes / 1024)} KB\n`);

  const docs = items.map((item) => analyse(plainArticle(item.text, { published: item.published })));
  report('rapporteur', bytes, () => docs.reduce((sum, doc) => sum + findDates(doc).length, 0));
  report('rapporteur with its analysis', bytes, () =>
    items.reduce(
      (sum, { text, published }) => sum + findDates(analyse(plainArticle(text, { published }))).length,
      0,
    ),
  );
  if (!peersInstalled(folder, PEERS)) return;
  await reportPeers(folder, items, bytes);
}

function readItems(files: readonly string[]): Item[] {
  const items: Item[] = [];
  for (const file of files) {
    if (!existsSync(file)) {
      process.stderr.write(`${file}: not there, skipped\n`);
      continue;
    }
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line === '') continue;
      const record = JSON.parse(line) as { text?: string; published?: string | null };
      if (record.text) items.push({ text: record.text, published: record.published ?? null });
    }
  }
  return items;
}

/** Runs until enough CPU time has passed; the first round warms up and is not counted. */
function report(name: string, bytes: number, round: () => number): void {
  const found = round();
  const start = process.cpuUsage();
  let rounds = 0;
  let seconds = 0;
  while (seconds < MEASURE_SECONDS) {
    round();
    rounds++;
    const used = process.cpuUsage(start);
    seconds = (used.user + used.system) / 1e6;
  }
  const rate = Math.round((bytes * rounds) / 1024 / seconds);
  process.stdout.write(
    `${name.padEnd(30)} ${String(rate).padStart(8)} KB per CPU second, ${found} expressions\n`,
  );
}

interface Chrono {
  parse(text: string, reference?: Date): unknown[];
}
interface Compromise {
  (text: string): { dates(options?: { today?: string }): { get(): unknown[] } };
  plugin(plugin: unknown): void;
}

async function reportPeers(folder: string, items: readonly Item[], bytes: number): Promise<void> {
  const require = createRequire(join(folder, 'package.json'));
  const load = async (name: string): Promise<Record<string, unknown>> =>
    (await import(pathToFileURL(require.resolve(name)).href)) as Record<string, unknown>;

  const chrono = (await load('chrono-node')) as unknown as Chrono & { default?: Chrono };
  const parser = chrono.default ?? chrono;
  report('chrono-node', bytes, () =>
    items.reduce((sum, { text, published }) => {
      return sum + parser.parse(text, published === null ? undefined : new Date(published)).length;
    }, 0),
  );

  const nlp = ((await load('compromise')) as { default: Compromise }).default;
  nlp.plugin(((await load('compromise-dates')) as { default: unknown }).default);
  let crashed = 0;
  report('compromise-dates', bytes, () =>
    items.reduce((sum, { text, published }) => {
      try {
        return (
          sum +
          nlp(text)
            .dates(published === null ? {} : { today: published.slice(0, 10) })
            .get().length
        );
      } catch {
        crashed++;
        return sum;
      }
    }, 0),
  );
  if (crashed > 0) process.stdout.write(`${'compromise-dates'.padEnd(30)} threw ${crashed} times\n`);
}
