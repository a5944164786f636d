import { describe, expect, it } from 'vitest';
import { find, values } from './find.js';

/** Sentence, then `text=value` of each date in it; written on Monday 13 May 2024. */
const CASES: Readonly<Record<string, readonly [string, ...string[]][]>> = {
  'calendar dates': [
    ['It opened on Sept. 27th, 2023.', 'Sept. 27th, 2023=2023-09-27'],
    ['It opened on 27 Sept. 2023.', '27 Sept. 2023=2023-09-27'],
    ['It opened on 27‑Sep‑2023.', '27‑Sep‑2023=2023-09-27'],
    ['It opened on May 10,2023.', 'May 10,2023=2023-05-10'],
    ['They met on the 5th of May 2023.', 'the 5th of May 2023=2023-05-05'],
    ['They met on Friday 3 November 2023.', 'Friday 3 November 2023=2023-11-03'],
    ['Since 2024-05-07 it is law.', '2024-05-07=2024-05-07'],
    ['Since 7.5.2024 it is law.', '7.5.2024=2024-05-07'],
    ['The text of 07/2023 stands.', '07/2023=2023-07'],
    ['It took effect in July 2019.', 'July 2019=2019-07'],
    ['He joined in ’98.', '’98=1998'],
    ['It was signed on 27/9.', '27/9=2023-09-27'],
    ['It was signed on the Fourth of July 2020.', 'the Fourth of July 2020=2020-07-04'],
    ['It was signed on the 24th of last month.', 'the 24th of last month=2024-04-24'],
    ['It was signed on New Year’s Eve 2023.', 'New Year’s Eve 2023=2023-12-31'],
    ['They met on Thanksgiving.', 'Thanksgiving=2023-11-23'],
  ],
  'years, decades, centuries': [
    ['He was born in 1952.', '1952=1952'],
    ['He was born in nineteen ninety-six.', 'nineteen ninety-six=1996'],
    ['It upheld the 1951 Refugee Convention.', '1951=1951'],
    ['It began in mid-2019.', 'mid-2019=2019'],
    ['Poverty fell in the late 1970s.', 'the late 1970s=197'],
    ['Poverty fell in the 70s and 80s.', 'the 70s=197', '80s=198'],
    ['A law of the 19th century stood.', 'the 19th century=18'],
    ['Spending rose in fiscal year 2023.', 'fiscal year 2023=2023'],
    ['Spending rose in FY2023.', 'FY2023=2023'],
  ],
  'parts of years': [
    ['It grew in the 3rd quarter of 2023.', 'the 3rd quarter of 2023=2023-Q3'],
    ['It grew in the second half of 2023.', 'the second half of 2023=2023-H2'],
    ['It will end in the last quarter of this year.', 'the last quarter of this year=2024-Q4'],
    ['Sales rose in Q2 2023.', 'Q2 2023=2023-Q2'],
    ['It began in the fall of 2022.', 'the fall of 2022=2022-FA'],
    ['It began last summer.', 'last summer=2023-SU'],
    ['It met in the first week of June 2023.', 'the first week of June 2023=2023-06'],
  ],
  'counted from the day of writing': [
    ['They spoke yesterday.', 'yesterday=2024-05-12'],
    ['They spoke the day before yesterday.', 'the day before yesterday=2024-05-11'],
    ['They spoke last week.', 'last week=2024-W19'],
    ['They met early last week.', 'early last week=2024-W19'],
    ['They met on Tuesday last week.', 'Tuesday last week=2024-05-07'],
    ['It fell a decade ago.', 'a decade ago=2014'],
    ['They met last weekend.', 'last weekend=2024-W19-WE'],
    ['It was adopted two years ago.', 'two years ago=2022'],
    ['It was adopted a year ago today.', 'a year ago today=2023-05-13'],
    ['It was adopted three months ago.', 'three months ago=2024-02'],
    ['It starts ten days from now.', 'ten days from now=2024-05-23'],
    ['They met last May and this January.', 'last May=2023-05', 'this January=2024-01'],
    ['It was passed in November last year.', 'November last year=2023-11'],
  ],
  durations: [
    ['He spent six and a half years there.', 'six and a half years=P6.5Y'],
    ['He stayed for 2 1/2 years.', '2 1/2 years=P2.5Y'],
    ['The two-day visit ended.', 'two-day=P2D'],
    ['It lasted a year and a half.', 'a year and a half=P1.5Y'],
    ['It will take two to three weeks.', 'two to three weeks=P2W/P3W'],
    ['Over the past five years, laws changed.', 'the past five years=P5Y'],
    ['It took more than 20 months.', 'more than 20 months=P20M'],
    ['It lasted several weeks.', 'several weeks=PXW'],
    ['In the first nine months, sales fell.', 'the first nine months=P9M'],
    ['The session took 28 minutes.', '28 minutes=PT28M'],
  ],
  recurrences: [
    ['It reports every four and a half years.', 'every four and a half years=P4.5Y'],
    ['It reports once every five years.', 'once every five years=P5Y'],
    ['It reports annually.', 'annually=P1Y'],
    ['It meets every other day.', 'every other day=P2D'],
    ['It meets on Mondays.', 'Mondays=XXXX-WXX-1'],
    ['It meets each Thursday.', 'each Thursday=XXXX-WXX-4'],
    ['It meets every four to five years.', 'every four to five years=P4Y/P5Y'],
  ],
  'times of day': [
    ['It opened at 9.30 a.m. on 7 May 2024.', '9.30 a.m. on 7 May 2024=2024-05-07T09:30'],
    ['It opened on 18 March 2015 at 2 pm.', '18 March 2015 at 2 pm=2015-03-18T14:00'],
    ['They met on Tuesday morning.', 'Tuesday morning=2024-05-07TMO'],
    ['They met last night.', 'last night=2024-05-12TNI'],
    ['They met on the morning of May 7.', 'the morning of May 7=2024-05-07TMO'],
    ['The hall opened at 14h30.', '14h30=2024-05-13T14:30'],
  ],
  'vague references': [
    ['Currently, 13 groups are known.', 'Currently=PRESENT_REF'],
    ['It grew in recent years.', 'recent years=PAST_REF'],
    ['It may change in the near future.', 'the near future=FUTURE_REF'],
  ],
};

for (const [group, cases] of Object.entries(CASES)) {
  describe(group, () => {
    it.each(cases)('%s', (text, ...expected) => {
      expect(values(text)).toEqual(expected);
    });
  });
}

describe('EDTF and bounds', () => {
  it.each([
    ['It met on 7 May 2024.', '2024-05-07', '2024-05-07', '2024-05-07'],
    ['It met in May 2024.', '2024-05', '2024-05-01', '2024-05-31'],
    ['It met in February 2024.', '2024-02', '2024-02-01', '2024-02-29'],
    ['It met last week.', '2024-05-06/2024-05-12', '2024-05-06', '2024-05-12'],
    ['Sales rose in Q2 2023.', '2023-34', '2023-04-01', '2023-06-30'],
    ['It began in the 1990s.', '199X', '1990-01-01', '1999-12-31'],
    ['Spending rose in fiscal year 2023.', '2023~', null, null],
    ['It lasted two weeks.', null, null, null],
  ])('%s', (text, edtf, earliest, latest) => {
    expect(find(text)[0]).toMatchObject({ edtf, earliest, latest });
  });

  it('keeps an unknown year open', () => {
    const [fact] = find('It was adopted on September 27.', null);
    expect(fact).toMatchObject({ value: 'XXXX-09-27', edtf: 'XXXX-09-27', earliest: null, basis: 'none' });
  });
});
