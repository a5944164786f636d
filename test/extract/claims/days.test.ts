import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimsOf } from './claims-of.js';

const BEFORE =
  'At the Universal Periodic Review of the United Nations Human Rights Council Kenya heard many recommendations. ';

const lines = readFileSync(new URL('./days.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [sentence = '', claims = ''] = line.split(/ =>\s?/);
    return { sentence, claims };
  });

/** "type value modality" of what a sentence claims, the review's own day of printing fixed. */
function told(sentence: string): string {
  return claimsOf(BEFORE + sentence, { published: '2025-09-30' })
    .filter((c) => c.start >= BEFORE.length && !/^(?:reaction|position|delegation)$/.test(c.type))
    .map((c) => `${c.type} ${c.valueNum ?? c.value}${c.modality === 'asserted' ? '' : ` ${c.modality}`}`)
    .sort()
    .join('; ');
}

describe('days of reviews and adoptions, answers and seats, in many words', () => {
  it.each(lines)('$sentence', ({ sentence, claims }) => {
    expect(told(sentence)).toBe(claims);
  });
});
