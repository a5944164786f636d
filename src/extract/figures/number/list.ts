import type { Tokens } from '../../../text/tokenize.js';
import type { Num } from './parse.js';

/** Three small numbers and more, parted by commas without spaces, that no convention reads as one. */
const LIST = /^\d{1,2}(?:,\d{1,2}){2,}$/;
const MANY = 50;

/** The numbers of a token like "22,24,26"; empty where it is none. */
export function listAt(tokens: Tokens, i: number): Num[] {
  const printed = tokens.lower[i]!;
  if (printed.length > MANY || !LIST.test(printed)) return [];
  const out: Num[] = [];
  let start = tokens.start[i]!;
  for (const piece of printed.split(',')) {
    const stop = start + piece.length;
    const value = Number(piece);
    out.push({ first: i, end: i + 1, start, stop, value, form: 'digits', scaled: false, metre: false });
    start = stop + 1;
  }
  return out;
}
