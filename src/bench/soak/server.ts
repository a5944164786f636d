import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What one source's server saw. */
export interface Watch {
  readonly url: string;
  /** Most requests ever under way at once. */
  mostAtOnce: number;
  /** Shortest time from one request to the next, milliseconds. */
  shortestGap: number;
  /** Article bodies sent, by path. */
  readonly sent: Map<string, number>;
  /** Bodies of feeds and sitemaps sent. */
  discoveryBodies: number;
  notModified: number;
  requests: number;
  /** The last path asked for. */
  last: string;
}

export interface SoakServer {
  readonly watches: readonly Watch[];
  close(): Promise<void>;
}

/** One loopback server a source, each with a feed or a sitemap index of its articles. */
export async function startSoakServer(sources: number, articlesEach: number): Promise<SoakServer> {
  const servers: Server[] = [];
  const watches: Watch[] = [];
  for (let n = 0; n < sources; n++) {
    const watch: Watch = {
      url: '',
      mostAtOnce: 0,
      shortestGap: Number.POSITIVE_INFINITY,
      sent: new Map(),
      discoveryBodies: 0,
      notModified: 0,
      requests: 0,
      last: '',
    };
    let underWay = 0;
    let begun = 0;
    const server = createServer((request, response) => {
      const now = performance.now();
      underWay++;
      watch.requests++;
      watch.mostAtOnce = Math.max(watch.mostAtOnce, underWay);
      if (begun > 0) watch.shortestGap = Math.min(watch.shortestGap, now - begun);
      begun = now;
      response.once('close', () => underWay--);
      answer(request, response, watch, n, articlesEach);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    watches.push(Object.assign(watch, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
    servers.push(server);
  }
  return {
    watches,
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise<void>((resolve) => server.close(() => resolve()));
      }
    },
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  watch: Watch,
  source: number,
  articles: number,
): void {
  const path = request.url ?? '/';
  watch.last = path;
  if (path === '/robots.txt') {
    response.end('User-agent: *\nDisallow: /private/\n');
    return;
  }
  const isArticle = path.startsWith('/news/');
  const number = isArticle ? Number(/^\/news\/(\d+)-/.exec(path)?.[1] ?? 0) : 0;
  const body = isArticle ? articleBody(source, number) : discoveryBody(path, watch.url, articles);
  const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
  if (request.headers['if-none-match'] === etag) {
    watch.notModified++;
    response.writeHead(304, { etag }).end();
    return;
  }
  if (isArticle) watch.sent.set(path, (watch.sent.get(path) ?? 0) + 1);
  else watch.discoveryBodies++;
  response
    .writeHead(200, { 'content-type': isArticle ? 'text/html; charset=utf-8' : 'application/xml', etag })
    .end(body);
}

export function articlePath(n: number): string {
  return `/news/${n}-state-answers-universal-periodic-review`;
}

/** Some kilobytes, different for each article, the same every time. */
export function articleBody(source: number, n: number): string {
  const paragraphs = Array.from({ length: 20 + ((source * 7 + n * 13) % 30) }, (_, i) => {
    const seed = createHash('sha256').update(`${source} ${n} ${i}`).digest('hex');
    return `<p>Paragraph ${i + 1} of report ${n} by outlet ${source}: the delegation received ${100 + ((n + i) % 200)} recommendations (${seed}).</p>`;
  });
  const title = `State answers Universal Periodic Review, report ${n} of outlet ${source}`;
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.join('\n')}</article></body></html>`;
}

function discoveryBody(path: string, url: string, articles: number): string {
  if (path === '/index.xml') {
    return `<sitemapindex><sitemap><loc>${url}/sitemap-1.xml</loc></sitemap><sitemap><loc>${url}/sitemap-2.xml</loc></sitemap></sitemapindex>`;
  }
  const half = Math.ceil(articles / 2);
  const [from, to] =
    path === '/sitemap-1.xml' ? [0, half] : path === '/sitemap-2.xml' ? [half, articles] : [0, articles];
  const numbers = Array.from({ length: to - from }, (_, i) => from + i);
  if (path === '/feed.xml') {
    const items = numbers.map(
      (n) => `<item><title>Universal Periodic Review ${n}</title><link>${url}${articlePath(n)}</link></item>`,
    );
    return `<rss version="2.0"><channel>${items.join('')}</channel></rss>`;
  }
  return `<urlset>${numbers.map((n) => `<url><loc>${url}${articlePath(n)}</loc></url>`).join('')}</urlset>`;
}
