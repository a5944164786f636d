import { describe, expect, it } from 'vitest';
import { brief, claimsOf } from './claims-of.js';

const ONLY = (text: string, type: string) => claimsOf(text).filter((c) => c.type === type);

describe('positions on single recommendations', () => {
  it.each([
    [
      'At its third UPR, Samoa rejected recommendations to decriminalise same-sex conduct.',
      'noted',
      'Sexual Orientation and Gender Identity',
    ],
    [
      'At its third UPR, Kenya accepted a recommendation on ending child marriage.',
      'supported',
      'Rights of the Child',
    ],
    [
      'Calls to abolish the death penalty were turned down by Kenya at its third UPR.',
      'noted',
      'Death penalty',
    ],
  ])('%s', (text, value, theme) => {
    expect(ONLY(text, 'position')).toEqual([expect.objectContaining({ value, theme })]);
  });
  it('are none without a theme, nor where only asked for', () => {
    expect(ONLY('At its third UPR, Kenya accepted recommendations.', 'position')).toEqual([]);
    expect(ONLY('At its third UPR, Kenya may accept recommendations on torture.', 'position')).toEqual([]);
  });
});

describe('delegations', () => {
  it('are led by somebody with a name', () => {
    const text =
      'The delegation of Viet Nam to the third UPR was headed by Ha Kim Ngoc, Deputy Minister of Foreign Affairs.';
    expect(ONLY(text, 'delegation')).toEqual([
      expect.objectContaining({ state: 'VNM', value: 'Ha Kim Ngoc' }),
    ]);
    expect(ONLY('The delegation of Kenya to the third UPR was headed by a minister.', 'delegation')).toEqual(
      [],
    );
  });
});

describe('seats on the Council', () => {
  it.each([
    ['Kenya was elected to the UN Human Rights Council for 2025-27.', 'membership KEN null 2025/2027'],
    [
      'Kenya announced its candidacy for the Human Rights Council for the 2028-2030 term.',
      'candidacy KEN null 2028/2030',
    ],
    ['Kenya won a seat on the Human Rights Council on Tuesday.', 'membership KEN null null'],
  ])('%s', (text, expected) => expect(brief(text)).toContain(expected));
  it('are not for persons', () => {
    expect(brief('The president of the Human Rights Council was elected in Kenya.')).toEqual([]);
  });
});

describe('reports', () => {
  it('are submitted, or will be', () => {
    expect(brief('Kenya submitted its national report for the third UPR on 4 November 2019.')).toContain(
      'report_submitted KEN 3 2019-11-04',
    );
    const planned = ONLY(
      'Kenya plans to submit a mid-term report under the third cycle of the UPR.',
      'midterm_report',
    );
    expect(planned).toEqual([expect.objectContaining({ modality: 'planned', cycle: 3 })]);
  });
  it('have their state and cycle in the symbol', () => {
    expect(brief('The UPR report is A/HRC/WG.6/46/VNM/1.')).toContain(
      'report_submitted VNM 4 A/HRC/WG.6/46/VNM/1',
    );
    expect(brief('The UPR report of Kenya is A/HRC/WG.6/99/VNM/1.')).toEqual([]);
  });
});

describe('plans', () => {
  it('lie ahead', () => {
    const found = ONLY(
      'Kenya will announce its position on the recommendations of the third UPR by September 2020.',
      'plan',
    );
    expect(found).toEqual([expect.objectContaining({ modality: 'planned', value: '2020-09' })]);
  });
});
