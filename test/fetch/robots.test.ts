import { describe, expect, it } from 'vitest';
import { FetchError, statusError } from '../../src/fetch/errors.js';
import { ROBOTS_BYTES, Robots, type RobotsFile, robotsText } from '../../src/fetch/robots.js';

type Answer = { status: number; body: Buffer } | FetchError;

function robots(answer: Answer | (() => Answer), stored: RobotsFile | null = null) {
  let asked = 0;
  const kept: RobotsFile[] = [];
  const it = new Robots(
    async () => {
      asked++;
      const given = typeof answer === 'function' ? answer() : answer;
      if (given instanceof FetchError) throw given;
      return given;
    },
    'rapporteur',
    { robots: () => stored, rememberRobots: (_, file) => kept.push(file) },
  );
  return {
    allowed: async (path: string) => (await it.check(new URL(path, 'https://news.example'))).allowed,
    check: it,
    asked: () => asked,
    kept,
  };
}

const rules = (text: string | Buffer) => robots({ status: 200, body: Buffer.from(text) });

describe('robots.txt', () => {
  it('obeys the group for us rather than the one for all', async () => {
    const { allowed } = rules('User-agent: *\nDisallow: /\n\nUser-agent: Rapporteur\nDisallow: /private\n');
    expect(await allowed('/news/1')).toBe(true);
    expect(await allowed('/private/1')).toBe(false);
  });

  it('lets the longest rule decide, and allow win a tie', async () => {
    const { allowed } = rules(
      'User-agent: *\nDisallow: /news\nAllow: /news/english\nDisallow: /*.pdf$\nAllow: /page\nDisallow: /page\n',
    );
    expect(await allowed('/news/1')).toBe(false);
    expect(await allowed('/news/english/1')).toBe(true);
    expect(await allowed('/a.pdf')).toBe(false);
    expect(await allowed('/a.pdf?x=1')).toBe(true);
    expect(await allowed('/page')).toBe(true);
  });

  it('reads through a byte order mark, comments and any line ends', async () => {
    const { allowed } = rules(
      '\uFEFFUser-agent: * # all\r\rDisallow: /a # not this\r\nDisallow: /b\rDisallow: /c\n',
    );
    expect([await allowed('/a'), await allowed('/b'), await allowed('/c'), await allowed('/d')]).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('takes an empty file, a page of HTML and an empty Disallow for no rules', async () => {
    for (const text of [
      '',
      '<!doctype html><html><body>Not found</body></html>',
      'User-agent: *\nDisallow:\n',
    ]) {
      expect(await rules(text).allowed('/news')).toBe(true);
    }
  });

  it('reads the first 500 KiB of a larger file, up to a whole line', async () => {
    const line = 'Disallow: /x\n';
    const text = `User-agent: *\n${line.repeat(80_000)}Disallow: /late\n`;
    expect(text.length).toBeGreaterThan(1_000_000);
    const { allowed } = rules(text);
    expect(await allowed('/x')).toBe(false);
    expect(await allowed('/late')).toBe(true);
    expect(robotsText(Buffer.from(text)).endsWith('/x')).toBe(true);
    expect(ROBOTS_BYTES).toBeGreaterThanOrEqual(500 * 1024);
  });

  it.each([404, 401, 403, 410])('allows everything after status %i', async (status) => {
    expect(await robots(statusError('u', status, null)).allowed('/news')).toBe(true);
  });

  it.each([500, 503, 429])('allows nothing after status %i', async (status) => {
    expect(await robots(statusError('u', status, null)).allowed('/news')).toBe(false);
  });

  it('allows nothing when the file does not come, everything when its redirects do not end', async () => {
    expect(await robots(new FetchError('E_TIMEOUT_TOTAL', 'u', 'slow', 'soon')).allowed('/')).toBe(false);
    expect(await robots(new FetchError('E_REDIRECT_LIMIT', 'u', 'many', 'later')).allowed('/')).toBe(true);
  });

  it('keeps to the last rules known while the file cannot be had', async () => {
    const old: RobotsFile = {
      state: 'rules',
      text: 'User-agent: *\nDisallow: /private',
      fetchedAt: Date.now() - 2 * 24 * 3600_000,
    };
    const { allowed } = robots(statusError('u', 500, null), old);
    expect(await allowed('/news')).toBe(true);
    expect(await allowed('/private')).toBe(false);
  });

  it('asks once for an origin, and not at all while a stored copy is fresh', async () => {
    const first = rules('User-agent: *\nDisallow: /a');
    await Promise.all([first.allowed('/a'), first.allowed('/b'), first.allowed('/c')]);
    expect(first.asked()).toBe(1);
    expect(first.kept).toHaveLength(1);
    const stored: RobotsFile = { state: 'none', text: '', fetchedAt: Date.now() - 3600_000 };
    const second = robots({ status: 200, body: Buffer.from('User-agent: *\nDisallow: /') }, stored);
    expect(await second.allowed('/a')).toBe(true);
    expect(second.asked()).toBe(0);
  });

  it('hands over Crawl-delay, within reason', async () => {
    const delay = async (value: string) =>
      (await rules(`User-agent: *\nCrawl-delay: ${value}\n`).check.check(new URL('https://news.example/')))
        .delayMs;
    expect(await delay('2.5')).toBe(2500);
    expect(await delay('never')).toBe(0);
    expect(await delay('999999')).toBe(600_000);
  });
});
