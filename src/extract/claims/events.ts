/** Which event a date belongs to: the nearest verb or noun that governs it. */

import { T } from '../../text/closed.js';
import { NUMBER } from '../../text/tokenize.js';
import { isAdoption } from './adoption-words.js';
import { groupOf } from './group.js';
import type { DateItem, Reading } from './read.js';
import { atReview, receivedOn, reviewBehind } from './review-days.js';
import { aheadOf, relativeVerb, sinceBefore, submittedBefore, talkedOf } from './review-noun.js';
import { isReviewVerb } from './review-verb.js';
import { BEFORE_WHOM, isReviewNoun, isSession, REVIEW_VERB, SCHEDULED } from './review-words.js';
import { reviewTold } from './told-reviews.js';
import { type Event, type Governed, verbal, whenClause } from './when-clause.js';
import { wordIn } from './words-in.js';

/** Verbs that only say that something took place; the noun before them tells what. */
const OCCUR = new Set(
  'held conducted took taken place scheduled set due slated dates stretched began begins starts started concluded ended convened organised organized fixed planned fell falls falling place'.split(
    ' ',
  ),
);

/** What governs a date: looking back from it, else, where it opens the clause, ahead. */
export function governorOf(r: Reading, date: DateItem): Governed | null {
  const s = r.doc.sentences.of[date.first]!;
  const start = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  const named = adoptedThen(r, date, end) ?? reviewBehind(r, date, end);
  if (named) return named;
  const clause = whenClause(r, date.last + 1, end);
  const back = lookBack(r, date, start);
  if (back !== null && back.event !== 'other') return back;
  const told = clause === null ? reviewTold(r, date, start, end) : null;
  if (told !== null) return told;
  if (clause !== null) return { ...clause, last: Math.max(clause.last, date.last) };
  const there = atReview(r, date, end);
  if (there !== null && (back === null || back.at < date.first)) return there;
  return back ?? lookAhead(r, date.last + 1, end);
}

/** "The Working Group today adopted", "on Friday formally approved": the day right before the verb. */
function adoptedThen(r: Reading, date: DateItem, end: number): Governed | null {
  let k = date.last + 1;
  while (k < end && /ly$/.test(r.lower[k]!)) k++;
  if (k >= end || r.doc.tags.tag[k] === T.noun || !isAdoption(r, k) || groupOf(r, k).passive) return null;
  const group = groupOf(r, k);
  return {
    event: 'adoption',
    at: k,
    first: date.first,
    last: k,
    noun: false,
    planned: group.modality === 'planned',
    denied: group.negated,
  };
}

function lookBack(r: Reading, date: DateItem, start: number): Governed | null {
  let planned = false;
  let denied = false;
  let occurs = -1;
  for (let i = date.first - 1, steps = 0; i >= start && steps < 24; i--, steps++) {
    const w = r.lower[i]!;
    if (w === ';' || w === ':' || w === '"' || w === '”' || w === '“') return null;
    const tag = r.doc.tags.tag[i]!;
    // "for debate before the House rises for Easter": a clause of its own.
    if (
      (w === 'before' || w === 'until') &&
      r.lower[i + 1] === 'the' &&
      i < date.first - 3 &&
      !wordIn(r, i + 1, date.first, BEFORE_WHOM)
    )
      return null;
    // "reaffirmed before the Working Group that the measures of July 25": another clause's date.
    if (w === 'that' && occurs < 0 && r.lower[i + 1] !== 'of') return null;
    if (OCCUR.has(w)) {
      occurs = i;
      if (SCHEDULED.has(w) && w !== 'next') planned = true;
      // "did not take place": the verb stands before its noun.
      const group = groupOf(
        r,
        w === 'place' && /^(?:take|took|taken)$/.test(r.lower[i - 1] ?? '') ? i - 1 : i,
      );
      if (group.modality === 'planned') planned = true;
      if (group.negated) denied = true;
      continue;
    }
    if (
      r.doc.tokens.kind[i] === NUMBER &&
      r.dateAt[i]! < 0 &&
      !/^(?:st|nd|rd|th|states|countries|recommendations|delegations)$/.test(r.lower[i + 1] ?? '')
    )
      return null;
    if ((w === 'cycle' || w === 'round') && relativeVerb(r, i)) continue;
    if (isReviewNoun(r, i) || isSession(r, i)) {
      // "a plan on the recommendations of the Universal Periodic Review by December": when another thing is due.
      if (occurs < 0 && r.lower[date.first - 1] === 'by') return null;
      const noun = {
        event: 'review' as Event,
        at: i,
        first: nounFirst(r, i),
        last: date.last,
        noun: true,
        denied,
      };
      if (talkedOf(r, i, start) || submittedBefore(r, i, start))
        return {
          event: 'other',
          at: i,
          first: i,
          last: date.last,
          noun: true,
          planned: false,
          denied: false,
        };
      if (sinceBefore(r, i, date.first)) return null;
      const verb = verbBefore(r, i, start);
      // "adopted the outcome of the review on 4 July": the verb of adoption governs.
      if (verb !== null && occurs < 0) return { ...verb, last: date.last };
      return { ...noun, planned: planned || SCHEDULED.has(r.lower[i - 1] ?? '') || aheadOf(r, i) };
    }
    if (isAdoption(r, i)) {
      const group = groupOf(r, i);
      return {
        event: 'adoption',
        at: i,
        first: group.first,
        last: date.last,
        noun: false,
        planned: planned || group.modality === 'planned',
        denied: denied || group.negated,
      };
    }
    if (REVIEW_VERB.has(w) && isReviewVerb(r, i)) return { ...verbal(r, i), last: date.last };
    if (receivedOn(r, i, date)) return { ...verbal(r, i), first: i, last: date.last };
    if (
      occurs < 0 &&
      (tag === T.verb || tag === T.past || (tag === T.participle && !nominalParticiple(r, i))) &&
      r.stateAt[i]! < 0
    ) {
      return { event: 'other', at: i, first: i, last: date.last, noun: false, planned: false, denied: false };
    }
    if (occurs >= 0 && w === 'it' && i < occurs && occurs - i < 9) {
      return { event: 'other', at: i, first: i, last: date.last, noun: true, planned, denied };
    }
  }
  return null;
}

