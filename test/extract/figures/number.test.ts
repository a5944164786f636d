import { describe, expect, it } from 'vitest';
import { brief, one } from './support.js';

describe('printed numbers', () => {
  it.each([
    ['The port handled 1,250,000 containers.', '1250000 container'],
    ['The port handled 1.250.000 containers.', '1250000 container'],
    ['The scheme has 12,34,567 members.', '1234567 member'],
    ['It printed 1\u00a0234\u00a0567 copies.', '1234567 copy'],
    ['It printed 12 500 copies.', '12500 copy'],
    ['Growth reached 6,8 percent.', '6.8 percent'],
    ['Output rose by 2½ times.', '2.5 count'],
    ['It took 2 1/2 hours.', '2.5 hour'],
    ['It counted 2.5 x 10^9 atoms.', '2500000000 atom'],
    ['Losses of 4.3M votes were feared.', '4300000 vote'],
    ['It has 2.7m registered voters.', '2700000 voter'],
    ['The tower is 27m tall.', '27 meter'],
    ['The scheme reached 2.5 lakh farmers.', '250000 farmer'],
  ])('%s', (text, expected) => expect(brief(text)).toEqual([expected]));
});

describe('spelled numbers', () => {
  it.each([
    ['Fourteen States took part.', '14 state'],
    ['Twenty-five recommendations were noted.', '25 recommendation'],
    ['One hundred and six delegations spoke.', '106 delegation'],
    ['Two dozen envoys left.', '24 envoy'],
    ['Five and a half million people fled.', '5500000 people'],
    ['Four thousand 3 hundred and 21 people fled.', '4321 people'],
    ['It found 5 million 200 thousand votes.', '5200000 vote'],
    ['One billion and three quarters million people fled.', '1000750000 people'],
    ['Half a million people fled.', '500000 people'],
    ['A hundred delegates stood up.', '100 delegate'],
    ['Dozens of envoys came.', '12..100 envoy'],
    ['Hundreds of thousands of visitors came.', '100000..1000000 visitor'],
    ['Spending has tripled.', '3 count'],
    ['Revenue grew tenfold.', '10 count'],
  ])('%s', (text, expected) => expect(brief(text)).toEqual([expected]));
});

describe('shares', () => {
  it.each([
    ['Two-thirds of households have water.', 2 / 3, null],
    ['Half of the seats are held by women.', 0.5, 'seat'],
    ['One in three women reported abuse.', 1 / 3, null],
    ['A quarter of the members voted.', 0.25, 'member'],
    ['One out of three schools lacks power.', 1 / 3, null],
    ['A two-thirds majority is needed.', 2 / 3, null],
  ])('%s', (text, value, unit) => {
    expect(one(text).value).toBeCloseTo(value);
    expect(one(text).unit).toBe(unit);
  });
});

describe('ranges', () => {
  it.each([
    ['Growth of 5.5–6 per cent was recorded.', '5.5..6 percent'],
    ['Between 4 and 6 million people fled.', '4000000..6000000 people'],
    ['It lists 12 to 15 measures.', '12..15 measure'],
    ['Two or three delegations left.', '2..3 delegation'],
    ['Homes cost $750,000 to $1 million.', '750000..1000000 USD'],
  ])('%s', (text, expected) => expect(brief(text)).toEqual([expected]));
  it('keeps the two ends of a change apart', () => {
    expect(brief('Poverty fell from 58.1 percent to 7.8 percent.')).toEqual(['58.1 percent', '7.8 percent']);
  });
});
