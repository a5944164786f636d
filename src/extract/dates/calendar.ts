/** Calendar arithmetic on day numbers (days since 1970-01-01, proleptic Gregorian). No Date objects: this is the hot path. */

export interface Ymd {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

/** Day number of a calendar date; months outside 1-12 roll over. */
export function dayNumber(y: number, m: number, d: number): number {
  const months = y * 12 + (m - 1);
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yoe = shifted - era * 400;
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy;
  return era * 146_097 + doe - 719_468;
}

export function fromDayNumber(day: number): Ymd {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const m = mp < 10 ? mp + 3 : mp - 9;
  return { y: yoe + era * 400 + (m <= 2 ? 1 : 0), m, d: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** ISO weekday: Monday 1 to Sunday 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** ISO week-numbering year and week of a day. */
export function isoWeek(day: number): { y: number; w: number } {
  const thursday = day - weekdayOf(day) + 4;
  const { y } = fromDayNumber(thursday);
  return { y, w: Math.floor((thursday - dayNumber(y, 1, 1)) / 7) + 1 };
}

/** Day number of the Monday of an ISO week. */
export function mondayOf(y: number, w: number): number {
  const fourth = dayNumber(y, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (w - 1) * 7;
}

export function daysIn(y: number, m: number): number {
  return dayNumber(y, m + 1, 1) - dayNumber(y, m, 1);
}

/** True for a day that exists; without a year 29 February passes. */
export function isRealDay(y: number | null, m: number, d: number): boolean {
  return m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y ?? 2000, m);
}

export function pad2(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** Four digits or more; years before 1000 are filled with noughts. */
export function pad4(n: number): string {
  return String(n).padStart(4, '0');
}

export function isoDay({ y, m, d }: Ymd): string {
  return `${pad4(y)}-${pad2(m)}-${pad2(d)}`;
}

export function isoOf(day: number): string {
  return isoDay(fromDayNumber(day));
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})/;
const DAY_FIRST = /^(\d{2})-(\d{2})-(\d{4})/;

/** Day number of the date at the head of a publication stamp; null where it is not exact to the day. */
export function parseDay(stamp: string | null): number | null {
  if (stamp === null) return null;
  const iso = ISO.exec(stamp);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const other = DAY_FIRST.exec(stamp);
  return other ? realDay(Number(other[3]), Number(other[2]), Number(other[1])) : null;
}

function realDay(y: number, m: number, d: number): number | null {
  return isRealDay(y, m, d) ? dayNumber(y, m, d) : null;
}
