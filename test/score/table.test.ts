import { expect, test } from 'vitest';
import { CLEANING } from '../../src/score/sets/cleaning.js';
import { FIGURES } from '../../src/score/sets/figures.js';
import { PASSAGES } from '../../src/score/sets/passages.js';
import { measure, type ScoredSet } from '../../src/score/spec.js';
import { table } from '../../src/score/table.js';

const row = (ours: number | null, target: number | null, lower = false) => ({
  part: 'p',
  set: 's',
  measure: measure('m', 'k', 50, target, lower),
  ours,
});

test('a line says whether the target is reached', () => {
  const lines = table([row(91, 90), row(89, 90), row(9, 10, true), row(11, 10, true), row(null, 90)]).split(
    '\n',
  );
  expect(lines.map((line) => /(reached|short)$/.exec(line)?.[1] ?? '')).toEqual([
    '',
    'reached',
    'short',
    'reached',
    'short',
    '',
  ]);
});

function read(sets: readonly ScoredSet[], set: string, step: number, stdout: string) {
  return sets.find((s) => s.name === set)?.steps[step]?.read(stdout);
}

test('numbers are read from what the scorers print', () => {
  const meta =
    'DATE n=515 P 0.970 R 0.960 F 0.965 acc 0.921 | TITLE n=2 exact 0.500 contains 1.000 none 0 | AUTHOR n=9 F1 0.871 exactset 0.800 spurious 3/30';
  expect(read(CLEANING, 'htmldate', 0, meta)).toEqual({
    date: 96.5,
    day: 92.10000000000001,
    title: 50,
    author: 87.1,
    invented: 10,
  });
  const figures = '{"rows":[{"metric":"value","P":"90.0","R":"80.0","F1":"84.7"}],"empty":4,"cleanEmpty":3}';
  expect(read(FIGURES, 'hard', 0, figures)).toEqual({
    clean: 75,
    'value P': 90,
    'value R': 80,
    'value F1': 84.7,
  });
  const layers = '{"layers":{"dates":{"P":0.5,"R":1,"F1":0.667,"pred":4}}}';
  expect(read(PASSAGES, 'dev', 0, layers)).toEqual({
    'dates P': 50,
    'dates R': 100,
    'dates F1': 66.7,
    'dates rows': 4,
  });
});

test('every measure has a step that can read it', () => {
  for (const set of [...PASSAGES, ...FIGURES, ...CLEANING])
    for (const step of set.steps) expect(step.measures.length, set.name).toBeGreaterThan(0);
});
