/** Sentence by sentence, what every frame reads there. */
import { T } from '../../text/closed.js';
import { isAdoption } from './adoption-words.js';
import { councilClaims } from './council.js';
import { countClaims } from './counts.js';
import type { Cue } from './cycle.js';
import { delegationClaims } from './delegation.js';
import type { Draft } from './draft.js';
import { foreignSentence, oursIn } from './foreign.js';
import { claimsNothing } from './group.js';
import { RECOMMENDATION, WEAK_NOUN } from './lexicon.js';
import { aggregate } from './number-ties.js';
import { numbersIn } from './numbers.js';
import { planClaims } from './plans.js';
import { pledgeClaims } from './pledges.js';
import { positionClaims } from './positions.js';
import { quantityClaims } from './quantities.js';
import { between, byAt, byFirst } from './range.js';
import { rateClaims } from './rates.js';
import { reactionClaims } from './reactions.js';
import type { Reading } from './read.js';
import { midtermClaims, submittedClaims } from './reports.js';
import { eventClaims } from './review.js';
import type { Scene } from './scene.js';
import { stateCounts } from './states-count.js';
import { symbolClaims } from './symbols.js';
import {
  CALL_WORD,
  COUNCIL_WORD,
  DELEGATION_WORD,
  MIDTERM,
  PLAN_WORD,
  PLEDGE_WORD,
  REACTION_WORD,
  REPORT_WORD,
} from './word-bits.js';

/** All drafts, left to right. What a sentence speaks of reaches two sentences on: "It noted 37." */
export function frames(r: Reading, words: readonly Cue[]): Draft[] {
  const { sentences } = r.doc;
  const out: Draft[] = [];
  let before: Draft[] = [];
  let recent: Draft[] = [];
  let midterm = -9;
  let spoken = 0;
  let ever = false;
  let theirs = false;
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    const end = sentences.first[s + 1]!;
    const mask = maskOf(r, first, end);
    const nums = numbersIn(r, first, end).filter((n) => !aggregate(r, n, first));
    const named = speaksOf(r, first, end);
    // What another body recommended goes on in the next sentence, unless ours or a state is named there.
    const other = foreignSentence(r, first, end);
    const foreign =
      other || (theirs && !oursIn(r, first, end) && between(r.states, byFirst, first, end).length === 0);
    theirs = other;
    spoken = named ? (foreign ? 0 : 4) : spoken - 1;
    if (named) ever = true;
    // "In the second cycle, Harare supported 142": far below, of the same count.
    if (
      spoken <= 0 &&
      ever &&
      between(words, byAt, first, end).length > 0 &&
      !foreign &&
      !nums.some((n) => n.counted === 'percent')
    )
      spoken = 2;
    if (claimsNothing(r, s)) continue;
    const scene: Scene = {
      r,
      s,
      first,
      end,
      nums,
      recommendations: spoken > 0,
      before,
      foreign,
      adopts: adoptsIn(r, first, end),
    };
    const numbered = countClaims(scene);
    const counts = [...numbered, ...quantityClaims(scene), ...stateCounts(scene, numbered)];
    const cycleNear = (at: number): number | null =>
      between(words, byAt, at + 1, Math.min(at + 7, end))[0]?.cycle ?? null;
    const cycleBefore = (from: number, at: number): number | null =>
      between(words, byAt, from + 1, at).findLast((c) => c.last < at)?.cycle ?? null;
    const told = [...counts, ...rateClaims(scene, counts, before, out, cycleNear, cycleBefore)];
    told.push(
      ...eventClaims(r, s, recent),
      ...(mask & MIDTERM ? midtermClaims(r, s, s - midterm <= 2) : []),
      ...(mask & REPORT_WORD ? submittedClaims(r, s) : []),
      ...(mask & COUNCIL_WORD ? councilClaims(r, s) : []),
      ...(mask & PLAN_WORD ? planClaims(r, s, true) : []),
      ...(mask & PLEDGE_WORD ? pledgeClaims(r, s) : []),
      ...(mask & CALL_WORD ? positionClaims(scene) : []),
      ...(mask & DELEGATION_WORD ? delegationClaims(r, s) : []),
      ...(mask & REACTION_WORD ? reactionClaims(r, s) : []),
    );
    out.push(...told);
    if (told.some((d) => d.type === 'midterm_report')) midterm = s;
    recent = told.some((d) => d.type === 'adoption' || d.type === 'review') ? told : recent;
    before = told.filter((d) => d.valueNum !== null);
    if (before.length > 0) spoken = Math.max(spoken, 2);
  }
  out.push(...symbolClaims(r));
  return out;
}

/** "the 260 points raised by other countries in the UPR": recommendations by another name. */
function raisedByStates(r: Reading, first: number, end: number): boolean {
  let upr = false;
  let raised = false;
  for (let i = first; i < end; i++) {
    if (r.lower[i] === 'upr' || r.lower[i] === 'periodic') upr = true;
    if (
      WEAK_NOUN.has(r.lower[i]!) &&
      /^(?:raised|made|put|posed|tabled|received)$/.test(r.lower[i + 1] ?? '')
    )
      raised = true;
  }
  return upr && raised;
}

function adoptsIn(r: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (isAdoption(r, i)) return true;
  return false;
}

/** All uses of the words between two tokens. */
function maskOf(r: Reading, first: number, end: number): number {
  let mask = 0;
  for (let i = first; i < end; i++) mask |= r.bits[i]!;
  return mask;
}

function speaksOf(r: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if (RECOMMENDATION.has(r.lower[i]!) && r.doc.tags.tag[i] !== T.verb) return true;
  return raisedByStates(r, first, end);
}
