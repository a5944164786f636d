import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find } from './find.js';

const PIECES = (
  'May March Sept. Monday Fri last next this the of to and between from every once a two half year years week month quarter ' +
  "century 1990s 2024 1999 7 31 99 29 30 12/05/2024 2024-02-30 9 a.m. p.m. GMT at on in - – , . ( ) / : ' ’ early mid end first " +
  'ago later today yesterday night morning fiscal FY Q3 spring will was said VNA\n\n Human 1/2 ½ 00 0 annual Christmas Easter'
)
  .split(' ')
  .filter(Boolean);
const text = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string() }),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(' '));
const published = fc.constantFrom(null, '2024-05-13', '2023-12-31', '2024-02-29T10:00', 'rubbish', '2024');

const POINT =
  /^(?:[\dX]{2,4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-(?:\d|WE))?|Q[\dX]|H[\dX]|SP|SU|FA|WI))?)?/;
const VALUE = new RegExp(
  `${POINT.source}(?:T(?:\\d\\d:\\d\\d|MO|MI|AF|EV|NI|DT)Z?)?$|^(?:PAST|PRESENT|FUTURE)_REF$|` +
    '^P(?:T?[\\dX.]+[A-Z]{1,2})(?:/P(?:T?[\\dX.]+[A-Z]{1,2}))?$|^XXXX-(?:SP|SU|FA|WI)$',
);
const ISO = /^\d{4}-\d\d-\d\d$/;

describe('whatever the text', () => {
  it('spans are their text, in order and apart; values are well formed; bounds are in order', () => {
    fc.assert(
      fc.property(text, published, (sample, day) => {
        let last = 0;
        const keys = new Set<string>();
        for (const fact of find(sample, day)) {
          expect(sample.slice(fact.start, fact.end)).toBe(fact.text);
          expect(fact.start).toBeGreaterThanOrEqual(last);
          expect(fact.end).toBeGreaterThan(fact.start);
          last = fact.end;
          expect(keys.has(fact.key)).toBe(false);
          keys.add(fact.key);
          expect(fact.value).not.toBe('');
          expect(fact.value).toMatch(VALUE);
          expect(fact.earliest === null).toBe(fact.latest === null);
          if (fact.earliest !== null && fact.latest !== null) {
            expect(fact.earliest).toMatch(ISO);
            expect(fact.latest).toMatch(ISO);
            expect(fact.earliest <= fact.latest).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a range has two ends', () => {
    fc.assert(
      fc.property(text, published, (sample, day) => {
        const ends = new Map<string, number>();
        for (const { rangeId } of find(sample, day)) {
          if (rangeId !== null) ends.set(rangeId, (ends.get(rangeId) ?? 0) + 1);
        }
        for (const n of ends.values()) expect(n).toBe(2);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['1 ', '1-', "'", 'May 1, ', 'the end of ', 'every ', 'a ', '2000-', 'two and a half ', 'Monday '])(
    'long runs of %j do not stop it',
    (unit) => {
      expect(() => find(unit.repeat(5000))).not.toThrow();
    },
  );
});
