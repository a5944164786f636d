import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { cleanHtml } from '../clean/index.js';
import { EXTRACTORS } from '../extract/registry.js';
import { extractAll } from '../extract/run.js';
import { plainArticle } from '../model/article.js';
import { NOTHING_GIVEN } from '../pipeline/input.js';
import { processInput } from '../pipeline/process.js';
import { make } from '../pipeline/records.js';
import { SqliteStore } from '../store/sqlite.js';
import type { ArticleRecord } from '../store/store.js';
import { analyse } from '../text/doc.js';
import { cpuMs, cpuMsOver } from './cpu.js';
import { generatedArticles } from './generate.js';
import type { Result } from './report.js';
import { type PageSet, pageSets, sharedTexts, type TextSet } from './sets.js';

const KB = 1024;
const STORED_ARTICLES = 400;

/** Cost of every stage: cleaning against a bare parse of the same pages, the analysis, each extractor, storing. */
export function benchPipeline(): Result[] {
  const sets = pageSets();
  const texts: TextSet[] = [...sets.map(cleaned), ...sharedTexts()];
  return [...sets.flatMap(cleaning), ...texts.flatMap(extraction), ...storing()];
}

function cleaned({ name, pages }: PageSet): TextSet {
  return {
    name,
    texts: pages.map(({ html, url }) => {
      const { text, published } = cleanHtml(html, { source: name, url });
      return { text, published };
    }),
  };
}

function cleaning({ name, pages }: PageSet): Result[] {
  const bare = cpuMs(() => pages.forEach(({ html }) => void parseDocument(html))) / pages.length;
  const ours = cpuMs(() => pages.forEach(({ html, url }) => void cleanHtml(html, { source: name, url })));
  const perPage = ours / pages.length;
  return [
    { set: name, what: 'pages', value: pages.length, unit: '' },
    { set: name, what: 'bare htmlparser2 DOM', value: bare, unit: 'CPU ms a page' },
    { set: name, what: 'cleaning, metadata included', value: perPage, unit: 'CPU ms a page' },
    { set: name, what: 'cleaning', value: perPage / bare, unit: 'x bare parse', note: 'budget 2.1' },
  ];
}

function extraction({ name, texts }: TextSet): Result[] {
  const articles = texts.map(({ text, published }) => plainArticle(text, { published }));
  const kb = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / KB;
  const speed = (what: string, ms: number, note?: string): Result => ({
    set: name,
    what,
    value: (kb * 1000) / ms,
    unit: 'KB a CPU second',
    ...(note === undefined ? {} : { note }),
  });
  const all = (): void => articles.forEach((article) => void extractAll(analyse(article), EXTRACTORS));
  const out: Result[] = [
    { set: name, what: 'text', value: kb, unit: 'KB' },
    speed(
      'shared analysis',
      cpuMs(() => articles.forEach((article) => void analyse(article))),
    ),
  ];
  EXTRACTORS.forEach((extractor, i) => {
    // Documents are made anew for each pass: what a layer works out once a document counts every time.
    const prepared = () =>
      articles.map((article) => {
        const doc = analyse(article);
        return { doc, found: extractAll(doc, EXTRACTORS.slice(0, i)) };
      });
    const ms = cpuMsOver(prepared, (docs) => docs.map(({ doc, found }) => extractor.extract(doc, found)));
    out.push(speed(extractor.name, ms));
  });
  out.push(speed('all extraction, analysis included', cpuMs(all), 'budget 200'));
  return out;
}

/** Rows a second into a database file, transactions as a run makes them. */
function storing(): Result[] {
  const records: ArticleRecord[] = [];
  let rows = 0;
  for (const { id, text, published } of generatedArticles(STORED_ARTICLES)) {
    const done = processInput(
      make('verbatim', `bench#${id}`, null, text, { ...NOTHING_GIVEN, published }, 'text/plain'),
    );
    if (!done.ok) throw new Error(done.message);
    records.push(done.record);
    rows += 1 + Object.values(done.record.layers).reduce((sum, layer) => sum + layer.length, 0);
  }
  const path = join(tmpdir(), `rapporteur-bench-${process.pid}.db`);
  const wall = process.hrtime.bigint();
  let passes = 0;
  const ms = cpuMs(() => {
    remove(path);
    const store = new SqliteStore(path);
    let runId = 0;
    store.batch(() => {
      runId = store.beginRun('bench');
    });
    for (let at = 0; at < records.length; at += 16) {
      store.batch(() => {
        for (const record of records.slice(at, at + 16)) store.write(runId, record);
      });
    }
    store.close();
    passes++;
  });
  const seconds = Number(process.hrtime.bigint() - wall) / 1e9;
  remove(path);
  return [
    { set: 'generated', what: 'storing', value: (rows * 1000) / ms, unit: 'rows a CPU second' },
    { set: 'generated', what: 'storing', value: (rows * passes) / seconds, unit: 'rows a second' },
  ];
}

function remove(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
}
