/** State and cycle of each draft: what its own words say, else what the article is about. */

import { cycleOfAdoption, cycleOfReview } from '../../reference/schedule.js';
import { T } from '../../text/closed.js';
import type { Decided } from './build.js';
import { comparedFrom } from './compared.js';
import type { Cue } from './cycle.js';
import type { Draft } from './draft.js';
import { groupOf } from './group.js';
import { BE, HAVE } from './lexicon.js';
import { between, byAt, byFirst, lowerBound } from './range.js';
import type { Reading } from './read.js';
import type { Topic } from './topic.js';

const NO_CYCLE = new Set(['candidacy', 'membership', 'delegation', 'reaction']);

export interface StateOf {
  /** ISO3. */
  readonly state: string | null;
  readonly certain: boolean;
  /** By the claim's own words. */
  readonly named: boolean;
  readonly why: string;
}

/** The state whose recommendations, review or seat it is. */
export function stateFor(r: Reading, d: Draft, topic: Topic): StateOf {
  if (d.state !== undefined)
    return { state: d.state, certain: true, named: true, why: 'state: named by the frame' };
  const own = subjectState(r, d);
  if (own?.acts && d.type === 'received' && d.verb === 'make') {
    // "The United States made three recommendations": it recommends, and whose review it is cannot be told from this.
    return { state: null, certain: false, named: false, why: `state: ${own.why}, and recommends` };
  }
  if (
    own !== null &&
    (own.iso3 === topic.main ||
      topic.main === null ||
      topic.rivals.has(own.iso3) ||
      topic.group.includes(own.iso3) ||
      own.strong)
  ) {
    return { state: own.iso3, certain: true, named: true, why: `state: ${own.why}` };
  }
  if (topic.rivals.size > 0 || topic.group.length > 1) {
    const near = nearestState(r, d.pivot, topic);
    if (near !== null)
      return {
        state: near,
        certain: false,
        named: false,
        why: 'state: the last one that the paragraph is about',
      };
  }
  return {
    state: topic.main,
    named: false,
    certain: topic.rivals.size === 0 && !topic.contested,
    why: `state: the article's (${topic.why})`,
  };
}

