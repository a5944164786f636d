import { describe, expect, it } from 'vitest';
import { brief, figures } from './support.js';

const wholes = (text: string): unknown[] => figures(text).map((f) => f.ofValue);

describe('members of a body', () => {
  it.each([
    ['A delegation of six cost the state little.', ['6 member']],
    ['Mr Pita led a team of about nine.', ['9 member']],
    [
      'At the review 108 countries spoke. An office with a staff of twelve will open.',
      ['108 country', '12 member'],
    ],
    ['She headed a 20-strong delegation.', ['20 member']],
    ['A delegation of six senior officials came.', ['6 official']],
    ['A group of 12 states disagreed.', ['12 state']],
    ['A 20,000-strong crowd gathered.', ['20000']],
  ])('%s', (text, expected) => expect(brief(text)).toEqual(expected));
});

describe('nouns told elsewhere', () => {
  it.each([
    [
      'How many proposals were there? The union counted 267. The ministry says 248.',
      ['267 proposal', '248 proposal'],
    ],
    [
      'It has yet to say which proposals it accepts. In 2019, it took up 241 out of 291.',
      ['241 proposal', '291 proposal'],
    ],
    ['Domestic workers, who number around 160,000, were left out.', ['160000 worker']],
    ['Five countries of 90 took part. They made 19 between them.', ['5 country', '90 country', '19']],
    ['Nine of every ten proposals were met.', ['0.9 proposal']],
    ['Half the proposals came from Europe, a quarter of them from Italy.', ['0.5 proposal', '0.25 proposal']],
    ['Forty-seven rights and development organisations wrote.', ['47 organisation']],
    ['The retirement age of judges rises to 60.', ['60 year of age']],
    ['Life expectancy there is around 73.', ['73 year of age']],
    ['They fined him 500,000 kronor and 30 lei.', ['500000 SEK', '30 leu']],
  ])('%s', (text, expected) => expect(brief(text)).toEqual(expected));
  it('takes "of these" for the part told last', () => {
    const last = (text: string): unknown => figures(text).at(-1)?.ofValue;
    expect(last('It accepted 96 of the 220 recommendations, and 78 of these were met.')).toBe(96);
    expect(last('It accepted 180 of the 200 recommendations and rejected 20 of them.')).toBe(200);
    expect(last('It took 94 of 120 proposals. Some 61 witnesses came, 18 of them jailers.')).toBe(61);
    expect(last('The total rose from 177 proposals to 204 in the fourth, 190 of which were taken.')).toBe(
      204,
    );
  });
});

describe('whom a bare number does not count', () => {
  it.each([
    ['Three aides sailed. His mother and 10 others drowned.', ['3 aide', '10']],
    [
      'It killed 257 people, including 12 Americans, and injured 5,500.',
      ['257 people', '12 american', '5500 people'],
    ],
    ['Nine states spoke. The two learned of it.', ['9 state', '2']],
    ['A father of seven came from zero.', ['7 child', '0']],
    ['The ties between the two turned vicious.', ['2']],
    ['It is for those between the ages of 17 and 20.', ['17 year of age', '20 year of age']],
    ['Quakes claimed 217 lives and injured 5,000.', ['217 life', '5000 people']],
    ['That brought the death toll to 259.', ['259 people']],
    ['It paid 32 claims of 100,000 Kenyan shillings.', ['32 claim', '100000 KES']],
    ['Three firms were hit by the two bomb blasts.', ['3 firm', '2 blast']],
    ['“No,” said Angela Costa, 71. She was in Rome when she was 4.', ['71 year of age', '4 year of age']],
  ])('%s', (text, expected) => expect(brief(text)).toEqual(expected));
  it('links no count to an amount as its whole', () => {
    expect(wholes('It paid 32 claims of 100,000 Kenyan shillings.')).toEqual([null, null]);
  });
});

describe('peoples', () => {
  it.each([
    ['Some 500,000 minority Tutsis and 300 Pakistanis fled.', ['500000 tutsi', '300 pakistani']],
    ['Two Swiss, five Dutch and three Thai nationals came.', ['2 swiss', '5 dutch', '3 national']],
    ['It held 15 Afghans and 3,000 Hazara.', ['15 afghan', '3000']],
    ['It closed 12 Paris streets.', ['12 street']],
  ])('%s', (text, expected) => expect(brief(text)).toEqual(expected));
});

