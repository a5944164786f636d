import type { Qualifier } from '../../model/fact.js';
import type { Num } from './number/parse.js';

/** What the unit is: it decides what may follow, and whether a bare number may inherit it. */
export type UnitKind = 'count' | 'percent' | 'currency' | 'measure' | 'time' | 'age' | 'times' | 'none';

/** A figure in the making; refiners fill it in, reject it or join it to its neighbour. */
export interface Candidate {
  readonly num: Num;
  /** Sentence it stands in. */
  readonly sentence: number;
  value: number;
  high: number | null;
  /** Tokens of number and unit: `first` to `end`, exclusive. */
  first: number;
  end: number;
  /** Offsets of number and unit. */
  start: number;
  stop: number;
  /** Offsets of the number alone. */
  numStart: number;
  numStop: number;
  kind: UnitKind;
  unit: string | null;
  /** Tokens of the noun phrase counted, exclusive; -1 for none. */
  nounFirst: number;
  nounEnd: number;
  counted: string | null;
  concept: string | null;
  qualifier: Qualifier;
  trend: 'up' | 'down' | null;
  of: Candidate | null;
  ofValue: number | null;
  /** The amount that this one gives again in another unit. */
  converts: Candidate | null;
  rule: string;
  /** The unit rests on more than the words: the outlet's country. */
  implied: boolean;
}

export function candidateOf(num: Num, sentence: number, rule: string): Candidate {
  return {
    num,
    sentence,
    value: num.value,
    high: null,
    first: num.first,
    end: num.end,
    start: num.start,
    stop: num.stop,
    numStart: num.start,
    numStop: num.stop,
    kind: 'none',
    unit: null,
    nounFirst: -1,
    nounEnd: -1,
    counted: null,
    concept: null,
    qualifier: 'exact',
    trend: null,
    of: null,
    ofValue: null,
    converts: null,
    rule,
    implied: false,
  };
}
