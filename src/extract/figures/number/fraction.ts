import { NUMBER, type Tokens, WORD } from '../../../text/tokenize.js';
import { parseDigits, vulgarFraction } from './digits.js';
import { parseSpelled, type Spelled } from './spelled.js';
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
    const part = mark.length === 1 ? vulgarFraction(mark) : null;
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

interface Denominator {
  readonly value: number;
  readonly end: number;
  readonly plural: boolean;
}

const ORDINAL_UNITS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth'
    .split(' ')
    .flatMap((w, i): [string, number][] => [
      [w, i + 1],
      [`${w}s`, i + 1],
    ]),
);

/** The denominator at token i: "fifths", "twenty-fifth", "hundred and fifth"; null for none. */
function denominatorAt(tokens: Tokens, i: number, limit: number): Denominator | null {
  const { lower } = tokens;
  const at = lower[i] === '-' ? i + 1 : i;
  if (at >= limit) return null;
  const word = lower[at]!;
  const simple = DENOMINATORS.get(word);
  if (simple !== undefined) return { value: simple, end: at + 1, plural: word.endsWith('s') };
  const spelled = CARDINALS.has(word) ? parseSpelled(tokens, at, limit, null) : null;
  if (spelled === null) return null;
  let tail = spelled.end;
  if (lower[tail] === '-' || lower[tail] === 'and') tail++;
  const unit = tail < limit ? ORDINAL_UNITS.get(lower[tail]!) : undefined;
  if (unit === undefined || spelled.value < 20 || spelled.value % 10 !== 0) return null;
  return { value: spelled.value + unit, end: tail + 1, plural: lower[tail]!.endsWith('s') };
}

/** The fraction that a cardinal opens: "two-thirds", "one twenty-fifth", "three and a fifth", "one in three". */
export function cardinalFraction(
  tokens: Tokens,
  i: number,
  spelled: Spelled,
  limit: number,
): Fraction | null {
  const { lower } = tokens;
  const at = spelled.end;
  const below = denominatorAt(tokens, at, limit);
  if (below !== null) {
    const ten = CARDINALS.get(lower[at - 1]!);
    // "one hundred thirty-fifths": what could be one ordinal is one.
    if (ten?.kind === 'ten' && below.value < 10 && spelled.value > ten.value) {
      return {
        value: (spelled.value - ten.value) / (below.value + ten.value),
        end: below.end,
        scaled: false,
      };
    }
    const mixed = spelled.value > below.value ? mixedNumber(tokens, i, at, below, limit) : null;
    if (mixed !== null) return mixed;
    if (below.plural === spelled.value > 1)
      return scaledFraction(tokens, spelled.value / below.value, below.end, limit);
  }
  if (lower[at] === 'and' && at + 2 < limit) {
    const article = lower[at + 1] === 'a' || lower[at + 1] === 'an';
    const count = article ? null : parseSpelled(tokens, at + 1, limit, null);
    const part = denominatorAt(tokens, article ? at + 2 : (count?.end ?? limit), limit);
    const above = article ? 1 : (count?.value ?? 0);
    if (part !== null && part.plural === above > 1 && above < part.value) {
      const unit = spelled.scale > 0 && spelled.scale >= 1e6 ? spelled.scale : 1;
      return { value: spelled.value + (above / part.value) * unit, end: part.end, scaled: spelled.scaled };
    }
  }
  return null;
}

/** "two hundred and fifty-four hundredths": what stands after the "and" is the part, where all of it would be too much. */
function mixedNumber(
  tokens: Tokens,
  i: number,
  end: number,
  below: Denominator,
  limit: number,
): Fraction | null {
  let and = end - 1;
  while (and > i && tokens.lower[and] !== 'and') and--;
  if (and === i) return null;
  const whole = parseSpelled(tokens, i, and, null);
  const above = parseSpelled(tokens, and + 1, limit, null);
  if (whole?.end !== and || above?.end !== end || above.value >= below.value) return null;
  return { value: whole.value + above.value / below.value, end: below.end, scaled: false };
}

