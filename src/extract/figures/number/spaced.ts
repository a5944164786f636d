import { NUMBER, type Tokens } from '../../../text/tokenize.js';

const HEAD = /^\d{1,3}$/;
const GROUP = /^\d{3}(?:[.,]\d{1,2})?$/;

/** "1 234 567.89": groups parted by no-break or thin spaces. The digits as one token, and the end; null for one group. */
export function spacedGroups(
  tokens: Tokens,
  text: string,
  i: number,
  limit: number,
): { printed: string; end: number } | null {
  if (i + 1 >= limit || tokens.kind[i + 1] !== NUMBER || !HEAD.test(tokens.lower[i]!)) return null;
  let printed = tokens.lower[i]!;
  let at = i + 1;
  while (
    at < limit &&
    tokens.kind[at] === NUMBER &&
    isThinGap(tokens, text, at) &&
    GROUP.test(tokens.lower[at]!)
  ) {
    printed += tokens.lower[at]!;
    at++;
    if (printed.includes('.') || printed.includes(',')) break;
  }
  return at === i + 1 ? null : { printed: printed.replace(',', '.'), end: at };
}

function isThinGap(tokens: Tokens, text: string, i: number): boolean {
  const from = tokens.end[i - 1]!;
  if (tokens.start[i]! - from !== 1) return false;
  const unit = text.charCodeAt(from);
  return unit === 0xa0 || unit === 0x202f || unit === 0x2009;
}
