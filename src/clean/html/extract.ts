import { foldTitle } from '../meta/title.js';
import { fingerprint } from '../profile/fingerprint.js';
import type { Block } from './blocks.js';
import { isClosing, isLabel, isPromo, TAIL_TITLE } from './furniture.js';
import { proseOf } from './prose.js';
import { findRoot, partsOf, weigh } from './root.js';
import { holderOf, spineOf } from './spine.js';
import { teasersOf } from './teasers.js';
import { SAYS } from './tokens.js';
import type { El, Page } from './tree.js';
import { FURNITURE, saysOf, zonesOf } from './zones.js';

/** Which blocks are the article's text, and for each of the others why not. */
export interface Selection {
  readonly blocks: readonly Block[];
  readonly kept: boolean[];
  readonly why: string[];
  /** First block of the body's containers and the first one past them. */
  readonly root: { readonly from: number; readonly to: number };
  readonly zones: Int32Array;
  readonly prose: Float64Array;
  readonly spine: Set<El>;
}

const REASONS = Object.entries(SAYS).filter(([, bit]) => (FURNITURE & bit) !== 0);
const HEADING = /^h[1-6]$/;
const LINKED_KEPT = /^(?:td|tr|dd|dt|blockquote)$/;
const BODY_TAG = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'li', 'blockquote', 'pre', 'tr', 'dd', 'dt', 'td']);

function prefix(values: Float64Array | Uint8Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]!;
  return sums;
}

/** What the page's metadata says of its text. */
export interface Witness {
  /** JSON-LD's `articleBody`, '' where there is none. */
  readonly body: string;
  /** Titles the page gives itself, folded. */
  readonly titles: readonly string[];
  /** Descriptions the page gives itself. */
  readonly descriptions: readonly string[];
  /** Fingerprints of paragraphs that repeat over the host's pages. */
  readonly repeats: ReadonlySet<string>;
}

/** Selects the article's text among the page's blocks. */
export function select(page: Page, blocks: readonly Block[], known: Witness): Selection {
  const articleBody = known.body;
  const n = blocks.length;
  const prose = new Float64Array(n);
  for (let i = 0; i < n; i++) prose[i] = proseOf(blocks[i]!);
  const zones = zonesOf(page.root, blocks, prefix(prose));
  const holding = prefix(prose.map((p) => (p > 0 ? 1 : 0)));
  const teasers = teasersOf(blocks, prose, holding, zones);
  for (let i = 0; i < n; i++) if (teasers[i]) zones[i]! |= SAYS.related;
  const witness = new Uint8Array(n);
  if (articleBody)
    for (let i = 0; i < n; i++)
      witness[i] = prose[i]! > 40 && articleBody.includes(blocks[i]!.text.slice(0, 60)) ? 1 : 0;
  if (known.repeats.size > 0) {
    for (let i = 0; i < n; i++) {
      if (!known.repeats.has(fingerprint(blocks[i]!.text))) continue;
      prose[i] = 0;
      zones[i]! |= SAYS.nav;
    }
  }
  const sums = weigh(blocks, prose, zones, witness);
  const root = findRoot(page.root, blocks, sums, headlineAt(blocks, known));
  const kept: boolean[] = new Array(n).fill(false);
  const why: string[] = new Array(n).fill('outside');
  const parts = partsOf(root, blocks, sums);
  for (const part of parts) {
    for (let i = part.from; i < part.to; i++) judge(i, blocks[i]!, zones[i]!, prose[i]!, kept, why);
  }
  const span = { from: parts[0]!.from, to: parts.at(-1)!.to };
  const spine = spineOf(blocks, prose, kept, span.from, span.to);
  const selection = { blocks, kept, why, root: span, zones, prose, spine };
  trim(selection);
  dropTitle(selection, known);
  keepStandfirst(selection, known);
  return selection;
}

/** Index of the page's own headline among the blocks; -1 where none is found. */
function headlineAt(blocks: readonly Block[], known: Witness): number {
  return blocks.findIndex(
    ({ el, text }) =>
      (el.tag === 'h1' || el.parent?.tag === 'h1') &&
      text.length > 8 &&
      known.titles.includes(foldTitle(text)),
  );
}

function judge(i: number, block: Block, zone: number, prose: number, kept: boolean[], why: string[]): void {
  why[i] = '';
  if (zone & FURNITURE) why[i] = REASONS.find(([, bit]) => zone & bit)?.[0] ?? '';
  else if (
    (zone & SAYS.caption &&
      (block.text.length < 300 || block.el.tag === 'figcaption' || saysOf(block.el) & SAYS.caption)) ||
    block.el.tag === 'figure'
  )
    why[i] = 'caption';
  else if (zone & SAYS.meta && block.text.length < 300) why[i] = 'meta';
  else if (prose === 0 && block.linked > block.text.length * 0.6 && !LINKED_KEPT.test(block.el.tag))
    why[i] = 'links';
  else if (isLabel(block.text)) why[i] = 'label';
  else if (isPromo(block.text)) why[i] = 'promo';
  else kept[i] = true;
}

