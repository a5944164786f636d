import { describe, expect, test } from 'vitest';
import type { Labels } from '../../src/score/labels/labels.js';
import { assign, quoteText } from '../../src/score/labels/locate.js';
import { f1, match } from '../../src/score/labels/match.js';
import { scoreArticle } from '../../src/score/labels/score.js';
import { Tally } from '../../src/score/labels/tally.js';
import { jaccard, nameKey, unitKey, valueKey } from '../../src/score/labels/words.js';
import type { LayerRows, Row } from '../../src/store/rows.js';

const TEXT = 'On Friday Peru accepted 12 of the 40 recommendations, Dr Inés Ávila said on Friday.';
const LABELS: Labels = {
  id: 'one',
  published: null,
  dates: [
    { text: 'Friday', value: 'XXXX-WXX-5' },
    { text: 'Friday', value: 'XXXX-WXX-5' },
  ],
  officials: [{ name: 'Inés Ávila', titles: ['Deputy Minister'] }],
  figures: [{ text: '12 of the 40 recommendations', value: 12, unit: 'recommendations', second_value: 40 }],
  upr_claims: [
    { text: 'accepted 12 of the 40', state: 'PER', cycle: 4, type: 'accepted', value: 12 },
    { text: '40 recommendations', state: 'PER', cycle: 4, type: 'received', value: 40 },
  ],
  quotes: [
    {
      speaker: 'Inés Ávila',
      direct: false,
      first6words: 'Peru accepted 12 of the 40',
      last6words: '12 of the 40 recommendations',
    },
  ],
};

function row(words: string, more: Row = {}, from = 0): Row {
  const start = TEXT.indexOf(words, from);
  return { text: words, start_char: start, end_char: start + words.length, ...more };
}
function rows(some: Partial<LayerRows>): LayerRows {
  return { dates: [], person_mentions: [], officials: [], figures: [], quotes: [], claims: [], ...some };
}
function score(some: Partial<LayerRows>): Tally {
  const tally = new Tally();
  scoreArticle(TEXT, LABELS, rows(some), tally);
  return tally;
}

describe('scoring an article', () => {
  test('each label matches one row at most', () => {
    const friday = row('Friday', { value: 'XXXX-WXX-5', range_id: null });
    const { counts } = score({ dates: [friday, friday] });
    expect(counts.get('dates +value')).toEqual({ hits: 1, labels: 2, rows: 2 });
  });

  test('the whole of an X of Y counts neither way, a wrong unit counts as both', () => {
    const { counts, slips } = score({
      figures: [row('12', { value: 12, unit: 'country' }), row('40', { value: 40, unit: 'recommendation' })],
    });
    expect(counts.get('figures')).toEqual({ hits: 1, labels: 1, rows: 1 });
    expect(counts.get('figures +unit')?.hits).toBe(0);
    expect(slips.filter((s) => s.measure === 'figures +unit').map((s) => s.kind)).toEqual([
      'missed',
      'extra',
    ]);
  });

  test('an official needs the name, then the title', () => {
    const ines = { name: 'Dr Ines Avila', person_id: 1, title: 'Minister of Health' };
    const { counts } = score({ officials: [row('Dr Inés Ávila', ines)] });
    expect(counts.get('officials')?.hits).toBe(1);
    expect(counts.get('officials +title')?.hits).toBe(0);
  });

  test('a claim needs evidence, state, type and value; the cycle is a measure of its own', () => {
    const supported = row('accepted 12', { state: 'PER', cycle: 3, type: 'supported', value: '12' });
    const elsewhere = row('said', { state: 'PER', cycle: 4, type: 'received', value: '40' });
    const { counts } = score({ claims: [supported, elsewhere] });
    expect(counts.get('claims core')).toEqual({ hits: 1, labels: 2, rows: 2 });
    expect(counts.get('claims core +cycle')?.hits).toBe(0);
  });

  test('a quote needs its speaker and most of its words', () => {
    const words = 'Peru accepted 12 of the 40 recommendations';
    expect(
      score({ quotes: [row(words, { speaker: 'Ines Avila', direct: 0 })] }).counts.get('quotes')?.hits,
    ).toBe(1);
    expect(score({ quotes: [row(words, { speaker: 'Peru', direct: 0 })] }).counts.get('quotes')?.hits).toBe(
      0,
    );
  });
});

describe('the pieces', () => {
  test('surfaces go to free whole words, the longest first', () => {
    const found = assign('2014 and 14 in 2014-14', [{ text: '14' }, { text: '2014' }, { text: '2014' }]);
    expect(found.map((f) => f.span?.start)).toEqual([9, 0, 15]);
  });
  test('a surface that is not there has no span', () => {
    expect(assign('nothing', [{ text: '14' }])[0]?.span).toBeNull();
  });
  test('a quote runs from its first words to its last', () => {
    expect(quoteText(TEXT, LABELS.quotes![0]!)).toBe('Peru accepted 12 of the 40 recommendations');
  });
  test('matching finds the most pairs, not the first', () => {
    expect(match([1, 2], [2, 1], (l, r) => l === 2 || r === 2).pairs).toBe(2);
  });
  test('nothing to find and nothing found is right', () => {
    expect(f1({ hits: 0, labels: 0, rows: 0 })).toBe(1);
    expect(f1({ hits: 0, labels: 1, rows: 0 })).toBe(0);
  });
  test.each([
    ['Mr. Đỗ Hùng Việt', 'do hung viet'],
    ['H.E. Dr Ana', 'ana'],
  ])('name of %s', (name, key) => expect(nameKey(name)).toBe(key));
  test.each([
    ['per cent', 'percent'],
    ['UN member states', 'state'],
    ['countries', 'country'],
    ['years old', 'year'],
    ['people', 'person'],
    [null, ''],
  ])('unit of %s', (unit, key) => expect(unitKey(unit)).toBe(key));
  test('values compare as numbers where they are', () => {
    expect(valueKey('12.0')).toBe(12);
    expect(valueKey('Most')).toBe('most');
    expect(valueKey('')).toBeNull();
  });
  test('titles compare by shared words', () => {
    expect(jaccard(['foreign', 'ministers'], ['foreign', 'minister'])).toBe(1);
    expect(jaccard(['foreign', 'minister'], ['health', 'minister'])).toBeLessThan(0.6);
  });
});
