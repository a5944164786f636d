import type { Block } from './blocks.js';
import type { El } from './tree.js';

/** Elements that may stand between a paragraph and the container that holds the article's paragraphs. */
const WRAPPERS = new Set([
  'ul',
  'ol',
  'li',
  'blockquote',
  'dl',
  'dd',
  'dt',
  'p',
  'table',
  'tbody',
  'tr',
  'td',
  'pre',
]);

/** The container a block counts for: its block element's parent, past lists and quotations. */
export function holderOf(block: Block): El {
  let at = block.el;
  if (at.parent) at = at.parent;
  while (WRAPPERS.has(at.tag) && at.parent) at = at.parent;
  return at;
}

/**
 * The containers that hold the article's paragraphs directly: a fifth of the running text kept so far,
 * or three paragraphs of it.
 */
export function spineOf(
  blocks: readonly Block[],
  prose: Float64Array,
  kept: readonly boolean[],
  from: number,
  to: number,
): Set<El> {
  const held = new Map<El, { sum: number; n: number }>();
  let total = 0;
  for (let i = from; i < to; i++) {
    if (!kept[i] || prose[i]! === 0) continue;
    total += prose[i]!;
    const holder = holderOf(blocks[i]!);
    const entry = held.get(holder);
    if (entry) {
      entry.sum += prose[i]!;
      entry.n++;
    } else held.set(holder, { sum: prose[i]!, n: 1 });
  }
  const spine = new Set<El>();
  for (const [el, { sum, n }] of held)
    if (sum >= total * 0.2 || (n >= 3 && sum >= total * 0.06)) spine.add(el);
  return spine;
}
