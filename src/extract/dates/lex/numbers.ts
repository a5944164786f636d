import { afterHyphen, glued, isNumber, type Scan, word } from '../scan.js';
import { CARDINALS, ORDINALS } from './words.js';

/** A number read at a token: NaN stands for a vague count ("several"). */
export interface Read {
  readonly value: number;
  readonly end: number;
}

const DECIMAL = /^\d{1,6}(?:\.\d{1,2})?$/;
const GROUPED = /^\d{1,3}(?:,\d{3}){1,2}$/;
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** A count of units, in digits or words: "2 1/2", "four and a half", "twenty-four", "a couple of", "several". */
export function readCount(s: Scan, i: number): Read | null {
  const at = isNumber(s, i) ? digits(s, i) : words(s, i);
  return at === null ? null : half(s, at);
}

function digits(s: Scan, i: number): Read | null {
  const form = word(s, i);
  const value = DECIMAL.test(form)
    ? Number(form)
    : GROUPED.test(form)
      ? Number(form.replaceAll(',', ''))
      : null;
  if (value === null) return null;
  const fraction = FRACTIONS[word(s, i + 1)];
  if (fraction !== undefined) return { value: value + fraction, end: i + 2 };
  const f = plainFraction(s, i + 1);
  if (f !== null) return { value: value + f.value, end: f.end };
  return { value, end: i + 1 };
}

/** "1/2" written with digits. */
function plainFraction(s: Scan, i: number): Read | null {
  if (!isNumber(s, i) || word(s, i + 1) !== '/' || !isNumber(s, i + 2) || !glued(s, i + 1)) return null;
  const top = Number(word(s, i));
  const bottom = Number(word(s, i + 2));
  return top < bottom && bottom <= 4 ? { value: top / bottom, end: i + 3 } : null;
}

function words(s: Scan, i: number): Read | null {
  const first = word(s, i);
  const value = CARDINALS.get(first);
  if (value === undefined) return null;
  if (first === 'a' || first === 'an') return afterArticle(s, i);
  if (first === 'half') {
    const next = word(s, i + 1);
    return next === 'a' || next === 'an' ? { value: 0.5, end: i + 2 } : null;
  }
  if (first === 'couple') return { value: 2, end: word(s, i + 1) === 'of' ? i + 2 : i + 1 };
  if (Number.isNaN(value) || value >= 100) {
    return value >= 100 || first !== 'some' ? { value, end: i + 1 } : null;
  }
  return hundreds(s, tens(s, i, value));
}

function afterArticle(s: Scan, i: number): Read {
  const next = word(s, i + 1);
  if (next === 'hundred') return { value: 100, end: i + 2 };
  if (next === 'dozen') return { value: 12, end: i + 2 };
  if (next === 'few') return { value: Number.NaN, end: i + 2 };
  if (next === 'couple') return { value: 2, end: word(s, i + 2) === 'of' ? i + 3 : i + 2 };
  return { value: 1, end: i + 1 };
}

/** "twenty four", "twenty-four". */
function tens(s: Scan, i: number, value: number): Read {
  if (value < 20 || value > 90) return { value, end: i + 1 };
  const at = afterHyphen(s, i + 1);
  const unit = CARDINALS.get(word(s, at));
  return unit !== undefined && unit >= 1 && unit < 10 && word(s, at).length > 2
    ? { value: value + unit, end: at + 1 }
    : { value, end: i + 1 };
}

function hundreds(s: Scan, read: Read): Read {
  const at = afterHyphen(s, read.end);
  if (word(s, at) !== 'hundred') return read;
  let end = at + 1;
  if (word(s, end) === 'and') end++;
  const rest = CARDINALS.get(word(s, end));
  if (rest === undefined || Number.isNaN(rest) || rest < 1 || rest >= 100 || word(s, end).length < 3) {
    return { value: read.value * 100, end: at + 1 };
  }
  const tail = tens(s, end, rest);
  return { value: read.value * 100 + tail.value, end: tail.end };
}

/** "four and a half", "four-and-half". */
function half(s: Scan, read: Read): Read {
  let at = afterHyphen(s, read.end);
  if (word(s, at) !== 'and') return read;
  at = afterHyphen(s, at + 1);
  if (word(s, at) === 'a') at = afterHyphen(s, at + 1);
  return word(s, at) === 'half' ? { value: read.value + 0.5, end: at + 1 } : read;
}

const SUFFIX = new Set(['st', 'nd', 'rd', 'th']);

/** An ordinal at token i: "third", "3rd", "21st", "twenty-first". */
export function readOrdinal(s: Scan, i: number): Read | null {
  if (isNumber(s, i)) {
    return SUFFIX.has(word(s, i + 1)) && glued(s, i + 1) && word(s, i).length <= 3
      ? { value: Number(word(s, i)), end: i + 2 }
      : null;
  }
  const value = ORDINALS.get(word(s, i));
  if (value !== undefined) return { value, end: i + 1 };
  const ten = CARDINALS.get(word(s, i));
  if (ten === undefined || !(ten >= 20 && ten <= 90)) return null;
  const at = afterHyphen(s, i + 1);
  const unit = ORDINALS.get(word(s, at));
  return at > i + 1 && unit !== undefined && unit > 0 && unit < 10
    ? { value: ten + unit, end: at + 1 }
    : null;
}

/** TIMEX3 digits of a count: at most two decimals, X for a vague one. */
export function countText(value: number): string {
  return Number.isNaN(value) ? 'X' : String(Math.round(value * 100) / 100);
}
