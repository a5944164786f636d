import { drop, HEADING, type Selection } from './selection.js';
import { holderOf } from './spine.js';

const MAX_STRAY = 25;
/** Times of day over the entries of a live report. */
const CLOCK = /^\d{1,2}(?:[:.h]\d{2}| ?[ap]\.?m)/i;
/** A page with more strays than this is made of such boxes. */
const MAX_STRAYS = 8;

/** Cuts what stands apart from the paragraphs and says nothing: short words in boxes, headings over nothing kept. */
export function cutStrays({ root, blocks, kept, why, prose, spine }: Selection): void {
  const strays: number[] = [];
  let next = -1;
  for (let i = root.to - 1; i >= root.from; i--) {
    if (!kept[i]) continue;
    const { el, text } = blocks[i]!;
    const apart = !spine.has(holderOf(blocks[i]!));
    if (apart && HEADING.test(el.tag) && next > i + 1) {
      const after = blocks[next]!.el.tag;
      if (HEADING.test(after) && after <= el.tag) {
        drop(i, 'stray', kept, why);
        continue;
      }
    }
    if (apart && el.tag === 'div' && prose[i] === 0 && text.length < MAX_STRAY && !CLOCK.test(text))
      strays.push(i);
    next = i;
  }
  if (strays.length <= MAX_STRAYS) for (const i of strays) drop(i, 'stray', kept, why);
}
