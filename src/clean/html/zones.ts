import { foldTitle } from '../meta/title.js';
import type { Block } from './blocks.js';
import { HEADING } from './selection.js';
import { SAYS, type Word, wordsOf } from './tokens.js';
import type { El } from './tree.js';

/** Zones whose blocks are no part of the text; in order of the name given as reason. */
export const FURNITURE =
  SAYS.nav |
  SAYS.share |
  SAYS.related |
  SAYS.comments |
  SAYS.ad |
  SAYS.footer |
  SAYS.sidebar |
  SAYS.bio |
  SAYS.subscribe |
  SAYS.consent |
  SAYS.hidden |
  SAYS.tags; // prettier-ignore

const BY_TAG: Readonly<Record<string, number>> = {
  nav: SAYS.nav,
  menu: SAYS.nav,
  footer: SAYS.footer,
  aside: SAYS.sidebar,
  figcaption: SAYS.caption,
  dialog: SAYS.hidden,
  noscript: SAYS.hidden,
  form: SAYS.subscribe,
  article: SAYS.article,
  main: SAYS.article,
  header: SAYS.head,
};
const BY_ROLE: Readonly<Record<string, number>> = {
  navigation: SAYS.nav,
  complementary: SAYS.sidebar,
  contentinfo: SAYS.footer,
  dialog: SAYS.hidden,
  alertdialog: SAYS.hidden,
  search: SAYS.nav,
  main: SAYS.article,
  article: SAYS.article,
  menu: SAYS.nav,
  menubar: SAYS.nav,
};
const NOT_SHOWN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** What tag, role and attributes say, names aside. */
function byMarkup(el: El): number {
  let bits = BY_TAG[el.tag] ?? 0;
  const { attrs } = el;
  if (!attrs) return bits;
  const role = attrs.get('role');
  if (role) bits |= BY_ROLE[role] ?? 0;
  if (attrs.has('hidden')) bits |= SAYS.hidden;
  const style = attrs.get('style');
  if (style && NOT_SHOWN.test(style)) bits |= SAYS.hidden;
  const prop = attrs.get('itemprop');
  if (prop) {
    if (/\barticleBody\b/i.test(prop)) bits |= SAYS.body;
    else if (/\b(?:caption|copyrightHolder)\b/i.test(prop)) bits |= SAYS.caption;
    else if (/\b(?:author|datePublished|dateModified|publisher)\b/i.test(prop)) bits |= SAYS.meta;
  }
  return bits;
}

function testWords(el: El): readonly Word[] {
  const { attrs } = el;
  if (!attrs) return NONE;
  const test =
    attrs.get('data-testid') ??
    attrs.get('data-component') ??
    attrs.get('data-qa') ??
    attrs.get('data-module');
  return test ? wordsOf(test) : NONE;
}
const NONE: readonly Word[] = [];

/** What the class names and the id of an element say. */
function namedBy(el: El): readonly Word[] {
  el.words ??= wordsOf(el.names);
  return el.words;
}

/** What an element says of its content: tag, role, names and test ids together. */
export function saysOf(el: El): number {
  let bits = byMarkup(el);
  for (const word of namedBy(el)) bits |= word.bits;
  for (const word of testWords(el)) bits |= word.bits;
  return bits;
}

/** Share of the page's running text above which a name belongs to the layout, whatever it seems to say. */
function bearable(bits: number): number {
  if (bits & SAYS.comments) return 0.75;
  if (bits & (SAYS.related | SAYS.hidden | SAYS.footer)) return 0.6;
  return 0.4;
}
const LIGHT = SAYS.meta | SAYS.caption | SAYS.gallery | SAYS.aside | SAYS.head;

/** Running text under each name that speaks of furniture, wherever on the page the name stands. */
function massByName(root: El, mass: Float64Array): Map<string, number> {
  const sums = new Map<string, number>();
  const active = new Set<string>();
  const visit = (el: El): void => {
    const held = mass[el.to]! - mass[el.from]!;
    if (held <= 0) return;
    const mine: string[] = [];
    for (const word of namedBy(el)) {
      if (!(word.bits & (FURNITURE | LIGHT | SAYS.body)) || active.has(word.name)) continue;
      active.add(word.name);
      mine.push(word.name);
      sums.set(word.name, (sums.get(word.name) ?? 0) + held);
    }
    for (const kid of el.kids) if (kid.kids !== null && kid.from < kid.to) visit(kid);
    for (const name of mine) active.delete(name);
  };
  visit(root);
  return sums;
}

/**
 * Zones of each block: the sum of what its ancestors say. An element, or a name used many times, that holds most
 * of the page's running text (`mass` is a prefix sum over blocks) is believed in nothing that would throw it away.
 */
