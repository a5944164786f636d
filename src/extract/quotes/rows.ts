import type { QuoteFact, Relay } from '../../model/fact.js';
import { T } from '../../text/closed.js';
import type { Quoted } from './marks/quoted.js';
import { isCapital, isPunct, isWord, type Page, quotedAt } from './page.js';
import type { Range, Report } from './report.js';
import { headKind, headOf } from './speaker/nouns.js';
import { relayOf } from './speaker/relay.js';
import { resolveSpeaker } from './speaker/resolve.js';
import { emptyMemory, type Speaker } from './speaker/types.js';
import { trimmed } from './syntax/content.js';

/** Quotation marks at the edges of what is said, which are no part of it. */
const MARK = /^["“”„'‘’`«»‟＂]$/;

type Relayed = Speaker & { readonly relay: Relay | null };

/** All rows of the article, in order; the same words once. */
export function allRows(page: Page, reports: readonly Report[]): QuoteFact[] {
  const rows: QuoteFact[] = [];
  const seen = new Set<string>();
  const memory = emptyMemory();
  const resolved = reports.map((report) => {
    const speaker = resolveSpeaker(page, report, memory);
    return { report, speaker: { ...speaker, relay: relayOf(page, report, speaker, memory) } };
  });
  // Words in quotation marks that an inner verb claims belong to its speaker.
  const told = toldTokens(page, reports);
  const inner = resolved.filter((r) => r.report.wordsOnly && told[r.report.at] === 1);
  for (const { report, speaker } of [...inner, ...resolved.filter((r) => !r.report.wordsOnly), ...resolved]) {
    for (const row of rowsOf(page, report, speaker)) {
      if (seen.has(row.key) || !isStanding(page, report, row)) continue;
      seen.add(row.key);
      rows.push(row);
    }
  }
  return rows.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** For each token, 1 where it is part of what somebody is reported to say. */
function toldTokens(page: Page, reports: readonly Report[]): Uint8Array {
  const told = new Uint8Array(page.doc.tokens.count + 1);
  for (const r of reports) if (!r.wordsOnly) for (const p of r.parts) told.fill(1, p.first, p.end);
  return told;
}

/** Verbs whose subject speaks, whatever noun it is. */
const STRONG = new Set(
  'say tell add argue claim insist complain acknowledge admit warn believe think'.split(' '),
);

/** Indirect speech needs somebody who can speak; words in quotation marks stand by themselves. */
function isStanding(page: Page, report: Report, row: QuoteFact): boolean {
  if (row.direct) return !report.wordsOnly || row.speaker !== null;
  if (report.speaker === null) return false;
  const kind = headKind(page, report.speaker);
  // "Others called for", "countries asked": nobody in particular wants it.
  if (report.rule === 'object' && row.person === null) {
    if (row.speaker === null || kind === 'pronoun') return false;
    if (kind === 'noun' && REQUESTS.test(report.cue) && isAnybody(page, report.speaker)) return false;
  }
  if (row.person !== null) return true;
  if (kind === 'none') return STRONG.has(report.cue) && page.tag[headOf(page, report.speaker)] === T.noun;
  return kind !== 'it' || row.speaker !== null || STRONG.has(report.cue) || report.rule === 'inserted';
}

const REQUESTS = /^(?:call|ask|urge|want|press|push|appeal|invite|encourage|expect|propose)$/;

/** "Several states", "civil society", "a committee": nothing says which. */
function isAnybody(page: Page, range: Range): boolean {
  if (page.lower[range.first] === 'the' || page.tag[range.first] === T.number) return false;
  for (let i = range.first + 1; i < range.end; i++)
    if (isCapital(page, i) && page.tag[i] === T.name) return false;
  return true;
}

/** The rows of one report: the words reported, and each fragment of them in quotation marks. */
function rowsOf(page: Page, report: Report, speaker: Relayed): QuoteFact[] {
  const rows: QuoteFact[] = [];
  const parts = report.parts.map((p) => trimmed(page, p)).filter((p): p is Range => p !== null);
  if (parts.length === 0) return rows;
  if (report.wordsOnly) {
    for (const part of parts) fragments(page, part, report, speaker, rows);
    return rows;
  }
  const direct = parts.map((p) => report.rule === 'turn' || isQuoted(page, p));
  const allDirect = direct.every(Boolean);
  const noneDirect = direct.every((d) => !d);
  if (allDirect && parts.length > 1 && isShortAnswer(page, parts[0]!, parts[1]!)) {
    push(page, parts[0]!, true, report, speaker, rows);
    push(page, { first: parts[1]!.first, end: parts.at(-1)!.end }, true, report, speaker, rows);
    return rows;
  }
  if ((allDirect || noneDirect) && report.apart !== true) {
    const span = { first: parts[0]!.first, end: parts.at(-1)!.end };
    // "conceded that “much remains to be done”": a reported clause that stands in quotation marks is both.
    if (allDirect && CLAUSES.has(report.rule)) push(page, span, false, report, speaker, rows);
    push(page, span, allDirect, report, speaker, rows);
    if (noneDirect) for (const part of parts) fragments(page, part, report, speaker, rows);
    return rows;
  }
  // "It was, he said, “a stone ...”": one clause that ends in his words.
  if (parts.length === 2 && !direct[0] && direct[1] && report.apart !== true) {
    const whole = { first: parts[0]!.first, end: parts[1]!.end };
    push(page, whole, false, report, speaker, rows);
    fragments(page, whole, report, speaker, rows);
    return rows;
  }
  parts.forEach((part, n) => {
    push(page, part, direct[n]!, report, speaker, rows);
    if (!direct[n]) fragments(page, part, report, speaker, rows);
  });
  return rows;
}

/** "“We are pleased,” he replied. “The law ...”": a short sentence that a sentence of its own goes on. */
function isShortAnswer(page: Page, first: Range, second: Range): boolean {
  let words = 0;
  for (let i = first.first; i < first.end; i++) if (isWord(page, i)) words++;
  const between = second.first - first.end;
  return words <= ANSWER && between > 2 && page.lower[second.first - 1] === '.';
}
const ANSWER = 11;
const CLAUSES = new Set(['that', 'infinitive', 'question']);

/** "Face the Nation": every longer word with a capital is a title, no words said. */
function isTitle(page: Page, quoted: Quoted): boolean {
  let capitals = 0;
  for (let i = quoted.first; i < quoted.end; i++) {
    if (!isWord(page, i)) continue;
    if (isCapital(page, i)) capitals++;
    else if (page.doc.tokens.end[i]! - page.doc.tokens.start[i]! > 3) return false;
  }
  return capitals >= 2;
}

/** "has “noted” 74 others", "the 74 “noted” by it": one verb of the sentence's own set in marks, no words of anybody. */
function isOwnVerb(page: Page, quoted: Quoted): boolean {
  const verb = quoted.first;
  if (quoted.end - verb !== 1) return false;
  const tag = page.tag[verb];
  if (tag !== T.past && tag !== T.participle && tag !== T.verb) return false;
  const next = quoted.after;
  return page.lower[next] === 'by' || page.tag[next] === T.number || page.tag[next] === T.determiner;
}

/** All the words of the range stand in quotation marks. */
function isQuoted(page: Page, part: Range): boolean {
  for (let i = part.first; i < part.end; i++) {
    if (!page.inQuote[i] && !isPunct(page, i)) return false;
  }
  return page.inQuote[part.first] !== 0;
}

function fragments(page: Page, part: Range, report: Report, speaker: Relayed, rows: QuoteFact[]): void {
  for (let i = part.first; i < part.end; i++) {
    const quoted = quotedAt(page, i);
    if (quoted === null) continue;
    if (quoted.open >= part.first && !isTitle(page, quoted) && !isOwnVerb(page, quoted))
      push(page, { first: quoted.open, end: quoted.after }, true, report, speaker, rows);
    i = quoted.after - 1;
  }
}

function push(
  page: Page,
  range: Range,
  direct: boolean,
  report: Report,
  speaker: Relayed,
  rows: QuoteFact[],
): void {
  const { tokens, text } = page.doc;
  let { first, end } = range;
  if (direct) {
    while (first < end && MARK.test(text[tokens.start[first]!]!)) first++;
    while (end > first && (MARK.test(text[tokens.start[end - 1]!]!) || text[tokens.start[end - 1]!] === ','))
      end--;
    if (end > first && tokens.lower[end - 1] === '.') end--;
  }
  if (end <= first) return;
  const start = tokens.start[first]!;
  const stop = tokens.end[end - 1]!;
  rows.push({
    key: `q${start}-${stop}`,
    start,
    end: stop,
    text: text.slice(start, stop),
    rule: report.rule,
    certainty: 'certain',
    speaker: speaker.name,
    person: speaker.person,
    speakerSpan: speaker.span,
    direct,
    cue: report.cue,
    speakerCountry: speaker.country,
    relay: speaker.relay,
  });
}
