import type { Source } from '../sources/source.js';
import type { Tally } from './tally.js';

/** A warning where a source gave fewer or more links than its file expects: a sign that its pages have changed. */
export function yieldWarnings(source: Source, tally: Tally): string[] {
  const { min, max } = source.yield;
  if (tally.complete && tally.found < min) {
    return [
      `${source.id}: ${tally.found} articles found, at least ${min} expected; look whether its feeds or pages have changed`,
    ];
  }
  if (tally.found > max) {
    return [
      `${source.id}: ${tally.found} articles found, at most ${max} expected; look whether its patterns still fit`,
    ];
  }
  return [];
}
