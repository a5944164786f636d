import { NEWLINE_BEFORE } from '../../../text/tokenize.js';
import type { Quoted } from '../marks/quoted.js';
import { isFiniteVerb, isPunct, isStopped, type Page, quotedAt } from '../page.js';
import type { Range, Report } from '../report.js';
import { headKind } from '../speaker/nouns.js';
import { personIn } from '../speaker/person.js';
import { phraseEnd } from '../syntax/adjunct.js';
import { verbGroup } from '../syntax/group.js';
import { phraseLeft, subjectLeft } from '../syntax/subject.js';
import type { Unit } from '../units.js';

/** What went before, as far as a quotation without a reporting clause of its own needs it. */
export interface Before {
  /** The last report with words in quotation marks; null where something else came between. */
  readonly speech: Report | null;
  /** The report that ended the unit before, with or without quotation marks. */
  readonly told: Report | null;
  readonly unit: Unit | null;
}

export interface Standing {
  readonly reports: Report[];
  /** The speech before with this unit's words added, where the unit only goes on with it. */
  readonly extended: Report | null;
}

/** Quotations of a unit that no reporting clause of the unit claims. */
export function standingReports(page: Page, unit: Unit, own: readonly Report[], before: Before): Standing {
  const reports: Report[] = [];
  for (let i = unit.first; i < unit.end; i++) {
    const quoted = quotedAt(page, i);
    if (quoted === null) continue;
    i = Math.max(i, quoted.after - 1);
    if (own.some((r) => r.parts.some((p) => p.first < quoted.after && quoted.open < p.end))) continue;
    const whole = fillsUnit(page, quoted, unit);
    if (whole && before.speech !== null && goesOn(page, quoted, unit, before)) {
      const part = { first: quoted.open, end: quoted.after };
      return { reports, extended: { ...before.speech, parts: [...before.speech.parts, part] } };
    }
    const report = whole
      ? announced(page, unit, quoted, before)
      : (signed(page, unit, quoted) ?? framed(page, unit, quoted));
    if (report !== null) reports.push(report);
  }
  return { reports, extended: null };
}

/** Nothing but the quotation stands in the unit. */
function fillsUnit(page: Page, quoted: Quoted, unit: Unit): boolean {
  if (quoted.open !== unit.first) return false;
  for (let i = quoted.after; i < unit.end; i++) if (!isPunct(page, i)) return false;
  return true;
}

/** The next sentence of a speech whose reporting clause came before in the paragraph, or its next paragraph. */
function goesOn(page: Page, quoted: Quoted, unit: Unit, before: Before): boolean {
  if (before.unit === null || before.unit.end !== unit.first || before.speech === null) return false;
  const last = before.speech.parts.at(-1)!;
  const previous = quotedAt(page, last.end - 1) ?? quotedAt(page, last.first);
  if (startsParagraph(page, unit)) return previous?.runsOn === true && previous.after === quoted.open;
  // A long clause between ("said X, who has led ... since ...") parts two quotations.
  let said = quoted.after - quoted.open;
  for (const p of before.speech.parts) said += p.end - p.first;
  if (
    before.speech.clause.end - before.speech.clause.first > said * CLAUSE &&
    last.end <= before.speech.clause.first
  )
    return false;
  return before.speech.clause.first >= before.unit.first || last.end > before.unit.first;
}

/** Longest reporting clause inside one quotation, as a share of the words quoted. */
const CLAUSE = 0.75;

function startsParagraph(page: Page, unit: Unit): boolean {
  return (page.doc.tokens.flags[unit.first]! & NEWLINE_BEFORE) !== 0;
}

/** A quotation on its own: after a colon in the sentence before, or after a speech in the paragraph before. */
function announced(page: Page, unit: Unit, quoted: Quoted, before: Before): Report | null {
  const part = { first: quoted.open, end: quoted.after };
  if (quoted.end - quoted.first < SENTENCE && before.unit !== null && startsParagraph(page, unit)) {
    if (page.lower[before.unit.end - 1] !== ':') return null;
  }
  if (before.unit !== null && page.lower[before.unit.end - 1] === ':') {
    const who = subjectOf(page, before.unit, before.unit.end);
    if (who !== null) return make('announced', unit.first, who.speaker, who.wide, part);
  }
  const last = before.speech ?? before.told;
  if (last === null) return afterPerson(page, unit, before.unit, quoted);
  return { ...make('continued', unit.first, last.speaker, last.wide, part), cue: last.cue };
}

