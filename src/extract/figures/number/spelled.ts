import { NUMBER, type Tokens } from '../../../text/tokenize.js';
import { parseDigits } from './digits.js';
import { CARDINALS, DENOMINATORS, type NumeralWord } from './words.js';

export interface Spelled {
  readonly value: number;
  readonly end: number;
  readonly scaled: boolean;
  /** The last scale read ("million": 1e6), 0 for none. */
  readonly scale: number;
}
/** Tokens of the longest number worth reading; a chain beyond it is junk. */
const LONGEST = 24;
type Kind = NumeralWord['kind'] | 'none';

/**
 * The spelled number that starts at token i. `lead` is a value already read ("3.5" of "3.5 million", the article of
 * "a hundred"): then a scale must follow, else null. Scales alone are no numbers. One pass, left to right.
 */
export function parseSpelled(tokens: Tokens, i: number, limit: number, lead: number | null): Spelled | null {
  let total = 0;
  let group = lead ?? 0;
  let scale = 0;
  let previous: Kind = lead === null ? 'none' : 'unit';
  let end = i;
  let at = i;
  let scaled = false;
  while (at < limit && at < i + LONGEST) {
    at = overLink(tokens, at, limit, previous, end > i);
    const word = CARDINALS.get(tokens.lower[at] ?? '') ?? scoreAt(tokens, at, i);
    if (at >= limit || word === undefined) {
      const printed =
        scaled && at < limit
          ? (printedTail(tokens, at, group, total, scale) ?? printedGroup(tokens, at, limit, previous, scale))
          : null;
      if (printed === null) break;
      group += printed;
      previous = 'unit';
      end = ++at;
      continue;
    }
    if (!fits(word.kind, previous) || (word.kind === 'hundred' && lead === null && group >= 100)) break;
    if (word.kind === 'hundred') {
      group = (group === 0 ? 1 : group) * 100;
      scaled = true;
    } else if (word.kind === 'scale') {
      // "hundred thousand million": the scale multiplies all that was read.
      if (word.value === 12) total += dozens(group, lead !== 0);
      else if (scale > 0 && word.value >= scale) total = (total + group) * word.value;
      else total += (group === 0 && lead !== 0 ? 1 : group) * word.value;
      scale = word.value;
      group = 0;
      scaled = true;
    } else group += word.value;
    previous = word.kind;
    end = ++at;
  }
  if (end === i || (lead !== null && !scaled)) return null;
  // 4.03 billion is 4030000000, not 4030000000.0000005.
  total = Number((total + group).toPrecision(15));
  group = 0;
  const point = lead === null ? pointTail(tokens, end, limit) : null;
  if (point !== null) return { value: total + point.value, end: point.end, scaled, scale };
  const half = mixedTail(tokens, end, limit);
  if (half === null) return { value: total, end, scaled, scale };
  const whole = CARDINALS.get(tokens.lower[half.end] ?? '');
  // "one billion and three quarters million"
  if (scale > 0 && whole?.kind === 'scale' && whole.value < scale && half.end < limit)
    return { value: total + half.value * whole.value, end: half.end + 1, scaled, scale };
  if (scale > 0) return { value: total + half.value * scale, end: half.end, scaled, scale };
  // "five and a half million": the scale multiplies the whole.
  return whole?.kind === 'scale' && half.end < limit
    ? { value: (total + half.value) * whole.value, end: half.end + 1, scaled: true, scale: whole.value }
    : { value: total + half.value, end: half.end, scaled, scale };
}

const SCORES = new Set(['two', 'three', 'four', 'five', 'six']);
const SCORED = new Set(['goals', 'points', 'runs', 'tries', 'wins', 'sixes']);
const SCORE: NumeralWord = { kind: 'scale', value: 20 };

/** "two score envoys": twenties, after a small spelled number and before a plural. */
function scoreAt(tokens: Tokens, at: number, first: number): NumeralWord | undefined {
  if (tokens.lower[at] !== 'score' || at !== first + 1 || !SCORES.has(tokens.lower[first]!)) return undefined;
  const next = tokens.lower[at + 1] ?? '';
  // "all five score goals"
  if (SCORED.has(next)) return undefined;
  return next === 'people' || next.endsWith('men') || (next.length > 3 && next.endsWith('s'))
    ? SCORE
    : undefined;
}

/** "two dozen", "three hundred and two dozen": a dozen multiplies what stands beside it. */
function dozens(group: number, bare: boolean): number {
  const beside = group % 100;
  if (beside !== 0) return group - beside + beside * 12;
  return (group === 0 && bare ? 1 : group) * 12;
}

