/** How states and organisations took a review: praise and criticism, in a sentence that speaks of it. */
import { T } from '../../text/closed.js';
import { type Draft, draft } from './draft.js';
import { groupOf } from './group.js';
import type { Reading } from './read.js';
import { wordIn } from './words-in.js';

const KIND: ReadonlyMap<string, string> = new Map([
  ...'praised commended applauded lauded congratulated welcomed hailed'
    .split(' ')
    .map((w) => [w, 'praise'] as [string, string]),
  ...'criticised criticized condemned slammed denounced deplored lambasted blasted regretted faulted'
    .split(' ')
    .map((w) => [w, 'criticism'] as [string, string]),
]);
const ABOUT = new Set([
  'upr',
  'periodic',
  'review',
  'council',
  'recommendations',
  'recommendation',
  'outcome',
]);

/** One reaction a verb; who reacts is told by the subject, and is never the state under review speaking of itself. */
export function reactionClaims(r: Reading, s: number): Draft[] {
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  if (!wordIn(r, first, end, ABOUT)) return [];
  for (let i = first; i < end; i++) {
    const kind = KIND.get(r.lower[i]!);
    if (kind === undefined || r.doc.tags.tag[i] === T.adjective) continue;
    const group = groupOf(r, i);
    if (group.negated || group.modality !== 'asserted') continue;
    return [
      draft('reaction', `reaction-${kind}`, group.first, i, {
        value: kind,
        pivot: i,
        verb: r.lower[i]!,
        certainty: 'implied',
        parts: [{ part: 'trigger', first: i, last: i }],
        reasons: [`"${r.lower[i]}" in a sentence on the review`],
      }),
    ];
  }
  return [];
}
