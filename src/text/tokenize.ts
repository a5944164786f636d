import { charClass, DIGIT, isLetterClass, LETTER, LOWER, SPACE, UPPER } from './chars.js';

/** Token kinds. */
export const WORD = 1;
export const NUMBER = 2;
/** Any other single character. */
export const PUNCT = 3;

/** Token flags. */
export const SPACE_BEFORE = 1;
export const CAPITAL = 2;
/** Two letters or more, all of them capitals. */
export const ALL_CAPS = 4;
/** At least one line break before. */
export const NEWLINE_BEFORE = 8;
/** A blank line before, or the start of the text. */
export const PARAGRAPH_START = 16;
/** Written with full stops: U.S., a.m. */
export const DOTTED = 32;
/** A small letter first and a capital after it: iWatch, eNCA. */
export const INNER_CAPITAL = 64;

/** The tokens of a text as arrays, index by index; offsets in UTF-16 units. */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  /** Lower case, apostrophes made straight. */
  readonly lower: readonly string[];
}

const APOSTROPHE = 0x27;
const RIGHT_QUOTE = 0x2019;
const STOP = 0x2e;
const COMMA = 0x2c;

/**
 * Splits into words (with inner apostrophes; a possessive 's is a token of its own), numbers (with inner separators)
 * and single other characters. Hyphenated words come apart; tokens without a space between lack SPACE_BEFORE.
 * One pass over the text.
 */
export function tokenize(text: string): Tokens {
  const room = Math.max(16, text.length + 1);
  const start = new Int32Array(room);
  const end = new Int32Array(room);
  const kind = new Uint8Array(room);
  const flags = new Uint8Array(room);
  const lower: string[] = [];
  const seen = new Map<string, string>();
  let count = 0;
  let at = 0;
  let pending = PARAGRAPH_START | NEWLINE_BEFORE | SPACE_BEFORE;

  const push = (from: number, to: number, type: number, extra: number): void => {
    start[count] = from;
    end[count] = to;
    kind[count] = type;
    flags[count] = pending | extra;
    pending = 0;
    count++;
    const raw = text.slice(from, to);
    let low = seen.get(raw);
    if (low === undefined) {
      low = own(raw.toLowerCase().replaceAll('’', "'"));
      seen.set(raw, low);
    }
    lower.push(low);
    at = to;
  };

  while (at < text.length) {
    const cls = charClass(text.charCodeAt(at));
    if (cls === SPACE) {
      let newlines = 0;
      while (at < text.length && charClass(text.charCodeAt(at)) === SPACE) {
        if (text.charCodeAt(at) === 0x0a) newlines++;
        at++;
      }
      pending |= SPACE_BEFORE | (newlines > 0 ? NEWLINE_BEFORE : 0) | (newlines > 1 ? PARAGRAPH_START : 0);
    } else if (isLetterClass(cls)) {
      const dotted = dottedEnd(text, at);
      if (dotted > 0) {
        push(at, dotted, WORD, DOTTED | (cls === UPPER ? CAPITAL : 0));
        continue;
      }
      const to = wordEnd(text, at);
      push(at, to, WORD, shape(text, at, to));
      const suffix = possessiveEnd(text, to);
      if (suffix > 0) push(to, suffix, WORD, 0);
    } else if (cls === DIGIT) {
      push(at, numberEnd(text, at), NUMBER, 0);
    } else {
      const wide = text.codePointAt(at) ?? 0;
      push(at, at + (wide > 0xffff ? 2 : 1), PUNCT, 0);
    }
  }
  return {
    count,
    start: start.slice(0, count),
    end: end.slice(0, count),
    kind: kind.slice(0, count),
    flags: flags.slice(0, count),
    lower,
  };
}

/** "Peoples' Rights", "Barbados' envoy": token i is the stroke of a plural or a name in -s that owns. */
export function isOwningStroke(tokens: Tokens, i: number): boolean {
  return (
    tokens.lower[i] === "'" &&
    (tokens.flags[i]! & SPACE_BEFORE) === 0 &&
    tokens.lower[i - 1]?.endsWith('s') === true
  );
}

/** V8 keeps a whole text alive for a slice of 13 units or more of it; caches of words must not keep articles. */
function own(word: string): string {
  return word.length < 13 ? word : ` ${word}`.slice(1);
}

function wordEnd(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isLetterClass(charClass(unit))) continue;
    // An apostrophe inside a name or contraction (O'Brien, don't), unless it begins a possessive or closes a quote.
    if (
      (unit === APOSTROPHE || unit === RIGHT_QUOTE) &&
      isLetterClass(charClass(text.charCodeAt(at + 1))) &&
      possessiveEnd(text, at) === 0
    )
      continue;
    // Zero-width joiners and soft hyphens stay inside the word.
    if (unit === 0xad || unit === 0x200c || unit === 0x200d) continue;
    break;
  }
  return at;
}

/** End of a possessive 's that starts at `at`, else 0. */
function possessiveEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit !== APOSTROPHE && unit !== RIGHT_QUOTE) return 0;
  const s = text.charCodeAt(at + 1) | 0x20;
  if (s !== 0x73) return 0;
  return isLetterClass(charClass(text.charCodeAt(at + 2))) ? 0 : at + 2;
}

/** End of an abbreviation with full stops after each of two or more short parts (U.S., a.i., Ph.D.), else 0. */
function dottedEnd(text: string, from: number): number {
  let at = from;
  let parts = 0;
  let last = from;
  while (isLetterClass(charClass(text.charCodeAt(at)))) {
    let letters = 1;
    if (charClass(text.charCodeAt(at + 1)) === LOWER && text.charCodeAt(at + 2) === STOP) letters = 2;
    if (text.charCodeAt(at + letters) !== STOP) {
      // "U.N" without its last stop, but not "C.The".
      if (parts > 0 && letters === 1 && !isLetterClass(charClass(text.charCodeAt(at + 1)))) {
        return parts > 0 && at + 1 > last ? at + 1 : 0;
      }
      break;
    }
    at += letters + 1;
    last = at;
    parts++;
  }
  return parts >= 2 ? last : 0;
}

function numberEnd(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (charClass(unit) === DIGIT) continue;
    if ((unit === STOP || unit === COMMA) && charClass(text.charCodeAt(at + 1)) === DIGIT) continue;
    break;
  }
  return at;
}

function shape(text: string, from: number, to: number): number {
  if (charClass(text.charCodeAt(from)) !== UPPER) {
    const inner =
      charClass(text.charCodeAt(from)) === LOWER && charClass(text.charCodeAt(from + 1)) === UPPER;
    return inner && to - from > 2 ? INNER_CAPITAL : 0;
  }
  let letters = 0;
  for (let at = from; at < to; at++) {
    const cls = charClass(text.charCodeAt(at));
    if (cls === LOWER) return CAPITAL;
    if (cls === UPPER || cls === LETTER) letters++;
  }
  return CAPITAL | (letters > 1 ? ALL_CAPS : 0);
}
