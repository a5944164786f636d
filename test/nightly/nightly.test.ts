import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { FetchError } from '../../src/fetch/errors.js';
import { TUNING } from '../../src/fetch/round.js';
import type { SessionReport } from '../../src/fetch/session.js';
import { newTally } from '../../src/fetch/tally.js';
import { InputError, StoreError } from '../../src/model/errors.js';
import { backupDatabase } from '../../src/nightly/backup.js';
import { withLock } from '../../src/nightly/lock.js';
import { type NightlyOptions, nightlyRound } from '../../src/nightly/round.js';
import { openDatabase } from '../../src/store/open.js';
import { scratch } from '../support.js';

const folder = scratch();

describe('the lock', () => {
  it('keeps a second round out and names who holds it', async () => {
    const path = join(folder, 'a.lock');
    await withLock(path, async () => {
      const second = withLock(path, async () => 'in');
      await expect(second).rejects.toMatchObject({
        code: 'E_LOCKED',
        message: expect.stringContaining(`process ${process.pid}`),
      });
    });
    expect(await withLock(path, async () => 'in')).toBe('in');
  });

  it('is free again when the work throws', async () => {
    const path = join(folder, 'b.lock');
    await expect(withLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(path, async () => 'in')).toBe('in');
  });

  it('goes with a process that is killed', async () => {
    const path = join(folder, 'c.lock');
    const script = `const D = require('better-sqlite3'); const db = new D(${JSON.stringify(path)}); db.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await expect(withLock(path, async () => 'in')).rejects.toMatchObject({ code: 'E_LOCKED' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await withLock(path, async () => 'in')).toBe('in');
  });
});

describe('the backup', () => {
  it('is a whole database while another connection writes, and the oldest copies go', async () => {
    const path = join(folder, 'press.db');
    const db = openDatabase(path);
    db.prepare("INSERT INTO meta VALUES ('k', 'v')").run();
    const into = join(folder, 'backups');
    const times = [1, 2, 3, 4].map((day) => new Date(Date.UTC(2024, 9, 25 + day, 1, 30)));
    const made: string[] = [];
    let removed: readonly string[] = [];
    for (const now of times) {
      const backup = await backupDatabase(db, into, 2, now);
      made.push(backup.path);
      removed = backup.removed;
    }
    expect(readdirSync(into)).toEqual(['press-20241028T013000Z.db', 'press-20241029T013000Z.db']);
    expect(removed).toEqual([made[1]]);
    const copy = new Database(made[3]!, { readonly: true });
    expect(copy.prepare('SELECT value FROM meta').pluck().get()).toBe('v');
    copy.close();
    db.close();
  });

  it('leaves no half copy where it cannot be written', async () => {
    const db = openDatabase(join(folder, 'other.db'));
    await expect(backupDatabase(db, '/dev/null/x', 2, new Date())).rejects.toThrow();
    db.close();
  });
});

let serial = 0;
function options(session: NightlyOptions['session'], known: Partial<NightlyOptions> = {}): NightlyOptions {
  const own = join(folder, `round-${++serial}`);
  return {
    db: join(own, 'press.db'),
    archive: join(own, 'archive'),
    reports: join(own, 'reports'),
    sources: [],
    since: null,
    all: true,
    timeLimitMs: null,
    allowPrivate: false,
    contact: null,
    archiveBytes: 1e9,
    concurrency: 1,
    backups: 1,
    webhook: null,
    tuning: TUNING,
    ...(session ? { session } : {}),
    ...known,
  };
}

/** A session that writes what a night may bring. */
function night(
  known: Partial<SessionReport['fetch']> = {},
  write: (db: ReturnType<typeof openDatabase>) => void = () => undefined,
): NonNullable<NightlyOptions['session']> {
  return async ({ db: path }) => {
    const db = openDatabase(path);
    write(db);
    db.close();
    const tally = {
      ...newTally('vnm/paper'),
      found: 3,
      fetched: 2,
      failed: 1,
      done: true,
      skipped: { 'off topic': 4 },
    };
    return {
      fetch: {
        runId: 1,
        tallies: [tally],
        failures: [],
        warnings: [],
        archives: [],
        stopped: null,
        ...known,
      },
      run: null,
    };
  };
}

function article(db: ReturnType<typeof openDatabase>, id: number, title: string): void {
  db.prepare(
    `INSERT INTO articles (id, source, identity, url, outlet, title, published, text, text_sha256, status, first_seen, last_seen, input_sha256, versions, run_id)
     VALUES (@id, @url, @url, @url, 'Paper', @title, '2024-05-06', 'Fiji received 242 recommendations, it said.', 'x', 'article', 'now', 'now', 'x', '{}', 1)`,
  ).run({ id, title, url: `https://paper.example/${id}` });
}

function claim(db: ReturnType<typeof openDatabase>, id: number, articleId: number): void {
  db.prepare(
    `INSERT INTO claims (id, article_id, start_char, end_char, text, state, cycle, type, value, modality, count_basis, stage, rule, extractor, version, certainty)
     VALUES (?, ?, 0, 33, 'Fiji received 242 recommendations', 'FJI', 3, 'received', '242', 'asserted', 'unknown', 'unknown', 'r', 'e', '1', 'certain')`,
  ).run(id, articleId);
}

function official(
  db: ReturnType<typeof openDatabase>,
  id: number,
  articleId: number,
  title: string,
  asOf: string,
): void {
  db.prepare('INSERT OR IGNORE INTO persons (id, name) VALUES (7, ?)').run('Ana Vula');
  db.prepare(
    `INSERT INTO officials (id, article_id, start_char, end_char, text, person_id, name, title, status, as_of, rule, extractor, version, certainty)
     VALUES (?, ?, 0, 4, 'Fiji', 7, 'Ana Vula', ?, 'current', ?, 'r', 'e', '1', 'certain')`,
  ).run(id, articleId, title, asOf);
}

describe('a nightly round', () => {
  it('reports what is new, in Markdown and JSON', async () => {
    const all = options(night());
    const db = openDatabase(all.db);
    article(db, 1, 'Old news');
    official(db, 1, 1, 'Deputy Minister', '2023-01-01');
    db.close();
    const write = (now: ReturnType<typeof openDatabase>): void => {
      article(now, 2, 'Fiji at the *review* <b>');
      claim(now, 5, 2);
      now
        .prepare(
          "INSERT INTO claim_checks (claim_id, kind, verdict, expected) VALUES (5, 'reference', 'differs', '241')",
        )
        .run();
      official(now, 2, 2, 'Minister', '2024-05-06');
    };
    const result = await nightlyRound({
      ...all,
      session: night({ warnings: ['vnm/paper: 3 articles found, at least 5 expected'] }, write),
    });
    expect(result.exitCode).toBe(0);
    const markdown = readFileSync(result.paths.markdown, 'utf8');
    expect(markdown).toContain('All well, 1 things to look at.');
    expect(markdown).toContain('1 new articles, 1 new claims, 1 new contradictions, 1 changed titles.');
    expect(markdown).toContain('Ana Vula: Deputy Minister -> Minister');
    expect(markdown).toContain('Fiji at the \\*review\\* \\<b\\> (<https://paper.example/2>)');
    expect(markdown).toContain('FJI cycle 3 received: 242 (reference expects 241)');
    expect(markdown).toContain('| vnm/paper | 3 | 2 | 0 | 0 | 1 | 4 off topic |');
    expect(markdown).not.toContain('Old news');
    const json = JSON.parse(readFileSync(result.paths.json, 'utf8'));
    expect(json).toMatchObject({
      exit_code: 0,
      changes: { articles: [{ id: 2 }], claims: [{ id: 5 }], titles: [{ person_id: 7 }] },
      sources: [{ source: 'vnm/paper', found: 3 }],
    });
    expect(existsSync(json.backup.path)).toBe(true);
  });

  it('ends with 1 where some inputs failed, and groups them by cause', async () => {
    const session: NonNullable<NightlyOptions['session']> = async (given) => {
      for (const n of [1, 2])
        given.onFailure?.(
          new FetchError(
            'E_HTTP_SERVER',
            `https://paper.example/${n}`,
            'the server failed (HTTP 500)',
            'soon',
          ),
        );
      given.onFailure?.(new InputError('E_EMPTY', 'clean', 'https://paper.example/3', 'nothing to read'));
      return night()(given);
    };
    const result = await nightlyRound(options(session));
    expect(result.exitCode).toBe(1);
    const markdown = readFileSync(result.paths.markdown, 'utf8');
    expect(markdown).toContain('**3 failures**; everything else is stored.');
    expect(markdown).toMatch(/- E\\_HTTP\\_SERVER: 2;|- E_HTTP_SERVER: 2;/);
  });

  it('ends with 3 and still a report where the store breaks', async () => {
    const session = () =>
      Promise.reject(new StoreError('E_DISK_FULL', 'store', 'press.db', 'no room left on the disk'));
    const result = await nightlyRound(options(session));
    expect(result.exitCode).toBe(3);
    expect(readFileSync(result.paths.markdown, 'utf8')).toMatch(/broke off[\s\S]*no room left/);
  });

  it('posts the report, and a webhook that fails is a failure', async () => {
    const bodies: string[] = [];
    const hook = createServer((request, response) => {
      let body = '';
      request.on('data', (piece) => (body += String(piece)));
      request.on('end', () => {
        bodies.push(body);
        response.writeHead(request.url === '/down' ? 500 : 204).end();
      });
    });
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}`;
    const good = await nightlyRound(options(night(), { webhook: `${url}/up` }));
    expect(good.exitCode).toBe(0);
    expect(JSON.parse(bodies[0]!)).toMatchObject({
      text: expect.stringContaining('# Round of'),
      report: { exit_code: 0 },
    });
    const bad = await nightlyRound(options(night(), { webhook: `${url}/down` }));
    expect(bad.exitCode).toBe(1);
    hook.close();
  });

  it('does not begin while another one is at work', async () => {
    const all = options(night());
    const inner = options(night(), { db: all.db });
    const session: NonNullable<NightlyOptions['session']> = async (given) => {
      await expect(nightlyRound(inner)).rejects.toMatchObject({ code: 'E_LOCKED' });
      return night()(given);
    };
    expect((await nightlyRound({ ...all, session })).exitCode).toBe(0);
  });
});
