import { describe, expect, it } from 'vitest';
import { type FetchError, statusError } from '../../src/fetch/errors.js';
import { linkFilter } from '../../src/fetch/filter.js';
import { globMatches } from '../../src/fetch/glob.js';
import { backoffMs, retryAfterMs } from '../../src/fetch/retry-after.js';
import { topicFor } from '../../src/fetch/topic.js';
import { failedVisit, nextInterval } from '../../src/fetch/visit.js';
import { source } from './round-helper.js';

const at = (
  url: string,
  title: string | null = null,
  summary: string | null = null,
  published: string | null = null,
) => ({ url, title, summary, published });

describe('the topic of a link', () => {
  const topic = topicFor('en')!;
  it.each([
    ['Fiji accepts 242 recommendations at human rights review', null],
    ['Nepal ready for third UPR cycle', null],
    ['Minister leads delegation', 'The universal periodic reviews take place in Geneva in January.'],
    ['UN Human Rights Council adopts report', null],
    ['Geneva session examines rights record', 'A working group of the UN reviewed its record.'],
  ])('%s is on the topic', (title, summary) => {
    expect(topic.judge(at('https://news.example/1', title, summary))).toBe('on');
  });
  it.each([
    ['Stocks close higher', 'Banks lead the gains.'],
    ['Uprising remembered in the capital', null],
    ['Human rights lawyer wins prize', null],
    ['Quarterly review of prices', 'A periodic review of the consumer index.'],
  ])('%s is not', (title, summary) => {
    expect(topic.judge(at('https://news.example/1', title, summary))).toBe('off');
  });
  it('reads the address when nothing else is there, and leaves the rest open', () => {
    expect(topic.judge(at('https://news.example/world/fiji-accepts-upr-recommendations-123.html'))).toBe(
      'on',
    );
    expect(topic.judge(at('https://news.example/sport/cup-final-ends-in-draw'))).toBe('off');
    expect(topic.judge(at('https://news.example/1234.html'))).toBe('unknown');
  });
  it('speaks other languages, and none at all', () => {
    expect(topicFor('fr')?.judge(at('https://x.example/1', "L'examen périodique universel du Sénégal"))).toBe(
      'on',
    );
    expect(
      topicFor('es')?.judge(at('https://x.example/1', 'Perú recibe recomendaciones sobre derechos humanos')),
    ).toBe('on');
    expect(topicFor('xx')).toBeNull();
  });
});

describe('the filter of a source', () => {
  const site = source({ home: 'https://www.news.example/', keep: ['/news/*'], drop: ['*/video/*'] });
  const filter = linkFilter(site, { since: '2024-05-01', all: true });
  it.each([
    ['https://www.news.example/news/1?utm_source=rss#top', { url: 'https://www.news.example/news/1' }],
    ['https://en.news.example/news/1', { url: 'https://en.news.example/news/1' }],
    ['https://news.example.evil.test/news/1', { rejected: 'other host' }],
    ['https://fakenews.example/news/1', { rejected: 'other host' }],
    ['ftp://news.example/news/1', { rejected: 'other host' }],
    ['https://news.example/sport/1', { rejected: 'pattern' }],
    ['https://news.example/news/video/1', { rejected: 'pattern' }],
  ])('%s', (url, verdict) => {
    expect(filter.judge(at(url))).toEqual(verdict);
  });
  it('leaves out what is older than asked, and keeps what has no date', () => {
    expect(filter.judge(at('https://news.example/news/1', 'A', null, '2024-04-30T23:59:59.000Z'))).toEqual({
      rejected: 'too old',
    });
    expect(
      filter.judge(at('https://news.example/news/1', 'A', null, '2024-05-01T00:00:00.000Z')),
    ).toHaveProperty('url');
  });
  it('has another signature with other settings', () => {
    expect(linkFilter(site, { since: null, all: true }).signature).not.toBe(filter.signature);
  });
});

describe('globs', () => {
  it.each([
    ['/news/*', '/news/1', true],
    ['*.html', '/a/b.html', true],
    ['*.html', '/a/b.html?x', false],
    ['/a*b*c', '/a1b2c', true],
    ['/a*b*c', '/a1c2b', false],
    ['/a*a', '/a', false],
    ['/exact', '/exact', true],
    ['/exact', '/exact/', false],
    ['*', '', true],
  ])('%s on %s', (glob, text, verdict) => {
    expect(globMatches(glob, text)).toBe(verdict);
  });
});

describe('times', () => {
  const now = Date.UTC(2024, 4, 6, 12);
  it('reads both forms of Retry-After', () => {
    expect(retryAfterMs('120', now)).toBe(120_000);
    expect(retryAfterMs('Mon, 06 May 2024 12:01:00 GMT', now)).toBe(60_000);
    expect(retryAfterMs('Mon, 06 May 2024 11:00:00 GMT', now)).toBe(0);
    for (const bad of ['', 'soon', '-5', '1.5', '2024-05-06', null])
      expect(retryAfterMs(bad, now)).toBeNull();
  });
  it('backs off with jitter', () => {
    expect([1, 2, 3].map((n) => backoffMs(n, 1000, () => 0))).toEqual([500, 1000, 2000]);
    expect(backoffMs(20, 1000, () => 1)).toBe(60_000);
  });
  it('visits what changes often, often', () => {
    expect(nextInterval(null, true)).toBe(86_400);
    expect(nextInterval(86_400, true)).toBe(43_200);
    expect(nextInterval(86_400, false)).toBe(172_800);
    expect(nextInterval(1e9, false)).toBe(60 * 86_400);
  });
  it('lets the kind of failure decide about the next visit', () => {
    const day = new Date(now);
    const visit = (error: FetchError, before: number) => failedVisit(error, before, day);
    expect(visit(statusError('u', 410, null), 0)).toMatchObject({ state: 'gone', next_visit: null });
    expect(visit(statusError('u', 404, null), 0)).toMatchObject({
      state: 'gone',
      next_visit: '2024-05-13T12:00:00.000Z',
    });
    expect(visit(statusError('u', 404, null), 2)).toMatchObject({ state: 'gone', next_visit: null });
    expect(visit(statusError('u', 403, null), 0)).toMatchObject({
      state: 'refused',
      next_visit: '2024-06-05T12:00:00.000Z',
    });
    expect(visit(statusError('u', 500, null), 0)).toMatchObject({
      state: 'failed',
      next_visit: '2024-05-06T13:00:00.000Z',
    });
    expect(visit(statusError('u', 500, null), 3)).toMatchObject({ next_visit: '2024-05-06T20:00:00.000Z' });
    expect(visit(statusError('u', 429, 7_200_000), 0)).toMatchObject({
      next_visit: '2024-05-06T14:00:00.000Z',
    });
  });
});
