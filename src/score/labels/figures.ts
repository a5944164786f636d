import type { Span } from '../../model/span.js';
import { overlaps } from '../../model/span.js';
import type { Row } from '../../store/rows.js';
import type { FigureLabel } from './labels.js';
import { assign } from './locate.js';
import type { Tally } from './tally.js';
import { unitKey, valueKey } from './words.js';

const FRACTION_TOLERANCE = 0.01;

interface Said {
  readonly label: FigureLabel;
  readonly span: Span | null;
}
interface Found {
  readonly row: Row;
  readonly span: Span;
}

/** Span overlap and value; then the unit too. A row for the whole of an 'X of Y' alone is neither right nor wrong. */
export function scoreFigures(
  text: string,
  labels: readonly FigureLabel[],
  rows: readonly Row[],
  tally: Tally,
): void {
  const said = assign(text, labels);
  const found = rows
    .map((row) => ({ row, span: { start: Number(row.start_char), end: Number(row.end_char) } }))
    .filter((f) => !said.some((s) => isWhole(s, f)));
  tally.add('figures', said, found, sameValue);
  tally.add(
    'figures +unit',
    said,
    found,
    (s, f) => sameValue(s, f) && unitKey(s.label.unit) === unitKey(printed(f.row.unit)),
    (s) => `${s.label.text} = ${s.label.value} ${s.label.unit}`,
    (f) => `${f.row.text} = ${f.row.value} ${f.row.unit}`,
  );
}

function isWhole(s: Said, f: Found): boolean {
  const whole = s.label.second_value;
  return (
    s.span !== null &&
    whole !== undefined &&
    whole !== null &&
    overlaps(s.span, f.span) &&
    valueKey(f.row.value) === valueKey(whole) &&
    valueKey(f.row.value) !== valueKey(s.label.value)
  );
}

function sameValue(s: Said, f: Found): boolean {
  if (s.span === null || !overlaps(s.span, f.span)) return false;
  const [low, high] = String(s.label.value).split('/');
  if (high === undefined) return valueKey(s.label.value) === valueKey(f.row.value);
  if (f.row.value_high !== null && f.row.value_high !== undefined)
    return valueKey(low) === valueKey(f.row.value) && valueKey(high) === valueKey(f.row.value_high);
  return Math.abs(Number(low) / Number(high) - Number(f.row.value ?? 0)) < FRACTION_TOLERANCE;
}

function printed(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
