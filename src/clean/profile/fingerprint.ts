const FOLD = /[^\p{L}]+/gu;

/** A paragraph's fingerprint: its letters, lower-cased, hashed (FNV-1a, two lanes of 32 bits) to 13 characters. */
export function fingerprint(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().replace(FOLD, '');
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13);
  }
  return `${(a >>> 0).toString(36).padStart(7, '0')}${(b >>> 0).toString(36).slice(-6).padStart(6, '0')}`;
}
