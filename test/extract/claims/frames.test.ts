import { describe, expect, it } from 'vitest';
import { brief, claimsOf } from './claims-of.js';

const UPR = ' The third cycle of the Universal Periodic Review (UPR) was held in Geneva.';
const counts = (text: string): string[] =>
  brief(text + UPR)
    .filter((c) => !/^(?:review|adoption|plan)/.test(c))
    .map((c) => c.replace(' KEN 3', ''))
    .sort();

describe('counts', () => {
  it.each([
    [
      'Kenya accepted 182 of the 227 recommendations and noted 37.',
      ['noted 37', 'received 227', 'supported 182'],
    ],
    [
      'Kenya received 291 recommendations; 241 were accepted and 50 noted.',
      ['noted 50', 'received 291', 'supported 241'],
    ],
    [
      'Kenya received 200 recommendations. It took 105 of them on board and turned down the rest.',
      ['noted rest', 'received 200', 'supported 105'],
    ],
    [
      'One hundred and twenty-eight recommendations enjoyed the support of Kenya, while 15 did not.',
      ['noted 15', 'supported 128'],
    ],
    ['Kenya did not support 22 recommendations.', ['noted 22']],
    ['Kenya could not fully support 55 recommendations.', ['noted 55']],
    [
      'Kenya partially accepted 13 recommendations and deferred nine.',
      ['partially_supported 13', 'pending 9'],
    ],
    ['Kenya has yet to implement 40 recommendations.', ['implementation 40']],
    ['Nairobi can support 210 out of 324 recommendations.', ['received 324', 'supported 210']],
    ['Of the 176 recommendations made last May, Kenya approved 156.', ['received 176', 'supported 156']],
    ['Kenya will assign the 271 approved recommendations to ministries.', ['supported 271']],
    ['Kenya got 340 suggestions from 122 countries.', ['received 340', 'recommending_states 122']],
    ['Most of the recommendations have been implemented by Kenya.', ['implementation most']],
  ])('%s', (text, expected) => expect(counts(text)).toEqual(expected));

  it('keep modality and polarity', () => {
    const of = (text: string) => claimsOf(text + UPR).find((c) => c.valueNum === 40)?.modality;
    expect(of('Kenya has yet to implement 40 recommendations.')).toBe('denied');
    expect(of('Kenya will implement 40 recommendations.')).toBe('planned');
    expect(of('Kenya may accept 40 recommendations.')).toBe('possible');
    expect(of('Kenya will support 40 recommendations.')).toBe('asserted');
    expect(of('Kenya supported 40 recommendations.')).toBe('asserted');
  });

  it('bring their parts and reasons', () => {
    const text = `Kenya accepted 182 of the 227 recommendations.${UPR}`;
    const claim = claimsOf(text).find((c) => c.type === 'supported')!;
    const part = (name: string) =>
      claim.parts.filter((p) => p.part === name).map((p) => text.slice(p.start, p.end));
    expect([part('trigger'), part('number'), part('of')]).toEqual([['accepted'], ['182'], ['227']]);
    expect(claim.reasons.some((r) => r.startsWith('state:'))).toBe(true);
    expect(claim.reasons.some((r) => r.startsWith('cycle:'))).toBe(true);
  });
});

describe('rates', () => {
  it('stand beside their count, and of each cycle in a comparison', () => {
    expect(
      counts(
        'Kenya accepted 60 of 100 recommendations, or 60 per cent, up from 55 per cent in the second cycle.',
      ),
    ).toEqual(['acceptance_rate 60', 'acceptance_rate KEN 2 55', 'received 100', 'supported 60']);
  });
});

describe('events', () => {
  it.each([
    [
      'The UN Human Rights Council adopted the outcome of the UPR of Kenya on 1 October 2020.',
      'adoption KEN 3 2020-10-01',
    ],
    ['The UPR Working Group adopted its report on Kenya on 27 January 2020.', 'adoption KEN 3 2020-01-27'],
    ['Kenya was reviewed on 23 January 2020 under the UPR.', 'review KEN 3 2020-01-23'],
    ['On 23 January 2020 Kenya appeared before the UPR Working Group.', 'review KEN 3 2020-01-23'],
    ['The UPR of Kenya took place on 23 January 2020.', 'review KEN 3 2020-01-23'],
  ])('%s', (text, expected) => expect(brief(text)).toContain(expected));

  it('tell who adopts', () => {
    const body = (text: string) => claimsOf(text).find((c) => c.type === 'adoption')?.body;
    expect(body('The UPR Working Group adopted the report on Kenya.')).toBe('WG');
    expect(body('The Human Rights Council adopted the UPR report on Kenya.')).toBe('HRC');
  });
});

describe('states', () => {
  it('keep several reviewed states of one text apart', () => {
    const text =
      'The Council adopted the UPR outcomes of Belgium and Denmark. Belgium accepted 231 recommendations. Denmark accepted 223 recommendations.';
    expect(brief(text).filter((c) => c.startsWith('supported'))).toEqual([
      'supported BEL null 231',
      'supported DNK null 223',
    ]);
  });
  it('do not mistake those who recommend for those reviewed', () => {
    const text =
      'At the UPR, France, Germany and Japan made recommendations to Kenya. Kenya accepted 150 recommendations.';
    expect(brief(text)).toContain('supported KEN null 150');
  });
});

describe('cost', () => {
  it('an article without the words is not read at all', () => {
    expect(claimsOf('The central bank accepted 25 recommendations of its advisers. '.repeat(50))).toEqual([]);
  });
});