export function zonesOf(root: El, blocks: readonly Block[], mass: Float64Array): Int32Array {
  const zones = new Int32Array(blocks.length);
  const total = mass[blocks.length]! || 1;
  const byName = massByName(root, mass);
  const bodies = bodiesOf(root, mass, total * 0.08);
  // Where the page names its body elsewhere, a long sidebar is still a sidebar.
  const rivals = (el: El): boolean =>
    bodies.length > 0 && !bodies.some((body) => body.from < el.to && el.from < body.to);
  const believed = (bits: number, share: number, el: El): number => {
    if (bits & FURNITURE && share > bearable(bits) && !rivals(el)) bits &= ~FURNITURE;
    return bits & LIGHT && share > 0.3 ? bits & ~LIGHT : bits;
  };
  const isBody = (el: El): boolean =>
    namedBy(el).some(({ name, bits }) => (bits & SAYS.body) !== 0 && (byName.get(name) ?? 0) > total * 0.25);
  const visit = (el: El, around: number): void => {
    let own = el === root ? 0 : byMarkup(el);
    const share = (mass[el.to]! - mass[el.from]!) / total;
    if (own !== 0) own = believed(own, share, el);
    // Folded away in the body: what subscribers' browsers show.
    if (own & SAYS.hidden && share > 0 && around & SAYS.body) own &= ~SAYS.hidden;
    for (const word of namedBy(el)) {
      if (HEADING.test(el.tag) && isAnchor(word.name, blocks[el.from])) continue;
      own |= believed(word.bits, Math.max(share, (byName.get(word.name) ?? 0) / total), el);
    }
    for (const word of testWords(el)) own |= believed(word.bits, share, el);
    // A part that opens on a click, whether its markup or its name says that it is shut.
    if (own & SAYS.hidden && share > 0 && isFold(el)) own &= ~SAYS.hidden;
    // Who said what a quotation holds.
    if (el.tag === 'footer' && el.parent?.tag === 'blockquote') own &= ~(SAYS.footer | SAYS.meta);
    // A post of a social network set into the text is a quotation.
    if (own & SAYS.share && (el.tag === 'blockquote' || EMBED.test(el.names))) own &= ~SAYS.share;
    // A body within a teaser is what the teaser opens.
    const off = own & SAYS.body && !(own & SAYS.related) && isBody(el) ? ~SAYS.related : -1;
    const within = (around & off) | own;
    let next = el.from;
    for (const kid of el.kids) {
      if (kid.kids === null || kid.from >= kid.to) continue;
      while (next < kid.from) zones[next++] = within;
      visit(kid, within);
      next = kid.to;
    }
    while (next < el.to) zones[next++] = within;
  };
  visit(root, 0);
  for (let i = 0; i < blocks.length; i++) {
    for (const wrap of blocks[i]!.wraps) zones[i]! |= saysOf(wrap);
  }
  return zones;
}

/** The name of a heading that a table of contents points to, or that was made of the heading's own words. */
function isAnchor(name: string, block: Block | undefined): boolean {
  if (TOC.test(name)) return true;
  const slug = name.toLowerCase().split(NO_WORD).filter(Boolean).join(' ');
  return slug.includes(' ') && block !== undefined && foldTitle(block.text.slice(0, 200)).includes(slug);
}
const TOC = /^toc(?:$|[-_A-Z\d])/;
const NO_WORD = /[^\p{L}\d]+/u;
const EMBED = /embed|tweet/i;

/** A panel that opens on a click: the markup of accordions and tabs. */
function isFold(el: El): boolean {
  if (FOLD_ROLE.test(el.attr('role')) || FOLD.test(el.names)) return true;
  return el.parent !== null && FOLD.test(el.parent.names);
}
const FOLD = /accordion|collaps|expandable|tab-?(?:content|pane|panel)|faq/i;
const FOLD_ROLE = /^(?:region|tabpanel)$/i;

/** Outermost elements that name themselves the article's body and hold at least `least` of running text. */
function bodiesOf(root: El, mass: Float64Array, least: number): El[] {
  const found: El[] = [];
  const visit = (el: El): void => {
    if (mass[el.to]! - mass[el.from]! < Math.max(least, 1)) return;
    if (BODY_TAG.test(el.tag) && saysOf(el) & SAYS.body) found.push(el);
    else for (const kid of el.kids) if (kid.kids !== null && kid.from < kid.to) visit(kid);
  };
  visit(root);
  return found;
}
const BODY_TAG = /^(?:div|section|article|main|td)$/;
