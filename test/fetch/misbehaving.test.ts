import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWarc, type WarcPage } from '../../src/archive/read.js';
import type { FetchReport } from '../../src/fetch/tally.js';
import { round, source, workplace } from './round-helper.js';
import { type Handler, html, page, rss, startServer, type TestServer } from './test-server.js';

/** A server with every bad habit; each path is an article of one feed. */
const tries = new Map<string, number>();
const GZIP_BOMB = gzipSync(Buffer.alloc(20_000_000));
const BROTLI_BOMB = brotliCompressSync(Buffer.alloc(20_000_000), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
});
const habits: Record<string, Handler> = {
  '/fine': (_, res) => html(res, page('Fine')),
  '/429-seconds': (_, res, path) =>
    once(
      path,
      () => res.writeHead(429, { 'retry-after': '1' }).end(),
      () => html(res, page('Slow down')),
    ),
  '/429-date': (_, res, path) =>
    once(
      path,
      () => res.writeHead(429, { 'retry-after': new Date(Date.now() + 1000).toUTCString() }).end(),
      () => html(res, page('By date')),
    ),
  '/503-burst': (_, res, path) =>
    once(
      path,
      () => res.writeHead(503, { 'retry-after': '0' }).end(),
      () => html(res, page('Burst')),
    ),
  '/500-always': (_, res) => res.writeHead(500).end('no'),
  '/404': (_, res) => res.writeHead(404).end('none'),
  '/410': (_, res) => res.writeHead(410).end('gone'),
  '/paywall': (_, res) => res.writeHead(402).end('pay'),
  '/blocked': (_, res) => res.writeHead(403).end('blocked'),
  '/304-unasked': (_, res) => res.writeHead(304).end(),
  '/loop-a': (_, res) => res.writeHead(302, { location: '/loop-b' }).end(),
  '/loop-b': (_, res) => res.writeHead(302, { location: '/loop-a' }).end(),
  '/chain': (_, res) => res.writeHead(302, { location: '/chain?n=1' }).end(),
  '/no-location': (_, res) => res.writeHead(302).end(),
  '/to-file': (_, res) => res.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-credentials': (_, res) => res.writeHead(302, { location: 'http://user:secret@127.0.0.1/' }).end(),
  '/slow-header': () => undefined,
  '/slow-body': (_, res) => {
    res.writeHead(200, { 'content-type': 'text/html' });
    res.write('<p>never ends');
  },
  '/drip': (_, res) => {
    res.writeHead(200, { 'content-type': 'text/html' });
    const drip = setInterval(() => res.write('.'), 100);
    res.on('close', () => clearInterval(drip));
  },
  '/cut-body': (_, res) => {
    res.writeHead(200, { 'content-type': 'text/html' });
    res.write('<p>half a page');
    setTimeout(() => res.destroy(), 10);
  },
  '/short-length': (req) => {
    req.socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>short</p>');
  },
  '/long-length': (req) => {
    req.socket.write(
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 8\r\n\r\n<p>a</p><p>more than announced</p>',
    );
  },
  '/no-http': (req) => {
    req.socket.end('SSH-2.0-OpenSSH_9.2\r\n');
  },
  '/gzip-bomb': (_, res) => {
    res.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
    res.end(GZIP_BOMB);
  },
  '/brotli-bomb': (_, res) => {
    res.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br' });
    res.end(BROTLI_BOMB);
  },
  '/big': (_, res) => {
    res.writeHead(200, { 'content-type': 'text/html' });
    res.end(Buffer.alloc(3_000_000, 32));
  },
  '/bad-gzip': (_, res) => html(res, 'no gzip at all', { 'content-encoding': 'gzip' }),
  '/unknown-encoding': (_, res) => html(res, 'x', { 'content-encoding': 'zork' }),
  '/gzip': (_, res) => {
    res.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
    res.end(gzipSync(page('Squeezed')));
  },
  '/brotli': (_, res) => {
    res.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br' });
    res.end(brotliCompressSync(page('Brotli')));
  },
  '/lying-charset': (_, res) => {
    res.writeHead(200, { 'content-type': 'text/html; charset=us-ascii' });
    res.end(page('Đỗ Hùng Việt'));
  },
  '/pdf': (_, res) => {
    res.writeHead(200, { 'content-type': 'application/pdf' });
    res.write('%PDF');
  },
  '/refused-by-robots': (_, res) => html(res, page('Never seen')),
  '/../../../etc/evil?file=../../x': (_, res) => html(res, page('Path')),
};

function once(path: string, first: () => void, later: () => void): void {
  const n = (tries.get(path) ?? 0) + 1;
  tries.set(path, n);
  if (n === 1) first();
  else later();
}

