import type { Certainty, ClaimPart, ClaimType, Modality } from '../../model/fact.js';
import type { DateItem } from './read.js';

/** A claim in the making: what was read, before state, cycle and speaker are decided. Token indexes, inclusive. */
export interface Draft {
  type: ClaimType;
  value: string | null;
  valueNum: number | null;
  ofValue: number | null;
  unit: string | null;
  /** Evidence. */
  first: number;
  last: number;
  /** The token that stands for the claim: its number, else its trigger. */
  pivot: number;
  verb: string | null;
  rule: string;
  modality: Modality;
  certainty: Certainty;
  body: 'WG' | 'HRC' | null;
  date: DateItem | null;
  parts: { part: ClaimPart['part']; first: number; last: number }[];
  reasons: string[];
  /** Decided by the frame itself; undefined: left to the article. */
  state?: string | null;
  cycle?: number | null;
  /** An earlier review than the one the article is about ("the 2009 review", "last time"). */
  past?: boolean;
  /** The claim that this one points back to ("105 of them"): shares its cycle. */
  antecedent?: Draft;
  theme?: string;
  /** When it was, where that tells its cycle. */
  when?: DateItem;
}

/** A draft with everything open but the type, the words and the rule. */
export function draft(
  type: ClaimType,
  rule: string,
  first: number,
  last: number,
  known: Partial<Draft> = {},
): Draft {
  return {
    type,
    value: null,
    valueNum: null,
    ofValue: null,
    unit: null,
    first,
    last,
    pivot: first,
    verb: null,
    rule,
    modality: 'asserted',
    certainty: 'certain',
    body: null,
    date: null,
    parts: [],
    reasons: [],
    ...known,
  };
}
