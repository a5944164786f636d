import { JaroWinklerDistance } from 'natural/lib/natural/distance/index.js';

const VOWELS = /[aeiouy]/g;
const DOUBLE = /(.)\1+/g;
/** Words at least this alike (Jaro-Winkler, 0..1) can be one word spelt twice. */
const ALIKE = 0.88;

/** The consonants of a word, doubles once: what spellings of a transliterated word share. */
export function skeleton(word: string): string {
  return word.replace(VOWELS, '').replace(DOUBLE, '$1');
}

/** One word printed in two spellings: El-Henedy, El-Heneidy. Short words and words that differ in a consonant are not. */
export function alike(a: string, b: string): boolean {
  return a.length >= 5 && b.length >= 5 && skeleton(a) === skeleton(b) && JaroWinklerDistance(a, b) >= ALIKE;
}

/** Two names equal but for the spelling of one word that is not the first. */
export function oneSpelling(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  let differing = -1;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (differing >= 0 || i === 0) return false;
    differing = i;
  }
  return differing > 0 && alike(a[differing]!, b[differing]!);
}
