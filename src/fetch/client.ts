import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { checkUrl } from './check-url.js';
import { asFetchError, FetchError, statusError } from './errors.js';
import { type Exchange, exchange, type Fields, type Limits } from './exchange.js';
import { hostKey } from './host.js';
import type { Pace } from './pace.js';
import { backoffMs, retryAfterMs } from './retry-after.js';
import { ROBOTS_BYTES, Robots, type RobotsMemory } from './robots.js';

export interface ClientOptions {
  readonly dispatcher: Dispatcher;
  readonly pace: Pace;
  readonly limits: Limits;
  readonly userAgent: string;
  readonly allowPrivate: boolean;
  readonly robotsMemory?: RobotsMemory;
  readonly maxRedirects: number;
  /** Further tries after a failure that may pass. */
  readonly retries: number;
  /** Base of the back-off between tries, milliseconds. */
  readonly backoffMs: number;
  /** A Retry-After longer than this ends the matter for this run, milliseconds. */
  readonly maxWaitMs: number;
  readonly signal?: AbortSignal;
}

/** What is asked for, beyond the URL. */
export interface Ask {
  readonly accept: string;
  /** Pause between requests to the host, milliseconds. */
  readonly paceMs: number;
  /** What an earlier answer from this very URL said about itself. */
  readonly validators?: {
    readonly url: string;
    readonly etag: string | null;
    readonly lastModified: string | null;
  };
  /** Sent to those hosts for which `trusts` is true, and to no other. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly trusts?: (host: string) => boolean;
  /** Throws to end the exchange before the body is read; sees successful answers only. */
  readonly inspect?: (status: number, header: (name: string) => string | null) => void;
  /** Called before each hop of a redirect; throws to stop there. */
  readonly hop?: (url: URL) => void;
  readonly bodyBytes?: number;
}

/** The end of a chain of redirects: a body, or word that nothing has changed. */
export interface Got {
  readonly unchanged: boolean;
  readonly finalUrl: string;
  readonly redirects: readonly string[];
  readonly exchange: Exchange;
}

/** Polite GETs: robots.txt, pace, redirects, conditional requests, retries where they can help. */
export class Client {
  readonly robots: Robots;

