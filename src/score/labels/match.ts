/** Counts of one measure: true positives, labels, rows. */
export interface Count {
  hits: number;
  labels: number;
  rows: number;
}

export interface Matched {
  readonly pairs: number;
  readonly missed: readonly number[];
  readonly extra: readonly number[];
}

/** Maximum one-to-one matching of labels and rows under `fits` (augmenting paths). */
export function match<L, R>(
  labels: readonly L[],
  rows: readonly R[],
  fits: (l: L, r: R) => boolean,
): Matched {
  const owner = new Array<number>(rows.length).fill(-1);
  const augment = (l: number, seen: Set<number>): boolean => {
    for (let r = 0; r < rows.length; r++) {
      if (seen.has(r) || !fits(labels[l]!, rows[r]!)) continue;
      seen.add(r);
      if (owner[r]! < 0 || augment(owner[r]!, seen)) {
        owner[r] = l;
        return true;
      }
    }
    return false;
  };
  let pairs = 0;
  for (let l = 0; l < labels.length; l++) if (augment(l, new Set())) pairs++;
  const found = new Set(owner);
  return {
    pairs,
    missed: labels.map((_, l) => l).filter((l) => !found.has(l)),
    extra: owner.flatMap((l, r) => (l < 0 ? [r] : [])),
  };
}

/** F1 from 0 to 1; 1 where there is nothing to find and nothing was found. */
export function f1({ hits, labels, rows }: Count): number {
  return labels + rows === 0 ? 1 : (2 * hits) / (labels + rows);
}
