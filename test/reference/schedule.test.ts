import { describe, expect, it } from 'vitest';
import { OUTCOME_COLUMNS, outcomeRows, outcomesOf } from '../../src/reference/outcomes.js';
import {
  cycleAt,
  cycleOfAdoption,
  cycleOfNumber,
  cycleOfReview,
  reviewOf,
  reviewsOf,
  SCHEDULE_COLUMNS,
  scheduleRows,
} from '../../src/reference/schedule.js';
import { cycleOfSession } from '../../src/reference/sessions.js';

describe('schedule', () => {
  it('knows the session of a review and the Council session that adopts it', () => {
    expect(reviewOf('VNM', 4)).toMatchObject({
      wgSession: 46,
      hrcSession: 57,
      from: '2024-04-29',
      derived: false,
    });
    expect(reviewOf('XXX', 1)).toBeNull();
  });
  it('fills missing rows by the rule of 14 and says so', () => {
    const derived = [...scheduleRows()].filter((r) => r[8] === 1);
    expect(derived.length).toBeGreaterThan(40);
    expect(derived.every((r) => String(r[9]).startsWith('derived'))).toBe(true);
    expect(
      [...new Set([...scheduleRows()].map((r) => r[0]))].every((s) => reviewsOf(String(s)).length === 4),
    ).toBe(true);
  });
  it('has a cell for every column', () => {
    for (const row of scheduleRows()) expect(row).toHaveLength(SCHEDULE_COLUMNS.length);
    for (const row of outcomeRows()) expect(row).toHaveLength(OUTCOME_COLUMNS.length);
  });
  it.each([
    ['VNM', '2009-05-01', '2009-05-31', 1],
    ['KEN', '2020-01-23', '2020-01-23', 3],
    [null, '2012-01-01', '2012-12-31', 2],
    [null, '2022-01-01', '2022-12-31', null],
    ['GBR', '2022-01-01', '2022-12-31', 4],
    [null, '2007-01-01', '2007-12-31', null],
  ])('cycle of a review of %s within %s/%s', (state, from, to, cycle) => {
    expect(cycleOfReview(state, from, to)).toBe(cycle);
  });
  it('tells the cycle of an adoption, of a session number, and at a day', () => {
    expect(cycleOfAdoption('VNM', '2024-09-27', '2024-09-27')).toBe(4);
    expect(cycleOfAdoption('VNM', '2023-09-27', '2023-09-27')).toBeNull();
    expect([cycleOfNumber('WG', 18), cycleOfNumber('HRC', 53), cycleOfNumber('HRC', 51)]).toEqual([
      2,
      4,
      null,
    ]);
    expect([cycleAt('VNM', '2023-11-24'), cycleAt('VNM', '2008-01-01')]).toEqual([3, null]);
    expect([1, 12, 13, 26, 27, 40, 41, 54, 0, 55].map(cycleOfSession)).toEqual([
      1,
      1,
      2,
      2,
      3,
      3,
      4,
      4,
      null,
      null,
    ]);
  });
});

describe('outcomes', () => {
  it('keeps the bases of counting apart', () => {
    const received = outcomesOf('VNM', 1).map((o) => [o.basis, o.stage, o.received]);
    expect(received).toContainEqual(['per_recommending_state', 'final', 172]);
    expect(received).toContainEqual(['official', 'final', 123]);
  });
  it('knows press rows for what they are', () => {
    expect(outcomesOf('VNM', 4).every((o) => o.sourceKind === 'press')).toBe(true);
  });
});
