import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { belongsTo, hostKey } from '../../src/fetch/host.js';
import { Pace } from '../../src/fetch/pace.js';

function recorder() {
  const starts: number[] = [];
  let underWay = 0;
  let most = 0;
  const request = async (): Promise<void> => {
    starts.push(performance.now());
    most = Math.max(most, ++underWay);
    await sleep(5);
    underWay--;
  };
  const gaps = () => starts.slice(1).map((at, i) => at - starts[i]!);
  return { request, gaps, most: () => most };
}

describe('the pace of a host', () => {
  it('is one request at a time with a pause after each, whoever asks', async () => {
    const pace = new Pace({ concurrency: 8, maxWaitMs: 5000 });
    pace.atLeast('a', 20);
    pace.atLeast('a', 5); // a lesser wish changes nothing
    const { request, gaps, most } = recorder();
    await Promise.all([1, 2, 3, 4].map(() => pace.run('a', request)));
    expect(most()).toBe(1);
    for (const gap of gaps()) expect(gap).toBeGreaterThanOrEqual(24);
  });

  it('leaves other hosts alone, up to the number of requests under way', async () => {
    const pace = new Pace({ concurrency: 2, maxWaitMs: 5000 });
    const { request, most } = recorder();
    await Promise.all(['a', 'b', 'c', 'd'].map((host) => pace.run(host, request)));
    expect(most()).toBe(2);
  });

  it('slows down when it is told to, and recovers', () => {
    const pace = new Pace({ concurrency: 1, maxWaitMs: 10, penaltyMs: 1000 });
    pace.atLeast('a', 500);
    pace.tooFast('a', 0);
    expect(pace.delay('a')).toBe(1500);
    pace.tooFast('a', 0);
    expect(pace.delay('a')).toBe(3500);
    for (let i = 0; i < 4; i++) pace.good('a');
    expect(pace.delay('a')).toBe(500);
  });

  it('gives up for this run when a host wants to be left alone for long, and remembers over runs', async () => {
    const nextAt = new Map<string, number>();
    const memory = {
      nextAt: (host: string) => nextAt.get(host) ?? 0,
      remember: (host: string, at: number) => void nextAt.set(host, at),
    };
    const first = new Pace({ concurrency: 1, maxWaitMs: 100, memory });
    first.tooFast('a', 60_000);
    await expect(first.run('a', async () => 'never')).rejects.toMatchObject({ code: 'E_HOST_HELD' });
    const later = new Pace({ concurrency: 1, maxWaitMs: 100, memory });
    await expect(later.run('a', async () => 'never')).rejects.toMatchObject({ code: 'E_HOST_HELD' });
    expect(await later.run('b', async () => 'at once')).toBe('at once');
  });

  it('leaves a host that does not answer alone after five tries in a row', async () => {
    const pace = new Pace({ concurrency: 1, maxWaitMs: 100 });
    for (let i = 0; i < 4; i++) pace.bad('a');
    pace.good('a');
    for (let i = 0; i < 4; i++) pace.bad('a');
    expect(await pace.run('a', async () => 'still')).toBe('still');
    pace.bad('a');
    await expect(pace.run('a', async () => 'no')).rejects.toMatchObject({ code: 'E_HOST_HELD' });
  });

  it('ends a wait when the round is interrupted', async () => {
    const pace = new Pace({ concurrency: 1, maxWaitMs: 10_000 });
    pace.tooFast('a', 9000);
    const stop = new AbortController();
    const waiting = pace.run('a', async () => 'never', stop.signal);
    stop.abort();
    await expect(waiting).rejects.toThrow();
  });
});

describe('hosts', () => {
  it('are told apart by port, not by scheme or case', () => {
    expect(hostKey('https://News.Example/a')).toBe(hostKey('http://news.example/b'));
    expect(hostKey('http://news.example:8080/')).not.toBe(hostKey('http://news.example/'));
  });
  it('belong to the owner of what they are below', () => {
    expect(belongsTo('en.news.example', 'www.news.example')).toBe(true);
    expect(belongsTo('fakenews.example', 'news.example')).toBe(false);
  });
});
