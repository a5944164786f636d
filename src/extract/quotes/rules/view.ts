import { T } from '../../../text/closed.js';
import type { Page } from '../page.js';
import type { Range, Report } from '../report.js';
import { phraseEnd } from '../syntax/adjunct.js';
import { hasFinite } from '../syntax/clause.js';
import { contentEnd } from '../syntax/content.js';
import type { Unit } from '../units.js';

const VIEWS = new Set([
  'view',
  'views',
  'opinion',
  'word',
  'words',
  'estimation',
  'eyes',
  'telling',
  'judgment',
  'judgement',
  'account',
]);
const OWN = new Set(['his', 'her', 'their', 'its']);
/** Longest name between "in" and "view", in tokens. */
const REACH = 9;

/** "in the Kingdom's view, P", "P, in her words, P". */
export function viewReports(page: Page, unit: Unit): Report[] {
  const out: Report[] = [];
  for (let i = unit.first; i + 2 < unit.end; i++) {
    if (page.lower[i] !== 'in' || page.inQuote[i]) continue;
    const holder = holderAfter(page, i, unit.end);
    const noun = holder === null ? viewAfter(page, i, unit.end) : holder.end - 1;
    if (noun < 0 || page.lower[noun + 1] !== ',') continue;
    const owner = { first: i + 1, end: page.tag[noun - 1] === T.possessive ? noun - 1 : noun };
    const speaker: Range = holder ?? owner;
    const before = startOf(page, i, unit.first);
    const after = { first: noun + 2, end: contentEnd(page, noun + 2, unit.end, true) };
    const inside = page.lower[i - 1] === ',' && hasFinite(page, before, i);
    const parts = inside ? [{ first: before, end: i }, after] : [after];
    if (!inside && !hasFinite(page, after.first, after.end)) continue;
    out.push({
      rule: 'view',
      cue: 'view',
      at: i,
      clause: { first: i, end: noun + 1 },
      speaker,
      wide: speaker,
      parts,
      wordsOnly: false,
    });
  }
  return out;
}

/** "in the words of one diplomat,": who holds the view, after "of". */
function holderAfter(page: Page, i: number, end: number): Range | null {
  const noun = page.lower[i + 1] === 'the' ? i + 2 : i + 1;
  if (!VIEWS.has(page.lower[noun] ?? '') || page.lower[noun + 1] !== 'of') return null;
  const to = phraseEnd(page, noun + 2, end);
  return to > noun + 2 && page.lower[to] === ',' ? { first: noun + 2, end: to } : null;
}

function viewAfter(page: Page, i: number, end: number): number {
  if (OWN.has(page.lower[i + 1]!)) return VIEWS.has(page.lower[i + 2]!) ? i + 2 : -1;
  for (let j = i + 2; j < Math.min(end, i + REACH); j++) {
    if (page.tag[j] === T.possessive) return VIEWS.has(page.lower[j + 1] ?? '') ? j + 1 : -1;
  }
  return -1;
}

/** The clause before: from the sentence's start or the last conjunction that takes a clause. */
function startOf(page: Page, i: number, floor: number): number {
  for (let j = i - 2; j > floor; j--) if (page.lower[j] === ';' || page.lower[j] === 'because') return j + 1;
  return floor;
}
