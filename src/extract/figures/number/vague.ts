import type { Tokens } from '../../../text/tokenize.js';
import type { Num } from './parse.js';

/** A magnitude named without a number: "dozens of", "tens of thousands of"; the bounds are those of the words. */
export interface Vague {
  readonly num: Num;
  readonly high: number;
}

const BOUNDS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['tens', [10, 100]],
  ['dozens', [12, 100]],
  ['scores', [20, 100]],
  ['hundreds', [100, 1e3]],
  ['thousands', [1e3, 1e4]],
  ['millions', [1e6, 1e7]],
  ['billions', [1e9, 1e10]],
  ['trillions', [1e12, 1e13]],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousands', 1e3],
  ['thousand', 1e3],
  ['millions', 1e6],
  ['million', 1e6],
  ['billions', 1e9],
  ['billion', 1e9],
  ['trillions', 1e12],
]);

export const VAGUE_WORDS: ReadonlySet<string> = new Set(BOUNDS.keys());

/** The vague magnitude at token i; what is counted follows "of", which `end` lies behind. Null without an "of". */
export function vagueAt(tokens: Tokens, i: number, limit: number): Vague | null {
  const { lower } = tokens;
  const bounds = BOUNDS.get(lower[i]!);
  if (bounds === undefined || lower[i + 1] !== 'of' || i + 2 >= limit) return null;
  let [low, high] = bounds;
  let last = i;
  const scale = SCALES.get(lower[i + 2]!);
  if (scale !== undefined && low <= 100 && lower[i + 3] === 'of') {
    low *= scale;
    high *= scale;
    last = i + 2;
  } else if (low === 10) return null;
  return {
    num: {
      first: i,
      end: last + 2,
      start: tokens.start[i]!,
      stop: tokens.end[last]!,
      value: low,
      form: 'words',
      scaled: true,
      metre: false,
    },
    high,
  };
}
