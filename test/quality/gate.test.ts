import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Scores, scoreSets, scoresOf } from '../../src/score/labels/gate.js';
import { ROOT } from '../support.js';

const QUALITY = join(ROOT, 'test/quality');
const floors = JSON.parse(readFileSync(join(QUALITY, 'floors.json'), 'utf8')) as Record<string, Scores>;
const sets = Object.entries(await scoreSets(QUALITY));

describe.each(sets)('floors of the set %s', (set, tally) => {
  const scores = Object.entries(scoresOf(tally));
  test('every layer of it was scored', () => {
    expect(scores.map(([measure]) => measure)).toEqual(Object.keys(floors[set] ?? {}));
  });
  test.each(scores)('%s', (measure, score) => {
    const floor = floors[set]?.[measure];
    expect(floor, 'a measure without a floor: npm run floors').toBeDefined();
    expect(score).toBeGreaterThanOrEqual(floor ?? 1);
  });
});
