import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotes } from './support.js';

const PIECES = [
  ...(
    'Ana Duarte Viet Nepal Hanoi minister spokesperson he she they it who which that said says told added saying noted ' +
    'according to reporters on Monday in Geneva the law would come is ready and but because when as quoted called pledged ' +
    'announced its decision , , . . ; : — - ( ) ? ! “ ” " " ‘ ’ \' `` \'\' « » “We ready,” "no." He The US UN'
  ).split(' '),
  '\n\n',
  '\n',
];
const text = fc
  .array(
    fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string() }),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(' '));

describe('whatever the text', () => {
  it('rows are well formed: spans, order, keys, speakers', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const keys = new Set<string>();
        let last = 0;
        for (const quote of quotes(sample)) {
          expect(sample.slice(quote.start, quote.end)).toBe(quote.text);
          expect(quote.text.trim()).not.toBe('');
          expect(quote.start).toBeGreaterThanOrEqual(last);
          last = quote.start;
          expect(keys.has(quote.key)).toBe(false);
          keys.add(quote.key);
          expect(quote.cue).not.toBe('');
          expect(quote.rule).not.toBe('');
          if (quote.person !== null) expect(quote.speaker).not.toBeNull();
          const { speakerSpan } = quote;
          if (speakerSpan !== null) {
            expect(speakerSpan.end).toBeGreaterThan(speakerSpan.start);
            expect(speakerSpan.end).toBeLessThanOrEqual(sample.length);
          }
          if (quote.speaker !== null) expect(speakerSpan).not.toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('indirect speech has somebody who can speak', () => {
    fc.assert(
      fc.property(text, (sample) => {
        for (const quote of quotes(sample)) if (!quote.direct) expect(quote.speakerSpan).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it('the same text gives the same rows', () => {
    fc.assert(
      fc.property(text, (sample) => {
        expect(quotes(sample)).toEqual(quotes(sample));
      }),
      { numRuns: 60 },
    );
  });
});
