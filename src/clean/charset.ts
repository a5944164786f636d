import htmlEncodingSniffer from 'html-encoding-sniffer';
import iconv from 'iconv-lite';

const HEADER_CHARSET = /charset\s*=\s*["']?\s*([\w.:-]+)/i;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** True when the bytes are well-formed UTF-8 (a cut in the last character is forgiven). */
function strictUtf8(bytes: Uint8Array): string | null {
  for (let cut = 0; cut <= 3 && cut < bytes.length; cut++) {
    try {
      return utf8.decode(cut === 0 ? bytes : bytes.subarray(0, bytes.length - cut));
    } catch {
      // A longer cut may still decode; anything else is not UTF-8.
    }
  }
  return null;
}

function hasHighBytes(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80) return true;
  return false;
}

/**
 * The text of a page, decoded as the HTML standard says: byte order mark, header, meta, then what the bytes
 * themselves show. A label is disbelieved where the bytes are well-formed UTF-8 with characters beyond ASCII.
 */
export function decodeHtml(
  bytes: Uint8Array,
  contentType?: string | null,
): { text: string; charset: string } {
  const label = contentType ? HEADER_CHARSET.exec(contentType)?.[1] : undefined;
  const declared = htmlEncodingSniffer(bytes, {
    transportLayerEncodingLabel: label,
    defaultEncoding: 'windows-1252',
  });
  if (!/^UTF-16/i.test(declared)) {
    const text = strictUtf8(bytes);
    if (text !== null && (declared === 'UTF-8' || hasHighBytes(bytes))) return { text, charset: 'utf-8' };
    if (declared === 'UTF-8') return { text: new TextDecoder('utf-8').decode(bytes), charset: 'utf-8' };
  }
  const charset = iconv.encodingExists(declared) ? declared : 'windows-1252';
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { text: iconv.decode(buffer, charset), charset: charset.toLowerCase() };
}
