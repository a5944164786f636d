import { CARDINALS } from '../lex/words.js';
import { afterHyphen, type Scan, word } from '../scan.js';
import type { Match } from '../under.js';

const CENTURIES: Readonly<Record<string, number>> = { eighteen: 1800, nineteen: 1900, twenty: 2000 };
const LEADERS = new Set(['in', 'since', 'by', 'until', 'year', 'of', 'before', 'after', 'from', 'to']);

/** Years as they are spoken in transcripts: "nineteen ninety-six", "twenty twenty-four", "the year two thousand". */
export function spokenYear(s: Scan, i: number): (Match & { what: { kind: 'cal'; year: number } }) | null {
  const form = word(s, i);
  if (form === 'two') return twoThousand(s, i);
  const century = CENTURIES[form];
  if (century === undefined) return null;
  const tens = CARDINALS.get(word(s, i + 1));
  // "nineteen eight" is no year; "twenty ten" is.
  if (tens === undefined || !(tens >= 10 && tens <= 90)) return null;
  if (century === 2000 && !LEADERS.has(word(s, i - 1))) return null;
  const at = afterHyphen(s, i + 2);
  const unit = tens >= 20 ? CARDINALS.get(word(s, at)) : undefined;
  const full = unit !== undefined && unit >= 1 && unit < 10 && word(s, at).length > 2;
  return year(i, full ? at + 1 : i + 2, century + tens + (full ? unit : 0));
}

function twoThousand(s: Scan, i: number): ReturnType<typeof spokenYear> {
  if (word(s, i + 1) !== 'thousand' || !LEADERS.has(word(s, i - 1))) return null;
  const at = word(s, i + 2) === 'and' ? i + 3 : i + 2;
  const unit = CARDINALS.get(word(s, at));
  if (unit !== undefined && unit >= 1 && unit < 20 && word(s, at).length > 2)
    return year(i, at + 1, 2000 + unit);
  // "of two thousand people" counts.
  return word(s, i - 1) === 'year' ? year(i, i + 2, 2000) : null;
}

function year(first: number, end: number, value: number): NonNullable<ReturnType<typeof spokenYear>> {
  return { first, end, type: 'DATE', what: { kind: 'cal', year: value }, rule: 'spoken-year' };
}
