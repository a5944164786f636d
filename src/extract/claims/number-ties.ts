/** Numbers tied to each other, and numbers of no one state. */
import { LEFT, type Num } from './numbers.js';
import type { Reading } from './read.js';

const OF_LINK = new Set(['of', 'out', 'from', '/', 'among']);

/** No state ever received as many: of a session, of all states. */
const EVER = 500;

/** "an average of 213 per review", "3,634 were made at the session": of no one state. */
export function aggregate(r: Reading, num: Num, first: number): boolean {
  if (num.counted !== 'percent' && num.value > EVER) return true;
  for (let i = num.npFirst - 1; i >= Math.max(first, num.npFirst - 6); i--) {
    if (r.lower[i] === 'average' || r.lower[i] === 'averaging') return true;
    if (r.lower[i] === ',' && r.lower[i - 1] !== 'average') break;
  }
  return r.lower[first] === 'on' && r.lower[first + 1] === 'average' && num.counted !== 'percent';
}

/** Ties "182 of the 227 recommendations", "103 out of 257", "271/320", "40% of the 331". */
export function tieWholes(r: Reading, nums: Num[]): void {
  for (let k = 0; k + 1 < nums.length; k++) {
    const a = nums[k]!;
    // "201 (70.8%) of the 284": over the share set in.
    const inset =
      nums[k + 1]!.counted === 'percent' &&
      r.lower[a.npLast + 1] === '(' &&
      r.lower[nums[k + 1]!.npLast + 1] === ')';
    const b = inset ? nums[k + 2] : nums[k + 1];
    if (b === undefined) continue;
    const open = inset ? nums[k + 1]!.npLast + 1 : a.npLast;
    if (a.counted === 'state' || b.counted === 'percent' || b.counted === 'state') continue;
    const comma = r.lower[open + 1] === ',' && r.lower[open + 2] === 'out';
    const from = open + (comma ? 2 : 1);
    if (from >= b.first || b.first - from > 7 || !OF_LINK.has(r.lower[from]!)) continue;
    if (r.lower[from] === 'from' && b.counted !== 'rec') continue;
    let plain = true;
    for (let i = from; i < b.first; i++) {
      const w = r.lower[i]!;
      if (!OF_LINK.has(w) && !LEFT.has(w) && w !== 'in' && w !== 'accepted' && w !== 'received')
        plain = false;
    }
    if (!plain || (a.counted !== 'percent' && a.value > b.value)) continue;
    a.of = b;
    b.part = a;
  }
}
