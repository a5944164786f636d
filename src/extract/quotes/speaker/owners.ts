import type { Page } from '../page.js';
import type { Range } from '../report.js';
import { pronoun } from './pronoun.js';
import type { Memory, Speaker } from './types.js';

const DOCUMENTS = new Set([
  'document',
  'report',
  'text',
  'paper',
  'statement',
  'letter',
  'submission',
  'study',
]);

/** "the document", "the report" after somebody said something "in a report": whose text it was. */
export function documentOf(page: Page, range: Range, memory: Memory): Speaker | null {
  const last = range.end - 1;
  const word = page.lower[last]!;
  if (memory.text === null || range.end - range.first > 2 || page.lower[range.first] !== 'the') return null;
  return DOCUMENTS.has(word) && (word === 'document' || memory.text.word === word)
    ? memory.text.speaker
    : null;
}

const SERVING = new Set('delegation government delegate representative envoy authorities'.split(' '));

/** "Its delegation", "Its government": of the state spoken of before. */
export function ownDelegation(page: Page, range: Range, memory: Memory): Speaker | null {
  if (page.lower[range.first] !== 'its' || range.end - range.first !== 2) return null;
  if (!SERVING.has(page.lower[range.end - 1]!)) return null;
  const owner = pronoun(page, 'it', range.first, memory);
  return owner?.country != null && owner.person === null ? owner : null;
}
