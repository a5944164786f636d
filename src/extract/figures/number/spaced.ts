import { CAPITAL, NUMBER, type Tokens, WORD } from '../../../text/tokenize.js';

const HEAD = /^[1-9]\d{0,2}$/;
const GROUP = /^\d{3}(?:[.,]\d{1,2})?$/;
const SPACE = 0x20;

export interface Groups {
  readonly printed: string;
  readonly end: number;
}

/**
 * "1 234 567.89": groups of three parted by no-break or thin spaces, or by plain ones where a word follows and no
 * number stands before (a telephone number, a row of a table). The digits as one, and the end; null for one group.
 */
export function spacedGroups(tokens: Tokens, text: string, i: number, limit: number): Groups | null {
  if (i + 1 >= limit || tokens.kind[i + 1] !== NUMBER || !HEAD.test(tokens.lower[i]!)) return null;
  const gap = text.charCodeAt(tokens.end[i]!);
  if (gap !== SPACE && gap !== 0xa0 && gap !== 0x202f && gap !== 0x2009) return null;
  let printed = tokens.lower[i]!;
  let at = i + 1;
  while (at < limit && at < i + 6 && isGroup(tokens, text, at, gap)) {
    printed += tokens.lower[at]!;
    at++;
    if (printed.includes('.') || printed.includes(',')) break;
  }
  if (at === i + 1) return null;
  if (gap === SPACE) {
    const before =
      i > 0 && (tokens.kind[i - 1] === NUMBER || tokens.lower[i - 1] === '-' || tokens.lower[i - 1] === '+');
    // "38 737 MAX jets" are two numbers.
    const word = at < limit && tokens.kind[at] === WORD && (tokens.flags[at]! & CAPITAL) === 0;
    if (before || !word) return null;
  }
  return { printed: printed.replace(',', '.'), end: at };
}

function isGroup(tokens: Tokens, text: string, i: number, gap: number): boolean {
  const from = tokens.end[i - 1]!;
  return (
    tokens.kind[i] === NUMBER &&
    tokens.start[i]! - from === 1 &&
    text.charCodeAt(from) === gap &&
    GROUP.test(tokens.lower[i]!)
  );
}
