import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FetchError } from '../../src/fetch/errors.js';
import { Progress, tallyJson, tallyLine } from '../../src/fetch/progress.js';
import { openClient } from '../../src/fetch/round.js';
import { newTally } from '../../src/fetch/tally.js';
import { checkSource } from '../../src/sources/check.js';
import { Frontier } from '../../src/store/frontier.js';
import { round, source, workplace } from './round-helper.js';
import { type Handler, html, page, rss, startServer, type TestServer } from './test-server.js';

let place: ReturnType<typeof workplace>;
let server: TestServer;
let robots: Handler;

beforeEach(async () => {
  place = workplace();
  server = await startServer((request, response, path) => {
    if (path === '/robots.txt' || path.startsWith('/r')) robots(request, response, path);
    else if (path === '/feed')
      response.end(
        rss([
          { link: '/news/1', title: 'Rights' },
          { link: '/private/1', title: 'Rights' },
        ]),
      );
    else if (path === '/map.xml')
      response.end(
        `<urlset>${Array.from({ length: 50_000 }, (_, i) => `<url><loc>${server.url}/sport/match-number-${i}-ends-in-draw</loc></url>`).join('')}<url><loc>${server.url}/news/upr-review-of-fiji</loc></url></urlset>`,
      );
    else html(response, page(path));
  });
});
afterEach(async () => {
  await server.close();
  place.remove();
});

describe('robots.txt on a real server', () => {
  const RULES = 'User-agent: *\nDisallow: /private/\n';
  const shapes: [string, Handler, number][] = [
    ['with a byte order mark', (_, res) => res.end(`\uFEFF${RULES}`), 1],
    ['of a megabyte', (_, res) => res.end(RULES + '# padding padding padding\n'.repeat(40_000)), 1],
    [
      'behind redirects',
      (_, res, path) =>
        path === '/r3'
          ? res.end(RULES)
          : res
              .writeHead(302, { location: path === '/robots.txt' ? '/r1' : path === '/r1' ? '/r2' : '/r3' })
              .end(),
      1,
    ],
    ['that redirects for ever', (_, res) => res.writeHead(302, { location: `/r${Math.random()}` }).end(), 2],
    ['that is missing', (_, res) => res.writeHead(404).end(), 2],
    ['that is a page of HTML', (_, res) => html(res, '<html><body>Welcome</body></html>'), 2],
    ['of zero bytes', (_, res) => res.end(), 2],
    ['that fails', (_, res) => res.writeHead(500).end(), 0],
    ['that never comes', () => undefined, 0],
  ];
  it.each(shapes)('%s', async (_, handler, fetched) => {
    robots = handler;
    const report = await round(place, [source({ home: server.url, feeds: [`${server.url}/feed`] })], {
      tuning: { retries: 0 },
    });
    expect(report.tallies[0]?.fetched).toBe(fetched);
    const codes = [...new Set(report.failures.map(({ code }) => code))];
    expect(codes).toEqual(fetched === 2 ? [] : [fetched === 1 ? 'E_ROBOTS' : 'E_ROBOTS_UNREACHABLE']);
  });

  it('slows down to its Crawl-delay', async () => {
    robots = (_, res) => res.end('User-agent: rapporteur\nCrawl-delay: 0.2\n');
    await round(place, [source({ home: server.url, feeds: [`${server.url}/feed`] })]);
    const times = server.seen.map(({ at }) => at);
    expect(times).toHaveLength(4);
    for (let i = 2; i < times.length; i++) expect(times[i]! - times[i - 1]!).toBeGreaterThan(190);
  });
});

describe('large and many', () => {
  it('finds the one article among 50,000 addresses', async () => {
    robots = (_, res) => res.writeHead(404).end();
    const report = await round(place, [source({ home: server.url, sitemaps: [`${server.url}/map.xml`] })], {
      all: false,
    });
    expect(report.tallies[0]).toMatchObject({ found: 1, fetched: 1, skipped: { 'off topic': 50_000 } });
    expect(place.store.db.prepare('SELECT count(*) FROM frontier').pluck().get()).toBe(2);
  });
});

describe('sources check', () => {
  it('says what answers and what does not', async () => {
    robots = (_, res) => res.end(`Sitemap: ${server.url}/map.xml\n`);
    const { client, close } = openClient(new Frontier(place.store.db), {
      allowPrivate: true,
      concurrency: 2,
      contact: null,
    });
    const good = await checkSource(source({ home: server.url, feeds: [`${server.url}/feed`] }), client);
    expect(good).toMatchObject({
      answers: true,
      pages: [{ kind: 'feed', links: 2, problem: null }],
      suggestions: [`${server.url}/map.xml`],
    });
    const bad = await checkSource(
      source({
        home: server.url,
        feeds: [`${server.url}/page`],
        keep: ['/x/*'],
        sitemaps: [`${server.url}/map.xml`],
      }),
      client,
    );
    expect(bad.answers).toBe(false);
    expect(bad.pages.map(({ problem }) => problem?.split(' ')[0])).toEqual(['E_FEED', 'no']);
    await close();
  });
});

describe('progress', () => {
  const tally = {
    ...newTally('vnm/paper'),
    found: 5,
    fetched: 3,
    unchanged: 1,
    failed: 1,
    remaining: 2,
    startedAt: Date.now() - 60_000,
  };
  it('is one line a source', () => {
    expect(tallyLine(tally, tally.startedAt + 60_000)).toBe(
      'vnm/paper: 5 found, 3 fetched, 1 unchanged, 0 refused, 1 failed, 5/min, 2 remaining',
    );
    expect(tallyLine({ ...tally, done: true, skipped: { 'off topic': 9 } })).toMatch(
      /done; skipped 9 off topic$/,
    );
  });
  it('is JSON on request', () => {
    expect(JSON.parse(tallyJson(tally))).toMatchObject({
      event: 'source',
      source: 'vnm/paper',
      fetched: 3,
      remaining: 2,
    });
  });
  it('draws over itself on a terminal alone', () => {
    const written: string[] = [];
    const lines = new Progress('lines', (text) => written.push(text));
    lines.update(tally);
    expect(written).toEqual([]);
    lines.update({ ...tally, done: true });
    expect(written.join('')).toMatch(/^vnm\/paper: .*done\n$/);
    const drawn: string[] = [];
    const terminal = new Progress('terminal', (text) => drawn.push(text));
    terminal.update(tally);
    terminal.finish();
    expect(drawn.join('')).toContain('\u001b[2A\u001b[J');
    const json: string[] = [];
    const log = new Progress('json', (text) => json.push(text));
    log.note('hello');
    log.failure(new FetchError('E_DNS', 'https://x.example/', 'the host name is unknown', 'later'));
    expect(json.map((line) => JSON.parse(line).event)).toEqual(['note', 'failure']);
    const quiet = new Progress('none', () => expect.unreachable());
    quiet.update({ ...tally, done: true });
    quiet.note('nothing');
    quiet.finish();
  });
});
