import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardedAgent } from '../../src/fetch/agent.js';
import { Client } from '../../src/fetch/client.js';
import { Pace } from '../../src/fetch/pace.js';
import { TUNING } from '../../src/fetch/round.js';
import { scratch } from '../support.js';

const folder = scratch();
const certificate = ((): { key: string; cert: string } | null => {
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=news.example', '-addext', 'subjectAltName=DNS:news.example'];
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
        '-days',
        '2',
        ...subject,
        '-keyout',
        key,
        '-out',
        cert,
      ],
      { stdio: 'ignore' },
    );
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } catch {
    console.warn('openssl is not installed: the tests over TLS are skipped');
    return null;
  }
})();

describe.skipIf(certificate === null)('over TLS', () => {
  let server: Http2SecureServer;
  let port = 0;
  const versions: string[] = [];

  beforeAll(async () => {
    server = createSecureServer({ ...certificate!, allowHTTP1: true }, (request, response) => {
      versions.push(`${request.httpVersion} ${request.url}`);
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).end('<p>Over TLS</p>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.close();
  });

  function client(ca?: string) {
    const agent = guardedAgent({
      allowPrivate: true,
      connectTimeoutMs: 1000,
      lookup: (_hostname, _options, callback) =>
        callback(null, [{ address: '127.0.0.1', family: 4 }] as never, 4),
      ...(ca ? { ca } : {}),
    });
    const made = new Client({
      ...TUNING,
      dispatcher: agent,
      pace: new Pace({ concurrency: 1, maxWaitMs: 1000 }),
      limits: TUNING,
      userAgent: 'rapporteur/test',
      allowPrivate: true,
      retries: 0,
    });
    return { made, close: () => agent.destroy() };
  }

  it('speaks HTTP/2 where the server does', async () => {
    const { made, close } = client(certificate!.cert);
    const got = await made.get(`https://news.example:${port}/a`, { accept: 'text/html', paceMs: 0 });
    expect([got.exchange.status, got.exchange.body.toString(), got.exchange.header('ETag')]).toEqual([
      200,
      '<p>Over TLS</p>',
      '"1"',
    ]);
    expect(versions).toEqual(['2.0 /robots.txt', '2.0 /a']);
    await close();
  });

  it('trusts no certificate that nobody vouches for', async () => {
    const { made, close } = client();
    const error = await made
      .get(`https://news.example:${port}/b`, { accept: 'text/html', paceMs: 0 })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'E_TLS' });
    expect(versions.some((v) => v.includes('/b'))).toBe(false);
    await close();
  });
});
