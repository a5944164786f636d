import { describe, expect, it } from 'vitest';
import { told, wordingsIn } from './claims-of.js';

describe('days of reviews and adoptions, answers and seats, in many words', () => {
  it.each(wordingsIn('./days.txt'))('$sentence', ({ sentence, claims }) => {
    expect(told(sentence)).toBe(claims);
  });
});
