import type { DateFact } from '../../model/fact.js';
import { dayNumber, isoOf, isRealDay, pad4 } from './calendar.js';

/**
 * What an outside calendar implies for a date whose year the text leaves open ("XXXX-09-27" and 2024): EDTF and bounds,
 * marked as implied. The value stays as the text has it. A fact that has its year, or a day that does not exist in
 * that year, keeps what it has.
 */
export function impliedYear(
  fact: DateFact,
  year: number,
): Pick<DateFact, 'edtf' | 'earliest' | 'latest' | 'basis' | 'certainty'> {
  const { edtf, earliest, latest, basis, certainty } = fact;
  const found = YEARLESS.exec(fact.value);
  if (found === null) return { edtf, earliest, latest, basis, certainty };
  const month = Number(found[1]);
  const day = found[2] === undefined ? null : Number(found[2]);
  if (!isRealDay(year, month, day ?? 1)) return { edtf, earliest, latest, basis, certainty };
  const first = dayNumber(year, month, day ?? 1);
  const last = day === null ? dayNumber(year, month + 1, 1) - 1 : first;
  const date = day === null ? `${pad4(year)}-${found[1]}` : isoOf(first);
  return {
    edtf: date,
    earliest: isoOf(first),
    latest: isoOf(last),
    basis: 'upr-schedule',
    certainty: 'implied',
  };
}

/** A month, with or without its day, of an unknown year; a time of day may follow. */
const YEARLESS = /^XXXX-(\d\d)(?:-(\d\d))?(?:T.*)?$/;
