/** The other states and cycles that a claim's sentence names, and that were not taken. */
import type { Cue } from './cycle.js';
import type { Draft } from './draft.js';
import { between, byAt, byFirst } from './range.js';
import type { Reading } from './read.js';

/** One line each, for whoever asks why; at most four. */
export function rejected(
  r: Reading,
  d: Draft,
  state: string | null,
  cycle: number | null,
  cues: readonly Cue[],
): string[] {
  const s = r.doc.sentences.of[d.pivot]!;
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  const out = new Set<string>();
  for (const m of between(r.states, byFirst, first, end))
    if (m.iso3 !== state) out.add(`rejected: state ${m.iso3}, "${r.doc.text.slice(m.start, m.end)}"`);
  for (const c of between(cues, byAt, first, end))
    if (c.cycle !== cycle) out.add(`rejected: cycle ${c.cycle}, "${words(r, c)}" (${c.from})`);
  return [...out].slice(0, 4);
}

function words(r: Reading, c: Cue): string {
  return r.doc.text.slice(r.doc.tokens.start[c.at]!, r.doc.tokens.end[c.last]!);
}
