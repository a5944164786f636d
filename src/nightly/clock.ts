/** Is this a zone that this machine knows? */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone.includes('/') || zone === 'UTC';
  } catch {
    return false;
  }
}

/**
 * The days in the two years after `from` on which a wall-clock time does not come, or comes twice, because the clocks are changed.
 * Days as ISO dates in the zone.
 */
export function clockChanges(
  hour: number,
  minute: number,
  zone: string,
  from: Date,
): { readonly missing: string[]; readonly twice: string[] } {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const wall = (at: number): string => format.format(at).replace(', ', 'T');
  const wanted = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const missing: string[] = [];
  const twice: string[] = [];
  const start = Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate());
  for (let day = 0; day < 731; day++) {
    const noon = start + day * DAY + DAY / 2;
    const date = new Date(noon).toISOString().slice(0, 10);
    // a zone is at most 14 hours from UTC, so the time falls within these hours; quarter hours catch every offset
    let times = 0;
    const guess = Date.parse(`${date}T${wanted}Z`);
    const offsets = new Set([offsetAt(guess - 15 * HOUR, wall), offsetAt(guess + 15 * HOUR, wall)]);
    for (const offset of offsets) if (wall(guess - offset) === `${date}T${wanted}`) times++;
    if (times === 0) missing.push(date);
    if (times > 1) twice.push(date);
  }
  return { missing, twice };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Milliseconds that the zone's wall clock is ahead of UTC. */
function offsetAt(at: number, wall: (at: number) => string): number {
  const minute = Math.floor(at / 60_000) * 60_000;
  return Date.parse(`${wall(minute)}Z`) - minute;
}
