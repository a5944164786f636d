/** Themes of recommendations by the words that name them; labels as in the issue list of UPR Info. */
import { readTable } from './csv.js';

const byFirst = new Map<string, { readonly words: readonly string[]; readonly theme: string }[]>();
for (const row of readTable(new URL('./themes.csv', import.meta.url))) {
  for (const phrase of row.words!.split(';')) {
    const words = phrase.split(/[\s-]+/);
    const list = byFirst.get(words[0]!) ?? [];
    list.push({ words, theme: row.theme! });
    list.sort((a, b) => b.words.length - a.words.length);
    byFirst.set(words[0]!, list);
  }
}

/** The theme named at token `at` of lower-case words (hyphens as tokens of their own), with its last token; null for none. */
export function themeAt(lower: readonly string[], at: number): { theme: string; last: number } | null {
  for (const { words, theme } of byFirst.get(lower[at] ?? '') ?? []) {
    let i = at + 1;
    let fits = true;
    for (const word of words.slice(1)) {
      if (lower[i] === '-') i++;
      if (lower[i] !== word) {
        fits = false;
        break;
      }
      i++;
    }
    if (fits) return { theme, last: i - 1 };
  }
  return null;
}
