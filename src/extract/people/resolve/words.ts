import { FEMALE, MALE } from '../vocabulary/heads.js';
import { SUFFIXES } from '../vocabulary/names.js';

/** Small words that a later mention may leave out. Not those that are names elsewhere: Văn, Đỗ, Lê, Lã. */
const SILENT = new Set(
  'al el bin ibn bint binti de der den del della dos das du di von zu zum y abu'.split(' '),
);
const ARTICLE = /^(?:al|el)-/;

/** Words that tell names apart: no particles, no "Jr.", no Arabic article. */
export function coreWords(words: readonly string[]): string[] {
  const out: string[] = [];
  for (const word of words) {
    const bare = word.replace(ARTICLE, '');
    if (!SILENT.has(bare) && !SUFFIXES.has(bare)) out.push(bare);
  }
  return out.length > 0 ? out : [...words];
}

export function genderOf(honorifics: readonly string[]): 'm' | 'f' | null {
  for (const h of honorifics) {
    if (MALE.has(h)) return 'm';
    if (FEMALE.has(h)) return 'f';
  }
  return null;
}

/** Vietnamese middle names tell: Văn for men, Thị for women. */
export function guessGender(words: readonly string[]): 'm' | 'f' | null {
  if (words.length >= 3 && words[1] === 'thi') return 'f';
  if (words.length >= 3 && words[1] === 'van') return 'm';
  return null;
}
