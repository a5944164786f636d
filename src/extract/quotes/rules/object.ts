import { T } from '../../../text/closed.js';
import { cueOf } from '../cues/forms.js';
import { objectCueOf } from '../cues/objects.js';
import { isNominal, isPunct, type Page } from '../page.js';
import type { Report } from '../report.js';
import { headKind } from '../speaker/nouns.js';
import { phraseEnd, skipAdjuncts } from '../syntax/adjunct.js';
import { clauseAt } from '../syntax/clause.js';
import { contentEnd } from '../syntax/content.js';
import { verbGroup } from '../syntax/group.js';
import { subjectLeft } from '../syntax/subject.js';
import type { Unit } from '../units.js';
import { inherited, mayFollow } from './follow.js';

/**
 * Demands, plans and judgements that a verb puts into its object and not into a clause: "called for an inquiry",
 * "urged the court to", "questioned the figures". Weaker than reported speech, so under a rule name of their own.
 */
export function objectReports(page: Page, unit: Unit, own: readonly Report[]): Report[] {
  const out: Report[] = [];
  for (let i = unit.first; i < unit.end; i++) {
    if (page.inQuote[i]) continue;
    const t = page.tag[i];
    if (t !== T.verb && t !== T.past && t !== T.gerund && t !== T.participle) continue;
    if (objectCueOf(page.lower[i]!) === undefined) continue;
    const report = objectReport(page, unit, i, own);
    if (report !== null && !own.some((r) => overlaps(r, report)) && !out.some((r) => overlaps(r, report)))
      out.push(report);
  }
  return out;
}

function overlaps(a: Report, b: Report): boolean {
  if (a.wordsOnly) return false;
  return a.parts.some(
    (p) => b.parts.some((q) => p.first < q.end && q.first < p.end) || (p.first <= b.at && b.at < p.end),
  );
}

function objectReport(page: Page, unit: Unit, at: number, own: readonly Report[]): Report | null {
  const cue = objectCueOf(page.lower[at]!)!;
  const group = verbGroup(page, at, unit.first);
  const progressive = page.tag[at] === T.gerund && group.passive;
  if (group.negated || group.modal || group.infinitive || (group.passive && !progressive)) return null;
  const follows = page.tag[at] === T.gerund && !progressive;
  if (follows && (!cue.shapes.includes('request') || !mayFollow(page, group.start, false))) return null;
  const subject = follows
    ? inherited(
        page,
        group.start,
        unit,
        own.filter((r) => r.at < at),
      )
    : subjectLeft(page, group.start, unit.first);
  if (subject === null) return null;
  const kind = headKind(page, subject.speaker);
  if (kind === 'none' || kind === 'it') return null;
  const first = objectStart(page, unit, at + 1, cue);
  if (first < 0) return null;
  return {
    rule: 'object',
    cue: cue.lemma,
    at,
    clause: { first: subject.start, end: at + 1 },
    speaker: subject.speaker,
    wide: subject.wide,
    parts: [
      { first, end: clauseBefore(page, first, contentEnd(page, first, unit.end, page.tag[at] === T.past)) },
    ],
    wordsOnly: false,
  };
}

/** "wanted voters to be registered|, and several governments pressed for": another clause is no object. */
function clauseBefore(page: Page, first: number, end: number): number {
  for (let i = first + 1; i + 2 < end; i++) {
    if (page.lower[i] !== ',' || page.inQuote[i] || page.tag[i + 1] !== T.conjunction) continue;
    if (clauseAt(page, i + 2, end)) return i;
  }
  return end;
}

function isSpeech(word: string): boolean {
  return cueOf(word) !== undefined || word === 'answer' || word === 'give';
}

function hasQuote(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (page.inQuote[i]) return true;
  return false;
}

/** "put the number at |250", "put at |58 or more the number of". */
function putsFigure(page: Page, next: number, end: number): boolean {
  let measure = false;
  let at = -1;
  for (let i = next; i < Math.min(end, next + 16); i++) {
    if (page.inQuote[i] || isPunct(page, i)) break;
    if (MEASURES.has(page.lower[i]!)) measure = true;
    if (page.lower[i] === 'at' && at < 0) at = i;
  }
  return measure && at >= 0 && (page.tag[at + 1] === T.number || page.tag[at + 2] === T.number);
}
const MEASURES = new Set(
  'number figure toll total cost share rate count tally turnout proportion percentage population losses damage price value size'.split(
    ' ',
  ),
);

/** "25 noted |out of the 198": somebody's reckoning; "19 recommendations" alone is what somebody has or does. */
function ofWhole(page: Page, from: number, end: number): boolean {
  for (let i = from; i + 2 < Math.min(end, from + 10); i++) {
    if (page.lower[i] !== 'of') continue;
    if (page.tag[i + 1] === T.number || page.tag[i + 2] === T.number) return true;
  }
  return false;
}

/** "to release", "to be adopted". */
function isInfinitive(page: Page, i: number): boolean {
  return (
    page.tag[i] === T.verb || page.lower[i] === 'be' || page.lower[i] === 'have' || page.lower[i] === 'do'
  );
}

/** First token of the object, or -1 where it has another shape. */
function objectStart(
  page: Page,
  unit: Unit,
  next: number,
  cue: ReturnType<typeof objectCueOf> & object,
): number {
  if (next >= unit.end) return -1;
  const word = page.lower[next]!;
  for (const shape of cue.shapes) {
    if (shape === 'number' && page.tag[next] === T.number && !isPunct(page, next)) return next;
    if (shape === 'share' && page.tag[next] === T.number && ofWhole(page, next, unit.end)) return next;
    if (shape === 'figure' && putsFigure(page, next, unit.end)) return next;
    if (shape === 'particle' && cue.particles.includes(word)) return next + 1;
    // "declined to comment", "refused to say": an act of silence.
    if (shape === 'infinitive' && word === 'to' && page.tag[next + 1] === T.verb) {
      const silent = cue.lemma === 'decline' || cue.lemma === 'refuse';
      if (cue.lemma === 'want' && page.lower[next + 1] === 'know') return -1;
      return silent && isSpeech(page.lower[next + 1]!) ? -1 : next;
    }
    if (shape === 'request') {
      const from = word === 'on' ? next + 1 : next;
      const object = phraseEnd(page, from, unit.end);
      const end = object > from ? skipAdjuncts(page, object, unit.end) : from;
      if (end > from && page.lower[end] === 'to' && isInfinitive(page, end + 1)) return from;
    }
    if (shape === 'phrase' && isNominal(page, next) && !hasQuote(page, next, unit.end)) return next;
  }
  return -1;
}
