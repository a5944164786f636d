import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isoTime, plain } from '../../src/fetch/discover/candidate.js';
import { parseFeed } from '../../src/fetch/discover/feed.js';
import { looksLikeArticle, parseListing } from '../../src/fetch/discover/listing.js';
import { parseSitemap } from '../../src/fetch/discover/sitemap.js';
import { documentText } from '../../src/fetch/discover/text.js';

const URL_ = 'https://news.example/feeds/all';

describe('parseFeed', () => {
  it('reads RSS 2.0', () => {
    const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>All</title><link>https://news.example</link>
      <image><title>Logo</title><url>x</url></image>
      <item><title><![CDATA[Review <b>adopted</b> & done]]></title><link>/2024/a</link><atom:link rel="self" href="/no"/>
        <description>&lt;p&gt;The Council &amp;amp; more&lt;/p&gt;</description><pubDate>Mon, 06 May 2024 10:00:00 +0700</pubDate>
        <media:content url="x"><media:title>Photo</media:title></media:content></item>
      <item><guid isPermaLink="true">https://news.example/b</guid><title>B</title></item>
      <item><title>No link</title></item></channel></rss>`;
    expect(parseFeed(feed, URL_)).toEqual([
      {
        url: 'https://news.example/2024/a',
        title: 'Review adopted & done',
        summary: 'The Council &amp; more',
        published: '2024-05-06T03:00:00.000Z',
      },
      { url: 'https://news.example/b', title: 'B', summary: null, published: null },
    ]);
  });

  it('reads RSS 1.0, Atom and JSON Feed', () => {
    const rdf = `<rdf:RDF><channel><title>C</title></channel><item rdf:about="x"><title>One</title><link>https://news.example/1</link><dc:date>2024-05-06T01:02:03Z</dc:date></item></rdf:RDF>`;
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><title type="html">Two</title><link rel="edit" href="/edit"/><link rel="alternate" href="/2"/><summary>S</summary><source><title>Other</title></source><updated>2024-05-07T00:00:00+02:00</updated></entry></feed>`;
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        { id: '3', url: '/3', title: 'Three', content_text: 'Text', date_published: '2024-05-08T00:00:00Z' },
        7,
        { title: 'none' },
      ],
    });
    expect(parseFeed(rdf, URL_)).toEqual([
      { url: 'https://news.example/1', title: 'One', summary: null, published: '2024-05-06T01:02:03.000Z' },
    ]);
    expect(parseFeed(atom, URL_)).toEqual([
      { url: 'https://news.example/2', title: 'Two', summary: 'S', published: '2024-05-06T22:00:00.000Z' },
    ]);
    expect(parseFeed(json, URL_)).toEqual([
      {
        url: 'https://news.example/3',
        title: 'Three',
        summary: 'Text',
        published: '2024-05-08T00:00:00.000Z',
      },
    ]);
  });

  it('gives what stands before a break', () => {
    const cut =
      '<rss><channel><item><title>A</title><link>https://news.example/a</link></item><item><title>B & C</tit';
    expect(parseFeed(cut, URL_).map(({ title }) => title)).toEqual(['A']);
    const mixed =
      '<rss><channel><item><title>A < B</title><link>https://news.example/a</link></item></channel></rss>';
    expect(parseFeed(mixed, URL_)).toHaveLength(1);
  });

  it('accepts a feed without items and refuses what is no feed', () => {
    expect(parseFeed('<rss version="2.0"><channel></channel></rss>', URL_)).toEqual([]);
    for (const text of [
      '',
      'Not found',
      '<!doctype html><html><body><p>Hello</p></body></html>',
      '{"items": 3}',
      '{broken',
    ]) {
      expect(() => parseFeed(text, URL_)).toThrow(expect.objectContaining({ code: 'E_FEED' }));
    }
  });

  it('expands no entity and fetches nothing external', () => {
    const layers = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
      '',
    );
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${layers}<!ENTITY file SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><title>&l9;&file;</title><link>https://news.example/a</link></item></channel></rss>`;
    const [item] = parseFeed(bomb, URL_);
    expect(item?.title?.length ?? 0).toBeLessThan(100);
    expect(item?.title).not.toMatch(/root:/);
  });
});

