import { describe, expect, it } from 'vitest';
import { type CheckableClaim, type CheckKind, checkClaims } from '../../../src/reconcile/checks/index.js';
import { follows } from '../../../src/reconcile/checks/rate.js';

let next = 0;
function claim(
  type: string,
  value: number | string | null,
  more: Partial<CheckableClaim> = {},
): CheckableClaim {
  return {
    id: ++next,
    articleId: 1,
    storyId: null,
    type,
    state: 'VNM',
    cycle: 4,
    value: value === null ? null : String(value),
    valueNum: typeof value === 'number' ? value : null,
    ofValue: null,
    modality: 'asserted',
    stage: 'final',
    body: null,
    date: null,
    ...more,
  };
}
const verdicts = (claims: CheckableClaim[], kind: CheckKind): string[] =>
  checkClaims(claims)
    .filter((c) => c.kind === kind)
    .map((c) => c.verdict);

describe('sum', () => {
  it('adds up supported and noted', () => {
    const parts = [claim('received', 171), claim('supported', 93), claim('noted', 78)];
    expect(verdicts(parts, 'sum')).toEqual(['agrees']);
  });
  it('lets several noted counts and one left over make up the total', () => {
    const parts = [
      claim('received', 300),
      claim('supported', 224),
      claim('noted', 23),
      claim('noted', 29),
      claim('partially_supported', 23),
      claim('partially_supported', 1),
    ];
    expect(verdicts(parts, 'sum')).toEqual(['agrees']);
  });
  it('says when they do not', () => {
    const parts = [claim('received', 191), claim('supported', 148), claim('noted', 18), claim('pending', 43)];
    expect(checkClaims(parts).find((c) => c.kind === 'sum')).toMatchObject({
      verdict: 'differs',
      expected: '209',
    });
  });
  it('cannot tell without a count of the others', () => {
    expect(verdicts([claim('received', 320), claim('supported', 271)], 'sum')).toEqual(['unknown']);
  });
  it('keeps articles, states and cycles apart', () => {
    const parts = [
      claim('received', 100),
      claim('supported', 60),
      claim('noted', 40, { articleId: 2 }),
      claim('noted', 40, { cycle: 3 }),
    ];
    expect(verdicts(parts, 'sum')).toEqual(['unknown']);
  });
});

describe('rate', () => {
  it.each([
    ['84.7', 271 / 320, true],
    ['80.17', 182 / 227, true],
    ['80.18', 182 / 227, true],
    ['83', 241 / 291, true],
    ['82', 241 / 291, true],
    ['84', 241 / 291, false],
    ['90', 172 / 191, true],
  ])('%s of %d', (printed, share, ok) => expect(follows(printed, share * 100)).toBe(ok));
  it('follows from the counts beside it, with partial support or without', () => {
    expect(
      verdicts([claim('received', 320), claim('supported', 271), claim('acceptance_rate', 84.7)], 'rate'),
    ).toEqual(['agrees']);
    expect(
      verdicts([claim('received', 331), claim('supported', 135), claim('acceptance_rate', 45)], 'rate'),
    ).toEqual(['differs']);
    expect(verdicts([claim('acceptance_rate', 45)], 'rate')).toEqual(['unknown']);
  });
});

describe('bounds', () => {
  it('knows what cannot be', () => {
    const parts = [
      claim('received', 100),
      claim('supported', 120),
      claim('acceptance_rate', 120),
      claim('recommending_states', 250),
      claim('noted', 10),
    ];
    expect(verdicts(parts, 'bounds')).toEqual(['differs', 'differs', 'differs', 'agrees']);
  });
});

