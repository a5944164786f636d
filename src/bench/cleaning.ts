/**
 * Cleaning beside its npm peers: quality and cost in one run over one set of pages.
 * Usage: npm run bench -- cleaning [SET_FOLDER...] [--no-peers]
 * A set is a folder with pages.jsonl (id, url, file) and gold.jsonl (id, text), like ../shared/bench/cleaning/sh181.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parseDocument } from 'htmlparser2';
import { ROOT } from '../build/corpus.js';
import { cleanHtml, decodeHtml } from '../clean/index.js';
import { exactShare, shingleF1 } from './cleaning-score.js';
import { cpuMs } from './cpu.js';

interface Page {
  readonly html: string;
  readonly url: string;
  readonly gold: string;
}

/** A way from page to text; '' where it finds none. */
type Cleaner = (html: string, url: string) => string | Promise<string>;

const PEERS = [
  'linkedom@0.18.12',
  '@mozilla/readability@0.6',
  'defuddle@0',
  '@extractus/article-extractor@8',
];

const PEERS_FOLDER = join(ROOT, 'output', 'cleaning-peers');

function readSet(folder: string): Page[] {
  const records = (name: string): Record<string, string>[] =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const gold = new Map(records('gold.jsonl').map((r) => [r.id, r.text ?? '']));
  return records('pages.jsonl').map((r) => {
    const bytes = readFileSync(join(folder, r.file!));
    const { text } = decodeHtml(r.file!.endsWith('.gz') ? gunzipSync(bytes) : bytes);
    return { html: text, url: r.url ?? '', gold: gold.get(r.id) ?? '' };
  });
}

/** Installs the peers in a folder of their own, once; null where linkedom, which most need, cannot be had. */
function installPeers(): NodeJS.Require | null {
  const folder = PEERS_FOLDER;
  mkdirSync(folder, { recursive: true });
  // One DOM for all of them, so that they are measured alike; an override must name the direct dependency.
  const manifest = {
    private: true,
    dependencies: { linkedom: '0.18.12' },
    overrides: { linkedom: '$linkedom' },
  };
  if (!existsSync(join(folder, 'package.json')))
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  // Packages for `import` alone are found from a module that stands beside them.
  writeFileSync(join(folder, 'load.mjs'), 'export default (name) => import(name);\n');
  for (const peer of PEERS) {
    if (existsSync(join(folder, 'node_modules', peer.replace(/(?<=.)@.*$/, '')))) continue;
    try {
      execFileSync('npm', ['install', '--save-exact', '--prefix', folder, peer], { stdio: 'ignore' });
    } catch {
      process.stderr.write(`${peer} could not be installed\n`);
    }
  }
  return existsSync(join(folder, 'node_modules', 'linkedom')) ? createRequire(join(folder, 'x.js')) : null;
}

const MARKUP = /<[^>]*>/g;

async function peers(require: NodeJS.Require): Promise<[string, Cleaner][]> {
  // Types of packages that are installed on demand cannot be imported: these are the few members used.
  const { parseHTML } = require('linkedom') as { parseHTML(html: string): { document: object } };
  const list: [string, Cleaner][] = [];
  const beside = pathToFileURL(join(PEERS_FOLDER, 'load.mjs')).href;
  const { default: load } = (await import(beside)) as {
    default(name: string): Promise<Record<string, unknown>>;
  };
  const optional = async (
    name: string,
    make: (module: Record<string, unknown>) => Cleaner,
  ): Promise<void> => {
    try {
      list.push([name, make(await load(name))]);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      row(name, `  absent (${code ?? String(error).slice(0, 80)})`);
    }
  };
  await optional('@mozilla/readability', (module) => {
    const { Readability } = (module.default ?? module) as {
      Readability: new (document: object) => { parse(): { textContent?: string } | null };
    };
    return (html) => new Readability(parseHTML(html).document).parse()?.textContent ?? '';
  });
  await optional('defuddle/node', (module) => {
    const { Defuddle } = module as { Defuddle(document: object, url: string): Promise<{ content: string }> };
    return async (html, url) => (await Defuddle(parseHTML(html).document, url)).content.replace(MARKUP, ' ');
  });
  await optional('@extractus/article-extractor', (module) => {
    const { extractFromHtml } = module as {
      extractFromHtml(html: string, url: string): Promise<{ content?: string } | null>;
    };
    return async (html, url) => ((await extractFromHtml(html, url))?.content ?? '').replace(MARKUP, ' ');
  });
  return list;
}

