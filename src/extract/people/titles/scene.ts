import { type StateMention, stateMentions } from '../../../reference/states.js';
import type { Doc } from '../../../text/doc.js';
import type { NameSpan } from '../names/spans.js';
import { HONORIFICS } from '../vocabulary/heads.js';

/** What the readers of titles see: the text, which tokens belong to names, which to states. */
export interface Scene {
  readonly doc: Doc;
  /** Index of the name that a token belongs to; -1 for none. */
  readonly nameAt: Int32Array;
  /** Index of the state mention that a token belongs to; -1 for none. */
  readonly stateAt: Int32Array;
  readonly names: readonly NameSpan[];
  readonly states: readonly StateMention[];
}

export function setScene(doc: Doc, names: readonly NameSpan[]): Scene {
  const nameAt = new Int32Array(doc.tokens.count).fill(-1);
  const stateAt = new Int32Array(doc.tokens.count).fill(-1);
  names.forEach((name, n) => {
    nameAt.fill(n, name.first, name.end);
  });
  // "Türk" in a person's name is no state.
  const states = stateMentions(doc).filter((state) => nameAt[state.first] === -1);
  states.forEach((state, s) => {
    stateAt.fill(s, state.first, state.last + 1);
  });
  return { doc, nameAt, stateAt, names, states };
}

export function sentenceStart(scene: Scene, token: number): number {
  const { sentences } = scene.doc;
  return sentences.first[sentences.of[token]!]!;
}

export function sentenceEnd(scene: Scene, token: number): number {
  const { sentences } = scene.doc;
  return sentences.first[sentences.of[token]! + 1]!;
}

/** What follows is a name, with or without a courtesy word: the office before it is that person's. */
export function meetsName(scene: Scene, at: number, limit: number): boolean {
  const { lower } = scene.doc.tokens;
  let i = at;
  while (i < limit && (HONORIFICS.has(lower[i]!) || (i > at && lower[i] === '.'))) i++;
  return i < limit && scene.nameAt[i] !== -1;
}
