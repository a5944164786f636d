import type { Modality } from '../../model/fact.js';
import { T } from '../../text/closed.js';
import { BE, HAVE, NEGATION } from './lexicon.js';
import type { Reading } from './read.js';

/** What stands around a verb in its group: "would not have been fully accepted". */
export interface Group {
  /** First token of the group. */
  readonly first: number;
  readonly passive: boolean;
  readonly perfect: boolean;
  readonly negated: boolean;
  readonly partly: boolean;
  readonly modality: Modality;
  /** The modal or phrase that decides the modality; '' for none. */
  readonly cue: string;
}

const FUTURE = new Set(['will', 'shall', "won't", "'ll"]);
const POSSIBLE = new Set(['may', 'might', 'could', "couldn't", 'should', 'must', "shouldn't"]);
/** Words before "to" that put the act ahead, in doubt, or deny it. */
const AHEAD: Readonly<Record<string, Modality>> = {
  plan: 'planned',
  plans: 'planned',
  planned: 'planned',
  planning: 'planned',
  intends: 'planned',
  intend: 'planned',
  intended: 'planned',
  expected: 'planned',
  expects: 'planned',
  scheduled: 'planned',
  set: 'planned',
  due: 'planned',
  slated: 'planned',
  going: 'planned',
  preparing: 'planned',
  prepares: 'planned',
  ready: 'planned',
  promised: 'planned',
  promises: 'planned',
  pledged: 'planned',
  pledges: 'planned',
  vowed: 'planned',
  hopes: 'planned',
  aims: 'planned',
  agreed: 'planned',
  committed: 'planned',
  commits: 'planned',
  accepted: 'planned',
  undertook: 'planned',
  undertaken: 'planned',
  about: 'planned',
  likely: 'possible',
  urged: 'possible',
  asked: 'possible',
  able: 'possible',
  free: 'possible',
  willing: 'possible',
  prepared: 'possible',
  happy: 'possible',
  pleased: 'possible',
  decided: 'planned',
  opted: 'planned',
  chose: 'planned',
  failed: 'denied',
  fails: 'denied',
  failing: 'denied',
  refused: 'denied',
  refuses: 'denied',
  refusing: 'denied',
  declined: 'denied',
  yet: 'denied',
  unable: 'denied',
  unlikely: 'denied',
  promising: 'planned',
  considering: 'possible',
};

/** Reads the group of the verb at token `at` leftwards, at most nine tokens, not past the sentence. */
export function groupOf(r: Reading, at: number): Group {
  const start = r.doc.sentences.first[r.doc.sentences.of[at]!]!;
  let passive = false;
  let perfect = false;
  let negated = false;
  let partly = false;
  let modality: Modality = 'asserted';
  let cue = '';
  let first = at;
  for (let i = at - 1; i >= start && at - i <= 9; i--) {
    const w = r.lower[i]!;
    const tag = r.doc.tags.tag[i]!;
    if (BE.has(w) || w === "'s") {
      if (w === "'s" && tag === T.possessive) break;
      passive = true;
      // "are to be reviewed": the be before the to is the future.
    } else if (HAVE.has(w)) {
      perfect = true;
      if (w.endsWith("n't")) negated = true;
    } else if (w === 'partially' || w === 'partly') partly = true;
    else if (tag === T.modal || FUTURE.has(w) || POSSIBLE.has(w)) {
      cue = w;
      if (w === 'cannot' || w === "can't" || w === "couldn't" || w === "wouldn't" || w === "won't")
        negated = true;
      if (FUTURE.has(w) || w === 'would' || w === "wouldn't") modality = 'planned';
      else if (POSSIBLE.has(w)) modality = 'possible';
    } else if (NEGATION.has(w)) {
      negated = true;
      if (w.startsWith('did') || w.startsWith('do') || w === 'never') first = i;
    } else if (w === 'to') {
      // "what had been agreed to is done": the end of another verb.
      if (/^(?:is|are|was|were|has|have|had)$/.test(r.lower[i + 1] ?? '')) break;
      const by = r.lower[i - 1] ?? '';
      if (denied(r, i - 1, start)) negated = !negated;
      const ahead = by === 'position' ? 'possible' : AHEAD[by];
      if (ahead !== undefined) {
        cue = `${by} to`;
        if (ahead === 'denied') negated = true;
        else modality = ahead;
        first = i - 1;
        break;
      }
      if (BE.has(by) || HAVE.has(by)) {
        cue = `${by} to`;
        modality = 'planned';
        first = i - 1;
        // "has until ... to respond", "is to present"
        if (r.lower[i - 2] === 'yet') negated = true;
      }
      break;
    } else if (
      w === 'of' &&
      r.lower[i - 2] === 'no' &&
      /^(?:way|intention|question|chance|possibility)$/.test(r.lower[i - 1] ?? '')
    ) {
      negated = !negated;
      break;
    } else if (w === 'did' || w === 'does' || w === 'do') {
      // carries the negation met before, or emphasis
    } else if (tag !== T.adverb && !ADVERBS.has(w) && !QUOTE.has(w)) break;
    first = i;
  }
  return { first, passive, perfect, negated, partly, modality, cue };
}
/** "was not in a position to", "is not ready to": the denial of what leads to the verb. */
function denied(r: Reading, by: number, start: number): boolean {
  if (
    !/^(?:position|able|ready|prepared|willing|minded|inclined|free|expected|planning|going)$/.test(
      r.lower[by] ?? '',
    )
  )
    return false;
  for (let k = by - 1; k >= Math.max(start, by - 4); k--) {
    if (NEGATION.has(r.lower[k]!)) return true;
    if (!/^(?:in|a|yet|any|currently|now|the)$/.test(r.lower[k]!)) return false;
  }
  return false;
}

const QUOTE = new Set(['"', '“', '”', '‘']);
const ADVERBS = new Set(
  'already been being fully also now since then further only formally finally so far officially all both largely duly merely partially partly to be'.split(
    ' ',
  ),
);

/** A sentence that asks, or tells how the mechanism works in general, claims nothing. */
export function claimsNothing(r: Reading, sentence: number): boolean {
  const first = r.doc.sentences.first[sentence]!;
  const end = r.doc.sentences.first[sentence + 1]!;
  for (let i = end - 1; i > first && i > end - 3; i--) if (r.lower[i] === '?') return true;
  return (
    r.lower[first] === 'if' ||
    (r.lower[first] === 'whether' && !/^(?:other|remaining)$/.test(r.lower[first + 2] ?? ''))
  );
}
