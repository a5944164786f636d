import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brief } from './claims-of.js';

const lines = readFileSync(new URL('./negatives.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

describe('texts on the review that claim nothing of what a state received, supported or was examined for', () => {
  it('are a hundred at least', () => expect(lines.length).toBeGreaterThanOrEqual(100));
  it.each(lines)('%s', (text) => {
    const weighty = brief(text).filter((c) => !/^(?:plan|pledge|reaction|position|delegation)/.test(c));
    expect(weighty).toEqual([]);
  });
});
