import { describe, expect, it } from 'vitest';
import { brief, figures } from './support.js';

/** Value, unit and whole of the first figure. */
const part = (text: string): unknown[] => {
  const [f] = figures(text);
  return [f?.value, f?.unit, f?.ofValue];
};

describe('parts of wholes', () => {
  it.each([
    ['Hanoi will support 271 of the 320 recommendations.', [271, 'recommendation', 320]],
    ['Veldoria took up 271/320 recommendations.', [271, 'recommendation', 320]],
    ['The delegation accepted 271 out of 320 proposals.', [271, 'proposal', 320]],
    ['It won 145 of 189 votes.', [145, 'vote', 189]],
    ['It met 76% of the total 269 recommendations.', [76, 'percent', 269]],
    ['Oslo said yes to 190 and no to 12 of the 202 recommendations.', [190, 'recommendation', 202]],
    ['It counted 25 recommendations noted out of the 198 made.', [25, 'recommendation', 198]],
  ])('%s', (text, expected) => expect(part(text)).toEqual(expected));

  it('finds the whole after a total, not in the next count', () => {
    const last = (text: string): unknown => figures(text).map((f) => f.ofValue);
    expect(last('Out of a total of 230 proposals, only 18 were rejected.')).toEqual([null, 230]);
    expect(last('In 12 of 14 districts 3 out of 10 wells are dry.')).toEqual([14, null, 10, null]);
    expect(last('It signed 40 deals and sold 12 of the 30 ships.')).toEqual([null, 30, null]);
  });

  it('finds the whole in an earlier clause', () => {
    const [, , accepted] = figures(
      'It received 123 recommendations from 60 countries, 96 of which were accepted.',
    );
    expect([accepted?.value, accepted?.unit, accepted?.ofValue, accepted?.of]).toEqual([
      96,
      'recommendation',
      123,
      'f1',
    ]);
    const [, of] = figures('Of the 300 recommendations made last time, 220 have been implemented.');
    expect([of?.value, of?.unit, of?.ofValue]).toEqual([220, 'recommendation', 300]);
    const [, them] = figures('Some 122 countries took part. At least 105 of them spoke.');
    expect([them?.unit, them?.ofValue]).toEqual(['country', 122]);
  });
});

describe('elided nouns', () => {
  it.each([
    ['It received 320 recommendations, accepting 271 and noting 49.', ['320', '271', '49']],
    ['It supported 196 recommendations and noted 37.', ['196', '37']],
    ['It filled 14 recommendations first; the other 13 came later.', ['14', '13']],
    ['It took 25 recommendations. The remaining 16 recommendations wait.', ['25', '16']],
  ])('%s', (text, values) => expect(brief(text)).toEqual(values.map((v) => `${v} recommendation`)));
  it('takes the noun of "the number of"', () => {
    expect(brief('Brinck put at 58 or more the number of people held.')).toEqual(['58 people']);
  });
  it('leaves a number that counts nothing without a unit', () => {
    expect(brief('The country scored 0.766 on the index.')).toEqual(['0.766']);
  });
});

describe('wholes behind brackets', () => {
  it.each([
    ['It supports 203 (82 per cent) of the 248 recommendations.', [203, 'recommendation', 248]],
    ['Some (271/320) of the recommendations were accepted.', [271, 'recommendation', 320]],
  ])('%s', (text, expected) => expect(part(text)).toEqual(expected));
  it('gives a whole list the noun at its end', () => {
    expect(brief('The cycles produced 123, 227 and 291 recommendations.')).toEqual([
      '123 recommendation',
      '227 recommendation',
      '291 recommendation',
    ]);
  });
  it('counts the votes of a vote, and no score', () => {
    expect(brief('It was adopted by a vote of 47-0.')).toEqual(['47 vote', '0 vote']);
    expect(brief('It passed by 28 votes to 6 with 13 abstentions.')).toEqual([
      '28 vote',
      '6 vote',
      '13 abstention',
    ]);
    expect(brief('The home side won 3-1.')).toEqual([]);
  });
});
