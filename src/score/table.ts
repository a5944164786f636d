import type { Scored } from './run-set.js';

const GAP = '  ';

/** One line a measure: set, measure, ours, best peer, target, and whether the target is reached. */
export function table(rows: readonly Scored[]): string {
  const cells = [
    ['set', 'measure', 'ours', 'best peer', 'target', ''],
    ...rows.map(({ set, measure, ours }) => [
      set,
      measure.name,
      ours === null ? '-' : ours.toFixed(1),
      measure.peer === null ? '-' : measure.peer.toFixed(1),
      measure.target === null ? '-' : `${measure.lower === true ? '<=' : '>='} ${measure.target}`,
      verdict(measure.target, ours, measure.lower === true),
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, c) => Math.max(...cells.map((line) => line[c]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, c) => (c === 2 || c === 3 ? cell.padStart(widths[c] ?? 0) : cell.padEnd(widths[c] ?? 0)))
        .join(GAP)
        .trimEnd(),
    )
    .join('\n');
}

function verdict(target: number | null, ours: number | null, lower: boolean): string {
  if (target === null || ours === null) return '';
  return (lower ? ours <= target : ours >= target) ? 'reached' : 'short';
}