describe('reference', () => {
  it('agrees with the official count', () => {
    expect(
      verdicts([claim('received', 123, { cycle: 1 }), claim('supported', 96, { cycle: 1 })], 'reference'),
    ).toEqual(['agrees', 'agrees']);
  });
  it('explains a count of another unit or stage', () => {
    expect(
      verdicts([claim('received', 172, { cycle: 1 }), claim('supported', 93, { cycle: 1 })], 'reference'),
    ).toEqual(['explained_by_unit', 'explained_by_stage']);
  });
  it('differs from every row on record', () => {
    const found = checkClaims([claim('received', 130, { cycle: 1 })]).find((c) => c.kind === 'reference');
    expect(found).toMatchObject({ verdict: 'differs' });
    expect(found?.expected).toContain('123');
    expect(found?.source).toContain('A/HRC/26/6');
  });
  it('takes no press row for the record', () => {
    expect(verdicts([claim('received', 320), claim('supported', 270)], 'reference')).toEqual([
      'unknown',
      'unknown',
    ]);
  });
  it('is silent about plans and unknown where the review is', () => {
    expect(verdicts([claim('supported', 271, { modality: 'planned' })], 'reference')).toEqual([]);
    expect(verdicts([claim('received', 45, { theme: 'Detention' })], 'reference')).toEqual([]);
    expect(verdicts([claim('supported', 271, { cycle: null })], 'reference')).toEqual(['unknown']);
  });
});

describe('schedule', () => {
  it('holds dates against the session, with or without a year', () => {
    const dates = [
      claim('adoption', 'XXXX-09-27', { body: 'HRC' }),
      claim('adoption', '2024-09-27', { body: 'HRC' }),
      claim('review', 'XXXX-05', { body: 'WG' }),
      claim('review', '2023-05-07', { body: 'WG' }),
      claim('review', '2024-05-07/2024-05-10', { body: 'WG' }),
      claim('review', 'XXXX-WXX-2', { body: 'WG' }),
      claim('review', null),
    ];
    expect(verdicts(dates, 'schedule')).toEqual([
      'agrees',
      'agrees',
      'agrees',
      'differs',
      'agrees',
      'unknown',
      'unknown',
    ]);
  });
});

describe('cross_article', () => {
  it('counts a syndicated story once', () => {
    const one = (articleId: number, storyId: string | null, n: number) =>
      claim('received', n, { articleId, storyId });
    expect(verdicts([one(1, 'a', 320), one(2, 'a', 320)], 'cross_article')).toEqual([]);
    expect(verdicts([one(1, 'a', 320), one(2, 'a', 320), one(3, null, 320)], 'cross_article')).toEqual([
      'agrees',
      'agrees',
      'agrees',
    ]);
    const split = checkClaims([one(1, 'a', 320), one(2, 'a', 320), one(3, null, 330)]).filter(
      (c) => c.kind === 'cross_article',
    );
    expect(split.map((c) => c.verdict)).toEqual(['differs', 'differs', 'differs']);
    expect(split[0]?.expected).toBe('320 in 1 story, 330 in 1 story');
  });
  it('explains two bases of counting', () => {
    const pair = [claim('received', 123, { cycle: 1 }), claim('received', 172, { cycle: 1, articleId: 2 })];
    expect(verdicts(pair, 'cross_article')).toEqual(['explained_by_unit', 'explained_by_unit']);
  });
});

describe('superlative', () => {
  it('says unknown while a rate of an earlier cycle stands on press reports', () => {
    expect(
      verdicts(
        [claim('acceptance_rate', 84.7, { context: 'This is our highest approval rate in four cycles.' })],
        'superlative',
      ),
    ).toEqual(['unknown']);
    expect(
      verdicts([claim('acceptance_rate', 84.7, { context: 'A rate of 84.7%.' })], 'superlative'),
    ).toEqual([]);
    expect(
      verdicts([claim('acceptance_rate', 60, { cycle: 2, context: 'the highest so far' })], 'superlative'),
    ).toEqual(['differs']);
  });
});

it('does not depend on the order of the claims', () => {
  const claims = [
    claim('received', 123, { cycle: 1 }),
    claim('supported', 96, { cycle: 1 }),
    claim('noted', 27, { cycle: 1 }),
    claim('acceptance_rate', 78, { cycle: 1 }),
    claim('received', 172, { cycle: 1, articleId: 2 }),
  ];
  expect(checkClaims([...claims].reverse())).toEqual(checkClaims(claims));
});
