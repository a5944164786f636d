import { describe, expect, it } from 'vitest';
import { claimsOf } from './claims-of.js';

const counts = (text: string) =>
  claimsOf(text)
    .filter((c) => c.valueNum !== null)
    .map((c) => [c.type, c.valueNum, c.certainty, c.theme]);

describe('counts of the recommendations on one theme', () => {
  it.each([
    [
      "At its fourth UPR, in January 2023, Peru received 45 recommendations on women's rights.",
      ['received', 45, 'implied', "Women's rights"],
    ],
    [
      'At its third UPR, Chad supported 61 recommendations that called for better prisons.',
      ['supported', 61, 'implied', 'Detention'],
    ],
    [
      'At its third UPR, Mali received 45 recommendations on health and youth.',
      ['received', 45, 'implied', 'Right to health'],
    ],
    [
      'At its third UPR, Fiji noted, rather than accepted, fourteen recommendations on the subject.',
      ['noted', 14, 'implied', 'Other'],
    ],
    [
      'At its third UPR, Laos received recommendations from seven states not to lower the voting age.',
      ['recommending_states', 7, 'implied', 'Other'],
    ],
  ])('%s', (text, row) => {
    expect(counts(text)).toEqual([row]);
  });
  it.each([
    'At its third UPR, Chad received 210 recommendations on its human rights record.',
    'At its third UPR, Chad received 210 recommendations on a wide range of issues.',
    'At its third UPR, Chad received 210 recommendations on 13 November 2018.',
    'At its third UPR, Chad received 210 recommendations to improve its prisons, courts and schools.',
  ])('are not those of the whole: %s', (text) => {
    expect(counts(text)).toEqual([['received', 210, 'certain', null]]);
  });
});

describe('counts too low to be all of a review', () => {
  it('are implied at most', () => {
    expect(counts('At its third UPR, Uruguay accepted all four recommendations.')).toEqual([
      ['supported', 4, 'implied', null],
    ]);
  });
  it('were usual in the first cycle', () => {
    expect(counts('At its first UPR, in 2008, Bahrain received 12 recommendations.')).toEqual([
      ['received', 12, 'certain', null],
    ]);
  });
});
