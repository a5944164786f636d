import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWarc } from '../../src/archive/read.js';
import { TUNING } from '../../src/fetch/round.js';
import { fetchSession } from '../../src/fetch/session.js';
import type { Source } from '../../src/sources/source.js';
import { Frontier } from '../../src/store/frontier.js';
import { openDatabase } from '../../src/store/open.js';
import { round, source, workplace } from './round-helper.js';
import { type Handler, html, page, rss, startServer, type TestServer } from './test-server.js';

let place: ReturnType<typeof workplace>;
let server: TestServer;
const routes = new Map<string, Handler>();

beforeEach(async () => {
  place = workplace();
  routes.clear();
  server = await startServer((request, response, path) => {
    const route = routes.get(path);
    if (route) route(request, response, path);
    else response.writeHead(404).end();
  });
});
afterEach(async () => {
  await server.close();
  place.remove();
});

/** Answers with a validator, and 304 to who holds it. */
function validated(text: () => string, type = 'text/html; charset=utf-8'): Handler {
  return (request, response) => {
    const etag = `"${createHash('sha1').update(text()).digest('hex')}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { 'content-type': type, etag }).end(text());
  };
}

function feedOf(...paths: string[]): void {
  const items = paths.map((p) => ({ link: server.url + p, title: `Human Rights Council review ${p}` }));
  routes.set(
    '/feed',
    validated(() => rss(items), 'application/rss+xml'),
  );
}

const site = (known: Partial<Source> = {}) =>
  source({ feeds: [`${server.url}/feed`], ...known, home: server.url });

function due(): void {
  place.store.db
    .prepare(
      "UPDATE frontier SET next_visit = '2000-01-01' WHERE kind = 'article' AND next_visit IS NOT NULL",
    )
    .run();
}

async function archived(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) for await (const { url } of readWarc(path)) found.push(new URL(url).pathname);
  return found.sort();
}

describe('a second round', () => {
  it('downloads nothing that has not changed', async () => {
    feedOf('/a', '/b');
    for (const p of ['/a', '/b'])
      routes.set(
        p,
        validated(() => page(p)),
      );
    const first = await round(place, [site()]);
    expect(first.tallies[0]).toMatchObject({ found: 2, fresh: 2, fetched: 2, unchanged: 0, failed: 0 });
    const before = server.seen.length;
    const second = await round(place, [site()]);
    expect(second.tallies[0]).toMatchObject({ found: 0, fetched: 0, unchanged: 1, failed: 0 });
    expect(
      server.seen.slice(before).map(({ path, headers }) => [path, headers['if-none-match'] !== undefined]),
    ).toEqual([['/feed', true]]);
    expect(second.warnings).toEqual([]);
  });

  it('asks again when a visit is due, keeps a revisit, and archives what has changed', async () => {
    let text = page('First');
    feedOf('/a', '/b');
    routes.set(
      '/a',
      validated(() => text),
    );
    routes.set('/b', (_, res) => html(res, page('No validators')));
    const first = await round(place, [site()]);
    text = page('Second, corrected');
    due();
    const second = await round(place, [site()]);
    expect(second.tallies[0]).toMatchObject({ fetched: 1, unchanged: 2 });
    expect(await archived(second.archives)).toEqual(['/a', '/a', '/b']);
    expect(new Set(first.archives).size).toBe(1);
    const row = new Frontier(place.store.db).get(`${server.url}/a`);
    expect(row).toMatchObject({ visits: 2, changes: 1, interval_s: 43_200 });
    expect(new Frontier(place.store.db).get(`${server.url}/b`)).toMatchObject({
      visits: 2,
      changes: 0,
      interval_s: 172_800,
    });
  });

  it('visits a page again when its sitemap says that it has changed', async () => {
    let lastmod = '2020-01-01';
    routes.set('/map.xml', (_, res) =>
      res.end(`<urlset><url><loc>${server.url}/a</loc><lastmod>${lastmod}</lastmod></url></urlset>`),
    );
    routes.set('/a', (_, res) => html(res, page('A')));
    const mapped = source({ home: server.url, sitemaps: [`${server.url}/map.xml`] });
    await round(place, [mapped]);
    await round(place, [mapped]);
    expect(server.count('/a')).toBe(1);
    lastmod = new Date(Date.now() - 10).toISOString();
    await new Promise((resolve) => setTimeout(resolve, 20));
    place.store.db.prepare("UPDATE frontier SET fetched_at = '2021-01-01' WHERE kind = 'article'").run();
    await round(place, [mapped]);
    expect(server.count('/a')).toBe(2);
  });

  it('reads an unchanged feed again under another filter', async () => {
    feedOf('/a');
    routes.set(
      '/feed',
      validated(() => rss([{ link: `${server.url}/a`, title: 'Stocks close higher' }])),
    );
    routes.set('/a', (_, res) => html(res, page('Stocks')));
    const first = await round(place, [site()], { all: false });
    expect(first.tallies[0]).toMatchObject({ found: 0, skipped: { 'off topic': 1 } });
    const second = await round(place, [site()], { all: true });
    expect(second.tallies[0]).toMatchObject({ found: 1, fetched: 1 });
  });
});

describe('limits and leftovers', () => {
  it('fetches the newest within the limit and the rest in the next round', async () => {
    const items = [1, 2, 3, 4].map((n) => ({
      link: `${server.url}/${n}`,
      title: 'UPR',
      date: `Mon, 0${n} Jan 2024 10:00:00 GMT`,
    }));
    routes.set(
      '/feed',
      validated(() => rss(items)),
    );
    for (const n of [1, 2, 3, 4]) routes.set(`/${n}`, (_, res) => html(res, page(String(n))));
    const first = await round(place, [site({ limit: 2 })]);
    expect(await archived(first.archives)).toEqual(['/3', '/4']);
    expect(first.tallies[0]?.skipped).toEqual({ 'limit per run': 2 });
    const second = await round(place, [site({ limit: 2 })]);
    expect(await archived(second.archives)).toEqual(['/1', '/2', '/3', '/4']);
  });

  it('stops at the time limit, says so, and goes on later', async () => {
    feedOf('/a', '/b');
    for (const p of ['/a', '/b']) routes.set(p, (_, res) => setTimeout(() => html(res, page(p)), 30));
    const first = await round(place, [site()], { timeLimitMs: 0 });
    expect(first).toMatchObject({ stopped: 'time limit' });
    const second = await round(place, [site()]);
    expect(second.tallies[0]).toMatchObject({ fetched: 2 });
  });

  it('ends soon when it is interrupted, and loses nothing', async () => {
    feedOf('/a', '/b', '/c');
    const stop = new AbortController();
    routes.set('/a', (_, res) => html(res, page('A')));
    routes.set('/b', () => stop.abort());
    const first = await round(place, [site()], { signal: stop.signal });
    expect(first.stopped).toBe('interrupted');
    expect(first.tallies[0]).toMatchObject({ fetched: 1, failed: 0, skipped: { interrupted: 2 } });
    for (const p of ['/b', '/c']) routes.set(p, (_, res) => html(res, page(p)));
    const second = await round(place, [site()]);
    expect(second.tallies[0]).toMatchObject({ fetched: 2 });
    expect(server.count('/a')).toBe(1);
  });

  it('leaves a host alone for as long as it asks, over rounds, and the others not', async () => {
    feedOf('/a', '/b');
    routes.set('/a', (_, res) => res.writeHead(429, { 'retry-after': '7200' }).end());
    routes.set('/b', (_, res) => res.writeHead(429, { 'retry-after': '7200' }).end());
    const first = await round(place, [site()]);
    expect(first.failures.map(({ code }) => code)).toEqual(['E_HTTP_THROTTLED', 'E_HOST_HELD']);
    const before = server.seen.length;
    const second = await round(place, [site()]);
    expect(second.failures.map(({ code }) => code)).toEqual(['E_HOST_HELD']);
    expect(server.seen.length).toBe(before);
  });

  it('gives up on a host that does not answer', async () => {
    feedOf(...[...'abcdefgh'].map((p) => `/${p}`));
    await round(place, [site({ limit: 1 })]);
    place.store.db
      .prepare("UPDATE frontier SET url = 'http://127.0.0.1:9/' || substr(url, -1) WHERE kind = 'article'")
      .run();
    due();
    const report = await round(place, [source({ home: server.url, feeds: [`${server.url}/feed`] })]);
    expect(report.failures.map(({ code }) => code)).toEqual(['E_ROBOTS_UNREACHABLE']);
    expect(report.tallies[0]?.skipped['host not available']).toBe(7);
  });

  it('warns when a source gives less or more than it should', async () => {
    feedOf('/a');
    routes.set('/a', (_, res) => html(res, page('A')));
    const low = await round(place, [site({ yield: { min: 5, max: 10 } })]);
    expect(low.warnings.join()).toMatch(/1 articles found, at least 5 expected/);
    const high = await round(place, [site({ id: 'test/other', yield: { min: 0, max: 0 } })], { all: false });
    expect(high.warnings.join()).toMatch(/1 articles found, at most 0 expected/);
  });
});

describe('discovery', () => {
  it('walks a sitemap index once, unpacks its files, and names an index that leads back to itself', async () => {
    const index = (...children: string[]) =>
      `<sitemapindex>${children.map((c) => `<sitemap><loc>${server.url}${c}</loc></sitemap>`).join('')}</sitemapindex>`;
    routes.set(
      '/index.xml',
      validated(() => index('/one.xml.gz', '/index.xml', '/again.xml')),
    );
    routes.set(
      '/again.xml',
      validated(() => index('/index.xml', '/one.xml.gz')),
    );
    routes.set('/one.xml.gz', (_, res) =>
      res.end(gzipSync(`<urlset><url><loc>${server.url}/a</loc></url></urlset>`)),
    );
    routes.set('/a', (_, res) => html(res, page('A')));
    const report = await round(place, [source({ home: server.url, sitemaps: [`${server.url}/index.xml`] })]);
    expect(report.failures.map(({ code, source: s }) => [code, new URL(s).pathname]).sort()).toEqual([
      ['E_SITEMAP_LOOP', '/again.xml'],
      ['E_SITEMAP_LOOP', '/index.xml'],
    ]);
    expect(report.tallies[0]).toMatchObject({ fetched: 1 });
    expect([server.count('/index.xml'), server.count('/one.xml.gz')]).toEqual([1, 1]);
  });

  it('reads the sitemaps of an unchanged index that an earlier round did not come to', async () => {
    const stop = new AbortController();
    routes.set(
      '/index.xml',
      validated(() => `<sitemapindex><sitemap><loc>${server.url}/one.xml</loc></sitemap></sitemapindex>`),
    );
    routes.set('/one.xml', () => stop.abort());
    const mapped = source({ home: server.url, sitemaps: [`${server.url}/index.xml`] });
    expect((await round(place, [mapped], { signal: stop.signal })).stopped).toBe('interrupted');
    routes.set('/one.xml', (_, res) => res.end(`<urlset><url><loc>${server.url}/a</loc></url></urlset>`));
    routes.set('/a', (_, res) => html(res, page('A')));
    expect((await round(place, [mapped])).tallies[0]).toMatchObject({ fetched: 1, unchanged: 1 });
  });

  it('goes on when one feed is broken, and reads listings', async () => {
    routes.set('/feed', (_, res) => html(res, '<html><body>Maintenance</body></html>'));
    routes.set('/list', (_, res) =>
      html(res, '<a href="/news/1">Human rights review in Geneva</a><a href="/tag/x">Tag</a>'),
    );
    routes.set('/news/1', (_, res) => html(res, page('One')));
    const listings = [{ url: `${server.url}/list`, links: 'a', item: null }];
    const report = await round(place, [site({ listings, keep: ['/news/*'] })], { all: false });
    expect(report.failures.map(({ code }) => code)).toEqual(['E_FEED']);
    expect(await archived(report.archives)).toEqual(['/news/1']);
  });

  it('does not download an article twice that two addresses lead to', async () => {
    feedOf('/a', '/short');
    routes.set('/a', (_, res) => html(res, page('A')));
    routes.set('/short', (_, res) => res.writeHead(301, { location: '/a?utm_source=x' }).end());
    const report = await round(place, [site()]);
    expect(report.tallies[0]).toMatchObject({ fetched: 1, failed: 0, skipped: { duplicate: 1 } });
    expect([server.count('/a'), server.count('/a?utm_source=x')]).toEqual([1, 0]);
  });

  it('obeys the robots.txt of the host that a redirect leads to', async () => {
    const other = await startServer(
      (_, response, path) =>
        response.end(path === '/robots.txt' ? 'User-agent: *\nDisallow: /' : page('Secret')),
      '127.0.0.2',
    );
    feedOf('/out');
    routes.set('/out', (_, res) => res.writeHead(302, { location: `${other.url}/x` }).end());
    const report = await round(place, [site()]);
    expect(report.failures.map(({ code, source: s }) => [code, s])).toEqual([
      ['E_ROBOTS', `${server.url}/out`],
    ]);
    expect(other.count('/x')).toBe(0);
    await other.close();
  });
});

describe('a session', () => {
  const session = (known: Record<string, unknown> = {}) => ({
    db: `${place.folder}/session.db`,
    sources: [site()],
    archive: place.archive,
    since: null,
    all: true,
    timeLimitMs: null,
    allowPrivate: true,
    contact: null,
    archiveBytes: 1e9,
    concurrency: 4,
    tuning: { ...TUNING, backoffMs: 1 },
    run: true,
    jobs: 1,
    ...known,
  });

  /** Every row that a second round must leave alone. */
  function facts(): string {
    const db = openDatabase(`${place.folder}/session.db`, { readonly: true });
    const tables = db
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
      )
      .pluck()
      .all() as string[];
    const rows = tables
      .filter((name) => !/^(?:runs|snapshots|failures|frontier)|^article_search/.test(name))
      .map((name) => db.prepare(`SELECT * FROM ${name}`).all() as Record<string, unknown>[])
      .map((table) => table.map(({ last_seen: _, ...row }) => row));
    db.close();
    return JSON.stringify(rows);
  }

  it('stores what it fetched, and changes no fact the second time', async () => {
    feedOf('/a', '/b');
    const text =
      'Viet Nam received 320 recommendations from 133 countries at its review in Geneva on 7 May 2024. The delegation will answer in September.';
    for (const p of ['/a', '/b'])
      routes.set(
        p,
        validated(() => page(`Viet Nam at the review ${p}`, `${text} Part ${p}.`)),
      );
    const first = await fetchSession(session());
    expect(first.run).toMatchObject({ inputs: 2, failed: 0 });
    const before = facts();
    expect(before.length).toBeGreaterThan(200);
    const second = await fetchSession(session());
    expect(second.fetch.failures).toEqual([]);
    expect(second.run).toBeNull();
    expect(facts()).toBe(before);
  }, 60_000);

  it('runs what a round archived that died before it came to that', async () => {
    feedOf('/a');
    routes.set('/a', (_, res) => html(res, page('A')));
    const archivedOnly = await fetchSession(session({ run: false }));
    expect(archivedOnly.run).toBeNull();
    const later = await fetchSession(session());
    expect(later.fetch.tallies[0]?.fetched).toBe(0);
    expect(later.run).toMatchObject({ inputs: 1 });
  }, 60_000);

  it('does not begin while another one is at work', async () => {
    feedOf('/a');
    routes.set('/a', (_, res) => setTimeout(() => html(res, page('A')), 200));
    const first = fetchSession(session({ run: false }));
    await expect(fetchSession(session({ run: false }))).rejects.toMatchObject({ code: 'E_LOCKED' });
    expect((await first).fetch.tallies[0]?.fetched).toBe(1);
  });
});
