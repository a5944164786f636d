import { createReadStream, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { indexPath, surt } from '../../src/archive/cdxj.js';
import { readWarc, type WarcPage } from '../../src/archive/read.js';
import { recoverArchives } from '../../src/archive/recover.js';
import { WarcWriter } from '../../src/archive/write.js';
import type { InputError } from '../../src/model/errors.js';
import { scratch } from '../support.js';

const folder = scratch();
const HTML = '<html><body><p>Đỗ Hùng Việt spoke in Geneva.</p></body></html>';

function writer(maxBytes = 1e9, into = folder): WarcWriter {
  return new WarcWriter({ folder: into, maxBytes, software: 'test' });
}

function exchange(path: string, raw: Buffer, fields: [string, string][] = []) {
  return {
    url: `https://news.example${path}`,
    startedAt: new Date('2024-05-06T07:08:09.123Z'),
    requestFields: [
      ['Host', 'news.example'],
      ['Authorization', 'Bearer secret'],
    ] as [string, string][],
    status: 200,
    fields: [['Content-Type', 'text/html; charset=utf-8'], ...fields] as [string, string][],
    raw,
  };
}

async function pages(path: string) {
  const found: WarcPage[] = [];
  const problems: InputError[] = [];
  const skipped: string[] = [];
  const options = {
    onProblem: (p: InputError) => problems.push(p),
    onSkip: (url: string, why: string) => skipped.push(`${url} ${why}`),
  };
  for await (const page of readWarc(path, options)) found.push(page);
  return { found, problems, skipped };
}

/** A record as other crawlers write it. */
function record(type: string, url: string, block: string | Buffer, more = ''): Buffer {
  const body = Buffer.from(block);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-05-06T07:08:09Z\r\nContent-Type: application/http; msgtype=response\r\n${more}Content-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')]);
}

const response = (body: string, head = 'Content-Type: text/html') =>
  `HTTP/1.1 200 OK\r\n${head}\r\n\r\n${body}`;

describe('the archive', () => {
  it('gives back what was written, compressed or not', async () => {
    const out = writer();
    const places = [
      out.write(exchange('/plain', Buffer.from(HTML))),
      out.write(
        exchange('/gzip', gzipSync(HTML), [
          ['Content-Encoding', 'gzip'],
          ['Transfer-Encoding', 'chunked'],
        ]),
      ),
      out.write(exchange('/brotli', brotliCompressSync(HTML), [['Content-Encoding', 'br']])),
    ];
    out.close();
    const { found, problems } = await pages(places[0]!.path);
    expect(problems).toEqual([]);
    expect(found.map(({ url }) => new URL(url).pathname)).toEqual(['/plain', '/gzip', '/brotli']);
    expect(found.map(({ body }) => Buffer.from(body).toString())).toEqual([HTML, HTML, HTML]);
    expect(found.map(({ archiveOffset }) => archiveOffset)).toEqual(places.map(({ offset }) => offset));
    expect(found[0]).toMatchObject({
      httpStatus: 200,
      contentType: 'text/html; charset=utf-8',
      fetchedAt: '2024-05-06T07:08:09.123Z',
    });
    // a single record can be read from its offset
    for await (const page of readWarc(places[1]!.path, { start: places[1]!.offset })) {
      expect(page.url).toBe('https://news.example/gzip');
      break;
    }
  });

  it('is read by a reader not written here', async () => {
    const out = writer();
    const first = out.write(exchange('/a', Buffer.from(HTML)));
    const earlier = { url: 'https://news.example/a', date: first.date, payloadDigest: first.payloadDigest };
    out.write(exchange('/a', Buffer.from(HTML)), earlier);
    out.write({ ...exchange('/a', Buffer.alloc(0)), status: 304 }, { ...earlier, notModified: true });
    out.close();
    const seen: string[] = [];
    let text = '';
    let requests = '';
    for await (const item of new WARCParser(createReadStream(first.path) as never)) {
      seen.push(`${item.warcType} ${item.warcTargetURI ?? ''}`.trim());
      const content = await item.contentText();
      if (item.warcType === 'response') text = content;
      if (item.warcType === 'request')
        requests += content + JSON.stringify([...(item.httpHeaders?.headers.entries() ?? [])]);
      if (item.warcType === 'revisit')
        expect(item.warcHeaders.headers.get('WARC-Refers-To-Target-URI')).toBe('https://news.example/a');
    }
    const url = 'https://news.example/a';
    expect(seen).toEqual([
      'warcinfo',
      `response ${url}`,
      `request ${url}`,
      `revisit ${url}`,
      `request ${url}`,
      `revisit ${url}`,
      `request ${url}`,
    ]);
    expect(text).toBe(HTML);
    expect(requests).not.toContain('secret');
    const ours = await pages(first.path);
    expect(ours.found).toHaveLength(1);
    expect(ours.skipped).toEqual([
      `${url} unchanged since ${first.date}`,
      `${url} unchanged since ${first.date}`,
    ]);
  });

  it('begins a new file past the size, and indexes each', () => {
    const into = join(folder, 'rotated');
    const out = writer(3000, into);
    const paths = [...'abcdef'].map((p) => out.write(exchange(`/${p}`, Buffer.from(HTML))).path);
    out.close();
    expect(new Set(paths).size).toBeGreaterThan(1);
    for (const path of new Set(paths)) {
      const lines = readFileSync(indexPath(path), 'utf8').trim().split('\n');
      expect(lines).toEqual([...lines].sort());
      const [key, stamp, json] = [
        lines[0]!.split(' ')[0],
        lines[0]!.split(' ')[1],
        lines[0]!.slice(lines[0]!.indexOf('{')),
      ];
      expect(key).toMatch(/^example,news\)\/[a-f]$/);
      expect(stamp).toBe('20240506070809');
      expect(JSON.parse(json)).toMatchObject({ status: '200', mime: 'text/html' });
    }
    expect(surt('https://www.Example.org:8080/A?b=C')).toBe('org,example:8080)/a?b=c');
  });

  it('cuts off the torn record that a killed writer left, and indexes the rest', async () => {
    const into = join(folder, 'torn');
    const out = writer(1e9, into);
    const [a, b] = ['/a', '/b'].map((p) => out.write(exchange(p, Buffer.from(HTML.repeat(50)))));
    // the process ends here: no close, half of the last record missing
    truncateSync(a!.path, b!.offset + 150);
    expect(await recoverArchives(into)).toEqual([{ path: a!.path, cut: 150 }]);
    const { found, problems } = await pages(a!.path);
    expect([found.length, problems.length]).toEqual([1, 0]);
    expect(readFileSync(indexPath(a!.path), 'utf8').trim().split('\n')).toHaveLength(1);
    expect(await recoverArchives(into)).toEqual([]);
  });
});

