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
  let leaders = made.get(page);
  if (leaders === undefined) {
    leaders = leadersOf(page);
    made.set(page, leaders);
  }
  const before = leaders.filter((l) => l.at < range.first);
  const sole = before[0]?.speaker ?? null;
  return before.every((l) => l.speaker.person === sole?.person) ? sole : null;
}

interface Leader {
  readonly at: number;
  readonly speaker: Speaker;
}
const made = new WeakMap<Page, readonly Leader[]>();

/** Everybody who is told to lead a delegation, in the order of the text. */
function leadersOf(page: Page): Leader[] {
  const out: Leader[] = [];
  const { of, first } = page.doc.sentences;
  for (let i = 0; i < page.doc.tokens.count; i++) {
    if (page.lower[i] !== 'delegation' || page.inQuote[i]) continue;
    const speaker = leaderAfter(page, i, first[of[i]! + 1]!) ?? leaderBefore(page, i, first[of[i]!]!);
    if (speaker !== null) out.push({ at: i, speaker });
  }
  return out;
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