/** "a third of those", "nearly a quarter", "a half": an ordinal or a period unless something says otherwise. */
export function articleFraction(tokens: Tokens, i: number, limit: number): Fraction | null {
  const { lower, kind } = tokens;
  const below = denominatorAt(tokens, i + 1, limit);
  if (below === null || below.plural) return null;
  const scaled = scaledFraction(tokens, 1 / below.value, below.end, limit);
  if (scaled?.scaled) return scaled;
  const next = below.end < limit ? lower[below.end]! : '';
  if (
    next === 'of' ||
    PLURAL_VERBS.has(next) ||
    (i > 0 && APPROXIMATE.has(lower[i - 1]!)) ||
    below.end >= limit ||
    kind[below.end] !== WORD
  ) {
    return scaled;
  }
  return null;
}

/** "a quarter were noted": the verb agrees with many, so that the share is meant. */
const PLURAL_VERBS = new Set(['were', 'are', 'have', 'remain']);
const APPROXIMATE = new Set(
  'nearly almost about around roughly than over under least some only just approximately'.split(' '),
);

function scaledFraction(tokens: Tokens, value: number, end: number, limit: number): Fraction {
  const scale = scaleAfter(tokens, end, limit);
  return scale === null
    ? { value, end, scaled: false }
    : { value: value * scale.value, end: scale.end, scaled: true };
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

const HALF_OF = new Set('of the a an their its his her our all those these that'.split(' '));
const NO_HALF = new Set('first second last latter other better one each this and final next a'.split(' '));

/** "half", "half a million", "quarter million" at token i. */
export function halfAt(tokens: Tokens, i: number, limit: number): Fraction | null {
  const { lower } = tokens;
  const word = lower[i]!;
  const scale = scaleAfter(tokens, i + 1, limit);
  if (scale !== null) {
    return { value: scale.value / (word === 'half' ? 2 : 4), end: scale.end, scaled: true };
  }
  if (word !== 'half' || (i > 0 && NO_HALF.has(lower[i - 1]!))) return null;
  const next = i + 1 < limit ? lower[i + 1]! : '';
  if (next === '-') return null;
  if (!HALF_OF.has(next) && !(i > 0 && APPROXIMATE.has(lower[i - 1]!))) return null;
  return { value: 0.5, end: i + 1, scaled: false };
}

/** Above this, "one in 2,000" is more often a place or a year. */
const RATIO_LIMIT = 1e6;

/** "one in three", "1 in 10", "one out of three", "1 over 20" after a numerator that ends before token i. */
export function ratioAfter(tokens: Tokens, value: number, i: number, limit: number): Fraction | null {
  const { lower, kind } = tokens;
  const link = i < limit ? lower[i]! : '';
  let at = i + 1;
  // "nine of every ten", "one in every four"
  const every = lower[link === 'out' ? at + 1 : at] === 'every';
  if (link === 'out' && lower[at] === 'of') at++;
  else if (link === 'in' ? value >= 10 : link !== 'over' && !(link === 'of' && every)) return null;
  if (every) at++;
  if (at >= limit) return null;
  const printed = kind[at] === NUMBER ? parseDigits(lower[at]!) : null;
  const spelled =
    printed === null && CARDINALS.has(lower[at]!) ? parseSpelled(tokens, at, limit, null) : null;
  const below = printed ?? spelled?.value ?? 0;
  const end = printed !== null ? at + 1 : (spelled?.end ?? limit);
  if (link === 'over') {
    // "2000 over 3" alone; "20 over 3 years" is two figures.
    return below > 1 && (end >= limit || kind[end] !== WORD)
      ? { value: value / below, end, scaled: false }
      : null;
  }
  if (link === 'out' && value !== 1 && !every) return null;
  if (below <= value || below > RATIO_LIMIT || (printed !== null && below >= 1900 && below < 2100))
    return null;
  if (value !== 1 && below > 10) return null;
  return { value: value / below, end, scaled: false };
}
