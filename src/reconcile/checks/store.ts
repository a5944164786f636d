import type { Outcome, OutcomeBasis, OutcomeStage } from '../../reference/outcomes.js';
import { contentId } from '../../store/ids.js';
import type { Db } from '../../store/open.js';
import { type CheckableClaim, type ClaimCheck, checkClaims, RECORD, type Reference } from './index.js';

interface ClaimRow extends Omit<CheckableClaim, 'context'> {
  readonly around: string | null;
  /** Where the claim starts and ends in `around`, in code points. */
  readonly from: number;
  readonly to: number;
}

/** Text on each side of a claim in which its sentence is looked for, in code points. */
const REACH = 400;

/**
 * Checks all claims, state by state (no check looks across states), and writes only what changed. Returns how many rows
 * did. Memory holds the claims of one state.
 */
export function reconcileChecks(db: Db): number {
  const states = db.prepare('SELECT DISTINCT state FROM claims ORDER BY state').all() as {
    state: string | null;
  }[];
  const reference = withImported(db);
  let changed = 0;
  for (const { state } of states)
    changed += writeChecks(db, state, checkClaims(readClaims(db, state), reference));
  return changed;
}

function readClaims(db: Db, state: string | null): CheckableClaim[] {
  const rows = db
    .prepare(
      `SELECT c.id, c.article_id AS articleId, a.story_id AS storyId, c.type, c.state, c.cycle, c.value,
         c.value_num AS valueNum, c.of_value AS ofValue, c.modality, c.stage, c.body, c.theme, c.date,
         -- Superlatives are said of rates; no other check reads the words around.
         CASE c.type WHEN 'acceptance_rate' THEN substr(a.text, max(1, c.start_char + 1 - ${REACH}), c.end_char - max(0, c.start_char - ${REACH}) + ${REACH}) END AS around,
         min(c.start_char, ${REACH}) AS "from", min(c.start_char, ${REACH}) + c.end_char - c.start_char AS "to"
       FROM claims c JOIN articles a ON a.id = c.article_id WHERE c.state IS ? ORDER BY c.id`,
    )
    .all(state) as ClaimRow[];
  return rows.map(({ around, from, to, ...claim }) => ({
    ...claim,
    context: around === null ? null : sentence(around, from, to),
  }));
}

const END = /[.!?\n]/;

/** The sentence around the stretch, roughly: from the last sentence end before it to the first one after. */
function sentence(around: string, from: number, to: number): string {
  const points = [...around];
  let start = from;
  while (start > 0 && !(END.test(points[start - 1]!) && /\s/.test(points[start] ?? ' '))) start--;
  let end = to;
  while (end < points.length && !(END.test(points[end]!) && /\s/.test(points[end + 1] ?? ' '))) end++;
  return points
    .slice(start, end + 1)
    .join('')
    .trim();
}

function writeChecks(db: Db, state: string | null, checks: readonly ClaimCheck[]): number {
  const old = new Map(
    (
      db
        .prepare('SELECT k.* FROM claim_checks k JOIN claims c ON c.id = k.claim_id WHERE c.state IS ?')
        .all(state) as { id: number }[]
    ).map((row) => [row.id, JSON.stringify(row)]),
  );
  const nth = new Map<string, number>();
  let changed = 0;
  const put = db.prepare(
    'INSERT OR REPLACE INTO claim_checks (id, claim_id, kind, verdict, expected, source) VALUES (@id, @claim_id, @kind, @verdict, @expected, @source)',
  );
  for (const { claimId: claim_id, kind, verdict, expected, source } of checks) {
    const same = `${claim_id}/${kind}`;
    const n = nth.get(same) ?? 0;
    nth.set(same, n + 1);
    const row = { id: contentId('check', same, n), claim_id, kind, verdict, expected, source };
    if (old.get(row.id) !== JSON.stringify(row)) changed += put.run(row).changes;
    old.delete(row.id);
  }
  const drop = db.prepare('DELETE FROM claim_checks WHERE id = ?');
  for (const id of old.keys()) changed += drop.run(id).changes;
  return changed;
}

/** The record that comes with the program, and what the user imported. */
function withImported(db: Db): Reference {
  const rows = db
    .prepare(
      `SELECT state AS iso3, name AS state, cycle, wg_session AS wgSession, stage, count_basis AS basis, received,
         supported, supported_partially AS partially, noted, pending, recommending_states AS recommendingStates,
         review_date AS reviewDate, wg_adopted_date AS wgAdopted, hrc_session AS hrcSession,
         hrc_adoption_date AS hrcAdopted, outcome_symbol AS symbol, troika, source_kind AS sourceKind, source, note
       FROM reference_upr_outcomes WHERE origin <> 'shipped' ORDER BY source, stage, count_basis`,
    )
    .all() as (Outcome & { basis: OutcomeBasis; stage: OutcomeStage })[];
  if (rows.length === 0) return RECORD;
  return {
    review: RECORD.review,
    outcomes: (state, cycle) => [
      ...rows.filter((r) => r.iso3 === state && r.cycle === cycle),
      ...RECORD.outcomes(state, cycle),
    ],
  };
}
