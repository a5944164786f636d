/** One measured number: printed as a line, kept as JSON. */
export interface Result {
  readonly set: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What the number is to be read beside: a budget, a peer. */
  readonly note?: string;
}

export function print(results: readonly Result[]): string {
  const cells = results.map(({ set, what, value, unit, note }) => [
    set,
    what,
    value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 }),
    unit,
    note ?? '',
  ]);
  const width = (c: number) => Math.max(0, ...cells.map((line) => line[c]?.length ?? 0));
  const widths = [0, 1, 2, 3, 4].map(width);
  return cells
    .map((line) =>
      line
        .map((cell, c) => (c === 2 ? cell.padStart(widths[c] ?? 0) : cell.padEnd(widths[c] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
