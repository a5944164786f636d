import { dayNumber, fromDayNumber, isoOf, isoWeek, mondayOf, pad2, pad4 } from '../calendar.js';
import type { Part, Season, Unit } from '../under.js';

/** The size of a resolved date. */
export type Grain = 'D' | 'WE' | 'W' | 'M' | 'S' | 'Q' | 'HY' | 'Y' | 'DE' | 'CE';

/** A stretch of the calendar: its first and last day, and how it is written. */
export interface Point {
  readonly grain: Grain;
  readonly first: number;
  readonly last: number;
  readonly value: string;
  readonly edtf: string;
}

export function dayPoint(day: number): Point {
  const iso = isoOf(day);
  return { grain: 'D', first: day, last: day, value: iso, edtf: iso };
}

export function monthPoint(y: number, m: number): Point {
  const first = dayNumber(y, m, 1);
  const at = fromDayNumber(first);
  const value = `${pad4(at.y)}-${pad2(at.m)}`;
  return { grain: 'M', first, last: dayNumber(y, m + 1, 1) - 1, value, edtf: value };
}

export function yearPoint(y: number): Point {
  const value = pad4(y);
  return { grain: 'Y', first: dayNumber(y, 1, 1), last: dayNumber(y, 12, 31), value, edtf: value };
}

export function weekPoint(day: number): Point {
  const { y, w } = isoWeek(day);
  const first = mondayOf(y, w);
  return {
    grain: 'W',
    first,
    last: first + 6,
    value: `${pad4(y)}-W${pad2(w)}`,
    edtf: `${isoOf(first)}/${isoOf(first + 6)}`,
  };
}

/** The Saturday and Sunday of the week that holds `day`. */
export function weekendPoint(day: number): Point {
  const week = weekPoint(day);
  return {
    grain: 'WE',
    first: week.first + 5,
    last: week.last,
    value: `${week.value}-WE`,
    edtf: `${isoOf(week.first + 5)}/${isoOf(week.last)}`,
  };
}

/** EDTF level 2 writes quarters 33 to 36 and halves 40 and 41. */
export function quarterPoint(y: number, q: number): Point {
  const year = y + Math.floor((q - 1) / 4);
  const n = ((((q - 1) % 4) + 4) % 4) + 1;
  return {
    grain: 'Q',
    first: dayNumber(year, n * 3 - 2, 1),
    last: dayNumber(year, n * 3 + 1, 1) - 1,
    value: `${pad4(year)}-Q${n}`,
    edtf: `${pad4(year)}-${32 + n}`,
  };
}

export function halfPoint(y: number, h: number): Point {
  const first = dayNumber(y, h === 1 ? 1 : 7, 1);
  const last = dayNumber(y, h === 1 ? 7 : 13, 1) - 1;
  return { grain: 'HY', first, last, value: `${pad4(y)}-H${h}`, edtf: `${pad4(y)}-${39 + h}` };
}

const SEASON_START: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
const SEASON_CODE: Readonly<Record<Season, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 };

/** Seasons of the northern half, by whole months; the winter of a year begins in its December. */
export function seasonPoint(y: number, season: Season): Point {
  const month = SEASON_START[season];
  return {
    grain: 'S',
    first: dayNumber(y, month, 1),
    last: dayNumber(y, month + 3, 1) - 1,
    value: `${pad4(y)}-${season}`,
    edtf: `${pad4(y)}-${SEASON_CODE[season]}`,
  };
}

/** `decade` is 199 for the 1990s. */
export function decadePoint(decade: number): Point {
  const y = decade * 10;
  const value = String(decade);
  return { grain: 'DE', first: dayNumber(y, 1, 1), last: dayNumber(y + 9, 12, 31), value, edtf: `${value}X` };
}

/** `century` is 19 for the twentieth. */
export function centuryPoint(century: number): Point {
  const y = century * 100;
  const value = pad2(century);
  return {
    grain: 'CE',
    first: dayNumber(y, 1, 1),
    last: dayNumber(y + 99, 12, 31),
    value,
    edtf: `${value}XX`,
  };
}

/** The unit that lies `offset` units from the one that holds `day`. Broken years and months are counted in the next smaller unit. */
export function shifted(day: number, unit: Unit, offset: number): Point {
  const whole = Number.isInteger(offset);
  const { y, m } = fromDayNumber(day);
  switch (unit) {
    case 'D':
      return dayPoint(day + Math.round(offset));
    case 'WE':
      return weekendPoint(day + 7 * Math.round(offset));
    case 'W':
      return whole ? weekPoint(day + 7 * offset) : dayPoint(day + Math.round(7 * offset));
    case 'M':
      return monthPoint(y, m + Math.trunc(offset));
    case 'Q':
      return quarterPoint(y, Math.floor((m - 1) / 3) + 1 + Math.trunc(offset));
    case 'HY':
      return halfPoint(
        y + Math.floor(((m > 6 ? 1 : 0) + offset) / 2),
        ((m > 6 ? 1 : 0) + offset) & 1 ? 2 : 1,
      );
    case 'Y':
      return whole ? yearPoint(y + offset) : monthPoint(y, m + Math.round(offset * 12));
    case 'DE':
      return whole && Math.abs(offset) === 1
        ? decadePoint(Math.floor(y / 10) + offset)
        : yearPoint(y + Math.round(10 * offset));
    case 'CE':
      return centuryPoint(Math.floor(y / 100) + Math.round(offset));
    default:
      return dayPoint(day);
  }
}

/** What a unit looks like when nothing says which one it is. */
export const UNKNOWN: Readonly<Record<Unit, string>> = {
  S: 'XXXX-XX-XX',
  MIN: 'XXXX-XX-XX',
  H: 'XXXX-XX-XX',
  D: 'XXXX-XX-XX',
  WE: 'XXXX-WXX-WE',
  W: 'XXXX-WXX',
  M: 'XXXX-XX',
  Q: 'XXXX-QX',
  HY: 'XXXX-HX',
  Y: 'XXXX',
  DE: 'XXX',
  CE: 'XX',
};

/** Adds a part of day or a clock time to a day's value. */
export function timed(
  value: string,
  part: Part | undefined,
  clock: string | undefined,
  zone: string | undefined,
): string {
  if (clock !== undefined) return `${value}T${clock}${zone ?? ''}`;
  return part === undefined ? value : `${value}T${part}`;
}
