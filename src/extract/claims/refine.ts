import type { Draft } from './draft.js';

/** How many drafts back or ahead the same words may be read twice. */
const WINDOW = 40;

/** Drops what is told twice by two frames, undated adoptions beside dated ones, and plans inside other claims. */
export function refine(drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  const dated = drafts.some((o) => o.type === 'adoption' && o.value !== null);
  const noted = new Map<number, Draft[]>();
  for (const o of drafts)
    if (o.type === 'noted' && o.valueNum !== null)
      noted.set(o.valueNum, [...(noted.get(o.valueNum) ?? []).slice(-8), o]);
  const days = drafts.filter((o) => o.type === 'review' && o.value !== null && DAY_VALUE.test(o.value));
  let adopted = false;
  drafts.forEach((d, k) => {
    if (out.slice(-WINDOW).some((o) => same(o, d))) return;
    if (d.type === 'adoption' && d.value === null && (dated || adopted)) return;
    // "had tabled the 25 recommendations", told of those that were noted: no total.
    if (
      d.type === 'received' &&
      d.rule !== 'whole-of' &&
      noted.get(d.valueNum ?? -1)?.some((o) => o.pivot !== d.pivot)
    )
      return;
    // "put 84 aside ... the 84 would be answered": told already that they are open.
    if (d.type === 'pending' && STUDIED.has(d.verb ?? '') && out.some((o) => open(o, d))) return;
    // "this week's review", where its day is told too.
    if (d.type === 'review' && d.value?.includes('W') && days.some((o) => sameWeek(o, d))) return;
    if (d.type === 'plan' && drafts.slice(Math.max(0, k - WINDOW), k + WINDOW).some((o) => covers(o, d)))
      return;
    if (d.type === 'adoption') adopted = true;
    out.push(d);
  });
  return out;
}

/** What is told by another claim on the same words is no plan beside it. */
function covers(o: Draft, plan: Draft): boolean {
  // By when an answer is due is another matter than what is open until then.
  if (plan.rule === 'answer-due') return false;
  return o.type !== 'plan' && (o.modality === 'planned' || o.type === 'pending') && overlaps(o, plan);
}

const STUDIED = new Set(['examine', 'answer']);

function open(o: Draft, d: Draft): boolean {
  return o.type === 'pending' && o.valueNum !== null && o.valueNum === d.valueNum && o.state === d.state;
}

const DAY = 86_400_000;
const DAY_VALUE = /^\d{4}-\d\d-\d\d$/;

/** A day of review in the week, or next to it. */
function sameWeek(day: Draft, week: Draft): boolean {
  const from = week.date?.fact.earliest;
  return from != null && Math.abs(Date.parse(day.value!) - Date.parse(from)) <= 8 * DAY;
}

function same(a: Draft, b: Draft): boolean {
  if (a.state !== undefined && b.state !== undefined && a.state !== b.state) return false;
  return a.type === b.type && a.value === b.value && (a.pivot === b.pivot || overlaps(a, b));
}

function overlaps(a: Draft, b: Draft): boolean {
  return a.first <= b.last && b.first <= a.last;
}
