import { T } from '../../../text/closed.js';
import { isFiniteVerb, mentionOf, type Page } from '../page.js';
import type { Range, Report } from '../report.js';
import { headOf } from '../speaker/nouns.js';
import { phraseEnd } from '../syntax/adjunct.js';
import { clauseAt, hasFinite } from '../syntax/clause.js';
import { contentEnd } from '../syntax/content.js';
import type { Unit } from '../units.js';

const VIEWS = new Set(
  'view views opinion word words estimation eyes telling judgment judgement account'.split(' '),
);
/** "by its own account": nouns after "by". */
const RECKONINGS = new Set(
  'account accounts estimate estimates reckoning count admission calculation calculations tally'.split(' '),
);
const OWN = new Set(['his', 'her', 'their', 'its']);
/** Longest name between "in" and "view", in tokens. */
const REACH = 9;

/** "in the Kingdom's view, P", "P, in her words, P", "by its own account, P", "For critics, P". */
export function viewReports(page: Page, unit: Unit): Report[] {
  const out: Report[] = [];
  const held = heldBy(page, unit);
  if (held !== null) out.push(held);
  for (let i = unit.first; i + 2 < unit.end; i++) {
    const word = page.lower[i];
    if ((word !== 'in' && word !== 'by') || page.inQuote[i]) continue;
    const closing = holderAtEnd(page, i, unit);
    if (closing !== null) {
      const told = { first: startOf(page, i, unit.first), end: i };
      if (hasFinite(page, told.first, i)) out.push(make(i, { first: i, end: closing.end }, closing, [told]));
      continue;
    }
    const nouns = nounsAfter(page, i);
    const holder = holderAfter(page, i, unit.end);
    const noun = holder === null ? viewAfter(page, i, unit.end, nouns) : holder.end - 1;
    if (noun < 0 || page.lower[noun + 1] !== ',') continue;
    const speaker: Range = holder ?? { first: i + 1, end: ownerEnd(page, i + 1, noun) };
    const before = startOf(page, i, unit.first);
    const after = { first: noun + 2, end: contentEnd(page, noun + 2, unit.end, true) };
    const inside =
      page.lower[i - 1] === ',' && (hasFinite(page, before, i) || isFiniteVerb(page, after.first));
    const parts = inside ? [{ first: before, end: i }, after] : [after];
    if (!inside && !hasFinite(page, after.first, after.end)) continue;
    out.push(make(i, { first: i, end: noun + 1 }, speaker, parts));
  }
  return out;
}

/** The nouns that may follow "in" and "by". */
function nounsAfter(page: Page, i: number): ReadonlySet<string> {
  return page.lower[i] === 'in' ? VIEWS : RECKONINGS;
}

function make(at: number, clause: Range, speaker: Range, parts: Range[]): Report {
  return { rule: 'view', cue: 'view', at, clause, speaker, wide: speaker, parts, wordsOnly: false };
}

const HOLDERS = new Set(
  'activists critics campaigners observers analysts experts opponents supporters advocates defenders groups ngos lawyers researchers'.split(
    ' ',
  ),
);
const COPULA = new Set(['is', 'are', "isn't", "aren't"]);

/** "For Ana Duarte, who heads the bar, the figures hide the truth", "To her this is a sign": what they think, in the present. */
function heldBy(page: Page, unit: Unit): Report | null {
  const at = unit.first;
  const word = page.lower[at];
  if (word !== 'for' && word !== 'to') return null;
  const first = at + 1;
  const end = phraseEnd(page, first, unit.end);
  if (end <= first || page.inQuote[first]) return null;
  const mention = mentionOf(page, end - 1);
  const pronoun = mention?.kind === 'pronoun' || page.tag[first] === T.pronoun || page.lower[first] === 'her';
  const named = mention !== null && (mention.kind === 'full' || mention.kind === 'short');
  if (!named && !(pronoun && word === 'to') && !HOLDERS.has(page.lower[headOf(page, { first, end })]!))
    return null;
  const comma = page.lower[end] === ',' ? pastRelative(page, end, unit.end) : -1;
  if (comma < 0 && !pronoun) return null;
  const from = comma < 0 ? first + 1 : comma + 1;
  if (!clauseAt(page, from, unit.end) || !isPresent(page, from, unit.end)) return null;
  const speaker = { first, end: comma < 0 ? first + 1 : end };
  return make(at, { first: at, end: from }, speaker, [
    { first: from, end: contentEnd(page, from, unit.end, false) },
  ]);
}

/** Past ", who heads the bar,": the comma before the main clause. */
function pastRelative(page: Page, comma: number, end: number): number {
  const word = page.lower[comma + 1];
  if (word !== 'who' && word !== 'which' && word !== 'a' && word !== 'an') return comma;
  for (let i = comma + 2; i < Math.min(end, comma + 30); i++) if (page.lower[i] === ',') return i;
  return -1;
}

/** The first finite verb is in the present: a view, no event. */
function isPresent(page: Page, from: number, end: number): boolean {
  for (let i = from; i < end; i++)
    if (isFiniteVerb(page, i)) return page.tag[i] === T.verb || COPULA.has(page.lower[i]!);
  return false;
}

/** "P, in the words of one diplomat.": who holds the view, at the end of the sentence. */
function holderAtEnd(page: Page, i: number, unit: Unit): Range | null {
  if (page.lower[i - 1] !== ',' || i - 2 < unit.first) return null;
  const holder = holderOf(page, i, unit.end);
  if (holder !== null) return holder.end + 1 >= unit.end ? holder : null;
  // "P, in the minister's view."
  const noun = viewAfter(page, i, unit.end, nounsAfter(page, i));
  return noun > 0 && noun + 2 >= unit.end ? { first: i + 1, end: ownerEnd(page, i + 1, noun) } : null;
}

/** "in the words of one diplomat,": who holds the view, after "of". */
function holderAfter(page: Page, i: number, end: number): Range | null {
  const holder = holderOf(page, i, end);
  return holder !== null && page.lower[holder.end] === ',' ? holder : null;
}

function holderOf(page: Page, i: number, end: number): Range | null {
  const noun = page.lower[i + 1] === 'the' ? i + 2 : i + 1;
  if (!nounsAfter(page, i).has(page.lower[noun] ?? '') || page.lower[noun + 1] !== 'of') return null;
  const to = phraseEnd(page, noun + 2, end);
  return to > noun + 2 ? { first: noun + 2, end: to } : null;
}

function viewAfter(page: Page, i: number, end: number, nouns: ReadonlySet<string>): number {
  const own = OWN.has(page.lower[i + 1]!) ? i + 1 : -1;
  for (let j = i + 1; j < Math.min(end, i + REACH); j++) {
    if (j !== own && page.tag[j] !== T.possessive) continue;
    const noun = page.lower[j + 1] === 'own' ? j + 2 : j + 1;
    return nouns.has(page.lower[noun] ?? '') ? noun : -1;
  }
  return -1;
}

/** One past the words for whose view it is. */
function ownerEnd(page: Page, first: number, noun: number): number {
  for (let i = first; i < noun; i++) if (page.tag[i] === T.possessive) return i;
  return first + 1;
}

/** The clause before: from the sentence's start or the last conjunction that takes a clause. */
function startOf(page: Page, i: number, floor: number): number {
  for (let j = i - 2; j > floor; j--) if (page.lower[j] === ';' || page.lower[j] === 'because') return j + 1;
  return floor;
}
