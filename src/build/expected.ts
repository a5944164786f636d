import type { LayerName } from '../model/fact.js';
import { LAYERS } from '../model/fact.js';
import type { Row } from '../store/rows.js';
import type { ArticleRecord } from '../store/store.js';

/** What a bundled article should come to: one line a fact, so that a change reads well as a diff. */
export interface Expected {
  readonly article: Readonly<Record<string, string | number | null>>;
  readonly text: readonly string[];
  readonly edits: readonly string[];
  readonly facts: Readonly<Record<LayerName, readonly string[]>>;
}

const ARTICLE_FIELDS = [
  'title',
  'byline',
  'published',
  'published_from',
  'agency',
  'dateline_place',
  'outlet',
  'url',
  'language',
  'status',
  'text_sha256',
] as const;

/** Columns shown for a fact beside its offset and words. Rules and versions are left out: they move without a change in meaning. */
const COLUMNS: Readonly<Record<LayerName, readonly string[]>> = {
  dates: ['type', 'value', 'edtf', 'certainty'],
  person_mentions: ['name', 'kind'],
  officials: ['name', 'title', 'organisation', 'country', 'status'],
  figures: ['value', 'value_high', 'unit', 'qualifier', 'trend', 'of_value'],
  quotes: ['speaker', 'direct', 'cue'],
  claims: ['state', 'cycle', 'type', 'value', 'of_value', 'date', 'speaker', 'modality', 'body', 'certainty'],
};

export function expectedOf(record: ArticleRecord): Expected {
  const { article } = record;
  return {
    article: Object.fromEntries(ARTICLE_FIELDS.map((field) => [field, article[field] ?? null])),
    text: article.text.split('\n\n'),
    edits: record.edits.map((e) => `${e.at}: ${e.removed} -> ${e.inserted} (${e.reason})`),
    facts: Object.fromEntries(
      LAYERS.map((layer) => [layer, lines(record.layers[layer], COLUMNS[layer])]),
    ) as unknown as Expected['facts'],
  };
}

/** As it stands in `expected.json`. */
export function printExpected(expected: Expected): string {
  return `${JSON.stringify(expected, null, 1)}\n`;
}

function lines(rows: readonly Row[], columns: readonly string[]): string[] {
  return [...rows]
    .sort(
      (a, b) =>
        Number(a.start_char) - Number(b.start_char) ||
        Number(a.end_char) - Number(b.end_char) ||
        (line(a, columns) < line(b, columns) ? -1 : 1),
    )
    .map((row) => line(row, columns));
}

function line(row: Row, columns: readonly string[]): string {
  const shown = columns.flatMap((column) => {
    const value = row[column];
    return value === null || value === undefined ? [] : [`${column}=${value}`];
  });
  return `${row.start_char} "${row.text}" ${shown.join(' | ')}`;
}
