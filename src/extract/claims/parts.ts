import type { Draft } from './draft.js';
import type { Num } from './numbers.js';

export function parts(num: Num, first: number, last: number): Draft['parts'] {
  const out: Draft['parts'] = [
    { part: 'trigger', first, last },
    { part: 'number', first: num.first, last: num.last },
  ];
  if (num.npLast > num.last) out.push({ part: 'noun', first: num.last + 1, last: num.npLast });
  if (num.of) out.push({ part: 'of', first: num.of.first, last: num.of.last });
  return out;
}
