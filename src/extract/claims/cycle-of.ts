/** Cycle of a draft: its own words, else what stands near it, else what the article is about. */
import { cycleOfAdoption, cycleOfReview } from '../../reference/schedule.js';
import { comparedFrom } from './compared.js';
import { shapedCue } from './cue-choice.js';
import type { Cue } from './cycle.js';
import { datedCycle } from './dated-cycle.js';
import type { Draft } from './draft.js';
import { between, byAt } from './range.js';
import type { Reading } from './read.js';
import { paragraphOf } from './resolve.js';
import { wordIn } from './words-in.js';

const NO_CYCLE = new Set(['candidacy', 'membership', 'delegation', 'reaction']);

const AT_HAND = new Set(['plan', 'report_submitted']);

/** What the article as a whole says of cycles. */
export interface Cycles {
  readonly cues: readonly Cue[];
  readonly main: number | null;
  readonly mainWhy: string;
  /** The review at the time of printing, where there is one. */
  readonly printed?: number | null;
}

/** The same number of the same fate is the same count: 166 received last time are not the 166 accepted now. */
export function numberKey(type: string, value: number): string {
  return `${type} ${value}`;
}

/** Cycle of a draft: its own date, the nearest cue in its sentence, its antecedent, its paragraph, the article. */
export function cycleFor(
  r: Reading,
  d: Draft,
  state: string | null,
  cycles: Cycles,
  byNumber: ReadonlyMap<string, number>,
): { cycle: number | null; certain: boolean; why: string } {
  if (NO_CYCLE.has(d.type) || d.rule === 'pledged-to')
    return { cycle: null, certain: true, why: 'cycle: not of a review' };
  if (d.cycle !== undefined) return { cycle: d.cycle, certain: true, why: 'cycle: named by the frame' };
  const fact = d.date?.fact;
  if (d.when && state !== null) {
    const { earliest, latest } = d.when.fact;
    const then =
      earliest && latest
        ? (cycleOfReview(state, earliest, latest) ?? cycleOfAdoption(state, earliest, latest))
        : null;
    if (then !== null)
      return {
        cycle: then,
        certain: true,
        why: 'cycle: the schedule at the date set beside it in the sentence',
      };
  }
  const s = r.doc.sentences.of[d.pivot]!;
  const inside = nearestCue(r, cycles.cues, d, r.doc.sentences.first[s]!, r.doc.sentences.first[s + 1]!);
  if (d.type === 'review' && fact?.earliest && fact.latest) {
    const dated = cycleOfReview(state, fact.earliest, fact.latest);
    if (dated !== null) return { cycle: dated, certain: true, why: 'cycle: the schedule at this date' };
  }
  const dated = d.type === 'review' || d.type === 'adoption' ? null : datedCycle(r, d, state);
  if (dated !== null)
    return { cycle: dated, certain: true, why: 'cycle: the schedule at the date in the sentence' };
  if (inside)
    return {
      cycle: inside.cycle,
      certain: inside.from !== 'relative',
      why: `cycle: ${inside.from} in the sentence`,
    };
  if (d.valueNum !== null && d.unit === 'recommendation') {
    const known =
      byNumber.get(numberKey(d.type, d.valueNum)) ??
      (d.ofValue === null ? undefined : byNumber.get(numberKey('received', d.ofValue)));
    if (known !== undefined)
      return { cycle: known, certain: true, why: 'cycle: that of the same number elsewhere' };
  }
  if (d.type === 'adoption' && state !== null && fact?.earliest && fact.latest) {
    const adopted = cycleOfAdoption(state, fact.earliest, fact.latest);
    if (adopted !== null)
      return { cycle: adopted, certain: true, why: 'cycle: what the Council adopts at this date' };
  }
  const told = d.type === 'adoption' ? null : paragraphCue(r, cycles.cues, d);
  // What is still to come, and the report for the review, are of the review in the news.
  const near = told?.past && AT_HAND.has(d.type) && cycles.main !== null ? null : told;
  if (doneBefore(d, cycles, near))
    return {
      cycle: cycles.main! - 1,
      certain: false,
      why: 'cycle: what is done by the time of a review was recommended at the one before',
    };
  if (near)
    return {
      cycle: near.cycle,
      certain: near.from !== 'relative' && near.cycle === cycles.main,
      why: `cycle: ${near.from} earlier in the paragraph`,
    };
  return { cycle: cycles.main, certain: true, why: cycles.mainWhy };
}

function doneBefore(d: Draft, cycles: Cycles, near: Cue | null): boolean {
  return (
    (d.type === 'implementation' || d.type === 'implementation_rate') &&
    d.modality !== 'planned' &&
    cycles.main !== null &&
    cycles.main > 1 &&
    cycles.printed === cycles.main &&
    (near === null || near.cycle === cycles.main)
  );
}

function nearestCue(r: Reading, cues: readonly Cue[], d: Draft, first: number, end: number): Cue | null {
  const all = between(cues, byAt, first, end);
  const shaped =
    d.unit === 'recommendation' || d.type.startsWith('implementation') || d.type === 'acceptance_rate'
      ? shapedCue(r, d, all, first, end)
      : null;
  if (shaped) return shaped;
  const here = all.filter((c) => !beside(r, c, d));
  const left = here.filter((c) => c.at <= d.pivot).at(-1);
  const ahead = here.find((c) => c.at > d.pivot);
  // "79.3 per cent compares with 81 in the second cycle": the cue behind a comparison is the other number's.
  const right =
    ahead && !wordIn(r, d.last + 1, ahead.at, COMPARISON) && !otherClause(r, d.last + 1, ahead.at)
      ? ahead
      : undefined;
  if (d.type === 'review' && right && right.at <= d.last) return right;
  // Right behind the claim's own words ("74% in the third cycle") is nearer than far before them.
  if (right && right.at - d.last < 4 && right.at > d.last) return right;
  if (right && (!left || right.at - d.last < 8) && (!left || d.first - left.last > 6)) return right;
  return left ?? right ?? null;
}

const OTHER_CLAUSE = new Set(['while', 'whereas', 'whilst', ';']);

/** ", while in the second cycle it stood at 85": said of what follows. */
function otherClause(r: Reading, from: number, to: number): boolean {
  return wordIn(r, from, to, OTHER_CLAUSE);
}

/** A cue inside a comparison speaks of what is set beside, and of nothing before or after it. */
function beside(r: Reading, c: Cue, d: Draft): boolean {
  const from = comparedFrom(r, c.at);
  return from >= 0 && (d.pivot < from || d.pivot > c.last);
}

const COMPARISON = new Set('compared compares compare against versus than up down unlike whereas'.split(' '));

function paragraphCue(r: Reading, cues: readonly Cue[], d: Draft): Cue | null {
  let start = paragraphOf(r, d.pivot);
  // "What did it promise last time?": the question opens what follows.
  if (start > 1 && r.lower[start - 1] === '?') start = paragraphOf(r, start - 1);
  // States speak in the review at hand, whatever cycle the counts before are of.
  const floor = d.type === 'speaking_states';
  const open = between(cues, byAt, start, d.pivot).filter((c) => !beside(r, c, d));
  return (
    open.filter((c) => !(floor && (c.past || c.from === 'words' || c.from === 'relative'))).at(-1) ?? null
  );
}
