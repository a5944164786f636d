import type { Block } from './blocks.js';
import { SAYS } from './tokens.js';
import type { El } from './tree.js';
import { FURNITURE, saysOf } from './zones.js';

/** Share of the running text that a child must hold to be taken for the whole. */
const DESCEND = 0.62;
/** The same for a child that says it is the body. */
const DESCEND_BODY = 0.5;

/** Parts of a text, never its container. */
const PART = new Set(['blockquote', 'ul', 'ol', 'dl', 'p', 'li', 'figure', 'pre', 'h1', 'h2', 'h3', 'h4']);

/** Weight of each block as part of the article: its running text, nothing for furniture. */
export function weigh(
  blocks: readonly Block[],
  prose: Float64Array,
  zones: Int32Array,
  witness: Uint8Array,
): Float64Array {
  const sums = new Float64Array(blocks.length + 1);
  for (let i = 0; i < blocks.length; i++) {
    const zone = zones[i]!;
    let weight = zone & (FURNITURE | SAYS.caption) ? 0 : prose[i]!;
    if (weight > 0 && zone & SAYS.body) weight *= 1.5;
    if (witness[i]) weight = Math.max(weight, blocks[i]!.text.length) * 3;
    sums[i + 1] = sums[i]! + weight;
  }
  return sums;
}

/**
 * The element that holds the article's body: from the page's root downward as long as one child holds
 * most of the weight.
 */
export function findRoot(root: El, blocks: readonly Block[], sums: Float64Array, title: number): El {
  return wholeBody(deepest(root, blocks, sums, title), sums);
}

/** How much more text the whole must hold to be preferred to its heaviest part. */
const WHOLE = 1.08;

/** The element around that names itself the body, where it holds more of the text than its heaviest part. */
function wholeBody(root: El, sums: Float64Array): El {
  const weight = sums[root.to]! - sums[root.from]!;
  let at = root;
  for (let up = 0; up < MAX_RISE && at.parent; up++, at = at.parent) {
    if (at === root || !(saysOf(at) & SAYS.body) || saysOf(at) & FURNITURE) continue;
    return sums[at.to]! - sums[at.from]! > weight * WHOLE ? at : root;
  }
  return root;
}

function deepest(root: El, blocks: readonly Block[], sums: Float64Array, title: number): El {
  let at = root;
  for (;;) {
    const total = sums[at.to]! - sums[at.from]!;
    if (total <= 0) return at;
    let next: El | null = null;
    let most = 0;
    for (const kid of at.kids) {
      if (kid.kids === null || kid.from >= kid.to || PART.has(kid.tag)) continue;
      const weight = sums[kid.to]! - sums[kid.from]!;
      if (weight > most) {
        most = weight;
        next = kid;
      }
    }
    if (!next) return at;
    const chosen = ownArticle(at, next, blocks, sums, title);
    next = chosen ?? next;
    most = sums[next.to]! - sums[next.from]!;
    const own = holds(next, title);
    const share =
      chosen || (own && most < total * DESCEND && hasOther(at, next, blocks, sums, title)) ? 1 : most / total;
    const body = (saysOf(next) & SAYS.body) !== 0 && !hasTwin(next, sums);
    if (share < (body ? DESCEND_BODY : DESCEND)) return at;
    // A paragraph is never the whole article while it has siblings.
    if (next.to - next.from <= 1 && at.to - at.from > 1 && share < 0.95) return at;
    at = next;
  }
}

/** True when a sibling with the same names holds weight too: the body is split over several containers. */
function hasTwin(el: El, sums: Float64Array): boolean {
  const first = el.names.split(' ', 1)[0];
  return (el.parent?.kids ?? []).some(
    (kid) =>
      kid !== el &&
      kid.kids !== null &&
      kid.names.split(' ', 1)[0] === first &&
      sums[kid.to]! > sums[kid.from]!,
  );
}

const MAX_RISE = 5;
/** How far out a lone paragraph may stand. */
const MAX_LONE = 3;
const MIN_PART = 0.02;

/**
 * The containers that hold the body: `root` alone, or with its neighbours where the body is split over several
 * containers made alike. In document order. A lone paragraph before the headline (`title`) is a notice of the site.
 */
export function partsOf(root: El, blocks: readonly Block[], sums: Float64Array, title: number): El[] {
  const parts = [root];
  const mass = (el: El): number => sums[el.to]! - sums[el.from]!;
  const whole = mass(root);
  const paragraphs = paragraphNames(root, blocks, sums);
  let at = root;
  for (let rise = 0; rise < MAX_RISE && at.parent && at.tag !== 'body'; rise++, at = at.parent) {
    for (const kid of at.parent.kids) {
      if (kid.kids === null || kid === at || kid.from >= kid.to) continue;
      const lone =
        rise <= MAX_LONE &&
        kid.to - kid.from <= 2 &&
        kid.tag !== 'li' &&
        kid.from > title &&
        paragraphs.has(paragraphName(blocks[kid.from]!.el));
      if (!lone && mass(kid) < whole * MIN_PART) continue;
      if (kid.tag === 'article' && at.tag === 'article') continue;
      if (saysOf(kid) & FURNITURE) continue;
      if (lone || alike(kid, at) || alike(kid, root) || saysOf(kid) & SAYS.body) parts.push(kid);
    }
  }
  return parts.sort((a, b) => a.from - b.from);
}

