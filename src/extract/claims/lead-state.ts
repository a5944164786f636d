/** The state that a sentence is about: the one that opens it, or that the sentence before it opened where it says "it". */
import { T } from '../../text/closed.js';
import type { Draft } from './draft.js';
import { groupOf } from './group.js';
import { BE, HAVE } from './lexicon.js';
import type { Reading } from './read.js';
import { paragraphOf } from './resolve.js';

/** "Iceland, reviewed in January 2022, leads", "Suva is to be examined", "FIJI is next": ISO3 of the subject that opens sentence s. */
function opener(r: Reading, s: number): string | null {
  let at = r.doc.sentences.first[s]!;
  if (r.lower[at] === 'the') at++;
  const k = r.stateAt[at] ?? -1;
  if (k < 0) return null;
  const m = r.states[k]!;
  if (m.kind === 'demonym') return null;
  // "VANUATU: Port Vila accepted 122"
  if (r.lower[m.last + 1] === ':' && r.stateAt[m.last + 2]! >= 0) return m.iso3;
  const next = r.lower[m.last + 1] ?? '';
  const tag = r.doc.tags.tag[m.last + 1];
  const verb =
    BE.has(next) ||
    HAVE.has(next) ||
    tag === T.modal ||
    tag === T.past ||
    tag === T.verb ||
    r.hits.has(m.last + 1);
  // "Iceland, reviewed in January": not one of a list.
  return verb || (next === ',' && r.stateAt[m.last + 2]! < 0) ? m.iso3 : null;
}

const SHE = new Set(['it', 'its']);

/** The state whose claim it is where a pronoun, or a second verb, stands for the subject that opens this sentence or the one before. */
export function leadState(r: Reading, d: Draft): string | null {
  const trigger = d.parts.find((p) => p.part === 'trigger')?.first ?? d.pivot;
  const s = r.doc.sentences.of[trigger]!;
  const start = r.doc.sentences.first[s]!;
  const group = groupOf(r, trigger);
  const before = r.lower[group.first - 1] ?? '';
  const pronoun = SHE.has(before) || SHE.has(r.lower[d.first] ?? '') || SHE.has(r.lower[d.first - 1] ?? '');
  const second = before === 'and' || (before === ',' && !group.passive);
  if (!pronoun && !second) return null;
  const own = opener(r, s);
  // Another state between the two may be the subject instead.
  for (let i = start + 1; i < trigger; i++) {
    const k = r.stateAt[i]!;
    if (k >= 0 && r.states[k]!.kind !== 'demonym' && own !== null && r.states[k]!.iso3 !== own) return null;
  }
  if (own !== null) return own;
  if (!pronoun || s === 0 || paragraphOf(r, r.doc.sentences.first[s - 1]!) !== paragraphOf(r, start))
    return null;
  for (let i = start; i < trigger; i++) if (r.stateAt[i]! >= 0) return null;
  return opener(r, s - 1);
}
