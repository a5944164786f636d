import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import { FetchError } from './errors.js';

/** What is known of a host beyond this process: a round that was killed must not let the next one hurry. */
export interface HostMemory {
  /** Epoch milliseconds before which the host is not asked again; 0 where unknown. */
  nextAt(host: string): number;
  remember(host: string, nextAt: number): void;
}

export interface PaceOptions {
  /** Requests under way over all hosts together. */
  readonly concurrency: number;
  /** The longest a request waits for its host before it gives up until a later run, milliseconds. */
  readonly maxWaitMs: number;
  /** First slowing down after a 429 or 503, milliseconds. */
  readonly penaltyMs?: number;
  readonly memory?: HostMemory;
}

interface Host {
  readonly queue: PQueue;
  delayMs: number;
  /** Added while the host says that we are too fast; halves with each good answer. */
  penaltyMs: number;
  nextAt: number;
  failuresInARow: number;
}

const PENALTY = { first: 1000, most: 300_000 };
const DOWN = { after: 5, holdMs: 30 * 60_000 };

/** One request at a time to a host, and a pause after each, counted from its end. */
export class Pace {
  readonly #hosts = new Map<string, Host>();
  readonly #slots: PQueue;

  constructor(private readonly options: PaceOptions) {
    this.#slots = new PQueue({ concurrency: options.concurrency });
  }

  get #penalty(): number {
    return this.options.penaltyMs ?? PENALTY.first;
  }

  #host(name: string): Host {
    let host = this.#hosts.get(name);
    if (host === undefined) {
      const nextAt = this.options.memory?.nextAt(name) ?? 0;
      host = { queue: new PQueue({ concurrency: 1 }), delayMs: 0, penaltyMs: 0, nextAt, failuresInARow: 0 };
      this.#hosts.set(name, host);
    }
    return host;
  }

  /** The host is never asked faster than this: the largest delay anyone asked for counts. */
  atLeast(name: string, delayMs: number): void {
    const host = this.#host(name);
    host.delayMs = Math.max(host.delayMs, delayMs);
  }

  /** The pause now in force, milliseconds. */
  delay(name: string): number {
    const host = this.#host(name);
    return host.delayMs + host.penaltyMs;
  }

  /** Runs a request to a host in its turn. Throws `E_HOST_HELD` when the host is to be left alone for longer than allowed. */
  run<T>(name: string, request: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const host = this.#host(name);
    return host.queue.add(async () => {
      for (let wait = host.nextAt - Date.now(); wait > 0; wait = host.nextAt - Date.now()) {
        if (wait > this.options.maxWaitMs) throw held(name, host.nextAt);
        await sleep(wait, undefined, { signal });
      }
      signal?.throwIfAborted();
      return this.#slots.add(async () => {
        this.#next(name, host);
        try {
          return await request();
        } finally {
          this.#next(name, host);
        }
      });
    });
  }

  #next(name: string, host: Host): void {
    const pause = host.delayMs + host.penaltyMs;
    host.nextAt = Math.max(host.nextAt, Date.now() + (pause > 0 ? pause + 1 : 0)); // the clock's own grain
    this.options.memory?.remember(name, host.nextAt);
  }

  /** The host said 429 or 503: leave it alone for that long, and go slower from now on. */
  tooFast(name: string, retryAfterMs: number | null): void {
    const host = this.#host(name);
    host.penaltyMs = Math.min(PENALTY.most, Math.max(this.#penalty, 2 * (host.penaltyMs + host.delayMs)));
    host.nextAt = Math.max(host.nextAt, Date.now() + (retryAfterMs ?? host.penaltyMs));
    this.options.memory?.remember(name, host.nextAt);
  }

  /** The host answered. */
  good(name: string): void {
    const host = this.#host(name);
    host.failuresInARow = 0;
    host.penaltyMs = host.penaltyMs < this.#penalty / 2 ? 0 : host.penaltyMs / 2;
  }

  /** No answer from the host; after several in a row it is left alone for the rest of the run. */
  bad(name: string): void {
    const host = this.#host(name);
    if (++host.failuresInARow < DOWN.after) return;
    host.nextAt = Math.max(host.nextAt, Date.now() + DOWN.holdMs);
    this.options.memory?.remember(name, host.nextAt);
  }
}

function held(name: string, until: number): FetchError {
  const message = `${name} is left alone until ${new Date(until).toISOString()}, as it asked or because it does not answer`;
  return new FetchError('E_HOST_HELD', name, message, 'later', { retryAfterMs: until - Date.now() });
}
