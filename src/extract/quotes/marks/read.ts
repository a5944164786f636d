import type { Doc } from '../../../text/doc.js';
import { NUMBER, PUNCT, SPACE_BEFORE, WORD } from '../../../text/tokenize.js';

/** What a mark at a token does: the family of marks, and whether it can open or close. */
export interface Mark {
  readonly family: 'double' | 'single' | 'angle';
  readonly opens: boolean;
  readonly closes: boolean;
  /** Tokens it takes: `` and '' are two. */
  readonly width: 1 | 2;
}

const CURLY_OPEN: Mark = { family: 'double', opens: true, closes: false, width: 1 };
const CURLY_CLOSE: Mark = { family: 'double', opens: false, closes: true, width: 1 };
const ANGLE_OPEN: Mark = { family: 'angle', opens: true, closes: false, width: 1 };
const ANGLE_CLOSE: Mark = { family: 'angle', opens: false, closes: true, width: 1 };
const STRAIGHT_OPEN: Mark = { family: 'double', opens: true, closes: false, width: 1 };
const STRAIGHT_CLOSE: Mark = { family: 'double', opens: false, closes: true, width: 1 };
const STRAIGHT_EITHER: Mark = { family: 'double', opens: true, closes: true, width: 1 };
const TICKS_OPEN: Mark = { family: 'double', opens: true, closes: false, width: 2 };
const TICKS_CLOSE: Mark = { family: 'double', opens: false, closes: true, width: 2 };
const SINGLE_OPEN: Mark = { family: 'single', opens: true, closes: false, width: 1 };
const SINGLE_CLOSE: Mark = { family: 'single', opens: false, closes: true, width: 1 };

/** The quotation mark that token i is (or begins), else null. */
export function markAt(doc: Doc, i: number): Mark | null {
  const { kind, lower, count } = doc.tokens;
  if (kind[i] !== PUNCT) return null;
  switch (lower[i]) {
    case '“':
    case '„':
    case '‟':
    case '＂':
      return CURLY_OPEN;
    case '”':
      return CURLY_CLOSE;
    case '«':
      return ANGLE_OPEN;
    case '»':
      return ANGLE_CLOSE;
    case '"':
      return straight(doc, i);
    case '`':
      if (i + 1 < count && lower[i + 1] === '`' && !spaced(doc, i + 1)) return TICKS_OPEN;
      return glued(doc, i + 1) ? SINGLE_OPEN : null;
    case '‘':
      return SINGLE_OPEN;
    case "'":
      return apostrophe(doc, i);
    default:
      return null;
  }
}

/** "'" stands for ’ too: tokens are lower-cased with straight apostrophes. */
function apostrophe(doc: Doc, i: number): Mark | null {
  const { kind, lower, count } = doc.tokens;
  if (i + 1 < count && lower[i + 1] === "'" && !spaced(doc, i + 1)) {
    return spaced(doc, i) && glued(doc, i + 2) && kind[i + 2] !== PUNCT ? { ...TICKS_OPEN } : TICKS_CLOSE;
  }
  const curly = doc.text.charCodeAt(doc.tokens.start[i]!) === 0x2019;
  if (spaced(doc, i) || opensAfter(doc, i)) {
    if (curly || !glued(doc, i + 1)) return null;
    // '90s, 'em: no quotation mark.
    return kind[i + 1] === NUMBER ? null : SINGLE_OPEN;
  }
  return SINGLE_CLOSE;
}

function straight(doc: Doc, i: number): Mark {
  const before = spaced(doc, i) || opensAfter(doc, i);
  const after = !glued(doc, i + 1);
  if (before && !after) return STRAIGHT_OPEN;
  if (!before && after) return STRAIGHT_CLOSE;
  // No space on either side: closing after a word's punctuation, or glued words. A space on both: unknown.
  const next = doc.tokens.kind[i + 1];
  if (!before && next === PUNCT) return STRAIGHT_CLOSE;
  return STRAIGHT_EITHER;
}

/** After an opening bracket or dash, as after a space. */
function opensAfter(doc: Doc, i: number): boolean {
  const before = i > 0 ? doc.tokens.lower[i - 1]! : '(';
  return before === '(' || before === '[' || before === '—' || before === '–' || before === '“';
}

function spaced(doc: Doc, i: number): boolean {
  return i === 0 || ((doc.tokens.flags[i] ?? 0) & SPACE_BEFORE) !== 0;
}

/** Token i follows with no space. */
function glued(doc: Doc, i: number): boolean {
  return i < doc.tokens.count && !spaced(doc, i) && (doc.tokens.kind[i] ?? WORD) > 0;
}
