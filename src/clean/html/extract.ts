import { foldTitle } from '../meta/title.js';
import { fingerprint } from '../profile/fingerprint.js';
import { markAnswers } from './answers.js';
import type { Block } from './blocks.js';
import { cutBeyond, cutClosing, cutSignature, cutTail } from './closing.js';
import { cutBefore, cutEdges, cutHead } from './edges.js';
import { isLabel, isPointer, isPromo } from './furniture.js';
import { reviveLinks, reviveLists } from './links.js';
import { isBelowPicture, isCredited } from './picture.js';
import { proseOf } from './prose.js';
import { findRoot, partsOf, weigh } from './root.js';
import type { Selection, Witness } from './selection.js';
import { spineOf } from './spine.js';
import { dropTitle, keepStandfirst } from './standfirst.js';
import { cutStrays } from './strays.js';
import { teasersOf } from './teasers.js';
import { SAYS } from './tokens.js';
import type { El, Page } from './tree.js';
import { markWalls } from './walls.js';
import { FURNITURE, saysOf, zonesOf } from './zones.js';

const REASONS = Object.entries(SAYS).filter(([, bit]) => (FURNITURE & bit) !== 0);
/** Paragraphs of the body before what stands between two of its containers is taken for a part of it. */
const MIN_BEFORE_GAP = 2;
const LINKED_KEPT = /^(?:td|tr|dd|dt|blockquote)$/;

function prefix(values: Float64Array | Uint8Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]!;
  return sums;
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
  markWalls(blocks, prose, zones);
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
  const headline = headlineAt(blocks, known);
  markAnswers(blocks, prose, zones, headline);
  const sums = weigh(blocks, prose, zones, witness);
  const root = findRoot(page.root, blocks, sums, headline);
  const kept: boolean[] = new Array(n).fill(false);
  const why: string[] = new Array(n).fill('outside');
  const parts = partsOf(root, blocks, sums, headline);
  const span = { from: parts[0]!.from, to: parts.at(-1)!.to };
  let passed = 0;
  let end = span.from;
  let last: El | null = null;
  for (const part of parts) {
    if (passed >= MIN_BEFORE_GAP && part.parent === last?.parent)
      for (let i = end; i < part.from; i++)
        if (!(zones[i]! & (SAYS.aside | SAYS.meta))) judge(i, blocks[i]!, zones[i]!, prose[i]!, kept, why);
    for (let i = part.from; i < part.to; i++) {
      judge(i, blocks[i]!, zones[i]!, prose[i]!, kept, why);
      if (kept[i] && prose[i]! > 0) passed++;
    }
    end = Math.max(end, part.to);
    last = part;
  }
  const spine = spineOf(blocks, prose, kept, span.from, span.to);
  const selection = { blocks, kept, why, root: span, zones, prose, spine };
  cutTail(selection);
  cutBeyond(selection, known);
  reviveLists(selection);
  reviveLinks(selection);
  cutClosing(selection, known);
  cutBefore(selection, headline);
  cutEdges(selection);
  cutSignature(selection);
  cutHead(selection, known);
  cutStrays(selection);
  dropTitle(selection, known);
  keepStandfirst(selection, known);
  return selection;
}

/** Index of the page's own headline among the blocks, a lesser heading where no `h1` is it; -1 where none is found. */
function headlineAt(blocks: readonly Block[], known: Witness): number {
  const isTitle = ({ text }: Block): boolean => text.length > 8 && known.titles.includes(foldTitle(text));
  const top = blocks.findIndex(
    (block) => (block.el.tag === 'h1' || block.el.parent?.tag === 'h1') && isTitle(block),
  );
  return top >= 0 ? top : blocks.findIndex((block) => SECOND.test(block.el.tag) && isTitle(block));
}
const SECOND = /^h[23]$/;

function judge(i: number, block: Block, zone: number, prose: number, kept: boolean[], why: string[]): void {
  why[i] = '';
  if (zone & FURNITURE) why[i] = REASONS.find(([, bit]) => zone & bit)?.[0] ?? '';
  else if (
    (zone & SAYS.caption &&
      (block.text.length < 300 || block.el.tag === 'figcaption' || saysOf(block.el) & SAYS.caption)) ||
    block.el.tag === 'figure' ||
    isBelowPicture(block) ||
    isCredited(block)
  )
    why[i] = 'caption';
  else if (zone & SAYS.meta && block.text.length < 300) why[i] = 'meta';
  else if (isLabel(block.text)) why[i] = 'label';
  else if (isPromo(block.text) || isPointer(block)) why[i] = 'promo';
  else if (prose === 0 && block.linked > block.text.length * 0.6 && !LINKED_KEPT.test(block.el.tag))
    why[i] = 'links';
  else kept[i] = true;
}
