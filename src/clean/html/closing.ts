import { foldTitle } from '../meta/title.js';
import { frequency, isRare } from '../saved/lexicon.js';
import { isNameLine } from './edges.js';
import { isClosing, isTailTitle } from './furniture.js';
import { drop, type Selection, type Witness } from './selection.js';
import { holderOf } from './spine.js';

const MIN_PROSE = 40;
const BODY_END = 400;
const LAST_WORDS = 30;
/** Share of the running text that may stand after the end that the page's metadata give. */
const MAX_BEYOND = 0.25;

/**
 * Cuts what stands after the paragraph with which the page's own `articleBody` ends. A body cut short ends within
 * a paragraph, and is no witness of the end.
 */
export function cutBeyond({ root, blocks, prose, kept, why }: Selection, known: Witness): void {
  if (known.body === '') return;
  const end = foldTitle(known.body.slice(-BODY_END));
  let beyond = 0;
  let total = 0;
  for (let i = root.from; i < root.to; i++) if (kept[i]) total += prose[i]!;
  for (let i = root.to - 1; i >= root.from && beyond <= total * MAX_BEYOND; i--) {
    if (!kept[i]) continue;
    if (prose[i]! > MIN_PROSE && end.endsWith(foldTitle(blocks[i]!.text).slice(-LAST_WORDS))) {
      for (let j = i + 1; j < root.to; j++) if (kept[j]) drop(j, 'tail', kept, why);
      return;
    }
    beyond += prose[i]!;
  }
}

const MAX_CLOSING = 6;

/** From the end backward: notes on authors, sources, rights and times are no part of the text. */
export function cutClosing({ root, blocks, kept, why }: Selection, known: Witness): void {
  const site = known.site.replaceAll(' ', '');
  let passed = 0;
  for (let i = root.to - 1; i >= root.from && passed < MAX_CLOSING; i--) {
    if (!kept[i]) continue;
    passed++;
    const { text } = blocks[i]!;
    const signed = site !== '' && text.length < 60 && foldTitle(text).replaceAll(' ', '') === site;
    if (signed || isClosing(text) || speaksOfItself(text, known.site)) {
      drop(i, 'closing', kept, why);
      passed--;
    } else if (passed >= 2 && blocks[i]!.text.length > 80) break;
  }
}

/** Commoner than this in English, a word is no name. */
const COMMON = 3_000;

