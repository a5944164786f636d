/** State, cycle and certainty of each draft, one after the other: what is told before bears on what follows. */

import type { ClaimFact, ReviewStage } from '../../model/fact.js';
import type { Doc } from '../../text/doc.js';
import { articleCycle, COUNTED, publishedCycle, tooEarly } from './article-cycle.js';
import { build } from './build.js';
import { type Cue, dateCues, relativeCues } from './cycle.js';
import { cycleFor, numberKey } from './cycle-of.js';
import { doubt, otherNamed, tooFew } from './doubt.js';
import type { Draft } from './draft.js';
import { onTopic } from './on-topic.js';
import { between, byFirst } from './range.js';
import type { Reading } from './read.js';
import { recalledCues } from './recalled.js';
import { refine } from './refine.js';
import { rejected } from './rejected.js';
import { paragraphOf, type StateOf, stateFor, stateNear } from './resolve.js';
import { type Topic, topicOf } from './topic.js';
import { wordIn } from './words-in.js';

export function resolve(
  r: Reading,
  drafts: readonly Draft[],
  words: readonly Cue[],
  title: Doc | null,
): ClaimFact[] {
  const topic = topicOf(r, title);
  const states = statesOf(r, drafts, topic);
  const reviews = drafts.filter((d) => d.type === 'review' && d.modality !== 'denied');
  const dated = dateCues(reviews, (d) => states.get(d)?.state ?? null, r.doc.article.published);
  let cues = [...words, ...dated].sort((a, b) => a.at - b.at);
  const printed = publishedCycle(r, topic.main ?? null);
  let { cycle: main, why: mainWhy, certain: mainCertain } = articleCycle(cues, printed);
  if (main === null) {
    const told = drafts.find((d) => d.type === 'adoption' && d.date);
    const state = told ? (states.get(told)?.state ?? null) : null;
    main = told ? cycleFor(r, told, state, { cues: [], main: null, mainWhy: '' }, NONE).cycle : null;
    mainWhy = 'cycle: what the Council adopted at that date';
    mainCertain = true;
  }
  if (main === null) {
    main = printed;
    mainWhy = main === null ? 'cycle: cannot be known' : 'cycle: the review at the time of printing';
    mainCertain = false;
  }
  const recalled = recalledCues(r, (at) => stateNear(r, at, topic), main);
  cues = [
    ...cues,
    ...recalled,
    ...relativeCues(
      r,
      main,
      [...cues, ...recalled].sort((a, b) => a.at - b.at),
    ),
  ].sort((a, b) => a.at - b.at);
  const cycles = { cues, main, mainWhy, printed };
  const byNumber = new Map<string, number>();
  const stage = stageOf(drafts);
  const out: ClaimFact[] = [];
  const kept = refine(drafts);
  // Numbers with a cycle in their own sentence first: the same number elsewhere is of the same review.
  for (const d of kept) {
    if (d.valueNum === null || d.unit !== 'recommendation') continue;
    const c = cycleFor(r, d, states.get(d)!.state, cycles, NONE);
    if (c.cycle !== null && c.why.endsWith('in the sentence'))
      byNumber.set(numberKey(d.type, d.valueNum), c.cycle);
  }
  const cycleOf = new Map<Draft, number | null>();
  const sure = new Set<Draft>();
  const wholes = new Map<string, number>();
  const several = cues.some((c) => c.cycle !== main);
  let lastCount: Draft | null = null;
  for (const d of kept) {
    const state = states.get(d)!;
    let c = cycleFor(r, d, state.state, cycles, byNumber);
    const counted =
      d.rule !== 'compared' &&
      (d.unit === 'recommendation' || d.type === 'implementation_rate') &&
      d.modality !== 'planned';
    const told =
      lastCount === null || !sameParagraph(r, lastCount, d) || states.get(lastCount)!.state !== state.state
        ? undefined
        : cycleOf.get(lastCount);
    // What follows in the paragraph counts the same recommendations, unless its own words name another review.
    if (counted && told !== undefined && !/sentence|number|frame/.test(c.why))
      c = { cycle: told, certain: sure.has(lastCount!), why: 'cycle: as the count before it' };
    if (counted && d.rule !== 'compared') lastCount = d;
    if (d.antecedent && cycleOf.has(d.antecedent))
      c = {
        cycle: cycleOf.get(d.antecedent)!,
        certain: sure.has(d.antecedent),
        why: 'cycle: as the claim it points back to',
      };
    // Of several reviews in one article, only what its own words name is certain.
    if (several && COUNTED.has(d.type) && /first in the article|paragraph|number elsewhere/.test(c.why))
      c = { ...c, certain: false };
    if (tooEarly(d, state.state, c.cycle, r.doc.article.published))
      c = {
        cycle: c.cycle! - 1,
        certain: false,
        why: 'cycle: the one before, for the review of this one lay ahead',
      };
    cycleOf.set(d, c.cycle);
    // "238 out of the 269": the whole, told before.
    const whole = d.type === 'received' ? `${state.state} ${c.cycle} ${d.valueNum}` : null;
    const told0 = whole === null ? undefined : wholes.get(whole);
    if (d.rule === 'whole-of' && told0 !== undefined && d.pivot - told0 < AGAIN) continue;
    if (whole !== null) wholes.set(whole, d.pivot);
    if (c.certain && (mainCertain || c.why !== mainWhy)) sure.add(d);
    const topical = onTopic(r, d);
    if (topical !== null) d.theme = topical.theme;
    const doubted =
      (topical === null ? null : `those on "${topical.words}" alone`) ??
      doubt(r, d) ??
      tooFew(d, c.cycle) ??
      (!state.named && otherNamed(r, d, state.state) ? 'another state is named before it' : null);
    const certain = state.certain && c.certain && (mainCertain || c.why !== mainWhy) && doubted === null;
    const list =
      d.type === 'adoption' && d.state === undefined && topic.group.length > 1 && manyAdopted(r, d)
        ? topic.group
        : [state.state];
    for (const iso3 of list) {
      // Nobody's review: the mechanism is described.
      if (iso3 === null) continue;
      out.push(
        build(
          r,
          d,
          {
            state: iso3,
            cycle: c.cycle,
            certain,
            reasons: [
              state.why,
              c.why,
              ...rejected(r, d, state.state, c.cycle, cues),
              ...(doubted === null ? [] : [`implied: ${doubted}`]),
            ],
          },
          stage,
          `c${out.length}`,
        ),
      );
    }
  }
  return out;
}

