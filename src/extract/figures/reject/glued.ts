import { NUMBER, WORD } from '../../../text/tokenize.js';
import { hasSpace } from '../number/parse.js';
import { type Context, isName } from './context.js';
import { LABELS } from './label.js';

/** What may stand against a number without making it part of a name: "sub-7", "now-18". */
const OPEN = new Set(
  'sub minus then now pre post under over mid plus nearly about ex to or negative between from a'.split(' '),
);
const SYMBOLS = new Set([':', '.', '_', '@', '/', '\\', '*']);

/** Printed against a word or another number: COVID-19, A/HRC/57/6, 22nd, 10:30, ASEAN+3, iPhone14, 1A. */
export function glued(c: Context): string | null {
  return named(c) ?? before(c) ?? after(c) ?? leadingZero(c) ?? chained(c);
}

/** Pairs that are names, not ratios. */
const PAIRS = new Set(['9/11', '24/7', '7/7', '26/11', '50/50', '20/20']);
/** Digits of the longest number without separators that keeps its value; what is longer is an identifier. */
const PLAIN_DIGITS = 15;

function named({ doc, num, unit }: Context): string | null {
  const { lower } = doc.tokens;
  const i = num.first;
  if (lower[i + 1] === '/' && PAIRS.has(`${lower[i]}/${lower[i + 2]}`)) return 'name';
  if (lower[i - 1] === '/' && PAIRS.has(`${lower[i - 2]}/${lower[i]}`)) return 'name';
  const printed = lower[i]!;
  return !unit && printed.length > PLAIN_DIGITS && !printed.includes(',') && !printed.includes('.')
    ? 'symbol'
    : null;
}

function before({ doc, num, unit }: Context): string | null {
  const { tokens } = doc;
  const { lower, kind } = tokens;
  const i = num.first;
  if (i === 0 || hasSpace(tokens, i) || num.start !== tokens.start[i]) return null;
  const mark = lower[i - 1]!;
  if (kind[i - 1] === WORD) return unit ? null : 'glued';
  if (mark === '+' || mark === '#') return 'symbol';
  if (mark === '-' && lower[i - 2] === 'covid') return 'glued';
  if (i === 1 || hasSpace(tokens, i - 1)) return null;
  if (mark === '-' || mark === '–') {
    // "Boeing 737-800"
    if (kind[i - 2] === NUMBER && i > 2 && !unit && isName(doc, i - 3)) return 'model';
    return kind[i - 2] === WORD && !OPEN.has(lower[i - 2]!) && !unit ? 'glued' : null;
  }
  if (!SYMBOLS.has(mark) || unit) return null;
  // "resolution 5/1" is a symbol, "271/320" a ratio.
  if (mark === '/' && LABELS.has(lower[i - 3] ?? '')) return 'symbol';
  const ratio = mark === '/' && kind[i - 2] === NUMBER && lower[i - 3] !== '/' && lower[num.end] !== '/';
  return ratio ? null : 'symbol';
}

function after({ doc, num, unit }: Context): string | null {
  const { tokens } = doc;
  const { lower, kind, count } = tokens;
  const end = num.end;
  if (end >= count || hasSpace(tokens, end) || unit) return null;
  if (kind[end] === WORD) return 'glued';
  const mark = lower[end]!;
  const tight = end + 1 < count && !hasSpace(tokens, end + 1);
  if (!tight) return null;
  if (mark === ':' && kind[end + 1] === NUMBER) return 'clock';
  if (mark === '/' && (kind[end + 1] === WORD || lower[end + 2] === '/')) return 'symbol';
  if (mark === '@' || mark === '_') return 'symbol';
  // "the 5+5 dialogue"
  if (mark === '+' && kind[end + 1] === NUMBER) return 'symbol';
  return null;
}

/** 007, 0401 GMT: a label or a clock, never a count. */
function leadingZero({ doc, num, unit }: Context): string | null {
  const printed = doc.tokens.lower[num.first]!;
  const second = printed.charCodeAt(1);
  return !unit && printed.length > 1 && printed.startsWith('0') && second >= 0x30 && second <= 0x39
    ? 'symbol'
    : null;
}

/** Three bare numbers and more in a row, by spaces or hyphens: a telephone number, a row of a table. */
function chained({ doc, num, unit }: Context): string | null {
  if (unit) return null;
  const { lower, kind } = doc.tokens;
  let links = 0;
  // "(255-51) 666-015"
  if (lower[num.first - 1] === ')' && kind[num.first - 2] === NUMBER && lower[num.end] === '-') links = 2;
  let at = num.end;
  for (let n = 0; n < 2; n++) {
    if (lower[at] === '-' && !hasSpace(doc.tokens, at)) at++;
    if (kind[at] !== NUMBER) break;
    links++;
    at++;
  }
  at = num.first - 1;
  for (let n = 0; n < 2; n++) {
    if (lower[at] === '-' && !hasSpace(doc.tokens, at)) at--;
    if (at < 0 || kind[at] !== NUMBER) break;
    links++;
    at--;
  }
  return links >= 2 ? 'chain' : null;
}
