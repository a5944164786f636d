/** Pledges: "12 voluntary pledges", "30 measures to which it has committed itself". */
import { type Draft, draft } from './draft.js';
import { groupOf } from './group.js';
import type { Reading } from './read.js';

const PLEDGE_VERB = new Set([
  'pledged',
  'pledges',
  'pledge',
  'vowed',
  'vows',
  'committed',
  'undertook',
  'promised',
]);

const PLEDGE_NOUN = new Set(['pledges', 'commitments', 'pledge']);

/** "12 voluntary pledges", "the country is committed to promoting", "30 measures to which it has committed itself". */
export function pledgeClaims(r: Reading, s: number): Draft[] {
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  for (let i = first; i < end; i++) {
    const w = r.lower[i]!;
    if (PLEDGE_NOUN.has(w) && r.lower[i - 1] === 'voluntary') {
      const number = Number(r.lower[i - 2]);
      const known = Number.isInteger(number) ? { value: String(number), valueNum: number } : {};
      return [
        draft('pledge', 'voluntary-pledges', i - 1 - (Number.isInteger(number) ? 1 : 0), i, {
          ...known,
          unit: 'pledge',
          pivot: i,
          reasons: ['voluntary pledges'],
        }),
      ];
    }
    if (!PLEDGE_VERB.has(w)) continue;
    const next = r.lower[i + 1] ?? '';
    const self = next === 'itself' || next === 'themselves';
    const subject = r.stateAt[groupOf(r, i).first - 1] ?? -1;
    if (self && w === 'committed') {
      const measure = measureBefore(r, i, first);
      if (measure >= 0) {
        const n = Number(r.lower[measure]);
        return [
          draft('pledge', 'committed-itself', measure, i + 1, {
            value: String(n),
            valueNum: n,
            unit: 'measure',
            pivot: i,
            verb: w,
            reasons: ['a number of measures to which the state committed itself'],
          }),
        ];
      }
    }
    if (next === 'to' && subject >= 0 && w !== 'promised') {
      return [
        draft('pledge', 'pledged-to', r.states[subject]!.first, i + 2 < end ? i + 2 : i + 1, {
          value: 'pledge',
          pivot: i,
          verb: w,
          state: r.states[subject]!.iso3,
          reasons: [`"${w} to" of a state`],
        }),
      ];
    }
  }
  return [];
}

function measureBefore(r: Reading, at: number, first: number): number {
  for (let k = at - 1; k >= Math.max(first, at - 12); k--) {
    if (/^\d{1,3}$/.test(r.lower[k]!) && r.dateAt[k]! < 0) return k;
  }
  return -1;
}
