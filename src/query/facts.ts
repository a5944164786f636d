import type { Db } from '../store/open.js';
import { type Filters, whereOf } from './filters.js';
import type { Record_ } from './format.js';

/** A queryable layer: its columns for people, and how its filters reach the table. */
export interface Layer {
  readonly table: 'claims' | 'officials' | 'figures' | 'dates' | 'quotes';
  /** Columns of the table format, in order; the other formats give all. */
  readonly shown: readonly string[];
  /** Which filter goes to which column of the layer; a filter without a column is not offered. */
  readonly filters: Readonly<Partial<Record<keyof Filters, string>>>;
}

const COMMON = { certainty: 'f.certainty' } as const;

export const LAYERS_SHOWN: readonly Layer[] = [
  {
    table: 'claims',
    shown: [
      'id',
      'state',
      'cycle',
      'type',
      'value',
      'of_value',
      'date',
      'modality',
      'speaker',
      'outlet',
      'published',
      'checks',
      'text',
    ],
    filters: { ...COMMON, state: 'f.state', cycle: 'f.cycle', type: 'f.type' },
  },
  {
    table: 'officials',
    shown: ['person_id', 'name', 'title', 'organisation', 'country', 'status', 'as_of', 'outlet'],
    filters: { ...COMMON, state: 'f.country', type: 'f.status' },
  },
  {
    table: 'figures',
    shown: [
      'id',
      'value',
      'value_high',
      'unit',
      'counted',
      'qualifier',
      'of_value',
      'trend',
      'outlet',
      'text',
    ],
    filters: { ...COMMON, type: 'f.unit' },
  },
  {
    table: 'dates',
    shown: ['id', 'text', 'type', 'value', 'edtf', 'role', 'basis', 'certainty', 'outlet', 'published'],
    filters: { ...COMMON, type: 'f.type' },
  },
  {
    table: 'quotes',
    shown: ['id', 'speaker', 'relay', 'cue', 'direct', 'text', 'outlet', 'published'],
    filters: { ...COMMON, state: 'f.speaker_country' },
  },
];

const CHECKS = `(SELECT group_concat(kind || ' ' || verdict, ', ')
  FROM (SELECT kind, verdict FROM claim_checks c WHERE c.claim_id = f.id ORDER BY kind, verdict)) AS checks,`;

/** Rows of a layer with the article they stand in, filtered, in the order of publication. */
export function factsOf(
  db: Db,
  layer: Layer,
  filters: Filters,
): { columns: string[]; rows: IterableIterator<Record_> } {
  const { where, values } = whereOf(db, layer.filters, filters, layer.table);
  const statement = db.prepare(
    `SELECT f.*, ${layer.table === 'claims' ? CHECKS : ''} a.source, a.outlet, a.published, a.title AS article_title, a.url
     FROM ${layer.table} f JOIN articles a ON a.id = f.article_id ${where}
     ORDER BY a.published IS NULL, a.published, a.identity, f.start_char, f.id ${filters.limit === undefined ? '' : 'LIMIT @limit'}`,
  );
  return {
    columns: statement.columns().map((c) => c.name),
    rows: statement.iterate(values) as IterableIterator<Record_>,
  };
}
