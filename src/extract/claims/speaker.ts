/** Who is said to say a claim: the quote around it, else the sentence's own way of reporting. */

import type { Span } from '../../model/span.js';
import { T } from '../../text/closed.js';
import { tokenAt, tokenSpan } from '../../text/doc.js';
import type { Draft } from './draft.js';
import { groupOf } from './group.js';
import { between, byStart } from './range.js';
import type { Reading } from './read.js';
import { paragraphOf } from './resolve.js';

export interface Speaker {
  readonly name: string;
  readonly person: string | null;
  readonly span: Span | null;
  /** How it is known, for the reasons. */
  readonly why: string;
}

/** Null: the paper's own voice. */
export function speakerOf(r: Reading, d: Draft): Speaker | null {
  return quoted(r, d) ?? beforeColon(r, d) ?? counter(r, d) ?? goesOn(r, d);
}

/** The innermost quote around the words that carry the claim. */
function quoted(r: Reading, d: Draft): Speaker | null {
  const at = tokenSpan(r.doc.tokens, d.pivot, d.pivot + 1);
  let best: (typeof r.quotes)[number] | null = null;
  for (const q of between(r.quotes, byStart, at.start - r.longest, at.start + 1)) {
    if (q.speaker === null || q.start > at.start || q.end < at.end) continue;
    if (best === null || q.end - q.start < best.end - best.start) best = q;
  }
  if (best?.speaker == null) return null;
  return {
    name: best.speaker,
    person: best.person,
    span: best.speakerSpan,
    why: `quote, ${best.cue ?? 'no cue'}`,
  };
}

/** "Salah Ali, the human rights minister, broke the number down: 143 were approved." */
function beforeColon(r: Reading, d: Draft): Speaker | null {
  const s = r.doc.sentences.of[d.pivot]!;
  const first = r.doc.sentences.first[s]!;
  let colon = -1;
  for (let i = first + 3; i < d.pivot; i++) if (r.lower[i] === ':') colon = i;
  if (colon < 0) return null;
  for (const m of between(r.people, byStart, r.doc.tokens.start[first]!, r.doc.tokens.end[colon]!)) {
    const at = tokenAt(r.doc.tokens, m.start);
    if (at < first || at > first + 8 || at > colon) continue;
    // "A letter to Ali:" is nobody's word.
    if (r.doc.tags.tag[at - 1] === T.preposition && at > first) continue;
    return {
      name: m.name,
      person: m.person,
      span: { start: m.start, end: m.end },
      why: 'named before a colon',
    };
  }
  return null;
}

const COUNTS = new Set('counts counted estimates estimated reckons reckoned finds found tallied'.split(' '));

/** "The Assembly of Northern Nations counts no more than 60 as completed." */
function counter(r: Reading, d: Draft): Speaker | null {
  const s = r.doc.sentences.of[d.pivot]!;
  const first = r.doc.sentences.first[s]!;
  let verb = -1;
  for (let i = first + 1; i < Math.min(d.pivot, first + 12); i++) if (COUNTS.has(r.lower[i]!)) verb = i;
  if (verb < 0) return null;
  const from = r.lower[first] === 'the' ? first + 1 : first;
  for (let i = from; i < verb; i++) {
    const small = /^(?:of|for|and|the|on|’|'s|-)$/.test(r.lower[i]!);
    if (!small && !isCapital(r, i)) return null;
  }
  if (!isCapital(r, from) || verb - from < 2) return null;
  const span = tokenSpan(r.doc.tokens, from, verb);
  const name = r.doc.text.slice(span.start, span.end);
  return { name, person: null, span, why: `subject of "${r.lower[verb]}"` };
}

function isCapital(r: Reading, i: number): boolean {
  return /^[A-Z]/.test(r.doc.text.slice(r.doc.tokens.start[i]!, r.doc.tokens.start[i]! + 1));
}

/** "…, she said. After consideration it had accepted 204": what is told at one remove goes on. */
function goesOn(r: Reading, d: Draft): Speaker | null {
  const trigger = d.parts.find((p) => p.part === 'trigger')?.first;
  if (trigger === undefined || d.valueNum === null) return null;
  const group = groupOf(r, trigger);
  const had = r.lower.slice(group.first, trigger).includes('had');
  if (!had) return null;
  const s = r.doc.sentences.of[d.pivot]!;
  if (s === 0 || paragraphOf(r, r.doc.sentences.first[s]!) !== paragraphOf(r, r.doc.sentences.first[s - 1]!))
    return null;
  const { tokens, sentences } = r.doc;
  const start = tokens.start[sentences.first[s - 1]!]!;
  const close = tokens.end[sentences.first[s]! - 1]!;
  const own = tokens.end[sentences.first[s + 1]! - 1]!;
  if (between(r.quotes, byStart, close, own).some((q) => q.end <= own)) return null;
  const last = between(r.quotes, byStart, start, close)
    .filter((q) => !q.direct && q.end <= close && close - q.end < 4)
    .at(-1);
  if (last?.speaker == null || last.person === null) return null;
  return { name: last.speaker, person: last.person, span: null, why: 'goes on from the sentence before' };
}
