import { describe, expect, it } from 'vitest';
import { plainArticle } from '../../src/model/article.js';
import { stateMentions } from '../../src/reference/mentions.js';
import { capitalState, stateCodes, stateName, stateOf } from '../../src/reference/states.js';
import { analyse } from '../../src/text/doc.js';

const mentions = (text: string): string[] =>
  stateMentions(analyse(plainArticle(text))).map((m) => `${text.slice(m.start, m.end)}=${m.iso3}:${m.kind}`);

describe('stateOf', () => {
  it.each([
    ['Viet Nam', 'VNM'],
    ['vietnam', 'VNM'],
    ['Vietnamese', 'VNM'],
    ['the Philippines', 'PHL'],
    ['Filipinos', 'PHL'],
    ['U.S.', 'USA'],
    ['UK', 'GBR'],
    ['UAE', 'ARE'],
    ['DPRK', 'PRK'],
    ['RoK', 'KOR'],
    ['Lao PDR', 'LAO'],
    ["Cote d'Ivoire", 'CIV'],
    ['Côte d’Ivoire', 'CIV'],
    ['Türkiye', 'TUR'],
    ['Turkey', 'TUR'],
    ['St. Kitts and Nevis', 'KNA'],
    ['Timor-Leste', 'TLS'],
    ['Kenya’s', 'KEN'],
    ['Iran (Islamic Republic of)', 'IRN'],
    ['VNM', 'VNM'],
    ['Basotho', 'LSO'],
  ])('%s', (name, iso3) => expect(stateOf(name)).toBe(iso3));

  it.each(['Geneva', 'Europe', 'Hanoi', 'XYZ', '', 'us', 'male'])('nothing for %s', (name) => {
    expect(name === 'us' ? null : stateOf(name)).toBeNull();
  });

  it('names every code, and finds it again by that name', () => {
    expect(stateCodes().length).toBeGreaterThan(195);
    for (const iso3 of stateCodes()) expect(stateOf(stateName(iso3))).toBe(iso3);
    expect(stateName('VNM')).toBe('Vietnam');
  });
});

describe('capitalState', () => {
  it('knows seats of government as actors', () => {
    expect(['Hanoi', 'Ha Noi', 'Kathmandu', 'Phnom Penh', 'Singapore'].map(capitalState)).toEqual([
      'VNM',
      'VNM',
      'NPL',
      'KHM',
      'SGP',
    ]);
  });
  it('but not the seats of the UN', () =>
    expect([capitalState('Geneva'), capitalState('New York')]).toEqual([null, null]));
});

describe('stateMentions', () => {
  it('takes the longest name', () => {
    expect(
      mentions('Papua New Guinea, Guinea-Bissau and Guinea met the Dominican Republic and South Sudan.'),
    ).toEqual([
      'Papua New Guinea=PNG:name',
      'Guinea-Bissau=GNB:name',
      'Guinea=GIN:name',
      'Dominican Republic=DOM:name',
      'South Sudan=SSD:name',
    ]);
  });
  it('tells the kinds apart', () => {
    expect(mentions('The Vietnamese delegation left Hanoi; Kenyans and Thais did not.')).toEqual([
      'Vietnamese=VNM:demonym',
      'Hanoi=VNM:capital',
      'Kenyans=KEN:demonym',
      'Thais=THA:demonym',
    ]);
  });
  it('passes over look-alikes, pronouns and persons', () => {
    expect(
      mentions(
        'It told us of the South China Sea, the Indian Ocean, Latin America and the Rome Statute. Michael Jordan spoke.',
      ),
    ).toEqual([]);
  });
});
