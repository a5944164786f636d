/** What stands around a counted noun: the part of it that is meant ("most of the 201"), and what restricts it ("accepted in 2020"). */

import { objectRelative } from './frames.js';
import { groupOf } from './group.js';
import { BE, HAVE } from './lexicon.js';
import type { Num } from './numbers.js';
import { takesObject } from './phrase.js';
import type { Reading } from './read.js';
import { RELATIVE, SUBJECT, type Tie } from './tie.js';

const PART = new Set(
  'most many some half majority few bulk part third quarter quarters thirds fifth fifths tenth several share fraction handful number minority proportion percentage percent cent %'.split(
    ' ',
  ),
);

/** Whether a number is the whole of which only a part, or nothing, is told. */
export function portionOf(r: Reading, num: Num): 'part' | 'none' | null {
  let i = num.npFirst - 1;
  // "how many of the 210 had been accepted": asked, not told.
  if (r.lower[i] === 'how' && r.lower[i + 1] === 'many') return 'part';
  if (r.lower[i] !== 'of') return null;
  i--;
  const w = r.lower[i] ?? '';
  if (w === 'none' || w === 'neither' || (w === 'one' && r.lower[i - 1] === 'not')) return 'none';
  return PART.has(w) ? 'part' : null;
}

/** The verb that says which are meant: "the 201 recommendations (that were) accepted in 2020", "(which) it accepted". */
export function restriction(r: Reading, num: Num, end: number): Tie | null {
  let j = num.npLast + 1;
  const hit = r.hits.get(j);
  if (hit && (hit.shape === 'ed' || hit.shape === 'en') && !hit.subject) {
    if (hit.act !== 'receive' && takesObject(r, hit.last + 1, end)) return null;
    return {
      hit,
      kind: 'reduced',
      negated: false,
      partly: false,
      group: groupOf(r, j),
      last: hit.last,
      anaphor: false,
    };
  }
  const relative = RELATIVE.has(r.lower[j] ?? '');
  if (relative) j++;
  if (relative && SUBJECT.has(r.lower[j] ?? '')) return objectRelative(r, j, end, false, false);
  if (relative && (BE.has(r.lower[j] ?? '') || HAVE.has(r.lower[j] ?? ''))) {
    for (let k = j + 1; k < Math.min(end, j + 6); k++) {
      const inner = r.hits.get(k);
      if (!inner) continue;
      const group = groupOf(r, k);
      if (!group.passive && !inner.subject) return null;
      return {
        hit: inner,
        kind: 'relative',
        negated: group.negated,
        partly: false,
        group,
        last: inner.last,
        anaphor: false,
      };
    }
    return null;
  }
  if (relative || SUBJECT.has(r.lower[j] ?? '') || r.stateAt[j]! >= 0)
    return objectRelative(r, j, end, false, false);
  return null;
}
