import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brief } from './support.js';

const lines = readFileSync(new URL('./negatives.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean);

describe('what nobody said', () => {
  it.each(lines)('%s', (line) => {
    expect(brief(line)).toEqual([]);
  });
});
