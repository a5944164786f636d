/** Earlier reviews told by their date: "in 2015 the country rejected three", "its last appearance in January 2018". */
import { cycleOfAdoption, cycleOfReview } from '../../reference/schedule.js';
import type { Cue } from './cycle.js';
import type { DateItem, Reading } from './read.js';

const PREPOSITION = new Set(['in', 'of', 'from', 'during', 'at', 'back', 'on']);
const REVIEW = new Set(
  'review reviews upr cycle round appearance examination examined reviewed recommendations commitments dialogue session scrutiny scrutinised scrutinized visit appeared'.split(
    ' ',
  ),
);
const TOLD = new Set(
  'received accepted supported noted rejected made given undertook agreed got approved endorsed issued adopted promised refused offered taken'.split(
    ' ',
  ),
);

/** Dates before the article's own cycle that fall on a review of the state and are said of it. */
export function recalledCues(
  r: Reading,
  stateAt: (token: number) => string | null,
  main: number | null,
): Cue[] {
  const out: Cue[] = [];
  for (const item of r.dates) {
    const { earliest, latest, value } = item.fact;
    if (!earliest || !latest || !/^\d{4}/.test(value)) continue;
    const state = stateAt(item.first);
    if (state === null || !(saidOfReview(r, item) || opensCount(r, item))) continue;
    const cycle = cycleOfReview(state, earliest, latest) ?? cycleOfAdoption(state, earliest, latest);
    if (cycle === null || (main !== null && cycle >= main)) continue;
    out.push({ at: item.first, last: item.last, cycle, past: true, from: 'date' });
  }
  return out;
}

/** "accepted in 2016", "the previous review in 2017", "commitments made in 2017". */
function saidOfReview(r: Reading, item: DateItem): boolean {
  const first = r.doc.sentences.first[r.doc.sentences.of[item.first]!]!;
  if (!PREPOSITION.has(r.lower[item.first - 1] ?? '')) return false;
  for (let i = item.first - 2; i >= Math.max(first, item.first - 6); i--) {
    const w = r.lower[i]!;
    if (w === ';' || w === '.') return false;
    if (REVIEW.has(w) || TOLD.has(w)) return true;
  }
  return false;
}

/** "in 2015 the country rejected", "In 2015, he said, the country took": a date that opens a clause with a count. */
function opensCount(r: Reading, item: DateItem): boolean {
  const s = r.doc.sentences.of[item.first]!;
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  if (!PREPOSITION.has(r.lower[item.first - 1] ?? '')) return false;
  const opener = item.first - 2 < first ? '' : r.lower[item.first - 2]!;
  if (opener !== '' && !/^(?:that|,|recalled|recalling|and|but|"|“|while|whereas|back)$/.test(opener))
    return false;
  for (let i = item.last + 1; i < Math.min(end, item.last + 10); i++) {
    const hit = r.hits.get(i);
    if (hit && (hit.act === 'receive' || hit.act === 'support' || hit.act === 'note')) return true;
    if (r.lower[i] === ';' || r.lower[i] === 'which') return false;
  }
  return false;
}