describe('votes and lists', () => {
  it.each([
    ['The text passed with 30 in favour, 8 against and 9 abstaining.', ['30 vote', '8 vote', '9 vote']],
    ['At least 30, some 40 and nearly 50 states came.', ['30 state', '40 state', '50 state']],
    ['Two score envoys and 12 volunteers came.', ['40 envoy', '12 volunteer']],
    ['Lawmakers voted 312 to 45 for the bill.', ['312 vote', '45 vote']],
    ['A recorded vote of 27 to 14 was taken.', ['27 vote', '14 vote']],
    [
      'Two or three dozen activists and 2 to 3 lakh voters came.',
      ['24..36 activist', '200000..300000 voter'],
    ],
    ['She won 51.2 per cent; her rival got 48.8.', ['51.2 percent', '48.8 percent']],
    ['It has a population of 1.4 million.', ['1400000 people']],
    ['It was paid in 3 tranches to four corps.', ['3 tranche', '4 corps']],
    ['A total of 5,500 (five thousand five hundred) people signed.', ['5500 people']],
    ['The delegation, 24 strong, spoke.', ['24 member']],
    ['The storm brought 300 mm (12 in) of rain.', ['300 millimeter', '12 inch']],
    ['It got 98 (2014), 182 (2019) and 258 proposals.', ['98 proposal', '182 proposal', '258 proposal']],
    ['All five score goals.', ['5 goal']],
  ])('%s', (text, expected) => expect(brief(text)).toEqual(expected));
});

describe('what changed', () => {
  it.each([
    ['Seats rose by 3 to 151.', ['3 seat', '151 seat']],
    ['Arrests fell from 40 to 12 last year.', ['40 arrest', '12 arrest']],
    ['Shares rose by 3 to 151.', ['3', '151']],
    ['The Greens fell by 3.', ['3']],
    [
      'Trade grew from 5 billion dollars in 1986 to over 476 billion.',
      ['5000000000 USD', '476000000000 USD'],
    ],
  ])('%s', (text, expected) => expect(brief(text)).toEqual(expected));
  it('has the direction of a change between two values', () => {
    const text = 'Output rose from 5 billion in 1986 to over 476 billion by 2024.';
    expect(figures(text).map((f) => f.trend)).toEqual([null, 'up']);
  });
});

describe('shares', () => {
  it.each([
    ['It took 208 of 275 recommendations, roughly three-quarters.', '0.75 recommendation'],
    ['It took 90 recommendations. Half of those were met.', '0.5 recommendation'],
    ['He said that of the 90 recommendations fewer than a quarter had been met.', '0.25 recommendation'],
  ])('%s', (text, expected) => expect(brief(text).at(-1)).toBe(expected));
  it('knows the former from the latter', () => {
    const text = 'It accepted 120 recommendations and noted 80. Half of the former were met.';
    expect(figures(text).at(-1)).toMatchObject({ value: 0.5, unit: 'recommendation', ofValue: 120 });
    expect(wholes('Some 90 states and 20 agencies came; 30 of the former spoke.')).toEqual([null, null, 90]);
    expect(wholes('It took 40 proposals. Half of the former minister’s budget went.')).toEqual([null, null]);
  });
});

describe('parts in a list', () => {
  it('share the whole of "of which"', () => {
    expect(
      wholes('It had 100 proposals, against 80 in May 2017, of which it then took 50 and refused 30.'),
    ).toEqual([null, null, 80, 80]);
    // More than the whole holds.
    expect(wholes('It had 80 proposals, of which 50 were taken and 60 more came.')).toEqual([null, 80, null]);
  });
  it('share the whole that "of these" stands for', () => {
    const text =
      'It got 90 recommendations from 30 states. Of these, 40 were refused, 20 deferred and 30 met.';
    expect(wholes(text)).toEqual([null, null, 90, 90, 90]);
    expect(brief(text).slice(2)).toEqual(['40 recommendation', '20 recommendation', '30 recommendation']);
  });
  it('share the total behind the rest', () => {
    expect(wholes('It took 50 in full, 20 in part and left the rest out of 90.')).toEqual([90, 90, null]);
  });
});

describe('what is compared and answered', () => {
  it.each([
    ['Thirty-one notices remain in 28 towns, down from 105.', '105 notice'],
    ['Fiji got 60 proposals, it said. Ninety states spoke; 40 were accepted.', '40 proposal'],
    ['It had 99 recommendations. It met 71, or 67 per cent of those.', '67 percent'],
    ['About 60 per cent, or 120, of the recommendations were met.', '120 recommendation'],
    ['It had 99 recommendations from 40 states, a dozen of them late.', '12 recommendation'],
    ['They won by 30 votes to 5.', '5 vote'],
    ['At least 80 were noted by Dili, which got many recommendations.', '80 recommendation'],
    ['Ninety states spoke while police arrested 30.', '30 people'],
    ['Some 40 writers were beaten and 12 were jailed.', '12 writer'],
  ])('%s', (text, expected) => expect(brief(text).at(-1)).toBe(expected));
  it('keeps the count beside its rate', () => {
    expect(brief('It had 99 recommendations. It met 71, or 67 per cent.')[1]).toBe('71 recommendation');
  });
});

describe('no figures', () => {
  it.each([
    'They repealed the three-strikes laws.',
    'It replied five months after the flood.',
    'A report is due within two years.',
  ])('%s', (text) => expect(figures(text)).toEqual([]));
});
