import { detectLegacy, detectUtf16, highRuns, patchedUtf8 } from './charset-detect.js';
import { encodingSniffer, legacyDecoders } from './decoders.js';

const HEADER_CHARSET = /charset\s*=\s*["']?\s*([\w.:-]+)/i;

/** The text where the bytes are well-formed UTF-8 (a cut in the last character is forgiven), else null. */
function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function hasHighBytes(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80) return true;
  return false;
}

/**
 * The text of a page, decoded as the HTML standard says: byte order mark, header, meta, then what the bytes
 * themselves show. A label is disbelieved where the bytes are well-formed UTF-8 with characters beyond ASCII, where
 * it says UTF-8 and they are not, and where a server's default stands against what the page says of itself.
 */
export function decodeHtml(
  bytes: Uint8Array,
  contentType?: string | null,
): { text: string; charset: string } {
  const label = contentType ? HEADER_CHARSET.exec(contentType)?.[1] : undefined;
  const declared = sniff(bytes, label);
  if (!/^UTF-16/i.test(declared ?? '')) {
    const text = strictUtf8(bytes);
    const wide = text?.includes('\0') ? detectUtf16(bytes) : null;
    if (wide) return decodeAs(bytes, wide);
    if (text !== null && (declared === 'UTF-8' || hasHighBytes(bytes))) return { text, charset: 'utf-8' };
    if (text === null && (declared === null || declared === 'UTF-8')) {
      const patched = patchedUtf8(bytes);
      if (patched !== null) return { text: patched, charset: 'utf-8' };
    }
  }
  return decodeAs(bytes, believed(bytes, declared, label));
}

/** The declared encoding by mark, header, meta; null where there is none. */
function sniff(bytes: Uint8Array, label: string | undefined): string | null {
  const options = label === undefined ? {} : { transportLayerEncodingLabel: label };
  const [one, other] = ['windows-1252', 'windows-1251'].map((defaultEncoding) =>
    encodingSniffer()(bytes, { ...options, defaultEncoding }),
  );
  // What depends on the default was not declared.
  return one === other ? one! : null;
}

/** Not UTF-8: what header or meta say, where the bytes bear it out, else what the bytes show. */
function believed(bytes: Uint8Array, declared: string | null, label: string | undefined): string {
  const western = declared === 'windows-1252' && label !== undefined;
  if (declared !== null && declared !== 'UTF-8' && !western) return declared;
  // A server's default, or UTF-8 that is none: the page's own word comes before the detector's.
  const own = label === undefined ? null : sniff(bytes, undefined);
  if (western && highRuns(bytes) < 0.5) return 'windows-1252';
  if (own !== null && own !== 'UTF-8' && own !== 'windows-1252') return own;
  return (hasHighBytes(bytes) ? detectLegacy(bytes) : null) ?? detectUtf16(bytes) ?? 'windows-1252';
}

function decodeAs(bytes: Uint8Array, encoding: string): { text: string; charset: string } {
  const iconv = legacyDecoders();
  const charset = iconv.encodingExists(encoding) ? encoding : 'windows-1252';
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { text: iconv.decode(buffer, charset), charset: charset.toLowerCase() };
}
