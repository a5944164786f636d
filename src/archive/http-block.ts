import { decodeBody } from './content-encoding.js';
import { Damage } from './cursor.js';

/** An HTTP response as archived, its body with transfer and content encodings undone. Header names are lower case. */
export interface HttpMessage {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

const HEADER_LIMIT = 256 * 1024;

/** Reads the block of a response record. Throws `Damage` when it is no HTTP response or its encoding is broken. */
export function parseHttpResponse(block: Buffer, bodyLimit: number): HttpMessage {
  const head = headEnd(block);
  const lines = block.toString('latin1', 0, head.end).split('\n');
  const status = STATUS.exec(lines[0] ?? '');
  if (status === null) throw new Damage('its block is no HTTP response');
  const headers = new Map<string, string>();
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  let body = block.subarray(head.body);
  if (/\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')) body = dechunk(body) ?? body;
  return { status: Number(status[1]), headers, body: decode(body, headers, bodyLimit) };
}

const STATUS = /^HTTP\/\d(?:\.\d)? (\d{3})/;

function headEnd(block: Buffer): { end: number; body: number } {
  const crlf = block.indexOf('\r\n\r\n');
  if (crlf >= 0 && crlf < HEADER_LIMIT) return { end: crlf, body: crlf + 4 };
  const lf = block.indexOf('\n\n');
  if (lf >= 0 && lf < HEADER_LIMIT) return { end: lf, body: lf + 2 };
  return { end: block.length, body: block.length };
}

/** Many archives hold bodies that were decoded already under headers that still name the encoding: those pass as they are. */
function decode(body: Buffer, headers: ReadonlyMap<string, string>, limit: number): Buffer {
  const encoding = headers.get('content-encoding');
  if (!encoding || body.length === 0) return body;
  try {
    return decodeBody(body, encoding, limit);
  } catch (thrown) {
    if (looksLikeText(body)) return body;
    throw new Damage(
      `its ${encoding} body cannot be decoded (${thrown instanceof Error ? thrown.message : ''})`,
    );
  }
}

function looksLikeText(body: Buffer): boolean {
  const start = body.subarray(0, 1024);
  return !start.includes(0) && /[<{\w\s]/.test(String.fromCharCode(start[0] ?? 0)) && !start.includes(0x1f);
}

/** Undoes chunked transfer coding; null when the body is not chunked after all. */
export function dechunk(body: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf('\r\n', at);
    if (end < 0 || end - at > 1024) return null;
    const size = CHUNK_SIZE.exec(body.toString('latin1', at, end));
    if (size === null) return null;
    const length = Number.parseInt(size[1] ?? '', 16);
    if (length === 0) return Buffer.concat(parts);
    if (end + 2 + length > body.length) return null;
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
}

const CHUNK_SIZE = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?$/i;
