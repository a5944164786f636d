import { CAPITAL } from '../../../text/tokenize.js';
import { ADDRESS, HONORIFICS, RANKS } from '../vocabulary/heads.js';
import type { Scene } from './scene.js';

export const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'our']);
const DUTY = new Set(['charge', 'responsibility']);

/** The preposition that ends "in charge of", "responsible for", "with responsibility for" at `at`; `at` if none. */
export function inCharge(scene: Scene, at: number, limit: number): number {
  const { lower } = scene.doc.tokens;
  const word = lower[at]!;
  if (at + 2 >= limit) return at;
  if (word === 'responsible' && lower[at + 1] === 'for') return at + 1;
  const duty = (word === 'in' || word === 'with') && DUTY.has(lower[at + 1]!);
  return duty && (lower[at + 2] === 'of' || lower[at + 2] === 'for') ? at + 2 : at;
}

/** "Relations with the Commonwealth": in capitals on both sides. */
export function relates(scene: Scene, at: number, limit: number): boolean {
  const { flags, lower } = scene.doc.tokens;
  const next = ARTICLES.has(lower[at + 1]!) ? at + 2 : at + 1;
  return (flags[at - 1]! & CAPITAL) !== 0 && next < limit && (flags[next]! & CAPITAL) !== 0;
}

/** A title of address begins here and runs up to the name. */
export function addresses(scene: Scene, at: number, limit: number): boolean {
  const { lower, flags } = scene.doc.tokens;
  let i = at;
  while (i < limit && i < at + 3 && RANKS.has(lower[i]!) && (flags[i]! & CAPITAL) !== 0) i++;
  if (!ADDRESS.has(lower[i] ?? '') && !(i > at && ADDRESS.has(lower[i - 1]!))) return false;
  while (i < limit && (ADDRESS.has(lower[i]!) || lower[i] === 'general' || lower[i] === 'the')) i++;
  while (i < limit && (HONORIFICS.has(lower[i]!) || lower[i] === '.')) i++;
  return i === limit || scene.nameAt[i] !== -1;
}
