/** What is still to be studied or answered: the rest of a count, or all that was made. */
import type { Num } from './numbers.js';
import type { Reading } from './read.js';
import type { Tie } from './tie.js';

const STUDY = new Set([
  'answer',
  'examine',
  'study',
  'decide',
  'evaluate',
  'weigh',
  'look at',
  'mull',
  'ponder',
]);

/**
 * Whether those that are to be studied or answered are what is left of a count ("the other 23"), or all that was
 * made ("the 203 recommendations would be studied"); an answer to a bare number is neither.
 */
export function asked(r: Reading, num: Num, tie: Tie): 'rest' | 'all' | 'no' | null {
  if (!STUDY.has(tie.hit.lemma)) return null;
  for (let i = num.npFirst; i <= Math.min(num.npLast + 2, r.lower.length - 1); i++)
    if (/^(?:other|others|another|remaining|outstanding|further|more|additional)$/.test(r.lower[i]!))
      return 'rest';
  if (/^(?:balance|rest|remainder)$/.test(r.lower[num.npFirst - 2] ?? '')) return 'rest';
  const all = num.counted === 'rec' && num.of === null && num.value >= MANY;
  if (all && (r.lower[num.npFirst] === 'the' || r.lower[num.npFirst] === 'all' || tie.hit.lemma === 'answer'))
    return 'all';
  return tie.hit.lemma === 'answer' ? 'no' : null;
}

/** Fewer recommendations than this were hardly ever made to a state. */
const MANY = 30;
