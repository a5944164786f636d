import { describe, expect, it } from 'vitest';
import { told, wordingsIn } from './claims-of.js';

describe('what the press says of recommendations, in many words', () => {
  it.each(wordingsIn('./wordings.txt'))('$sentence', ({ sentence, claims }) => {
    expect(told(sentence)).toBe(claims);
  });
});
