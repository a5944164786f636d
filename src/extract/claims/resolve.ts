/** State and cycle of each draft: what its own words say, else what the article is about. */

import type { Draft } from './draft.js';
import { leadState } from './lead-state.js';
import { byFirst, lowerBound } from './range.js';
import type { Reading } from './read.js';
import { subjectState } from './subject.js';
import type { Topic } from './topic.js';

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
  const lead = own === null && d.type !== 'candidacy' && d.type !== 'membership' ? leadState(r, d) : null;
  if (lead !== null && lead !== topic.main)
    return {
      state: lead,
      certain: false,
      named: true,
      why: 'state: the subject of the sentence, or of the one before',
    };
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

/** The state that words at a token are about: the last one named in the paragraph that the article may be about. */
export function stateNear(r: Reading, at: number, topic: Topic): string | null {
  return nearestState(r, at, topic) ?? topic.main;
}

const OFFICIAL = new Set(
  'government delegation authorities ministry foreign ambassador representative officials minister delegates side team report review'.split(
    ' ',
  ),
);

function nearestState(r: Reading, at: number, topic: Topic): string | null {
  const allowed = (iso3: string): boolean =>
    iso3 === topic.main || topic.rivals.has(iso3) || topic.group.includes(iso3);
  const start = paragraphOf(r, at);
  for (let k = lowerBound(r.states, byFirst, at + 1) - 1; k >= 0; k--) {
    const m = r.states[k]!;
    if (m.first < start) break;
    // "suspend Haitian deportations": about the one who deports.
    if (m.kind === 'demonym' && m.iso3 !== topic.main && !OFFICIAL.has(r.lower[m.last + 1] ?? '')) continue;
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
