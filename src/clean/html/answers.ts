/** Readers' answers that no name of a container tells: a section that opens with their number. */
import type { Block } from './blocks.js';
import { SAYS } from './tokens.js';
import type { El } from './tree.js';

/** `Comments (23)`, `23 Comments`, `Comments (23) RSS comments`. */
const NUMBERED =
  /^(?:(?:readers?['’]? )?comments? ?[(:[] ?\d[\d,.]*[)\]]?(?: \w+){0,3}|\d[\d,.]* comments?)$/i;
const MAX_LABEL = 40;
/** Running text between the headline and the answers, in characters: more than a standfirst. */
const MIN_TEXT = 300;
/** Fewer blocks than that are no section. */
const MIN_BLOCKS = 4;

/** Marks the largest element that opens with the number of answers, where running text has gone before. */
export function markAnswers(
  blocks: readonly Block[],
  prose: Float64Array,
  zones: Int32Array,
  headline: number,
): void {
  let before = 0;
  for (let i = Math.max(0, headline); i < blocks.length; i++) {
    before += prose[i]!;
    const { text, el } = blocks[i]!;
    if (before < MIN_TEXT || text.length > MAX_LABEL || !NUMBERED.test(text)) continue;
    const section = opened(el, i);
    if (section.to - section.from < MIN_BLOCKS) continue;
    for (let k = i; k < section.to; k++) zones[k]! |= SAYS.comments;
    i = section.to - 1;
  }
}

/** The outermost element whose first block this is. */
function opened(el: El, at: number): El {
  let section = el;
  while (section.parent && section.parent.from === at && section.parent.tag !== 'body')
    section = section.parent;
  return section;
}
