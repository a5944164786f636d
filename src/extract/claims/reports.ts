/** Mid-term reports, national and stakeholder reports: planned, drafted, submitted. */

import { T } from '../../text/closed.js';
import { type Draft, draft } from './draft.js';
import { governorOf } from './events.js';
import { groupOf } from './group.js';
import { BE } from './lexicon.js';
import { isOver } from './own-dates.js';
import { indexWithin } from './phrase.js';
import { between, byFirst } from './range.js';
import type { DateItem, Reading } from './read.js';

const PAPER = new Set('report reports review assessment evaluation submission reporting update'.split(' '));
const MADE = new Set(
  'written submitted submits submit submitting launched launches launch presented presents present announced announces announce developed developing developing handed lodged sent filed published released issued prepared preparing prepare plans plan conduct conducts conducted foreseen approved approves produced drafted completed delivered adopted compiled finalised finalized due promised pledged committed planned expected scheduled set follow follows followed appear come present hand furnish furnished table tabled file files endorsed endorses endorse okayed lodge deposited deposit'.split(
    ' ',
  ),
);
const SUBMIT = new Set(
  'submitted submits submit submitting handed lodged sent filed delivered deposited tabled transmitted forwarded uploaded went dispatched'.split(
    ' ',
  ),
);
const WHOSE = new Set(
  'national stakeholder stakeholders shadow alternative joint parallel state country upr civil ngo'.split(
    ' ',
  ),
);

/** One mid-term claim a sentence: the paper, what is done with it, and when. */
export function midtermClaims(r: Reading, s: number, before: boolean): Draft[] {
  const own = namedMidterm(r, s);
  return before || own.length > 0 ? [...own, ...later(r, s, own)] : own;
}

/** "It would be submitted to the Council", "countries that have developed such a report": of the paper just named. */
function later(r: Reading, s: number, own: readonly Draft[]): Draft[] {
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  for (let i = first; i < end; i++) {
    const such = own.length === 0 ? suchReport(r, i, first, end) : null;
    if (such) return [such];
    if (!/^(?:submitted|submit)$/.test(r.lower[i]!)) continue;
    const group = groupOf(r, i);
    const ahead =
      group.modality === 'planned' || (r.lower[i - 1] === 'to' && own.every((d) => d.verb !== r.lower[i]));
    const to = r.lower.slice(i + 1, Math.min(end, i + 8));
    if (!ahead || to[0] !== 'to' || !to.some((w) => /^(?:council|unhrc|un|hrc)$/.test(w))) continue;
    if (own.some((d) => d.first <= i && i <= d.last)) continue;
    return [
      draft('midterm_report', 'midterm-later', i, i + 2, {
        value: 'to be submitted',
        pivot: i,
        verb: 'submit',
        modality: 'planned',
        reasons: ['to be submitted: the mid-term report just named'],
      }),
    ];
  }
  return [];
}

/** "has developed such a report", "No such report, he conceded, was ever sent": what is done with the paper just named. */
function suchReport(r: Reading, such: number, first: number, end: number): Draft | null {
  if (r.lower[such] !== 'such') return null;
  const noun = r.lower[such + 1] === 'a' ? such + 2 : such + 1;
  if (r.lower[noun] !== 'report') return null;
  const verb = verbNear(r, noun, first, end, MADE, 12);
  const no = r.lower[such - 1] === 'no';
  if (verb < 0 || (!no && idle(r, noun, verb))) return null;
  const group = groupOf(r, verb);
  const none = no !== group.negated;
  return draft(
    'midterm_report',
    none ? 'midterm-none' : 'midterm-such',
    Math.min(no ? such - 1 : such, group.first),
    Math.max(noun, verb),
    {
      value: none ? null : r.lower[verb]!,
      pivot: noun,
      verb: r.lower[verb]!,
      modality: none ? 'denied' : group.modality,
      reasons: ['"such report": the mid-term one'],
    },
  );
}

