/** Verbs by which a state is reviewed, or comes before the Working Group. */
import { T } from '../../text/closed.js';
import { groupOf } from './group.js';
import type { Reading } from './read.js';
import { BEFORE_WHOM, GROUP, isReviewNoun, near, UPR_WORD } from './review-words.js';

/** Verbs of appearing and presenting, with the review, its Working Group, the Council or the national report beside them. */
export function isReviewVerb(r: Reading, i: number): boolean {
  const w = r.lower[i]!;
  const end = r.doc.sentences.first[r.doc.sentences.of[i]! + 1]!;
  const group = groupOf(r, i);
  if (w === 'up')
    return (
      r.lower[i + 1] === 'for' &&
      (/^(?:review|examination|scrutiny)$/.test(r.lower[i + 2] ?? '') ||
        reviewWithin(r, i + 2, Math.min(end, i + 9)))
    );
  if (w === 'gone' && r.lower[i + 1] === 'through') return group.passive && near(r, i, 8, PASSIVE_SUBJECT);
  if (
    w === 'reviewed' ||
    w === 'examined' ||
    w === 'evaluated' ||
    w === 'assessed' ||
    w === 'scrutinised' ||
    w === 'scrutinized'
  ) {
    // "Reviewed in May 2017, Tunisia had received ..."
    if (
      i === r.doc.sentences.first[r.doc.sentences.of[i]!]! &&
      /^(?:in|on|at|by)$/.test(r.lower[i + 1] ?? '')
    )
      return true;
    if (!group.passive && r.lower[i - 1] !== 'record') {
      if (recordAhead(r, i, end)) return true;
      // "the Working Group examined the state"
      const by = r.lower.slice(Math.max(0, group.first - 3), group.first).join(' ');
      return /(?:working group|rights council)$/.test(by);
    }
    if (group.passive && stateReviewed(r, group.first, i)) return true;
    return (group.passive || r.lower[i - 1] === 'record') && near(r, i, 14, PASSIVE_SUBJECT);
  }
  if (URGED.has(w)) return group.passive && reviewAhead(r, i, end);
  if (w === 'reached') return near(r, i, 16, UPR_WORD);
  if (w === 'dock' || w === 'seat')
    return (w === 'dock' || r.lower[i - 1] === 'hot') && near(r, i, 14, UPR_WORD);
  if (TOLD.has(w)) return toldGroup(r, i, end);
  if (DISCUSSED.has(w)) return group.passive ? reportBefore(r, group.first) : ownReport(r, i, end);
  if (GOING.has(w) && PAPER.has(r.lower[group.first - 1] ?? '')) return false;
  if (FACING.has(w) && questioned(r, i, end)) return true;
  const going = GOING.has(w);
  const presenting = PRESENTING.has(w);
  const reviewing = REVIEWING.has(w);
  let object = false;
  for (let k = i + 1; k < Math.min(end, i + 24); k++) {
    const o = r.lower[k]!;
    if (o === ';') break;
    if (going) {
      if (k > i + 6) break;
      if (o === 'before' || o === 'under' || (o === 'to' && w.startsWith('g')))
        object = near(r, k, 9, BEFORE_WHOM);
      if (object) return true;
      continue;
    }
    if (presenting) {
      if (o === 'midterm' || (o === 'term' && r.lower[k - 2] === 'mid')) return false;
      if (o === 'report' || o === 'record') object = true;
      // "presented the country's achievements to the Working Group"
      if (!group.passive && k < i + 12 && o === 'working' && r.lower[k + 1] === 'group') return true;
      if (object && (r.lower[k - 1] === 'national' || near(r, k, 12, UPR_WORD) || near(r, k, 12, GROUP)))
        return true;
      // "the report was presented to the Working Group's 13th session"
      if (group.passive && (BEFORE_WHOM.has(o) || GROUP.has(o))) return near(r, i, 22, REPORT);
      continue;
    }
    if (reviewing)
      return r.doc.tags.tag[i] !== T.noun && (o === 'record' || o === 'situation' || o === "'s") && k < i + 6;
    if (k > i + 12) break;
    // "will deliver its reply to the fourth review": no appearance.
    if (ANSWER.has(o)) return false;
    if (isReviewNoun(r, k)) return true;
    if (o === 'record' && /^(?:faced|faces|face|defended|took)$/.test(w)) return true;
  }
  return false;
}

const PAPER = new Set('response responses reply replies answer answers submission matrix plan'.split(' '));
const FACING = new Set(['field', 'fielded', 'fields', 'answered', 'faced', 'faces']);
const GOING = new Set('go goes went gone appear appears appeared appearing come comes came'.split(' '));
const PRESENTING = new Set(
  'presented presents present presenting defended defend defends introduced introduces put putting'.split(
    ' ',
  ),
);
const REVIEWING = new Set(['review', 'reviews', 'reviewing', 'examine', 'examines']);
const ANSWER = new Set('reply replies response responses answer answers midterm draft'.split(' '));