  constructor(private readonly options: ClientOptions) {
    const fetchRobots = async (url: URL) => {
      const ask: Ask = { accept: 'text/plain,*/*;q=0.5', paceMs: 0 };
      const { exchange: got } = await this.#follow(url, ask, {
        maxRedirects: 5,
        robots: false,
        truncateAt: ROBOTS_BYTES,
      });
      return { status: got.status, body: got.body };
    };
    this.robots = new Robots(fetchRobots, 'rapporteur', options.robotsMemory);
  }

  /** Throws `FetchError` for anything but a body or "not modified". */
  async get(url: string, ask: Ask): Promise<Got> {
    const start = checkUrl(url, null, this.options.allowPrivate);
    return this.#follow(start, ask, { maxRedirects: this.options.maxRedirects, robots: true });
  }

  async #follow(
    start: URL,
    ask: Ask,
    how: { maxRedirects: number; robots: boolean; truncateAt?: number },
  ): Promise<Got> {
    const redirects: string[] = [];
    const seen = new Set<string>();
    let url = start;
    for (;;) {
      if (seen.has(url.href))
        throw new FetchError(
          'E_REDIRECT_LOOP',
          start.href,
          `redirects go round in a circle at ${url.href}`,
          'later',
        );
      if (redirects.length > how.maxRedirects) {
        throw new FetchError(
          'E_REDIRECT_LIMIT',
          start.href,
          `more than ${how.maxRedirects} redirects`,
          'later',
        );
      }
      seen.add(url.href);
      if (redirects.length > 0) ask.hop?.(url);
      this.options.pace.atLeast(hostKey(url), ask.paceMs);
      if (how.robots) await this.#obeyRobots(url);
      const got = await this.#tries(url, ask, how.truncateAt);
      const location = REDIRECT.has(got.status) ? got.header('location') : null;
      if (location === null) {
        const unchanged = got.status === 304 && conditional(url, ask).length > 0;
        if (!unchanged && (got.status < 200 || got.status > 299))
          throw statusError(url.href, got.status, null);
        return { unchanged, finalUrl: url.href, redirects, exchange: got };
      }
      redirects.push(url.href);
      const next = checkUrl(
        Buffer.from(location, 'latin1').toString('utf8'),
        url.href,
        this.options.allowPrivate,
      );
      next.hash = '';
      url = next;
    }
  }

  async #obeyRobots(url: URL): Promise<void> {
    const verdict = await this.robots.check(url);
    if (verdict.delayMs > 0) this.options.pace.atLeast(hostKey(url), verdict.delayMs);
    if (verdict.allowed) return;
    const unreachable = verdict.reason.includes('cannot be had');
    const code = unreachable ? 'E_ROBOTS_UNREACHABLE' : 'E_ROBOTS';
    throw new FetchError(code, url.href, `refused: ${verdict.reason}`, unreachable ? 'later' : 'refused');
  }

  async #tries(url: URL, ask: Ask, truncateAt?: number): Promise<Exchange> {
    const { pace, retries, maxWaitMs, signal } = this.options;
    const host = hostKey(url);
    for (let attempt = 1; ; attempt++) {
      try {
        return await pace.run(host, () => this.#once(url, ask, truncateAt), signal);
      } catch (thrown) {
        signal?.throwIfAborted();
        const error = asFetchError(thrown, url.href);
        const wait = error.details.retryAfterMs ?? null;
        if (error.remedy !== 'soon' || attempt > retries || (wait !== null && wait > maxWaitMs)) throw error;
        const pause = wait ?? backoffMs(attempt, this.options.backoffMs);
        await sleep(pause, undefined, { signal });
      }
    }
  }

  /** One request; its answer is told to the pace. Statuses that a retry may help are thrown, the others returned. */
  async #once(url: URL, ask: Ask, truncateAt?: number): Promise<Exchange> {
    const { pace, limits, dispatcher, signal } = this.options;
    const host = hostKey(url);
    const fields: Fields = [
      ['User-Agent', this.options.userAgent],
      ['Accept', ask.accept],
      ['Accept-Language', 'en;q=1, *;q=0.3'],
      ['Accept-Encoding', truncateAt === undefined ? 'gzip, br, deflate' : 'identity'],
      ...conditional(url, ask),
      ...(ask.trusts?.(url.hostname) ? Object.entries(ask.headers ?? {}) : []),
    ];
    try {
      const got = await exchange(url, {
        dispatcher,
        fields,
        limits: { ...limits, bodyBytes: ask.bodyBytes ?? limits.bodyBytes },
        ...(signal ? { signal } : {}),
        ...(truncateAt === undefined ? {} : { truncateAt }),
        inspect: (status, header) => {
          if (status === 429 || status >= 500) {
            throw statusError(url.href, status, retryAfterMs(header('retry-after'), Date.now()));
          }
          if (status >= 200 && status < 300) ask.inspect?.(status, header);
        },
      });
      pace.good(host);
      return got;
    } catch (thrown) {
      const error = asFetchError(thrown, url.href);
      const { status, retryAfterMs: wait = null } = error.details;
      if (status === 429 || status === 503) pace.tooFast(host, wait);
      else if (NO_ANSWER.test(error.code)) pace.bad(host);
      throw error;
    }
  }
}

const REDIRECT = new Set([301, 302, 303, 307, 308]);
const NO_ANSWER = /^E_(?:CONNECT|DNS|TIMEOUT_CONNECT|TIMEOUT_HEADERS|TLS)$/;

function conditional(url: URL, ask: Ask): Fields {
  const known = ask.validators;
  if (known === undefined || known.url !== url.href) return [];
  const fields: [string, string][] = [];
  if (known.etag !== null) fields.push(['If-None-Match', known.etag]);
  if (known.lastModified !== null) fields.push(['If-Modified-Since', known.lastModified]);
  return fields;
}