/** Cuts what stands before the first and after the last running text, and what follows a tail's title. */
function trim(selection: Selection): void {
  const { root, blocks, prose, kept, why, spine } = selection;
  const total = prose.slice(root.from, root.to).reduce((a, b, i) => (kept[root.from + i] ? a + b : a), 0);
  let seen = 0;
  for (let i = root.from; i < root.to; i++) {
    if (!kept[i]) continue;
    seen += prose[i]!;
    const text = blocks[i]!.text;
    if (text.length >= 60 || prose[i]! > 0 || !TAIL_TITLE.test(text)) continue;
    const holder = holderOf(blocks[i]!);
    if (!spine.has(holder)) {
      for (let j = i; j < holder.to; j++) if (kept[j]) drop(j, 'island', kept, why);
    } else if (seen > total * 0.65 && (ENDS.test(text) || proseLeft(selection, i) < total * 0.08)) {
      for (let j = i; j < root.to; j++) if (kept[j]) drop(j, 'tail', kept, why);
      break;
    } else if (ALWAYS.test(text) || !plainFollows(selection, i)) drop(i, 'promo', kept, why);
  }
  reviveLists(selection);
  cutClosing(selection);
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
function reviveLists(selection: Selection): void {
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

/** Titles that open an appendix: nothing after them is the article. */
const ENDS =
  /^(?:about|comments?|leave|post a|\d+ (?:comments?|resp)|references|bibliography|footnotes|endnotes|disclaimer)\b/i;

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

/** True when anything kept comes before the next heading. */
function proseFollows({ root, blocks, kept }: Selection, at: number): boolean {
  for (let i = at + 1; i < root.to; i++) {
    if (HEADING.test(blocks[i]!.el.tag)) return false;
    if (kept[i]) return true;
  }
  return false;
}

const MAX_CLOSING = 6;

/** From the end backward: notes on authors, sources, rights and times are no part of the text. */
function cutClosing({ root, blocks, kept, why }: Selection): void {
  let passed = 0;
  for (let i = root.to - 1; i > root.from && passed < MAX_CLOSING; i--) {
    if (!kept[i]) continue;
    passed++;
    if (isClosing(blocks[i]!.text)) {
      drop(i, 'closing', kept, why);
      passed--;
    } else if (passed >= 2 && blocks[i]!.text.length > 80) break;
  }
}

/** A date alone, or a signature alone, as they stand under headlines. */
const DATE_LINE =
  /^(?:(?:last |first )?(?:updated|published|posted)[\s:]*(?:on |at )?)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+\d{1,2})?(?:st|nd|rd|th)?,?\s+\d{4}.{0,50}$/i;
const BY_LINE = /^by\s+\p{Lu}[\p{L}.'’-]+(?:\s+[\p{L}.'’-]+){1,3}(?:[,|·•-].{0,40})?$/u;
const MAX_HEAD = 30;
const STANDFIRST_TAG = /^(?:h[2-6]|p|div|section|span|li|strong|header)$/;
/** A byline, a date, a disclosure: what else stands under a headline. */
const NOT_STANDFIRST =
  /^(?:by |written by|(?:last )?updated|published|posted|\d|if you (?:buy|purchase|click)|we may (?:earn|receive)|editors? (?:and|select)|image|photo|(?:\p{L}+ ){0,3}\d{1,2},? \d{4})|\b(?:commission|image credit|photo by)\b/iu;

/** The headline is metadata, wherever the body's container holds it. */
function dropTitle({ root, blocks, kept, why }: Selection, known: Witness): void {
  let passed = 0;
  for (let i = root.from; i < root.to && passed < 4; i++) {
    if (!kept[i]) continue;
    passed++;
    const { text } = blocks[i]!;
    if (text.length < 250 && known.titles.includes(foldTitle(text))) drop(i, 'title', kept, why);
  }
}

/** The standfirst between headline and body is text: it names itself so, or the page describes itself with it. */
function keepStandfirst(selection: Selection, known: Witness): void {
  const { blocks, kept, why, zones } = selection;
  const first = kept.indexOf(true);
  if (first <= 0) return;
  const said = known.descriptions.map(foldTitle).filter((text) => text.length > 30);
  let head = -1;
  for (let i = first - 1; i >= Math.max(0, first - MAX_HEAD * 3); i--) {
    const { el, text } = blocks[i]!;
    if (
      el.tag === 'h1' ||
      el.parent?.tag === 'h1' ||
      (HEADING.test(el.tag) && known.titles.includes(foldTitle(text)))
    ) {
      head = i;
      break;
    }
  }
  if (head === -1) return;
  for (let i = Math.max(head - 2, 0); i < first; i++) {
    const { text, linked } = blocks[i]!;
    if (i === head || text.length < 25 || text.length > 800 || linked > text.length * 0.5 || kept[i])
      continue;
    if (zones[i]! & (SAYS.nav | SAYS.related | SAYS.hidden | SAYS.comments | SAYS.caption | SAYS.subscribe))
      continue;
    const folded = foldTitle(text);
    const dek = (zones[i]! & SAYS.dek) !== 0 && i > head && !(zones[i]! & SAYS.meta && text.length < 60);
    if (!STANDFIRST_TAG.test(blocks[i]!.el.tag) || NOT_STANDFIRST.test(text)) continue;
    const described = said.some(
      (text) => text.startsWith(folded.slice(0, 60)) || folded.startsWith(text.slice(0, 60)),
    );
    if (!(dek || described) || known.titles.includes(folded) || isLabel(text) || isPromo(text)) continue;
    if (blocks.some((block, j) => kept[j] && block.text === text)) continue;
    kept[i] = true;
    why[i] = '';
  }
}

function drop(i: number, reason: string, kept: boolean[], why: string[]): void {
  kept[i] = false;
  why[i] = reason;
}
