import { createHash } from 'node:crypto';
import { digest } from '../archive/write.js';
import { tidyUrl } from '../clean/identity.js';
import type { FrontierRow } from '../store/frontier.js';
import type { Got } from './client.js';
import { type SourceContext, sourceAsk } from './context.js';
import { FetchError, visitError } from './errors.js';
import { hostKey } from './host.js';
import { skip } from './tally.js';
import { after, failedVisit, nextInterval } from './visit.js';

/** A redirect led to an article that is archived already. */
class Duplicate extends FetchError {}

const READABLE = /^(?:text\/html|application\/xhtml\+xml|text\/plain)\b/i;
/** After these no other page of the host is worth a request in this run. */
const HOST_CLOSED = new Set(['E_HOST_HELD', 'E_ROBOTS_UNREACHABLE', 'E_DNS', 'E_TLS', 'E_ADDRESS_PRIVATE']);

/** Visits what is due of a source, newest first. Every visit ends in the frontier before the next begins. */
export async function visitDue(context: SourceContext): Promise<void> {
  const { frontier, source, tally } = context;
  const now = context.now().toISOString();
  const rows = frontier.due(source.id, now, source.limit);
  const allDue = frontier.counts(source.id, now).reduce((sum, { due }) => sum + due, 0);
  skip(tally, 'limit per run', allDue - rows.length);
  const closed = new Set<string>();
  tally.remaining = rows.length;
  for (const row of rows) {
    const stopped = context.stopped();
    if (stopped !== null) skip(tally, stopped);
    else if (closed.has(hostKey(row.url))) skip(tally, 'host not available');
    else {
      const error = await visit(context, row);
      if (error !== null && HOST_CLOSED.has(error.code)) closed.add(hostKey(row.url));
    }
    tally.remaining--;
    context.progress();
  }
  for (const { state, n, due } of frontier.counts(source.id, now)) {
    if (state !== 'fetched' && state !== 'queued') skip(tally, `${state}, not due`, n - due);
  }
}

/** One visit; what went wrong, or null. */
async function visit(context: SourceContext, row: FrontierRow): Promise<FetchError | null> {
  const { client, frontier, source, tally } = context;
  try {
    const got = await client.get(row.url, {
      ...sourceAsk(source),
      accept: 'text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1',
      ...(row.final_url
        ? { validators: { url: row.final_url, etag: row.etag, lastModified: row.last_modified } }
        : {}),
      inspect: (_, header) => refuseOtherTypes(row.url, header('content-type')),
      hop: (url) => {
        const tidy = tidyUrl(url.href) ?? url.href;
        if (tidy !== row.url && tidy !== row.final_url && frontier.isFetched(tidy)) {
          throw new Duplicate('E_DUPLICATE', row.url, `redirects to ${tidy}, which is archived`, 'refused');
        }
      },
    });
    keep(context, row, got);
    return null;
  } catch (thrown) {
    if (context.stopped() === 'interrupted') {
      skip(tally, 'interrupted');
      return null;
    }
    if (thrown instanceof Duplicate) {
      const checked_at = context.now().toISOString();
      frontier.update(row.url, {
        state: 'duplicate',
        checked_at,
        next_visit: null,
        code: thrown.code,
        message: thrown.message,
      });
      skip(tally, 'duplicate');
      return null;
    }
    const error = visitError(thrown, row.url);
    frontier.update(row.url, failedVisit(error, row.failures, context.now()));
    tally[error.remedy === 'refused' ? 'refused' : error.remedy === 'gone' ? 'gone' : 'failed']++;
    context.fail(error);
    return error;
  }
}

function refuseOtherTypes(url: string, type: string | null): void {
  if (type === null || READABLE.test(type.trim())) return;
  throw new FetchError('E_TYPE', url, `this is ${type.split(';')[0]}, not a page of text`, 'refused');
}

/** Archives an answer and writes down what it says about the next visit. */
function keep(context: SourceContext, row: FrontierRow, { unchanged, exchange, finalUrl }: Got): void {
  const { archive, frontier, tally } = context;
  const now = context.now();
  const sha256 = unchanged ? row.body_sha256 : createHash('sha256').update(exchange.body).digest('hex');
  const same = row.fetched_at !== null && sha256 === row.body_sha256;
  const known = row.fetched_at !== null && row.payload_digest !== null;
  const refersTo =
    known && (unchanged || digest(exchange.raw) === row.payload_digest)
      ? {
          url: row.final_url ?? row.url,
          date: row.fetched_at ?? '',
          payloadDigest: row.payload_digest ?? '',
          notModified: unchanged,
        }
      : undefined;
  const written = archive.write(exchange, refersTo);
  const interval = nextInterval(row.interval_s, !same);
  frontier.update(row.url, {
    state: 'fetched',
    final_url: finalUrl,
    ...(unchanged ? {} : { etag: exchange.header('etag'), last_modified: exchange.header('last-modified') }),
    body_sha256: sha256,
    ...(refersTo ? {} : { payload_digest: written.payloadDigest, fetched_at: written.date }),
    ...(same ? {} : { archive_path: written.path, archive_offset: written.offset }),
    checked_at: now.toISOString(),
    interval_s: interval,
    next_visit: after(now, interval),
    visits: row.visits + 1,
    changes: row.changes + (same || row.fetched_at === null ? 0 : 1),
    failures: 0,
    http_status: exchange.status,
    code: null,
    message: null,
  });
  if (same) tally.unchanged++;
  else tally.fetched++;
}
