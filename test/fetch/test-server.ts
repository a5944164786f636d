import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
  readonly path: string;
  readonly at: number;
  readonly headers: IncomingMessage['headers'];
}

/** A server on loopback that notes each request and whether two were ever under way at once. */
export interface TestServer {
  readonly url: string;
  readonly seen: Seen[];
  mostAtOnce: number;
  count(path: string): number;
  close(): Promise<void>;
}

export type Handler = (request: IncomingMessage, response: ServerResponse, path: string) => void;

export async function startServer(handler: Handler, host = '127.0.0.1'): Promise<TestServer> {
  const seen: Seen[] = [];
  let underWay = 0;
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    seen.push({ path, at: performance.now(), headers: request.headers });
    underWay++;
    self.mostAtOnce = Math.max(self.mostAtOnce, underWay);
    response.once('close', () => underWay--);
    handler(request, response, path);
  });
  const self: TestServer = {
    url: '',
    seen,
    mostAtOnce: 0,
    count: (path) => seen.filter((s) => s.path === path).length,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return Object.assign(self, { url: `http://${host}:${(server.address() as AddressInfo).port}` });
}

/** A page with enough text to be an article. */
export function page(title: string, body = 'The delegation answered questions of member states.'): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${body}</p></article></body></html>`;
}

export function rss(
  items: readonly { link: string; title: string; summary?: string; date?: string }[],
): string {
  const list = items.map(
    ({ link, title, summary = '', date = 'Mon, 06 May 2024 10:00:00 GMT' }) =>
      `<item><title>${title}</title><link>${link}</link><description>${summary}</description><pubDate>${date}</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${list.join('')}</channel></rss>`;
}

export function html(response: ServerResponse, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(text);
}
