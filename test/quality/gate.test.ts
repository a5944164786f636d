import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MEASURES, type Scores, scoreCorpus, scorePassages, scoresOf } from '../../src/score/labels/gate.js';
import { ROOT } from '../support.js';

const floors = JSON.parse(readFileSync(join(ROOT, 'test/quality/floors.json'), 'utf8')) as Record<
  string,
  Scores
>;
const corpus = scoresOf(await scoreCorpus());
const fresh = scoresOf(scorePassages(join(ROOT, 'test/quality/fresh')));

describe.each([
  ['corpus', corpus],
  ['fresh', fresh],
])('floors of the %s', (set, scores) => {
  test.each(MEASURES)('%s', (measure) => {
    const floor = floors[set]?.[measure];
    expect(floor, 'a measure without a floor: npm run floors').toBeDefined();
    expect(scores[measure]).toBeGreaterThanOrEqual(floor ?? 1);
  });
});
