import { FetchError } from '../errors.js';
import { type Candidate, isoTime, plain } from './candidate.js';
import { type XmlItem, xmlItems } from './xml-items.js';

const ITEMS = new Set(['item', 'entry']);
const ROOTS = new Set(['rss', 'RDF', 'feed']);

/** The items of an RSS (0.9x, 1.0, 2.0), Atom or JSON feed. Throws `E_FEED` when the text is none of them. */
export function parseFeed(text: string, url: string): Candidate[] {
  return /^\s*\{/.test(text) ? jsonFeed(text, url) : xmlFeed(text, url);
}

function xmlFeed(text: string, url: string): Candidate[] {
  const found: Candidate[] = [];
  const root = xmlItems(text, ITEMS, (item) => {
    const link = linkOf(item);
    const { fields } = item;
    if (link === null || !URL.canParse(link, url)) return;
    found.push({
      url: new URL(link, url).href,
      title: plain(fields.get('title')),
      summary: plain(
        fields.get('description') ??
          fields.get('summary') ??
          fields.get('content:encoded') ??
          fields.get('content'),
      ),
      published: isoTime(
        fields.get('pubDate') ?? fields.get('published') ?? fields.get('dc:date') ?? fields.get('updated'),
      ),
    });
  });
  if (found.length === 0 && !ROOTS.has(root ?? '')) throw noFeed(url);
  return found;
}

function linkOf({ fields, links }: XmlItem): string | null {
  const text = fields.get('link')?.trim();
  if (text) return text;
  const alternate =
    links.find(({ rel }) => rel === 'alternate') ??
    links.find(({ rel }) => rel !== 'self' && rel !== 'enclosure');
  if (alternate !== undefined) return alternate.href;
  const guid = (fields.get('guid') ?? fields.get('id') ?? '').trim();
  return /^https?:/.test(guid) ? guid : null;
}

function jsonFeed(text: string, url: string): Candidate[] {
  const items = jsonItems(text);
  if (items === null) throw noFeed(url);
  return items.flatMap((raw): Candidate[] => {
    const item = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
    const text = (key: string): string | null => (typeof item[key] === 'string' ? item[key] : null);
    const link = text('url') ?? text('external_url') ?? text('id');
    if (link === null || !URL.canParse(link, url)) return [];
    const published = isoTime(text('date_published') ?? text('date_modified'));
    const summary = plain(text('summary') ?? text('content_text') ?? text('content_html'));
    return [{ url: new URL(link, url).href, title: plain(text('title')), summary, published }];
  });
}

function jsonItems(text: string): unknown[] | null {
  try {
    const parsed = JSON.parse(text) as { items?: unknown };
    return Array.isArray(parsed.items) ? parsed.items : null;
  } catch {
    return null;
  }
}

function noFeed(url: string): FetchError {
  return new FetchError(
    'E_FEED',
    url,
    'this is no RSS, Atom or JSON feed; look at the address in a browser and correct the source',
    'later',
  );
}
