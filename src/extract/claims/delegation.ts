/** Who led the delegation to the review. */

import { tokenAt } from '../../text/doc.js';
import { type Draft, draft } from './draft.js';
import { between, byStart } from './range.js';
import type { Reading } from './read.js';

const LED = new Set(['led', 'headed', 'leads', 'heads', 'leading', 'heading']);
const REACH = 22;

/** "The delegation was headed by ...", "..., who led the delegation": one a sentence, with the name. */
export function delegationClaims(r: Reading, s: number): Draft[] {
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  for (let i = first; i < end; i++) {
    if (r.lower[i] !== 'delegation' && r.lower[i] !== 'team') continue;
    for (let k = Math.max(first, i - 9); k < Math.min(end, i + 13); k++) {
      if (!LED.has(r.lower[k]!) && !(r.lower[k] === 'head' && r.lower[k + 1] === 'of' && k < i)) continue;
      const by = k > i && r.lower[k + 1] === 'by';
      const person = nameNear(r, k, by, first, end);
      if (person === null) continue;
      return [
        draft(
          'delegation',
          by ? 'delegation-by' : 'delegation-who',
          Math.min(i, k, person.first),
          Math.max(i, k, person.last),
          {
            value: person.name,
            pivot: k,
            verb: r.lower[k]!,
            parts: [{ part: 'trigger', first: k, last: k }],
            reasons: [`"${r.lower[k]}" with a delegation and a name`],
          },
        ),
      ];
    }
  }
  return [];
}

/** The full name behind "by", else the nearest one in the sentence. */
function nameNear(
  r: Reading,
  at: number,
  by: boolean,
  first: number,
  end: number,
): { name: string; first: number; last: number } | null {
  let best: { name: string; first: number; last: number } | null = null;
  const { tokens } = r.doc;
  for (const m of between(r.people, byStart, tokens.start[first]!, tokens.end[end - 1]!)) {
    if (m.kind !== 'full' && m.kind !== 'short') continue;
    const a = tokenAt(r.doc.tokens, m.start);
    if (a < first || a >= end || (by && a < at) || Math.abs(a - at) > REACH) continue;
    if (best === null || Math.abs(a - at) < Math.abs(best.first - at)) {
      best = { name: m.name, first: a, last: tokenAt(r.doc.tokens, m.end - 1) };
    }
  }
  return best;
}
