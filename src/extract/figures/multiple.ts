import type { Tokens } from '../../text/tokenize.js';
import { type Candidate, candidateOf } from './candidate.js';
import { CARDINALS } from './number/words.js';

const VERBS: ReadonlyMap<string, readonly [number, 'up' | 'down']> = new Map([
  ['doubled', [2, 'up']],
  ['tripled', [3, 'up']],
  ['trebled', [3, 'up']],
  ['quadrupled', [4, 'up']],
  ['quintupled', [5, 'up']],
  ['halved', [0.5, 'down']],
]);
const FOLD = /^([a-z]+)fold$/;

/** The factor that token i names alone: "tripled", "tenfold"; null for none. */
export function multipleAt(tokens: Tokens, i: number, sentence: number): Candidate | null {
  const word = tokens.lower[i]!;
  const verb = VERBS.get(word);
  if (verb !== undefined) {
    // "doubled down", "doubled back", "doubled over"
    const next = tokens.lower[i + 1];
    if (next === 'down' || next === 'back' || next === 'over' || next === 'as') return null;
    return factor(tokens, i, sentence, verb[0], verb[1]);
  }
  const fold = word.length > 6 && word.endsWith('fold') ? FOLD.exec(word) : null;
  const times = fold === null ? undefined : CARDINALS.get(fold[1] ?? '');
  return times === undefined ? null : factor(tokens, i, sentence, times.value, null);
}

export function isMultiple(word: string): boolean {
  return VERBS.has(word) || (word.length > 6 && word.endsWith('fold'));
}

function factor(
  tokens: Tokens,
  i: number,
  sentence: number,
  value: number,
  trend: 'up' | 'down' | null,
): Candidate {
  const c = candidateOf(
    {
      first: i,
      end: i + 1,
      start: tokens.start[i]!,
      stop: tokens.end[i]!,
      value,
      form: 'words',
      scaled: true,
      metre: false,
    },
    sentence,
    'multiple',
  );
  c.kind = 'times';
  c.unit = 'count';
  c.trend = trend;
  return c;
}
