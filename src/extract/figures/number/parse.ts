import { NUMBER, PUNCT, SPACE_BEFORE, type Tokens, WORD } from '../../../text/tokenize.js';
import { parseDigits, vulgarFraction } from './digits.js';
import { powerAfter } from './exponent.js';
import {
  articleFraction,
  cardinalFraction,
  type Fraction,
  halfAt,
  joinedFraction,
  ratioAfter,
} from './fraction.js';
import { spacedGroups } from './spaced.js';
import { parseSpelled } from './spelled.js';
import { CARDINALS, DENOMINATORS, GLUED_SCALES } from './words.js';

/** A number as it stands in the text. */
export interface Num {
  /** Tokens `first` to `end`, exclusive. */
  readonly first: number;
  readonly end: number;
  /** Offsets; they may part a token ("−5", ".5"). */
  readonly start: number;
  readonly stop: number;
  readonly value: number;
  readonly form: 'digits' | 'words' | 'fraction';
  /** A scale word or letter was part of it: million, bn, dozen. */
  readonly scaled: boolean;
  /** The scale is a lone glued "m", which may be a metre. */
  readonly metre: boolean;
}

export function hasSpace(tokens: Tokens, i: number): boolean {
  return ((tokens.flags[i] ?? SPACE_BEFORE) & SPACE_BEFORE) !== 0;
}

/** The number that starts at token i, with its sign, scale and fraction; null if none does. */
export function parseNumber(tokens: Tokens, text: string, i: number, limit: number): Num | null {
  const kind = tokens.kind[i];
  if (kind === NUMBER) return parsePrinted(tokens, text, i, limit);
  if (kind === PUNCT) {
    const value = tokens.end[i]! - tokens.start[i]! === 1 ? loneFraction(tokens.lower[i]!) : null;
    return value === null ? null : made(tokens, i, i + 1, value, 'fraction');
  }
  return parseWords(tokens, i, limit);
}

function loneFraction(c: string): number | null {
  return c.charCodeAt(0) > 0x7f ? vulgarFraction(c) : null;
}

function made(
  tokens: Tokens,
  first: number,
  end: number,
  value: number,
  form: Num['form'],
  scaled = false,
): Num {
  return {
    first,
    end,
    start: tokens.start[first]!,
    stop: tokens.end[end - 1]!,
    value,
    form,
    scaled,
    metre: false,
  };
}

function parsePrinted(tokens: Tokens, text: string, i: number, limit: number): Num | null {
  const { lower } = tokens;
  const groups = spacedGroups(tokens, text, i, limit);
  let value = parseDigits(groups?.printed ?? lower[i]!);
  if (value === null) return null;
  let start = tokens.start[i]!;
  // ".500": the tokenizer leaves the leading stop outside.
  if (i > 0 && lower[i - 1] === '.' && !hasSpace(tokens, i) && hasSpace(tokens, i - 1)) {
    value = Number(`0.${lower[i]}`);
    if (!Number.isFinite(value)) return null;
    start = tokens.start[i - 1]!;
  }
  const fraction = groups === null ? joinedFraction(tokens, i, limit, value) : null;
  if (fraction !== null) return { ...made(tokens, i, fraction.end, fraction.value, 'fraction'), start };
  let end = groups?.end ?? i + 1;
  let scaled = false;
  let metre = false;
  const power = powerAfter(tokens, value, end, limit);
  if (power !== null) {
    value = power.value;
    end = power.end;
  }
  const next = lower[end] ?? '';
  if (end < limit && !hasSpace(tokens, end)) {
    // "$2.1T", "€1t": a tonne, were it not money.
    const glued =
      GLUED_SCALES.get(rawOf(tokens, end, next)) ??
      (next === 't' && MONEY.has(lower[i - 1] ?? '') ? 1e12 : undefined);
    const network = next === 'g' && value < 10;
    if (glued !== undefined && !network && !continues(tokens, end + 1, limit)) {
      value = scaled15(value, glued);
      metre = next === 'm' && (tokens.flags[end]! & 2) === 0;
      end++;
      scaled = true;
    }
  }
  if (!scaled) {
    const spelled = parseSpelled(tokens, end, limit, value);
    if (spelled !== null) {
      value = spelled.value;
      end = spelled.end;
      scaled = true;
    } else if (
      end < limit &&
      lower[end] === 'b' &&
      hasSpace(tokens, end) &&
      rawOf(tokens, end, 'b') === 'B'
    ) {
      value = scaled15(value, 1e9);
      end++;
      scaled = true;
    }
  }
  if (!scaled) {
    const ratio = ratioAfter(tokens, value, end, limit);
    if (ratio !== null) return made(tokens, i, ratio.end, ratio.value, 'fraction');
  }
  let stop = tokens.end[end - 1]!;
  const sign = signBefore(tokens, i);
  if (sign !== null) {
    value = -value;
    start = sign;
  }
  // "50+ amendments"
  if (lower[end] === '+' && end < limit && !hasSpace(tokens, end) && tokens.kind[end + 1] !== NUMBER) {
    end++;
    stop = tokens.end[end - 1]!;
  }
  if (!Number.isFinite(value)) return null;
  return { first: i, end, start, stop, value, form: 'digits', scaled, metre };
}

