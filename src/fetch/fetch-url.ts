import { createHash } from 'node:crypto';
import { guardedAgent } from './agent.js';
import { Client } from './client.js';
import { FetchError } from './errors.js';
import { Pace } from './pace.js';
import { TUNING } from './round.js';
import { userAgent } from './user-agent.js';

/** A page that was downloaded by itself, outside a round. */
export interface SinglePage {
  /** Where redirects ended. */
  readonly url: string;
  readonly fetchedAt: string;
  readonly httpStatus: number;
  readonly contentType: string | null;
  readonly body: Buffer;
  readonly bodySha256: string;
}

const PACE_MS = 2000;
let client: Client | null = null;

/** Downloads one URL as politely as a round does, robots.txt included; nothing is archived. Throws `FetchError`. */
export async function fetchPage(url: string): Promise<SinglePage> {
  client ??= openClient();
  const { exchange, finalUrl } = await client.get(url, {
    accept: 'text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1',
    paceMs: PACE_MS,
    inspect: (_, header) => {
      const type = header('content-type');
      if (type !== null && !/^(?:text\/|application\/xhtml)/i.test(type.trim())) {
        throw new FetchError('E_TYPE', url, `this is ${type.split(';')[0]}, not a page of text`, 'refused');
      }
    },
  });
  return {
    url: finalUrl,
    fetchedAt: exchange.startedAt.toISOString(),
    httpStatus: exchange.status,
    contentType: exchange.header('content-type'),
    body: exchange.body,
    bodySha256: createHash('sha256').update(exchange.body).digest('hex'),
  };
}

function openClient(): Client {
  return new Client({
    ...TUNING,
    dispatcher: guardedAgent({ allowPrivate: false, connectTimeoutMs: TUNING.connectMs }),
    pace: new Pace({ concurrency: 1, maxWaitMs: TUNING.maxWaitMs }),
    limits: TUNING,
    userAgent: userAgent(process.env.RAPPORTEUR_CONTACT ?? null),
    allowPrivate: false,
  });
}
