import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainArticle } from '../../src/model/article.js';
import { analyse, tokenAt } from '../../src/text/doc.js';
import { NUMBER, SPACE_BEFORE, tokenize } from '../../src/text/tokenize.js';

const words = (text: string): string[] => {
  const t = tokenize(text);
  return Array.from({ length: t.count }, (_, i) => text.slice(t.start[i], t.end[i]));
};

describe('tokenize', () => {
  it('parts possessives and keeps names and contractions whole', () => {
    expect(words("O'Brien's plan didn’t pass")).toEqual(["O'Brien", "'s", 'plan', 'didn’t', 'pass']);
  });
  it('keeps separators inside numbers and the full stop outside', () => {
    expect(words('It paid 1,250,000.50 in 2019.')).toEqual(['It', 'paid', '1,250,000.50', 'in', '2019', '.']);
  });
  it('keeps dotted abbreviations whole', () => {
    expect(words('the U.S. and H.E. Mr. X at 5 a.m. today')).toEqual([
      'the',
      'U.S.',
      'and',
      'H.E.',
      'Mr',
      '.',
      'X',
      'at',
      '5',
      'a.m.',
      'today',
    ]);
  });
  it('does not take a glued sentence for an abbreviation', () => {
    expect(words('plan C.The end.On')).toEqual(['plan', 'C', '.', 'The', 'end', '.', 'On']);
  });
  it('takes numbers and letters apart and marks that nothing stood between', () => {
    const t = tokenize('COVID-19 and 500kV');
    expect(words('COVID-19 and 500kV')).toEqual(['COVID', '-', '19', 'and', '500', 'kV']);
    expect(t.kind[4]).toBe(NUMBER);
    expect(t.flags[5]! & SPACE_BEFORE).toBe(0);
  });
  it('covers every character that is no space, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const t = tokenize(text);
        let covered = '';
        let last = 0;
        for (let i = 0; i < t.count; i++) {
          expect(t.start[i]).toBeGreaterThanOrEqual(last);
          expect(t.end[i]).toBeGreaterThan(t.start[i]!);
          expect(text.slice(last, t.start[i]).replace(/[\s\u200b\ufeff]/g, '')).toBe('');
          covered += text.slice(t.start[i], t.end[i]);
          last = t.end[i]!;
        }
        expect(covered.replace(/[\s\u200b\ufeff]/g, '')).toBe(text.replace(/[\s\u200b\ufeff]/g, ''));
      }),
    );
  });
});

describe('analyse', () => {
  it('puts every token into one sentence, and finds the token at an offset', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 6, mode: 'sentences' }), (text) => {
        const doc = analyse(plainArticle(text));
        const { sentences, tokens } = doc;
        expect(sentences.first[0]).toBe(0);
        expect(sentences.first[sentences.count]).toBe(tokens.count);
        for (let i = 0; i < tokens.count; i++) {
          expect(tokenAt(tokens, tokens.start[i]!)).toBe(i);
          const s = sentences.of[i]!;
          expect(i >= sentences.first[s]! && i < sentences.first[s + 1]!).toBe(true);
        }
      }),
    );
  });
  it('survives an empty text', () => {
    const doc = analyse(plainArticle(''));
    expect([doc.tokens.count, doc.sentences.count]).toEqual([0, 0]);
  });
});