const MONEY = new Set(['$', '€', '£', '¥']);

/** 4.03 billion is 4030000000, not 4030000000.0000005. */
function scaled15(value: number, scale: number): number {
  return Number((value * scale).toPrecision(15));
}

/** The token's own letters where its case matters. */
function rawOf(tokens: Tokens, i: number, low: string): string {
  if (((tokens.flags[i] ?? 0) & 6) === 0) return low;
  return tokens.end[i]! - tokens.start[i]! > 1 && (tokens.flags[i]! & 4) === 0 ? '' : low.toUpperCase();
}

/** Something is printed against the token before i: "10m/s", "5k3". */
function continues(tokens: Tokens, i: number, limit: number): boolean {
  if (i >= limit || hasSpace(tokens, i)) return false;
  return tokens.kind[i] !== PUNCT || tokens.lower[i] === '/' || tokens.lower[i] === '²';
}

/** Offset of a minus that belongs to the number at token i; a dash between two words or numbers is none. */
function signBefore(tokens: Tokens, i: number): number | null {
  const before = tokens.lower[i - 1];
  if (i === 0 || before === undefined) return null;
  if ((before === '-' || before === '−' || before === '–') && !hasSpace(tokens, i)) {
    const lead = tokens.lower[i - 2];
    if (i === 1 || hasSpace(tokens, i - 1) || lead === '(' || lead === '$' || lead === '€' || lead === '£') {
      return (tokens.kind[i - 2] === WORD && lead === 'covid') || tokens.kind[i - 2] === NUMBER
        ? null
        : tokens.start[i - 1]!;
    }
    if (lead === 'minus' || lead === 'negative') return tokens.start[i - 2]!;
  }
  return (before === 'minus' || before === 'negative') && tokens.kind[i - 2] !== NUMBER
    ? tokens.start[i - 1]!
    : null;
}

const ARTICLES = new Set(['a', 'an']);

function parseWords(tokens: Tokens, i: number, limit: number): Num | null {
  const word = tokens.lower[i]!;
  const numeral = CARDINALS.get(word);
  if (numeral === undefined) {
    if (ARTICLES.has(word)) return articled(tokens, i, limit);
    const half = word === 'half' || word === 'quarter' ? halfAt(tokens, i, limit) : null;
    return half === null ? null : share(tokens, i, half);
  }
  const spelled = parseSpelled(tokens, i, limit, null);
  if (spelled === null || !Number.isFinite(spelled.value)) return null;
  const fraction =
    cardinalFraction(tokens, i, spelled, limit) ?? ratioAfter(tokens, spelled.value, spelled.end, limit);
  const num =
    fraction !== null
      ? share(tokens, i, fraction)
      : made(tokens, i, spelled.end, spelled.value, 'words', spelled.scaled);
  const sign = i > 0 && (tokens.lower[i - 1] === 'minus' || tokens.lower[i - 1] === 'negative');
  return sign ? { ...num, start: tokens.start[i - 1]!, value: -num.value } : num;
}

function share(tokens: Tokens, i: number, fraction: Fraction): Num {
  // Above one it counts: "three and a half", "five and a quarter million".
  const form = fraction.scaled || fraction.value > 1 ? 'words' : 'fraction';
  return made(tokens, i, fraction.end, fraction.value, form, fraction.scaled);
}

/** "a hundred", "a dozen", "a third of". The article alone is no number. */
function articled(tokens: Tokens, i: number, limit: number): Num | null {
  if (i + 1 >= limit) return null;
  const numeral = CARDINALS.get(tokens.lower[i + 1]!);
  if (numeral !== undefined && (numeral.kind === 'hundred' || numeral.kind === 'scale')) {
    const spelled = parseSpelled(tokens, i + 1, limit, 1);
    if (spelled !== null && !DENOMINATORS.has(tokens.lower[spelled.end] ?? '')) {
      return made(tokens, i, spelled.end, spelled.value, 'words', true);
    }
  }
  const fraction = articleFraction(tokens, i, limit);
  return fraction === null ? null : share(tokens, i, fraction);
}
