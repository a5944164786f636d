import { T } from '../../../text/closed.js';
import { isFiniteVerb, isPunct, isWord, mentionOf, type Page } from '../page.js';
import type { Range, Report } from '../report.js';
import { headKind } from '../speaker/nouns.js';
import { phraseEnd } from '../syntax/adjunct.js';
import { clauseAt, hasFinite } from '../syntax/clause.js';
import { contentEnd } from '../syntax/content.js';
import { afterDateline } from '../syntax/dateline.js';
import type { Unit } from '../units.js';

/** "According to X, ...", "..., according to X", "..., according to X, ...". */
export function accordingReports(page: Page, unit: Unit): Report[] {
  const out: Report[] = [];
  for (let i = unit.first; i + 2 < unit.end; i++) {
    if (page.lower[i] !== 'according' || page.lower[i + 1] !== 'to' || page.inQuote[i]) continue;
    const first = i + 2;
    let end = Math.max(phraseEnd(page, first, unit.end), wordsEnd(page, first, unit.end));
    if (end <= first) continue;
    // "a release from the Ministry", "a report published by the Council": whose text it is.
    const from = end + (page.tag[end] === T.participle || page.tag[end] === T.past ? 1 : 0);
    if (page.lower[from] === 'from' || page.lower[from] === 'by')
      end = Math.max(end, phraseEnd(page, from + 1, unit.end));
    const speaker = { first, end };
    if (i === unit.first || (i === unit.first + 1 && page.lower[unit.first] !== ',')) {
      const name = mentionEnd(page, first, end);
      if (name > 0 && clauseAt(page, name, unit.end)) {
        const bare = { first, end: name };
        out.push(report(i, bare, bare, [{ first: name, end: unit.end }]));
        continue;
      }
      const comma = leadingComma(page, end, unit);
      if (comma < 0) continue;
      out.push(report(i, speaker, { first, end: comma }, [{ first: comma + 1, end: unit.end }]));
      continue;
    }
    while (
      end < unit.end &&
      page.lower[end] !== ',' &&
      page.lower[end] !== '.' &&
      page.lower[end] !== ';' &&
      !page.inQuote[end]
    )
      end++;
    const before = { first: afterDateline(page, unit.first, i), end: i };
    const on = interrupts(page, unit, before, speaker.end);
    if (on === 0) continue;
    const parts: Range[] =
      on > 0 ? [before, { first: on, end: contentEnd(page, on, unit.end, false) }] : [before];
    out.push(report(i, speaker, { first, end: on > 0 ? speaker.end : end }, parts));
  }
  return out;
}

/**
 * "The findings, according to the government, |are baseless": where the clause goes on after the speaker; -1 where it was
 * complete before, 0 where neither can be told ("the findings, which according to it are baseless").
 */
function interrupts(page: Page, unit: Unit, before: Range, end: number): number {
  if (hasFinite(page, before.first, before.end)) return -1;
  if (page.lower[before.end - 1] !== ',') return isFiniteVerb(page, end) ? 0 : -1;
  return page.lower[end] === ',' && isFiniteVerb(page, end + 1) && end + 2 < unit.end ? end + 1 : -1;
}

/** "According to Smith |the talks failed": where the phrase or the name in it stops before a determiner; -1 where it does not. */
function mentionEnd(page: Page, first: number, end: number): number {
  let at = first;
  while (at < end && page.mention[at] === 0) at++;
  const named = at;
  while (at < end && page.mention[at] === page.mention[named]) at++;
  if (page.tag[end] === T.determiner) return end;
  return at > named && page.tag[at] === T.determiner ? at : -1;
}

/** Up to the next mark or verb, for names that the tags do not show as such ("exit polls"). */
function wordsEnd(page: Page, first: number, end: number): number {
  let at = first;
  while (
    at < end &&
    at - first < 4 &&
    isWord(page, at) &&
    page.tag[at] !== T.preposition &&
    !isFiniteVerb(page, at) &&
    !page.inQuote[at]
  )
    at++;
  return at < end && isPunct(page, at) ? at : first;
}

/** The comma that ends "According to X[, title of Y],": the last one before the main clause. */
function leadingComma(page: Page, from: number, unit: Unit): number {
  for (let j = from; j < Math.min(unit.end, from + 40); j++) {
    if (page.lower[j] !== ',' || page.inQuote[j]) continue;
    if (page.lower[j + 1] === 'who' || page.lower[j + 1] === 'which') {
      const after = relativeEnd(page, j + 2, unit.end);
      if (after > 0) return after;
    }
    const next = nameEnd(page, j + 1, unit.end);
    if (next > 0) return next;
    const described = DESCRIBES.has(page.lower[j + 1] ?? '') && page.tag[j - 1] === T.name;
    const title = page.mention[j - 1] || described ? titleEnd(page, j + 1, unit.end) : -1;
    return title > 0 ? title : j;
  }
  return -1;
}

/** "According to the official, |who spoke to the Herald,": the comma after the relative clause. */
function relativeEnd(page: Page, first: number, end: number): number {
  for (let i = first; i < Math.min(end, first + 25); i++)
    if (page.lower[i] === ',' && !page.inQuote[i]) return i;
  return -1;
}

/** "According to the Forum, |an association in exile, ...". */
const DESCRIBES = new Set(['a', 'an', 'the', 'its']);

/** "According to its director, [Elaine Pearson], ...": the comma after a name that stands beside the first phrase. */
function nameEnd(page: Page, first: number, end: number): number {
  if (!page.mention[first] || mentionOf(page, first)?.kind !== 'full') return -1;
  let at = first;
  while (at < end && page.mention[at] === page.mention[first]) at++;
  return page.lower[at] === ',' ? at : -1;
}

/** "According to Elaine Pearson, [its director], ...": the comma after a title, a clause behind it. */
function titleEnd(page: Page, first: number, end: number): number {
  let at = first;
  while (at < end && page.lower[at] !== ',' && !page.inQuote[at] && at - first < 20) at++;
  if (page.lower[at] !== ',' || hasFinite(page, first, at)) return -1;
  return headKind(page, { first, end: at }) === 'noun' && clauseAt(page, at + 1, end) ? at : -1;
}

function report(at: number, speaker: Range, wide: Range, parts: Range[]): Report {
  return {
    rule: 'according',
    cue: 'according to',
    at,
    clause: { first: at, end: wide.end },
    speaker,
    wide,
    parts,
    wordsOnly: false,
  };
}
