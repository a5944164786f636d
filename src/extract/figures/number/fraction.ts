import { NUMBER, type Tokens } from '../../../text/tokenize.js';
import { parseDigits, vulgarFraction } from './digits.js';
import { CARDINALS, DENOMINATORS } from './words.js';

export interface Fraction {
  readonly value: number;
  readonly end: number;
  /** "half a million": a number of things, not a share. */
  readonly scaled: boolean;
}

const PRINTED_DENOMINATORS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 16, 32, 64, 100]);

/** "3/4", "2 1/2", "2½" at token i, whose value is `whole`; null where the slash is none of a fraction. */
export function joinedFraction(tokens: Tokens, i: number, limit: number, whole: number): Fraction | null {
  const { lower, kind } = tokens;
  const next = i + 1;
  if (next >= limit || !Number.isInteger(whole)) return null;
  const mark = lower[next]!;
  if (mark.charCodeAt(0) > 0x7f) {
    const part = vulgarFraction(mark);
    return part === null ? null : { value: whole + part, end: next + 1, scaled: false };
  }
  if (mark === '/') return printedFraction(tokens, i, limit);
  if (kind[next] === NUMBER && next + 2 < limit && lower[next + 1] === '/') {
    const part = printedFraction(tokens, next, limit);
    return part === null ? null : { ...part, value: whole + part.value };
  }
  return null;
}

function printedFraction(tokens: Tokens, i: number, limit: number): Fraction | null {
  const { lower, kind, flags } = tokens;
  if (i + 2 >= limit || lower[i + 1] !== '/' || kind[i + 2] !== NUMBER) return null;
  if ((flags[i + 1]! & 1) !== 0 || (flags[i + 2]! & 1) !== 0) return null;
  // A chain of slashes is a date or a symbol.
  if (lower[i + 3] === '/' || lower[i - 1] === '/') return null;
  const above = parseDigits(lower[i]!);
  const below = parseDigits(lower[i + 2]!);
  if (above === null || below === null || above >= below || above < 1) return null;
  const usual = PRINTED_DENOMINATORS.has(below) && above < 10 && below !== above + 2;
  if (!usual && above !== 1) return null;
  return { value: above / below, end: i + 3, scaled: false };
}

/** "two-thirds", "one fourth", "a third of", "half", "half a million", "three quarters of a million" at token i. */
export function spelledFraction(tokens: Tokens, i: number, limit: number): Fraction | null {
  const { lower } = tokens;
  const word = lower[i]!;
  if (word === 'half' || word === 'quarter') return halfAt(tokens, i, limit, word);
  let at = i + 1;
  if (lower[at] === '-') at++;
  const below = at < limit ? DENOMINATORS.get(lower[at]!) : undefined;
  if (below === undefined) return null;
  const one = word === 'a' || word === 'an';
  const above = one ? 1 : CARDINALS.get(word)?.value;
  if (above === undefined || above >= 100) return null;
  const plural = lower[at]!.endsWith('s');
  if (plural !== above > 1) return null;
  // "a third of those", but "a third country", "a quarter after": an ordinal or a period unless the whole follows.
  if (one && lower[at + 1] !== 'of' && lower[at] !== 'half') return null;
  if (one && lower[at] === 'half') return null;
  if (above > 1 && lower[at] === 'quarters' && lower[at + 1] !== 'of' && above > 3) return null;
  const scale = scaleAfter(tokens, at + 1, limit);
  if (scale !== null) return { value: (above / below) * scale.value, end: scale.end, scaled: true };
  return { value: above / below, end: at + 1, scaled: false };
}

/** "of a million", "a million", "million". */
function scaleAfter(tokens: Tokens, i: number, limit: number): { value: number; end: number } | null {
  let at = i;
  if (tokens.lower[at] === 'of') at++;
  if (tokens.lower[at] === 'a' || tokens.lower[at] === '-') at++;
  const numeral = at < limit ? CARDINALS.get(tokens.lower[at]!) : undefined;
  if (numeral === undefined || (numeral.kind !== 'scale' && numeral.kind !== 'hundred')) return null;
  return { value: numeral.value, end: at + 1 };
}

const HALF_OF = new Set([
  'of',
  'the',
  'a',
  'an',
  'their',
  'its',
  'his',
  'her',
  'our',
  'all',
  'those',
  'these',
  'that',
]);
const NO_HALF = new Set([
  'first',
  'second',
  'last',
  'latter',
  'other',
  'better',
  'one',
  'each',
  'this',
  'and',
  'final',
  'next',
]);

function halfAt(tokens: Tokens, i: number, limit: number, word: string): Fraction | null {
  const { lower } = tokens;
  const scale = scaleAfter(tokens, i + 1, limit);
  if (scale !== null) {
    return { value: scale.value / (word === 'half' ? 2 : 4), end: scale.end, scaled: true };
  }
  if (word !== 'half' || (i > 0 && NO_HALF.has(lower[i - 1]!))) return null;
  const next = i + 1 < limit ? lower[i + 1]! : '';
  if (next === '-') return null;
  if (!HALF_OF.has(next)) return null;
  return { value: 0.5, end: i + 1, scaled: false };
}
