const HONORIFICS = new Set('mr mrs ms dr prof professor he h e hon honourable sir amb datuk seri'.split(' '));
const WORDS = /[\p{L}\p{N}_]+/gu;
const MARKS = /\p{M}+/gu;
const D_STROKE = /[Đđ]/g;
const PERCENT = new Set(['%', 'percent', 'per cent', 'pct', 'percentage']);
const AGE = /^(years?) (?:of age|old)$/;
const ROUND = 1e6;

/** Lower case, without diacritics. */
export function foldWord(text: string | null | undefined): string {
  return (text ?? '').replace(D_STROKE, 'd').normalize('NFD').replace(MARKS, '').toLowerCase();
}

export function wordsOf(text: string | null | undefined): string[] {
  return foldWord(text).match(WORDS) ?? [];
}

/** A name's words without honorifics, joined: equal for equal people. */
export function nameKey(name: string | null | undefined): string {
  return wordsOf(name)
    .filter((word) => !HONORIFICS.has(word))
    .join(' ');
}

const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
};

export function singular(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** `percent`, or the head noun in the singular. */
export function unitKey(unit: string | null | undefined): string {
  const plain = (unit ?? '').trim().toLowerCase();
  if (PERCENT.has(plain)) return 'percent';
  return singular(wordsOf(plain.replace(AGE, '$1')).at(-1) ?? '');
}

/** Shared words over all words, number (singular, plural) aside. */
export function jaccard(a: readonly string[], b: readonly string[]): number {
  const left = new Set(a.map(singular));
  const right = new Set(b.map(singular));
  const both = [...left].filter((word) => right.has(word)).length;
  return both / Math.max(1, left.size + right.size - both);
}

/** A value to compare: a number to six places, else lower-case text; null for none. */
export function valueKey(value: unknown): number | string | null {
  if (value === null || value === undefined || value === '') return null;
  const text = String(value).trim();
  const number = Number(text);
  return text !== '' && Number.isFinite(number) ? Math.round(number * ROUND) / ROUND : text.toLowerCase();
}
