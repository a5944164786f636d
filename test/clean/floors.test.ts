import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { exactShare, shingleF1 } from '../../src/bench/cleaning-score.js';
import { cleanHtml } from '../../src/clean/index.js';

const sets = join(import.meta.dirname, '../../../shared/bench/cleaning');

interface Row {
  readonly id: string;
  readonly url?: string;
  readonly file?: string;
  readonly text?: string;
}
const rows = (path: string): Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

/** Floors of quality over public pages: they only rise. Skipped where the sets do not stand beside the repository. */
it.skipIf(!existsSync(join(sets, 'sh181')))(
  'reads the public pages at least this well',
  { timeout: 30_000 },
  () => {
    const floors: Record<string, { f1: number; exact: number }> = {
      sh181: { f1: 0.985, exact: 0.5 },
      wcxb: { f1: 0.963, exact: 0.24 },
      aed: { f1: 0.943, exact: 0.32 },
      fundus80: { f1: 0.96, exact: 0.48 },
    };
    for (const [set, floor] of Object.entries(floors)) {
      const gold = new Map(rows(join(sets, set, 'gold.jsonl')).map((row) => [row.id, row.text ?? '']));
      const pairs = rows(join(sets, set, 'pages.jsonl')).map((row): [string, string] => {
        const bytes = gunzipSync(readFileSync(join(sets, set, row.file!)));
        return [gold.get(row.id) ?? '', cleanHtml(bytes, { source: row.id, url: row.url }).text];
      });
      expect(shingleF1(pairs).f1, set).toBeGreaterThanOrEqual(floor.f1);
      expect(exactShare(pairs), set).toBeGreaterThanOrEqual(floor.exact);
    }
  },
);
