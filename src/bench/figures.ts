import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { figuresExtractor } from '../extract/figures/index.js';
import { noFacts } from '../extract/run.js';
import { plainArticle } from '../model/article.js';
import { analyse } from '../text/doc.js';
import { cpuMs } from './cpu.js';
import { peersInstalled } from './peers.js';
import { print, type Result } from './report.js';

const PEERS = ['compromise', 'wink-nlp', 'wink-eng-lite-web-model'];

/**
 * Prints KB of text per CPU second for our figures (the shared analysis made beforehand), and beside it compromise's
 * numbers and wink-nlp's entities, all in one run over the `text` of the given JSONL files.
 * Usage: FILE... [--peers FOLDER]; peers are installed into that folder, which is no part of the program.
 */
export async function benchFigures(args: string[]): Promise<void> {
  const at = args.indexOf('--peers');
  const folder = resolve(at >= 0 ? (args[at + 1] ?? '') : join(tmpdir(), 'rapporteur-bench-figures'));
  const files = args.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
  const texts = readTexts(files.length > 0 ? files : ['../shared/bench/figures/newsquant.jsonl']);
  if (texts.length === 0) return;
  const kb = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1024;
  const rate = (what: string, note: string, work: () => unknown): Result => ({
    set: 'figures',
    what,
    value: (kb * 1000) / cpuMs(work),
    unit: 'KB/CPU s',
    note,
  });

  const docs = texts.map((text) => analyse(plainArticle(text)));
  const none = noFacts();
  const results = [
    rate('rapporteur', 'analysis made beforehand', () =>
      docs.map((doc) => figuresExtractor.extract(doc, none)),
    ),
    rate('rapporteur', 'with its analysis', () =>
      texts.map((text) => figuresExtractor.extract(analyse(plainArticle(text)), none)),
    ),
  ];
  if (peersInstalled(folder, PEERS)) {
    const load = loader(folder);
    const compromise = (await load('compromise')) as Compromise;
    results.push(
      rate('compromise', 'numbers()', () => texts.map((text) => compromise(text).numbers().json())),
    );
    const wink = (await load('wink-nlp')) as (model: unknown) => Wink;
    const nlp = wink(await load('wink-eng-lite-web-model'));
    results.push(
      rate('wink-nlp', 'entities()', () => texts.map((text) => nlp.readDoc(text).entities().out())),
    );
  }
  process.stdout.write(`${texts.length} texts, ${Math.round(kb)} KB\n${print(results)}\n`);
}

type Compromise = (text: string) => { numbers(): { json(): unknown } };
interface Wink {
  readDoc(text: string): { entities(): { out(): unknown } };
}

function readTexts(files: readonly string[]): string[] {
  return files.flatMap((file) => {
    if (!existsSync(file)) {
      process.stderr.write(`${file}: not there, skipped\n`);
      return [];
    }
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { text?: string }).text ?? '');
  });
}

/** Loads a package from the peers' folder, its default export where it has one. */
function loader(folder: string): (name: string) => Promise<unknown> {
  const require = createRequire(join(folder, 'package.json'));
  return async (name) => {
    const loaded = (await import(pathToFileURL(require.resolve(name)).href)) as { default?: unknown };
    return loaded.default ?? loaded;
  };
}
