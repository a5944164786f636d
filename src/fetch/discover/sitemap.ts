import { FetchError } from '../errors.js';
import { type Candidate, isoTime, plain } from './candidate.js';
import { xmlItems } from './xml-items.js';

/** A sitemap named by an index. */
export interface ChildSitemap {
  readonly url: string;
  readonly lastmod: string | null;
}

export interface Sitemap {
  readonly pages: Candidate[];
  readonly children: ChildSitemap[];
}

const ITEMS = new Set(['url', 'sitemap']);

/** The pages (with a news sitemap's titles) or child sitemaps of a sitemap. Throws `E_SITEMAP` when it is none. */
export function parseSitemap(text: string, url: string): Sitemap {
  const pages: Candidate[] = [];
  const children: ChildSitemap[] = [];
  const root = xmlItems(text, ITEMS, ({ name, fields }) => {
    const loc = fields.get('loc')?.trim();
    if (!loc || !URL.canParse(loc, url)) return;
    const href = new URL(loc, url).href;
    const lastmod = isoTime(fields.get('lastmod'));
    if (name === 'sitemap') {
      children.push({ url: href, lastmod });
    } else {
      const published = isoTime(fields.get('news:publication_date')) ?? lastmod;
      pages.push({
        url: href,
        title: plain(fields.get('news:title')),
        summary: plain(fields.get('news:keywords')),
        published,
      });
    }
  });
  if (pages.length + children.length === 0 && root !== 'urlset' && root !== 'sitemapindex') {
    const lines = text.slice(0, 4096).trim().split(/\s+/);
    if (lines.length > 0 && lines.every((line) => URL.canParse(line)))
      return { pages: textSitemap(text), children };
    throw new FetchError(
      'E_SITEMAP',
      url,
      'this is no sitemap; look at the address in a browser and correct the source',
      'later',
    );
  }
  return { pages, children };
}

/** A sitemap of plain lines, one address a line. */
function textSitemap(text: string): Candidate[] {
  return text
    .split(/\s+/)
    .filter((line) => URL.canParse(line))
    .map((url) => ({ url, title: null, summary: null, published: null }));
}
