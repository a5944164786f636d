import type { Visit } from '../store/frontier.js';
import type { FetchError } from './errors.js';

const HOUR = 3600;
const DAY = 24 * HOUR;
const INTERVAL = { first: DAY, least: 6 * HOUR, most: 60 * DAY };
const BACKOFF = { first: HOUR, most: 14 * DAY };
const REFUSED = 30 * DAY;
const GONE = { recheck: 7 * DAY, final: 3 };

/** When a page is visited again, by how often it has changed: the interval halves with a change and doubles without. */
export function nextInterval(previous: number | null, changed: boolean): number {
  if (previous === null) return INTERVAL.first;
  return Math.min(INTERVAL.most, Math.max(INTERVAL.least, changed ? previous / 2 : previous * 2));
}

/** ISO time `seconds` after `now`. */
export function after(now: Date, seconds: number): string {
  return new Date(now.getTime() + seconds * 1000).toISOString();
}

/** What a failed visit leaves in the frontier: a state, a code, and a time to look again (null for never). */
export function failedVisit(error: FetchError, failuresBefore: number, now: Date): Visit {
  const failures = failuresBefore + 1;
  const common = {
    checked_at: now.toISOString(),
    failures,
    code: error.code,
    message: error.message,
    http_status: error.details.status ?? null,
  };
  if (error.remedy === 'gone') {
    const final = error.details.status === 410 || failures >= GONE.final;
    return { ...common, state: 'gone', next_visit: final ? null : after(now, GONE.recheck) };
  }
  if (error.remedy === 'refused') return { ...common, state: 'refused', next_visit: after(now, REFUSED) };
  const backoff = Math.min(BACKOFF.most, BACKOFF.first * 2 ** (failures - 1));
  const asked = (error.details.retryAfterMs ?? 0) / 1000;
  return { ...common, state: 'failed', next_visit: after(now, Math.max(backoff, asked)) };
}
