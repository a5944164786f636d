import type { Span } from '../../model/span.js';
import { overlaps } from '../../model/span.js';
import type { LayerRows, Row } from '../../store/rows.js';
import { scoreClaims } from './claims.js';
import { scoreFigures } from './figures.js';
import type { DateLabel, Labels, OfficialLabel, QuoteLabel } from './labels.js';
import { assign, quoteText } from './locate.js';
import type { Tally } from './tally.js';
import { jaccard, nameKey, wordsOf } from './words.js';

/** Stands for a character of two code units, so that offsets count code points. */
const ASTRAL = /[\ud800-\udbff][\udc00-\udfff]/g;
const TITLES_ALIKE = 0.6;
const WORDS_SHARED = 0.6;

/** Adds one article's rows, scored against its labels, to the tally. Offsets of rows count code points, as stored. */
export function scoreArticle(printed: string, labels: Labels, rows: LayerRows, tally: Tally): void {
  tally.where = labels.id;
  const text = printed.replace(ASTRAL, '\ufffd');
  if (labels.dates !== undefined) scoreDates(text, labels.dates, rows.dates, tally);
  if (labels.officials !== undefined) scoreOfficials(labels.officials, rows.officials, tally);
  if (labels.figures !== undefined) scoreFigures(text, labels.figures, rows.figures, tally);
  scoreClaims(text, labels, rows.claims, tally);
  if (labels.quotes !== undefined) scoreQuotes(text, labels.quotes, rows.quotes, tally);
}

export function spanOf(row: Row): Span {
  return { start: Number(row.start_char), end: Number(row.end_char) };
}

interface FoundDate {
  span: Span;
  value: string;
  readonly text: string;
}

function scoreDates(text: string, labels: readonly DateLabel[], rows: readonly Row[], tally: Tally): void {
  const said = assign(text, labels);
  const near = (s: { span: Span | null }, f: FoundDate) => s.span !== null && overlaps(s.span, f.span);
  // Vague references ("now") are not labelled.
  const found = joined(rows).filter((f) => !f.value.endsWith('_REF') || said.some((s) => near(s, f)));
  tally.add('dates', said, found, near);
  tally.add(
    'dates +value',
    said,
    found,
    (s, f) => near(s, f) && s.label.value === f.value,
    (s) => `${s.label.text} ${s.label.value}`,
    (f) => `${f.text} ${f.value}`,
  );
}

/** The two ends of a range count as one expression. */
function joined(rows: readonly Row[]): FoundDate[] {
  const out: FoundDate[] = [];
  const ranges = new Map<string, FoundDate>();
  for (const row of [...rows].sort((a, b) => Number(a.start_char) - Number(b.start_char))) {
    const one = { span: spanOf(row), value: String(row.value), text: String(row.text) };
    const id = row.range_id === null || row.range_id === undefined ? null : String(row.range_id);
    const first = id === null ? undefined : ranges.get(id);
    if (first !== undefined) {
      first.span = { start: first.span.start, end: one.span.end };
      first.value = `${first.value}/${one.value}`;
      continue;
    }
    if (id !== null) ranges.set(id, one);
    out.push(one);
  }
  return out;
}

interface Person {
  readonly name: string;
  readonly titles: string[];
  readonly words: Set<string>;
}

function scoreOfficials(labels: readonly OfficialLabel[], rows: readonly Row[], tally: Tally): void {
  const people = new Map<string, Person>();
  for (const row of rows) {
    const key = String(row.person_id ?? row.name);
    const person = people.get(key) ?? { name: String(row.name), titles: [], words: new Set() };
    person.titles.push(String(row.title ?? ''));
    for (const word of wordsOf(String(row.text))) person.words.add(word);
    people.set(key, person);
  }
  const named = (l: OfficialLabel, p: Person) => {
    const key = nameKey(l.name);
    return key !== '' && key === nameKey(p.name) && key.split(' ').some((word) => p.words.has(word));
  };
  const titled = (l: OfficialLabel, p: Person) =>
    l.titles.length === 0
      ? p.titles.every((t) => t === '')
      : l.titles.some((a) => p.titles.some((b) => jaccard(wordsOf(a), wordsOf(b)) >= TITLES_ALIKE));
  const found = [...people.values()];
  tally.add('officials', labels, found, named);
  tally.add(
    'officials +title',
    labels,
    found,
    (l, p) => named(l, p) && titled(l, p),
    (l) => `${l.name}: ${l.titles.join(' / ')}`,
    (p) => `${p.name}: ${p.titles.join(' / ')}`,
  );
}

function scoreQuotes(text: string, labels: readonly QuoteLabel[], rows: readonly Row[], tally: Tally): void {
  const said = labels.map((label) => ({ label, words: wordsOf(quoteText(text, label)) }));
  const found = rows.map((row) => ({ row, words: wordsOf(String(row.text)) }));
  const fits = (s: (typeof said)[number], f: (typeof found)[number]) =>
    nameKey(s.label.speaker) === nameKey(String(f.row.speaker ?? '')) &&
    shared(s.words, f.words) >= WORDS_SHARED;
  tally.add(
    'quotes',
    said,
    found,
    fits,
    (s) => `${s.label.speaker}: ${s.words.slice(0, 12).join(' ')}`,
    (f) => `${f.row.speaker}: ${f.words.slice(0, 12).join(' ')}`,
  );
  tally.add(
    'quotes direct',
    said.filter((s) => s.label.direct),
    found.filter((f) => Number(f.row.direct) === 1),
    fits,
  );
}

/** Words in common, counted as often as they stand, over the longer of the two. */
function shared(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of a) {
    const n = left.get(word) ?? 0;
    if (n > 0) {
      both++;
      left.set(word, n - 1);
    }
  }
  return both / Math.max(1, a.length, b.length);
}
