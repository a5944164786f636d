/** Numbers in digits and in words: how far they reach, and what they are. */
import { NUMBER } from '../../text/tokenize.js';
import type { Reading } from './read.js';
import { NUMERAL } from './word-bits.js';

const SPELLED: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** How many tokens a number takes here: digits, or spelled ("one hundred and twenty eight"); 0 for none. */
export function numberSize(r: Reading, at: number, end: number): number {
  const { tokens } = r.doc;
  if (tokens.kind[at] === NUMBER) return 1;
  if ((r.bits[at]! & NUMERAL) === 0 || r.lower[at] === 'thousand') return 0;
  let i = at + 1;
  while (i < end) {
    const w = r.lower[i]!;
    if (SPELLED[w] !== undefined || w === 'hundred' || w === 'thousand') i++;
    else if (
      (w === '-' || w === 'and') &&
      i + 1 < end &&
      SPELLED[r.lower[i + 1]!] !== undefined &&
      (w === '-' || r.lower[i - 1] === 'hundred')
    )
      i += 2;
    else break;
  }
  return i - at;
}

/** Value of the number from token first to last: digits, or the sum of its words. */
export function spelledValue(r: Reading, first: number, last: number): number {
  if (r.doc.tokens.kind[first] === NUMBER) return Number(r.lower[first]!.replaceAll(',', ''));
  let total = 0;
  let part = 0;
  for (let i = first; i <= last; i++) {
    const w = r.lower[i]!;
    if (w === 'hundred') part = Math.max(1, part) * 100;
    else if (w === 'thousand') {
      total += Math.max(1, part) * 1000;
      part = 0;
    } else part += SPELLED[w] ?? 0;
  }
  return total + part;
}
