import { RECOMMENDATION } from './lexicon.js';
import type { Reading } from './read.js';
import { wordIn } from './words-in.js';

const FOREIGN = new Set(
  'programme undp unicef unhcr bank fund agency commission institute foundation experts expert treaty committee committees inquiry parliamentary parliament senate auditor audit ombudsman cedaw cerd cescr rapporteur rapporteurs court tribunal taskforce force imf fatf greco consultants senators lawmakers mps jury inquest inquests coroner coroners'.split(
    ' ',
  ),
);

const OURS = new Set(['upr', 'periodic', 'geneva', 'unhrc', 'hrc', 'council', 'review']);

/** The review or its Council is named. */
export function oursIn(r: Reading, first: number, end: number): boolean {
  return wordIn(r, first, end, OURS);
}

/** The sentence tells of what some other body recommended. */
export function foreignSentence(r: Reading, first: number, end: number): boolean {
  let theirs = false;
  for (let i = first; i < end; i++) {
    if (OURS.has(r.lower[i]!)) return false;
    if (RECOMMENDATION.has(r.lower[i]!) && inOtherReport(r, i)) theirs = true;
    if (FOREIGN.has(r.lower[i]!) && !isPress(r, i) && isSource(r, i, first, end)) theirs = true;
  }
  return theirs;
}

/** "9 of the 24 recommendations from last year's report", "of its annual report": of what comes out every year. */
function inOtherReport(r: Reading, at: number): boolean {
  return OTHER_REPORT.test(r.lower.slice(at + 1, at + 8).join(' '));
}
const OTHER_REPORT =
  /^(?:from|of|in|made in) (?:the |its |their )?(?:last year 's|previous|annual|progress|audit|inspection) (?:\w+ )?report\b/;

/** "told the Iraqi News Agency that": who is told. */
function isPress(r: Reading, i: number): boolean {
  return r.lower[i] === 'agency' && /^(?:news|press|information|telegraph)$/.test(r.lower[i - 1] ?? '');
}

const RECOMMENDS = new Set(
  'made issued proposed recommended tabled submitted endorsed adopted gave'.split(' '),
);

/** "the committee made", "recommendations of the committee", "the committee's recommendations". */
function isSource(r: Reading, i: number, first: number, end: number): boolean {
  for (let k = i + 1; k < Math.min(end, i + 12); k++) {
    if (RECOMMENDS.has(r.lower[k]!)) return true;
    if (RECOMMENDATION.has(r.lower[k]!) && k < i + 5) return true;
    if (r.lower[k] === '.' || r.lower[k] === ';') break;
  }
  for (let k = i - 1; k >= Math.max(first, i - 8); k--) {
    if (!/^(?:of|by|from)$/.test(r.lower[k]!)) continue;
    for (let m = k - 1; m >= Math.max(first, k - 4); m--) if (RECOMMENDATION.has(r.lower[m]!)) return true;
  }
  return false;
}

const INQUIRY = new Set([
  'inquiry',
  'mission',
  'missions',
  'rapporteurs',
  'rapporteur',
  'reconciliation',
  'truth',
  'treaty',
  'cedaw',
  'cerd',
  'ombudsman',
  'auditor',
  'committee',
  'reports',
  'amendments',
  'jury',
  'inquest',
  'inquests',
  'coroner',
]);
const OWN = new Set(['upr', 'periodic', 'review', 'cycle', 'round', 'peer', 'dialogue']);

/** "a Commission of Inquiry whose report contains 13 recommendations": the nearest body before the number is another one. */
export function foreignSource(r: Reading, at: number, first: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 40); i--) {
    const w = r.lower[i]!;
    if (w === ';' || OWN.has(w)) return false;
    if (r.stateAt[i]! >= 0 && r.hits.has(i + 1)) return false;
    if (!INQUIRY.has(w)) continue;
    return wordIn(r, i + 1, at, SOURCE);
  }
  return false;
}
const SOURCE = new Set([
  'contains',
  'containing',
  'contained',
  'made',
  'issued',
  'whose',
  'with',
  'listing',
  'lists',
  'published',
  'adopted',
]);