/** A state right before the verb group ("Bahrain has approved"), or behind "by", "of", "for", "on" after the words. */
function subjectState(
  r: Reading,
  d: Draft,
): { iso3: string; why: string; strong: boolean; acts?: boolean } | null {
  const trigger = d.parts.find((p) => p.part === 'trigger')?.first ?? d.pivot;
  const group = groupOf(r, trigger);
  const s = r.doc.sentences.of[trigger]!;
  const start = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  if (d.type === 'review' || d.type === 'adoption') {
    const own = clauseSubject(r, trigger, start);
    if (own) return own;
  }
  const given =
    group.passive && d.type === 'received' && r.hits.get(trigger)?.act === 'receive' && d.pivot > trigger;
  if (!group.passive || given) {
    for (let i = group.first - 1; i >= Math.max(start, group.first - 4); i--) {
      const k = r.stateAt[i]!;
      if (k >= 0) {
        const m = r.states[k]!;
        const people =
          m.kind === 'demonym' &&
          !/^(?:government|delegation|authorities|team|state|side|cabinet)$/.test(r.lower[m.last + 1] ?? '');
        const before = r.lower[m.first - 1] ?? '';
        if (people || /^(?:by|from|in|with)$/.test(before)) return null;
        return {
          iso3: m.iso3,
          why: `"${r.doc.text.slice(m.start, m.end)}" is the subject`,
          strong: counted(d),
          acts: !given,
        };
      }
      if (r.lower[i] === ',') {
        const open = appositionOpens(r, i, start);
        if (open < 0) break;
        i = open;
        const m = r.stateAt[open - 1]! >= 0 ? r.states[r.stateAt[open - 1]!]! : null;
        if (m === null || (m.kind === 'demonym' && r.lower[m.first - 1] !== 'the')) break;
        if (/^(?:by|from|in|with)$/.test(r.lower[m.first - 1] ?? '')) return null;
        return {
          iso3: m.iso3,
          why: `"${r.doc.text.slice(m.start, m.end)}" is the subject`,
          strong: counted(d),
          acts: !given,
        };
      }
      if (!/^(?:government|the|'s|delegation|has|had|also|’|authorities|team|cabinet)$/.test(r.lower[i]!))
        break;
    }
  }
  for (let i = Math.max(trigger, d.pivot) + 1; i < Math.min(end, Math.max(d.last, trigger) + 7); i++) {
    const k = r.stateAt[i]!;
    if (k < 0) continue;
    const m = r.states[k]!;
    const link = r.lower[m.first - 1] === 'the' ? r.lower[m.first - 2] : r.lower[m.first - 1];
    const possessive = r.lower[m.last + 1] === "'s";
    if (
      (link === 'by' && group.passive && d.type !== 'received') ||
      (link === 'of' && /^(?:support|upr|\)|review|outcome|outcomes)$/.test(before(r, m.first))) ||
      link === 'for' ||
      possessive
    ) {
      return {
        iso3: m.iso3,
        why: `"${r.doc.text.slice(m.start, m.end)}" after "${link}"`,
        strong: possessive || link === 'of',
      };
    }
    break;
  }
  return null;
}

/** "while North Korea is due for its own review": the state that opens the clause and has a verb of its own. */
function clauseSubject(
  r: Reading,
  trigger: number,
  start: number,
): { iso3: string; why: string; strong: boolean } | null {
  let from = start;
  for (let i = trigger - 1; i > start; i--)
    if (/^(?:[,;:]|while|whereas|and|but|when|as|that)$/.test(r.lower[i]!)) {
      from = i + 1;
      break;
    }
  const k = r.stateAt[from]! >= 0 ? r.stateAt[from]! : -1;
  if (k < 0) return null;
  const m = r.states[k]!;
  const next = r.lower[m.last + 1] ?? '';
  if (
    m.kind !== 'name' ||
    m.last >= trigger ||
    !(BE.has(next) || HAVE.has(next) || r.doc.tags.tag[m.last + 1] === T.modal)
  )
    return null;
  return { iso3: m.iso3, why: `"${r.doc.text.slice(m.start, m.end)}" opens the clause`, strong: true };
}

function counted(d: Draft): boolean {
  return d.type !== 'recommending_states' && d.type !== 'speaking_states';
}

/** The comma that opens "Venezuela, reviewed in January of that year, accepted": right behind a state; -1 for none. */
function appositionOpens(r: Reading, close: number, start: number): number {
  for (let i = close - 1; i > Math.max(start, close - 14); i--) {
    if (r.lower[i] === ';' || r.lower[i] === ':') return -1;
    if (r.lower[i] === ',') return r.stateAt[i - 1]! >= 0 ? i : -1;
  }
  return -1;
}

function before(r: Reading, first: number): string {
  return r.lower[first - 1] === 'the' ? (r.lower[first - 3] ?? '') : (r.lower[first - 2] ?? '');
}

/** The state that words at a token are about: the last one named in the paragraph that the article may be about. */
export function stateNear(r: Reading, at: number, topic: Topic): string | null {
  return nearestState(r, at, topic) ?? topic.main;
}

function nearestState(r: Reading, at: number, topic: Topic): string | null {
  const allowed = (iso3: string): boolean =>
    iso3 === topic.main || topic.rivals.has(iso3) || topic.group.includes(iso3);
  const start = paragraphOf(r, at);
  for (let k = lowerBound(r.states, byFirst, at + 1) - 1; k >= 0; k--) {
    const m = r.states[k]!;
    if (m.first < start) break;
    if (allowed(m.iso3)) return m.iso3;
  }
  return null;
}

/** First token of the paragraph that holds a token. Binary search. */
export function paragraphOf(r: Reading, token: number): number {
  const { paragraphs } = r.doc.sentences;
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (paragraphs[mid]! <= token) low = mid + 1;
    else high = mid;
  }
  return paragraphs[low - 1] ?? 0;
}

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
  const near = d.type === 'adoption' ? null : paragraphCue(r, cycles.cues, d);
  if (doneBefore(d, cycles, near))
    return {
      cycle: cycles.main! - 1,
      certain: false,
      why: 'cycle: what is done by the time of a review was recommended at the one before',
    };
  if (d.type !== 'adoption') {
    if (near)
      return {
        cycle: near.cycle,
        certain: near.from !== 'relative' && near.cycle === cycles.main,
        why: `cycle: ${near.from} earlier in the paragraph`,
      };
  }
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
  const here = between(cues, byAt, first, end).filter((c) => !beside(r, c, d));
  const left = here.filter((c) => c.at <= d.pivot).at(-1);
  const ahead = here.find((c) => c.at > d.pivot);
  // "79.3 per cent compares with 81 in the second cycle": the cue behind a comparison is the other number's.
  const right =
    ahead && !compared(r, d.last + 1, ahead.at) && !otherClause(r, d.last + 1, ahead.at) ? ahead : undefined;
  if (d.type === 'review' && right && right.at <= d.last) return right;
  // Right behind the claim's own words ("74% in the third cycle") is nearer than far before them.
  if (right && right.at - d.last < 4 && right.at > d.last) return right;
  if (right && (!left || right.at - d.last < 8) && (!left || d.first - left.last > 6)) return right;
  return left ?? right ?? null;
}

