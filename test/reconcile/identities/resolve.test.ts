import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ArticlePerson,
  NO_DECISIONS,
  resolveIdentities,
} from '../../../src/reconcile/identities/index.js';

function person(
  article: string,
  name: string,
  titles: string[] = [],
  country: string | null = null,
  published: string | null = null,
): ArticlePerson {
  return { article, person: 'p1', name, titles, country, published };
}
const clusters = (people: ArticlePerson[]): string[][] =>
  resolveIdentities(people, NO_DECISIONS)
    .map((i) => i.members.map((m) => m.article).sort())
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));

describe('one person over articles', () => {
  it('takes an assistant minister of 2022 and a deputy minister of 2024 for one life', () => {
    const [one, ...rest] = resolveIdentities(
      [
        person('a', 'Do Hung Viet', ['Assistant to Foreign Minister'], 'VNM', '2022-03-31'),
        person('b', 'Đỗ Hùng Việt', ['Deputy Foreign Minister'], 'VNM', '2024-10-01'),
      ],
      NO_DECISIONS,
    );
    expect(rest).toEqual([]);
    expect(one).toMatchObject({ name: 'Đỗ Hùng Việt', aliases: ['Do Hung Viet'] });
    expect(one?.why[0]).toContain('diacritics');
  });

  it('joins a name printed family name last', () => {
    expect(clusters([person('a', 'Nguyen Trung Thanh'), person('b', 'Trung Thanh Nguyen')])).toEqual([
      ['a', 'b'],
    ]);
    expect(clusters([person('a', 'Kim Ji-won'), person('b', 'Jiwon Kim')])).toEqual([['a', 'b']]);
  });

  it('keeps names apart whose words stand in another order within', () => {
    expect(clusters([person('a', 'Nguyen Van Minh'), person('b', 'Nguyen Minh Van')])).toHaveLength(2);
  });

  it('keeps names apart that differ in their diacritics', () => {
    expect(clusters([person('a', 'Nguyễn Văn Hải'), person('b', 'Nguyễn Văn Hai')])).toHaveLength(2);
    expect(clusters([person('a', 'Trần Hòa'), person('b', 'Trần Hoà')])).toHaveLength(1);
  });

  it('joins two spellings or a left-out middle name only where office and state agree', () => {
    const minister = ['Minister of Transitional Justice'];
    expect(
      clusters([
        person('a', 'Ibrahim El-Heneidy', minister, 'EGY'),
        person('b', 'Ibrahim El-Henedy', minister, 'EGY'),
      ]),
    ).toHaveLength(1);
    expect(
      clusters([
        person('a', 'Ibrahim El-Heneidy', minister, 'EGY'),
        person('b', 'Ibrahim El-Henedy', ['Governor'], 'EGY'),
      ]),
    ).toHaveLength(2);
    expect(
      clusters([
        person('a', 'Alan Peter Cayetano', ['Secretary'], 'PHL'),
        person('b', 'Alan P. Cayetano', ['Secretary'], 'PHL'),
      ]),
    ).toHaveLength(1);
    expect(clusters([person('a', 'Nguyen Van Hai'), person('b', 'Nguyen Hai')])).toHaveLength(2);
  });

  it('never joins on a short form alone', () => {
    expect(
      clusters([
        person('a', 'Viet', ['Deputy Minister'], 'VNM'),
        person('b', 'Viet', ['Deputy Minister'], 'VNM'),
        person('c', 'Do Hung Viet', ['Deputy Minister'], 'VNM'),
      ]),
    ).toHaveLength(3);
  });

  it('tells namesakes apart who serve different states in different offices', () => {
    const found = resolveIdentities(
      [person('a', 'Kim Min Ho', ['Ambassador'], 'KOR'), person('b', 'Kim Min Ho', ['Vice Minister'], 'PRK')],
      NO_DECISIONS,
    );
    expect(found).toHaveLength(2);
    expect(new Set(found.map((f) => f.id)).size).toBe(2);
  });

  it('gives the same result for any order of the input', () => {
    const people = [
      person('a', 'Do Hung Viet', ['Assistant Foreign Minister'], 'VNM'),
      person('b', 'Đỗ Hùng Việt', ['Deputy Foreign Minister'], 'VNM'),
      person('c', 'Hung Viet Do', [], null),
      person('d', 'Kim Min Ho', ['Ambassador'], 'KOR'),
      person('e', 'Kim Min Ho', ['Vice Minister'], 'PRK'),
      person('f', 'Viet'),
      person('g', 'Ibrahim El-Heneidy', ['Minister'], 'EGY'),
      person('h', 'Ibrahim El-Henedy', ['Minister'], 'EGY'),
    ];
    const expected = resolveIdentities(people, NO_DECISIONS);
    fc.assert(
      fc.property(fc.shuffledSubarray(people, { minLength: people.length }), (order) => {
        expect(resolveIdentities(order, NO_DECISIONS)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the id of a person when articles come in', () => {
    const before = resolveIdentities([person('a', 'Do Hung Viet')], NO_DECISIONS)[0]!;
    const after = resolveIdentities(
      [person('a', 'Do Hung Viet'), person('b', 'Đỗ Hùng Việt'), person('c', 'Le Hoai Trung')],
      NO_DECISIONS,
    );
    expect(after.map((i) => i.id)).toContain(before.id);
    expect(before.id).toBeLessThan(2 ** 52);
  });
});

describe('spaces and capitals in names', () => {
  it('joins a given name printed as one word, as two and with a hyphen', () => {
    const forms = ['Park Jung-soo', 'Park Jung Soo', 'Park Jungsoo'];
    expect(clusters(forms.map((name, i) => person(`a${i}`, name)))).toEqual([['a0', 'a1', 'a2']]);
  });

  it('leaves short names that meet only without their spaces apart', () => {
    expect(clusters([person('a', 'Le Anh'), person('b', 'Lea Nh')])).toEqual([['a'], ['b']]);
  });

  it('shows the form that is not all capitals where both are printed as often', () => {
    const [one] = resolveIdentities(
      [person('a', 'NGUYEN Van Hai'), person('b', 'Nguyen Van Hai')],
      NO_DECISIONS,
    );
    expect(one).toMatchObject({ name: 'Nguyen Van Hai', aliases: ['NGUYEN Van Hai'] });
  });
});
