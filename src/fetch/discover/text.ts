import { gunzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { FetchError } from '../errors.js';

/** The text of a feed or sitemap: gzip undone where the file itself is compressed, charset from mark, header or XML declaration. */
export function documentText(body: Buffer, contentType: string | null, url: string, limit: number): string {
  const bytes = body[0] === 0x1f && body[1] === 0x8b ? unzip(body, url, limit) : body;
  return iconv.decode(bytes, charsetOf(bytes, contentType));
}

function charsetOf(bytes: Buffer, contentType: string | null): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return 'utf8';
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe)) return 'utf16';
  // the document knows itself better than a server that labels all it sends alike
  const declared = /^\s*<\?xml[^>]{0,200}encoding=["']([\w-]+)/.exec(bytes.toString('latin1', 0, 300))?.[1];
  const named = declared ?? /charset=["']?([\w-]+)/i.exec(contentType ?? '')?.[1];
  return named !== undefined && iconv.encodingExists(named) ? named : 'utf8';
}

function unzip(body: Buffer, url: string, limit: number): Buffer {
  try {
    return gunzipSync(body, { maxOutputLength: limit });
  } catch (cause) {
    if (cause instanceof RangeError)
      throw new FetchError('E_BODY_TOO_LARGE', url, `unpacked it is larger than ${limit} bytes`, 'refused');
    throw new FetchError('E_ENCODING', url, 'the gzip file is damaged', 'later', { cause });
  }
}
