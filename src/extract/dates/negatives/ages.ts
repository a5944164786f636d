import { afterHyphen, type Scan, word } from '../scan.js';

/** "52 years old", "a 12-year-old boy", "ten years of age": ages of somebody are no dates. */
export function isAge(s: Scan, _i: number, end: number): boolean {
  const at = afterHyphen(s, end);
  const next = word(s, at);
  if (next === 'old' || next === 'olds') return true;
  return next === 'of' && word(s, at + 1) === 'age';
}
