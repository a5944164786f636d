import { describe, expect, it } from 'vitest';
import { figuresExtractor } from '../../../src/extract/figures/index.js';
import { noFacts } from '../../../src/extract/run.js';
import { plainArticle } from '../../../src/model/article.js';
import { analyse } from '../../../src/text/doc.js';
import { brief, figures, one } from './support.js';

describe('currencies', () => {
  it.each([
    ['A fine of US$ 1,200 was imposed.', '1200 USD'],
    ['It cost A$5 million.', '5000000 AUD'],
    ['It cost $US160 million.', '160000000 USD'],
    ['It lent VND7.4tn to farmers.', '7400000000000 VND'],
    ['It lent 241 billion Vietnamese dong.', '241000000000 VND'],
    ['It cost Rs 40 crore.', '400000000 INR'],
    ['It cost 5 million baht.', '5000000 THB'],
    ['It paid 300 euros.', '300 EUR'],
    ['It paid £30m.', '30000000 GBP'],
    ['It cost 3 dollars 50 cents.', '3.5 USD'],
    ['It cost $3,500 a month.', '3500 USD per month'],
    ['It paid 900 pesos.', '900 peso'],
    ['The fee rose to 17 USD 25.', '17.25 USD'],
    ['It cost 10 $ 30 cent.', '10.3 USD'],
    ['It spent GH¢ 200 million.', '200000000 GHS'],
    ['It spent 3.2 trillion CFA francs.', '3200000000000 CFA franc'],
    ['It spent FCFA 2.3 billion in Yaoundé, Cameroon.', '2300000000 XAF'],
    ['Senegal spent 2.3 billion FCFA.', '2300000000 XOF'],
    ['Mauritius voted Rs. 247 million.', '247000000 MUR'],
    ['Tanzania fined him Sh25 million.', '25000000 TZS'],
    ['India and Nepal shared Rs 40 crore.', '400000000 INR'],
    ['Jamaica got $5 million.', '5000000 USD'],
  ])('%s', (text, expected) => expect(brief(text)).toEqual([expected]));
});

describe('measures', () => {
  it.each([
    ['Gusts hit 120 km/h.', '120 kilometer per hour'],
    ['It covers 330,000 square kilometres.', '330000 square kilometer'],
    ['It covers 45 sq km.', '45 square kilometer'],
    ['A 500kV line was cut.', '500 kilovolt'],
    ['It was 38 degrees Celsius.', '38 celsius'],
    ['The bank cut rates by 25 basis points.', '25 basis point'],
    ['It rose by three percentage points.', '3 percentage point'],
    ['The 34-year-old blogger was jailed.', '34 year of age'],
    ['It lasted half a century.', '0.5 century'],
    ['They seized 2.5 tonnes of rice.', '2.5 tonne'],
    ['It will be between -5 and 3 °C.', '-5..3 celsius'],
    ['Turnout was % 5 lower.', '5 percent'],
    ['She is 34 and lives abroad.', '34 year of age'],
    ['He was jailed for nine years.', '9 year'],
  ])('%s', (text, expected) => expect(brief(text)).toEqual([expected]));
  it('takes a bracketed conversion to be as exact as its original', () => {
    const [a, b] = figures('It flew more than 100 kilometres (60 miles).');
    expect([a?.qualifier, b?.qualifier, b?.rule]).toEqual(['over', 'over', 'conversion']);
  });
  it('links a conversion to its original', () => {
    const originals = (text: string): unknown[] => {
      const all = figures(text);
      return all.map((f) => all.find((o) => o.key === f.converts)?.text ?? null);
    };
    expect(originals('It cost 7,199 yuan ($1,062) a year.')).toEqual([null, '7,199 yuan']);
    expect(originals('It holds Rs 40 crore (equivalent to US$5 million).')).toEqual([null, 'Rs 40 crore']);
    expect(originals('It has 60 sq m, or about 650 square feet.')).toEqual([null, '60 sq m']);
    expect(originals('It gave 15 billion dong (VND) ($1 million), or €900,000.')).toEqual([
      null,
      '15 billion dong',
      '15 billion dong',
    ]);
    expect(originals('It gave $5 million (of which €2 million was lent).')).toEqual([null, null]);
    expect(originals('It gave $5 million and €2 million.')).toEqual([null, null]);
  });
});

describe('what is counted', () => {
  it.each([
    ['14 UN member countries praised the report.', 'country', 'UN member countries'],
    ['All 193 UN member States take part.', 'state', 'UN member States'],
    ['The 12-member panel met.', 'member', 'member'],
    ['It lists 30 new human rights measures.', 'measure', 'new human rights measures'],
    [
      'It names 8,500 religious and belief-related activities.',
      'activity',
      'religious and belief-related activities',
    ],
    ['It asked 17 ministries and agencies.', 'ministry', 'ministries'],
    ['It has 60 commercial fishermen.', 'fisherman', 'commercial fishermen'],
    ['It has 31 MPs.', 'mp', 'MPs'],
  ])('%s', (text, unit, counted) => {
    expect(one(text).unit).toBe(unit);
    expect(one(text).counted).toBe(counted);
  });
  it('keeps the qualifier outside the words and inside the row', () => {
    const fact = one('At least 27 bloggers were jailed.');
    expect([fact.text, fact.qualifier]).toEqual(['27', 'at_least']);
    expect(one('The 50+ amendments passed.').qualifier).toBe('at_least');
    expect(one('Nearly 18 per cent agreed.').qualifier).toBe('nearly');
    expect(one('Up to 400 people work there.').qualifier).toBe('at_most');
  });
  it('says which way a change went, and what the figure is about', () => {
    const [points, percent] = figures('The index rose 16 points, or 2.6 percent.');
    expect([points?.trend, percent?.trend]).toEqual(['up', 'up']);
    expect(one('The government cut spending by 4 percent.').trend).toBe('down');
    expect(one('The delegation has 22 members.').concept).toBe('delegation');
    expect(one('Only 40% of the recommendations were met.').concept).toBe('recommendations');
  });
});

describe('ages', () => {
  it.each([
    ['They are aged 19 and 23.', ['19 year of age', '23 year of age']],
    ['Anna Berg, 34, said so.', ['34 year of age']],
    ['Children under five get it free.', ['5 year of age']],
    ['People older than 15 can read.', ['15 year of age']],
  ])('%s', (text, expected) => expect(brief(text)).toEqual(expected));
});

describe("the outlet's own currency", () => {
  const from = (country: string | null, text: string) =>
    figuresExtractor.extract(analyse(plainArticle(text), country), noFacts()).figures?.[0];
  it('stands for a bare sign, and is marked as implied', () => {
    expect(from('AUS', 'It cost $5 million.')).toMatchObject({ unit: 'AUD', certainty: 'implied' });
    expect(from('PHL', 'It cost 900 pesos.')).toMatchObject({ unit: 'PHP', certainty: 'implied' });
    expect(from('VNM', 'It cost $5 million.')).toMatchObject({ unit: 'USD', certainty: 'certain' });
  });
  it('never overrules a sign that says which', () => {
    expect(from('AUS', 'It cost US$5 million.')).toMatchObject({ unit: 'USD', certainty: 'certain' });
    expect(from('AUS', 'It cost USD 5 million.')).toMatchObject({ unit: 'USD', certainty: 'certain' });
  });
});
