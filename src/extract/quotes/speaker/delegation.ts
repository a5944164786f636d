import { mentionOf, type Page } from '../page.js';
import type { Range } from '../report.js';
import { person, type Speaker } from './types.js';

const HEADS = new Set(['head', 'leader', 'chief']);
const LED = new Set(['headed', 'led']);
const LEADING = new Set(['headed', 'led', 'heads', 'leads', 'heading', 'leading']);
/** How far the name may stand from the words that say who led, in tokens. */
const REACH = 25;

/** "The head of delegation" after "The delegation was headed by X", "X, who led the delegation": the one such X; else null. */
export function headOfDelegation(page: Page, range: Range): Speaker | null {
  if (!isHead(page, range)) return null;
  const found = new Map<string, Speaker>();
  const { of, first } = page.doc.sentences;
  for (let i = 0; i < range.first; i++) {
    if (page.lower[i] !== 'delegation' || page.inQuote[i]) continue;
    const leader = leaderAfter(page, i, first[of[i]! + 1]!) ?? leaderBefore(page, i, first[of[i]!]!);
    if (leader?.person) found.set(leader.person, leader);
  }
  return found.size === 1 ? [...found.values()][0]! : null;
}

/** "The head of [the] delegation", "the delegation's leader". */
function isHead(page: Page, range: Range): boolean {
  const { first, end } = range;
  if (page.lower[end - 1] === 'delegation') {
    for (let i = first; i + 1 < end; i++)
      if (HEADS.has(page.lower[i]!)) return page.lower[i + 1] === 'of' && end - i <= 5;
    return false;
  }
  return page.lower[first + 1] === 'delegation' && HEADS.has(page.lower[end - 1]!) && end - first === 4;
}

/** "The delegation was headed by the minister, X". */
function leaderAfter(page: Page, delegation: number, end: number): Speaker | null {
  for (let i = delegation + 1; i + 1 < Math.min(end, delegation + 14); i++)
    if (LED.has(page.lower[i]!) && page.lower[i + 1] === 'by') return named(page, i + 2, end, 1);
  return null;
}

/** "X, who headed the delegation", "X led the country's delegation". */
function leaderBefore(page: Page, delegation: number, floor: number): Speaker | null {
  for (let i = delegation - 1; i > floor && i > delegation - 6; i--)
    if (LEADING.has(page.lower[i]!)) return page.lower[i + 1] === 'by' ? null : named(page, i - 1, floor, -1);
  return null;
}

/** The nearest person by name from token `at` on, in the direction of `step`, up to token `stop`. */
function named(page: Page, at: number, stop: number, step: 1 | -1): Speaker | null {
  for (let i = at, n = 0; i !== stop + (step < 0 ? -1 : 0) && n < REACH; i += step, n++) {
    const m = mentionOf(page, i);
    if (m !== null && (m.kind === 'full' || m.kind === 'short')) return person(m.name, m.person);
  }
  return null;
}
