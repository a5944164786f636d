import type { Dispatcher } from 'undici';
import { MockAgent } from 'undici';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/fetch/address.js';
import { guardedAgent } from '../../src/fetch/agent.js';
import { Client } from '../../src/fetch/client.js';
import { FetchError } from '../../src/fetch/errors.js';
import { Pace } from '../../src/fetch/pace.js';
import { TUNING } from '../../src/fetch/round.js';
import { startServer } from './test-server.js';

const ASK = { accept: 'text/html', paceMs: 0 };

function client(dispatcher: Dispatcher): Client {
  return new Client({
    ...TUNING,
    dispatcher,
    pace: new Pace({ concurrency: 4, maxWaitMs: 1000 }),
    limits: TUNING,
    userAgent: 'rapporteur/test',
    allowPrivate: false,
    retries: 0,
  });
}

/** Names and the addresses that a hostile name server gives them. */
const NAMES: Record<string, string[]> = {
  'loopback.example': ['127.0.0.1'],
  'private.example': ['10.0.0.5'],
  'metadata.example': ['169.254.169.254'],
  'two-faced.example': ['93.184.215.14', '192.168.1.1'],
  'six.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'unique-local.example': ['fd00::1'],
  'nat64.example': ['64:ff9b::7f00:1'],
};

function hostile(): { agent: Dispatcher; asked: string[] } {
  const asked: string[] = [];
  const agent = guardedAgent({
    allowPrivate: false,
    connectTimeoutMs: 500,
    lookup: (hostname, _options, callback) => {
      asked.push(hostname);
      const found = (NAMES[hostname] ?? []).map((address) => ({
        address,
        family: address.includes(':') ? 6 : 4,
      }));
      callback(null, found as never, 4);
    },
  });
  return { agent, asked };
}

/** Twenty ways to be led to a private address or another protocol: by spelling, by name, by redirect. */
const TRICKS: readonly (readonly [name: string, url: string, code: string])[] = [
  ['loopback', 'http://127.0.0.1/', 'E_ADDRESS_PRIVATE'],
  ['all of 127/8', 'http://127.254.1.3/', 'E_ADDRESS_PRIVATE'],
  ['decimal host', 'http://2130706433/', 'E_ADDRESS_PRIVATE'],
  ['octal host', 'http://0177.0.0.1/', 'E_ADDRESS_PRIVATE'],
  ['hexadecimal host', 'http://0x7f.0x0.0x0.0x1/', 'E_ADDRESS_PRIVATE'],
  ['short host', 'http://127.1/', 'E_ADDRESS_PRIVATE'],
  ['zero', 'http://0/', 'E_ADDRESS_PRIVATE'],
  ['full-width digits', 'http://１２７.０.０.１/', 'E_ADDRESS_PRIVATE'],
  ['IPv6 loopback', 'http://[::1]/', 'E_ADDRESS_PRIVATE'],
  ['IPv4 mapped into IPv6', 'http://[::ffff:10.0.0.1]/', 'E_ADDRESS_PRIVATE'],
  ['the same in hexadecimal', 'http://[0:0:0:0:0:ffff:0a00:0001]/', 'E_ADDRESS_PRIVATE'],
  ['6to4 around a private address', 'http://[2002:7f00:1::]/', 'E_ADDRESS_PRIVATE'],
  ['link-local cloud metadata', 'http://169.254.169.254/latest/meta-data/', 'E_ADDRESS_PRIVATE'],
  ['carrier-grade NAT', 'http://100.64.0.1/', 'E_ADDRESS_PRIVATE'],
  ['a local name with a dot at its end', 'http://localhost./', 'E_ADDRESS_PRIVATE'],
  ['a name below localhost', 'http://db.localhost:5432/', 'E_ADDRESS_PRIVATE'],
  ['another protocol', 'file:///etc/passwd', 'E_URL_SCHEME'],
  ['a gopher', 'gopher://127.0.0.1:6379/_FLUSHALL', 'E_URL_SCHEME'],
  ['credentials that look like a host', 'http://example.org@127.0.0.1/', 'E_URL_CREDENTIALS'],
  ['a name that leads to loopback', 'http://loopback.example/', 'E_ADDRESS_PRIVATE'],
  ['a name that leads to a private network', 'http://private.example/', 'E_ADDRESS_PRIVATE'],
  ['a name that leads to cloud metadata', 'http://metadata.example/', 'E_ADDRESS_PRIVATE'],
  ['a name with a public and a private face', 'http://two-faced.example/', 'E_ADDRESS_PRIVATE'],
  ['a name that leads to IPv6 loopback', 'http://six.example/', 'E_ADDRESS_PRIVATE'],
  ['a name that leads to a mapped address', 'http://mapped.example/', 'E_ADDRESS_PRIVATE'],
  ['a name that leads to a unique local address', 'http://unique-local.example/', 'E_ADDRESS_PRIVATE'],
  ['a name that leads to loopback behind NAT64', 'http://nat64.example/', 'E_ADDRESS_PRIVATE'],
];

