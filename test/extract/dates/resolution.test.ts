import { describe, expect, it } from 'vitest';
import { dateTokenRanges, impliedYear } from '../../../src/extract/dates/index.js';
import { plainArticle } from '../../../src/model/article.js';
import { analyse } from '../../../src/text/doc.js';
import { find, values } from './find.js';

describe('tense', () => {
  it.each([
    ['They met Monday and will vote on Friday.', 'Monday=2024-05-13', 'Friday=2024-05-17'],
    ['The minister said on Thursday that it was done.', 'Thursday=2024-05-09'],
    ['It is scheduled for September.', 'September=2024-09'],
    ['It was adopted in September.', 'September=2023-09'],
    ['The vote had been due to close on Friday.', 'Friday=2024-05-10'],
    ['The vote was postponed until Friday.', 'Friday=2024-05-17'],
    ['The hearing opens on Tuesday.', 'Tuesday=2024-05-14'],
    ['Delegates want to attend, but in March a court ruled.', 'March=2024-03'],
  ])('%s', (text, ...expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('marks what it decides as implied', () => {
    expect(find('They will vote on Friday.')[0]).toMatchObject({ basis: 'tense', certainty: 'implied' });
    expect(find('They voted on Friday.')[0]).toMatchObject({ basis: 'published', certainty: 'certain' });
  });
});

describe('ranges and lists', () => {
  const joined = (text: string, published?: string | null): string[] => {
    const seen = new Map<string, string>();
    for (const fact of find(text, published)) {
      if (fact.rangeId === null) continue;
      const first = seen.get(fact.rangeId);
      seen.set(fact.rangeId, first === undefined ? fact.value : `${first}/${fact.value}`);
    }
    return [...seen.values()];
  };

  it.each([
    ['It ran from April 29 to May 10, 2024.', '2024-04-29/2024-05-10'],
    ['It ran from December 29 to January 3, 2024.', '2023-12-29/2024-01-03'],
    ['It ran from 31 December to 3 January.', '2023-12-31/2024-01-03'],
    ['It ran from 4 to 15 November 2023.', '2023-11-04/2023-11-15'],
    ['It ran on Nov. 12-19, 2023.', '2023-11-12/2023-11-19'],
    ['The term is 2023-25.', '2023/2025'],
    ['The term is 2023–2025.', '2023/2025'],
    ['The 2009/10 season ended.', '2009/2010'],
    ['Between 2006 and 2013 nothing changed.', '2006/2013'],
    ['It covers July 2019 to December 2021.', '2019-07/2021-12'],
  ])('%s', (text, expected) => {
    expect(joined(text)).toEqual([expected]);
  });

  it('shares a month or a year in a list without making it a range', () => {
    expect(values('On 3, 5 and 7 June 2023 it met.')).toEqual([
      '3=2023-06-03',
      '5=2023-06-05',
      '7 June 2023=2023-06-07',
    ]);
    expect(values('In July and August 2022 it met.')).toEqual(['July=2022-07', 'August 2022=2022-08']);
    expect(joined('In July and August 2022 it met.')).toEqual([]);
  });
});

describe('other dates of the text', () => {
  it('leaves the year open where the dated one is another time', () => {
    expect(values('It was adopted on July 23. The state is to report in January 2019.', null)[0]).toBe(
      'July 23=XXXX-07-23',
    );
    expect(values('It met on July 23. The first review was held in May 2009.', null)[0]).toBe(
      'July 23=XXXX-07-23',
    );
  });

  it('counts from the last date told of', () => {
    expect(values('It was adopted on 3 March 2020. Two days later it was printed.')).toContain(
      'Two days later=2020-03-05',
    );
    expect(values('It was adopted on 3 March 2020. The same day it was printed.')).toContain(
      'The same day=2020-03-03',
    );
    expect(values('It was adopted in March 2020. Five months later it was printed.')).toContain(
      'Five months later=2020-08',
    );
  });

  it('takes the year that the other dates of an undated text share', () => {
    const text = 'It was adopted on September 27. The dialogue of May 2024 went before.';
    expect(values(text, null)).toEqual(['September 27=2024-09-27', 'May 2024=2024-05']);
    expect(find(text, null)[0]).toMatchObject({ basis: 'mention', certainty: 'implied' });
  });

  it('takes none where a later year is told of', () => {
    expect(
      values('It met on February 5. A first round came in May 2009 and a survey in 2013.', null)[0],
    ).toBe('February 5=XXXX-02-05');
  });

  it('compares quarters with the same quarter', () => {
    expect(values('In the first quarter of 2024 exports rose 3% from a year earlier.')).toContain(
      'a year earlier=2023-Q1',
    );
  });
});

describe('weekday and date', () => {
  it('agree in one year', () => {
    // 9 May was a Thursday in 2024, a Tuesday in 2023.
    expect(values('It met on Tuesday, May 9.')).toEqual(['Tuesday, May 9=2023-05-09']);
    expect(find('It met on Tuesday, May 9.')[0]?.basis).toBe('weekday');
  });
  it('in doubt where they contradict each other', () => {
    expect(find('It met on Friday, May 9, 2024.')[0]).toMatchObject({
      value: '2024-05-09',
      certainty: 'implied',
    });
  });
});

describe('datelines and stamps', () => {
  it('are told from the story', () => {
    const text = 'GENEVA, May 10 (VNS) - The group met on May 7.';
    expect(find(text).map((f) => [f.value, f.role])).toEqual([
      ['2024-05-10', 'dateline'],
      ['2024-05-07', 'event'],
    ]);
    expect(find('Published in Dawn, January 27th, 2023', null)[0]?.role).toBe('publication');
  });
  it('date the words around them', () => {
    expect(values('GENEVA, May 10 (VNS) - The draft was adopted today.')).toContain('today=2024-05-10');
    expect(values('HANOI, April 2, 1997 (AFP) - The session opened Wednesday.', null)).toContain(
      'Wednesday=1997-04-02',
    );
  });
});

describe('day and month in digits', () => {
  it('go by the outlet, then by the day of writing', () => {
    expect(values('It took effect on 01/07/2023.')).toEqual(['01/07/2023=2023-07-01']);
    expect(values('It took effect on 01/07/2023.', '2024-05-13', 'USA')).toEqual(['01/07/2023=2023-01-07']);
    expect(values('05/12/2024 - 14:51\n\nThe vote of 04/11/2024 stands.', '2024-05-12')).toEqual([
      '05/12/2024 - 14:51=2024-05-12T14:51',
      '04/11/2024=2024-04-11',
    ]);
    expect(values('It took effect on 13/07/2023.', '2024-05-13', 'USA')).toEqual(['13/07/2023=2023-07-13']);
    // A date that can be read one way only decides for the others.
    expect(values('It was noted on 25/12/2022 and on 03/04/2023.', '2024-05-13', 'USA')[1]).toBe(
      '03/04/2023=2023-04-03',
    );
    expect(find('It took effect on 01/07/2023.')[0]?.certainty).toBe('implied');
  });
});

describe('without publication', () => {
  it('leaves open what only publication tells', () => {
    expect(values('On Wednesday, yesterday, today, last year and last May they met.', null)).toEqual([
      'Wednesday=XXXX-WXX-3',
      'yesterday=XXXX-XX-XX',
      'today=PRESENT_REF',
      'last year=XXXX',
      'last May=XXXX-05',
    ]);
    expect(values('They met this morning, and at 10:00h.', null)).toEqual([
      'this morning=XXXX-XX-XXTMO',
      '10:00h=T10:00',
    ]);
  });
});

describe('for other layers', () => {
  it('impliedYear fills EDTF and bounds, never the value', () => {
    const [fact] = find('It was adopted on September 27.', null);
    expect(impliedYear(fact!, 2024)).toEqual({
      edtf: '2024-09-27',
      earliest: '2024-09-27',
      latest: '2024-09-27',
      basis: 'upr-schedule',
      certainty: 'implied',
    });
    const [month] = find('It was adopted last May.', null);
    expect(impliedYear(month!, 2024)).toMatchObject({ edtf: '2024-05', latest: '2024-05-31' });
    const [full] = find('It was adopted on May 7, 2020.', null);
    expect(impliedYear(full!, 2024)).toMatchObject({ edtf: '2020-05-07', basis: 'text' });
    const [leap] = find('It was adopted on February 29.', null);
    expect(impliedYear(leap!, 2023)).toMatchObject({ earliest: null, basis: 'none' });
  });

  it('dateTokenRanges gives the tokens of each date', () => {
    const doc = analyse(plainArticle('It met on 7 May 2024, in Geneva.'));
    const [range] = dateTokenRanges(doc, find(doc.text));
    expect(doc.tokens.lower.slice(range?.first, range?.end)).toEqual(['7', 'may', '2024']);
  });
});
