import { T } from '../../text/closed.js';
import { NUMBER } from '../../text/tokenize.js';
import type { Group } from './group.js';
import { PARTLY } from './lexicon.js';
import type { Hit, Reading } from './read.js';

export type Kind = 'object' | 'passive' | 'reduced' | 'relative' | 'state' | 'gap';

/** A number's tie to a trigger. */
export interface Tie {
  readonly hit: Hit;
  readonly kind: Kind;
  readonly negated: boolean;
  readonly partly: boolean;
  readonly group: Group;
  /** Last token of the predicate, or of the number's phrase. */
  readonly last: number;
  /** "of them", "of these", "of the recommendations" came between: the number counts recommendations. */
  readonly anaphor: boolean;
}

export const SKIP = new Set(
  'so left kept deemed fully formally outright altogether entirely since then also already now finally only just either still currently immediately far or completely successfully effectively not all in full'.split(
    ' ',
  ),
);

export const RELATIVE = new Set(['that', 'which', 'whom', 'who']);

export const SUBJECT = new Set(['it', 'they', 'he', 'she', 'we', 'i', 'the', 'its', 'their', 'our']);

export const ANAPHOR = new Set(['them', 'these', 'those', 'which', 'whom', 'it']);

export function countsItself(r: Reading, at: number): boolean {
  for (let k = at; k < at + 4; k++) {
    if (r.doc.tokens.kind[k] === NUMBER && r.dateAt[k]! < 0) return true;
    if (r.doc.tags.tag[k] === T.number && r.dateAt[k]! < 0) return true;
    if (
      r.doc.tags.tag[k] !== T.adverb &&
      !/^(?:only|a|total|of|some|about|around|at|least|the)$/.test(r.lower[k] ?? '')
    )
      return false;
  }
  return false;
}

/** "enjoyed partial support". */
export function partlyWithin(r: Reading, hit: Hit): boolean {
  for (let k = hit.shape === 'noun' ? hit.at - 1 : hit.at + 1; k < hit.last; k++)
    if (/^(?:partial|partially|qualified|conditional)$/.test(r.lower[k]!)) return true;
  return false;
}

/** "accepted in part", "in principle", "partially" right behind the verb or the number. */
export function partlyAfter(r: Reading, from: number, end: number): boolean {
  for (let k = from; k < Math.min(end, from + 2); k++) {
    const w = r.lower[k]!;
    if (PARTLY.has(w)) return true;
    if (w === ',' || w === 'and') return false;
    if (w === 'in' && (r.lower[k + 1] === 'part' || r.lower[k + 1] === 'principle')) return true;
  }
  return false;
}
