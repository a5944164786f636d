/** Counts of a review on record, each with its stage, the basis of counting and its source. */
import { readTable } from './csv.js';

export type OutcomeStage = 'working_group' | 'final' | 'meta';
/** `official`: numbered recommendations; `per_recommending_state`: one row per recommendation and state. */
export type OutcomeBasis = 'official' | 'per_recommending_state' | 'unknown';

export interface Outcome {
  readonly iso3: string;
  readonly state: string;
  readonly cycle: number;
  readonly wgSession: number | null;
  readonly stage: OutcomeStage;
  readonly basis: OutcomeBasis;
  readonly received: number | null;
  readonly supported: number | null;
  readonly partially: number | null;
  readonly noted: number | null;
  readonly pending: number | null;
  readonly recommendingStates: number | null;
  readonly reviewDate: string | null;
  readonly wgAdopted: string | null;
  readonly hrcSession: number | null;
  readonly hrcAdopted: string | null;
  readonly symbol: string | null;
  readonly troika: string | null;
  /** `press`: a newspaper's account of the state's own announcement, no official record. */
  readonly sourceKind: string;
  readonly source: string;
  readonly note: string | null;
}

const count = (cell: string | undefined): number | null => (cell ? Number(cell) : null);
const text = (cell: string | undefined): string | null => cell || null;

function basisOf(cell: string): OutcomeBasis {
  if (cell === 'official_numbered') return 'official';
  return cell.startsWith('upr_info') ? 'per_recommending_state' : 'unknown';
}

const all: readonly Outcome[] = readTable(new URL('./upr_outcomes.csv', import.meta.url)).map((r) => ({
  iso3: r.iso3!,
  state: r.state!,
  cycle: Number(r.cycle),
  wgSession: count(r.wg_session),
  stage: r.stage === 'final' ? 'final' : r.stage === 'meta' ? 'meta' : 'working_group',
  basis: basisOf(r.count_basis!),
  received: count(r.received),
  supported: count(r.supported),
  partially: count(r.supported_partially),
  noted: count(r.noted_or_not_supported),
  pending: count(r.pending),
  recommendingStates: count(r.recommending_states),
  reviewDate: text(r.review_date),
  wgAdopted: text(r.wg_adopted_date),
  hrcSession: count(r.hrc_session),
  hrcAdopted: text(r.hrc_adoption_date),
  symbol: text(r.outcome_symbol),
  troika: text(r.troika),
  sourceKind: r.source_kind!,
  source: r.source!,
  note: text(r.note),
}));

const byReview = new Map<string, Outcome[]>();
for (const row of all) {
  const list = byReview.get(row.iso3 + row.cycle) ?? [];
  list.push(row);
  byReview.set(row.iso3 + row.cycle, list);
}

/** Every row on record for a state's review, in the order of the table. */
export function outcomesOf(iso3: string, cycle: number): readonly Outcome[] {
  return byReview.get(iso3 + String(cycle)) ?? [];
}

export const OUTCOME_COLUMNS = [
  'state',
  'name',
  'cycle',
  'wg_session',
  'stage',
  'count_basis',
  'received',
  'supported',
  'supported_partially',
  'noted',
  'pending',
  'recommending_states',
  'review_date',
  'wg_adopted_date',
  'hrc_session',
  'hrc_adoption_date',
  'outcome_symbol',
  'troika',
  'source_kind',
  'source',
  'note',
] as const;

/** Rows of the table reference_upr_outcomes, in the order of OUTCOME_COLUMNS. */
export function* outcomeRows(): Generator<(string | number | null)[]> {
  for (const r of all) {
    yield [
      r.iso3,
      r.state,
      r.cycle,
      r.wgSession,
      r.stage,
      r.basis,
      r.received,
      r.supported,
      r.partially,
      r.noted,
      r.pending,
      r.recommendingStates,
      r.reviewDate,
      r.wgAdopted,
      r.hrcSession,
      r.hrcAdopted,
      r.symbol,
      r.troika,
      r.sourceKind,
      r.source,
      r.note,
    ];
  }
}