const EXPECTED: Record<string, string> = {
  '/500-always': 'E_HTTP_SERVER',
  '/404': 'E_HTTP_GONE',
  '/410': 'E_HTTP_GONE',
  '/paywall': 'E_HTTP_BLOCKED',
  '/blocked': 'E_HTTP_BLOCKED',
  '/304-unasked': 'E_HTTP_304',
  '/loop-a': 'E_REDIRECT_LOOP',
  '/chain': 'E_REDIRECT_LIMIT',
  '/no-location': 'E_REDIRECT_BAD',
  '/to-file': 'E_URL_SCHEME',
  '/to-credentials': 'E_URL_CREDENTIALS',
  '/slow-header': 'E_TIMEOUT_HEADERS',
  '/slow-body': 'E_TIMEOUT_BODY',
  '/drip': 'E_TIMEOUT_TOTAL',
  '/cut-body': 'E_CUT',
  '/short-length': 'E_CUT',
  '/no-http': 'E_HTTP_BROKEN',
  '/gzip-bomb': 'E_BODY_TOO_LARGE',
  '/brotli-bomb': 'E_BODY_TOO_LARGE',
  '/big': 'E_BODY_TOO_LARGE',
  '/bad-gzip': 'E_ENCODING',
  '/unknown-encoding': 'E_ENCODING',
  '/pdf': 'E_TYPE',
  '/refused-by-robots': 'E_ROBOTS',
};

describe('a round against a misbehaving server', () => {
  let server: TestServer;
  const place = workplace();
  let report: FetchReport;
  const pages: WarcPage[] = [];

  beforeAll(async () => {
    server = await startServer((request, response, path) => {
      if (path === '/robots.txt') {
        response.end('User-agent: *\nDisallow: /refused-by-robots\n');
      } else if (path === '/feed') {
        const items = Object.keys(habits).map((link) => ({ link, title: link }));
        response.end(rss(items.filter(({ link }) => link !== '/loop-b')));
      } else if (path.startsWith('/chain?')) {
        response.writeHead(302, { location: `/chain?n=${Number(path.slice(9)) + 1}` }).end();
      } else {
        (
          habits[path] ??
          habits[
            Object.keys(habits).find(
              (h) => new URL(h, server.url).pathname + new URL(h, server.url).search === path,
            ) ?? ''
          ]
        )?.(request, response, path);
      }
    });
    const site = source({ home: server.url, feeds: [`${server.url}/feed`] });
    report = await round(place, [site], { tuning: { maxRedirects: 5 } });
    for (const path of report.archives) for await (const found of readWarc(path)) pages.push(found);
  }, 30_000);
  afterAll(async () => {
    await server.close();
    place.remove();
  });

  it.each(Object.entries(EXPECTED))('%s ends as a failure row %s', (path, code) => {
    const url = server.url + path;
    const rows = place.store.db
      .prepare('SELECT code FROM failures WHERE run_id = ? AND source LIKE ?')
      .all(report.runId, `${server.url}${path}%`);
    expect(rows).toEqual([{ code }]);
    expect(place.store.db.prepare('SELECT code FROM frontier WHERE url = ?').get(url)).toEqual({ code });
  });

  it('archives every page that can be had', () => {
    const paths = pages.map(({ url }) => new URL(url).pathname).sort();
    const fine = [
      '/429-date',
      '/429-seconds',
      '/503-burst',
      '/brotli',
      '/etc/evil',
      '/fine',
      '/gzip',
      '/long-length',
      '/lying-charset',
    ];
    expect(paths.filter((p) => p !== '/long-length')).toEqual(fine.filter((p) => p !== '/long-length'));
  });

  it('decodes what was compressed', () => {
    const text = (path: string) =>
      Buffer.from(pages.find(({ url }) => url.endsWith(path))?.body ?? []).toString();
    expect(text('/gzip')).toBe(page('Squeezed'));
    expect(text('/brotli')).toBe(page('Brotli'));
    expect(text('/lying-charset')).toContain('Đỗ Hùng Việt');
  });

  it('waits as long as Retry-After says, in both forms', () => {
    for (const path of ['/429-seconds', '/429-date']) {
      const [first, second] = server.seen.filter((s) => s.path === path);
      expect(second!.at - first!.at).toBeGreaterThan(path === '/429-seconds' ? 990 : 1);
    }
  });

  it('tries again what may pass, and not what will not', () => {
    expect(server.count('/500-always')).toBe(2);
    expect(server.count('/cut-body')).toBe(2);
    for (const path of ['/404', '/410', '/paywall', '/blocked', '/gzip-bomb', '/pdf'])
      expect(server.count(path)).toBe(1);
  });

  it('never has two requests under way at once, and does not ask for what robots.txt refuses', () => {
    expect(server.mostAtOnce).toBe(1);
    expect(server.count('/refused-by-robots')).toBe(0);
  });

  it('says who asks', () => {
    expect(server.seen[0]?.headers['user-agent']).toMatch(/^rapporteur\/\d.*test@example\.org/);
  });

  it('counts each URL once', () => {
    const [tally] = report.tallies;
    const visited = tally!.fetched + tally!.refused + tally!.failed + tally!.gone;
    expect(visited).toBe(Object.keys(habits).length - 1);
    expect(tally!.remaining).toBe(0);
  });
});
