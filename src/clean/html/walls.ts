import type { Block } from './blocks.js';
import { holderOf } from './spine.js';
import { SAYS } from './tokens.js';

/** What stands where the rest of a text is for those who pay or register. */
export const WALL =
  /\b(?:to (?:continue|keep) reading|subscribe to (?:read|continue|unlock|access)|(?:this|the full) (?:article|story|content) is (?:for|available (?:only )?to|reserved for|exclusive to) (?:our )?(?:subscribers|members|premium)|already a (?:subscriber|member)\?|(?:register|log ?in|sign ?in) to (?:read|continue|view)|unlock (?:this|full) (?:article|access)|subscribers only|premium content|become a (?:subscriber|member) to)\b/i;

const MAX_WORDS = 400;
const MAX_BLOCKS = 20;

/** Marks the box of an offer to subscribe: the paragraph that makes it, and all around it where no text comes before. */
export function markWalls(blocks: readonly Block[], prose: Float64Array, zones: Int32Array): void {
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.text.length >= MAX_WORDS || !WALL.test(block.text)) continue;
    const box = holderOf(block);
    let from = box.from;
    while (from < i && prose[from] === 0) from++;
    if (from < i || box.to - box.from > MAX_BLOCKS || box.tag === 'body') zones[i]! |= SAYS.subscribe;
    else for (let j = box.from; j < box.to; j++) zones[j]! |= SAYS.subscribe;
  }
}
