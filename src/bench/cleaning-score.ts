/** The scrapinghub benchmark's measure: shingles of four words, macro means over pages. */

const WORD = /[\p{L}\p{N}_]+/gu;
const SHINGLE = 4;

function words(text: string): string[] {
  return text.match(WORD) ?? [];
}

function shingles(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const last = Math.max(1, list.length - SHINGLE + 1);
  for (let i = 0; i < last && list.length > 0; i++) {
    const key = list.slice(i, i + SHINGLE).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Macro precision and recall over pairs (gold, ours), and their harmonic mean. */
export function shingleF1(pairs: readonly (readonly [string, string])[]): {
  f1: number;
  precision: number;
  recall: number;
} {
  const precisions: number[] = [];
  const recalls: number[] = [];
  for (const [gold, ours] of pairs) {
    const a = shingles(words(gold));
    const b = shingles(words(ours));
    let hits = 0;
    for (const [key, n] of a) hits += Math.min(n, b.get(key) ?? 0);
    const sum = (map: Map<string, number>): number => [...map.values()].reduce((x, y) => x + y, 0);
    const [inGold, inOurs] = [sum(a), sum(b)];
    if (inOurs > 0) precisions.push(hits / inOurs);
    if (inGold > 0) recalls.push(hits / inGold);
  }
  const mean = (list: number[]): number =>
    list.length > 0 ? list.reduce((x, y) => x + y, 0) / list.length : 0;
  const [precision, recall] = [mean(precisions), mean(recalls)];
  return {
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
    precision,
    recall,
  };
}

/** Share of pairs whose words are the same. */
export function exactShare(pairs: readonly (readonly [string, string])[]): number {
  return (
    pairs.filter(([gold, ours]) => words(gold).join(' ') === words(ours).join(' ')).length /
    (pairs.length || 1)
  );
}
