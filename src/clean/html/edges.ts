import { foldTitle } from '../meta/title.js';
import type { Block } from './blocks.js';
import { drop, HEADING, type Selection, type Witness } from './selection.js';
import { holderOf } from './spine.js';

const BODY_TAG = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'li', 'blockquote', 'pre', 'tr', 'dd', 'dt', 'td']);
/** A date alone, or a signature alone, as they stand under headlines. */
const DATE_LINE =
  /^(?:(?:last |first )?(?:updated|published|posted)[\s:]*(?:on |at )?)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+\d{1,2})?(?:st|nd|rd|th)?,?\s+\d{4}.{0,50}$/i;
const BY_LINE = /^by\s+\p{Lu}[\p{L}.'’-]+(?:\s+[\p{L}.'’-]+){1,3}(?:[,|·•-].{0,40})?$/u;

const YEAR = /\d{4}/;
const FILE_PHOTO =
  /[-–—(|:/]\s*(?:file (?:photo|picture|image)|(?:photo|picture|image)s?(?: by| courtesy|:).{0,40}|handout)\)?\.?$|^(?:file )?(?:photo|picture|image)s?\s*(?:by|:|courtesy)/i;
const STOP = /[.!?…:]["'”’)]*$/;

/** Headline, date and name in one paragraph of short lines, as tables and line breaks make it. */
function isHead(text: string, titles: readonly string[]): boolean {
  if (!text.includes('\n') || text.length > 400) return false;
  const lines = text.split('\n');
  return (
    lines.some((line) => titles.includes(foldTitle(line))) &&
    lines.every((line) => titles.includes(foldTitle(line)) || (line.length < 80 && !STOP.test(line)))
  );
}

/** Cuts the paragraph that holds the headline among other lines, and a caption known by its credit alone. */
export function cutHead({ root, blocks, kept, why, prose }: Selection, known: Witness): void {
  for (let i = root.from, passed = 0; i < root.to && passed < 4; i++) {
    if (!kept[i]) continue;
    passed++;
    const { text, el } = blocks[i]!;
    if (isHead(text, known.titles)) drop(i, 'title', kept, why);
    else if (prose[i] === 0 && text.length < 200 && !HEADING.test(el.tag) && FILE_PHOTO.test(text))
      drop(i, 'caption', kept, why);
  }
}

/** What little text stands before the page's own headline is a notice of the site. */
export function cutBefore({ root, prose, kept, why }: Selection, headline: number): void {
  let before = 0;
  let all = 0;
  for (let i = root.from; i < root.to; i++) {
    if (!kept[i]) continue;
    if (i < headline) before += prose[i]!;
    all += prose[i]!;
  }
  if (before > all * MAX_NOTICE) return;
  for (let i = root.from; i < headline; i++) if (kept[i]) drop(i, 'before', kept, why);
}
const MAX_NOTICE = 0.15;

/** Names of writers alone on a line, as much of the press prints them: two to four words each, capitals throughout. */
export function isNameLine({ el, text }: Block): boolean {
  if (text.length >= 60 || HEADING.test(el.tag) || el.tag === 'li') return false;
  return !NO_NAMES.test(text) && NAMES.test(text);
}
/** A name, and under it what its bearer does: `Ada Quill` over `Senior Parliamentary Reporter`. */
function isSigned({ text }: Block): boolean {
  const [name = '', role = '', more] = text.split('\n');
  return (
    more === undefined && role.length < 60 && !NO_NAMES.test(name) && NAMES.test(name) && TRADE.test(role)
  );
}
const TRADE = /\b(?:reporter|correspondent|editor|writer|journalist|columnist|bureau|desk)$/i;
/** Rules most lines out before the dear pattern is asked. */
const NO_NAMES = /^[^ ]*$|^[a-z]|[\d:;!?()"“”]/;
const NAMES =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|da|van|bin|al|el|ould) )?\p{Lu}[\p{L}.'’-]*){1,3}(?:(?: ?[/,&] ?| [–—-] | and )\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|da|van|bin|al|el|ould) )?\p{Lu}[\p{L}.'’-]*){1,3})*$/u;

/** Cuts what stands before the first and after the last running text, save what the body's containers hold. */
export function cutEdges(selection: Selection): void {
  const { root, blocks, prose, kept, why, spine } = selection;
  let first = root.from;
  while (first < root.to && !(kept[first] && prose[first]! > 0)) first++;
  for (let i = root.from; i < first; i++) {
    const block = blocks[i]!;
    if (kept[i] && !(BODY_TAG.has(block.el.tag) && spine.has(holderOf(block)))) drop(i, 'before', kept, why);
    else if (kept[i] && isNameLine(block)) drop(i, 'name', kept, why);
    else if (kept[i] && isSigned(block)) drop(i, 'signature', kept, why);
  }
  for (let i = first, passed = 0; i < root.to && passed < 3; i++) {
    if (!kept[i]) continue;
    passed++;
    const { text } = blocks[i]!;
    if (text.length >= 90 || prose[i]! >= 60) continue;
    if ((YEAR.test(text) && DATE_LINE.test(text)) || (text.startsWith('by') && BY_LINE.test(text)))
      drop(i, 'meta', kept, why);
  }
  let last = root.to - 1;
  while (last > first && !(kept[last] && prose[last]! > 0)) last--;
  let more = false;
  const list = blocks[last]?.el.tag === 'li' ? blocks[last]!.el.parent : null;
  for (let i = root.to - 1; i > last; i--) {
    if (!kept[i]) continue;
    const block = blocks[i]!;
    const quoted = block.el.tag === 'blockquote' && blocks[i - 1]!.el.parent === block.el;
    const stays =
      quoted ||
      (list !== null && block.el.parent === list) ||
      (BODY_TAG.has(block.el.tag) && (more || !HEADING.test(block.el.tag)) && spine.has(holderOf(block)));
    if (!stays || (block.linked > block.text.length * 0.6 && !more)) drop(i, 'after', kept, why);
    else more = true;
  }
  for (let i = root.from; i < first; i++) {
    if (kept[i] && blocks[i]!.el.tag === 'h1') drop(i, 'title', kept, why);
  }
}
