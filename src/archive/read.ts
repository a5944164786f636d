import { createHash } from 'node:crypto';
import { InputError } from '../model/errors.js';
import { Damage } from './cursor.js';
import { parseHttpResponse } from './http-block.js';
import { type ReadOptions, readRecords, type WarcRecord } from './records.js';

/** One archived page: the body as the server meant it, transfer and content encodings undone. */
export interface WarcPage {
  readonly url: string;
  /** ISO date and time of the fetch: never the article's date. */
  readonly fetchedAt: string;
  readonly httpStatus: number;
  /** As the server sent it, with its charset. */
  readonly contentType: string | null;
  readonly body: Uint8Array;
  /** Hex digest of `body`. */
  readonly bodySha256: string;
  readonly archivePath: string;
  readonly archiveOffset: number;
}

export interface WarcReadOptions extends ReadOptions {
  /** Told of each response or revisit record that is no page to read, and why. */
  readonly onSkip?: (url: string, reason: string) => void;
  /** Largest block read, and largest decoded body, in bytes. */
  readonly limit?: number;
}

const LIMIT = 32 * 1024 * 1024;
const READABLE = /^(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/i;

/**
 * The pages of a WARC file (`.warc`, `.warc.gz`, CC-NEWS files, wget's), streaming: responses with status 2xx and an HTML
 * or text body. Damaged records go to `onProblem`; without it the first one is thrown after all pages were given,
 * so that no damage passes in silence.
 */
export async function* readWarc(path: string, options: WarcReadOptions = {}): AsyncGenerator<WarcPage> {
  let first: InputError | null = null;
  const seen = new Set<number>();
  const onProblem = (problem: InputError, offset: number): void => {
    if (seen.has(offset)) return; // one damaged member may be noticed twice: by its block and by its checksum
    seen.add(offset);
    if (options.onProblem) options.onProblem(problem, offset);
    else first ??= problem;
  };
  for await (const record of readRecords(path, { ...options, onProblem })) {
    const url = (record.headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
    try {
      const page = await pageOf(record, url, path, options);
      if (page !== null) yield page;
    } catch (thrown) {
      if (!(thrown instanceof Damage)) throw thrown;
      const where = `record at byte ${record.offset} (${url}): ${thrown.message}; the rest is read`;
      onProblem(new InputError('E_WARC_DAMAGED', 'read', path, where), record.offset);
    }
  }
  if (first !== null) throw first;
}

async function pageOf(
  record: WarcRecord,
  url: string,
  path: string,
  options: WarcReadOptions,
): Promise<WarcPage | null> {
  const skip = (reason: string): null => {
    options.onSkip?.(url, reason);
    return null;
  };
  const limit = options.limit ?? LIMIT;
  const type = record.headers.get('warc-type');
  if (type === 'revisit') {
    return skip(`unchanged since ${record.headers.get('warc-refers-to-date') ?? 'an earlier visit'}`);
  }
  if (type !== 'response' || !/^https?:/i.test(url)) return null;
  if (/\/robots\.txt$/.test(url)) return skip('robots.txt');
  if (record.length > limit) return skip(`larger than ${limit} bytes`);
  const message = parseHttpResponse(await record.block(), limit);
  if (message.status < 200 || message.status > 299) return skip(`HTTP status ${message.status}`);
  const contentType = message.headers.get('content-type') ?? null;
  if (
    contentType === null ? !/^\s*</.test(message.body.toString('latin1', 0, 64)) : !READABLE.test(contentType)
  ) {
    return skip(`content type ${contentType ?? 'unknown'}`);
  }
  if (message.body.length === 0) return skip('empty body');
  return {
    url,
    fetchedAt: record.headers.get('warc-date') ?? '',
    httpStatus: message.status,
    contentType,
    body: message.body,
    bodySha256: createHash('sha256').update(message.body).digest('hex'),
    archivePath: path,
    archiveOffset: record.offset,
  };
}
