import { T } from '../../../text/closed.js';
import type { Doc } from '../../../text/doc.js';
import type { Candidate } from '../candidate.js';
import { figureStart } from '../qualifier.js';
import { AT } from './attached.js';

const DASHES = new Set(['-', '–', '—']);
const LIST = new Set([',', 'and', 'or']);

/** "up 19 cents at $58.24", "80km/h in about 8 seconds": the second figure says more of what the first is about. */
export function sameHolder(doc: Doc, previous: Candidate, c: Candidate): Candidate | null {
  if (previous.sentence !== c.sentence) return null;
  if (c.rule === 'conversion') return previous;
  const end = Math.max(previous.end, previous.nounEnd);
  let first = figureStart(doc.tokens, c.first);
  while (first > end + 1 && doc.tags.tag[first - 1] === T.determiner) first--;
  // "by 35 miles – from up to 252 miles", "24 hours, 39 minutes, and 35 seconds"
  const dash = AT.has(doc.tokens.lower[first - 1]!) ? first - 2 : first - 1;
  if (dash === end && DASHES.has(doc.tokens.lower[end]!)) return previous;
  const next = doc.tokens.lower[end] === ')' ? end + 1 : end;
  const own = doc.tokens.lower[c.end] === 'of';
  if (c.kind === previous.kind && c.kind !== 'count' && !own && isListed(doc, next, first)) return previous;
  return first === end + 1 && AT.has(doc.tokens.lower[end]!) ? previous : null;
}

/** "$1 million, 99 days; and $2 million, 108 days": marks and links alone stand between. */
export function isBareBetween(doc: Doc, previous: Candidate, c: Candidate): boolean {
  for (let i = Math.max(previous.end, previous.nounEnd); i < c.first; i++) {
    const tag = doc.tags.tag[i];
    if (tag !== T.punct && tag !== T.conjunction && tag !== T.preposition && tag !== T.to) return false;
  }
  return true;
}

/** Nothing but a comma, "and" or "or" between. */
function isListed(doc: Doc, from: number, to: number): boolean {
  if (to === from || to > from + 2) return false;
  for (let i = from; i < to; i++) if (!LIST.has(doc.tokens.lower[i]!)) return false;
  return true;
}
