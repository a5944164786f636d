import { T } from '../../../text/closed.js';
import type { CueAt } from '../cues/at.js';
import { cueAt } from '../cues/at.js';
import {
  AS,
  BARE,
  HEARER,
  INFINITIVE,
  INSERTED,
  PHRASE,
  QUESTION,
  QUOTE,
  THAT,
  WORDS,
} from '../cues/frames.js';
import { isNominal, type Page, quotedAt } from '../page.js';
import type { Range, Report } from '../report.js';
import { phraseEnd, skipAdjuncts } from '../syntax/adjunct.js';
import { clauseAt, hasFinite } from '../syntax/clause.js';
import { contentEnd } from '../syntax/content.js';
import { type Subject, subjectLeft, verbGroup } from '../syntax/subject.js';
import type { Unit } from '../units.js';

/** Everything that reporting verbs outside quotation marks report in one unit, from left to right. */
export function verbReports(page: Page, unit: Unit): Report[] {
  const out: Report[] = [];
  for (let i = unit.first; i < unit.end; i++) {
    if (page.inQuote[i]) continue;
    const cue = cueAt(page, i);
    if (cue === null) continue;
    const report = reportOf(page, unit, cue, out);
    if (report !== null) out.push(report);
  }
  return out;
}

function reportOf(page: Page, unit: Unit, cue: CueAt, before: readonly Report[]): Report | null {
  const group = verbGroup(page, cue.at, unit.first);
  if (group.negated || group.passive) return null;
  if (cue.form === 'ing' && page.lower[cue.at - 1] === 'as') return null;
  const right = rightOf(page, cue, unit);
  const inverted = invertedSubject(page, cue, unit);
  if (inverted !== null) return insertedReport(page, unit, cue, inverted.subject, inverted.end, 'inverted');
  const subject =
    cue.form === 'ing' || group.infinitive
      ? inherited(page, group.start, unit, before)
      : subjectLeft(page, group.start, unit.first);
  if (subject === null) return null;
  if (!group.modal && cue.form !== 'ing' && !subject.shared && (cue.frames & INSERTED) !== 0) {
    const inserted = insertedAfter(page, unit, subject, right);
    if (inserted) return insertedReport(page, unit, cue, subject, right, 'inserted');
  }
  return complement(page, unit, cue, subject, right, group.modal);
}

/** Past the hearer and the adjuncts of the verb. */
function rightOf(page: Page, cue: CueAt, unit: Unit): number {
  let r = cue.next;
  if ((cue.frames & HEARER) !== 0 && r < unit.end && !page.inQuote[r]) {
    if (isNominal(page, r) || page.tag[r] === T.pronoun) r = phraseEnd(page, r, unit.end);
  }
  return skipAdjuncts(page, r, unit.end);
}

/** "..., said Foreign Ministry Spokesperson X, head of Y." */
function invertedSubject(page: Page, cue: CueAt, unit: Unit): { subject: Subject; end: number } | null {
  if ((cue.frames & INSERTED) === 0 || cue.form === 'ing' || cue.at === unit.first) return null;
  const b = cue.at - 1;
  const afterQuote = page.inQuote[b] !== 0;
  if (!afterQuote && page.lower[b] !== ',') return null;
  const first = cue.next;
  if (first >= unit.end || page.inQuote[first]) return null;
  if (!isNominal(page, first) && page.tag[first] !== T.pronoun) return null;
  if (!afterQuote && (clauseAt(page, first, unit.end) || !hasFinite(page, unit.first, b))) return null;
  let end = phraseEnd(page, first, unit.end);
  if (end <= first) return null;
  const speaker = { first, end };
  while (end < unit.end && page.lower[end] !== '.' && !page.inQuote[end] && page.lower[end] !== ';') {
    if (page.lower[end] === ',' && page.inQuote[end + 1]) break;
    end++;
  }
  return { subject: { speaker, wide: { first, end }, start: cue.at, shared: false }, end };
}

const SUBORDINATE = new Set(
  'when while as after before although though since because asked if speaking'.split(' '),
);

