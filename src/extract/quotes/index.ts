import type { QuoteFact } from '../../model/fact.js';
import type { Doc } from '../../text/doc.js';
import type { Extractor, Found } from '../seam.js';
import { type Page, readPage } from './page.js';
import type { Report } from './report.js';
import { rowsOf } from './rows.js';
import { accordingReports } from './rules/according.js';
import { verbReports } from './rules/verb.js';
import { NOBODY, resolveSpeaker, type Speaker } from './speaker/speaker.js';
import type { Unit } from './units.js';

/** Direct, mixed and indirect speech with its speakers. */
export const quotesExtractor: Extractor = {
  name: 'quotes',
  version: '1',
  needs: ['person_mentions', 'officials'],
  gives: ['quotes'],
  extract: (doc, found) => ({ quotes: findQuotes(doc, found) }),
};

function findQuotes(doc: Doc, found: Found): QuoteFact[] {
  const page = readPage(doc, found);
  const rows: QuoteFact[] = [];
  const seen = new Set<string>();
  let last: Speaker = NOBODY;
  for (const unit of page.units) {
    for (const report of reportsIn(page, unit)) {
      const speaker =
        report.speaker === null
          ? NOBODY
          : resolveSpeaker(page, report.speaker, report.wide ?? report.speaker, last);
      if (speaker.name !== null) last = speaker;
      for (const row of rowsOf(page, report, speaker)) {
        if (seen.has(row.key)) continue;
        seen.add(row.key);
        rows.push(row);
      }
    }
  }
  return rows.sort((a, b) => a.start - b.start || b.end - a.end);
}

function reportsIn(page: Page, unit: Unit): Report[] {
  return [...verbReports(page, unit), ...accordingReports(page, unit)];
}