describe('archives of others', () => {
  const path = (name: string) => join(folder, name);

  it('reads plain files, files compressed as a whole, and a member a record', async () => {
    const records = ['/1', '/2'].map((p) =>
      record('response', `https://news.example${p}`, response(`<p>${p}</p>`)),
    );
    writeFileSync(path('a.warc'), Buffer.concat(records));
    writeFileSync(path('b.warc.gz'), gzipSync(Buffer.concat(records)));
    writeFileSync(path('c.warc.gz'), Buffer.concat(records.map((r) => gzipSync(r))));
    for (const name of ['a.warc', 'b.warc.gz', 'c.warc.gz']) {
      const { found, problems } = await pages(path(name));
      expect([found.map(({ body }) => Buffer.from(body).toString()), problems]).toEqual([
        ['<p>/1</p>', '<p>/2</p>'],
        [],
      ]);
    }
  });

  it('reads chunked bodies, and decoded bodies whose header still names the encoding', async () => {
    const chunked =
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>he\r\n9;x=y\r\nllo</p>\r\n\r\n0\r\n\r\n';
    const list = [
      record('response', 'https://news.example/chunked', chunked),
      record(
        'response',
        'https://news.example/once-gzip',
        response(
          '<p>plain</p>',
          'Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked',
        ),
      ),
      record('response', '<https://news.example/angle>', response('<p>angle</p>')),
    ];
    writeFileSync(path('d.warc'), Buffer.concat(list));
    const { found } = await pages(path('d.warc'));
    expect(found.map(({ url, body }) => [url, Buffer.from(body).toString()])).toEqual([
      ['https://news.example/chunked', '<p>hello</p>\r\n'],
      ['https://news.example/once-gzip', '<p>plain</p>'],
      ['https://news.example/angle', '<p>angle</p>'],
    ]);
  });

  it('says why a record is no page', async () => {
    const list = [
      record(
        'response',
        'https://news.example/robots.txt',
        response('User-agent: *', 'Content-Type: text/plain'),
      ),
      record(
        'response',
        'https://news.example/gone',
        'HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>no</p>',
      ),
      record('response', 'https://news.example/photo', response('jpeg', 'Content-Type: image/jpeg')),
      record('response', 'https://news.example/empty', response('')),
      record('request', 'https://news.example/x', 'GET /x HTTP/1.1\r\n\r\n'),
      record('response', 'dns:news.example', 'x'),
    ];
    writeFileSync(path('e.warc'), Buffer.concat(list));
    const { found, skipped, problems } = await pages(path('e.warc'));
    expect([found, problems]).toEqual([[], []]);
    expect(skipped.map((s) => s.replace('https://news.example', ''))).toEqual([
      '/robots.txt robots.txt',
      '/gone HTTP status 404',
      '/photo content type image/jpeg',
      '/empty empty body',
    ]);
  });

  it('goes on behind a damaged record, and names it', async () => {
    const good = (p: string) =>
      record('response', `https://news.example${p}`, response(`<p>${p} ${'words '.repeat(200)}</p>`));
    const members = ['/1', '/2', '/3'].map((p) => gzipSync(good(p)));
    members[1]![60] = members[1]![60]! ^ 0xff;
    writeFileSync(path('f.warc.gz'), Buffer.concat(members));
    const damaged = await pages(path('f.warc.gz'));
    expect(damaged.found.map(({ url }) => url.at(-1))).toEqual(['1', '3']);
    expect(damaged.problems).toHaveLength(1);
    expect(damaged.problems[0]).toMatchObject({ code: 'E_WARC_DAMAGED', source: path('f.warc.gz') });

    writeFileSync(
      path('g.warc'),
      Buffer.concat([
        good('/1'),
        Buffer.from('junk\r\n\r\n'),
        good('/2'),
        record('response', 'https://news.example/3', response('x'), 'WARC-Block-Digest: sha1:AAAA\r\n'),
        good('/4'),
      ]),
    );
    const plain = await pages(path('g.warc'));
    expect(plain.found.map(({ url }) => url.at(-1))).toEqual(['1', '2', '4']);
    expect(plain.problems).toHaveLength(2);
  });

  it('names a file that ends too early, and one that is none', async () => {
    const whole = record('response', 'https://news.example/1', response('<p>one</p>'));
    writeFileSync(path('h.warc.gz'), Buffer.concat([gzipSync(whole), gzipSync(whole).subarray(0, 80)]));
    const cut = await pages(path('h.warc.gz'));
    expect([cut.found.length, cut.problems.length]).toEqual([1, 1]);
    writeFileSync(path('i.warc'), 'This is a letter, not an archive.\n'.repeat(5));
    const none = await pages(path('i.warc'));
    expect([none.found.length, none.problems.length]).toEqual([0, 1]);
  });

  it('throws the first problem at the end for a reader that does not listen', async () => {
    const seen: string[] = [];
    await expect(
      (async () => {
        for await (const page of readWarc(path('f.warc.gz'))) seen.push(page.url);
      })(),
    ).rejects.toMatchObject({ code: 'E_WARC_DAMAGED' });
    expect(seen).toHaveLength(2);
  });

  it('does not unpack a bomb', async () => {
    const bomb = Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n'),
      gzipSync(Buffer.alloc(80_000_000)),
    ]);
    writeFileSync(path('j.warc.gz'), gzipSync(record('response', 'https://news.example/bomb', bomb)));
    const { found, problems } = await pages(path('j.warc.gz'));
    expect([found.length, problems.length]).toEqual([0, 1]);
  });
});