describe('addresses that are never contacted', () => {
  it.each(TRICKS)('%s', async (_, url, code) => {
    const { agent } = hostile();
    const error = await client(agent)
      .get(url, ASK)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FetchError);
    expect((error as FetchError).code).toBe(code);
    await agent.destroy();
  });

  it.each(Object.keys(NAMES))('%s is refused by the connection itself', async (name) => {
    const { agent } = hostile();
    const refused = await agent
      .request({ origin: `http://${name}`, path: '/', method: 'GET' })
      .catch((thrown: unknown) => thrown);
    expect(String((refused as Error).message)).toContain('not a public address');
    await agent.destroy();
  });

  it('an address written out is refused by the connection itself, and the server sees nothing', async () => {
    const server = await startServer((_, response) => response.end('secret'));
    const { agent } = hostile();
    const refused = await agent
      .request({ origin: server.url, path: '/', method: 'GET' })
      .catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(Error);
    expect(server.seen).toEqual([]);
    await agent.destroy();
    await server.close();
  });

  it.each([
    ['http://127.0.0.1/admin', 'E_ADDRESS_PRIVATE'],
    ['//[::1]/admin', 'E_ADDRESS_PRIVATE'],
    ['file:///etc/passwd', 'E_URL_SCHEME'],
    ['http://user:password@news.example/', 'E_URL_CREDENTIALS'],
  ])('a redirect to %s', async (location, code) => {
    const mock = new MockAgent();
    mock.disableNetConnect();
    const site = mock.get('http://news.example');
    site.intercept({ path: '/robots.txt' }).reply(404, '');
    site.intercept({ path: '/a' }).reply(302, '', { headers: { location } });
    const error = await client(mock)
      .get('http://news.example/a', ASK)
      .catch((thrown: unknown) => thrown);
    expect((error as FetchError).code).toBe(code);
    await mock.close();
  });

  it('a name that changes between two look-ups gains nothing: it is looked up once for each connection', async () => {
    const { agent, asked } = hostile();
    await agent
      .request({ origin: 'http://private.example', path: '/', method: 'GET' })
      .catch(() => undefined);
    expect(asked).toEqual(['private.example']);
    await agent.destroy();
  });
});

describe('isPublicAddress', () => {
  it.each([
    '93.184.215.14',
    '1.1.1.1',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    '[2a00:1450::1]',
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  it.each([
    '',
    'example.org',
    '10.1.2.3',
    '172.31.255.255',
    '192.0.2.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    'fe80::1%eth0',
    'ff02::1',
    '2001:db8::1',
    '100::1',
  ])('%j is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('headers of a source', () => {
  it('go to its own hosts and not along a redirect to another', async () => {
    const mock = new MockAgent();
    mock.disableNetConnect();
    const seen: Record<string, string>[] = [];
    for (const host of ['http://news.example', 'http://other.example']) {
      const site = mock.get(host);
      site.intercept({ path: '/robots.txt' }).reply(404, '').times(2);
      site.intercept({ path: '/a' }).reply((request) => {
        seen.push(Object.fromEntries(pairs(request.headers as unknown as string[])));
        return host.includes('news')
          ? {
              statusCode: 302,
              data: '',
              responseOptions: { headers: { location: 'http://other.example/a' } },
            }
          : { statusCode: 200, data: '<p>', responseOptions: { headers: { 'content-type': 'text/html' } } };
      });
    }
    await client(mock).get('http://news.example/a', {
      ...ASK,
      headers: { Authorization: 'Bearer x' },
      trusts: (h) => h === 'news.example',
    });
    expect(seen.map((h) => h.Authorization ?? h.authorization)).toEqual(['Bearer x', undefined]);
    await mock.close();
  });
});

function pairs(list: string[] | Record<string, string>): [string, string][] {
  if (!Array.isArray(list)) return Object.entries(list);
  return list.flatMap((name, i) => (i % 2 === 0 ? [[name, list[i + 1] ?? ''] as [string, string]] : []));
}
