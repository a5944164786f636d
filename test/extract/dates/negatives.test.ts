import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { values } from './find.js';

const lines = readFileSync(new URL('./negatives.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean);

describe('what is no date', () => {
  it.each(lines)('%s', (line) => {
    expect(values(line)).toEqual([]);
  });
});
