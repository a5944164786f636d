/** What keeps a claim from being certain: a reading that rests on more than the words beside it. */

import type { Draft } from './draft.js';
import { RECOMMENDATION } from './lexicon.js';
import { between, byFirst } from './range.js';
import type { Reading } from './read.js';
import { paragraphOf } from './resolve.js';
import { wordIn } from './words-in.js';

/** Frames that reach far, or take a wording for what it mostly, but not always, means. */
const WEAK = new Set(
  'compared tally out-of not-so leaving all-but there-are rate-apposed rate-equated rate-further rate-of-accepted rate-series quantity-object quantity-passive quantity-state quantity-relative review-listed review-those review-time event-itself states-thanked states-with open-question unanswered decreed unpublished pledged-to midterm-such midterm-later'.split(
    ' ',
  ),
);
const FAR = 12;

const CUE = new Set(
  'upr periodic review reviews cycle round council unhrc hrc geneva peers peer delegations states countries'.split(
    ' ',
  ),
);
const CUE_BEFORE = 4;
const CUE_AFTER = 2;

/** Why a draft is no more than implied; null where nothing speaks against it. */
export function doubt(r: Reading, d: Draft): string | null {
  if (WEAK.has(d.rule)) return 'a loose wording';
  if (d.unit === 'recommendation' && !cueNear(r, d)) return 'nothing of the review is named near it';
  if (d.unit === 'recommendation' && d.valueNum !== null && !nounInSentence(r, d))
    return 'its noun stands in another sentence';
  const trigger = d.parts.find((p) => p.part === 'trigger');
  const number = d.parts.find((p) => p.part === 'number') ?? d.parts.find((p) => p.part === 'date');
  if (trigger && number) {
    const gap = Math.max(number.first - trigger.last, trigger.first - number.last);
    if (gap > FAR) return 'its words stand far apart';
  }
  return null;
}

/**
 * Half of the least that the record has for any state since the second cycle (82 received, 33 states; `upr_outcomes.csv`;
 * of those supported a tenth of the usual least): so few are a part, whatever the sentence says.
 */
const LEAST: Readonly<Partial<Record<Draft['type'], number>>> = {
  received: 41,
  recommending_states: 17,
  supported: 10,
};
/** In the first cycle: half of the 12 that one state received. */
const FIRST: typeof LEAST = { received: 6 };

/** "Uruguay accepted all four recommendations": those spoken of before, not the review's. */
export function tooFew(d: Draft, cycle: number | null): string | null {
  const least = cycle === 1 ? FIRST[d.type] : LEAST[d.type];
  return cycle !== null && least !== undefined && d.valueNum !== null && d.valueNum < least
    ? 'too few to be all of a review'
    : null;
}

/** The review, its Council or those who speak there are named in the sentences around, or in the headline. */
function cueNear(r: Reading, d: Draft): boolean {
  const { first, of, count } = r.doc.sentences;
  const s = of[d.pivot]!;
  const from = first[Math.max(0, s - CUE_BEFORE)]!;
  const to = first[Math.min(count, s + CUE_AFTER + 1)]!;
  if (wordIn(r, from, to, CUE)) return true;
  const title = r.doc.article.title ?? '';
  return /\b(?:UPR|UN|Geneva|[Rr]eview|Human Rights Council)\b/.test(title);
}

/** The sentence speaks of recommendations, or points back to them. */
function nounInSentence(r: Reading, d: Draft): boolean {
  const s = r.doc.sentences.of[d.pivot]!;
  for (let i = r.doc.sentences.first[s]!; i < r.doc.sentences.first[s + 1]!; i++) {
    const w = r.lower[i]!;
    if (RECOMMENDATION.has(w)) return true;
    if (w === 'of' && /^(?:them|these|those|which)$/.test(r.lower[i + 1] ?? '')) return true;
  }
  return false;
}

/** Another state is named in the paragraph before the claim: the article's own may not be meant. */
export function otherNamed(r: Reading, d: Draft, state: string | null): boolean {
  const from = paragraphOf(r, d.pivot);
  return between(r.states, byFirst, from, d.pivot).some(
    (m) => m.kind === 'name' && m.iso3 !== state && !isGuest(r, m.first),
  );
}

/** "questions from Canada", "Norway and Chile asked": states that speak or recommend stand behind a preposition or in a row. */
function isGuest(r: Reading, first: number): boolean {
  const before = r.lower[first - 1] === 'the' ? r.lower[first - 2] : r.lower[first - 1];
  return /^(?:from|by|including|like|as|and|,|to|with|in)$/.test(before ?? '');
}
