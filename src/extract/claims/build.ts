import { FATES } from '../../model/claim-types.js';
import type { ClaimFact, ClaimPart, CountBasis, ReviewStage } from '../../model/fact.js';
import { outcomesOf } from '../../reference/outcomes.js';
import { tokenSpan } from '../../text/doc.js';
import type { Draft } from './draft.js';
import { scheduledYear } from './implied.js';
import type { Reading } from './read.js';
import { speakerOf } from './speaker.js';

/** State and cycle as decided, with the reasons. */
export interface Decided {
  readonly state: string | null;
  readonly cycle: number | null;
  readonly certain: boolean;
  readonly reasons: readonly string[];
}

/** The claim of a draft: spans instead of tokens, speaker from the quotes, basis of counting where the record tells. */
export function build(r: Reading, d: Draft, decided: Decided, stage: ReviewStage, key: string): ClaimFact {
  const { doc } = r;
  const span = trimmed(r, d);
  const speaker = speakerOf(r, d);
  const basis = basisOf(d, decided);
  const year =
    d.type === 'review' || d.type === 'adoption'
      ? scheduledYear(d.type, d.body, decided.state, decided.cycle, d.value ?? '')
      : null;
  const parts: ClaimPart[] = d.parts.map((p) => ({
    part: p.part,
    ...tokenSpan(doc.tokens, p.first, p.last + 1),
  }));
  if (speaker?.span) parts.push({ part: 'speaker', ...speaker.span });
  return {
    key,
    ...span,
    text: doc.text.slice(span.start, span.end),
    rule: d.rule,
    certainty: decided.certain && d.certainty === 'certain' && year === null ? 'certain' : 'implied',
    type: d.type,
    state: decided.state,
    cycle: decided.cycle,
    value: d.value,
    valueNum: d.valueNum,
    ofValue: d.ofValue,
    unit: d.unit,
    date:
      year !== null && d.value
        ? d.value.replace('XXXX', String(year))
        : (d.date?.fact.edtf ?? d.date?.fact.value ?? null),
    speaker: speaker?.name ?? null,
    person: speaker?.person ?? null,
    modality: d.modality,
    verb: d.verb,
    countBasis: basis,
    stage: FATES.has(d.type)
      ? stage
      : d.type === 'midterm_report' || d.type.startsWith('implementation')
        ? 'mid_term'
        : d.type === 'adoption'
          ? d.body === 'WG'
            ? 'working_group'
            : 'final'
          : d.type === 'review'
            ? 'working_group'
            : 'unknown',
    body: d.type === 'adoption' || d.type === 'review' ? d.body : null,
    theme: d.theme ?? null,
    parts,
    reasons: [
      ...d.reasons,
      ...(year === null ? [] : [`date: ${year} by the schedule, no year in the text`]),
      ...decided.reasons,
      speaker ? `speaker: ${speaker.name} (${speaker.why})` : "speaker: none reported, the paper's own voice",
    ],
  };
}

/** Evidence without the punctuation at its ends. */
function trimmed(r: Reading, d: Draft): { start: number; end: number } {
  let { first, last } = d;
  while (first < last && /^[,;:.()"“”'’-]$/.test(r.lower[first]!)) first++;
  while (last > first && /^[,;:.("“”'’-]$/.test(r.lower[last]!)) last--;
  return tokenSpan(r.doc.tokens, first, last + 1);
}

/** Official or per recommending state, where the number equals one row of the record and not the other. */
function basisOf(d: Draft, decided: Decided): CountBasis {
  if (decided.state === null || decided.cycle === null || d.valueNum === null) return 'unknown';
  const field =
    d.type === 'received'
      ? 'received'
      : d.type === 'supported'
        ? 'supported'
        : d.type === 'noted'
          ? 'noted'
          : null;
  if (field === null) return 'unknown';
  const bases = new Set(
    outcomesOf(decided.state, decided.cycle)
      .filter((o) => o[field] === d.valueNum && o.basis !== 'unknown')
      .map((o) => o.basis),
  );
  return bases.size === 1 ? ([...bases][0] as CountBasis) : 'unknown';
}
