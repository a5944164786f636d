import robotsParser from 'robots-parser';
import { FetchError } from './errors.js';

/** What the parser's own types do not say to an ES module. */
interface Rules {
  isAllowed(url: string, agent: string): boolean | undefined;
  getMatchingLineNumber(url: string, agent: string): number;
  getCrawlDelay(agent: string): number | undefined;
  getSitemaps(): string[];
}
const parseRules = robotsParser as unknown as (url: string, text: string) => Rules;

/** What was got for a robots.txt: rules, no rules (allow), or no way to know (refuse). RFC 9309, 2.3.1. */
export interface RobotsFile {
  readonly state: 'rules' | 'none' | 'unreachable';
  readonly text: string;
  /** Epoch milliseconds. */
  readonly fetchedAt: number;
}

export interface RobotsMemory {
  robots(origin: string): RobotsFile | null;
  rememberRobots(origin: string, file: RobotsFile): void;
}

export interface RobotsVerdict {
  readonly allowed: boolean;
  /** The line that decides, or why everything is refused. */
  readonly reason: string;
  /** Crawl-delay in milliseconds; 0 without one. */
  readonly delayMs: number;
}

/** Gets a robots.txt, following up to five redirects. Throws `FetchError`. */
export type FetchRobots = (url: URL) => Promise<{ status: number; body: Buffer }>;

const DAY = 24 * 3600_000;
const RETRY = 15 * 60_000;
/** An unreachable file's last known rules serve for this long. */
const STALE = 30 * DAY;
/** RFC 9309, 2.5: at least 500 KiB are read. */
export const ROBOTS_BYTES = 512_000;
const MAX_DELAY = 600_000;

/** robots.txt of every origin asked for, kept for a day. */
export class Robots {
  readonly #files = new Map<string, Promise<RobotsFile>>();
  readonly #parsed = new WeakMap<RobotsFile, Rules>();

  constructor(
    private readonly fetch: FetchRobots,
    /** The product token matched against User-agent lines. */
    private readonly token: string,
    private readonly memory?: RobotsMemory,
  ) {}

  async check(url: URL): Promise<RobotsVerdict> {
    const file = await this.#file(url.origin);
    if (file.state === 'none') return { allowed: true, reason: 'no robots.txt', delayMs: 0 };
    if (file.state === 'unreachable') {
      return { allowed: false, reason: 'robots.txt cannot be had, so nothing is allowed', delayMs: 0 };
    }
    const rules = this.#rules(url.origin, file);
    const line = rules.getMatchingLineNumber(url.href, this.token);
    const delay = Number(rules.getCrawlDelay(this.token) ?? 0) * 1000;
    return {
      allowed: rules.isAllowed(url.href, this.token) !== false,
      reason: `robots.txt line ${line}`,
      delayMs: Number.isFinite(delay) ? Math.min(Math.max(0, delay), MAX_DELAY) : 0,
    };
  }

  /** Sitemaps that robots.txt names. */
  async sitemaps(url: URL): Promise<string[]> {
    const file = await this.#file(url.origin);
    return file.state === 'rules' ? this.#rules(url.origin, file).getSitemaps() : [];
  }

  #rules(origin: string, file: RobotsFile): Rules {
    let rules = this.#parsed.get(file);
    if (rules === undefined) {
      rules = parseRules(`${origin}/robots.txt`, file.text);
      this.#parsed.set(file, rules);
    }
    return rules;
  }

  async #file(origin: string): Promise<RobotsFile> {
    const pending = this.#files.get(origin) ?? this.#keep(origin, this.#open(origin));
    const file = await pending;
    if (fresh(file)) return file;
    if (this.#files.get(origin) === pending) this.#keep(origin, this.#load(origin, file));
    return this.#files.get(origin) ?? file;
  }

  /** Whoever asks meanwhile waits for the same answer. */
  #keep(origin: string, file: Promise<RobotsFile>): Promise<RobotsFile> {
    this.#files.set(origin, file);
    file.catch(() => this.#files.delete(origin));
    return file;
  }

  #open(origin: string): Promise<RobotsFile> {
    const stored = this.memory?.robots(origin) ?? null;
    return stored !== null && fresh(stored) ? Promise.resolve(stored) : this.#load(origin, stored);
  }

  async #load(origin: string, old: RobotsFile | null): Promise<RobotsFile> {
    const file = await this.#get(origin);
    if (file.state === 'unreachable' && old?.state === 'rules' && Date.now() - old.fetchedAt < STALE) {
      return { ...old, fetchedAt: Date.now() - DAY + RETRY }; // good until the next try
    }
    this.memory?.rememberRobots(origin, file);
    return file;
  }

  async #get(origin: string): Promise<RobotsFile> {
    const fetchedAt = Date.now();
    try {
      const { status, body } = await this.fetch(new URL('/robots.txt', origin));
      if (status >= 200 && status < 300) return { state: 'rules', text: robotsText(body), fetchedAt };
      return { state: status === 429 || status >= 500 ? 'unreachable' : 'none', text: '', fetchedAt };
    } catch (thrown) {
      // these close the host to any request: their own word says more than "no robots.txt"
      if (!(thrown instanceof FetchError) || CLOSED.has(thrown.code)) throw thrown;
      const status = thrown.details.status ?? 0;
      // "unavailable" by the standard: a 4xx, or a redirect chain that does not end
      const none = (status >= 400 && status < 500 && status !== 429) || thrown.code.startsWith('E_REDIRECT');
      return { state: none ? 'none' : 'unreachable', text: '', fetchedAt };
    }
  }
}

const CLOSED = new Set(['E_ADDRESS_PRIVATE', 'E_DNS', 'E_TLS', 'E_HOST_HELD']);

function fresh(file: RobotsFile): boolean {
  return Date.now() - file.fetchedAt < (file.state === 'unreachable' ? RETRY : DAY);
}

/** The text of the file: without byte order mark, cut at the last whole line of what is read. */
export function robotsText(body: Buffer): string {
  const text = body
    .subarray(0, ROBOTS_BYTES)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  return body.length < ROBOTS_BYTES
    ? text
    : text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'), 0));
}
