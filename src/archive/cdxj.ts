import { renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

/** One line of an index: where a URL's capture stands in a WARC file. */
export interface CdxLine {
  readonly url: string;
  /** ISO date and time. */
  readonly date: string;
  readonly mime: string;
  readonly status: number;
  readonly digest: string;
  readonly length: number;
  readonly offset: number;
}

/** `a.warc.gz` is indexed in `a.cdxj`. */
export function indexPath(warc: string): string {
  return warc.replace(/(?:\.warc)?(?:\.gz)?$/, '.cdxj');
}

/** Writes the CDXJ index of a WARC file, sorted bytewise as look-up tools expect; it appears whole or not at all. */
export function writeIndex(warc: string, lines: readonly CdxLine[]): void {
  const text = lines
    .map((line) => cdxj(line, basename(warc)))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .join('');
  const path = indexPath(warc);
  writeFileSync(`${path}.tmp`, text);
  renameSync(`${path}.tmp`, path);
}

function cdxj(line: CdxLine, filename: string): string {
  const { url, date, mime, status, digest, length, offset } = line;
  const fields = {
    url,
    mime,
    status: String(status),
    digest,
    length: String(length),
    offset: String(offset),
    filename,
  };
  return `${surt(url)} ${date.replace(/\D/g, '').slice(0, 14)} ${JSON.stringify(fields)}\n`;
}

/** The sort-friendly form of a URL: `https://www.example.org/a` is `org,example)/a`. */
export function surt(url: string): string {
  const parsed = new URL(url);
  const host = parsed.hostname.replace(/^www\d*\./, '');
  const name = /^[\d.]+$|^\[/.test(host) ? host : host.split('.').reverse().join(',');
  const port = parsed.port === '' ? '' : `:${parsed.port}`;
  return `${name}${port})${parsed.pathname.toLowerCase()}${parsed.search.toLowerCase()}`.replaceAll(
    ' ',
    '%20',
  );
}
