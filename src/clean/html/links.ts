import type { Block } from './blocks.js';
import { isTailTitle } from './furniture.js';
import { HEADING, type Selection } from './selection.js';
import { holderOf } from './spine.js';
import type { El } from './tree.js';

/** A sentence, an address, a name in brackets: linked words that belong to the text they stand in. */
const SAID = /[.!:)\]]["'”’]?$|^(?:https?:\/\/|www\.)\S+$/;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/;
const FEW_WORDS = /^\S+(?:\s\S+){0,2}$/;
const CAPITALS = /^[^\p{Ll}]*$/u;

/** Puts links back that belong to the text: list items and headings within it, sentences, names of sources. */
export function reviveLinks(selection: Selection): void {
  const { root, blocks, kept, why, spine, prose } = selection;
  let first = root.from;
  while (first < root.to && !(kept[first] && prose[first]! > 0)) first++;
  let last = root.to - 1;
  while (last > first && !(kept[last] && prose[last]! > 0)) last--;
  // Names and addresses go on among the short lines that may end a text.
  let end = root.to - 1;
  while (end > last && !(kept[end] && spine.has(holderOf(blocks[end]!)))) end--;
  const items = countItems(selection);
  const few = items <= MAX_ITEMS;
  const headed = alternates(selection, first, last);
  const back: number[] = [];
  for (let i = first; i < end; i++) {
    if (why[i] !== 'links' || (i > last && !ADDRESS.test(blocks[i]!.text))) continue;
    const { el, text } = blocks[i]!;
    if (isTailTitle(text)) continue;
    const within = spine.has(holderOf(blocks[i]!));
    const between = kept[i - 1]! && kept[i + 1]!;
    if (
      HEADING.test(el.tag)
        ? between
        : within &&
          (el.tag === 'li' ? !(few && isTeaserList(blocks, el)) : between && (headed || isSaid(text)))
    )
      back.push(i);
  }
  for (const i of back) {
    kept[i] = true;
    why[i] = '';
  }
}

/** Linked lines that stand between so many of the paragraphs are their headings. */
const MIN_HEADED = 4;
const SHARE_HEADED = 0.4;

function alternates({ blocks, kept, why, prose, spine }: Selection, first: number, last: number): boolean {
  let lines = 0;
  let paragraphs = 0;
  for (let i = first; i < last; i++) {
    if (kept[i] && prose[i]! > 0) paragraphs++;
    else if (why[i] === 'links' && blocks[i]!.el.tag === 'p' && spine.has(holderOf(blocks[i]!)))
      if (kept[i - 1] && kept[i + 1] && prose[i + 1]! > 0) lines++;
  }
  return lines >= MIN_HEADED && lines >= paragraphs * SHARE_HEADED;
}

function countItems({ root, blocks, why, spine }: Selection): number {
  let n = 0;
  for (let i = root.from; i < root.to; i++)
    if (why[i] === 'links' && blocks[i]!.el.tag === 'li' && spine.has(holderOf(blocks[i]!))) n++;
  return n;
}

/** A page with more linked items than this in its text collects links. */
const MAX_ITEMS = 12;
const MAX_TEASERS = 5;
const HEADLINE_LENGTH = 35;

/** A few lines that nothing but link and are as long as headlines: other articles. */
function isTeaserList(blocks: readonly Block[], item: El): boolean {
  const list = item.parent;
  if (!list || list.to - list.from > MAX_TEASERS) return false;
  let length = 0;
  for (let i = list.from; i < list.to; i++) {
    const { text, linked } = blocks[i]!;
    if (linked < text.length) return false;
    length += text.length;
  }
  return length > HEADLINE_LENGTH * (list.to - list.from);
}

function isSaid(text: string): boolean {
  return SAID.test(text) || (FEW_WORDS.test(text) && !CAPITALS.test(text));
}

/** A list of links belongs to the text where a sentence or a heading announces it. */
export function reviveLists(selection: Selection): void {
  const { root, blocks, kept, why, spine } = selection;
  let announced = false;
  for (let i = root.from; i < root.to; i++) {
    const block = blocks[i]!;
    if (why[i] === 'links' && HEADING.test(block.el.tag)) {
      const within = spine.has(holderOf(block)) ? proseFollows(selection, i) : heads(selection, i);
      if (!within || isTailTitle(block.text)) continue;
      kept[i] = true;
      why[i] = '';
      announced = true;
    } else if (why[i] === 'links' && block.el.parent?.tag === 'blockquote') {
      kept[i] = true;
      why[i] = '';
    } else if (why[i] === 'links' && block.el.tag === 'li') {
      if (!announced || !spine.has(holderOf(block))) continue;
      kept[i] = true;
      why[i] = '';
    } else if (kept[i])
      announced =
        block.text.endsWith(':') || HEADING.test(block.el.tag) || (announced && block.el.tag === 'li');
    else announced = false;
  }
}

/** True for a heading in one box with the kept paragraph right after it. */
function heads({ blocks, kept, prose }: Selection, at: number): boolean {
  if (!kept[at + 1] || prose[at + 1]! === 0) return false;
  const box = blocks[at]!.el.parent;
  return (
    box !== null &&
    blocks[at + 1]!.el !== box &&
    at + 1 < (box.to - box.from > 1 ? box.to : (box.parent?.to ?? 0))
  );
}

/** True when anything kept comes before the next heading. */
function proseFollows({ root, blocks, kept }: Selection, at: number): boolean {
  for (let i = at + 1; i < root.to; i++) {
    if (HEADING.test(blocks[i]!.el.tag)) return false;
    if (kept[i]) return true;
  }
  return false;
}
