import { isObject, type JsonLd, textOf, typesOf } from './jsonld.js';
import { firstMeta, type Metas } from './metas.js';

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

/** Section of the article: JSON-LD, then meta. */
export function readSection(metas: Metas, ld: JsonLd): string | null {
  const section =
    (ld.article ? textOf(ld.article.articleSection) : '') ||
    firstMeta(metas, ['article:section', 'parsely-section', 'section', 'cxenseparse:section']);
  return section && section.length < 80 ? section : null;
}
