/** Counts whose fate is left open without a verb of position. */
import { countDraft } from './count-draft.js';
import type { Draft } from './draft.js';
import type { Num } from './numbers.js';
import type { Scene } from './scene.js';

/** "Whether the other 251 do will be known in June": what is left open. */
export function openQuestion(scene: Scene, num: Num): Draft | null {
  const { r } = scene;
  const at = num.npFirst - 1;
  const rest = /^(?:other|remaining)$/.test(r.lower[num.first - 1] ?? '');
  if (r.lower[at] !== 'whether' || !rest || !(scene.recommendations || num.counted === 'rec')) return null;
  return countDraft(num, 'pending', 'open-question', at, num.npLast, {
    parts: [{ part: 'number', first: num.first, last: num.last }],
    reasons: [`number ${num.value}: whether these are supported is open`],
  });
}

/** "the 55 on which the country still has to report": no position yet. */
export function unanswered(scene: Scene, num: Num): Draft | null {
  const { r, end } = scene;
  const at = num.npLast + 1;
  const timed = moreTime(scene, num);
  if (timed >= 0)
    return countDraft(num, 'pending', 'unanswered', num.npFirst, timed, {
      reasons: [`number ${num.value}: more time is wanted on them`],
    });
  if (
    !(scene.recommendations || num.counted === 'rec') ||
    r.lower[at] !== 'on' ||
    r.lower[at + 1] !== 'which'
  )
    return null;
  for (let i = at + 2; i < Math.min(end, at + 11); i++) {
    if (!/^(?:report|respond|reply|decide|answer|pronounce|comment)$/.test(r.lower[i]!)) continue;
    if (r.lower[i - 1] !== 'to') continue;
    return countDraft(num, 'pending', 'unanswered', num.npFirst, i, {
      verb: r.lower[i]!,
      reasons: [`number ${num.value}: still to be answered`],
    });
  }
  return null;
}

/** "on nine we need more time", "for the other 12 it asked for time": the last token; -1 for none. */
function moreTime(scene: Scene, num: Num): number {
  const { r, end } = scene;
  if (
    !(scene.recommendations || num.counted === 'rec') ||
    !/^(?:on|for)$/.test(r.lower[num.npFirst - 1] ?? '')
  )
    return -1;
  for (let i = num.npLast + 1; i < Math.min(end, num.npLast + 8); i++) {
    if (
      /^(?:need|needs|needed|wants|want|wanted|asked|requested|sought|requires|required)$/.test(r.lower[i]!)
    )
      for (let k = i + 1; k < Math.min(end, i + 4); k++) if (r.lower[k] === 'time') return k;
  }
  return -1;
}
