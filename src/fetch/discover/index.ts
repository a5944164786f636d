import { createHash } from 'node:crypto';
import type { FrontierRow, NewPage, PageKind } from '../../store/frontier.js';
import type { Got } from '../client.js';
import { type SourceContext, sourceAsk } from '../context.js';
import { FetchError, visitError } from '../errors.js';
import { skip } from '../tally.js';
import { after, failedVisit } from '../visit.js';
import type { Candidate } from './candidate.js';
import { parseFeed } from './feed.js';
import { looksLikeArticle, parseListing } from './listing.js';
import { type ChildSitemap, parseSitemap } from './sitemap.js';
import { documentText } from './text.js';

/** Sitemaps may have 50,000 addresses and 50 MB by their standard. */
const BYTES = 64 * 1024 * 1024;
const SITEMAPS_PER_RUN = 50;
const DEPTH = 3;
const ACCEPT: Record<string, string> = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
  sitemap: 'application/xml, text/xml, application/gzip;q=0.9, */*;q=0.5',
  listing: 'text/html, application/xhtml+xml, */*;q=0.5',
};

interface Page {
  readonly url: string;
  readonly kind: PageKind;
  readonly parent: string | null;
}

interface Contents {
  readonly candidates: readonly Candidate[];
  readonly children: readonly ChildSitemap[];
}

/** Reads a source's feeds, sitemaps and listings into the frontier. What cannot be read is a failure; the rest goes on. */
export async function discover(context: SourceContext): Promise<void> {
  const { source } = context;
  for (const url of source.feeds) await readPage(context, { url, kind: 'feed', parent: null });
  const sitemaps = new Sitemaps(context);
  for (const url of source.sitemaps) await sitemaps.read({ url, kind: 'sitemap', parent: null }, []);
  for (const { url } of source.listings) await readPage(context, { url, kind: 'listing', parent: null });
}

/** Walks sitemap indexes: newest first, not in circles, not without end. */
class Sitemaps {
  readonly #seen = new Set<string>();

  constructor(private readonly context: SourceContext) {}

