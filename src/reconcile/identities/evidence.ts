import { JaroWinklerDistance } from 'natural/lib/natural/distance/index.js';
import { isShorter } from './canonical.js';
import type { Group } from './group.js';

/** Spellings at least this alike (Jaro-Winkler, 0..1) may be one transliterated word. */
const ALIKE = 0.9;

/** Why two groups are one person: a line for the record; null if nothing says so. A name alone is never enough. */
export function sameperson(a: Group, b: Group): string | null {
  if (conflict(a, b)) return null;
  const office = sharedOffice(a, b);
  if (office === null || ![...a.countries].some((c) => b.countries.has(c))) return null;
  const country = [...a.countries].find((c) => b.countries.has(c))!;
  if (isShorter(a.words, b.words) || isShorter(b.words, a.words)) {
    return `"${a.key}" and "${b.key}": one name shortened, both ${office} (${country})`;
  }
  return oneSpelling(a.words, b.words)
    ? `"${a.key}" and "${b.key}": two spellings, both ${office} (${country})`
    : null;
}

/** Two states served and no office in common. */
export function conflict(a: Group, b: Group): boolean {
  if (a.countries.size === 0 || b.countries.size === 0) return false;
  return ![...a.countries].some((c) => b.countries.has(c));
}

function sharedOffice(a: Group, b: Group): string | null {
  const shared = [...a.titles].filter((t) => b.titles.has(t)).sort();
  return shared[0] ?? null;
}

/** Equal but for one word, which is long and spelt alike: El-Henedy, El-Heneidy. */
function oneSpelling(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const differ = a.map((w, i) => [w, b[i]!] as const).filter(([x, y]) => x !== y);
  if (differ.length !== 1) return false;
  const [x, y] = differ[0]!;
  return x.length >= 5 && y.length >= 5 && JaroWinklerDistance(x, y) >= ALIKE;
}