function nominalParticiple(r: Reading, i: number): boolean {
  return r.doc.tags.tag[i + 1] === T.noun;
}

function nounFirst(r: Reading, i: number): number {
  let k = i;
  while (k > 0 && i - k < 7) {
    const w = r.lower[k - 1]!;
    const tag = r.doc.tags.tag[k - 1]!;
    if (
      tag === T.noun ||
      tag === T.name ||
      tag === T.adjective ||
      tag === T.possessive ||
      tag === T.determiner ||
      r.doc.tokens.kind[k - 1] === NUMBER ||
      w === '(' ||
      w === '-' ||
      /^(?:st|nd|rd|th)$/.test(w)
    )
      k--;
    else break;
  }
  return k;
}

/** The verb that has this noun as its object or place, if it decides about the event. */
function verbBefore(r: Reading, at: number, start: number): Governed | null {
  for (let i = at - 1, steps = 0; i >= start && steps < 16; i--, steps++) {
    const w = r.lower[i]!;
    if (w === ';' || w === ':' || w === ',') return null;
    if (isAdoption(r, i)) {
      const group = groupOf(r, i);
      return {
        event: 'adoption',
        at: i,
        first: group.first,
        last: at,
        noun: false,
        planned: group.modality === 'planned',
        denied: group.negated,
      };
    }
    if (REVIEW_VERB.has(w) && isReviewVerb(r, i)) return verbal(r, i);
    const tag = r.doc.tags.tag[i]!;
    if (tag === T.past || tag === T.verb) return null;
  }
  return null;
}

/** The first verb or noun of an event behind a date that opens its clause. */
function lookAhead(r: Reading, from: number, end: number): Governed | null {
  for (let k = from; k < Math.min(end, from + 28); k++) {
    if (r.dateAt[k]! >= 0 && k > from + 2) continue;
    // "leaves today for Geneva, where Cambodia will be reviewed": not today.
    if (k > from + 1 && r.lower[k - 1] === ',' && /^(?:where|which|who)$/.test(r.lower[k]!)) return null;
    if (isAdoption(r, k)) {
      const group = groupOf(r, k);
      return {
        event: 'adoption',
        at: k,
        first: from - 1,
        last: k,
        noun: false,
        planned: group.modality === 'planned',
        denied: group.negated,
      };
    }
    const w = r.lower[k]!;
    if (REVIEW_VERB.has(w) && isReviewVerb(r, k)) return { ...verbal(r, k), first: from - 1, last: k };
    const tag = r.doc.tags.tag[k]!;
    if (tag === T.past || tag === T.verb || (tag === T.participle && r.lower[k - 1] !== ',')) {
      return { event: 'other', at: k, first: k, last: k, noun: false, planned: false, denied: false };
    }
  }
  return null;
}