const TOLD = new Set(['told', 'informed', 'assured', 'briefed']);

/** "told the UN Human Rights Council's Working Group": whoever speaks there is at the review. */
function toldGroup(r: Reading, i: number, end: number): boolean {
  for (let k = i + 1; k < Math.min(end, i + 12); k++) {
    const o = r.lower[k]!;
    if (o === 'that' || o === ',' || o === 'about') return false;
    if (o === 'group' && r.lower[k - 1] === 'working') return true;
    if (isReviewNoun(r, k) && o !== 'cycle' && o !== 'round') return true;
  }
  return false;
}

const DISCUSSED = new Set(['discussed', 'discuss', 'discusses', 'discussing', 'considered', 'debated']);

/** "Iraq discussed its report in Geneva". */
function ownReport(r: Reading, i: number, end: number): boolean {
  for (let k = i + 2; k < Math.min(end, i + 8); k++) {
    if (r.lower[k] !== 'report') continue;
    const its = /^(?:its|the|their|our)$/.test(r.lower[i + 1]!) || r.lower.slice(i + 1, k).includes("'s");
    // "The session of the Working Group considered the third report of Mongolia".
    if (its && byGroup(r, i)) return true;
    return (
      its &&
      near(r, k, 14, UPR_WORD) &&
      !/^(?:of|by)$/.test(r.lower[k + 1] ?? '') &&
      (r.lower[k + 1] !== 'on' || r.dateAt[k + 2]! >= 0)
    );
  }
  return false;
}

/** The Working Group right before the verb. */
function byGroup(r: Reading, i: number): boolean {
  const from = Math.max(r.doc.sentences.first[r.doc.sentences.of[i]!]!, i - 12);
  for (let k = i - 1; k > from; k--) {
    if (r.lower[k] === 'group' && r.lower[k - 1] === 'working') return true;
    if (r.doc.tags.tag[k] === T.past || r.doc.tags.tag[k] === T.verb || r.lower[k] === ',') return false;
  }
  return false;
}

/** "Oman's fourth national report under the review was discussed at the United Nations". */
function reportBefore(r: Reading, first: number): boolean {
  for (let k = first - 1; k > Math.max(0, first - 16); k--)
    if (r.lower[k] === 'report')
      return (
        r.lower[k - 1] === 'national' ||
        r.lower[k - 1] === 'country' ||
        // "put forward when the report was discussed in January"
        (r.lower[k - 1] === 'the' && r.lower[k - 2] === 'when' && k === first - 1)
      );
  return false;
}

/** "as more than 100 countries examined its human rights record". */
function recordAhead(r: Reading, i: number, end: number): boolean {
  for (let k = i + 1; k < Math.min(end, i + 8); k++)
    if (r.lower[k] === 'record' || r.lower[k] === 'situation')
      return /^(?:its|the|their)$/.test(r.lower[i + 1]!) || r.stateAt[i + 1]! >= 0;
  return false;
}

/** "faced questions from 102 countries in Geneva". */
function questioned(r: Reading, i: number, end: number): boolean {
  if (!/^(?:questions|criticism|questioning|scrutiny|calls)$/.test(r.lower[i + 1] ?? '')) return false;
  for (let k = i + 2; k < Math.min(end, i + 7); k++)
    if (/^(?:countries|states|delegations|members|nations|peers)$/.test(r.lower[k]!))
      return near(r, i, 14, UPR_WORD);
  return false;
}

function reviewWithin(r: Reading, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isReviewNoun(r, k)) return true;
  return false;
}

/** "was urged on Tuesday to ..., at its third UPR". */
const URGED = new Set(
  'urged quizzed grilled pressed questioned criticised criticized challenged lambasted'.split(' '),
);

function reviewAhead(r: Reading, i: number, end: number): boolean {
  for (let k = i + 2; k < end; k++) {
    if (isReviewNoun(r, k))
      for (let m = k - 1; m > k - 7; m--) if (/^(?:at|during|in|before)$/.test(r.lower[m] ?? '')) return true;
  }
  return false;
}

/** "Cameroon was reviewed on 14 November": a state, by nobody else than the mechanism. */
function stateReviewed(r: Reading, first: number, verb: number): boolean {
  const k = r.stateAt[first - 1] ?? -1;
  if (k < 0 || r.states[k]!.kind === 'demonym') return false;
  const next = r.lower[verb + 1] ?? '';
  if (r.lower[verb - 1] === 'last') return true;
  return next === 'on' || next === 'in' || r.dateAt[verb + 1]! >= 0;
}

const PASSIVE_SUBJECT = new Set([
  'upr',
  'periodic',
  'council',
  'report',
  'record',
  'country',
  'geneva',
  'group',
  'time',
]);

const REPORT = new Set(['report', 'record', 'document']);
