/** Days of a review told by what was done there: recommendations received, criticism heard, "last Wednesday's review". */
import { RECOMMENDATION } from './lexicon.js';
import type { DateItem, Reading } from './read.js';
import { isReviewNoun } from './review-words.js';
import type { Governed } from './when-clause.js';

/** "got 209 recommendations from 84 states on 28 January", "the recommendations received on Monday": the day of the review. */
export function receivedOn(r: Reading, i: number, date: DateItem): boolean {
  const hit = r.hits.get(i);
  if (hit?.act !== 'receive' || (hit.lemma !== 'receive' && hit.lemma !== 'make')) return false;
  if (
    !/^(?:\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d)$/.test(date.fact.value) &&
    !(r.lower[date.first] === 'last' && /^\d{4}-\d\d/.test(date.fact.value))
  )
    return false;
  if (
    !/^(?:on|last|yesterday|today)$/.test(r.lower[date.first - 1] ?? '') &&
    !/^(?:last|yesterday|today)$/.test(r.lower[date.first]!)
  )
    return false;
  let counted = false;
  for (let k = i - 4; k < date.first; k++) {
    if (k > i && /^(?:,|;|and|until|by|before)$/.test(r.lower[k] ?? '') && r.lower[k + 1] !== 'by')
      return false;
    if (RECOMMENDATION.has(r.lower[k] ?? '')) counted = true;
  }
  return counted;
}

/** "last Wednesday's Universal Periodic Review", "the May 2024 review". */
export function reviewBehind(r: Reading, date: DateItem, end: number): Governed | null {
  // "on Thursday in its third Universal Periodic Review": the day of the review, whatever was done there.
  const within =
    /^(?:in|at|during)$/.test(r.lower[date.last + 1] ?? '') &&
    /^(?:its|the|their|his|her|our)$/.test(r.lower[date.last + 2] ?? '');
  const from = date.last + (within ? 3 : 1);
  for (let k = from; k < Math.min(end, date.last + 9); k++) {
    const w = r.lower[k]!;
    if (isReviewNoun(r, k) && w !== 'cycle' && w !== 'round') {
      // "our own 2022 UPR report": the year of a paper.
      if (
        /^(?:report|reports|submission|submissions|recommendations|pledges|outcome|outcomes)$/.test(
          r.lower[k + 1] ?? '',
        )
      )
        return null;
      return {
        event: 'review',
        at: k,
        first: date.first,
        last: k,
        noun: true,
        planned: false,
        denied: false,
      };
    }
    const link =
      w === "'s" ||
      (/^(?:first|second|third|fourth)$/.test(w) && r.lower[date.last + 1] === "'s") ||
      w === 'universal' ||
      w === 'periodic' ||
      w === 'peer' ||
      w === 'interactive' ||
      w === 'un' ||
      w === 'human' ||
      w === 'rights' ||
      w === 'upr';
    if (!link && !(within && /^(?:first|second|third|fourth|-|cycle)$/.test(w))) return null;
  }
  return null;
}

/** "on Tuesday brushed off criticism at a United Nations review": whatever was done, it was done at the review. */
export function atReview(r: Reading, date: DateItem, end: number): Governed | null {
  if (!/^(?:\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d)/.test(date.fact.value)) return null;
  for (let k = date.last + 1; k < Math.min(end, date.last + 22); k++) {
    const w = r.lower[k]!;
    if (
      /^[;:"“”]$/.test(w) ||
      /^(?:that|after|since|ahead|before|following|said|told|where|who|which|what|promised|made|accepted|recommendations|commitments|pledges)$/.test(
        w,
      )
    )
      return null;
    if ((w !== 'at' && w !== 'during') || !/^(?:a|an|the|its|their)$/.test(r.lower[k + 1] ?? '')) continue;
    for (let m = k + 2; m < Math.min(end, k + 10); m++) {
      if (/^(?:last|previous|next|in|of|on|for|and|,)$/.test(r.lower[m]!)) break;
      if (isReviewNoun(r, m) && !/^(?:round|cycle)$/.test(r.lower[m]!))
        return {
          event: 'review',
          at: m,
          first: date.first,
          last: m,
          noun: true,
          planned: false,
          denied: false,
        };
    }
  }
  return null;
}