function fits(kind: NumeralWord['kind'], previous: Kind): boolean {
  switch (kind) {
    case 'unit':
      return previous === 'none' || previous === 'ten' || previous === 'hundred' || previous === 'scale';
    case 'teen':
    case 'ten':
      return previous === 'none' || previous === 'hundred' || previous === 'scale';
    case 'hundred':
      return previous !== 'hundred' && previous !== 'none';
    default:
      return previous !== 'none';
  }
}

/** Steps over the "and" or hyphen inside a number: "two hundred and six", "twenty-one", "one-million". */
function overLink(tokens: Tokens, at: number, limit: number, previous: Kind, started: boolean): number {
  const link = tokens.lower[at];
  if (!started && previous === 'none') return at;
  if (link === '-' && at + 1 < limit) {
    const next = CARDINALS.get(tokens.lower[at + 1] ?? '');
    if (next === undefined) return at;
    if ((tokens.flags[at]! & 1) !== 0) return previous === 'ten' && next.kind === 'unit' ? at + 1 : at;
    return next.kind === 'hundred' || next.kind === 'scale' || previous === 'ten' ? at + 1 : at;
  }
  if (link === 'and' && at + 1 < limit && (previous === 'hundred' || previous === 'scale')) {
    const word = CARDINALS.get(tokens.lower[at + 1] ?? '');
    // Not "two million and two thirds", nor "three million and two hundred thousand men" read as one with a noun between.
    if (word !== undefined && word.kind !== 'scale' && !DENOMINATORS.has(tokens.lower[at + 2] ?? ''))
      return at + 1;
    if (word === undefined && tokens.kind[at + 1] === NUMBER && previous === 'hundred') return at + 1;
  }
  return at;
}

/** "4 thousand 3 hundred", "5 million 200 thousand": digits before a lower scale. */
function printedGroup(
  tokens: Tokens,
  at: number,
  limit: number,
  previous: Kind,
  scale: number,
): number | null {
  if (previous !== 'scale' || tokens.kind[at] !== NUMBER || at + 1 >= limit) return null;
  const next = CARDINALS.get(tokens.lower[at + 1]!);
  const value = next === undefined ? null : parseDigits(tokens.lower[at]!);
  if (next === undefined || value === null || !Number.isInteger(value)) return null;
  if (next.kind === 'hundred') return value < 10 && scale >= 1000 ? value : null;
  return next.kind === 'scale' && next.value >= 1000 && next.value < scale && value < 1000 ? value : null;
}

/** "3 hundred and 21": digits that fill up a spelled number. */
function printedTail(tokens: Tokens, at: number, group: number, total: number, scale: number): number | null {
  if (tokens.kind[at] !== NUMBER || tokens.lower[at - 1] !== 'and') return null;
  const value = parseDigits(tokens.lower[at]!);
  if (value === null || !Number.isInteger(value)) return null;
  const room = group > 0 ? 100 : scale;
  // "3 hundred and 2 hundred" are two.
  const next = CARDINALS.get(tokens.lower[at + 1] ?? '')?.kind;
  if (next === 'hundred' || next === 'scale') return null;
  return value > 0 && value < room && group + total > 0 ? value : null;
}

interface Tail {
  readonly value: number;
  readonly end: number;
}

/** "point zero three", "point seventy-one": digits after a spelled decimal point. */
function pointTail(tokens: Tokens, end: number, limit: number): Tail | null {
  if (tokens.lower[end] !== 'point') return null;
  let digits = '';
  let at = end + 1;
  while (at < limit && digits.length < 12) {
    const word = CARDINALS.get(tokens.lower[at]!);
    if (word === undefined || word.kind === 'hundred' || word.kind === 'scale') {
      if (tokens.lower[at] === '-' && digits !== '') {
        at++;
        continue;
      }
      break;
    }
    const last = word.kind === 'unit' && digits.endsWith('0') && tokens.lower[at - 1] === '-';
    digits = last ? digits.slice(0, -1) + word.value : digits + word.value;
    at++;
  }
  return digits === '' ? null : { value: Number(`0.${digits}`), end: at };
}

/** "and a half", "-and-a-half", "and three quarters". */
function mixedTail(tokens: Tokens, end: number, limit: number): Tail | null {
  const { lower } = tokens;
  let at = end;
  if (lower[at] === '-') at++;
  if (lower[at] !== 'and') return null;
  at++;
  if (lower[at] === '-') at++;
  let value = 1;
  if (lower[at] === 'a' || lower[at] === 'one') at++;
  else if (lower[at] === 'three' && lower[at + 1] === 'quarters') {
    value = 3;
    at++;
  } else if (lower[at] !== 'half') return null;
  if (lower[at] === '-') at++;
  if (at >= limit) return null;
  if (lower[at] === 'half') return { value: 0.5, end: at + 1 };
  if (lower[at] === 'quarter' || lower[at] === 'quarters') return { value: value / 4, end: at + 1 };
  return null;
}
