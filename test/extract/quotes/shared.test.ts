import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quotes } from './support.js';

const folder = new URL('../../../../shared/', import.meta.url);

interface Attribution {
  readonly content: readonly (readonly [number, number])[];
  readonly source: readonly (readonly [number, number])[];
}

const LETTER = /[\p{L}\p{N}]/u;
function letters(spans: readonly (readonly [number, number])[], text: string): Set<number> {
  const out = new Set<number>();
  for (const [start, end] of spans)
    for (let i = start; i < end; i++) if (LETTER.test(text[i] ?? '')) out.add(i);
  return out;
}
function share(a: Set<number>, b: Set<number>): number {
  let both = 0;
  for (const i of a) if (b.has(i)) both++;
  return both / (a.size + b.size - both || 1);
}

describe.skipIf(!existsSync(folder))('labelled press (skipped where the sets are absent)', () => {
  it('attributions of news: content found with half of its words', () => {
    let gold = 0;
    let found = 0;
    let hits = 0;
    for (const line of readFileSync(new URL('bench/quotes/polnear.jsonl', folder), 'utf8').split('\n')) {
      if (line === '') continue;
      const item = JSON.parse(line) as { text: string; attributions: Attribution[] };
      const rows = quotes(item.text);
      const outer = rows.filter(
        (q) =>
          !rows.some(
            (o) => o !== q && o.start <= q.start && q.end <= o.end && o.end - o.start > q.end - q.start,
          ),
      );
      const left = item.attributions
        .filter((a) => a.content.length > 0)
        .map((a) => letters(a.content, item.text));
      gold += left.length;
      found += outer.length;
      for (const row of outer) {
        const mine = letters([[row.start, row.end]], item.text);
        const at = left.findIndex((words) => share(mine, words) >= 0.5);
        if (at < 0) continue;
        hits++;
        left.splice(at, 1);
      }
    }
    expect((2 * hits) / (gold + found)).toBeGreaterThanOrEqual(0.6);
    expect(hits / found).toBeGreaterThanOrEqual(0.82);
  });
});