function namedMidterm(r: Reading, s: number): Draft[] {
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  for (let i = first; i < end; i++) {
    const at = midterm(r, i, end);
    if (at < 0) continue;
    const verb = verbNear(r, at, first, end, MADE, 24);
    if (verb < 0 || idle(r, at, verb)) return [];
    const date = dateNear(r, first, end);
    const group = groupOf(r, verb);
    const lead = Math.min(i, group.first);
    // "The mid-term report, promised for 2018, was never written."
    const never = PLANNED.has(r.lower[verb]!) ? indexWithin(r, 'never', at + 1, end) : -1;
    if (never > 0)
      return [
        draft('midterm_report', 'midterm-none', i, Math.min(end - 1, never + 1), {
          pivot: i,
          verb: r.lower[never + 1] ?? null,
          modality: 'denied',
          parts: [{ part: 'noun', first: i, last: at }],
          reasons: ['a mid-term report that never came'],
        }),
      ];
    const planned = group.modality === 'planned' || PLANNED.has(r.lower[verb]!) || r.lower[verb - 1] === 'to';
    return [
      draft('midterm_report', 'midterm', lead, Math.max(at, verb, date && !planned ? date.last : 0), {
        value: date ? date.fact.value : r.lower[verb]!,
        date,
        pivot: i,
        verb: r.lower[verb]!,
        modality: group.negated
          ? 'denied'
          : planned
            ? 'planned'
            : group.modality === 'possible'
              ? 'possible'
              : 'asserted',
        parts: [
          { part: 'trigger', first: verb, last: verb },
          { part: 'noun', first: i, last: at },
        ],
        reasons: ['a mid-term report is named'],
      }),
    ];
  }
  return [];
}
/** The paper does something itself, or a number of countries has submitted one: nothing is told of this state's paper. */
function idle(r: Reading, paper: number, verb: number): boolean {
  const group = groupOf(r, verb);
  if (
    verb > paper &&
    verb - paper < 12 &&
    !group.passive &&
    !/ed$/.test(r.lower[verb]!) &&
    group.modality === 'asserted' &&
    r.lower[verb - 1] !== 'to'
  )
    return true;
  for (let k = group.first - 1; k > group.first - 4 && k > 1; k--) {
    if (
      /^(?:countries|states)$/.test(r.lower[k]!) &&
      !/^(?:among|of)$/.test(r.lower[k - 2] ?? '') &&
      r.lower[k + 1] !== 'that'
    )
      return true;
  }
  return false;
}
const PLANNED = new Set(
  'set plans plan due foreseen promised pledged committed envisaged planned expected scheduled'.split(' '),
);

/** Last token of "mid-term report", "midterm review" that starts at i; -1 for none. */
function midterm(r: Reading, i: number, end: number): number {
  const w = r.lower[i]!;
  let k =
    w === 'midterm'
      ? i + 1
      : w === 'mid' && r.lower[i + 1] === '-' && r.lower[i + 2] === 'term'
        ? i + 3
        : w === 'mid' && r.lower[i + 1] === 'term'
          ? i + 2
          : -1;
  if (w === 'interim' && /^(?:report|review)$/.test(r.lower[i + 1] ?? '')) return i + 1;
  if (k < 0) return -1;
  for (let n = 0; n < 4 && k < end; n++, k++) {
    if (PAPER.has(r.lower[k]!)) return k;
    if (!/^(?:upr|voluntary|human|rights|progress|implementation|the)$/.test(r.lower[k]!)) return -1;
  }
  return -1;
}

function verbNear(
  r: Reading,
  at: number,
  first: number,
  end: number,
  verbs: ReadonlySet<string>,
  within: number,
): number {
  for (let d = 1; d < within; d++) {
    for (const k of [at - d, at + d]) {
      if (k < first || k >= end || !verbs.has(r.lower[k]!)) continue;
      const tag = r.doc.tags.tag[k];
      if ((tag !== T.noun && tag !== T.adjective && tag !== T.name) || BE.has(r.lower[k - 1]!)) return k;
      if (r.lower[k] === 'plans' && r.lower[k + 1] === 'to') return k;
    }
  }
  return -1;
}

