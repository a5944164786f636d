/** Character classes by UTF-16 unit: a table for the Basic Multilingual Plane, made once. */
export const OTHER = 0;
export const SPACE = 1;
export const UPPER = 2;
export const LOWER = 3;
/** Letters without case, and combining marks. */
export const LETTER = 4;
export const DIGIT = 5;

const table = new Uint8Array(0x10000);
const upper = /^\p{Lu}|^\p{Lt}/u;
const lower = /^\p{Ll}/u;
const letter = /^[\p{L}\p{M}]/u;
const digit = /^\p{Nd}/u;
const space = /^[\s\u200b\ufeff]/u;
for (let unit = 0; unit < 0x10000; unit++) {
  // Ideographs and syllables are one class; testing each of them would double the start-up time.
  if (unit >= 0x3400 && unit < 0xd800) table[unit] = LETTER;
  else if (unit >= 0xd800 && unit < 0xf900) table[unit] = OTHER;
  else {
    const c = String.fromCharCode(unit);
    if (space.test(c)) table[unit] = SPACE;
    else if (digit.test(c)) table[unit] = DIGIT;
    else if (upper.test(c)) table[unit] = UPPER;
    else if (lower.test(c)) table[unit] = LOWER;
    else if (letter.test(c)) table[unit] = LETTER;
  }
}

export function charClass(unit: number): number {
  return table[unit] ?? OTHER;
}

export function isLetterClass(cls: number): boolean {
  return cls === UPPER || cls === LOWER || cls === LETTER;
}
