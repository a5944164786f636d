import type { WarcWriter } from '../archive/write.js';
import type { Source } from '../sources/source.js';
import type { Frontier } from '../store/frontier.js';
import type { Client } from './client.js';
import type { FetchError } from './errors.js';
import type { LinkFilter } from './filter.js';
import { belongsTo } from './host.js';
import type { Tally } from './tally.js';

/** What the steps of one source's round share. */
export interface SourceContext {
  readonly source: Source;
  readonly filter: LinkFilter;
  readonly client: Client;
  readonly frontier: Frontier;
  readonly archive: WarcWriter;
  readonly tally: Tally;
  readonly since: string | null;
  now(): Date;
  /** Why no further request should be made; null while there is no reason. */
  stopped(): 'time limit' | 'interrupted' | null;
  fail(error: FetchError): void;
  progress(): void;
}

/** The part of a request that the source decides. */
export function sourceAsk(source: Source): {
  paceMs: number;
  headers: Readonly<Record<string, string>>;
  trusts: (host: string) => boolean;
} {
  return {
    paceMs: source.pace * 1000,
    headers: source.headers,
    trusts: (host) => source.hosts.some((own) => belongsTo(host, own)),
  };
}