async function measure(name: string, pages: readonly Page[], clean: Cleaner, bare: number): Promise<void> {
  const texts: string[] = [];
  const { error, warn } = console;
  // Peers tell of every broken script on a page.
  console.error = console.warn = () => undefined;
  const before = process.cpuUsage();
  for (const { html, url } of pages) {
    try {
      texts.push(await clean(html, url));
    } catch {
      texts.push('');
    }
  }
  Object.assign(console, { error, warn });
  const { user, system } = process.cpuUsage(before);
  const cold = (user + system) / 1000 / pages.length;
  const pairs = pages.map((page, i): [string, string] => [page.gold, texts[i]!]);
  const { f1, precision, recall } = shingleF1(pairs);
  row(
    name,
    f1.toFixed(3),
    precision.toFixed(3),
    recall.toFixed(3),
    exactShare(pairs).toFixed(3),
    cold.toFixed(1),
    (cold / bare).toFixed(1),
  );
}

function row(name: string, ...cells: string[]): void {
  process.stdout.write(`${name.padEnd(32)}${cells.map((cell) => cell.padStart(9)).join('')}\n`);
}

/** Cost of a process that does nothing but clean the set, or build its bare DOM: starting and loading included. */
function ownProcess(folder: string, ...mode: string[]): { peakMb: number; msPerPage: number } {
  const child = fileURLToPath(new URL('./cleaning-child.js', import.meta.url));
  const done = spawnSync(process.execPath, [child, folder, ...mode], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`cleaning ended with ${done.status}: ${done.stderr.slice(-600)}`);
  return JSON.parse(done.stdout) as { peakMb: number; msPerPage: number };
}

/** Both in processes of their own, so that neither profits from what the other has warmed up. */
function coldRows(folder: string): void {
  const bare = ownProcess(folder, '--bare');
  const ours = ownProcess(folder);
  for (const [name, { peakMb, msPerPage }] of [
    ['bare DOM (own process)', bare],
    ['rapporteur (own process)', ours],
  ] as const)
    row(
      name,
      `${peakMb.toFixed(0)} MB`,
      '',
      '',
      '',
      msPerPage.toFixed(1),
      (msPerPage / bare.msPerPage).toFixed(1),
    );
}

/** Prints quality beside cost for each set: ours warm and in one cold pass, then the peers in one pass each. */
export async function benchCleaning(args: readonly string[]): Promise<void> {
  const folders = args.filter((arg) => !arg.startsWith('--'));
  const sets = folders.length > 0 ? folders : [join(ROOT, '../shared/bench/cleaning/sh181')];
  const require = args.includes('--no-peers') ? null : installPeers();
  for (const folder of sets) {
    if (!existsSync(join(folder, 'pages.jsonl'))) {
      process.stderr.write(`there is no set in ${folder}\n`);
      continue;
    }
    const pages = readSet(folder);
    const bare = cpuMs(() => pages.forEach((page) => void parseDocument(page.html))) / pages.length;
    const ours: Cleaner = (html, url) => cleanHtml(html, { source: url, url }).text;
    process.stdout.write(
      `\n${folder}: ${pages.length} pages; a bare htmlparser2 DOM takes ${bare.toFixed(2)} ms\n`,
    );
    row('', 'F1', 'P', 'R', 'exact', 'ms/page', 'x DOM');
    await measure('rapporteur (first pass)', pages, ours, bare);
    const warm = cpuMs(() => pages.forEach((page) => void ours(page.html, page.url))) / pages.length;
    row('rapporteur (warm)', '', '', '', '', warm.toFixed(1), (warm / bare).toFixed(1));
    coldRows(folder);
    if (args.includes('--no-peers')) continue;
    if (!require) row('peers', '  absent (linkedom could not be installed)');
    else for (const [name, clean] of await peers(require)) await measure(name, pages, clean, bare);
  }
}
