import { UsageError } from '../model/errors.js';
import type { Db } from '../store/open.js';
import { splitSentences } from '../text/sentences.js';
import { tokenize } from '../text/tokenize.js';

/** The columns of a claim that an explanation shows where they are known, in order. */
export const CLAIM_SHOWN = [
  'state',
  'cycle',
  'type',
  'value',
  'value_num',
  'of_value',
  'unit',
  'date',
  'speaker',
  'modality',
  'verb',
  'count_basis',
  'stage',
  'body',
  'theme',
  'certainty',
] as const;

interface Part {
  readonly part: string;
  readonly start_char: number;
  readonly end_char: number;
}

/** All that made a claim what it is. */
export interface Explanation {
  readonly claim: Readonly<Record<string, string | number | null>>;
  readonly article: Readonly<Record<string, string | number | null>>;
  /** The sentence or sentences that hold the evidence, with every part marked: «part: words». */
  readonly sentence: string;
  readonly parts: readonly { part: string; text: string }[];
  readonly reasons: readonly string[];
  readonly checks: readonly Readonly<Record<string, string | null>>[];
  /** Other layers' rows that the evidence overlaps. */
  readonly rests_on: readonly Readonly<Record<string, string | number | null>>[];
}

type SqlRow = Record<string, string | number | null>;

/** Throws UsageError where there is no such claim. */
export function explainClaim(db: Db, id: number): Explanation {
  const claim = db.prepare('SELECT * FROM claims WHERE id = ?').get(id) as SqlRow | undefined;
  if (claim === undefined)
    throw new UsageError(`no claim ${id}; "rapporteur claims" lists them with their ids`);
  const article = db
    .prepare(
      'SELECT id, source, outlet, title, published, published_from, url, text FROM articles WHERE id = ?',
    )
    .get(claim.article_id) as SqlRow;
  const text = [...String(article.text)];
  const parts = JSON.parse(String(claim.parts)) as Part[];
  const slice = (p: { start_char: number; end_char: number }): string =>
    text.slice(p.start_char, p.end_char).join('');
  const evidence = { start_char: Number(claim.start_char), end_char: Number(claim.end_char) };
  return {
    claim,
    article: { ...article, text: null },
    sentence: marked(text, around(String(article.text), evidence), evidence, parts),
    parts: parts.map((p) => ({ part: p.part, text: slice(p) })),
    reasons: JSON.parse(String(claim.reasons)) as string[],
    checks: db
      .prepare(
        'SELECT kind, verdict, expected, source FROM claim_checks WHERE claim_id = ? ORDER BY kind, id',
      )
      .all(id) as Record<string, string | null>[],
    rests_on: restsOn(db, Number(claim.article_id), evidence),
  };
}

function restsOn(db: Db, article: number, span: { start_char: number; end_char: number }): SqlRow[] {
  const layers: [string, string][] = [
    [
      'figures',
      "printf('%.15g', value) || coalesce(' ' || unit, '') || coalesce(' of ' || printf('%.15g', of_value), '')",
    ],
    ['dates', "value || coalesce(' (' || basis || ')', '')"],
    [
      'quotes',
      "coalesce(speaker, '?') || coalesce(' by way of ' || relay, '') || ' (' || coalesce(cue, '-') || ')'",
    ],
  ];
  return layers.flatMap(
    ([layer, says]) =>
      db
        .prepare(
          `SELECT '${layer}' AS layer, id, text, ${says} AS says, rule FROM ${layer}
           WHERE article_id = @article AND start_char < @end_char AND end_char > @start_char ORDER BY start_char`,
        )
        .all({ article, ...span }) as SqlRow[],
  );
}

/** Code points of the sentences that hold the span. */
function around(text: string, span: { start_char: number; end_char: number }): { from: number; to: number } {
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens);
  const points = pointsOf(text);
  let from = span.start_char;
  let to = span.end_char;
  for (let s = 0; s < sentences.count; s++) {
    const first = points(tokens.start[sentences.first[s]!] ?? 0);
    const last = points(tokens.end[sentences.first[s + 1]! - 1] ?? text.length);
    if (first < span.end_char && last > span.start_char) {
      from = Math.min(from, first);
      to = Math.max(to, last);
    }
  }
  return { from, to };
}

function pointsOf(text: string): (utf16: number) => number {
  return (utf16) => [...text.slice(0, utf16)].length;
}

function marked(
  text: readonly string[],
  { from, to }: { from: number; to: number },
  evidence: { start_char: number; end_char: number },
  parts: readonly Part[],
): string {
  const open = new Map<number, string>();
  const close = new Map<number, string>();
  const add = (map: Map<number, string>, at: number, mark: string, before: boolean): void => {
    const old = map.get(at) ?? '';
    map.set(at, before ? mark + old : old + mark);
  };
  add(open, evidence.start_char, '⟦', true);
  add(close, evidence.end_char, '⟧', false);
  for (const part of parts) {
    if (part.start_char < from || part.end_char > to) continue;
    add(open, part.start_char, `«${part.part}: `, false);
    add(close, part.end_char, '»', true);
  }
  let out = '';
  for (let i = from; i < to; i++) out += `${close.get(i) ?? ''}${open.get(i) ?? ''}${text[i] ?? ''}`;
  return (out + (close.get(to) ?? '')).replace(/\s+/g, ' ');
}
