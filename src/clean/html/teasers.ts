import type { Block } from './blocks.js';
import { SAYS } from './tokens.js';
import type { El } from './tree.js';

const MAX_CLIMB = 4;
const MAX_PROSE = 2;
const MIN_REPEATS = 3;

/**
 * Prose that only advertises another page: a small container with a linked headline, standing among siblings
 * made alike. `count` is a prefix sum of blocks that hold running text. Returns one flag a block.
 */
export function teasersOf(
  blocks: readonly Block[],
  prose: Float64Array,
  count: Float64Array,
  zones: Int32Array,
): Uint8Array {
  const flags = new Uint8Array(blocks.length);
  const whole = prose.reduce((a, b) => a + b, 0);
  const boxes = new Map<El, El[]>();
  let last: El | null = null;
  for (let i = 0; i < blocks.length; i++) {
    if (prose[i]! === 0) continue;
    const box = boxOf(blocks[i]!.el, blocks, count);
    if (!box?.parent || box === last) continue;
    last = box;
    const home = repeatHome(box);
    const list = boxes.get(home);
    if (list) list.push(box);
    else boxes.set(home, [box]);
  }
  for (const list of boxes.values()) {
    if (list.length < MIN_REPEATS) continue;
    // Sections of the article itself, each under a linked heading, say more than a teaser does.
    const lengths = list.map((box) => proseIn(box, prose)).sort((a, b) => a - b);
    const usual = lengths[lengths.length >> 1]!;
    if (usual > LONG_BOX && ((usual > SECTION && !list.some(isPost)) || zones[list[0]!.from]! & SAYS.body))
      continue;
    // Items of a list that is most of the article.
    const sum = lengths.reduce((a, b) => a + b, 0);
    if (sum > whole * MOST && zones[list[0]!.from]! & SAYS.body) continue;
    for (const box of list) {
      if (proseIn(box, prose) > LONGEST && !isPost(box)) continue;
      for (let i = box.from; i < box.to; i++) flags[i] = 1;
    }
  }
  for (const kids of digests(blocks, prose).values())
    for (const i of kids) flags[i] = zones[i]! & SAYS.body ? flags[i]! : 1;
  return flags;
}

const MIN_DIGEST = 4;
const DIGEST_SHARE = 0.8;
const MAX_DIGEST = 240;
const MIN_LINKED = 18;

/** Lists of one-line reports, each a linked headline and a sentence: containers that hold hardly anything else. */
function digests(blocks: readonly Block[], prose: Float64Array): Map<El, number[]> {
  const found = new Map<El, number[]>();
  const all = new Map<El, number>();
  for (let i = 0; i < blocks.length; i++) {
    const { el, text, linked } = blocks[i]!;
    if (prose[i] === 0 || !el.parent || el.tag === 'li') continue;
    all.set(el.parent, (all.get(el.parent) ?? 0) + 1);
    if (linked < MIN_LINKED || linked < text.length * 0.25 || text.length > MAX_DIGEST) continue;
    const list = found.get(el.parent);
    if (list) list.push(i);
    else found.set(el.parent, [i]);
  }
  for (const [el, list] of found)
    if (list.length < MIN_DIGEST || list.length < all.get(el)! * DIGEST_SHARE) found.delete(el);
  return found;
}

/** An article of its own, or a part of one. */
function isPost(box: El): boolean {
  return box.tag === 'article' || box.parent?.tag === 'article';
}

const LONG_BOX = 170;
/** Running text of one box that no teaser has, whatever its siblings hold. */
const LONGEST = 400;
/** Share of the page's running text that boxes in its body have when they are the body. */
const MOST = 0.3;
/** Running text of a box that no teaser has. */
const SECTION = 300;

function proseIn(box: El, prose: Float64Array): number {
  let sum = 0;
  for (let i = box.from; i < box.to; i++) sum += prose[i]!;
  return sum;
}

/** The smallest element around `el` that also holds a linked headline, as long as it holds little prose. */
function boxOf(el: El, blocks: readonly Block[], count: Float64Array): El | null {
  let at: El | null = el;
  for (let up = 0; up < MAX_CLIMB && at; up++, at = at.parent) {
    if (count[at.to]! - count[at.from]! > MAX_PROSE || at.to - at.from > 8) return null;
    for (let i = at.from; i < at.to; i++) {
      const { linked, text } = blocks[i]!;
      if (linked >= 18 && (linked > text.length * 0.7 || (at.tag === 'article' && at.to - at.from === 1)))
        return at;
    }
  }
  return null;
}

/** Boxes in rows and columns repeat one or two levels further up. */
function repeatHome(box: El): El {
  let home = box.parent!;
  for (let up = 0; up < 2 && home.parent && home.to - home.from <= box.to - box.from + 2; up++)
    home = home.parent;
  return home;
}
