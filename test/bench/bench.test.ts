import { expect, test } from 'vitest';
import { cpuMsOver } from '../../src/bench/cpu.js';
import { generatedArticles } from '../../src/bench/generate.js';
import { print } from '../../src/bench/report.js';

test('generated articles are the same in every run, and all different', () => {
  const first = [...generatedArticles(50)];
  expect([...generatedArticles(50)]).toEqual(first);
  expect(new Set(first.map((a) => a.text)).size).toBe(50);
  expect(new Set(first.map((a) => a.id)).size).toBe(50);
  for (const { published } of first) expect(Number.isNaN(Date.parse(published))).toBe(false);
});

test('what is prepared is made anew for each pass', () => {
  let made = 0;
  const seen: number[] = [];
  const ms = cpuMsOver(
    () => ++made,
    (n) => seen.push(n),
    0,
  );
  expect(seen.length).toBeGreaterThanOrEqual(3);
  expect(seen).toEqual(seen.map((_, i) => i + 1));
  expect(ms).toBeGreaterThanOrEqual(0);
});

test('results print one a line, numbers aligned', () => {
  const lines = print([
    { set: 'corpus', what: 'cleaning', value: 1.5, unit: 'x bare parse', note: 'budget 2.1' },
    { set: 'corpus', what: 'dates', value: 12_345.6, unit: 'KB a CPU second' },
  ]).split('\n');
  expect(lines).toEqual([
    'corpus  cleaning     1.5  x bare parse     budget 2.1',
    'corpus  dates     12,346  KB a CPU second',
  ]);
});
