import { InputError, StoreError } from '../model/errors.js';
import { asStoreError } from '../store/open.js';

/**
 * What to do after a failure: `soon` tries again in this run, `later` in a later one with back-off,
 * `refused` is a decision (robots, paywall, unsafe address) looked at again after a month, `gone` is final.
 */
export type Remedy = 'soon' | 'later' | 'refused' | 'gone';

/** A request that did not give a body. `code` is stable; `status` is the HTTP status where there was one. */
export class FetchError extends InputError {
  constructor(
    code: string,
    url: string,
    message: string,
    readonly remedy: Remedy,
    readonly details: {
      readonly status?: number;
      readonly retryAfterMs?: number | null;
      readonly cause?: unknown;
    } = {},
  ) {
    super(code, 'fetch', url, message, { cause: details.cause });
  }
}

/** The same error, told of the URL that was asked for: a redirect may have led elsewhere. */
function concerning(error: FetchError, url: string): FetchError {
  if (error.source === url) return error;
  const where = error.source === '' || error.message.includes(error.source) ? '' : ` (at ${error.source})`;
  return new FetchError(error.code, url, error.message + where, error.remedy, error.details);
}

/** A failed visit as an error of its URL. What says that this machine or its store is broken is thrown on: nothing can be done then. */
export function visitError(thrown: unknown, url: string): FetchError {
  if (thrown instanceof StoreError) throw thrown;
  if (thrown instanceof FetchError) return concerning(thrown, url);
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (BROKEN_MACHINE.test(code)) throw asStoreError(thrown, url);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new FetchError(
    'E_INTERNAL',
    url,
    `unexpected: ${message}; please report it with this address`,
    'later',
    { cause: thrown },
  );
}

const BROKEN_MACHINE = /^(?:SQLITE_|ENOSPC|EDQUOT|EROFS|EACCES|EIO|EMFILE|ENOENT)/;

/** The connector refuses an address; travels through undici as the cause of the failed connection. */
export class PrivateAddressError extends Error {
  readonly code = 'E_ADDRESS_PRIVATE';
}

/** By undici's and Node's error codes. */
const KINDS: Record<string, readonly [code: string, message: string, remedy: Remedy]> = {
  ENOTFOUND: ['E_DNS', 'the host name is unknown', 'later'],
  EAI_AGAIN: ['E_DNS', 'the name server did not answer', 'soon'],
  UND_ERR_CONNECT_TIMEOUT: ['E_TIMEOUT_CONNECT', 'no connection in time', 'soon'],
  ETIMEDOUT: ['E_TIMEOUT_CONNECT', 'no connection in time', 'soon'],
  UND_ERR_HEADERS_TIMEOUT: ['E_TIMEOUT_HEADERS', 'the server sent no complete header in time', 'soon'],
  UND_ERR_BODY_TIMEOUT: ['E_TIMEOUT_BODY', 'the server stopped sending the body', 'soon'],
  UND_ERR_HEADERS_OVERFLOW: ['E_HEADERS', 'the response header is too large', 'later'],
  ECONNREFUSED: ['E_CONNECT', 'the server refuses connections', 'soon'],
  ECONNRESET: ['E_CUT', 'the server cut the connection', 'soon'],
  EPIPE: ['E_CUT', 'the server cut the connection', 'soon'],
  UND_ERR_SOCKET: ['E_CUT', 'the server cut the connection', 'soon'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['E_CUT', 'the body is not as long as announced', 'soon'],
  EHOSTUNREACH: ['E_CONNECT', 'the host cannot be reached', 'soon'],
  ENETUNREACH: ['E_CONNECT', 'the network cannot be reached', 'soon'],
};

/** Anything a request throws, as a coded error. */
export function asFetchError(thrown: unknown, url: string): FetchError {
  if (thrown instanceof FetchError) return thrown;
  for (const error of causes(thrown)) {
    if (error instanceof FetchError) return error;
    if (error instanceof PrivateAddressError) {
      return new FetchError('E_ADDRESS_PRIVATE', url, error.message, 'refused', { cause: thrown });
    }
    if (error.name === 'TimeoutError') {
      return new FetchError('E_TIMEOUT_TOTAL', url, 'the request took longer than allowed', 'soon', {
        cause: thrown,
      });
    }
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    const kind = KINDS[code];
    if (kind) return new FetchError(kind[0], url, kind[1], kind[2], { cause: thrown });
    if (code.startsWith('HPE_') || error.name === 'HTTPParserError') {
      return new FetchError(
        'E_HTTP_BROKEN',
        url,
        `the server does not speak HTTP here (${error.message})`,
        'soon',
        { cause: thrown },
      );
    }
    if (TLS.test(code)) {
      return new FetchError('E_TLS', url, `no trustworthy encrypted connection (${code})`, 'later', {
        cause: thrown,
      });
    }
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new FetchError('E_CONNECT', url, `the request failed: ${message}`, 'soon', { cause: thrown });
}

const TLS = /CERT|TLS|SSL|EPROTO|SELF_SIGNED|UNABLE_TO_VERIFY/;

/** An error, the errors of an AggregateError, and their causes. */
function causes(thrown: unknown, depth = 0): Error[] {
  if (!(thrown instanceof Error) || depth > 5) return [];
  const inner = thrown instanceof AggregateError ? thrown.errors.flatMap((e) => causes(e, depth + 1)) : [];
  return [thrown, ...inner, ...causes(thrown.cause, depth + 1)];
}

/** A status that is no success, as an error: what it means for the URL. */
export function statusError(url: string, status: number, retryAfterMs: number | null): FetchError {
  const make = (code: string, message: string, remedy: Remedy): FetchError =>
    new FetchError(code, url, `${message} (HTTP ${status})`, remedy, { status, retryAfterMs });
  if (status === 404 || status === 410) return make('E_HTTP_GONE', 'the page is not there', 'gone');
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    return make(
      'E_HTTP_BLOCKED',
      'the server does not give this page to us: a block, a log-in or a paywall',
      'refused',
    );
  }
  if (status === 429) return make('E_HTTP_THROTTLED', 'the server asks us to slow down', 'soon');
  if (status === 408 || status === 425) return make('E_HTTP_SERVER', 'the server was not ready', 'soon');
  if (status === 304)
    return make('E_HTTP_304', 'the server says "not modified" though nothing was held against it', 'later');
  if (status === 501 || status === 505) return make('E_HTTP_SERVER', 'the server cannot do this', 'later');
  if (status >= 500) return make('E_HTTP_SERVER', 'the server failed', 'soon');
  if (status >= 300 && status < 400) return make('E_REDIRECT_BAD', 'a redirect that leads nowhere', 'later');
  return make('E_HTTP_STATUS', 'the server refuses the request', 'refused');
}
