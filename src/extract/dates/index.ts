import type { DateFact } from '../../model/fact.js';
import type { Doc } from '../../text/doc.js';
import type { Extractor } from '../seam.js';
import { recognise } from './recognise.js';
import { resolveAll } from './resolve/all.js';
import { scanOf } from './scan.js';

/** Dates, times, durations and recurrences: recognised without a calendar, then resolved against the document. */
export const datesExtractor: Extractor = {
  name: 'dates',
  version: '3',
  needs: [],
  gives: ['dates'],
  extract: (doc) => ({ dates: findDates(doc) }),
};

export { dateTokenRanges, type TokenRange } from './cover.js';
export { impliedYear } from './implied.js';

/** The date facts of one document. */
export function findDates(doc: Doc): DateFact[] {
  const s = scanOf(doc);
  return resolveAll(s, recognise(s));
}
