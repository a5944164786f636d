import { type Count, match } from './match.js';

/** One miss or one row too many, for reading. */
export interface Slip {
  readonly measure: string;
  readonly where: string;
  readonly kind: 'missed' | 'extra';
  readonly what: string;
}

/** Sums measures over articles; slips are kept for measures that can show theirs. */
export class Tally {
  readonly counts = new Map<string, Count>();
  readonly slips: Slip[] = [];
  where = '';

  add<L, R>(
    measure: string,
    labels: readonly L[],
    rows: readonly R[],
    fits: (l: L, r: R) => boolean,
    show?: (l: L) => string,
    showRow?: (r: R) => string,
  ): void {
    const count = this.counts.get(measure) ?? { hits: 0, labels: 0, rows: 0 };
    const { pairs, missed, extra } = match(labels, rows, fits);
    count.hits += pairs;
    count.labels += labels.length;
    count.rows += rows.length;
    this.counts.set(measure, count);
    const { where } = this;
    if (show !== undefined)
      for (const l of missed) this.slips.push({ measure, where, kind: 'missed', what: show(labels[l]!) });
    if (showRow !== undefined)
      for (const r of extra) this.slips.push({ measure, where, kind: 'extra', what: showRow(rows[r]!) });
  }
}
