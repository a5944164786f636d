import { TAIL_TITLE } from './furniture.js';
import { drop, HEADING, type Selection } from './selection.js';
import { holderOf } from './spine.js';

const BODY_TAG = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'li', 'blockquote', 'pre', 'tr', 'dd', 'dt', 'td']);
/** A date alone, or a signature alone, as they stand under headlines. */
const DATE_LINE =
  /^(?:(?:last |first )?(?:updated|published|posted)[\s:]*(?:on |at )?)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+\d{1,2})?(?:st|nd|rd|th)?,?\s+\d{4}.{0,50}$/i;
const BY_LINE = /^by\s+\p{Lu}[\p{L}.'’-]+(?:\s+[\p{L}.'’-]+){1,3}(?:[,|·•-].{0,40})?$/u;

/** Cuts what stands before the first and after the last running text, save what the body's containers hold. */
export function cutEdges(selection: Selection): void {
  const { root, blocks, prose, kept, why, spine } = selection;
  let first = root.from;
  while (first < root.to && !(kept[first] && prose[first]! > 0)) first++;
  for (let i = root.from; i < first; i++) {
    const block = blocks[i]!;
    if (kept[i] && !(BODY_TAG.has(block.el.tag) && spine.has(holderOf(block)))) drop(i, 'before', kept, why);
  }
  for (let i = first, passed = 0; i < root.to && passed < 3; i++) {
    if (!kept[i]) continue;
    passed++;
    const { text } = blocks[i]!;
    if (text.length < 90 && prose[i]! < 60 && (DATE_LINE.test(text) || BY_LINE.test(text)))
      drop(i, 'meta', kept, why);
  }
  let last = root.to - 1;
  while (last > first && !(kept[last] && prose[last]! > 0)) last--;
  let more = false;
  for (let i = root.to - 1; i > last; i--) {
    if (!kept[i]) continue;
    const block = blocks[i]!;
    const quoted = block.el.tag === 'blockquote' && blocks[i - 1]!.el.parent === block.el;
    const stays =
      quoted ||
      (BODY_TAG.has(block.el.tag) && (more || !HEADING.test(block.el.tag)) && spine.has(holderOf(block)));
    if (!stays || block.linked > block.text.length * 0.6) drop(i, 'after', kept, why);
    else more = true;
  }
  for (let i = root.from; i < first; i++) {
    if (kept[i] && blocks[i]!.el.tag === 'h1') drop(i, 'title', kept, why);
  }
}

/** A list of links belongs to the text where a sentence or a heading announces it. */
export function reviveLists(selection: Selection): void {
  const { root, blocks, kept, why, spine } = selection;
  let announced = false;
  for (let i = root.from; i < root.to; i++) {
    const block = blocks[i]!;
    if (why[i] === 'links' && HEADING.test(block.el.tag)) {
      if (!spine.has(holderOf(block)) || TAIL_TITLE.test(block.text) || !proseFollows(selection, i)) continue;
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

/** True when anything kept comes before the next heading. */
function proseFollows({ root, blocks, kept }: Selection, at: number): boolean {
  for (let i = at + 1; i < root.to; i++) {
    if (HEADING.test(blocks[i]!.el.tag)) return false;
    if (kept[i]) return true;
  }
  return false;
}
