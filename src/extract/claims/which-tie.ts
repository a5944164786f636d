/** Which of a number's ties, to the words before it and to those behind, decides what it counts. */
import { countDraft } from './count-draft.js';
import type { Draft } from './draft.js';
import type { Num } from './numbers.js';
import { parts } from './parts.js';
import type { Reading } from './read.js';
import type { Tie } from './tie.js';

/** "none of the seven was accepted": of all seven, the opposite. */
export function none(tie: Tie | null, portion: 'none' | null): Tie | null {
  return tie === null || portion === null ? tie : { ...tie, negated: !tie.negated };
}

/** "will honour all 264 recommendations it was handed": all of them is what was received. */
export function handed(num: Num, behind: Tie | null, before: Tie | null, r: Reading): Draft | null {
  if (
    behind?.hit.act !== 'receive' ||
    before === null ||
    before.hit.act === 'receive' ||
    num.counted !== 'rec'
  )
    return null;
  if (!/^(?:all|the)$/.test(r.lower[num.first - 1] ?? '')) return null;
  return countDraft(num, 'received', 'all-received', num.npFirst, behind.last, {
    verb: behind.hit.lemma,
    parts: parts(num, behind.hit.at, behind.hit.last),
    reasons: [`number ${num.value}: all of them, "${behind.hit.lemma}"`],
  });
}

/** Which of the two ties decides. */
export function choose(behind: Tie | null, before: Tie | null): Tie | null {
  if (behind === null) return before;
  // "would examine the 339 suggestions made by 130 countries": that they were made is what is told.
  if (before?.hit.act === 'pend' && behind.hit.act === 'receive' && before.group.modality !== 'asserted')
    return behind;
  if (before === null || before.kind === 'gap') return behind;
  if (behind.hit.act === 'receive' && before.hit.act !== 'receive') return before;
  if (behind.kind === 'relative' && behind.anaphor) return behind;
  // "to put into effect the 177 recommendations which it accepted": what was accepted is told.
  const ahead =
    before.hit.act === 'implement' &&
    (before.hit.shape === 'noun' || before.group.modality !== 'asserted' || before.hit.shape === 'base');
  if (ahead && behind.hit.act === 'support') return behind;
  if (behind.kind === 'relative') return before;
  if (behind.kind === 'reduced' && before.hit.act === 'implement') return before;
  return behind;
}