describe('parseSitemap', () => {
  it('reads pages, news titles and indexes', () => {
    const news = `<urlset xmlns:news="n"><url><loc>https://news.example/a</loc><lastmod>2024-05-07</lastmod>
      <news:news><news:publication><news:name>N</news:name></news:publication><news:publication_date>2024-05-06</news:publication_date><news:title>Title A</news:title></news:news>
      <image:image><image:loc>https://news.example/a.jpg</image:loc></image:image></url><url><loc> https://news.example/b </loc></url></urlset>`;
    expect(parseSitemap(news, URL_)).toEqual({
      pages: [
        {
          url: 'https://news.example/a',
          title: 'Title A',
          summary: null,
          published: '2024-05-06T00:00:00.000Z',
        },
        { url: 'https://news.example/b', title: null, summary: null, published: null },
      ],
      children: [],
    });
    const index = `<sitemapindex><sitemap><loc>https://news.example/1.xml.gz</loc><lastmod>2024-05-06</lastmod></sitemap></sitemapindex>`;
    expect(parseSitemap(index, URL_).children).toEqual([
      { url: 'https://news.example/1.xml.gz', lastmod: '2024-05-06T00:00:00.000Z' },
    ]);
    expect(parseSitemap('https://news.example/a\nhttps://news.example/b\n', URL_).pages).toHaveLength(2);
    expect(() => parseSitemap('<html></html>', URL_)).toThrow(expect.objectContaining({ code: 'E_SITEMAP' }));
  });

  it('reads 50,000 addresses', () => {
    const urls = Array.from(
      { length: 50_000 },
      (_, i) => `<url><loc>https://news.example/article-${i}.html</loc></url>`,
    );
    expect(parseSitemap(`<urlset>${urls.join('')}</urlset>`, URL_).pages).toHaveLength(50_000);
  });
});

describe('documentText', () => {
  it('undoes gzip files and reads the charset that the document declares', () => {
    expect(documentText(gzipSync('<urlset/>'), 'application/gzip', URL_, 1000)).toBe('<urlset/>');
    const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><t>\xe9</t>', 'latin1');
    expect(documentText(latin, 'text/xml; charset=utf-8', URL_, 1000)).toContain('é');
    expect(documentText(Buffer.from('\uFEFF<t/>'), null, URL_, 1000)).toBe('<t/>');
  });

  it('refuses a gzip bomb and a damaged file', () => {
    expect(() => documentText(gzipSync(Buffer.alloc(100_000)), null, URL_, 1000)).toThrow(
      expect.objectContaining({ code: 'E_BODY_TOO_LARGE' }),
    );
    expect(() => documentText(gzipSync('x').subarray(0, 12), null, URL_, 1000)).toThrow(
      expect.objectContaining({ code: 'E_ENCODING' }),
    );
  });
});

describe('parseListing', () => {
  const html = `<body><nav><a href="/about">About</a></nav><ul>
    <li><a href="/news/1"><img alt="Photo of the hall"></a><h2><a href="/news/1#top">Review of Fiji begins</a></h2><p>Geneva meets.</p><time datetime="2024-05-06T00:00:00Z"></time></li>
    <li><h2><a href="news/2">Second</a></h2></li><li><a href="mailto:x@y.z">Mail</a><a href="javascript:void(0)">No</a></li></ul></body>`;

  it('takes the longest title, the summary and the time of an item', () => {
    const found = parseListing(html, { url: URL_, links: 'li a', item: 'li' }, 'https://news.example/list/');
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({
      url: 'https://news.example/news/1',
      title: 'Review of Fiji begins',
      published: '2024-05-06T00:00:00.000Z',
    });
    expect(found[0]?.summary).toContain('Geneva meets.');
    expect(found[1]?.url).toBe('https://news.example/list/news/2');
  });

  it.each([
    ['/politics', 'Politics', false],
    ['/en/human-rights', 'Human rights', false],
    ['/contact-us.html', 'Contact', false],
    ['/2024/05/fiji', 'Fiji reviewed', true],
    ['/fiji-reviewed-in-geneva', 'Fiji reviewed', true],
    ['/news/post287123.vnp', 'Fiji reviewed', true],
    ['/news/287123', null, false],
  ])('%s with the words %j: an article? %s', (path, title, verdict) => {
    expect(
      looksLikeArticle({ url: `https://news.example${path}`, title, summary: null, published: null }),
    ).toBe(verdict);
  });

  it('says that a selector is none', () => {
    expect(() => parseListing(html, { url: URL_, links: 'li >> [', item: null }, URL_)).toThrow(
      expect.objectContaining({ code: 'E_SELECTOR' }),
    );
  });
});

describe('small readers', () => {
  it('reads dates of feeds and refuses others', () => {
    expect(isoTime('Tue, 7 May 2024 08:00 UT')).toBe('2024-05-07T08:00:00.000Z');
    expect([isoTime('yesterday'), isoTime(''), isoTime(null), isoTime('2024-99-99')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
  it('leaves plain text', () => {
    expect([plain('<p>a</p> b&nbsp;c'), plain('  '), plain(null)]).toEqual(['a b c', null, null]);
  });
});
