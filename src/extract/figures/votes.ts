import type { Doc } from '../../text/doc.js';
import { WORD } from '../../text/tokenize.js';
import type { Candidate } from './candidate.js';

const ABSTAINED = new Set(['abstaining', 'abstained', 'abstain']);

/** "30 in favour, 8 against and 9 abstaining": votes, where nobody is said to cast them. */
export function isVotes(doc: Doc, previous: Candidate | undefined, c: Candidate): boolean {
  if (!Number.isInteger(c.value) || c.num.form === 'fraction') return false;
  const { lower, kind } = doc.tokens;
  const next = lower[c.end] ?? '';
  if (next === 'in' && (lower[c.end + 1] === 'favour' || lower[c.end + 1] === 'favor')) return true;
  // "8 against" ends there: "8 against Norway" tells of something else.
  const after = kind[c.end + 1] !== WORD || lower[c.end + 1] === 'and' || lower[c.end + 1] === 'with';
  const counted = previous?.unit === 'vote' && previous.sentence === c.sentence;
  return counted && (ABSTAINED.has(next) || (next === 'against' && after));
}
