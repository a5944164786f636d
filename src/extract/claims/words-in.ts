import type { Reading } from './read.js';

/** Whether one of the words stands at a token in [from, to). */
export function wordIn(r: Reading, from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let k = from; k < to; k++) if (words.has(r.lower[k]!)) return true;
  return false;
}
