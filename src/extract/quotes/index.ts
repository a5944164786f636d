import type { Extractor } from '../seam.js';
import { readPage } from './page.js';
import { readReports } from './reports.js';
import { allRows } from './rows.js';

/** Direct, mixed and indirect speech with its speakers. */
export const quotesExtractor: Extractor = {
  name: 'quotes',
  version: '3',
  needs: ['person_mentions', 'officials'],
  gives: ['quotes'],
  extract(doc, found) {
    const page = readPage(doc, found);
    return { quotes: allRows(page, readReports(page)) };
  },
};