/** Whether "S V ..." stands after or inside the words it reports. */
function insertedAfter(page: Page, unit: Unit, subject: Subject, right: number): boolean {
  const b = subject.start - 1;
  if (b < unit.first) return false;
  const afterQuote = page.inQuote[b] !== 0;
  if (!afterQuote && page.lower[b] !== ',' && page.lower[b] !== '—' && page.lower[b] !== '–') return false;
  const ends = right >= unit.end || ENDS.has(page.lower[right]!) || page.inQuote[right] !== 0;
  if (!ends) return afterQuote && !clauseAt(page, right, unit.end) && page.lower[right] !== 'that';
  if (afterQuote) return true;
  const rest = right + 1;
  const more = rest < unit.end && page.lower[right] === ',';
  if (hasFinite(page, unit.first, b)) {
    return !(SUBORDINATE.has(page.lower[unit.first]!) && page.inQuote[rest]) && page.lower[right] !== ':';
  }
  return more && page.inQuote[rest] === 0 && clauseAt(page, rest, unit.end) && page.lower[right] !== ':';
}
const ENDS = new Set(['.', ',', ';', '!', '?', '—', '–', ':']);

function insertedReport(
  page: Page,
  unit: Unit,
  cue: CueAt,
  subject: Subject,
  right: number,
  rule: string,
): Report | null {
  const parts: Range[] = [{ first: unit.first, end: subject.start }];
  const inQuote = page.inQuote[subject.start - 1] !== 0;
  const rest =
    right < unit.end && (page.lower[right] === ',' || page.lower[right] === '—') ? right + 1 : right;
  const next = page.lower[rest] ?? '';
  if (rest < unit.end && next !== '.') {
    const quote = page.inQuote[rest] !== 0;
    const joins = next === 'and' || next === 'but';
    if (quote) parts.push({ first: rest, end: unit.end });
    else if (rule === 'inserted' && !codaAt(page, cue, rest, right, unit) && (!inQuote || joins)) {
      const from = inQuote && joins ? rest + 1 : rest;
      if (!inQuote || clauseAt(page, from, unit.end))
        parts.push({ first: from, end: contentEnd(page, from, unit.end, cue.form === 'past') });
    }
  }
  return make(rule, cue, subject, { first: subject.start, end: right }, parts);
}

/** What follows the reporting clause belongs to it, not to the words reported. */
function codaAt(page: Page, cue: CueAt, rest: number, right: number, unit: Unit): boolean {
  if (rest === right) return true;
  const word = page.lower[rest]!;
  if (page.tag[rest] === T.gerund || word === 'according') return true;
  if ((word === 'when' || word === 'where' || word === 'as' || word === 'who') && right > cue.next)
    return true;
  const finite = hasFinite(page, rest, unit.end);
  return page.tag[rest] === T.determiner && (!finite || !clauseAt(page, rest, unit.end));
}

