import type { Block } from './blocks.js';
import { SAYS, says } from './tokens.js';
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

/** What an element says of its content: tag, role, names and test ids together. */
export function saysOf(el: El): number {
  let bits = BY_TAG[el.tag] ?? 0;
  if (el.names !== '') bits |= says(el.names);
  const { attrs } = el;
  if (!attrs) return bits;
  const role = attrs.get('role');
  if (role) bits |= BY_ROLE[role] ?? 0;
  if (attrs.has('hidden')) bits |= SAYS.hidden;
  const style = attrs.get('style');
  if (style && NOT_SHOWN.test(style)) bits |= SAYS.hidden;
  const test =
    attrs.get('data-testid') ??
    attrs.get('data-component') ??
    attrs.get('data-qa') ??
    attrs.get('data-module');
  if (test) bits |= says(test);
  const prop = attrs.get('itemprop');
  if (prop) {
    if (/\barticleBody\b/i.test(prop)) bits |= SAYS.body;
    else if (/\b(?:caption|copyrightHolder)\b/i.test(prop)) bits |= SAYS.caption;
    else if (/\b(?:author|datePublished|dateModified|publisher)\b/i.test(prop)) bits |= SAYS.meta;
  }
  return bits;
}

/** Share of the page's running text above which an element is the page's main part, whatever its names say. */
function bearable(bits: number): number {
  if (bits & SAYS.comments) return 0.75;
  if (bits & (SAYS.related | SAYS.hidden)) return 0.6;
  return 0.4;
}

/**
 * Zones of each block: the sum of what its ancestors say. An element that holds most of the page's running
 * text (`mass` is a prefix sum over blocks) is believed in nothing that would throw it away.
 */
export function zonesOf(root: El, blocks: readonly Block[], mass: Float64Array): Int32Array {
  const zones = new Int32Array(blocks.length);
  const total = mass[blocks.length]! || 1;
  const visit = (el: El, inherited: number): void => {
    let own = el === root ? 0 : saysOf(el);
    if (own & FURNITURE) {
      const share = (mass[el.to]! - mass[el.from]!) / total;
      if (share > bearable(own)) own &= ~FURNITURE;
    }
    if (own & (SAYS.meta | SAYS.caption | SAYS.gallery | SAYS.aside | SAYS.head)) {
      const share = (mass[el.to]! - mass[el.from]!) / total;
      if (share > 0.3) own &= ~(SAYS.meta | SAYS.caption | SAYS.gallery | SAYS.aside | SAYS.head);
    }
    const zone = inherited | own;
    if (zone !== 0) for (let i = el.from; i < el.to; i++) zones[i]! |= zone;
    for (const kid of el.kids) if (kid.kids !== null && kid.from < kid.to) visit(kid, zone);
  };
  visit(root, 0);
  for (let i = 0; i < blocks.length; i++) {
    for (const wrap of blocks[i]!.wraps) zones[i]! |= saysOf(wrap);
  }
  return zones;
}
