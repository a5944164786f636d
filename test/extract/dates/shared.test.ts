import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { find } from './find.js';

interface Gold {
  readonly text: string;
  readonly published: string | null;
  readonly timexes: readonly { start: number; end: number; value: string }[];
}

const folder = new URL('../../../../shared/bench/dates/', import.meta.url);

/** F1 of expressions found at the same place, and of those with the right value. */
function score(name: string): { relaxed: number; value: number } {
  let gold = 0;
  let found = 0;
  let overlapping = 0;
  let right = 0;
  for (const line of readFileSync(new URL(`${name}.jsonl`, folder), 'utf8')
    .split('\n')
    .filter(Boolean)) {
    const item = JSON.parse(line) as Gold;
    const facts = find(item.text, item.published);
    gold += item.timexes.length;
    found += facts.length;
    for (const timex of item.timexes) {
      const hit = facts.find((fact) => fact.start < timex.end && timex.start < fact.end);
      if (hit === undefined) continue;
      overlapping++;
      if (hit.value === timex.value) right++;
    }
  }
  return { relaxed: (2 * overlapping) / (gold + found), value: (2 * right) / (gold + found) };
}

describe.skipIf(!existsSync(folder))('labelled news (skipped where the sets are absent)', () => {
  it.each([
    ['upr-probe', 0.97, 0.95],
    ['timebank', 0.92, 0.8],
    ['aquaint', 0.92, 0.74],
    ['meantime', 0.88, 0.8],
  ])('%s', (name, relaxed, value) => {
    const reached = score(name);
    expect(reached.relaxed).toBeGreaterThanOrEqual(relaxed);
    expect(reached.value).toBeGreaterThanOrEqual(value);
  });
});
