import { capitalState, stateOf } from '../../../reference/states.js';
import { T } from '../../../text/closed.js';
import { PLACE } from '../../../text/lexicon.js';
import { NEWLINE_BEFORE } from '../../../text/tokenize.js';
import { type Page, wordsOf } from '../page.js';
import type { Range, Report } from '../report.js';
import { headKind } from '../speaker/nouns.js';
import { hasFinite } from '../syntax/clause.js';
import type { Unit } from '../units.js';

/** Paragraphs from the start of the text in which a headline may stand. */
const HEADLINES = 3;
const LONGEST = 30;
const LONGEST_NAME = 8;
const SHORTEST = 4;

/** "Minister: Reforms will go on" and "Reforms will go on: UN report", on a line of their own at the head of the text. */
export function headlineReports(page: Page, unit: Unit): Report[] {
  const { paragraphs } = page.doc.sentences;
  const last = paragraphs[Math.min(HEADLINES, paragraphs.length - 1)] ?? 0;
  if (unit.first >= last || unit.end - unit.first > LONGEST || !isLine(page, unit)) return [];
  const colon = onlyColon(page, unit);
  if (colon < 0) return [];
  const before = { first: unit.first, end: colon };
  const after = { first: colon + 1, end: stripped(page, unit) };
  if (speaks(page, before) && after.end - after.first >= SHORTEST) return [make(before, after, colon)];
  if (speaks(page, after) && before.end - before.first >= SHORTEST && isNamed(page, after))
    return [make(after, before, colon)];
  return [];
}

function isLine(page: Page, unit: Unit): boolean {
  const { flags } = page.doc.tokens;
  const next = flags[unit.end];
  return (flags[unit.first]! & NEWLINE_BEFORE) !== 0 && (next === undefined || (next & NEWLINE_BEFORE) !== 0);
}

function onlyColon(page: Page, unit: Unit): number {
  let found = -1;
  for (let i = unit.first; i < unit.end; i++) {
    if (page.lower[i] !== ':' || page.inQuote[i]) continue;
    if (found >= 0) return -1;
    found = i;
  }
  return found;
}

function stripped(page: Page, unit: Unit): number {
  return page.lower[unit.end - 1] === '.' ? unit.end - 1 : unit.end;
}

/** A short noun phrase for somebody who can speak; no dateline, no label. */
function speaks(page: Page, range: Range): boolean {
  const length = range.end - range.first;
  if (length < 1 || length > LONGEST_NAME || hasFinite(page, range.first, range.end)) return false;
  if (page.inQuote[range.first] || page.tag[range.first] === T.number) return false;
  if (length === 1 && (page.classes[range.first]! & PLACE) !== 0) return false;
  const text = wordsOf(page, range);
  if (stateOf(text) !== null || capitalState(text) !== null) return false;
  const kind = headKind(page, range);
  return kind === 'person' || kind === 'noun' || kind === 'text';
}

/** Behind the colon a bare "official" or "minister" names nobody. */
function isNamed(page: Page, range: Range): boolean {
  return headKind(page, range) === 'person' || range.end - range.first > 1;
}

function make(speaker: Range, words: Range, at: number): Report {
  return {
    rule: 'headline',
    cue: ':',
    at,
    clause: speaker,
    speaker,
    wide: speaker,
    parts: [words],
    wordsOnly: false,
  };
}
