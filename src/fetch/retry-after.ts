const DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;

/** Retry-After in milliseconds from `now`: seconds or an HTTP date; null where there is none or it makes no sense. */
export function retryAfterMs(header: string | null | undefined, now: number): number | null {
  const value = (header ?? '').trim();
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  if (!DATE.test(value)) return null;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** Milliseconds before the n-th retry (from 1): doubling from a second, half of it at random so that clients do not march in step. */
export function backoffMs(attempt: number, base = 1000, random = Math.random): number {
  const full = Math.min(60_000, base * 2 ** (attempt - 1));
  return full / 2 + random() * (full / 2);
}