/** True for neighbours made by one template: same tag and names, or the same below nameless wrappers. */
function alike(a: El, b: El): boolean {
  const sign = signOf(a);
  return (
    a.tag === b.tag && ((sign !== '' && sign === signOf(b)) || (a.tag === 'section' && common(a, b) >= 2))
  );
}

/** Names that two elements have in common, other than those of style. */
function common(a: El, b: El): number {
  if (a.names === '' || b.names === '') return 0;
  const names = new Set(a.names.split(/\s+/));
  let n = 0;
  for (const name of new Set(b.names.split(/\s+/))) if (name.length > 5 && names.has(name)) n++;
  return n;
}

/** The first name that is no number of the element itself: `section-12`, a key of many digits. */
function ownName(names: string): string {
  if (names === '') return '';
  for (const name of names.split(' ')) if (name !== '' && !NUMBERED.test(name)) return name;
  return names.split(' ', 1)[0]!;
}
const NUMBERED = /\d{3}|\d.*\d.*\d/;

function signOf(el: El): string {
  let at = el;
  for (let down = 0; down < 3 && at.names === ''; down++) {
    const inner = at.kids.filter((kid): kid is El => kid.kids !== null && kid.from < kid.to);
    if (inner.length !== 1) return '';
    at = inner[0]!;
  }
  return ownName(at.names);
}

/** First class names of the body's own paragraphs; a paragraph without a name counts only as `p`. */
function paragraphNames(root: El, blocks: readonly Block[], sums: Float64Array): Set<string> {
  const names = new Set<string>();
  for (let i = root.from; i < root.to; i++)
    if (sums[i + 1]! > sums[i]!) names.add(paragraphName(blocks[i]!.el));
  names.delete('');
  return names;
}

function paragraphName(el: El): string {
  return el.names.split(' ', 1)[0] || (el.tag === 'p' ? '<p>' : '');
}

/** Running text of an article beside which others may be longer. */
const MIN_OWN = 250;

function holds(el: El, block: number): boolean {
  return block >= el.from && block < el.to;
}

/** True for an element with an article in it whose headline is not the page's. */
function isOther(el: El, blocks: readonly Block[], title: number): boolean {
  if (holds(el, title)) return false;
  for (let i = el.from; i < el.to; i++) {
    const head = blocks[i]!.el;
    if (head.tag === 'h1' && blocks[i]!.text.length > 8 && inArticle(head, el)) return true;
  }
  return false;
}

function inArticle(el: El, outer: El): boolean {
  for (let up: El | null = el; up; up = up === outer ? null : up.parent)
    if (up.tag === 'article') return true;
  return false;
}

function hasOther(at: El, own: El, blocks: readonly Block[], sums: Float64Array, title: number): boolean {
  return at.kids.some(
    (kid) =>
      kid.kids !== null && kid !== own && sums[kid.to]! > sums[kid.from]! && isOther(kid, blocks, title),
  );
}

/** Share of the heaviest child's text that the article beside it holds at least. */
const MIN_SHARE = 0.3;
const MIN_PARAGRAPHS = 4;
const COLUMN = /(?:^|[\s_-])(?:cols?|columns?|left|right|side|lateral)(?:$|[\s_\d-])/i;

/** True for a column with headline and paragraphs beside one that does not call itself the body: that is a sidebar. */
function isWhole(el: El, beside: El, sums: Float64Array, title: number): boolean {
  const mass = (of: El): number => sums[of.to]! - sums[of.from]!;
  if (mass(el) < mass(beside) * MIN_SHARE || saysOf(beside) & SAYS.body) return false;
  if (!COLUMN.test(el.names) || !COLUMN.test(beside.names)) return false;
  let paragraphs = 0;
  for (let i = title + 1; i < el.to; i++) if (sums[i + 1]! > sums[i]!) paragraphs++;
  return paragraphs >= MIN_PARAGRAPHS;
}

/** Where the heaviest child is the next article of an endless page: the child that holds the page's own headline. */
function ownArticle(
  at: El,
  next: El,
  blocks: readonly Block[],
  sums: Float64Array,
  title: number,
): El | null {
  if (title < 0 || holds(next, title)) return null;
  const kid = at.kids.find((kid): kid is El => kid.kids !== null && kid !== next && holds(kid, title));
  if (!kid) return null;
  const mass = sums[kid.to]! - sums[kid.from]!;
  if (mass < MIN_OWN) return null;
  return isOther(next, blocks, title) || (kid.from < next.from && isWhole(kid, next, sums, title))
    ? kid
    : null;
}
