import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readWarc } from '../../archive/read.js';
import { articleBody, articlePath, startSoakServer, type Watch } from './server.js';

export interface SoakOptions {
  readonly articles: number;
  readonly sources: number;
  /** How often the fetcher is killed (SIGKILL) at a random moment. */
  readonly kills: number;
  /** Seconds between requests to a source. */
  readonly pace: number;
  /** The command line: program and first arguments. */
  readonly cli: readonly string[];
  /** An empty folder. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

export interface SoakResult {
  readonly seconds: number;
  readonly kills: number;
  readonly requests: number;
  /** Articles sent more than once, beyond those under way at a kill. */
  readonly fetchedTwice: readonly string[];
  readonly underWayAtKill: number;
  readonly mostAtOnce: number;
  readonly shortestGapMs: number;
  /** Largest resident set of any fetcher, bytes; 0 where the machine does not tell. */
  readonly peakMemory: number;
  readonly archived: number;
  /** Articles missing from the archive, or with another hash than the server's. */
  readonly wrong: readonly string[];
  readonly exitCode: number | null;
  /** Of the second round: article bodies and feed bodies sent, answers "not modified". */
  readonly second: {
    readonly bodies: number;
    readonly notModified: number;
    readonly exitCode: number | null;
  };
}

/** Fetches many articles from loopback servers while being killed, and measures at the servers whether it behaved. */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const each = Math.ceil(options.articles / options.sources);
  const server = await startSoakServer(options.sources, each);
  try {
    const config = writeSources(server.watches, options, each);
    const started = performance.now();
    const allowed = new Set<string>();
    let peak = 0;
    let exit: Exit = { code: null, peak: 0 };
    let kills = 0;
    for (;;) {
      const most = (2 * (each * options.sources - count(server.watches))) / (options.kills - kills + 1);
      const killAt = kills < options.kills ? tally(server.watches).requests + 1 + Math.random() * most : null;
      exit = await runOnce(
        options,
        config,
        () => killAt !== null && tally(server.watches).requests >= killAt,
      );
      peak = Math.max(peak, exit.peak);
      if (exit.code !== null) break;
      kills++;
      for (const watch of server.watches) allowed.add(watch.url + watch.last);
      options.say(
        `killed ${kills} times; ${count(server.watches)} of ${each * options.sources} articles sent`,
      );
    }
    const seconds = (performance.now() - started) / 1000;
    const again = server.watches.flatMap((w) =>
      [...w.sent].filter(([, n]) => n > 1).map(([path]) => w.url + path),
    );
    const { wrong, archived } = await compare(server.watches, each, join(options.folder, 'archive'));
    const before = tally(server.watches);
    const second = await runOnce(options, config, () => false);
    const after = tally(server.watches);
    return {
      seconds,
      kills,
      requests: before.requests,
      fetchedTwice: again.filter((url) => !allowed.has(url)),
      underWayAtKill: again.filter((url) => allowed.has(url)).length,
      mostAtOnce: Math.max(...server.watches.map((w) => w.mostAtOnce)),
      shortestGapMs: Math.min(...server.watches.map((w) => w.shortestGap)),
      peakMemory: Math.max(peak, second.peak),
      archived,
      wrong,
      exitCode: exit.code,
      second: {
        bodies: after.bodies - before.bodies,
        notModified: after.notModified - before.notModified,
        exitCode: second.code,
      },
    };
  } finally {
    await server.close();
  }
}

function writeSources(watches: readonly Watch[], { pace, folder }: SoakOptions, each: number): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'sources.toml');
  const blocks = watches.map(({ url }, n) => {
    const where = n % 2 === 0 ? `feeds = ["${url}/feed.xml"]` : `sitemaps = ["${url}/index.xml"]`;
    return `[[source]]\nid = "soak/s${n}"\nname = "Soak ${n}"\nlanguage = "en"\nhome = "${url}/"\n${where}\npace = ${pace}\nlimit = ${each}\nyield = { min = 0, max = ${each} }\n`;
  });
  writeFileSync(path, blocks.join('\n'));
  return path;
}

interface Exit {
  /** Null when it was killed. */
  readonly code: number | null;
  readonly peak: number;
}

async function runOnce(
  { cli, folder }: SoakOptions,
  sources: string,
  shouldDie: () => boolean,
): Promise<Exit> {
  const [program = '', ...first] = cli;
  const args = [
    'fetch',
    'soak',
    '--sources',
    sources,
    '--db',
    join(folder, 'press.db'),
    '--allow-private',
    '--no-run',
    '--quiet',
  ];
  const child = spawn(program, [...first, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  let peak = 0;
  let code: number | null | undefined;
  while (code === undefined) {
    code = await Promise.race([ended, sleep(20, undefined)]);
    if (code === undefined && shouldDie()) child.kill('SIGKILL');
    peak = Math.max(peak, residentPeak(child.pid));
  }
  return { code, peak };
}

/** The kernel's own record of the largest resident set. */
function residentPeak(pid: number | undefined): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

async function compare(
  watches: readonly Watch[],
  each: number,
  archive: string,
): Promise<{ wrong: string[]; archived: number }> {
  const expected = new Map<string, string>();
  watches.forEach(({ url }, source) => {
    for (let n = 0; n < each; n++)
      expected.set(url + articlePath(n), createHash('sha256').update(articleBody(source, n)).digest('hex'));
  });
  const wrong: string[] = [];
  const found = new Set<string>();
  for (const name of readdirSync(archive).filter((n) => n.endsWith('.warc.gz'))) {
    for await (const page of readWarc(join(archive, name))) {
      found.add(page.url);
      if (expected.get(page.url) !== page.bodySha256) wrong.push(page.url);
    }
  }
  for (const url of expected.keys()) if (!found.has(url)) wrong.push(url);
  return { wrong, archived: found.size };
}

function count(watches: readonly Watch[]): number {
  return watches.reduce((sum, w) => sum + w.sent.size, 0);
}

function tally(watches: readonly Watch[]): { requests: number; bodies: number; notModified: number } {
  let [requests, bodies, notModified] = [0, 0, 0];
  for (const watch of watches) {
    requests += watch.requests;
    bodies += watch.discoveryBodies + [...watch.sent.values()].reduce((a, b) => a + b, 0);
    notModified += watch.notModified;
  }
  return { requests, bodies, notModified };
}