/** Cuts the writer's name that stands alone under the last paragraph, in words that are no English ones. */
export function cutSignature({ root, blocks, prose, kept, why }: Selection): void {
  const last = kept.lastIndexOf(true, root.to - 1);
  if (last <= root.from || prose[last] !== 0 || !isNameLine(blocks[last]!)) return;
  const before = kept.lastIndexOf(true, last - 1);
  if (before < root.from || prose[before] === 0) return;
  const words = blocks[last]!.text.toLowerCase()
    .split(/[^\p{L}\p{M}'’.-]+/u)
    .filter((word) => word.length > 2);
  if (words.some(isRare) && words.every((word) => frequency(word) < COMMON))
    drop(last, 'signature', kept, why);
}

const SELF =
  /^(?: \S+){0,6}? (?:is|are) (?:(?:an?|the|one|among) .*\b(?:provider|company|companies|firms?|leaders?|manufacturer|supplier|developer|platform|publisher|organi[sz]ations?|agency|institution|institute|network|brands?|broadcaster|newspaper|magazine|charity|ngo|group|body|consultancy|website|site)\b|headquartered|based in|published by|owned by)/;

/** True for a paragraph in which the site says what it is, as press releases and blogs end. */
function speaksOfItself(text: string, site: string): boolean {
  if (site.length < 3) return false;
  const folded = foldTitle(text.slice(0, 400));
  return folded.startsWith(`${site} `) && SELF.test(folded.slice(site.length));
}

const NEXT = /^(?:up )?next(?: up)?:?$/i;

/** True when paragraphs of the spine follow, and not one link among them. */
function plainAll({ root, blocks, kept, why, spine }: Selection, at: number): boolean {
  let n = 0;
  for (let i = at + 1; i < root.to; i++) {
    if (why[i] === 'links') return false;
    if (!kept[i]) continue;
    const block = blocks[i]!;
    if (block.linked > block.text.length * 0.6 || !spine.has(holderOf(block))) break;
    n++;
  }
  return n > 0;
}

/** Titles that open an appendix: nothing after them is the article. */
const ENDS =
  /^(?:about|notes? (?:to|for)|(?:media|press) (?:contacts?|enquir\w+|inquir\w+)|comments?|leave|post a|\d+ (?:comments?|resp)|references|bibliography|footnotes|endnotes|disclaimer)\b/i;

/** Titles that are never a heading of the text itself. */
const ALWAYS =
  /^(?:related|read (?:more|next|also|on)|recommended|trending|most |share|subscribe|sign up|newsletter|advert|sponsored|follow|people are|don['’]?t miss|keep reading|explore|stay|leave|you (?:may|might))/i;

/** True when the next paragraph is plain text of the spine: what stands before it is a heading of the article. */
function plainFollows({ root, blocks, kept, spine }: Selection, at: number): boolean {
  for (let i = at + 1; i < root.to; i++) {
    if (kept[i])
      return blocks[i]!.linked === 0 && blocks[i]!.el.tag === 'p' && spine.has(holderOf(blocks[i]!));
  }
  return false;
}

/** Running text of paragraphs that stand in the spine after a place. */
function proseLeft({ root, blocks, kept, prose, spine }: Selection, after: number): number {
  let sum = 0;
  for (let i = after + 1; i < root.to; i++) {
    const block = blocks[i]!;
    if (
      kept[i] &&
      block.el.tag === 'p' &&
      block.linked < block.text.length * 0.4 &&
      spine.has(holderOf(block))
    )
      sum += prose[i]!;
  }
  return sum;
}

const ELLIPSIS = /(?:…|\.\.\.)$/;

/** What press offices set under their releases: notes to editors, contacts and the office itself come after it. */
const END_MARK =
  /^[-–—~*\s(]*(?:ENDS?|Ends)[-–—~*\s)]*$|^(?:[-–—~*(]+\s?(?:ends?|End)\s?[-–—~*)]+|[-–—]+\s?30\s?[-–—]+|#\s?#\s?#)$/;
const MIN_SEEN = 0.4;

/** Cuts what follows a tail's title, and islands under such a title. */
export function cutTail(selection: Selection): void {
  const { root, blocks, prose, kept, why, spine } = selection;
  const total = prose.slice(root.from, root.to).reduce((a, b, i) => (kept[root.from + i] ? a + b : a), 0);
  let seen = 0;
  for (let i = root.from; i < root.to; i++) {
    if (!kept[i]) continue;
    seen += prose[i]!;
    const text = blocks[i]!.text;
    if (text.length < 14 && seen > total * MIN_SEEN && END_MARK.test(text)) {
      for (let j = i; j < root.to; j++) if (kept[j]) drop(j, 'tail', kept, why);
      break;
    }
    if (text.length >= 60 || prose[i]! > (ELLIPSIS.test(text) ? 30 : 15) || !isTailTitle(text)) continue;
    const holder = holderOf(blocks[i]!);
    if (!spine.has(holder)) {
      for (let j = i; j < holder.to; j++) if (kept[j]) drop(j, 'island', kept, why);
    } else if (NEXT.test(text) && plainAll(selection, i)) {
      // What a team or a tribunal does next, not the next page.
    } else if (seen > total * 0.65 && proseLeft(selection, i) < total * (ENDS.test(text) ? 0.25 : 0.08)) {
      for (let j = i; j < root.to; j++) if (kept[j]) drop(j, 'tail', kept, why);
      break;
    } else if (ALWAYS.test(text) || !plainFollows(selection, i)) drop(i, 'promo', kept, why);
  }
}
