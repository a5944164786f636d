import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { closeSync, fdatasyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type CdxLine, writeIndex } from './cdxj.js';
import { base32 } from './records.js';

/** A request and its answer, as they went over the wire (transfer coding undone). */
export interface ExchangeRecord {
  readonly url: string;
  readonly startedAt: Date;
  readonly requestFields: readonly (readonly [string, string])[];
  readonly status: number;
  readonly fields: readonly (readonly [string, string])[];
  /** Body as received, content coding kept. */
  readonly raw: Buffer;
}

/** The record that holds what came again unchanged. */
export interface EarlierRecord {
  readonly url: string;
  /** WARC-Date of the record referred to. */
  readonly date: string;
  readonly payloadDigest: string;
  /** The server said so (304), rather than sending the same again. */
  readonly notModified?: boolean;
}

/** Where a record stands. */
export interface Archived {
  readonly path: string;
  readonly offset: number;
  readonly date: string;
  readonly payloadDigest: string;
}

export interface WriterOptions {
  readonly folder: string;
  /** A new file is begun past this size, bytes. */
  readonly maxBytes: number;
  /** Into the warcinfo record: who wrote this. */
  readonly software: string;
  readonly onFile?: (path: string) => void;
}

const PROFILE = 'http://netpreserve.org/warc/1.1/revisit/';

/**
 * Writes WARC 1.1, one gzip member a record, a file after another. Each exchange goes out in one write, so that a process
 * that dies leaves at most one torn record at the end of its last file (see `recover`). Names are made here, never taken from a page.
 */
export class WarcWriter {
  #file: number | null = null;
  #path = '';
  #size = 0;
  #serial = 0;
  /** Keeps the files of writers begun in one second apart. */
  readonly #token = randomBytes(4).toString('hex');
  #lines: CdxLine[] = [];

  constructor(private readonly options: WriterOptions) {
    mkdirSync(options.folder, { recursive: true });
  }

  /** Archives an exchange: a request record and a response record, or a revisit record that refers to an earlier one. */
  write(exchange: ExchangeRecord, earlier?: EarlierRecord): Archived {
    if (this.#file !== null && this.#size >= this.options.maxBytes) this.close();
    if (this.#file === null) this.#open();
    const date = exchange.startedAt.toISOString();
    const id = recordId();
    const head = httpHead(
      `HTTP/1.1 ${exchange.status} ${reason(exchange.status)}`,
      archivedFields(exchange.fields),
    );
    const payloadDigest = earlier?.payloadDigest ?? digest(exchange.raw);
    const common: [string, string][] = [
      ['WARC-Target-URI', exchange.url],
      ['WARC-Date', date],
    ];
    const response = earlier
      ? record(
          'revisit',
          id,
          [
            ...common,
            ['WARC-Payload-Digest', payloadDigest],
            [
              'WARC-Profile',
              `${PROFILE}${earlier.notModified ? 'server-not-modified' : 'identical-payload-digest'}`,
            ],
            ['WARC-Refers-To-Target-URI', earlier.url],
            ['WARC-Refers-To-Date', earlier.date],
          ],
          'application/http;msgtype=response',
          head,
        )
      : record(
          'response',
          id,
          [...common, ['WARC-Payload-Digest', payloadDigest]],
          'application/http;msgtype=response',
          Buffer.concat([head, exchange.raw]),
        );
    const target = new URL(exchange.url);
    const sent = httpHead(
      `GET ${target.pathname}${target.search} HTTP/1.1`,
      exchange.requestFields.filter(([n]) => !SECRET.test(n)),
    );
    const request = record(
      'request',
      recordId(),
      [...common, ['WARC-Concurrent-To', id]],
      'application/http;msgtype=request',
      sent,
    );
    const offset = this.#append(Buffer.concat([response, request]));
    this.#lines.push({
      url: exchange.url,
      date,
      mime: earlier ? 'warc/revisit' : mimeOf(exchange.fields),
      status: exchange.status,
      digest: payloadDigest,
      length: response.length,
      offset,
    });
    return { path: this.#path, offset, date, payloadDigest };
  }

  /** Ends the file and writes its index beside it. */
  close(): void {
    if (this.#file === null) return;
    closeSync(this.#file);
    this.#file = null;
    writeIndex(this.#path, this.#lines);
    this.#lines = [];
  }

  #open(): void {
    const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    this.#serial++;
    const name = `rapporteur-${stamp}-${this.#token}-${String(this.#serial).padStart(5, '0')}.warc.gz`;
    this.#path = join(this.options.folder, name);
    this.#file = openSync(this.#path, 'wx');
    this.#size = 0;
    const info = Buffer.from(`software: ${this.options.software}\r\nformat: WARC File Format 1.1\r\n`);
    const fields: [string, string][] = [
      ['WARC-Date', new Date().toISOString()],
      ['WARC-Filename', name],
    ];
    this.#append(record('warcinfo', recordId(), fields, 'application/warc-fields', info));
    this.options.onFile?.(this.#path);
  }

  #append(bytes: Buffer): number {
    const at = this.#size;
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file ?? -1, bytes, done);
    fdatasyncSync(this.#file ?? -1); // the database must never know of a record that a power cut can take back
    this.#size += bytes.length;
    return at;
  }
}

/** Fields that no archive should hold. */
const SECRET = /^(?:authorization|cookie|proxy-authorization)$/i;

function recordId(): string {
  return `<urn:uuid:${randomUUID()}>`;
}

/** The digest of a payload as WARC headers give it. */
export function digest(bytes: Buffer): string {
  return `sha256:${base32(createHash('sha256').update(bytes).digest())}`;
}

function record(
  type: string,
  id: string,
  fields: readonly (readonly [string, string])[],
  contentType: string,
  block: Buffer,
): Buffer {
  const lines = [
    ['WARC-Type', type],
    ['WARC-Record-ID', id],
    ...fields,
    ['WARC-Block-Digest', digest(block)],
    ['Content-Type', contentType],
    ['Content-Length', String(block.length)],
  ];
  const head = `WARC/1.1\r\n${lines.map(([n, v]) => `${n}: ${v}\r\n`).join('')}\r\n`;
  return gzipSync(Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]));
}

function httpHead(first: string, fields: readonly (readonly [string, string])[]): Buffer {
  return Buffer.from(`${first}\r\n${fields.map(([n, v]) => `${n}: ${v}\r\n`).join('')}\r\n`, 'latin1');
}

/** The body is kept without its transfer coding: the fields that speak of it are kept under another name. */
function archivedFields(fields: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return fields
    .filter(([n]) => !n.startsWith(':'))
    .map(([n, v]) => (/^(?:transfer-encoding|trailer)$/i.test(n) ? [`X-Archive-Orig-${n}`, v] : [n, v]));
}

const REASONS: Record<number, string> = {
  200: 'OK',
  203: 'Non-Authoritative Information',
  206: 'Partial Content',
  304: 'Not Modified',
};

function reason(status: number): string {
  return REASONS[status] ?? 'Status';
}

function mimeOf(fields: readonly (readonly [string, string])[]): string {
  const type = fields.find(([n]) => n.toLowerCase() === 'content-type')?.[1] ?? '';
  return type.split(';')[0]?.trim().toLowerCase() || 'unk';
}
