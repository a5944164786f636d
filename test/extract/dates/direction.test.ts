import { describe, expect, it } from 'vitest';
import { find, values } from './find.js';

/** Written on Monday 13 May 2024. */
describe('which way an expression looks', () => {
  it.each([
    ['The state will decide on what it received in January before the session in June.', 'June=2024-06'],
    ['He promised that the ministry would make its position known in September.', 'September=2024-09'],
    ['Thirty will be examined and answered by March.', 'March=2025-03'],
    ['Its position will be made known around March.', 'March=2025-03'],
    ['The grant, if approved, would be paid on a still unspecified date in January.', 'January=2025-01'],
    ['It has until the 57th session in September to answer.', 'September=2024-09'],
    ['The minister presented it ahead of its adoption in September.', 'September=2024-09'],
    ['The privilege lapses in December.', 'December=2024-12'],
    ['The index is below the record high set on Aug. 6.', 'Aug. 6=2023-08-06'],
    ['Prices have risen since November 20.', 'November 20=2023-11-20'],
    ['He resigned in June.', 'June=2023-06'],
    ['The group meets again from December 2.', 'December 2=2024-12-02'],
    ['The coup of 26 July drew crowds through August.', 'August=2023-08'],
    ['It was reviewed in January 2019 and the report was adopted in July.', 'July=2019-07'],
  ])('months and days: %s', (text, expected) => {
    expect(values(text).at(-1)).toBe(expected);
  });

  it.each([
    ['Until Thursday, they had not named him.', 'Thursday=2024-05-09'],
    ['The outcome had been expected to be adopted on Friday.', 'Friday=2024-05-10'],
    ['On Friday, when he set aside his plans, he spoke.', 'Friday=2024-05-10'],
    ['They met on Sunday ahead of Tuesday’s review.', 'Tuesday=2024-05-14'],
    ['The group met from Wednesday to Monday.', 'Monday=2024-05-13'],
    ['They met on Monday and Tuesday, 6-7 May 2024.', 'Monday=2024-05-06'],
    ['They met on Friday the 26th.', 'Friday the 26th=2024-04-26'],
    ['The blast came at 10:35 a.m. (0735 GMT) Friday.', '10:35 a.m.=2024-05-10T10:35'],
    ['They met at mid-afternoon yesterday.', 'mid-afternoon yesterday=2024-05-12TAF'],
    ['They met in the early hours of Friday.', 'the early hours of Friday=2024-05-10TMO'],
  ])('days: %s', (text, expected) => {
    expect(values(text)).toContain(expected);
  });

  it('a weekday of an undated item that lies ahead is not the one told of', () => {
    expect(values('It met on 22 May 2024. The training will end on Wednesday.', null).at(-1)).toBe(
      'Wednesday=XXXX-WXX-3',
    );
  });

  it('hours of no day keep none', () => {
    expect(values('The meetings start at 9 a.m. and can be watched.')).toContain('9 a.m.=T09:00');
    expect(values('Place: Room 20\nTime: 9.00 – 12.30')).toEqual(['9.00=T09:00', '12.30=T12:30']);
  });
});

describe('counted from what was told', () => {
  it.each([
    ['The report was adopted on 7 May. The talks had been held a week earlier.', 'a week earlier=2024-04-30'],
    [
      'It was reviewed in November 2022, its neighbour in January of the same year.',
      'January of the same year=2022-01',
    ],
    ['Visits fell in April compared with the same period last year.', 'the same period last year=2023-04'],
    [
      'Visits fell in April. In the same month of last year they rose.',
      'the same month of last year=2023-04',
    ],
    ['The vote came the day after Christmas.', 'the day after Christmas=2023-12-26'],
    ['Sales for the quarter ended March 31 rose.', 'the quarter=2024-Q1'],
    ['First-quarter sales rose. Costs in the latest period fell.', 'the latest period=2024-Q1'],
    ['It will not happen this year or the next.', 'the next=2025'],
    ['Ten years ago this month it fell.', 'Ten years ago this month=2014-05'],
    ['The talks last May 7 went well.', 'last May 7=2024-05-07'],
    ['He spoke last May 7, 2023.', 'last May 7, 2023=2023-05-07'],
  ])('%s', (text, expected) => {
    expect(values(text)).toContain(expected);
  });
});

describe('undated items', () => {
  it.each([
    ['The outcome was adopted on 22 March. The review was held in November 2023.', '22 March=2024-03-22'],
    ['Due on August 2, the report preceded the review of November 4, 2021.', 'August 2=2021-08-02'],
    ['Reviewed in May 2024, it answered in September. The next review comes in 2029.', 'September=2024-09'],
    ['The outcome was adopted on 1 June. The review was held in December 2023.', '1 June=XXXX-06-01'],
  ])('%s', (text, expected) => {
    expect(values(text, null)).toContain(expected);
  });
});

describe('days beside days', () => {
  it.each([
    ['They met on 1 and 2 May and on the 3rd.', 'the 3rd=2024-05-03'],
    ['The next day, Friday, May 10, they met.', 'The next day=2024-05-10'],
    ['It was signed last week Tuesday.', 'last week Tuesday=2024-05-07'],
    ['It is due on Tuesday next week, and the report that Friday.', 'that Friday=2024-05-24'],
    ['They march every 3 May.', 'every 3 May=XXXX-05-03'],
    ['At the May review it spoke.', 'May=2024-05'],
    ['Mid-May talks followed.', 'Mid-May=2024-05'],
    ['April, May and June were calm.', 'May=2024-05'],
    ['It happened as recently as March.', 'March=2024-03'],
  ])('%s', (text, expected) => {
    expect(values(text)).toContain(expected);
  });
});

describe('parts of longer times', () => {
  it.each([
    ['It began in the first half of the 1990s.', 'the first half of the 1990s=199'],
    ['It fell in the 90’s.', 'the 90’s=199'],
    ['It fell in the late eighties.', 'the late eighties=198'],
    ['It was signed in May/June 2023.', 'May=2023-05'],
    ['It took half a century.', 'half a century=P50Y'],
    ['It takes a week or two.', 'a week or two=P1W/P2W'],
    ['It takes between 60 and 90 days.', '60 and 90 days=P60D/P90D'],
    ['They met three times a year.', 'three times a year=P1Y'],
    ['They met on Good Friday and Easter Monday 2023.', 'Easter Monday 2023=2023-04-10'],
  ])('%s', (text, expected) => {
    expect(values(text)).toContain(expected);
  });

  it('a fiscal year has no bounds, whichever end names it', () => {
    const bounds = find('It shrank in the 2022-2023 financial year.').map((f) => [f.earliest, f.latest]);
    expect(bounds).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(find('It shrank in the third quarter of fiscal 2023.')[0]).toMatchObject({ earliest: null });
  });
});

describe('roles', () => {
  it.each([
    ['(Geneva, 6 May 2024) The Council spoke.', 'dateline'],
    ['The text, dated 5 May 2020, was leaked.', 'event'],
    ['Updated 2:30 pm, 6 May 2024\n\nThe court ruled.', 'publication'],
    ['Apr 29 – May 10, 2024: 46th session', 'event'],
  ])('%s', (text, role) => {
    expect(find(text)[0]?.role).toBe(role);
  });
});
