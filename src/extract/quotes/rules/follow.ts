import { T } from '../../../text/closed.js';
import { isNominal, isPunct, type Page } from '../page.js';
import type { Report } from '../report.js';
import { verbGroup } from '../syntax/group.js';
import { phraseLeft, type Subject, subjectLeft } from '../syntax/subject.js';
import type { Unit } from '../units.js';

const BEFORE_GERUND = new Set([
  'for',
  'from',
  ',',
  ';',
  'and',
  'by',
  'in',
  'while',
  'after',
  'when',
  'before',
  '—',
  '–',
  'but',
]);
const BEFORE_INFINITIVE = new Set(
  'quick keen careful eager hastened hastens rushed hurried prefers prefer preferred appeared seemed appears seems sought began continues tried on floor stand rose went moved continued wanted podium want opportunity occasion statement pains'.split(
    ' ',
  ),
);

/** "wrote to the committee to say that": a verb of turning to somebody shortly before. */
function isErrand(page: Page, g: number): boolean {
  for (let i = g - 1; i > 0 && i > g - 14; i--) {
    if (page.inQuote[i] || isPunct(page, i)) return false;
    if (TURNS_TO.has(page.lower[i]!)) return true;
  }
  return false;
}
const TURNS_TO = new Set('wrote writes written took takes phoned intervened returned tweeted'.split(' '));

/** "keep claiming that". */
const KEEPS = new Set('keep keeps kept start started began begins continue continues continued'.split(' '));

/** ", adding that", "by saying that", "went on to say that": not "without saying", "declined to say". */
export function mayFollow(page: Page, g: number, infinitive: boolean): boolean {
  // "what the country has to say": no act of speaking.
  if (infinitive && page.lower[g] !== 'to') return false;
  const before = page.lower[g - 1] ?? ',';
  // "criticised the government for noting 87": what somebody else did.
  if (before === 'for' && page.lower[g + 1] !== 'that') return page.inQuote[g + 1] !== 0;
  if (page.lower[g] === 'to') return BEFORE_INFINITIVE.has(before) || isErrand(page, g);
  return (
    KEEPS.has(before) ||
    BEFORE_GERUND.has(before) ||
    page.inQuote[g - 1] !== 0 ||
    page.tag[g - 1] === T.name ||
    page.tag[g - 1] === T.noun ||
    page.tag[g - 1] === T.auxiliary
  );
}

/** First token of the plain noun phrase that ends at token k. */
function nounFloor(page: Page, k: number, floor: number): number {
  let i = k;
  while (i - 1 >= floor && isNominal(page, i - 1)) i--;
  return i;
}

/** The speaker of ", adding that" and of "went on to say that": who spoke before in the unit, else its first subject. */
export function inherited(page: Page, g: number, unit: Unit, before: readonly Report[]): Subject | null {
  if (KEEPS.has(page.lower[g - 1] ?? ''))
    return subjectLeft(page, verbGroup(page, g - 1, unit.first).start, unit.first);
  if (page.tag[g - 1] === T.auxiliary || (g > unit.first && page.tag[g] === T.auxiliary))
    return subjectLeft(page, g, unit.first);
  // "footage of X saying": the noun right before.
  if (page.lower[g] !== 'to' && (page.tag[g - 1] === T.name || page.tag[g - 1] === T.noun)) {
    const noun = phraseLeft(page, g - 1, nounFloor(page, g - 1, unit.first));
    if (noun !== null) return { speaker: noun, wide: noun, start: g, shared: true };
  }
  const last = before.at(-1);
  if (last?.speaker)
    return { speaker: last.speaker, wide: last.wide ?? last.speaker, start: g, shared: true };
  for (let i = unit.first; i < g; i++) {
    if (page.inQuote[i]) continue;
    const t = page.tag[i];
    if (t !== T.verb && t !== T.past && t !== T.participle && t !== T.auxiliary && t !== T.modal) continue;
    const subject = subjectLeft(page, verbGroup(page, i, unit.first).start, unit.first);
    if (subject !== null) return { ...subject, start: g, shared: true };
  }
  // "X, describing it as “fair”, said": no verb yet, the phrase before the comma.
  const phrase = page.lower[g - 1] === ',' ? phraseLeft(page, g - 2, unit.first) : null;
  return phrase === null ? null : { speaker: phrase, wide: phrase, start: g, shared: true };
}
