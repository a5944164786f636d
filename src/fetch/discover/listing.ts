import { load } from 'cheerio/slim';
import type { ListingPage } from '../../sources/source.js';
import { FetchError } from '../errors.js';
import { type Candidate, isoTime, plain } from './candidate.js';

/** The links of a listing page, by the source's selectors. Of several links to one page the longest title stays. */
export function parseListing(html: string, listing: ListingPage, pageUrl: string): Candidate[] {
  const $ = load(html, { xml: { xmlMode: false, decodeEntities: true } });
  const base = $('base[href]').attr('href') ?? '';
  const baseUrl = URL.canParse(base, pageUrl) ? new URL(base, pageUrl).href : pageUrl;
  const found = new Map<string, Candidate>();
  let links: ReturnType<typeof $>;
  try {
    links = $(listing.links);
  } catch (cause) {
    throw new FetchError(
      'E_SELECTOR',
      pageUrl,
      `"${listing.links}" is no CSS selector; correct the source`,
      'later',
      { cause },
    );
  }
  links.each((_, element) => {
    const link = $(element);
    const href = link.attr('href') ?? '';
    if (href === '' || href.startsWith('#') || !URL.canParse(href, baseUrl)) return;
    const url = new URL(href, baseUrl);
    if (!url.protocol.startsWith('http')) return;
    url.hash = '';
    const item = listing.item === null ? null : link.closest(listing.item);
    const title = plain(link.text()) ?? plain(link.attr('title')) ?? plain(link.find('img').attr('alt'));
    const summary = item === null || item.length === 0 ? null : plain(item.text());
    const published = item === null ? null : isoTime(item.find('time[datetime]').attr('datetime'));
    const known = found.get(url.href);
    if ((title?.length ?? 0) >= (known?.title?.length ?? 0))
      found.set(url.href, { url: url.href, title, summary, published });
  });
  return [...found.values()];
}

/** A link with words of its own whose address ends as articles' do: in a number, a date or a title, not in a section's name. */
export function looksLikeArticle({ url, title }: Candidate): boolean {
  if (title === null) return false;
  const parts = new URL(url).pathname.split('/').filter(Boolean);
  const last = (parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  return /\d{4,}/.test(last) || last.split(/[-_]/).length >= 4 || /\/(?:19|20)\d{2}\/\d{1,2}\//.test(url);
}
