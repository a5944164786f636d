import { T } from '../../text/closed.js';
import { isAdoption } from './adoption-words.js';
import { groupOf } from './group.js';
import type { Reading } from './read.js';
import { isReviewVerb } from './review-verb.js';
import { isReviewNoun, REVIEW_VERB, SCHEDULED } from './review-words.js';
import { wordIn } from './words-in.js';

export type Event = 'review' | 'adoption' | 'other';

export interface Governed {
  readonly event: Event;
  /** The word that decides. */
  readonly at: number;
  /** First token of the wording that carries the event. */
  readonly first: number;
  readonly last: number;
  readonly noun: boolean;
  readonly planned: boolean;
  readonly denied: boolean;
  /** By a turn of phrase alone. */
  readonly told?: boolean;
}

/** Said of what is to come: "appears before the Working Group on Monday". */
const PRESENT = new Set(['goes', 'presents', 'appears', 'faces']);

export function verbal(r: Reading, i: number): Governed {
  const group = groupOf(r, i);
  return {
    event: 'review',
    at: i,
    first: group.first,
    last: i,
    noun: false,
    planned:
      group.modality === 'planned' ||
      PRESENT.has(r.lower[i]!) ||
      (r.lower[i] === 'undergo' && group.cue !== ''),
    denied: group.negated,
  };
}

/** "as more than 100 countries examined". */
const COUNTRIES = new Set(['countries', 'states', 'delegations', 'nations', 'peers']);

/** ", when the report was examined", "as it adopted the report", ", the day on which its review is set down". */
export function whenClause(r: Reading, from: number, end: number): Governed | null {
  let i = from;
  if (r.lower[i] === ',') i++;
  // A short reporting clause may stand between: "on May 11, he explained, when".
  for (let k = i; k < Math.min(end, i + 5); k++)
    if (r.lower[k] === ',' && r.lower[k + 1] === 'when') i = k + 1;
  if (!/^(?:when|as|while|the|a)$/.test(r.lower[i] ?? '')) {
    // "on Thursday over killings as its record was examined"
    for (let k = i; k < Math.min(end, i + 8); k++) {
      const tag = r.doc.tags.tag[k]!;
      if (tag === T.past || tag === T.verb || r.lower[k] === ',' || r.lower[k] === 'that') break;
      if (
        r.lower[k] === 'as' &&
        (/^(?:its|the|it)$/.test(r.lower[k + 1] ?? '') || wordIn(r, k + 1, k + 7, COUNTRIES))
      )
        i = k;
    }
  }
  // "on Tuesday in Geneva, where the country was reviewed"
  if (r.lower[i] === 'in' && r.lower[i + 1] === 'geneva')
    for (let k = i + 2; k < i + 4; k++) if (r.lower[k] === 'where') i = k;
  const w = r.lower[i] ?? '';
  const day = (w === 'the' || w === 'a') && (r.lower[i + 1] === 'day' || r.lower[i + 1] === 'date');
  if (w !== 'when' && w !== 'as' && w !== 'while' && w !== 'where' && !day) return null;
  let object = false;
  for (let k = i + 1; k < Math.min(end, i + 26); k++) {
    if (isAdoption(r, k))
      return {
        event: 'adoption',
        at: k,
        first: from - 1,
        last: k,
        noun: false,
        planned: false,
        denied: groupOf(r, k).negated,
      };
    const word = r.lower[k]!;
    if (REVIEW_VERB.has(word) && isReviewVerb(r, k)) return { ...verbal(r, k), first: from - 1, last: k };
    if (word === 'took' && r.lower[k + 1] === 'up') return { ...verbal(r, k), first: from - 1, last: k + 1 };
    if (
      /^(?:came|come|comes)$/.test(word) &&
      r.lower[k + 1] === 'to' &&
      /^(?:the|an)$/.test(r.lower[k + 2] ?? '') &&
      r.lower[k + 3] === 'end'
    ) {
      for (let m = k; m < Math.min(end, k + 12); m++)
        if (isReviewNoun(r, m))
          return {
            event: 'adoption',
            at: k,
            first: from - 1,
            last: m,
            noun: false,
            planned: false,
            denied: false,
          };
    }
    if (isReviewNoun(r, k)) object = true;
    if (object && day && (SCHEDULED.has(word) || word === 'begins' || word === 'takes')) {
      return { event: 'review', at: k, first: from - 1, last: k, noun: true, planned: true, denied: false };
    }
    if (word === ';') break;
  }
  return null;
}
