import { plainArticle } from '../../model/article.js';
import type { ClaimFact, ReviewStage } from '../../model/fact.js';
import { T } from '../../text/closed.js';
import { analyse, type Doc } from '../../text/doc.js';
import type { Extractor, Found } from '../seam.js';
import { isAdoption } from './adoption-words.js';
import { articleCycle, COUNTED, publishedCycle, tooEarly } from './article-cycle.js';
import { build } from './build.js';
import { councilClaims } from './council.js';
import { countClaims } from './counts.js';
import { type Cue, dateCues, relativeCues, wordCues } from './cycle.js';
import { delegationClaims } from './delegation.js';
import { doubt, otherNamed } from './doubt.js';
import type { Draft } from './draft.js';
import { foreignSentence } from './foreign.js';
import { gate } from './gate.js';
import { claimsNothing } from './group.js';
import { RECOMMENDATION, WEAK_NOUN } from './lexicon.js';
import { aggregate, numbersIn } from './numbers.js';
import { planClaims, pledgeClaims } from './plans.js';
import { positionClaims } from './positions.js';
import { quantityClaims } from './quantities.js';
import { between, byFirst } from './range.js';
import { rateClaims } from './rates.js';
import { reactionClaims } from './reactions.js';
import { type Reading, read } from './read.js';
import { recalledCues } from './recalled.js';
import { refine } from './refine.js';
import { midtermClaims, submittedClaims } from './reports.js';
import { cycleFor, numberKey, paragraphOf, type StateOf, stateFor, stateNear } from './resolve.js';
import { eventClaims } from './review.js';
import type { Scene } from './scene.js';
import { stateCounts } from './states-count.js';
import { symbolClaims } from './symbols.js';
import { type Topic, topicOf } from './topic.js';
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

/**
 * What officials and the press say about a state's review: frames over figures, dates and quotes, sentence by sentence;
 * then state, cycle and speaker of each; then what is told twice or contradicts itself is dropped.
 */
export const claimsExtractor: Extractor = {
  name: 'claims',
  version: '1',
  needs: ['dates', 'person_mentions', 'officials', 'figures', 'quotes'],
  gives: ['claims'],
  extract: (doc, found) => ({ claims: claimsIn(doc, found) }),
};

function claimsIn(doc: Doc, found: Found): ClaimFact[] {
  const open = gate(doc.text, doc.article.title);
  if (!open.council) return [];
  const r = read(doc, found);
  const title = doc.article.title ? analyse(plainArticle(doc.article.title)) : null;
  const words = [...titleCues(title), ...wordCues(r)];
  const drafts = open.upr ? frames(r, words) : seats(r);
  if (drafts.length === 0) return [];
  if (!open.named) for (const d of drafts) d.certainty = 'implied';
  return resolve(r, drafts, words, title);
}

function seats(r: Reading): Draft[] {
  const out: Draft[] = [];
  for (let s = 0; s < r.doc.sentences.count; s++) if (!claimsNothing(r, s)) out.push(...councilClaims(r, s));
  return out;
}

/** All drafts, left to right. What a sentence speaks of reaches two sentences on: "It noted 37." */
function frames(r: Reading, words: readonly Cue[]): Draft[] {
  const { sentences } = r.doc;
  const out: Draft[] = [];
  let before: Draft[] = [];
  let recent: Draft[] = [];
  let midterm = -9;
  let spoken = 0;
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    const end = sentences.first[s + 1]!;
    const mask = maskOf(r, first, end);
    const named = speaksOf(r, first, end);
    spoken = named ? (foreignSentence(r, first, end) ? 0 : 4) : spoken - 1;
    if (claimsNothing(r, s)) continue;
    const nums = numbersIn(r, first, end).filter((n) => !aggregate(r, n, first));
    const scene: Scene = {
      r,
      s,
      first,
      end,
      nums,
      recommendations: spoken > 0,
      before,
      adopts: adoptsIn(r, first, end),
    };
    const numbered = countClaims(scene);
    const counts = [...numbered, ...quantityClaims(scene), ...stateCounts(scene, numbered)];
    const cycleNear = (at: number): number | null =>
      words.find((c) => c.at > at && c.at - at < 7 && c.at < end)?.cycle ?? null;
    const cycleBefore = (from: number, at: number): number | null =>
      words.findLast((c) => c.at > from && c.last < at)?.cycle ?? null;
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

function resolve(
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
    main = told ? cycleFor(r, told, state, { cues: [], main: null, mainWhy: '' }, new Map()).cycle : null;
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
    const c = cycleFor(r, d, states.get(d)!.state, cycles, new Map());
    if (
      d.valueNum !== null &&
      d.unit === 'recommendation' &&
      c.cycle !== null &&
      c.why.endsWith('in the sentence')
    )
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
    if (counted && told !== undefined && !/sentence|number/.test(c.why))
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
    const doubted =
      doubt(r, d) ??
      (!state.named && otherNamed(r, d, state.state) ? 'another state is named before it' : null);
    const certain = state.certain && c.certain && (mainCertain || c.why !== mainWhy) && doubted === null;
    const list =
      d.type === 'adoption' && topic.group.length > 1 && manyAdopted(r, d) ? topic.group : [state.state];
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
            reasons: [state.why, c.why, ...(doubted === null ? [] : [`implied: ${doubted}`])],
          },
          stage,
          `c${out.length}`,
        ),
      );
    }
  }
  return out;
}

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
    if (d.unit === 'recommendation') last = state.named ? { draft: d, state } : last;
    out.set(d, state);
  }
  return out;
}

/** Cycle words in the headline, placed before the text. */
function titleCues(title: Doc | null): Cue[] {
  if (title === null) return [];
  return wordCues(read(title, NOTHING)).map((c) => ({ ...c, at: -1, last: -1 }));
}
const NOTHING: Found = { dates: [], person_mentions: [], officials: [], figures: [], quotes: [], claims: [] };

function sameParagraph(r: Reading, a: Draft, b: Draft): boolean {
  return paragraphOf(r, a.pivot) === paragraphOf(r, b.pivot);
}

/** "Four countries saw their outcomes adopted": said of all that are listed. */
function manyAdopted(r: Reading, d: Draft): boolean {
  const s = r.doc.sentences.of[d.pivot]!;
  for (let i = r.doc.sentences.first[s]!; i < r.doc.sentences.first[s + 1]!; i++) {
    if (r.lower[i] === 'outcomes' || r.lower[i] === 'countries' || r.lower[i] === 'reports') return true;
  }
  return false;
}

/** Positions told with the Council's adoption are final; with the Working Group's, of its stage. */
function stageOf(drafts: readonly Draft[]): ReviewStage {
  const adopted = drafts.filter((d) => d.type === 'adoption' && d.modality === 'asserted');
  if (adopted.some((d) => d.body === 'HRC')) return 'final';
  if (adopted.some((d) => d.body === 'WG')) return 'working_group';
  return 'unknown';
}
