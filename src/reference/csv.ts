import { readFileSync } from 'node:fs';

/** A row of a table with a header line: column name -> cell, '' where blank. */
export type CsvRow = Readonly<Record<string, string>>;

/** Reads a table that stands beside the source (copied into the build). Quoted cells may hold commas and line ends. */
export function readTable(url: URL): CsvRow[] {
  return parseCsv(readFileSync(url, 'utf8'));
}

/** Rows of a comma-separated text with a header line (RFC 4180). One pass. */
export function parseCsv(text: string): CsvRow[] {
  const lines = cells(text);
  const header = lines[0] ?? [];
  return lines
    .slice(1)
    .filter((line) => line.length > 1 || line[0] !== '')
    .map((line) => Object.fromEntries(header.map((name, i) => [name, line[i] ?? ''])));
}

function cells(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      let close = at + 1;
      for (;;) {
        const next = text.indexOf('"', close);
        const end = next < 0 ? text.length : next;
        cell += text.slice(close, end);
        close = end + 1;
        if (text[close] !== '"') break;
        cell += '"';
        close++;
      }
      at = close;
    } else {
      const from = at;
      while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at++;
      cell = text.slice(from, at);
    }
    line.push(cell);
    if (text[at] === ',') {
      at++;
      if (at === text.length) line.push('');
      continue;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    lines.push(line);
    line = [];
  }
  if (line.length > 0) lines.push(line);
  return lines;
}
