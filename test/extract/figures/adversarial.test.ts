import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresExtractor } from '../../../src/extract/figures/index.js';
import { parseDigits } from '../../../src/extract/figures/number/digits.js';
import { noFacts } from '../../../src/extract/run.js';
import { plainArticle } from '../../../src/model/article.js';
import { analyse } from '../../../src/text/doc.js';
import { brief, figures } from './support.js';

describe('strange input', () => {
  it('makes no row of what is no number', () => {
    expect(brief(`It counted ${'9'.repeat(10_000)} votes.`)).toEqual([]);
    expect(brief('It counted NaN votes, Infinity votes and -0x1F votes.')).toEqual([]);
    expect(brief('Chapter XIV and King Louis XVI were named.')).toEqual([]);
    expect(brief('')).toEqual([]);
    expect(brief('1e999 votes')).toEqual([]);
    expect(brief('5 rose old')).toHaveLength(1);
  });
  it('reads the digits of other scripts', () => {
    expect(brief('It received ٣٢٠ recommendations.')).toEqual(['320 recommendation']);
    expect(brief('It received ３２０ recommendations.')).toEqual(['320 recommendation']);
    expect(brief('It received ३२० recommendations.')).toEqual(['320 recommendation']);
  });
  it('keeps a unit that it does not know as the noun printed', () => {
    expect(brief('It measured 12 zorbles.')).toEqual(['12 zorble']);
  });
});

const word = fc.constantFrom(
  ...'5 271 320 1,250 6.8 2024 one two half dozen million and of the of them percent % $ US$ - – / ( ) , . to from between a recommendations countries km years old rose by more than ½ “ ” one-in-three th 10k'.split(
    ' ',
  ),
);
const phrase = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));

describe('for any text', () => {
  it('finite values, spans inside the text, wholes no smaller than parts, no two figures on one number', () => {
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string({ unit: 'grapheme', maxLength: 60 })), (text) => {
        const found = figures(text);
        let last = -1;
        const keys = new Set(found.map((f) => f.key));
        for (const f of found) {
          expect(Number.isFinite(f.value)).toBe(true);
          if (f.valueHigh !== null) expect(f.valueHigh).toBeGreaterThan(f.value);
          expect(f.number.start).toBeGreaterThanOrEqual(f.start);
          expect(f.number.end).toBeLessThanOrEqual(f.end);
          expect(f.number.start).toBeGreaterThanOrEqual(last);
          expect(f.text).toBe(text.slice(f.start, f.end));
          if (f.of !== null) expect(keys.has(f.of)).toBe(true);
          last = f.number.end;
        }
      }),
      { numRuns: 400 },
    );
  });
  it('reads back what Intl prints', () => {
    const english = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
    const indian = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (n) => {
        expect(parseDigits(english.format(n))).toBe(n);
        expect(parseDigits(indian.format(n))).toBe(n);
        expect(parseDigits(String(n))).toBe(n);
      }),
    );
  });
});

describe('time', () => {
  // A quadratic pass over 20,000 figures would not end within the test's time.
  it.each([
    ['numbers in a row', '1 '],
    ['fractions', 'one third and '],
    ['spelled numbers', 'one hundred and '],
    ['lists', '1,2,'],
    ['dashes', '1-'],
    ['of chains', '5 of the 6 '],
    ['labels', 'articles 1, 2, 3, '],
    ['open brackets', '5 ('],
  ])('stays linear in %s', (_, piece) => {
    const text = piece.repeat(20_000);
    const found = figuresExtractor.extract(analyse(plainArticle(text)), noFacts()).figures ?? [];
    expect(found.length).toBeLessThan(text.length);
  });
});