/** "But Jan Novak, the ombudsman, is not convinced. “...”": a person is the subject of the sentence before. */
function afterPerson(page: Page, unit: Unit, last: Unit | null, quoted: Quoted): Report | null {
  const ends = /^[.?!]$/.test(page.lower[quoted.end - 1]!);
  if (!quoted.closed || quoted.end - quoted.first < (ends ? SHORT : SENTENCE)) return null;
  const part = { first: quoted.open, end: quoted.after };
  if (last === null || last.end !== unit.first || startsParagraph(page, unit)) return null;
  const who = subjectOf(page, last, last.end);
  if (who === null || (personIn(page, who.speaker) ?? personIn(page, who.wide)) === null) return null;
  return make('continued', unit.first, who.speaker, who.wide, part);
}

/** Shortest sentence with its own stop, in tokens: "Ask me later." */
const SHORT = 4;

/** “...” — Name */
function signed(page: Page, unit: Unit, quoted: Quoted): Report | null {
  const dash = quoted.after;
  const word = page.lower[dash];
  if (word !== '―' && word !== '—' && word !== '–' && word !== '-') return null;
  const first = dash + (page.lower[dash + 1] === '-' ? 2 : 1);
  const end = phraseEnd(page, first, unit.end);
  if (end <= first || quoted.open !== unit.first) return null;
  return make(
    'signed',
    dash,
    { first, end },
    { first, end: unit.end },
    { first: quoted.open, end: quoted.after },
  );
}

/** Shortest quotation that can be somebody's words without a verb of speaking, in tokens. */
const SENTENCE = 6;

/** A sentence in quotation marks inside another sentence: its subject speaks. */
function framed(page: Page, unit: Unit, quoted: Quoted): Report | null {
  const before = page.lower[quoted.open - 1];
  // "She was blunt: “They know nothing.”"
  const brief = before === ':' && isStopped(page, quoted) ? SHORT : SENTENCE;
  if (quoted.end - quoted.first < brief) return null;
  if (before !== ',' && before !== ':') return null;
  let finite = false;
  for (let i = quoted.first; i < quoted.end; i++) if (isFiniteVerb(page, i)) finite = true;
  if (!finite && before !== ':') return null;
  const who =
    subjectOf(page, unit, quoted.open) ?? (before === ':' ? phraseBefore(page, unit, quoted.open - 2) : null);
  if (quoted.end - quoted.first < SENTENCE && (who === null || !speaks(page, who.speaker))) return null;
  if (who === null) return before === ':' ? titled(page, unit, quoted) : null;
  return make('framed', quoted.open, who.speaker, who.wide, { first: quoted.open, end: quoted.after });
}

/** A person, or a body or role that can speak. */
function speaks(page: Page, speaker: Range): boolean {
  const kind = headKind(page, speaker);
  return kind === 'person' || kind === 'noun' || kind === 'name' || kind === 'pronoun';
}

/** "His answer: “...”": a sentence that has nothing but a phrase before its colon. */
function phraseBefore(page: Page, unit: Unit, last: number): { speaker: Range; wide: Range } | null {
  const phrase = phraseLeft(page, last, unit.first);
  return phrase?.first === unit.first ? { speaker: phrase, wide: phrase } : null;
}

/** "A lesson from X: “...”": the person named before the colon. */
function titled(page: Page, unit: Unit, quoted: Quoted): Report | null {
  for (let i = quoted.open - 2; i >= unit.first; i--) {
    if (!page.mention[i]) continue;
    let first = i;
    while (first > unit.first && page.mention[first - 1] === page.mention[i]) first--;
    const who = { first, end: i + 1 };
    return make('framed', quoted.open, who, who, { first: quoted.open, end: quoted.after });
  }
  return null;
}

/** The subject of the first finite verb of the unit. */
function subjectOf(page: Page, unit: Unit, stop: number): { speaker: Range; wide: Range } | null {
  for (let i = unit.first; i < stop; i++) {
    if (page.inQuote[i] || !isFiniteVerb(page, i)) continue;
    const subject = subjectLeft(page, verbGroup(page, i, unit.first).start, unit.first);
    if (subject !== null) return subject;
  }
  return null;
}

function make(rule: string, at: number, speaker: Range | null, wide: Range | null, part: Range): Report {
  return {
    rule,
    cue: ':',
    at,
    clause: { first: at, end: at },
    speaker,
    wide,
    parts: [part],
    wordsOnly: false,
  };
}
