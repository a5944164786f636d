import { createHash } from 'node:crypto';
import { InputError } from '../model/errors.js';
import { Cursor, Damage, RECORD } from './cursor.js';
import { gzipPieces, plainPieces } from './gzip-members.js';
import { isGzip } from './magic.js';

/** One WARC record. Header names are lower case. `block()` may be called once, before the next record is asked for. */
export interface WarcRecord {
  /** Where the record (or its gzip member) starts in the file. */
  readonly offset: number;
  readonly headers: ReadonlyMap<string, string>;
  /** Bytes in the block. */
  readonly length: number;
  block(): Promise<Buffer>;
}

export interface ReadOptions {
  /** Told of each damaged record; reading goes on behind it. */
  readonly onProblem?: (problem: InputError, offset: number) => void;
  /** File offset to start at (a record's, from the index). */
  readonly start?: number;
}

const HEADER_LIMIT = 64 * 1024;
const HEADER_END = Buffer.from('\r\n\r\n');

/** The records of a `.warc` or `.warc.gz` file (told apart by content, not by name), in constant memory. */
export async function* readRecords(path: string, options: ReadOptions = {}): AsyncGenerator<WarcRecord> {
  const start = options.start ?? 0;
  const pieces = (await isGzip(path)) ? gzipPieces(path, start) : plainPieces(path, start);
  const cursor = new Cursor(pieces);
  try {
    let going = true;
    while (going) {
      let offset = cursor.offset;
      try {
        if (!(await cursor.skipLineEnds())) return;
        offset = cursor.offset;
        await cursor.expect(RECORD);
        const headers = parseHeaders(await cursor.until(HEADER_END, HEADER_LIMIT));
        const length = blockLength(headers);
        let taken = false;
        yield {
          offset,
          headers,
          length,
          block: async () => {
            taken = true;
            const block = await cursor.take(length);
            checkDigest(headers, block);
            return block;
          },
        };
        if (!taken) await cursor.skip(length);
      } catch (thrown) {
        if (!(thrown instanceof Damage)) throw thrown;
        const where = `record at byte ${offset}: ${thrown.message}; the rest is read`;
        options.onProblem?.(new InputError('E_WARC_DAMAGED', 'read', path, where), offset);
        going = await cursor.resync();
      }
    }
  } finally {
    await pieces.return(undefined);
  }
}

function parseHeaders(bytes: Buffer): Map<string, string> {
  const lines = bytes.toString('utf8').split('\r\n');
  const headers = new Map<string, string>();
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

function blockLength(headers: ReadonlyMap<string, string>): number {
  const length = Number(headers.get('content-length'));
  if (!headers.has('content-length') || !Number.isSafeInteger(length) || length < 0) {
    throw new Damage('its Content-Length is missing or no number');
  }
  return length;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 base32 without padding, as digests in WARC headers are written. */
export function base32(bytes: Buffer): string {
  let out = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += BASE32[(value >>> bits) & 31];
    }
    value &= 0xff;
  }
  return bits > 0 ? out + BASE32[(value << (5 - bits)) & 31] : out;
}

function checkDigest(headers: ReadonlyMap<string, string>, block: Buffer): void {
  const [algorithm = '', digest = ''] = (headers.get('warc-block-digest') ?? '').split(':');
  if (algorithm.toLowerCase() !== 'sha1' && algorithm.toLowerCase() !== 'sha256') return;
  const hash = createHash(algorithm.toLowerCase()).update(block).digest();
  const given = digest.replaceAll('=', '');
  if (given !== base32(hash) && given.toLowerCase() !== hash.toString('hex')) {
    throw new Damage('its block does not match its digest');
  }
}
