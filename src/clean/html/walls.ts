import type { Block } from './blocks.js';
import { holderOf } from './spine.js';
import { SAYS } from './tokens.js';

/** What stands where the rest of a text is for those who pay or register. */
export const WALL =
  /\b(?:to (?:continue|keep) reading|subscribe to (?:read|continue|unlock|access)|(?:this|the full) (?:article|story|content) is (?:for|available (?:only )?to|reserved for|exclusive to) (?:our )?(?:subscribers|members|premium)|already a (?:subscriber|member)\?|(?:register|log ?in|sign ?in) to (?:read|continue|view)|unlock (?:this|full) (?:article|access)|subscribers only|premium content|become a (?:subscriber|member) to)\b/i;

const MAX_WORDS = 400;
const MAX_BLOCKS = 20;
/** Running text of an offer, and of what is shown of the article before it. */
const MAX_OFFER = 600;
const MIN_SHOWN = 100;

/** Marks the box of an offer to subscribe: a small one after some text, with the offer for its first sentence. */
export function markWalls(blocks: readonly Block[], prose: Float64Array, zones: Int32Array): void {
  let shown = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const before = shown;
    shown += prose[i]!;
    if (before < MIN_SHOWN || block.text.length >= MAX_WORDS || !WALL.test(block.text)) continue;
    const box = holderOf(block);
    if (box.to - box.from > MAX_BLOCKS) continue;
    let first = box.from;
    while (first < i && prose[first] === 0) first++;
    let offer = 0;
    for (let j = box.from; j < box.to; j++) offer += prose[j]!;
    if (first < i || offer > MAX_OFFER) continue;
    for (let j = box.from; j < box.to; j++) zones[j]! |= SAYS.subscribe;
  }
}
