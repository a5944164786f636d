import { T } from '../../../text/closed.js';
import { type CueAt, cueAt } from '../cues/at.js';
import { HEARER, INSERTED, THAT } from '../cues/frames.js';
import { isCapital, isNominal, type Page } from '../page.js';
import type { Report } from '../report.js';
import { phraseEnd, skipAdjuncts } from '../syntax/adjunct.js';
import { verbGroup } from '../syntax/group.js';
import { type Subject, subjectLeft } from '../syntax/subject.js';
import type { Unit } from '../units.js';
import { asReport } from './as-clause.js';
import { complementReport } from './complement.js';
import { inherited, mayFollow } from './follow.js';
import { frontedReport } from './fronted.js';
import { insertedReport, invertedSubject, standsInside } from './inserted.js';
import { passiveReport } from './passive.js';
import { QUOTING, quotedAs } from './quoted-as.js';
import type { Target } from './target.js';

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
  const saying = quotedAs(page, unit, cue);
  if (saying !== undefined) return saying;
  if (passesOn(page, cue, unit)) return null;
  const full = verbGroup(page, cue.at, unit.first);
  // "would only say that": said it, and no more.
  const only = page.lower[cue.at - 1] === 'only' && page.lower[cue.at - 2] === 'would';
  const group = only ? { ...full, modal: false } : full;
  if (group.negated) return null;
  if (group.passive && cue.form !== 'ing') return passiveReport(page, unit, cue);
  const right = rightOf(page, cue, unit);
  const inverted = invertedSubject(page, cue, unit);
  if (inverted !== null) {
    return insertedReport(
      { page, unit, cue, subject: inverted.subject, right, modal: false },
      inverted.interrupts === true ? 'inserted' : 'inverted',
      inverted.end,
    );
  }
  const fronted = cue.form === 'ing' ? frontedReport(page, unit, cue, group.start, right) : null;
  if (fronted !== null) return fronted;
  const opening = openingVerb(page, cue, unit);
  if (opening !== null) return complementReport(opening);
  const progressive = cue.form === 'ing' && group.passive;
  const heard = saidToHave(page, cue, unit);
  if (heard !== null) return complementReport({ page, unit, cue, subject: heard, right, modal: false });
  const follows = (cue.form === 'ing' && !progressive) || group.infinitive;
  if (follows && !mayFollow(page, group.start, group.infinitive)) return null;
  const again = follows ? null : sameAgain(page, group.start, before);
  if (again !== null) return complementReport({ page, unit, cue, subject: again, right, modal: group.modal });
  // "The committee heard from X that": X speaks.
  const source = cue.lemma === 'hear' && page.lower[cue.next] === 'from' ? cue.next + 1 : -1;
  if (source > 0) {
    const speaker = { first: source, end: phraseEnd(page, source, unit.end) };
    if (speaker.end <= source) return null;
    const from: Subject = { speaker, wide: speaker, start: cue.at, shared: false };
    return complementReport({ page, unit, cue, subject: from, right, modal: group.modal });
  }
  const subject = follows
    ? inherited(page, group.start, unit, before)
    : subjectLeft(page, group.start, unit.first);
  if (subject === null) return null;
  const target = { page, unit, cue, subject, right, modal: group.modal };
  const aside = group.modal ? null : asReport(target);
  if (aside !== null) return aside;
  if (!group.modal && !follows && !subject.shared && (cue.frames & INSERTED) !== 0 && standsInside(target)) {
    return insertedReport(target, 'inserted', right);
  }
  return complementReport(target);
}

/** "The minister is reported to have said that P". */
function saidToHave(page: Page, cue: CueAt, unit: Unit): Subject | null {
  const verb = cue.at - 3;
  if (page.lower[cue.at - 1] !== 'have' || page.lower[cue.at - 2] !== 'to' || verb <= unit.first) return null;
  const group = HEARSAY.has(page.lower[verb]!) ? verbGroup(page, verb, unit.first) : null;
  return group?.passive ? subjectLeft(page, group.start, unit.first) : null;
}
const HEARSAY = new Set(
  'reported said alleged believed understood quoted rumoured rumored thought known claimed'.split(' '),
);

