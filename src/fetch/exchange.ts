import { type Dispatcher, request } from 'undici';
import { codings, decodeBody, TooLarge } from '../archive/content-encoding.js';
import { asFetchError, FetchError } from './errors.js';

export interface Limits {
  readonly headersMs: number;
  readonly bodyMs: number;
  readonly totalMs: number;
  /** Bytes of the decoded body. */
  readonly bodyBytes: number;
}

/** Header fields as sent or received, in order. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** One request and its answer, whatever the status. */
export interface Exchange {
  readonly url: string;
  readonly startedAt: Date;
  readonly requestFields: Fields;
  readonly status: number;
  readonly fields: Fields;
  /** First value of a response field; null without one. */
  header(name: string): string | null;
  /** The body as received, transfer coding undone, content coding not. */
  readonly raw: Buffer;
  /** The body with content codings undone. */
  readonly body: Buffer;
  /** True where the body was longer than `truncateAt`. */
  readonly truncated: boolean;
}

export interface ExchangeOptions {
  readonly dispatcher: Dispatcher;
  readonly limits: Limits;
  readonly fields: Fields;
  readonly signal?: AbortSignal;
  /** Looks at status and header before the body is read; an error thrown here ends the exchange without it. */
  readonly inspect?: (status: number, header: (name: string) => string | null) => void;
  /** Bytes after which the rest of the body is not wanted (robots.txt); such a body is no error. */
  readonly truncateAt?: number;
}

/** Sends one GET, follows nothing, retries nothing. Throws `FetchError`. */
export async function exchange(url: URL, options: ExchangeOptions): Promise<Exchange> {
  const startedAt = new Date();
  const { limits } = options;
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort(new DOMException('the request took longer than allowed', 'TimeoutError'));
  }, limits.totalMs);
  const headersTimer = setTimeout(() => {
    const message = 'the server sent no complete header in time';
    stop.abort(new FetchError('E_TIMEOUT_HEADERS', url.href, message, 'soon'));
  }, limits.headersMs);
  const signal = options.signal ? AbortSignal.any([stop.signal, options.signal]) : stop.signal;
  try {
    const response = await request(url, {
      dispatcher: options.dispatcher,
      method: 'GET',
      headers: options.fields.flat(),
      headersTimeout: 0, // undici counts in steps of a second; the timer here is exact
      bodyTimeout: limits.bodyMs,
      signal,
      responseHeaders: 'raw',
    });
    clearTimeout(headersTimer);
    const fields = pairs(response.headers as unknown as readonly (Buffer | string)[]);
    const header = (name: string): string | null =>
      fields.find(([n]) => n.toLowerCase() === name.toLowerCase())?.[1] ?? null;
    try {
      options.inspect?.(response.statusCode, header);
      const received = await readBody(response.body, url.href, limits.bodyBytes, options.truncateAt);
      const body = decoded(
        received.bytes,
        header('content-encoding'),
        url.href,
        limits.bodyBytes,
        received.truncated,
      );
      return {
        url: url.href,
        startedAt,
        requestFields: [['Host', url.host], ...options.fields],
        status: response.statusCode,
        fields,
        header,
        raw: received.bytes,
        body,
        truncated: received.truncated,
      };
    } finally {
      if (!response.body.readableEnded) response.body.on('error', () => undefined).destroy();
    }
  } catch (thrown) {
    throw asFetchError(signal.aborted && thrown === signal.reason ? signal.reason : thrown, url.href);
  } finally {
    clearTimeout(timer);
    clearTimeout(headersTimer);
  }
}

function pairs(raw: readonly (Buffer | string)[] | Record<string, string | string[]>): [string, string][] {
  if (!Array.isArray(raw)) {
    return Object.entries(raw as Record<string, string | string[]>).flatMap(([name, value]) =>
      [value].flat().map((v): [string, string] => [name, String(v)]),
    );
  }
  const fields: [string, string][] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) fields.push([text(raw[i]), text(raw[i + 1])]);
  return fields;
}

function text(value: Buffer | string | undefined): string {
  return typeof value === 'string' ? value : (value?.toString('latin1') ?? '');
}

async function readBody(
  stream: AsyncIterable<Buffer>,
  url: string,
  limit: number,
  truncateAt: number | undefined,
): Promise<{ bytes: Buffer; truncated: boolean }> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream) {
    parts.push(part);
    length += part.length;
    if (truncateAt !== undefined && length > truncateAt) {
      return { bytes: Buffer.concat(parts).subarray(0, truncateAt), truncated: true };
    }
    if (length > limit) throw tooLarge(url, limit);
  }
  return { bytes: Buffer.concat(parts), truncated: false };
}

function decoded(
  raw: Buffer,
  encoding: string | null,
  url: string,
  limit: number,
  truncated: boolean,
): Buffer {
  const list = codings(encoding);
  if (list === null) {
    throw new FetchError(
      'E_ENCODING',
      url,
      `the server answers in an unknown Content-Encoding (${encoding})`,
      'later',
    );
  }
  if (list.length === 0 || raw.length === 0 || truncated) return raw;
  try {
    return decodeBody(raw, encoding ?? '', limit);
  } catch (cause) {
    if (cause instanceof TooLarge) throw tooLarge(url, limit);
    throw new FetchError('E_ENCODING', url, `the ${encoding} body cannot be decoded`, 'soon', { cause });
  }
}

function tooLarge(url: string, limit: number): FetchError {
  return new FetchError('E_BODY_TOO_LARGE', url, `the body is larger than ${limit} bytes`, 'refused');
}
