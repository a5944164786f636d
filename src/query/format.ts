export const FORMATS = ['table', 'json', 'jsonl', 'csv'] as const;
export type Format = (typeof FORMATS)[number];
export type Record_ = Readonly<Record<string, unknown>>;

/** Rows as text, a piece at a time: jsonl and csv stream, json and table need them all. */
export function* formatted(
  rows: Iterable<Record_>,
  format: Format,
  columns: readonly string[],
  width: number,
): Generator<string> {
  switch (format) {
    case 'jsonl':
      for (const row of rows) yield `${JSON.stringify(row)}\n`;
      return;
    case 'json': {
      let first = true;
      yield '[';
      for (const row of rows) {
        yield `${first ? '' : ','}\n  ${JSON.stringify(row)}`;
        first = false;
      }
      yield first ? ']\n' : '\n]\n';
      return;
    }
    case 'csv':
      yield `${columns.map(csvCell).join(',')}\r\n`;
      for (const row of rows) yield `${columns.map((c) => csvCell(row[c])).join(',')}\r\n`;
      return;
    case 'table':
      yield* table([...rows], columns, width);
  }
}

const CSV_SPECIAL = /[",\r\n]/;
/** RFC 4180: quoted where needed, quotes doubled. */
function csvCell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  return CSV_SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const BREAKS = /\s+/g;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;
const MARK = /\p{M}/u;

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '·';
  // An article's text must not be able to move the cursor or colour the terminal.
  return String(value).replace(BREAKS, ' ').replace(CONTROL, '');
}

function* table(rows: readonly Record_[], columns: readonly string[], width: number): Generator<string> {
  if (rows.length === 0) {
    yield '(no rows)\n';
    return;
  }
  const cells = rows.map((row) => columns.map((c) => cellText(row[c])));
  const wide = columns.map((c, i) => Math.max(size(c), ...sample(cells).map((r) => size(r[i] ?? ''))));
  const numeric = columns.map((c) => rows.every((r) => r[c] === null || typeof r[c] === 'number'));
  const widths = narrowed(wide, width - 2 * (columns.length - 1));
  const line = (row: readonly string[]): string =>
    `${row
      .map((cell, i) => pad(clip(cell, widths[i] ?? 0), widths[i] ?? 0, numeric[i] === true))
      .join('  ')
      .trimEnd()}\n`;
  yield line(columns);
  yield line(widths.map((w) => '─'.repeat(w)));
  for (const row of cells) yield line(row);
}

function sample<T>(rows: readonly T[]): readonly T[] {
  return rows.length > 20_000 ? rows.slice(0, 20_000) : rows;
}

/** Narrows the widest columns until all fit. */
function narrowed(wide: readonly number[], room: number): number[] {
  const widths = [...wide];
  let over = widths.reduce((a, b) => a + b, 0) - room;
  while (over > 0) {
    const widest = Math.max(...widths);
    if (widest <= 8) break;
    const next = Math.max(8, ...widths.filter((w) => w < widest));
    const many = widths.filter((w) => w === widest).length;
    const cut = Math.max(1, Math.min(widest - next, Math.ceil(over / many)));
    for (let i = 0; i < widths.length; i++) if (widths[i] === widest) widths[i] = widest - cut;
    over -= cut * many;
  }
  return widths;
}

function size(text: string): number {
  let n = 0;
  for (const c of text) if (!MARK.test(c)) n++;
  return n;
}

function clip(text: string, width: number): string {
  return size(text) <= width ? text : `${[...text].slice(0, Math.max(1, width - 1)).join('')}…`;
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - size(text)));
  return right ? space + text : text + space;
}