/** "Said X: “...”": the verb first in the sentence, its subject after it. */
function openingVerb(page: Page, cue: CueAt, unit: Unit): Target | null {
  if (cue.at !== unit.first || (cue.form !== 'past' && cue.form !== 's')) return null;
  const end = phraseEnd(page, cue.next, unit.end);
  if (end <= cue.next || page.lower[end] !== ':') return null;
  const speaker = { first: cue.next, end };
  return {
    page,
    unit,
    cue,
    subject: { speaker, wide: speaker, start: cue.at, shared: false },
    right: end,
    modal: false,
  };
}

/** "quoted X as saying": the words hang on "saying". */
function passesOn(page: Page, cue: CueAt, unit: Unit): boolean {
  if (!QUOTING.has(page.lower[cue.at]!)) return false;
  for (let i = cue.next; i < Math.min(unit.end, cue.next + 40); i++) {
    if (page.inQuote[i]) return false;
    if (page.lower[i] === 'as' && SAYING.test(page.lower[i + 1] ?? '')) return true;
  }
  return false;
}
const SAYING = /^(?:say|tell|add|writ|claim|stat)ing$/;

/** Past the hearer and the adjuncts of the verb. */
function rightOf(page: Page, cue: CueAt, unit: Unit): number {
  let r = cue.next;
  if ((cue.frames & HEARER) !== 0 && r < unit.end && !page.inQuote[r]) {
    if (isNominal(page, r) || page.tag[r] === T.pronoun) r = phraseEnd(page, r, unit.end);
    // "told the Committee on the Elimination of Discrimination against Women that".
    if (r > cue.next) r = bodyEnd(page, cue.next, r, unit.end);
  }
  r = skipAdjuncts(page, r, unit.end);
  // "warned voters that": a hearer that the verb does not need.
  if (
    (cue.frames & THAT) !== 0 &&
    r === cue.next &&
    r < unit.end &&
    !page.inQuote[r] &&
    page.lower[r] !== 'that'
  ) {
    const hearer = skipAdjuncts(page, phraseEnd(page, r, unit.end), unit.end);
    if (hearer > r && page.lower[hearer] === 'that' && page.tag[hearer] === T.wh && MAY_HEAR.has(cue.lemma))
      return hearer;
  }
  return r;
}
/** Past the rest of a body's name that prepositions and capitals go on with; `end` where no "that" follows it. */
function bodyEnd(page: Page, first: number, end: number, limit: number): number {
  if (page.tag[first] !== T.determiner) return end;
  let at = end;
  for (let turn = 0; turn < 4; turn++) {
    if (!JOINS.has(page.lower[at] ?? '') || !isCapital(page, at - 1)) break;
    const next = page.lower[at + 1] === 'the' ? at + 2 : at + 1;
    if (next >= limit || !isCapital(page, next)) break;
    const to = phraseEnd(page, next, limit);
    if (to <= next) break;
    at = to;
  }
  return page.lower[at] === 'that' ? at : end;
}
const JOINS = new Set(['on', 'against', 'for', 'of', 'to', 'in']);
const MAY_HEAR = new Set('warn promise ask caution advise write assure show teach signal'.split(' '));

/** "said P and added that Q": the conjunction joins the verb to the report before, not to a verb inside P. */
function sameAgain(page: Page, g: number, before: readonly Report[]): Subject | null {
  let i = g - 1;
  while (page.tag[i] === T.adverb) i--;
  if (page.lower[i] !== 'and' && page.lower[i] !== 'but') return null;
  const last = before.at(-1);
  if (!last?.speaker || last.rule === 'inserted' || last.rule === 'inverted') return null;
  const end = last.parts.at(-1)!.end;
  if (i < end - 1 || i > end + 2) return null;
  return { speaker: last.speaker, wide: last.wide ?? last.speaker, start: g, shared: true };
}
