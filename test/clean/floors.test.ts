import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { exactShare, shingleF1 } from '../../src/bench/cleaning-score.js';
import { cleanHtml } from '../../src/clean/index.js';
import type { Article } from '../../src/model/article.js';

const shared = join(import.meta.dirname, '../../../shared/bench/cleaning');
const own = join(import.meta.dirname, '../quality/pages');

interface Row {
  readonly id: string;
  readonly url?: string;
  readonly file?: string;
  readonly text?: string;
  readonly title?: string;
  readonly author?: readonly string[];
  readonly date?: string | null;
}
const rows = (path: string): Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

function cleaned(folder: string): [Row, Article][] {
  const gold = new Map(rows(join(folder, 'gold.jsonl')).map((row) => [row.id, row]));
  return rows(join(folder, 'pages.jsonl')).map((row) => {
    const bytes = gunzipSync(readFileSync(join(folder, row.file!)));
    return [gold.get(row.id) ?? row, cleanHtml(bytes, { source: row.id, url: row.url })];
  });
}

/** Pages in the manner of the press of fifty states, written for these tests; see test/quality/README.md. */
it('reads pages of many makers at least this well', () => {
  const pages = cleaned(own);
  const pairs = pages.map(([gold, { text }]): [string, string] => [gold.text ?? '', text]);
  expect(shingleF1(pairs).f1).toBeGreaterThanOrEqual(0.97);
  expect(exactShare(pairs)).toBeGreaterThanOrEqual(0.49);
  const right = (is: (gold: Row, article: Article) => boolean): number =>
    pages.filter(([gold, article]) => is(gold, article)).length / pages.length;
  expect(right((gold, { title }) => title?.toLowerCase() === gold.title?.toLowerCase())).toBeGreaterThan(
    0.91,
  );
  expect(right((gold, { published }) => published === (gold.date ?? null))).toBeGreaterThan(0.95);
  expect(right((gold, { byline }) => (byline ?? '') === (gold.author ?? []).join(', '))).toBeGreaterThan(
    0.89,
  );
});

/** Floors of quality over public pages: they only rise. Skipped where the sets do not stand beside the repository. */
it.skipIf(!existsSync(join(shared, 'sh181')))(
  'reads the public pages at least this well',
  { timeout: 60_000 },
  () => {
    const floors: Record<string, { f1: number; exact: number }> = {
      sh181: { f1: 0.985, exact: 0.5 },
      wcxb: { f1: 0.965, exact: 0.25 },
      aed: { f1: 0.943, exact: 0.32 },
      fundus80: { f1: 0.96, exact: 0.5 },
    };
    for (const [set, floor] of Object.entries(floors)) {
      const pairs = cleaned(join(shared, set)).map(([gold, { text }]): [string, string] => [
        gold.text ?? '',
        text,
      ]);
      expect(shingleF1(pairs).f1, set).toBeGreaterThanOrEqual(floor.f1);
      expect(exactShare(pairs), set).toBeGreaterThanOrEqual(floor.exact);
    }
  },
);
