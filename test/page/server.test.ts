import type { Server } from 'node:http';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/page/server.js';
import { runInputs } from '../../src/pipeline/run.js';
import { openDatabase } from '../../src/store/open.js';
import { fileIn, jsonl, scratch } from '../support.js';

const folder = scratch();
const db = join(folder, 'page.db');
let server: Server;
let base = '';

const get = async (path: string): Promise<{ status: number; body: string }> => {
  const response = await fetch(base + path);
  return { status: response.status, body: await response.text() };
};
const first = (table: string): number => {
  const open = openDatabase(db, { readonly: true });
  const row = open.prepare(`SELECT id FROM ${table} ORDER BY id LIMIT 1`).get() as { id: number };
  open.close();
  return row.id;
};

beforeAll(async () => {
  const record = {
    id: 1,
    outlet: '<b>Suva</b> Herald',
    published: '2024-05-08',
    title: 'Fiji & the review',
    text: 'Fiji received 242 recommendations <script>alert(1)</script> from 103 countries on 7 May 2024 at its Universal Periodic Review.\n\nFiji accepted 207 of them, Attorney-General Siromi Turaga said.',
  };
  await runInputs([fileIn(folder, 'one.jsonl', jsonl([record]))], { db, jobs: 1 });
  server = await serve(db, 0);
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('the page', () => {
  it.each([
    '/',
    '/claims',
    '/claims?state=FJI&since=2024',
    '/checks',
    '/checks?all=1',
    '/officials',
    '/questions',
    '/questions/variants',
    '/search?q=fiji',
  ])('%s is there', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(200);
    expect(body).toContain('<h1>');
  });
  it('shows an article with its facts marked, whatever stands in the text', async () => {
    const { body } = await get(`/article/${first('articles')}`);
    expect(body).toContain('Fiji &amp; the review');
    expect(body).toMatch(/<mark class="figures" title="[^"]*242/);
    expect(body).toContain('&lt;script&gt;alert(');
    expect(body).not.toContain('<script');
  });
  it('explains a claim', async () => {
    const { status, body } = await get(`/claim/${first('claims')}`);
    expect(status).toBe(200);
    expect(body).toContain('How it was decided');
  });
  it('says what is wrong', async () => {
    expect((await get('/nothing')).status).toBe(404);
    expect((await get('/article/1')).status).toBe(404);
    const wrong = await get('/claims?state=Atlantis');
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain('is no state');
    expect((await get('/claim/1')).status).toBe(400);
  });
  it('only reads, runs no script, and answers to this machine alone', async () => {
    expect((await fetch(`${base}/claims`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(base)).headers.get('content-security-policy')).toContain("default-src 'none'");
    const status = await new Promise((resolve, reject) => {
      request(base, { headers: { host: 'evil.example' } }, (r) => resolve(r.statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });
});
