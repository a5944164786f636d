import type { Span } from '../../model/span.js';
import { overlaps } from '../../model/span.js';
import type { Row } from '../../store/rows.js';
import type { ClaimLabel, Labels } from './labels.js';
import type { Tally } from './tally.js';
import { valueKey } from './words.js';

const TYPE: Readonly<Record<string, string>> = {
  accepted: 'supported',
  rate: 'acceptance_rate',
  review_date: 'review',
  adoption_date: 'adoption',
};
const CORE = new Set([
  'received',
  'supported',
  'noted',
  'acceptance_rate',
  'recommending_states',
  'speaking_states',
  'implementation',
  'review',
  'adoption',
]);
const OTHER = new Set(['partially_supported', 'pending', 'pledge']);
const UNSCORED = new Set(['delegation', 'position', 'reaction']);
const DIGIT = /\d/;

interface Said {
  readonly label: ClaimLabel;
  readonly kind: string;
  readonly at: readonly Span[];
}
interface Found {
  readonly row: Row;
  readonly kind: string;
  readonly span: Span;
}

/** Core: evidence, state, type and value, then the cycle too. Soft (plans, reports, seats): evidence, state and type. */
export function scoreClaims(text: string, labels: Labels, rows: readonly Row[], tally: Tally): void {
  const said = labels.upr_claims.map((label) => ({
    label,
    kind: TYPE[label.type] ?? label.type,
    at: everywhere(text, label.text),
  }));
  const found = rows
    .filter((row) => !UNSCORED.has(String(row.type)))
    .map((row) => ({ row, kind: kindOf(String(row.type)), span: spanOf(row) }));
  const core = [said.filter((s) => CORE.has(s.kind)), found.filter((f) => CORE.has(f.kind))] as const;
  const show = (s: Said) =>
    `${s.label.state} ${s.label.cycle} ${s.kind} ${s.label.value} | ${s.label.text.slice(0, 60)}`;
  const showRow = (f: Found) =>
    `${f.row.state} ${f.row.cycle} ${f.kind} ${f.row.value} | ${String(f.row.text).slice(0, 60)}`;
  tally.add('claims core', ...core, sameValue);
  const sameCycle = (s: Said, f: Found): boolean =>
    sameValue(s, f) && valueKey(s.label.cycle) === valueKey(f.row.cycle);
  tally.add('claims core +cycle', ...core, sameCycle, show, showRow);
  const certain = core[1].filter((f) => f.row.certainty === 'certain');
  tally.add('certain claims, precision', core[0], certain, sameCycle);
  tally.add(
    'claims soft',
    said.filter((s) => !CORE.has(s.kind)),
    found.filter((f) => !CORE.has(f.kind)),
    sameEvidence,
    show,
    showRow,
  );
}

function kindOf(type: string): string {
  if (type === 'implementation_rate') return 'implementation';
  return OTHER.has(type) ? 'other' : type;
}

function sameEvidence(s: Said, f: Found): boolean {
  return s.label.state === f.row.state && s.kind === f.kind && s.at.some((span) => overlaps(span, f.span));
}

function sameValue(s: Said, f: Found): boolean {
  if (!sameEvidence(s, f)) return false;
  const value = valueKey(s.label.value);
  if (value !== null && !DIGIT.test(String(value))) return true;
  const num = valueKey(f.row.value_num);
  return value === valueKey(f.row.value) || (num !== null && value === num);
}

function everywhere(text: string, surface: string): Span[] {
  const out: Span[] = [];
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length)) {
    out.push({ start: at, end: at + surface.length });
  }
  return out;
}

function spanOf(row: Row): Span {
  return { start: Number(row.start_char), end: Number(row.end_char) };
}