/** ", while in the second cycle it stood at 85": said of what follows. */
function otherClause(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:while|whereas|whilst|;)$/.test(r.lower[i]!)) return true;
  return false;
}

/** A cue inside a comparison speaks of what is set beside, and of nothing before or after it. */
function beside(r: Reading, c: Cue, d: Draft): boolean {
  const from = comparedFrom(r, c.at);
  return from >= 0 && (d.pivot < from || d.pivot > c.last);
}

const COMPARISON = new Set('compared compares compare against versus than up down unlike whereas'.split(' '));

function compared(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (COMPARISON.has(r.lower[i]!)) return true;
  return false;
}

const DATED = new Set([
  'received',
  'supported',
  'noted',
  'partially_supported',
  'pending',
  'acceptance_rate',
  'recommending_states',
  'speaking_states',
]);
const TAKEN = new Set(
  'received accepted supported noted rejected made given issued undertook agreed put got approved endorsed backed'.split(
    ' ',
  ),
);

/** "accepted 152 of the 250 recommendations it received in 2017", "In 2015 it received 290": the year tells which review. */
function datedCycle(r: Reading, d: Draft, state: string | null): number | null {
  if (state === null || d.date !== null) return null;
  const s = r.doc.sentences.of[d.pivot]!;
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  const own = DATED.has(d.type);
  let found: number | null = null;
  for (const item of between(r.dates, byFirst, first, end)) {
    if (item.fact.role !== 'event') continue;
    const { earliest, latest, value } = item.fact;
    if (!earliest || !latest || !/^\d{4}/.test(value)) continue;
    // Of several dated clauses the nearest one before the count is its own.
    const opens = own && item.last < d.pivot && opensClause(r, item.first, first);
    const behind =
      item.first > d.pivot &&
      item.first - d.pivot < 22 &&
      takenBefore(r, d.pivot, item.first, item.last) &&
      !comparedBetween(r, d.pivot, item.first) &&
      (own || d.type.startsWith('implementation'));
    if (!opens && !behind) continue;
    const cycle = cycleOfReview(state, earliest, latest) ?? cycleOfAdoption(state, earliest, latest);
    if (cycle === null) continue;
    if (behind) return cycle;
    found = cycle;
  }
  return found;
}

function comparedBetween(r: Reading, from: number, to: number): boolean {
  const at = comparedFrom(r, to);
  return at > from && at < to;
}

/** "In January 2015 it accepted 139, and in January 2020 it supported 193": a date that opens its clause. */
function opensClause(r: Reading, at: number, first: number): boolean {
  if (at - first < 3) return true;
  if (!/^(?:in|on|at|during|by)$/.test(r.lower[at - 1] ?? '')) return false;
  const before = r.lower[at - 2] ?? '';
  return (
    /^(?:and|but|while|whereas|that|;|:|"|“)$/.test(before) ||
    (before === ',' && /^(?:and|but|while|whereas)$/.test(r.lower[at - 3] ?? ''))
  );
}

/** A verb of receiving or accepting right before the date ("received in 2017"). */
function takenBefore(r: Reading, from: number, at: number, last: number): boolean {
  const ago = /^(?:ago|earlier|before)$/.test(r.lower[last] ?? '');
  if (!ago && !/^(?:in|at|during|since|last)$/.test(r.lower[at - 1] ?? '')) return false;
  for (let i = at - 2; i > Math.max(from, at - 6); i--) {
    if (TAKEN.has(r.lower[i]!) || r.lower[i] === 'follow') return true;
    if (r.lower[i] === ',' || r.lower[i] === ';') return false;
  }
  return false;
}

function paragraphCue(r: Reading, cues: readonly Cue[], d: Draft): Cue | null {
  const start = paragraphOf(r, d.pivot);
  // States speak in the review at hand, whatever cycle the counts before are of.
  const floor = d.type === 'speaking_states';
  const open = between(cues, byAt, start, d.pivot).filter((c) => !beside(r, c, d));
  return (
    open.filter((c) => !(floor && (c.past || c.from === 'words' || c.from === 'relative'))).at(-1) ?? null
  );
}

export type { Decided };
