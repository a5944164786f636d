import { fold } from '../../store/fold.js';

const WORD = /[a-z0-9]+(?:['-][a-z0-9]+)*/g;
const LETTERS = /[a-z0-9]+/g;
const PARTICLE = new Set(['al', 'el', 'bin', 'ibn', 'bint', 'binti']);
const TITLE = new Set('mr mrs ms dr prof sir dame he hon excellency datuk dato seri tun tan'.split(' '));

/** Folded words of a name, hyphens and apostrophes kept inside words; courtesy words taken off. */
export function nameWords(name: string): string[] {
  const words = fold(name).replaceAll('’', "'").match(WORD) ?? [];
  const bare = words.filter((w) => !TITLE.has(w));
  return bare.length > 0 ? bare : words;
}

/** The key of a name: folded letters and digits in order, the same as the store makes before identities are known. */
export function nameKey(name: string): string {
  return fold(name).match(LETTERS)?.join(' ') ?? fold(name);
}

/**
 * Keys under which one name may be printed: as it stands, family name moved from the front to the end or back, without
 * Arabic particles, hyphens closed. Equal keys mean one name.
 */
export function variantKeys(name: string): string[] {
  const words = nameWords(name).map((w) => w.replace(/^(?:al|el)-/, '').replace(/['-]/g, ''));
  const core = words.filter((w) => !PARTICLE.has(w));
  const list = core.length > 1 ? core : words;
  const keys = new Set([list.join(' ')]);
  if (list.length === 2 || list.length === 3) {
    keys.add([...list.slice(1), list[0]!].join(' '));
    keys.add([list.at(-1)!, ...list.slice(0, -1)].join(' '));
  }
  return [...keys];
}

/** Letters of a name's first variant key without spaces: "Park Jung Soo" and "Park Jung-soo" are one. Null for short names, which may meet by chance. */
export function compactKey(key: string): string | null {
  const letters = key.replaceAll(' ', '');
  return letters.length >= COMPACT ? letters : null;
}
const COMPACT = 9;

/** Letters with their marks, marks sorted: "Hòa" and "Hoà" are one spelling; '' where the name has no mark at all. */
export function marksOf(name: string): string {
  const parts = name
    .toLowerCase()
    .normalize('NFD')
    .split(/[\s-]+/);
  let any = false;
  const out = parts.map((part) => {
    const marks = (part.match(/\p{M}/gu) ?? []).sort().join('');
    const letters = part.replace(/\p{M}/gu, '');
    if (marks !== '' || /[^\u0000-\u007f]/.test(letters)) any = true;
    return letters + marks;
  });
  return any ? out.sort().join(' ') : '';
}

/** All words of the shorter name, in order, stand in the longer; at least two, the first or the last among them; an initial stands for its word. */
export function isShorter(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || short.length >= long.length + (short.some((w) => w.length === 1) ? 1 : 0))
    return false;
  let at = 0;
  let whole = 0;
  for (const word of short) {
    while (at < long.length && !same(word, long[at]!)) at++;
    if (at === long.length) return false;
    if (word.length > 1 && long[at]!.length > 1) whole++;
    at++;
  }
  return whole >= 2 && same(short[0]!, long[0]!) && same(short.at(-1)!, long.at(-1)!);
}

function same(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
