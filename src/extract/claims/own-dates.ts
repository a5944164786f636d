import { between, byFirst } from './range.js';
import type { DateItem, Reading } from './read.js';

/** The value without its clock time; parts of a day (TMO) stay. */
export function dayOf(date: DateItem): string {
  return date.fact.value.replace(/T[\dA-Z].*$/, '');
}

/** Day of printing, YYYY-MM-DD; null where it is not known to the day. */
export function printedOn(r: Reading): string | null {
  const day = r.doc.article.published?.slice(0, 10) ?? '';
  return FULL_DAY.test(day) ? day : null;
}

const FULL_DAY = /^\d{4}-\d\d-\d\d$/;

/** The date lies before the day of printing. */
export function isOver(r: Reading, { fact }: DateItem): boolean {
  const printed = printedOn(r);
  return printed !== null && fact.latest !== null && fact.latest < printed;
}

/** The date lies after the day of printing: what is told of it is yet to come. */
export function isAhead(r: Reading, { fact }: DateItem): boolean {
  const printed = printedOn(r);
  return printed !== null && fact.earliest !== null && fact.earliest > printed;
}

/** "Accra, Jan. 25, GNA - ...": a date among the first words, a dash or agency behind it. */
export function opensDateline(r: Reading, date: DateItem): boolean {
  if (date.first > 8) return false;
  for (let i = date.last + 1; i < date.last + 6; i++)
    if (/^(?:[-–—:]|\)|\/)$/.test(r.lower[i] ?? '') && !isHyphen(r, i)) return true;
  return false;
}

/** "extra-judicial": no dash. */
function isHyphen(r: Reading, i: number): boolean {
  return r.lower[i] === '-' && (r.doc.tokens.flags[i]! & 1) === 0 && (r.doc.tokens.flags[i + 1]! & 1) === 0;
}

export function datesIn(r: Reading, first: number, end: number): DateItem[] {
  return between(r.dates, byFirst, first, end).filter((d) => !d.fact.value.startsWith('T'));
}

/** Only commas, "and" and "in" between two dates: they share what governs them. */
export function joins(r: Reading, from: number, to: number): boolean {
  if (to - from > 4 || to <= from) return false;
  let linked = false;
  for (let i = from; i < to; i++) {
    const w = r.lower[i]!;
    if (w === ',' || w === 'and') linked = true;
    else if (!linked || !/^(?:in|on|then|again|finally|most|recently|lastly|of)$/.test(w)) return false;
  }
  return linked;
}
