/** Index of the first item whose key is at least `from`, in items ordered by it. Binary search. */
export function lowerBound<T>(items: readonly T[], key: (item: T) => number, from: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (key(items[mid]!) < from) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** The items whose key lies in [from, to), in items ordered by it: an article may hold thousands. */
export function between<T>(items: readonly T[], key: (item: T) => number, from: number, to: number): T[] {
  const out: T[] = [];
  for (let k = lowerBound(items, key, from); k < items.length && key(items[k]!) < to; k++)
    out.push(items[k]!);
  return out;
}

export const byFirst = (item: { readonly first: number }): number => item.first;
export const byStart = (item: { readonly start: number }): number => item.start;
export const byAt = (item: { readonly at: number }): number => item.at;
