import { NUMBER, type Tokens } from '../../../text/tokenize.js';
import { parseDigits } from './digits.js';
import { CARDINALS, DENOMINATORS, type NumeralWord } from './words.js';

export interface Spelled {
  readonly value: number;
  readonly end: number;
  readonly scaled: boolean;
}

/**
 * The spelled number that starts at token i. `lead` is a value already read ("3.5" of "3.5 million", the article of
 * "a hundred"): then a scale must follow, else null. One pass, left to right.
 */
export function parseSpelled(tokens: Tokens, i: number, limit: number, lead: number | null): Spelled | null {
  let total = 0;
  let group = lead ?? 0;
  let lastScale = Number.POSITIVE_INFINITY;
  let previous: NumeralWord['kind'] | 'none' = lead === null ? 'none' : 'unit';
  let end = i;
  let at = i;
  let scaled = false;
  while (at < limit) {
    at = overLink(tokens, at, limit, previous, end > i);
    const word = CARDINALS.get(tokens.lower[at] ?? '');
    if (at >= limit || word === undefined) {
      const printed = scaled && at < limit ? printedTail(tokens, at, group, total, lastScale) : null;
      if (printed === null) break;
      group += printed;
      previous = 'unit';
      end = ++at;
      continue;
    }
    if (!fits(word.kind, previous)) break;
    if (word.kind === 'hundred') {
      group = (group === 0 ? 1 : group) * 100;
      scaled = true;
    } else if (word.kind === 'scale') {
      if (group === 0 && end > i && total > 0 && word.value >= lastScale) {
        // "hundred thousand million", "two million dozen": the scale multiplies all that was read.
        total *= word.value;
      } else if (word.value >= lastScale) {
        total = (total + group) * word.value;
      } else total += (group === 0 ? 1 : group) * word.value;
      lastScale = Math.min(lastScale, word.value);
      group = 0;
      scaled = true;
    } else group += word.value;
    previous = word.kind;
    end = ++at;
  }
  if (end === i || (lead !== null && !scaled)) return null;
  const half = scaled || lead === null ? mixedTail(tokens, end, limit, lastScale) : null;
  const value = total + group;
  if (half !== null) {
    if (half.of === 'last') return { value: value + half.value * lastScale, end: half.end, scaled };
    // "five and a half million": the scale multiplies the whole.
    const scale = CARDINALS.get(tokens.lower[half.end] ?? '');
    return scale?.kind === 'scale' && half.end < limit
      ? { value: (value + half.value) * scale.value, end: half.end + 1, scaled: true }
      : { value: value + half.value, end: half.end, scaled };
  }
  return { value, end, scaled };
}

function fits(kind: NumeralWord['kind'], previous: NumeralWord['kind'] | 'none'): boolean {
  switch (kind) {
    case 'unit':
      return previous === 'none' || previous === 'ten' || previous === 'hundred' || previous === 'scale';
    case 'teen':
    case 'ten':
      return previous === 'none' || previous === 'hundred' || previous === 'scale';
    case 'hundred':
      return previous !== 'hundred';
    default:
      return true;
  }
}

/** Steps over the "and" or hyphen inside a number: "two hundred and six", "twenty-one", "one-million". */
function overLink(
  tokens: Tokens,
  at: number,
  limit: number,
  previous: NumeralWord['kind'] | 'none',
  started: boolean,
): number {
  const link = tokens.lower[at];
  if (!started && previous === 'none') return at;
  if (link === '-' && at + 1 < limit && (tokens.flags[at]! & 1) === 0) {
    const next = CARDINALS.get(tokens.lower[at + 1] ?? '');
    const joins =
      next !== undefined && (next.kind === 'hundred' || next.kind === 'scale' || previous === 'ten');
    return joins ? at + 1 : at;
  }
  if (link === 'and' && at + 1 < limit && (previous === 'hundred' || previous === 'scale')) {
    const next = tokens.lower[at + 1] ?? '';
    const word = CARDINALS.get(next);
    // "four million and one hundred thousand", but not "three thousand and two other people", "dozens and hundreds".
    if (word !== undefined && word.kind !== 'scale' && !DENOMINATORS.has(tokens.lower[at + 2] ?? ''))
      return at + 1;
    if (word === undefined && tokens.kind[at + 1] === NUMBER && previous === 'hundred') return at + 1;
  }
  return at;
}

/** "3 hundred and 21", "4 thousand 321": digits that fill up a spelled number. */
function printedTail(
  tokens: Tokens,
  at: number,
  group: number,
  total: number,
  lastScale: number,
): number | null {
  if (tokens.kind[at] !== NUMBER || tokens.lower[at - 1] !== 'and') return null;
  const value = parseDigits(tokens.lower[at]!);
  if (value === null || !Number.isInteger(value)) return null;
  const room = group > 0 ? 100 : lastScale;
  return value > 0 && value < room && group + total > 0 ? value : null;
}

interface Tail {
  readonly value: number;
  readonly end: number;
  readonly of: 'one' | 'last';
}

const PART_WORDS = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
  ['third', 1 / 3],
]);

/** "and a half", "-and-a-half": half of one, or of the scale read last ("two million and a half"). */
function mixedTail(tokens: Tokens, end: number, limit: number, lastScale: number): Tail | null {
  const { lower } = tokens;
  let at = end;
  if (lower[at] === '-') at++;
  if (lower[at] !== 'and') return null;
  at++;
  if (lower[at] === '-') at++;
  let count = 1;
  if (lower[at] === 'a' || lower[at] === 'one' || lower[at] === 'an') at++;
  else if (lower[at] === 'three' && lower[at + 1] === 'quarters') count = 3;
  else if (lower[at] !== 'half') return null;
  if (count === 3) at++;
  if (lower[at] === '-') at++;
  const part = count === 3 ? 0.25 : PART_WORDS.get(lower[at] ?? '');
  if (part === undefined || at >= limit) return null;
  at++;
  return { value: part * count, end: at, of: Number.isFinite(lastScale) ? 'last' : 'one' };
}
