import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** The decoded body is larger than allowed. */
export class TooLarge extends Error {}

const KNOWN = new Set(['gzip', 'x-gzip', 'br', 'deflate', 'identity', '']);

/** The codings of a Content-Encoding header in the order they were applied; null when one of them is unknown. */
export function codings(header: string | null | undefined): string[] | null {
  const list = (header ?? '').split(',').map((c) => c.trim().toLowerCase());
  return list.every((c) => KNOWN.has(c)) ? list.filter((c) => c !== '' && c !== 'identity') : null;
}

/** Undoes a Content-Encoding. Throws `TooLarge` past `limit` bytes (before allocating them), other errors on bad data. */
export function decodeBody(body: Buffer, header: string, limit: number): Buffer {
  const list = codings(header);
  if (list === null) throw new Error(`unknown Content-Encoding ${header}`);
  if (list.length > 3) throw new Error('too many layers of Content-Encoding');
  return list.reduceRight((bytes, coding) => decodeOne(bytes, coding, limit), body);
}

function decodeOne(bytes: Buffer, coding: string, limit: number): Buffer {
  const options = { maxOutputLength: limit };
  try {
    if (coding === 'br') return brotliDecompressSync(bytes, options);
    if (coding === 'deflate') {
      // "deflate" is zlib by the standard and bare deflate by several servers: the first byte tells
      return ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
    }
    return gunzipSync(bytes, options);
  } catch (thrown) {
    if (thrown instanceof RangeError) throw new TooLarge(`the decoded body is larger than ${limit} bytes`);
    throw thrown;
  }
}
