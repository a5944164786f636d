import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { RapporteurError, StoreError } from '../model/errors.js';
import { openDatabase } from '../store/open.js';
import { articleView } from './article.js';
import { html } from './html.js';
import { page } from './layout.js';
import { view } from './views.js';

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  // No scripts, no other hosts: the page shows texts from anywhere.
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** Serves a database, reading only, on the loopback address. Resolves when it listens. Throws StoreError as opening does. */
export function serve(database: string, port: number): Promise<Server> {
  openDatabase(database, { readonly: true }).close();
  const server = createServer((request, response) => answer(database, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const busy =
        cause.code === 'EADDRINUSE' ? `port ${port} is taken; choose another with --port` : cause.message;
      reject(new StoreError('E_PORT', 'query', `port ${port}`, busy, { cause }));
    });
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function answer(database: string, request: IncomingMessage, response: ServerResponse): void {
  const send = (status: number, body: string): void => {
    response.writeHead(status, HEADERS);
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  // Another site's name that resolves to this machine is not us.
  if (!LOOPBACK.test(request.headers.host ?? '')) {
    send(421, page('Not here', html``));
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    send(405, page('Only reading', html``));
    return;
  }
  try {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const db = openDatabase(database, { readonly: true });
    try {
      const id = /^\/article\/(\d{1,16})$/.exec(url.pathname)?.[1];
      const body = id === undefined ? view(db, url) : articleView(db, Number(id));
      send(body === null ? 404 : 200, body ?? page('Not found', html`<p>There is no such page.</p>`));
    } finally {
      db.close();
    }
  } catch (error) {
    const known = error instanceof RapporteurError;
    send(
      known && !(error instanceof StoreError) ? 400 : 500,
      page('That did not work', html`<p>${known ? error.message : 'an unexpected error'}</p>`),
    );
  }
}
