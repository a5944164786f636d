/** What is denied of a number without a verb of its own: "19 did not", "but not the other 83". */
import { countDraft } from './count-draft.js';
import type { Draft } from './draft.js';
import type { Num } from './numbers.js';
import type { Reading } from './read.js';
import type { Scene } from './scene.js';

/** "57 enjoyed the support ..., while 19 did not", "the other 83 it did not", "but not the other 83": the opposite of what was told. */
export function notSo(scene: Scene, num: Num, told: Draft | undefined): Draft | null {
  const { r } = scene;
  const last = denial(r, num);
  if (told === undefined || last < 0 || scene.first - told.pivot > 60) return null;
  if (num.counted !== 'rec' && num.counted !== 'none') return null;
  const type = told.type === 'supported' ? 'noted' : told.type === 'implementation' ? 'implementation' : null;
  if (type === null || told.modality === 'denied') return null;
  return countDraft(num, type, 'not-so', num.npFirst, Math.max(last, num.npLast), {
    verb: told.verb,
    antecedent: told,
    modality: type === 'implementation' ? 'denied' : 'asserted',
    parts: [{ part: 'number', first: num.first, last: num.last }],
    reasons: [`number ${num.value}: not so, unlike ${told.value}`],
  });
}

const DO = /^(?:did|do|does|were|was|have|had|are|has|could|would|will)$/;

const DONT = /^(?:didn't|don't|doesn't|weren't|wasn't|haven't|hasn't|aren't|couldn't|wouldn't|won't)$/;

const ENDS = /^(?:[.,;)"”]|and|but|while|whereas)$/;

/** Last token of a bare denial of what is said of the number; -1 for none. */
function denial(r: Reading, num: Num): number {
  const { lower } = r;
  const before = lower[num.npFirst - 1] ?? '';
  if (
    before === 'not' &&
    /^(?:but|and|,)$/.test(lower[num.npFirst - 2] ?? '') &&
    /^(?:the|another)$/.test(lower[num.npFirst] ?? '')
  )
    return num.npLast;
  let at = num.npLast + 1;
  if (/^(?:it|they|he|she|we|government|cabinet)$/.test(lower[at] ?? '')) at++;
  // "142 were accepted, 50 not."
  if (lower[at] === 'not' && ENDS.test(lower[at + 1] ?? '.')) return at;
  if (DONT.test(lower[at] ?? '')) return ENDS.test(lower[at + 1] ?? '.') ? at : -1;
  if (!DO.test(lower[at] ?? '') || lower[at + 1] !== 'not') return -1;
  return ENDS.test(lower[at + 2] ?? '.') ? at + 1 : -1;
}
