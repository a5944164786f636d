import { MONTHS } from './months.js';

/** Reads one calendar day out of a string, in the forms that pages print. */

const NUMBER_OF = new Map(
  MONTHS.flatMap((names, i) => names.split(/\s+/).map((name): [string, number] => [name, i + 1])),
);

function monthOf(name: string): number | null {
  const folded = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '');
  return NUMBER_OF.get(folded) ?? null;
}

/** Letters and their marks from Latin to Thai, as one range: a class of all letters is slow to compile and to match. */
const LETTER = String.raw`[A-Za-z\u00c0-\u1fff]`;
const ANY_DAY = /(?:19|20)\d{2}|\d[./|-]\s?\d{2}(?!\d)|\d[-/ ][A-Za-z\u00c0-\u1fff]{3,9}[-/ ]\d{2}/;
const ISO = /(?<!\d)((?:19|20)\d{2})(?:[-/.]|\. )(0?[1-9]|1[0-2])(?:[-/.]|\. )(0?[1-9]|[12]\d|3[01])(?!\d)/;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=T|\d{6}|\D|$)/;
const EAST = /((?:19|20)\d{2})\s*[年년]\s*(0?[1-9]|1[0-2])\s*[月월]\s*(0?[1-9]|[12]\d|3[01])\s*[日일]/;
const NUMERIC =
  /(?<![\d./-])(0?[1-9]|[12]\d|3[01])\s?([./|-])\s?(0?[1-9]|[12]\d|3[01])\s?\2\s?((?:19|20)\d{2}|\d{2})(?!\d|[./-]\d)/;
/** A year, even where a clock time runs on from it: `May 6, 20247:55 AM`. */
const YEAR = String.raw`((?:19|20)\d{2})(?=\d{1,2}:\d\d|\D|$)`;
const DAY = String.raw`(0?[1-9]|[12]\d|3[01])`;
/** `6 May 2024`, `6. Mai 2024`, `6 de mayo de 2024`, `6 Monday May 2024`, `6 نيسان / أبريل 2024`. */
const DAY_MONTH = new RegExp(
  String.raw`(?<!\d)${DAY}(?:(?:st|nd|rd|th|º|er)?,?\s+|\.\s?)(?:de\s+|of\s+)?(?:${LETTER}{4,12}\s+(?=${LETTER}{3}))?(${LETTER}{3,12})(?:\s?/\s?${LETTER}{3,12})?\.?,?\s+(?:de\s+|del\s+)?${YEAR}`,
);
const MONTH_DAY = new RegExp(
  String.raw`(?:(?<!${LETTER})|(?<=[a-z])(?=[A-Z]))(${LETTER}{3,12})\.?\s+(?:${DAY}(?:st|nd|rd|th)?[.,]?\s+|([0-3]\d))${YEAR}`,
);
const DAY_MON_DASH =
  /(?<!\d)(0?[1-9]|[12]\d|3[01])[-/ ]([A-Za-z\u00c0-\u1fff]{3,9})[-/ ]((?:19|20)\d{2}|\d{2})(?!\d)/;

export interface DayHints {
  /** True where 03/04/2020 is the fourth of March. */
  readonly monthFirst: boolean;
}

function iso(year: number, month: number, day: number): string | null {
  const full = year < 100 ? (year > 69 ? 1900 + year : 2000 + year) : year;
  if (full < 1985 || full > 2099 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(full, month, 0)).getUTCDate()) return null;
  return `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function named(match: RegExpExecArray | null, day: number, month: number, year: number): string | null {
  if (!match) return null;
  const number = monthOf(match[month]!);
  return number ? iso(Number(match[year]), number, Number(match[day])) : null;
}

function monthDay(m: RegExpExecArray | null): string | null {
  const number = m ? monthOf(m[1]!) : null;
  return m && number ? iso(Number(m[4]), number, Number(m[2] ?? m[3])) : null;
}

/** False where a text cannot print a day; cheap. */
export function mayDate(text: string): boolean {
  return ANY_DAY.test(text);
}

/** The first day printed in a text, as an ISO date; null where there is none. */
export function dayIn(text: string, hints: DayHints): string | null {
  if (!mayDate(text)) return null;
  let m = ISO.exec(text);
  if (m) return iso(Number(m[1]), Number(m[2]), Number(m[3]));
  m = COMPACT.exec(text);
  if (m) return iso(Number(m[1]), Number(m[2]), Number(m[3]));
  const byName =
    named(DAY_MONTH.exec(text), 1, 2, 3) ??
    monthDay(MONTH_DAY.exec(text)) ??
    named(DAY_MON_DASH.exec(text), 1, 2, 3);
  if (byName) return byName;
  m = EAST.exec(text);
  if (m) return iso(Number(m[1]), Number(m[2]), Number(m[3]));
  m = NUMERIC.exec(text);
  if (!m) return null;
  const [first, second, year] = [Number(m[1]), Number(m[3]), Number(m[4])];
  const monthFirst = first > 12 ? false : second > 12 ? true : m[2] === '.' ? false : hints.monthFirst;
  return monthFirst ? iso(year, first, second) : iso(year, second, first);
}

const EPOCH = /^1[0-9]{9}(?:\d{3})?$/;

/** A day out of a machine-readable value: ISO, RFC 2822, epoch seconds or milliseconds, or any printed form. */
export function dayOf(value: string, hints: DayHints): string | null {
  const text = value.trim();
  if (EPOCH.test(text))
    return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString().slice(0, 10);
  return dayIn(text, hints);
}

const URL_DAY =
  /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2]|[1-9](?=[/_-]))[/_-]?(0[1-9]|[12]\d|3[01]|[1-9](?=[/_-]))(?=[/_.-]|\d{4,6}(?:\D|$)|$)/;
const URL_NAMED = /\/((?:19|20)\d{2})\/([A-Za-z\u00c0-\u1fff]{3,9})\/(\d{1,2})(?=\/|$)/;
const URL_MONTH = /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])\//;

/** The day an address carries in its path. */
export function dayInUrl(url: string): string | null {
  let path = url;
  try {
    path = new URL(url).pathname;
  } catch {
    return null;
  }
  const m = URL_DAY.exec(path);
  if (m) return iso(Number(m[1]), Number(m[2]), Number(m[3]));
  return named(URL_NAMED.exec(path), 3, 2, 1);
}

/** The month an address carries in its path (`YYYY-MM`). */
export function monthInUrl(url: string): string | null {
  const m = URL_MONTH.exec(url);
  return m ? `${m[1]}-${m[2]}` : null;
}
