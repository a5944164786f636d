import type { Block } from '../html/blocks.js';
import type { Page } from '../html/tree.js';
import { isObject, type JsonLd, textOf, typesOf } from './jsonld.js';
import { firstMeta, innerText, type Metas } from './metas.js';
import { foldTitle } from './title.js';

/** Name of the outlet as its page gives it; '' where it gives none. */
export function readOutlet(metas: Metas, ld: JsonLd): string {
  const site = firstMeta(metas, [
    'og:site_name',
    'application-name',
    'apple-mobile-web-app-title',
    'publisher',
    'dc.publisher',
  ]);
  if (site && !/^https?:/.test(site)) return site;
  const publisher = ld.article?.publisher;
  if (isObject(publisher) || typeof publisher === 'string') {
    const name = textOf(publisher);
    if (name && !/^https?:/.test(name)) return name;
  }
  const node = ld.nodes.find((n) =>
    typesOf(n).some((type) => /^(?:NewsMediaOrganization|Organization|WebSite)$/.test(type)),
  );
  const name = node ? textOf(node.name) : '';
  return /^https?:/.test(name) ? '' : name;
}

const ENDS = /\s+[|\-–—·•»«]+\s+|\s*[|»]\s*/;
const RIGHTS = /©|\(c\)|\bcopyright\b|\ball rights reserved\b/i;
const RIGHTS_WORDS =
  /©|\(c\)|\b(?:copyright|all rights reserved|(?:19|20)\d\d|FZ|LLC|Ltd|Limited|Inc|Pvt|Pte|PLC|GmbH)\b|\s[-–|@]\s|@/gi;
const MAX_NAME = 45;

/**
 * Name of an outlet whose metadata do not tell it: an end of the window's title, or the owner of the rights, that
 * something else on the page confirms - the logo, the line of rights, the host. '' where nothing does.
 */
export function outletOnPage(page: Page, blocks: readonly Block[], host: string): string {
  const tag = page.title ? innerText(page, page.title, 500) : '';
  const parts = tag.split(ENDS).map((part) => part.trim());
  const colon = tag.indexOf(': ');
  const candidates = parts.length > 1 ? [parts.at(-1)!, parts[0]!] : [];
  if (colon > 0) candidates.push(tag.slice(0, colon));
  const rights = blocks.filter(({ text }) => text.length < 200 && RIGHTS.test(text));
  for (const { text } of rights) {
    const owner = text
      .replace(RIGHTS_WORDS, '\n')
      .split(/\n|\. /)
      .map((part) => part.trim());
    candidates.push(...owner.filter((part) => /^\p{Lu}/u.test(part)));
  }
  if (candidates.length === 0) return '';
  const logos = new Set(blocks.filter(isLogo).map(({ text }) => text.toLowerCase()));
  const endings = parts.slice(1).map(foldTitle);
  const owners = rights.map(({ text }) => foldTitle(text));
  const labels = host.split('.').map((label) => label.replace(/-/g, ''));
  for (const candidate of candidates) {
    const name = candidate.replace(/^[\s.,]+|[\s.,]+$/g, '');
    const fold = foldTitle(name);
    if (fold.length < 4 || name.length > MAX_NAME || fold.split(' ').length > 5) continue;
    const bare = fold.replace(/^the /, '');
    const joined = fold.replaceAll(' ', '');
    const hosted = labels.includes(joined) || labels.includes(bare.replaceAll(' ', ''));
    const owned = owners.some((owner) => ` ${owner} `.includes(` ${bare} `));
    const titled = endings.includes(fold) || tag.startsWith(`${name}: `);
    if (
      hosted ||
      (titled && (owned || logos.has(name.toLowerCase()))) ||
      (owned && logos.has(name.toLowerCase()))
    )
      return name;
  }
  return '';
}

/** A short linked text, or a heading, that could name the site. */
function isLogo({ text, linked, el }: Block): boolean {
  return text.length <= MAX_NAME && (linked >= text.length * 0.9 || el.tag === 'h1' || LOGO.test(el.names));
}
const LOGO = /logo|brand|masthead|site-?(?:title|name)/i;

/** Section of the article: JSON-LD, then meta, then the last crumb of the path to it that is not the article itself. */
export function readSection(metas: Metas, ld: JsonLd): string | null {
  const section =
    (ld.article ? textOf(ld.article.articleSection) : '') ||
    firstMeta(metas, ['article:section', 'parsely-section', 'section', 'cxenseparse:section']) ||
    lastCrumb(metas, ld);
  return section && section.length < 80 ? section : null;
}

function lastCrumb(metas: Metas, ld: JsonLd): string {
  const list = ld.nodes.find((node) => typesOf(node).includes('BreadcrumbList'))?.itemListElement;
  if (!Array.isArray(list)) return '';
  const own = [firstMeta(metas, ['og:title', 'twitter:title']), textOf(ld.article?.headline)].map(foldTitle);
  const names = list
    .map((item) => (isObject(item) ? textOf(item.name ?? item.item) : ''))
    .filter((name) => name !== '' && !/^https?:/.test(name));
  // The first crumb is the site's front door.
  const inner = names.slice(1).filter((name) => {
    const fold = foldTitle(name);
    return fold.split(' ').length <= 5 && !own.some((title) => title !== '' && title.startsWith(fold));
  });
  return inner.at(-1) ?? '';
}
