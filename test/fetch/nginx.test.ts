import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWarc } from '../../src/archive/read.js';
import { round, source, workplace } from './round-helper.js';
import { page, rss } from './test-server.js';

const hasNginx = ((): boolean => {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('nginx is not installed: the tests against a real server are skipped');
    return false;
  }
})();

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function config(folder: string, port: number): string {
  return `daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 64; }
http {
  types { text/html html; application/rss+xml xml; }
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3; uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  log_format seen '$request_uri $status $body_bytes_sent "$sent_http_content_encoding" $connection';
  access_log ${folder}/access.log seen;
  limit_conn_zone $binary_remote_addr zone=one:1m;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/www;
    gzip on; gzip_types application/rss+xml; gzip_min_length 100;
    limit_conn one 1;
    location /moved/ { return 301 /news/2.html; }
    location /busy/ { return 503; }
    location /secret/ { deny all; }
  }
}`;
}

describe.skipIf(!hasNginx)('a round against nginx', () => {
  const folder = hasNginx ? mkdtempSync(join(tmpdir(), 'rapporteur-nginx-')) : '';
  const place = workplace();
  let url = '';
  let server: ChildProcess;

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    mkdirSync(join(folder, 'www/news'), { recursive: true });
    const put = (name: string, text: string): void => {
      const path = join(folder, 'www', name);
      writeFileSync(path, text);
      utimesSync(path, new Date('2024-05-06'), new Date('2024-05-06'));
    };
    for (const n of [1, 2, 3])
      put(`news/${n}.html`, page(`Report ${n}`, `The review of state ${n}. `.repeat(100)));
    put('robots.txt', 'User-agent: *\nDisallow: /private/\n');
    const links = [
      '/news/1.html',
      '/moved/x',
      '/news/3.html',
      '/busy/x',
      '/secret/x',
      '/private/x',
      '/none.html',
    ];
    put(
      'feed.xml',
      rss(
        links.map((link) => ({ link: url + link, title: 'Human rights review', summary: 'x'.repeat(300) })),
      ),
    );
    writeFileSync(join(folder, 'nginx.conf'), config(folder, port));
    writeFileSync(join(folder, 'access.log'), '');
    server = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
    for (let n = 0; n < 100; n++) {
      if (
        await fetch(`${url}/none`).then(
          () => true,
          () => false,
        )
      )
        break;
      await sleep(50);
    }
  });
  afterAll(async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
    rmSync(folder, { recursive: true });
    place.remove();
  });

  const log = (): string[] =>
    readFileSync(join(folder, 'access.log'), 'utf8')
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('/none '));
  const site = () => source({ home: url, feeds: [`${url}/feed.xml`] });

  it('takes compressed pages over one connection, and codes what it cannot have', async () => {
    const report = await round(place, [site()], { tuning: { retries: 0 } });
    const codes = Object.fromEntries(report.failures.map((f) => [f.source.replace(url, ''), f.code]));
    expect(codes).toEqual({
      '/busy/x': 'E_HTTP_SERVER',
      '/secret/x': 'E_HTTP_BLOCKED',
      '/private/x': 'E_ROBOTS',
      '/none.html': 'E_HTTP_GONE',
    });
    const bodies: string[] = [];
    for await (const { url: found, body } of readWarc(report.archives[0]!))
      bodies.push(`${new URL(found).pathname} ${Buffer.from(body).length}`);
    expect(bodies.sort()).toEqual(
      [1, 2, 3].map(
        (n) => `/news/${n}.html ${page(`Report ${n}`, `The review of state ${n}. `.repeat(100)).length}`,
      ),
    );
    const articles = log().filter((line) => line.startsWith('/news/'));
    expect(articles.every((line) => line.includes('"gzip"'))).toBe(true);
    // "limit_conn 1" refuses a second connection: none was opened
    expect(log().filter((line) => / 503 /.test(line))).toHaveLength(1);
  });

  it('downloads no body the second time', async () => {
    const before = log().length;
    place.store.db.prepare("UPDATE frontier SET next_visit = '2000-01-01' WHERE state = 'fetched'").run();
    const report = await round(place, [site()], { tuning: { retries: 0 } });
    const fresh = log().slice(before);
    expect(report.tallies[0]).toMatchObject({ fetched: 0, unchanged: 4, failed: 0 });
    expect(fresh.map((line) => line.split(' ').slice(0, 3).join(' ')).sort()).toEqual([
      '/feed.xml 304 0',
      '/moved/x 301 169',
      '/news/1.html 304 0',
      '/news/2.html 304 0',
      '/news/3.html 304 0',
    ]);
  });

  it('notices a page that has changed', async () => {
    appendFileSync(join(folder, 'www/news/1.html'), '<p>Corrected.</p>');
    place.store.db.prepare("UPDATE frontier SET next_visit = '2000-01-01' WHERE state = 'fetched'").run();
    const report = await round(place, [site()]);
    expect(report.tallies[0]).toMatchObject({ fetched: 1, unchanged: 3 });
  });
});
