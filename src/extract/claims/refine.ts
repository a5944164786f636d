import type { Draft } from './draft.js';
import type { Reading } from './read.js';

/** Drops what is told twice by two frames, undated adoptions beside dated ones, and plans inside other claims. */
export function refine(_r: Reading, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const d of drafts) {
    // The same is told twice within a sentence or two: a bounded look back.
    if (out.slice(-40).some((o) => same(o, d))) continue;
    if (
      d.type === 'adoption' &&
      d.value === null &&
      drafts.some((o) => o !== d && o.type === 'adoption' && o.value !== null)
    )
      continue;
    if (d.type === 'adoption' && d.value === null && out.some((o) => o.type === 'adoption')) continue;
    // "had tabled the 25 recommendations", told of those that were noted: no total.
    if (
      d.type === 'received' &&
      d.rule !== 'whole-of' &&
      drafts.some((o) => o.type === 'noted' && o.valueNum === d.valueNum && o.pivot !== d.pivot)
    )
      continue;
    // "this week's review", where its day is told too.
    if (
      d.type === 'review' &&
      d.value?.includes('W') &&
      drafts.some((o) => o.type === 'review' && sameWeek(o, d))
    )
      continue;
    if (
      d.type === 'plan' &&
      drafts.some(
        (o) =>
          o !== d &&
          o.type !== 'plan' &&
          (o.modality === 'planned' || o.type === 'pending') &&
          overlaps(o, d),
      )
    )
      continue;
    out.push(d);
  }
  return out;
}

const DAY = 86_400_000;

/** A day of review in the week, or next to it. */
function sameWeek(day: Draft, week: Draft): boolean {
  const from = week.date?.fact.earliest;
  if (!from || !day.value || !/^\d{4}-\d\d-\d\d$/.test(day.value)) return false;
  return Math.abs(Date.parse(day.value) - Date.parse(from)) <= 8 * DAY;
}

function same(a: Draft, b: Draft): boolean {
  return a.type === b.type && a.value === b.value && (a.pivot === b.pivot || overlaps(a, b));
}

function overlaps(a: Draft, b: Draft): boolean {
  return a.first <= b.last && b.first <= a.last;
}