/** Words after the verb: quotation, that-clause, bare clause, question, infinitive, phrase. */
function complement(
  page: Page,
  unit: Unit,
  cue: CueAt,
  subject: Subject,
  right: number,
  modal: boolean,
): Report | null {
  const { frames } = cue;
  const past = cue.form === 'past';
  const clause = { first: subject.start, end: right };
  let r = right;
  if (r >= unit.end) return null;
  // "said, however, that": the comma and what it encloses.
  if (page.lower[r] === ',') {
    const over = skipAdjuncts(page, r + 1, unit.end);
    if (over > r + 1 && page.lower[over] === ',' && page.lower[over + 1] === 'that') r = over + 1;
  }
  const colon = page.lower[r] === ':' || page.lower[r] === ',';
  const opening = colon ? r + 1 : r;
  const quote = opening < unit.end ? quotedAt(page, opening) : null;
  if (quote !== null && quote.open === opening && frames & QUOTE) {
    const end = quoteEnd(page, quote.after, quote.end, unit, past);
    return make('quoted', cue, subject, clause, [{ first: opening, end }]);
  }
  if (colon && page.lower[r] === ',') return null;
  if (modal) return null;
  const word = page.lower[r]!;
  if (
    word === 'that' &&
    frames & THAT &&
    (page.tag[r] === T.wh || clauseAt(page, r + 1, unit.end) || page.inQuote[r + 1])
  ) {
    return make('that', cue, subject, clause, [
      { first: r + 1, end: contentEnd(page, r + 1, unit.end, past) },
    ]);
  }
  if (colon && frames & BARE) {
    return make('colon', cue, subject, clause, [
      { first: r + 1, end: contentEnd(page, r + 1, unit.end, past) },
    ]);
  }
  if (QUESTION_WORDS.has(word) && frames & QUESTION && !(frames & HEARER)) {
    return make('question', cue, subject, clause, [{ first: r, end: contentEnd(page, r, unit.end, past) }]);
  }
  if (word === 'to' && frames & INFINITIVE && page.tag[r + 1] === T.verb) {
    return make('infinitive', cue, subject, clause, [{ first: r, end: contentEnd(page, r, unit.end, past) }]);
  }
  if (frames & BARE && (cue.lemma === 'say' || clauseAt(page, r, unit.end)) && clauseAt(page, r, unit.end)) {
    return make('bare', cue, subject, clause, [{ first: r, end: contentEnd(page, r, unit.end, past) }]);
  }
  if (frames & PHRASE && isIntention(page, cue.next, unit.end)) {
    return make('phrase', cue, subject, clause, [
      { first: cue.next, end: contentEnd(page, cue.next, unit.end, past) },
    ]);
  }
  if (frames & (WORDS | AS | QUOTE)) {
    return {
      ...make('words', cue, subject, clause, [
        { first: cue.next, end: contentEnd(page, cue.next, unit.end, past) },
      ]),
      wordsOnly: true,
    };
  }
  return null;
}
const QUESTION_WORDS = new Set(['how', 'whether', 'why', 'what', 'if']);
const INTENTIONS = new Set(
  'decision determination commitment intention readiness willingness plan plans desire resolve wish refusal will'.split(
    ' ',
  ),
);

/** "its decision to accept ...": a noun of intent with an infinitive. */
function isIntention(page: Page, i: number, end: number): boolean {
  for (let j = i; j < Math.min(end, i + 8); j++) {
    if (INTENTIONS.has(page.lower[j]!)) return page.lower[j + 1] === 'to' || page.lower[j + 1] === 'not';
    if (!isNominal(page, j) && page.lower[j] !== "'") return false;
  }
  return false;
}

/** A quotation that closes with its own stop is complete; otherwise the sentence goes on in the reporter's words. */
function quoteEnd(page: Page, after: number, inner: number, unit: Unit, past: boolean): number {
  const last = page.lower[inner - 1]!;
  if (last === '.' || last === '?' || last === '!' || last === ',' || last === '…') return after;
  if (after >= unit.end || page.lower[after] === ',' || page.lower[after] === ';') return after;
  return contentEnd(page, after, unit.end, past);
}

/** The speaker of ", adding that" and of "went on to say that". */
function inherited(page: Page, g: number, unit: Unit, before: readonly Report[]): Subject | null {
  const last = before.at(-1);
  if (last?.speaker)
    return { speaker: last.speaker, wide: last.wide ?? last.speaker, start: g, shared: true };
  for (let i = unit.first; i < g; i++) {
    if (page.inQuote[i]) continue;
    const t = page.tag[i];
    if (t !== T.verb && t !== T.past && t !== T.auxiliary && t !== T.modal) continue;
    const subject = subjectLeft(page, verbGroup(page, i, unit.first).start, unit.first);
    if (subject !== null) return { ...subject, start: g, shared: true };
  }
  return null;
}

function make(rule: string, cue: CueAt, subject: Subject, clause: Range, parts: Range[]): Report {
  return {
    rule,
    cue: cue.lemma,
    at: cue.at,
    clause,
    speaker: subject.speaker,
    wide: subject.wide,
    parts,
    wordsOnly: false,
  };
}
