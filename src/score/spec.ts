/** One number that a scorer prints, as a percentage, beside the best peer's and what we aim at. */
export interface Measure {
  readonly name: string;
  /** Key in what the step reads from its scorer. */
  readonly key: string;
  /** Best peer as printed in ../shared/PEERS.md; null where nobody measured it. */
  readonly peer: number | null;
  readonly target: number | null;
  /** True for errors and inventions. */
  readonly lower?: boolean;
}

/** Percentages by key. */
export type Reading = Readonly<Record<string, number>>;

/** One call of a scorer on the database of a set. Paths are relative to ../shared. */
export interface Step {
  /** Predictions that predict.py makes; null where the scorer reads the database itself. */
  readonly layer: 'text' | 'meta' | 'dates' | 'figures' | 'people' | 'resolve' | 'quotes' | null;
  /** Program and arguments: DB, PRED stand for this set's files. */
  readonly command: readonly string[];
  readonly read: (stdout: string) => Reading;
  readonly measures: readonly Measure[];
}

/** A set: an input that the command line runs, and what is measured on it. */
export interface ScoredSet {
  readonly part: string;
  readonly name: string;
  /** The JSONL file to run. */
  readonly input: string;
  readonly steps: readonly Step[];
}

/** A measure in one line: peer and target in percent. */
export function measure(
  name: string,
  key: string,
  peer: number | null,
  target: number | null,
  lower = false,
): Measure {
  return { name, key, peer, target, lower };
}