  async read(page: Page, above: readonly string[]): Promise<void> {
    if (this.#seen.has(page.url)) return;
    if (this.#seen.size >= SITEMAPS_PER_RUN) {
      skip(this.context.tally, 'sitemap limit');
      return;
    }
    this.#seen.add(page.url);
    const children = await readPage(this.context, page);
    const way = [...above, page.url];
    const newestFirst = [...children].sort((a, b) => (b.lastmod ?? '').localeCompare(a.lastmod ?? ''));
    for (const child of newestFirst) {
      if (way.includes(child.url)) {
        this.context.tally.failed++;
        this.context.fail(
          new FetchError(
            'E_SITEMAP_LOOP',
            page.url,
            `this sitemap index leads back to ${child.url}`,
            'later',
          ),
        );
      } else if (way.length >= DEPTH) skip(this.context.tally, 'sitemap too deep');
      else if (this.#isOld(child)) skip(this.context.tally, 'sitemap unchanged');
      else await this.read({ url: child.url, kind: 'sitemap', parent: page.url }, way);
    }
  }

  #isOld({ url, lastmod }: ChildSitemap): boolean {
    const { since, frontier, filter } = this.context;
    if (lastmod === null) return false;
    if (since !== null && lastmod < since) return true;
    const known = frontier.get(url);
    return (
      known?.state === 'fetched' && known.filter === filter.signature && lastmod < (known.fetched_at ?? '')
    );
  }
}

/** Reads one discovery page; returns the sitemaps that it names. */
async function readPage(context: SourceContext, page: Page): Promise<readonly ChildSitemap[]> {
  const { frontier, tally, filter, source } = context;
  if (context.stopped() !== null) {
    tally.complete = false;
    skip(tally, context.stopped() ?? '');
    return [];
  }
  frontier.add({ ...page, source: source.id }, context.now().toISOString());
  const row = frontier.get(page.url);
  if (row === null) return [];
  const sameFilter = row.filter === filter.signature;
  try {
    const got = await context.client.get(page.url, {
      ...sourceAsk(source),
      accept: ACCEPT[page.kind] ?? '*/*',
      bodyBytes: BYTES,
      ...(sameFilter && row.final_url
        ? { validators: { url: row.final_url, etag: row.etag, lastModified: row.last_modified } }
        : {}),
    });
    const sha256 = got.unchanged
      ? row.body_sha256
      : createHash('sha256').update(got.exchange.body).digest('hex');
    const same = sameFilter && (got.unchanged || sha256 === row.body_sha256);
    const contents = same ? null : contentsOf(context, page, got);
    frontier.batch(() => {
      if (contents !== null) take(context, contents.candidates);
      for (const { url } of contents?.children ?? []) remember(context, url, page.url);
      frontier.update(page.url, seen(context, row, got, sha256, !same));
    });
    if (contents !== null) return contents.children;
    tally.unchanged++;
    tally.complete = false;
    return frontier.children(page.url).map(({ url }) => ({ url, lastmod: null }));
  } catch (thrown) {
    tally.complete = false;
    if (context.stopped() === 'interrupted') return [];
    const error = visitError(thrown, page.url);
    tally[error.remedy === 'refused' ? 'refused' : 'failed']++;
    frontier.update(page.url, failedVisit(error, row.failures, context.now()));
    context.fail(error);
    return [];
  } finally {
    context.progress();
  }
}

function contentsOf(context: SourceContext, page: Page, { exchange, finalUrl }: Got): Contents {
  const text = documentText(exchange.body, exchange.header('content-type'), finalUrl, BYTES);
  if (page.kind === 'feed') return { candidates: parseFeed(text, finalUrl), children: [] };
  if (page.kind === 'sitemap') {
    const { pages, children } = parseSitemap(text, finalUrl);
    return { candidates: pages, children };
  }
  const listing = context.source.listings.find(({ url }) => url === page.url);
  const links = listing ? parseListing(text, listing, finalUrl) : [];
  // without patterns of the source's own, a page's navigation must be told from its articles
  const candidates = context.source.keep.length > 0 ? links : links.filter(looksLikeArticle);
  return { candidates, children: [] };
}

/** A sitemap of an index is known before it is read: the index may be unchanged when the next round comes to it. */
function remember({ frontier, source, now }: SourceContext, url: string, parent: string): void {
  frontier.add({ url, kind: 'sitemap', source: source.id, parent }, now().toISOString());
}

/** Puts the links that pass the filter into the frontier. */
function take(context: SourceContext, candidates: readonly Candidate[]): void {
  const { frontier, filter, tally, source } = context;
  const now = context.now().toISOString();
  const taken = new Set<string>();
  for (const candidate of candidates) {
    const verdict = filter.judge(candidate);
    if ('rejected' in verdict) {
      skip(tally, verdict.rejected);
      continue;
    }
    if (taken.has(verdict.url)) continue;
    taken.add(verdict.url);
    tally.found++;
    const page: NewPage = {
      url: verdict.url,
      kind: 'article',
      source: source.id,
      title: candidate.title,
      published: candidate.published,
    };
    if (frontier.add(page, now)) {
      tally.fresh++;
      continue;
    }
    const known = frontier.get(verdict.url);
    const fetched = known?.state === 'fetched' ? known.fetched_at : null;
    if (
      fetched &&
      candidate.published !== null &&
      candidate.published > fetched &&
      candidate.published <= now
    ) {
      frontier.update(verdict.url, { next_visit: now }); // the page says that it has changed since
    }
  }
}

function seen(
  context: SourceContext,
  row: FrontierRow,
  { unchanged, exchange, finalUrl }: Got,
  sha256: string | null,
  changed: boolean,
) {
  const now = context.now();
  return {
    state: 'fetched' as const,
    final_url: finalUrl,
    ...(unchanged ? {} : { etag: exchange.header('etag'), last_modified: exchange.header('last-modified') }),
    body_sha256: sha256,
    filter: context.filter.signature,
    fetched_at: unchanged ? row.fetched_at : now.toISOString(),
    checked_at: now.toISOString(),
    next_visit: after(now, 0),
    visits: row.visits + 1,
    changes: row.changes + (changed ? 1 : 0),
    failures: 0,
    http_status: exchange.status,
    code: null,
    message: null,
  };
}
