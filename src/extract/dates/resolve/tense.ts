import { T } from '../../../text/closed.js';
import type { Scan } from '../scan.js';

export type Tense = 'past' | 'future' | 'present' | 'none';

/** Participles and adjectives that look ahead: "scheduled for Monday", "due on 5 May", "is set to resume". */
const AHEAD = new Set(
  'scheduled expected planned due slated set payable poised bound effective supposed forecast projected proposed likely ready'.split(
    ' ',
  ),
);
/** "failed to meet on Friday" is past, "agreed to meet on Friday" lies ahead. */
const DONE_WITH = new Set(
  'failed managed used began started continued refused declined helped had proved came went rushed'.split(
    ' ',
  ),
);
const FUTURE_MODALS = new Set([
  'will',
  'shall',
  'would',
  'may',
  'might',
  'can',
  'should',
  'must',
  "won't",
  "'ll",
  'could',
]);
const HAD_BEEN = new Set([
  'was',
  'were',
  'had',
  'has',
  'have',
  'been',
  'did',
  "didn't",
  "wasn't",
  "weren't",
  "hadn't",
]);
const REACH = 40;

/** Tense of the verb that governs token i: the nearest verb to its left in the sentence, else to its right. */
export function tenseAt(s: Scan, i: number, end: number, from: number, limit: number): Tense {
  const floor = Math.max(from, i - REACH);
  for (let j = i - 1; j >= floor; j--) {
    const found = verbTense(s, j, from);
    if (found !== 'none') return found;
  }
  const ceiling = Math.min(limit, end + REACH);
  for (let j = end; j < ceiling; j++) {
    const found = verbTense(s, j, from, true);
    if (found !== 'none') return found;
  }
  return 'none';
}

/** `forward`: reading to the right, so that an auxiliary comes before its verb. */
function verbTense(s: Scan, j: number, from: number, forward = false): Tense {
  const form = s.lower[j]!;
  const tag = s.tag[j];
  if (AHEAD.has(form)) return ahead(s, j, from);
  switch (tag) {
    case T.past:
      return 'past';
    case T.modal:
      return FUTURE_MODALS.has(form) ? 'future' : 'present';
    case T.auxiliary:
      if (HAD_BEEN.has(form)) return 'past';
      return forward && s.tag[j + 1] !== T.verb ? 'present' : 'present';
    case T.participle:
      return participle(s, j, from);
    case T.verb:
      return base(s, j, from);
    default:
      return 'none';
  }
}

function ahead(s: Scan, j: number, from: number): Tense {
  const before = helper(s, j, from);
  return before === 'had' ? 'past' : 'future';
}

/** The word before j that is no adverb or negation. */
function helper(s: Scan, j: number, from: number): string {
  let k = j - 1;
  while (k >= from && (s.tag[k] === T.adverb || s.tag[k] === T.negation)) k--;
  return k >= from ? s.lower[k]! : '';
}

function participle(s: Scan, j: number, from: number): Tense {
  let k = j - 1;
  for (let steps = 0; k >= from && steps < 5; k--, steps++) {
    const tag = s.tag[k];
    if (tag === T.modal) return FUTURE_MODALS.has(s.lower[k]!) ? 'future' : 'present';
    if (tag === T.to) return 'future';
    if (tag === T.auxiliary) {
      if (HAD_BEEN.has(s.lower[k]!) && s.lower[k] !== 'been') return 'past';
      if (s.lower[k] !== 'been' && s.lower[k] !== 'be' && s.lower[k] !== 'being') return 'past';
      continue;
    }
    if (tag !== T.adverb && tag !== T.negation) break;
  }
  return 'past';
}

function base(s: Scan, j: number, from: number): Tense {
  let k = j - 1;
  while (k >= from && (s.tag[k] === T.adverb || s.tag[k] === T.negation)) k--;
  if (k < from) return 'present';
  if (s.tag[k] === T.modal) return FUTURE_MODALS.has(s.lower[k]!) ? 'future' : 'present';
  if (s.tag[k] === T.auxiliary) return HAD_BEEN.has(s.lower[k]!) ? 'past' : 'present';
  if (s.tag[k] !== T.to) return 'present';
  return k - 1 >= from && DONE_WITH.has(s.lower[k - 1]!) ? 'past' : 'future';
}
