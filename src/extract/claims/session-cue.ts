/** Cycles by the number of a session: "the 18th session of the UPR Working Group". */

import { cycleOfNumber } from '../../reference/schedule.js';
import type { Cue } from './cycle.js';
import type { Reading } from './read.js';
import { wordIn } from './words-in.js';

export const SPELLED_SESSION: Readonly<Record<string, number>> = {
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  fifth: 5,
  sixth: 6,
  seventh: 7,
};

/** "the 18th session of the UPR Working Group", "at its 57th regular session" of the Council. */
export function sessionCue(r: Reading, i: number): Cue | null {
  const n = SPELLED_SESSION[r.lower[i]!] ?? Number(r.lower[i]);
  if (!Number.isInteger(n) || n < 1 || n > 65) return null;
  let at = -1;
  for (let k = i + 1; k < i + 6; k++) {
    const w = r.lower[k] ?? '';
    if (w === 'session') at = k;
    if (
      at < 0 &&
      !/^(?:st|nd|rd|th|regular|the|upr|universal|periodic|review|working|group|wg|ordinary)$/.test(w) &&
      w !== 'session'
    )
      break;
  }
  if (at < 0) return null;
  const s = r.doc.sentences.of[i]!;
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  let wg = false;
  for (let k = Math.max(first, i - 8); k < Math.min(end, at + 9); k++) {
    if (r.lower[k] === 'group' && r.lower[k - 1] === 'working') wg = true;
    if (r.lower[k] === 'upr' && (k === i + 2 || k === i + 1)) wg = true;
  }
  if (!wg && !wordIn(r, first, end, COUNCIL)) return null;
  const cycle = wg ? cycleOfNumber('WG', n) : wordIn(r, first, end, ADOPTS) ? cycleOfNumber('HRC', n) : null;
  return cycle === null ? null : { at: i, last: at, cycle, past: false, from: 'session' };
}

const ADOPTS = new Set(
  'adopt adopted adopts adoption approved approval outcome passed endorsed signed'.split(' '),
);
const COUNCIL = new Set(['council', 'unhrc', 'hrc']);
