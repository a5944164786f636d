import { legacyDecoders } from './decoders.js';

/** Bytes read to tell an encoding; a page's first words are markup, its text comes after. */
const SAMPLE = 200_000;
const MIN_HIGH = 6;

interface Legacy {
  readonly charset: string;
  /** What such a text is made of. */
  readonly own: RegExp;
  /** Share of all characters beyond ASCII that must be of that kind. */
  readonly least: number;
}

/** Kana, syllables and letters that a wrong decoder hardly ever brings forth; the surest first. */
const LEGACY: readonly Legacy[] = [
  { charset: 'shift_jis', own: /[\u3041-\u3093\u30a1-\u30f6\u3001\u3002]/g, least: 0.3 },
  { charset: 'euc-jp', own: /[\u3041-\u3093\u30a1-\u30f6\u3001\u3002]/g, least: 0.3 },
  { charset: 'euc-kr', own: /[\uac00-\ud7a3]/g, least: 0.8 },
  { charset: 'gb18030', own: /[的一是不了在人有我他这中大来上国和地到以说时要就出会可也对]/g, least: 0.06 },
  { charset: 'big5', own: /[的一是不了在人有我他這中大來上國和地到以說時要就出會可也對]/g, least: 0.06 },
  { charset: 'windows-1251', own: /[оеаинтсрвлкмдпу]/g, least: 0.55 },
  { charset: 'koi8-r', own: /[оеаинтсрвлкмдпу]/g, least: 0.55 },
];
const BEYOND = /[^\u0000-\u007f]/g;
/** In the script's decoder these stand only where bytes were none of its own. */
const BROKEN = /[\ufffd\ue000-\uf8ff\u0080-\u009f]/g;

/** The encoding that the bytes themselves show, where nothing declares one; null for western texts and for few bytes. */
export function detectLegacy(bytes: Uint8Array): string | null {
  if (highRuns(bytes) < 0.5) return null;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, SAMPLE));
  for (const { charset, own, least } of LEGACY) {
    const text = legacyDecoders().decode(buffer, charset);
    const beyond = text.match(BEYOND)?.length ?? 0;
    if (beyond === 0 || (text.match(BROKEN)?.length ?? 0) > beyond * 0.01 + 1) continue;
    if ((text.match(own)?.length ?? 0) >= beyond * least) return charset;
  }
  return null;
}

/**
 * Share of the bytes beyond ASCII that stand three or more in a row. Western letters with accents stand alone; other
 * scripts make words of such bytes.
 */
export function highRuns(bytes: Uint8Array): number {
  let high = 0;
  let inRuns = 0;
  let run = 0;
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i <= end; i++) {
    if (i < end && bytes[i]! >= 0x80) run++;
    else {
      high += run;
      if (run > 2) inRuns += run;
      run = 0;
    }
  }
  return high < MIN_HIGH ? 0 : inRuns / high;
}

/** UTF-16 that no mark announces: every other byte of western markup is zero. */
export function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length & ~1, 400);
  if (end < 20) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = end / 2;
  if (odd > half * 0.7 && even === 0) return 'utf-16le';
  return even > half * 0.7 && odd === 0 ? 'utf-16be' : null;
}

/**
 * UTF-8 into which a few bytes of windows-1252 were pasted, read as both; null where too little of it is UTF-8.
 * Western text makes hardly any by chance: three well-formed characters answer for a byte that is not.
 */
export function patchedUtf8(bytes: Uint8Array): string | null {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequence(bytes, i);
    if (length > 1) good++;
    else if (length === 0) bad++;
    i += Math.max(length, 1);
  }
  if (good < bad * 3 || good === 0) return null;
  const parts: string[] = [];
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: false });
  let from = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequence(bytes, i);
    if (length === 0) {
      parts.push(
        utf8.decode(bytes.subarray(from, i)),
        legacyDecoders().decode(Buffer.from([bytes[i]!]), 'windows-1252'),
      );
      from = i + 1;
    }
    i += Math.max(length, 1);
  }
  parts.push(utf8.decode(bytes.subarray(from)));
  return parts.join('');
}

/** Bytes of the well-formed UTF-8 character at `i`; 0 where there is none. */
function sequence(bytes: Uint8Array, i: number): number {
  const first = bytes[i]!;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first < 0xe0 ? 0 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let k = 1; k < length; k++) if ((bytes[i + k] ?? 0) >> 6 !== 2) return 0;
  const second = bytes[i + 1] ?? 0;
  // Overlong forms, surrogates and what lies past the last plane.
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0;
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0;
  return length;
}