function dateNear(r: Reading, first: number, end: number): DateItem | null {
  return (
    between(r.dates, byFirst, first, end).find(
      (d) =>
        d.fact.role === 'event' &&
        /-\d\d|^\d{4}$/.test(d.fact.value) &&
        !d.fact.value.includes('/') &&
        governorOf(r, d)?.event !== 'review',
    ) ?? null
  );
}

/** The state's paper for the review is named in the sentences before, or the cycle beside it. */
function ownReport(r: Reading, i: number): boolean {
  for (let k = i + 1; k < i + 5; k++) if (/^(?:cycle|review|upr|round)$/.test(r.lower[k] ?? '')) return true;
  for (let k = i - 2; k > Math.max(0, i - 130); k--)
    if (r.lower[k] === 'report') return /^(?:national|upr|cycle|country)$/.test(r.lower[k - 1]!);
  return false;
}

function ahead(r: Reading, verb: number, modality: string): boolean {
  return modality === 'planned' || (r.lower[verb] === 'submit' && r.lower[verb - 1] === 'to');
}

/** "for which the country is to report in January 2019". */
function toReport(r: Reading, first: number, end: number): Draft[] {
  for (let i = first + 2; i < end; i++) {
    if (r.lower[i] !== 'report' || r.lower[i - 1] !== 'to' || !BE.has(r.lower[i - 2]!)) continue;
    const date = between(r.dates, byFirst, i + 1, i + 6)[0];
    if (!date) continue;
    return [
      draft('report_submitted', 'is-to-report', i - 2, date.last, {
        value: date.fact.value,
        date,
        pivot: i,
        verb: 'report',
        modality: 'planned',
        reasons: ['"is to report"'],
      }),
    ];
  }
  return [];
}

/** "The National Report was submitted on February 3": a report to the review that is not the mid-term one. */
export function submittedClaims(r: Reading, s: number): Draft[] {
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  for (let i = first; i < end; i++) {
    if (r.lower[i] !== 'report' && r.lower[i] !== 'reports' && r.lower[i] !== 'submission') continue;
    // "a motion for a joint committee to report"
    if (r.lower[i - 1] === 'to') continue;
    let whose = false;
    for (let k = Math.max(first, i - 5); k < i; k++) {
      if (WHOSE.has(r.lower[k]!) || (k === i - 1 && /^(?:its|their)$/.test(r.lower[k]!))) whose = true;
      if (r.lower[k] === 'term' || r.lower[k] === 'midterm') return [];
    }
    const the = !whose && r.lower[i - 1] === 'the' && i - first < 9 && ownReport(r, i);
    if (!whose && !the) continue;
    const verb = verbNear(r, i, first, end, SUBMIT, 12);
    if (verb < 0 || (r.lower[verb] === 'went' && r.lower[verb + 1] !== 'up' && r.lower[verb + 1] !== 'to'))
      continue;
    const group = groupOf(r, verb);
    // "The report", told of before: only that it was handed in, and when.
    if (the && (!group.passive || verb < i || dateNear(r, first, end) === null)) continue;
    const near = dateNear(r, first, end);
    // What lies ahead has no day that is past.
    const date = near !== null && ahead(r, verb, group.modality) && isOver(r, near) ? null : near;
    return [
      draft(
        'report_submitted',
        'report-submitted',
        Math.min(group.first, i - 1 < first ? i : i - 1),
        Math.max(i, verb, date?.last ?? 0),
        {
          value: date?.fact.value ?? null,
          date,
          pivot: i,
          verb: r.lower[verb]!,
          modality: group.negated ? 'denied' : group.modality,
          parts: [
            { part: 'trigger', first: verb, last: verb },
            { part: 'noun', first: i, last: i },
          ],
          reasons: [`"${r.lower[verb]}" with a report of the review`],
        },
      ),
    ];
  }
  return toReport(r, first, end);
}
