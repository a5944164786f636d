import { isCapital, type Page } from '../page.js';
import type { Range } from '../report.js';
import { headOf } from './nouns.js';
import { sameSpeaker, soleBefore } from './pronoun.js';
import type { Memory, Speaker } from './types.js';

const PROFESSIONS = new Set(
  (
    'lecturer lawyer academic analyst campaigner economist professor lawmaker legislator researcher scholar barrister ' +
    'journalist author pastor cleric physician doctor engineer'
  ).split(' '),
);
/** "the top diplomat": a noun of rank that says no more than that. */
const ROLES = new Set(['diplomat', 'official', 'politician', 'envoy', 'leader']);

/** "the lecturer", "the top diplomat": who spoke just before in the paragraph, or is the one person whom the sentence before names. */
export function describedAgain(page: Page, range: Range, memory: Memory): Speaker | null {
  const noun = headOf(page, range);
  if (page.lower[range.first] !== 'the' || noun !== range.end - 1 || isCapital(page, noun)) return null;
  const role = ROLES.has(page.lower[noun]!);
  if (!role && !PROFESSIONS.has(page.lower[noun]!)) return null;
  return sameSpeaker(page, range.first, memory) ?? (role ? soleBefore(page, range.first) : null);
}

/** "The delegation" after "Zambia's delegation said": the state that spoke last, where the article is about no single one. */
export function delegationAgain(page: Page, range: Range, memory: Memory): Speaker | null {
  const bare = range.end - range.first === 2 && page.lower[range.first] === 'the';
  if (!bare || page.lower[range.end - 1] !== 'delegation' || memory.organisation === null) return null;
  return memory.organisation.country !== null && memory.organisation.person === null
    ? memory.organisation
    : null;
}
