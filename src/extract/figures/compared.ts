import { T } from '../../text/closed.js';
import type { Doc } from '../../text/doc.js';
import type { Candidate } from './candidate.js';
import { figureStart } from './qualifier.js';

const AGAINST = new Set(['to', 'against', 'versus']);

/** The figure that a bare number is set against: "31 notices in 28 towns, down from 105"; null where nothing is compared. */
export function compared(doc: Doc, all: readonly Candidate[], k: number, c: Candidate): Candidate | null {
  const last = all[k - 1];
  // "30 votes to 5", "40 arrests against 20"
  if (last?.kind === 'count' && last.nounEnd === c.first - 1 && AGAINST.has(doc.tokens.lower[last.nounEnd]!))
    return last;
  if (!isCompared(doc, c)) return null;
  for (let j = k - 1; j >= 0 && all[j]!.sentence === c.sentence; j--) {
    const other = all[j]!;
    // Places and times of the first figure stand behind a preposition; what changed does not.
    if (other.kind === 'count' && doc.tags.tag[before(doc, other)] !== T.preposition) return other;
  }
  return null;
}

function before(doc: Doc, c: Candidate): number {
  return figureStart(doc.tokens, c.first) - 1;
}

function isCompared(doc: Doc, c: Candidate): boolean {
  const { lower } = doc.tokens;
  const at = before(doc, c);
  const word = lower[at];
  const lead = lower[at - 1];
  if (word === 'from') return lead === 'up' || lead === 'down';
  return (word === 'with' || word === 'to') && lead === 'compared';
}
