import { afterHyphen, type Scan, word } from '../scan.js';

const LIFE = new Set(['expectancy', 'aged', 'lifespan']);

/** "52 years old", "a 12-year-old boy", "ten years of age", a life expectancy: ages of somebody are no dates. */
export function isAge(s: Scan, i: number, end: number): boolean {
  const at = afterHyphen(s, end);
  const next = word(s, at);
  if (next === 'old' || next === 'olds') return true;
  if (next === 'of' && word(s, at + 1) === 'age') return true;
  for (let j = i - 1; j >= i - 8 && j >= s.from; j--) if (LIFE.has(word(s, j))) return true;
  return false;
}
