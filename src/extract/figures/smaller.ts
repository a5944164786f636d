import { type Tokens, WORD } from '../../text/tokenize.js';
import type { Candidate } from './candidate.js';

const COINS = new Set(['cent', 'pence', 'sen']);

/** "3 dollars 50 cents", "15 dollars and 50", "5 feet 2 inches": one amount. Returns what is left. */
export function joinSmaller(tokens: Tokens, candidates: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const c of candidates) {
    const whole = out.at(-1);
    if (whole === undefined || !isTail(tokens, whole, c)) {
      out.push(c);
      continue;
    }
    whole.value += c.value / (whole.kind === 'currency' ? 100 : 12);
    whole.end = c.end;
    whole.stop = c.stop;
    whole.numStop = c.numStop;
    whole.rule = 'two-units';
  }
  return out;
}

function isTail(tokens: Tokens, whole: Candidate, c: Candidate): boolean {
  if (whole.unit === 'foot') return isInches(tokens, whole, c);
  if (whole.kind !== 'currency' || whole.sentence !== c.sentence || whole.high !== null) return false;
  if (whole.num.scaled || COINS.has(whole.unit ?? '') || !Number.isInteger(whole.value)) return false;
  if (c.value >= 100 || c.value < 1 || !Number.isInteger(c.value) || c.num.form === 'fraction') return false;
  const gap = c.first - whole.end;
  const and = gap === 1 && tokens.lower[whole.end] === 'and';
  if (gap !== 0 && !and) return false;
  if (c.kind === 'currency') return COINS.has(c.unit ?? '');
  // A bare tail ends its phrase: "15 dollars and 50." but not "15 dollars and 50 cows", "and 50 came".
  const next = tokens.lower[c.end] ?? '';
  return c.kind === 'none' && (tokens.kind[c.end] !== WORD || next === 'and');
}

/** "5 feet 2 inches", "5 ft 2 in". */
function isInches(tokens: Tokens, whole: Candidate, c: Candidate): boolean {
  if (whole.sentence !== c.sentence || !Number.isInteger(whole.value) || c.value >= 12) return false;
  const gap = c.first - whole.end;
  if (gap !== 0 && !(gap === 1 && tokens.lower[whole.end] === 'and')) return false;
  if (c.unit === 'inch') return true;
  if (c.kind !== 'none' || gap !== 0 || tokens.lower[c.end] !== 'in') return false;
  c.end++;
  c.stop = tokens.end[c.end - 1]!;
  return true;
}
