import type { Doc } from '../../text/doc.js';

/** Token i, or the one behind the bracket that opens or closes there: "203 (82 per cent) of", "(271/320) of". */
export function afterBracket(doc: Doc, i: number, limit: number): number {
  if (doc.tokens.lower[i] === ')') return i + 1;
  if (doc.tokens.lower[i] !== '(') return i;
  for (let at = i + 1; at < Math.min(limit, i + 8); at++) if (doc.tokens.lower[at] === ')') return at + 1;
  return i;
}
