/** Document symbols of the review: A/HRC/WG.6/46/VNM/1 is the national report of Viet Nam for session 46. */
import { cycleOfSession } from '../../reference/sessions.js';
import { stateCodes } from '../../reference/states.js';
import { tokenAt } from '../../text/doc.js';
import { type Draft, draft } from './draft.js';
import type { Reading } from './read.js';

const SYMBOL = /\bA\/HRC\/WG\.6\/(\d{1,2})\/([A-Z]{3})\/([123])\b/g;
const PAPER = [
  '',
  'national report',
  'compilation of UN information',
  "summary of stakeholders' information",
];
const STATES = new Set(stateCodes());

/** A report of the review for each symbol printed: its state and cycle are in the symbol. */
export function symbolClaims(r: Reading): Draft[] {
  if (!r.doc.text.includes('/WG.6/')) return [];
  const out: Draft[] = [];
  for (const found of r.doc.text.matchAll(SYMBOL)) {
    const [symbol, session = '', iso3 = '', paper = ''] = found;
    const cycle = cycleOfSession(Number(session));
    if (cycle === null || !STATES.has(iso3)) continue;
    const first = tokenAt(r.doc.tokens, found.index);
    const last = tokenAt(r.doc.tokens, found.index + symbol.length - 1);
    out.push(
      draft('report_submitted', 'document-symbol', first, last, {
        value: symbol,
        state: iso3,
        cycle,
        certainty: 'implied',
        reasons: [`symbol of the ${PAPER[Number(paper)]} for session ${session}`],
      }),
    );
  }
  return out;
}
