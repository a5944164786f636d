/** The cycle that a date in a count's own clause gives: "accepted 152 of the 250 it received in 2017". */
import { REVIEW_FIGURES } from '../../model/claim-types.js';
import { cycleOfAdoption, cycleOfReview } from '../../reference/schedule.js';
import { comparedFrom } from './compared.js';
import type { Draft } from './draft.js';
import { between, byFirst } from './range.js';
import type { Reading } from './read.js';

const TAKEN = new Set(
  'addressed offered handed tabled received accepted supported noted rejected made given issued undertook agreed put got approved endorsed backed'.split(
    ' ',
  ),
);

/** "accepted 152 of the 250 recommendations it received in 2017", "In 2015 it received 290": the year tells which review. */
export function datedCycle(r: Reading, d: Draft, state: string | null): number | null {
  if (state === null || d.date !== null) return null;
  const s = r.doc.sentences.of[d.pivot]!;
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  const own = REVIEW_FIGURES.has(d.type);
  let found: number | null = null;
  for (const item of between(r.dates, byFirst, first, end)) {
    if (item.fact.role !== 'event') continue;
    const { earliest, latest, value } = item.fact;
    if (!earliest || !latest || !/^\d{4}/.test(value)) continue;
    // Of several dated clauses the nearest one before the count is its own.
    const opens = own && item.last < d.pivot && opensClause(r, item.first, first);
    const behind =
      item.first > d.pivot &&
      item.first - d.pivot < 22 &&
      takenBefore(r, d.pivot, item.first, item.last) &&
      !comparedBetween(r, d.pivot, item.first) &&
      (own || d.type.startsWith('implementation'));
    if (!opens && !behind) continue;
    const cycle = cycleOfReview(state, earliest, latest) ?? cycleOfAdoption(state, earliest, latest);
    if (cycle === null) continue;
    if (behind) return cycle;
    found = cycle;
  }
  return found;
}

function comparedBetween(r: Reading, from: number, to: number): boolean {
  const at = comparedFrom(r, to);
  return at > from && at < to;
}

/** "In January 2015 it accepted 139, and in January 2020 it supported 193": a date that opens its clause. */
function opensClause(r: Reading, at: number, first: number): boolean {
  if (at - first < 3) return true;
  if (!/^(?:in|on|at|during|by)$/.test(r.lower[at - 1] ?? '')) return false;
  const before = r.lower[at - 2] ?? '';
  return (
    /^(?:and|but|while|whereas|that|;|:|"|“)$/.test(before) ||
    (before === ',' && /^(?:and|but|while|whereas)$/.test(r.lower[at - 3] ?? ''))
  );
}

/** A verb of receiving or accepting right before the date ("received in 2017"). */
function takenBefore(r: Reading, from: number, at: number, last: number): boolean {
  const ago = /^(?:ago|earlier|before)$/.test(r.lower[last] ?? '');
  if (!ago && !/^(?:in|at|during|since|last)$/.test(r.lower[at - 1] ?? '')) return false;
  for (let i = at - 2; i > Math.max(from, at - 6); i--) {
    if (TAKEN.has(r.lower[i]!) || r.lower[i] === 'follow') return true;
    if (r.lower[i] === ',' || r.lower[i] === ';') return false;
  }
  return false;
}
