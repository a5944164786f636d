import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { soak } from '../../src/bench/soak/run.js';
import { main } from '../../src/cli/main.js';
import { runInputs } from '../../src/pipeline/run.js';
import { Frontier } from '../../src/store/frontier.js';
import { openDatabase } from '../../src/store/open.js';
import { cli, fileIn, ROOT, scratch } from '../support.js';
import { html, page, rss, startServer, type TestServer } from './test-server.js';

const BUILT = join(ROOT, 'dist/cli.js');
const built = existsSync(BUILT);
if (!built) console.warn('the program is not built: the tests of its command line are skipped');

/** The command line without a process of its own. */
async function inProcess(args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    }),
  );
  try {
    await main(['node', 'rapporteur', ...args]);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return said;
}

describe.skipIf(!built)('the command line', () => {
  const folder = scratch();
  let server: TestServer;
  let sources = '';
  beforeAll(async () => {
    server = await startServer((_, response, path) => {
      if (path === '/robots.txt') response.writeHead(404).end();
      else if (path === '/feed')
        response.end(
          rss([
            { link: '/a', title: 'UPR of Fiji' },
            { link: '/lost', title: 'UPR of Tonga' },
          ]),
        );
      else if (path === '/lost') response.writeHead(404).end();
      else
        html(
          response,
          page('UPR of Fiji', 'Fiji received 242 recommendations at its review in Geneva in January 2025.'),
        );
    });
    sources = fileIn(
      folder,
      'mine.toml',
      `name = "Mine"\nlanguage = "en"\nhome = "${server.url}/"\nfeeds = ["${server.url}/feed"]\npace = 0\n`,
    );
  });
  afterAll(() => server.close());

  const common = () => [
    'mine',
    '--sources',
    sources,
    '--db',
    join(folder, 'press.db'),
    '--allow-private',
    '--contact',
    'me@example.org',
  ];

  it('fetches, says what failed and ends with 1', async () => {
    const done = await cli(['fetch', ...common(), '--log', 'json']);
    expect(done.code).toBe(1);
    expect(done.stdout).toContain('1 sources, 2 found, 1 fetched, 0 unchanged, 0 refused, 1 failed');
    expect(done.stdout).toContain('1 inputs, 1 new');
    expect(done.stderr).toContain('"code":"E_HTTP_GONE"');
    const events = done.stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.at(-1)).toMatchObject({ event: 'source-done', source: 'mine', fetched: 1, gone: 1 });
    const archive = readdirSync(join(folder, 'archive')).filter((n) => n.endsWith('.warc.gz'));
    const offline = await runInputs(
      archive.map((n) => join(folder, 'archive', n)),
      { db: join(folder, 'offline.db'), jobs: 1 },
    );
    expect(offline).toMatchObject({ inputs: 1, fresh: 1, failed: 0 });
  });

  it('has nothing to do the second time: a quiet night ends with 0 and a report', async () => {
    const done = await cli(['nightly', ...common(), '--quiet']);
    expect([done.code, done.stdout, done.stderr]).toEqual([0, '', '']);
    const [name] = readdirSync(join(folder, 'reports')).filter((n) => n.endsWith('.md'));
    expect(readFileSync(join(folder, 'reports', name!), 'utf8')).toContain('All well.');
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
  });

  it('is told wrong use from a failure', async () => {
    for (const args of [
      ['fetch', 'nowhere'],
      ['fetch', '--since', 'yesterday'],
      ['fetch', '--time-limit', '3'],
      ['fetch', '--sources', 'none.toml'],
      ['schedule'],
      ['schedule', '--cron', '--systemd'],
      ['schedule', '--launchd', '--zone', 'UTC'],
      ['nightly', '--db', ':memory:'],
    ]) {
      expect([args, await main(['node', 'rapporteur', ...args])]).toEqual([args, 2]);
    }
  });

  it('checks sources, and remembers what answered', async () => {
    const db = join(folder, 'press.db');
    const checked = await inProcess([
      'sources',
      'check',
      'mine',
      '--db',
      db,
      '--sources',
      sources,
      '--allow-private',
      '--format',
      'json',
    ]);
    expect(JSON.parse(checked.stdout)).toEqual([{ id: 'mine', answers: 'yes', links: 2, detail: '' }]);
    const opened = openDatabase(db, { readonly: true });
    expect(new Frontier(opened).sourceChecks().get('mine')).toMatchObject({ answers: 1 });
    opened.close();
  });

  it('prints units with absolute paths', async () => {
    const db = join(folder, 'x.db');
    const done = await inProcess([
      'schedule',
      '--systemd',
      '--at',
      '02:30',
      '--zone',
      'Europe/Zurich',
      '--db',
      db,
    ]);
    expect(done.stdout).toContain(`nightly --db ${db}`);
    expect(done.stdout).toContain('OnCalendar=*-*-* 02:30:00 Europe/Zurich');
    expect(done.stderr).toMatch(/jump over this time/);
  });

  it('refuses private addresses without being told otherwise', async () => {
    const code = await main([
      'node',
      'rapporteur',
      'fetch',
      'mine',
      '--quiet',
      '--sources',
      sources,
      '--db',
      join(folder, 'safe.db'),
    ]);
    expect(code).toBe(1);
    const db = openDatabase(join(folder, 'safe.db'), { readonly: true });
    expect(db.prepare('SELECT code FROM failures').pluck().all()).toEqual(['E_ADDRESS_PRIVATE']);
    db.close();
  });

  it('is complete after being killed, with nothing fetched twice and no host hurried', async () => {
    const result = await soak({
      articles: 120,
      sources: 3,
      kills: 2,
      pace: 0.01,
      cli: [process.execPath, join(ROOT, 'dist/bench/soak/fetcher.js')],
      folder: join(folder, 'soak'),
      say: () => undefined,
    });
    expect(result).toMatchObject({
      kills: 2,
      fetchedTwice: [],
      wrong: [],
      archived: 120,
      mostAtOnce: 1,
      exitCode: 0,
      second: { bodies: 0, exitCode: 0 },
    });
    expect(result.shortestGapMs).toBeGreaterThanOrEqual(8);
    expect(result.peakMemory).toBeLessThan(250 * 1024 * 1024);
  });
});
