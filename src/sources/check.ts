import type { Client } from '../fetch/client.js';
import { sourceAsk } from '../fetch/context.js';
import { parseFeed } from '../fetch/discover/feed.js';
import { looksLikeArticle, parseListing } from '../fetch/discover/listing.js';
import { parseSitemap } from '../fetch/discover/sitemap.js';
import { documentText } from '../fetch/discover/text.js';
import { asFetchError } from '../fetch/errors.js';
import { linkFilter } from '../fetch/filter.js';
import { asRapporteurError } from '../model/errors.js';
import type { Source } from './source.js';

/** What one page of a source answered. */
export interface PageCheck {
  readonly kind: 'feed' | 'sitemap' | 'listing';
  readonly url: string;
  /** Links to articles by the source's patterns; null where the page could not be read. */
  readonly links: number | null;
  readonly problem: string | null;
}

export interface SourceCheck {
  readonly source: string;
  /** True when at least one page answered with links and none failed. */
  readonly answers: boolean;
  readonly pages: readonly PageCheck[];
  /** Sitemaps that robots.txt names and the source does not. */
  readonly suggestions: readonly string[];
}

const BYTES = 64 * 1024 * 1024;

/** Asks every feed, sitemap and listing of a source once. */
export async function checkSource(source: Source, client: Client): Promise<SourceCheck> {
  const pages: PageCheck[] = [];
  const filter = linkFilter(source, { since: null, all: true });
  const read = async (kind: PageCheck['kind'], url: string): Promise<void> => {
    try {
      const { exchange, finalUrl } = await client.get(url, {
        ...sourceAsk(source),
        accept: '*/*',
        bodyBytes: BYTES,
      });
      const text = documentText(exchange.body, exchange.header('content-type'), finalUrl, BYTES);
      const listing = source.listings.find((l) => l.url === url);
      const sitemap = kind === 'sitemap' ? parseSitemap(text, finalUrl) : null;
      const found =
        sitemap?.pages ??
        (listing ? linksOf(source, parseListing(text, listing, finalUrl)) : parseFeed(text, finalUrl));
      const links =
        found.filter((candidate) => 'url' in filter.judge(candidate)).length +
        (sitemap?.children.length ?? 0);
      pages.push({
        kind,
        url,
        links,
        problem: links === 0 ? 'no link fits: look at "keep", "drop" and "hosts"' : null,
      });
    } catch (thrown) {
      const error = asRapporteurError(asFetchError(thrown, url), 'fetch', url);
      pages.push({ kind, url, links: null, problem: `${error.code} ${error.message}` });
    }
  };
  for (const url of source.feeds) await read('feed', url);
  for (const url of source.sitemaps) await read('sitemap', url);
  for (const { url } of source.listings) await read('listing', url);
  const answers = pages.length > 0 && pages.every(({ problem }) => problem === null);
  return { source: source.id, answers, pages, suggestions: await suggestions(source, client) };
}

async function suggestions(source: Source, client: Client): Promise<string[]> {
  const named = await client.robots.sitemaps(new URL(source.home)).catch(() => []);
  return named.filter((url) => !source.sitemaps.includes(url)).slice(0, 10);
}

function linksOf<C extends Parameters<typeof looksLikeArticle>[0]>(
  source: Source,
  links: readonly C[],
): readonly C[] {
  return source.keep.length > 0 ? links : links.filter(looksLikeArticle);
}