const NONE: ReadonlyMap<string, number> = new Map();

/** Tokens within which a whole named again is the one just told. */
const AGAIN = 70;

/** State of each draft; what follows a count in its paragraph without a name of its own is of the same state. */
function statesOf(r: Reading, drafts: readonly Draft[], topic: Topic): Map<Draft, StateOf> {
  const out = new Map<Draft, StateOf>();
  let last: { draft: Draft; state: StateOf } | null = null;
  for (const d of [...drafts].sort((a, b) => a.pivot - b.pivot)) {
    let state = stateFor(r, d, topic);
    if (
      last !== null &&
      !state.named &&
      (d.unit === 'recommendation' ||
        (d.unit === 'country' && r.doc.sentences.of[d.pivot] === r.doc.sentences.of[last.draft.pivot])) &&
      last.state.state !== topic.main &&
      sameParagraph(r, last.draft, d) &&
      !between(r.states, byFirst, last.draft.pivot + 1, d.pivot).some((m) => m.iso3 !== last!.state.state)
    )
      state = { ...last.state, certain: false, why: 'state: that of the count before it' };
    if (d.unit === 'recommendation' && d.rule !== 'compared') last = state.named ? { draft: d, state } : last;
    out.set(d, state);
  }
  return out;
}

function sameParagraph(r: Reading, a: Draft, b: Draft): boolean {
  return paragraphOf(r, a.pivot) === paragraphOf(r, b.pivot);
}

const MANY = new Set(['outcomes', 'countries', 'reports']);

/** "Four countries saw their outcomes adopted": said of all that are listed. */
function manyAdopted(r: Reading, d: Draft): boolean {
  const s = r.doc.sentences.of[d.pivot]!;
  return wordIn(r, r.doc.sentences.first[s]!, r.doc.sentences.first[s + 1]!, MANY);
}

/** Positions told with the Council's adoption are final; with the Working Group's, of its stage. */
function stageOf(drafts: readonly Draft[]): ReviewStage {
  const adopted = drafts.filter((d) => d.type === 'adoption' && d.modality === 'asserted');
  if (adopted.some((d) => d.body === 'HRC')) return 'final';
  if (adopted.some((d) => d.body === 'WG')) return 'working_group';
  return 'unknown';
}
