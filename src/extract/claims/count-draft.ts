import type { ClaimType } from '../../model/fact.js';
import { type Draft, draft } from './draft.js';
import type { Num } from './numbers.js';

/** The draft of a claim in which a number counts recommendations: the number is its value, and what it stands for. */
export function countDraft(
  num: Num,
  type: ClaimType,
  rule: string,
  first: number,
  last: number,
  known: Partial<Draft>,
): Draft {
  return draft(type, rule, first, last, {
    value: String(num.value),
    valueNum: num.value,
    unit: 'recommendation',
    pivot: num.first,
    ...known,
  });
}
