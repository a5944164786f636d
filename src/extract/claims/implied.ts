/** Years that only the UPR's schedule gives: with state, cycle and event known, "September 27" can be but one day. */
import type { ClaimFact, DateFact } from '../../model/fact.js';
import { reviewOf } from '../../reference/schedule.js';
import { session } from '../../reference/sessions.js';
import type { Doc } from '../../text/doc.js';
import { impliedYear } from '../dates/implied.js';
import type { Extractor, Found } from '../seam.js';

const DAY = 86_400_000;
/** Reports of the eve and of the days after; a session's dates may be off by as much. */
const SLACK = 10 * DAY;

/** Year in which an event of this state's review fell on a yearless date (XXXX-09-27, XXXX-05); null if it does not fit. */
export function scheduledYear(
  event: 'review' | 'adoption',
  body: 'WG' | 'HRC' | null,
  state: string | null,
  cycle: number | null,
  value: string,
): number | null {
  const found = /^XXXX-(\d\d)(?:-(\d\d))?/.exec(value);
  const row = state === null || cycle === null ? null : reviewOf(state, cycle);
  if (found === null || row === null) return null;
  const council = event === 'adoption' && body !== 'WG';
  const days = council ? (row.hrcSession === null ? null : session('HRC', row.hrcSession)) : row;
  if (!days?.from || !days.to) return null;
  for (const year of new Set([Number(days.from.slice(0, 4)), Number(days.to.slice(0, 4))])) {
    const first = Date.parse(`${year}-${found[1]}-${found[2] ?? '01'}`);
    const last = found[2] === undefined ? first + 30 * DAY : first;
    if (first <= Date.parse(days.to) + SLACK && Date.parse(days.from) - SLACK <= last) return year;
  }
  return null;
}

/**
 * The dates of an article, those that a claim dates through the schedule with EDTF and bounds filled in, basis
 * `upr-schedule`, certainty `implied`; `value` stays as the text has it. The same day named again follows suit.
 */
export function impliedDates(_doc: Doc, found: Found, claims: readonly ClaimFact[]): DateFact[] {
  const years = new Map<string, number | null>();
  for (const c of claims) {
    if ((c.type !== 'review' && c.type !== 'adoption') || c.value === null || c.modality === 'denied')
      continue;
    const year = scheduledYear(c.type, c.body, c.state, c.cycle, c.value);
    if (year === null) continue;
    const known = years.get(c.value);
    // Two events, two years: neither is sure.
    years.set(c.value, known === undefined || known === year ? year : null);
  }
  if (years.size === 0) return [...found.dates];
  return found.dates.map((d) => {
    const year = years.get(d.value);
    return year ? { ...d, ...impliedYear(d, year) } : d;
  });
}

/** Rewrites the dates after the claims are known: to be run last. */
export const impliedDatesExtractor: Extractor = {
  name: 'implied-dates',
  version: '2',
  needs: ['dates', 'claims'],
  gives: ['dates'],
  extract: (doc, found) => ({ dates: impliedDates(doc, found, found.claims) }),
};
