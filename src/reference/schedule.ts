/**
 * State x cycle -> session of the Working Group. The order of review is kept from cycle to cycle, so that a missing
 * row is that of the cycle before plus 14 (from cycle 1 to 2: as recorded); such rows are marked as derived.
 */
import { readTable } from './csv.js';
import { cycleOfDates, cycleOfSession, session } from './sessions.js';

export interface ScheduleRow {
  readonly iso3: string;
  readonly state: string;
  readonly cycle: number;
  readonly wgSession: number;
  /** ISO days of the session. */
  readonly from: string | null;
  readonly to: string | null;
  /** ISO day of the state's own review where a source gives it. */
  readonly reviewDate: string | null;
  /** Council session that adopts the outcome, by the calendar. */
  readonly hrcSession: number | null;
  readonly derived: boolean;
  readonly source: string;
}

const GAP = 14;
const rows = new Map<string, ScheduleRow>();
const names = new Map<string, string>();

for (const row of readTable(new URL('./upr_schedule.csv', import.meta.url))) {
  names.set(row.iso3!, row.state!);
  add(row.iso3!, Number(row.cycle), Number(row.wg_session), row.review_date || null, row.source!, false);
}
for (const [iso3] of names) {
  for (const cycle of [3, 4]) {
    if (rows.has(iso3 + cycle)) continue;
    const before = rows.get(iso3 + (cycle - 1));
    if (before === undefined) continue;
    const source = `derived: session ${before.wgSession} of cycle ${cycle - 1} plus ${GAP}`;
    add(iso3, cycle, before.wgSession + GAP, null, source, true);
  }
}

function add(
  iso3: string,
  cycle: number,
  wgSession: number,
  reviewDate: string | null,
  source: string,
  derived: boolean,
): void {
  const dates = session('WG', wgSession);
  rows.set(iso3 + cycle, {
    iso3,
    state: names.get(iso3) ?? iso3,
    cycle,
    wgSession,
    from: dates?.from ?? null,
    to: dates?.to ?? null,
    reviewDate,
    hrcSession: dates?.adoptsAt ?? null,
    derived,
    source,
  });
}

/** The review of a state in a cycle; null where neither recorded nor derivable. */
export function reviewOf(iso3: string, cycle: number): ScheduleRow | null {
  return rows.get(iso3 + String(cycle)) ?? null;
}

/** All reviews of a state, by cycle. */
export function reviewsOf(iso3: string): ScheduleRow[] {
  return [1, 2, 3, 4].map((c) => reviewOf(iso3, c)).filter((r) => r !== null);
}

const DAY = 86_400_000;

const dayCache = new Map<string, number>();

function days(iso: string): number {
  let at = dayCache.get(iso);
  if (at === undefined) {
    at = Date.parse(`${iso}T00:00:00Z`) / DAY;
    if (dayCache.size > 5000) dayCache.clear();
    dayCache.set(iso, at);
  }
  return at;
}

/**
 * Cycle of a review of `iso3` (null: any state) that the text dates within [from, to] (ISO days). A state's own
 * session decides, two weeks of slack on both sides; else the fixed calendar; null where that leaves a choice.
 */
export function cycleOfReview(iso3: string | null, from: string, to: string): number | null {
  if (iso3 !== null) {
    const hits = reviewsOf(iso3).filter(
      (r) =>
        r.from !== null && r.to !== null && days(r.from) - 14 <= days(to) && days(from) <= days(r.to) + 14,
    );
    if (hits.length === 1) return hits[0]!.cycle;
  }
  return cycleOfDates(from, to);
}

/** Cycle whose outcome the Council adopted for `iso3` within [from, to]; a fortnight of slack. Null if none fits. */
export function cycleOfAdoption(iso3: string, from: string, to: string): number | null {
  const hits = reviewsOf(iso3).filter((r) => {
    const council = r.hrcSession === null ? null : session('HRC', r.hrcSession);
    return council !== null && days(council.from) - 14 <= days(to) && days(from) <= days(council.to) + 14;
  });
  return hits.length === 1 ? hits[0]!.cycle : null;
}

/** The last cycle in which the state's review had begun on this ISO day; null before its first. */
export function cycleAt(iso3: string, day: string): number | null {
  const past = reviewsOf(iso3).filter((r) => r.from !== null && r.from <= day);
  return past.at(-1)?.cycle ?? null;
}

/** Cycle of a Working Group session number, or of what a Council session adopts. */
export function cycleOfNumber(body: 'WG' | 'HRC', number: number): number | null {
  if (body === 'WG') return cycleOfSession(number);
  const dates = session('HRC', number);
  if (dates === null) return null;
  for (let wg = 1; wg <= 54; wg++) if (session('WG', wg)?.adoptsAt === number) return cycleOfSession(wg);
  return null;
}

export const SCHEDULE_COLUMNS = [
  'state',
  'name',
  'cycle',
  'wg_session',
  'session_from',
  'session_to',
  'review_date',
  'hrc_session',
  'derived',
  'source',
] as const;

/** Rows of the table reference_upr_schedule, in the order of SCHEDULE_COLUMNS, by state and cycle. */
export function* scheduleRows(): Generator<(string | number | null)[]> {
  const sorted = [...rows.values()].sort(
    (a, b) => (a.iso3 < b.iso3 ? -1 : a.iso3 > b.iso3 ? 1 : 0) || a.cycle - b.cycle,
  );
  for (const r of sorted) {
    const head = [r.iso3, r.state, r.cycle, r.wgSession, r.from, r.to, r.reviewDate];
    yield [...head, r.hrcSession, r.derived ? 1 : 0, r.source];
  }
}
