import type { Db } from '../store/open.js';
import { type Html, html } from './html.js';
import { page, type Row, table } from './layout.js';

/** Later ones are drawn inside or over earlier ones. */
const LAYERS = ['quotes', 'claims', 'officials', 'person_mentions', 'dates', 'figures'] as const;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly layer: string;
  readonly says: string;
}

const SAYS: Readonly<Record<(typeof LAYERS)[number], string>> = {
  quotes:
    "coalesce(speaker, 'unknown speaker') || coalesce(' by way of ' || relay, '') || ' (' || coalesce(cue, '-') || ')'",
  claims:
    "type || coalesce(' ' || value, '') || ', ' || coalesce(state, '?') || ' cycle ' || coalesce(cycle, '?')",
  officials: "name || ', ' || title",
  person_mentions: "name || ' (' || kind || ')'",
  dates: 'value',
  figures: "printf('%.15g', value) || coalesce(' ' || unit, '')",
};

/** The article's text with every fact marked where it stands, and its facts as a list; null where there is none. */
export function articleView(db: Db, id: number): string | null {
  const article = db.prepare('SELECT * FROM articles WHERE id = ?').get(id) as Row | undefined;
  if (article === undefined) return null;
  const marks = LAYERS.flatMap(
    (layer) =>
      db
        .prepare(
          `SELECT start_char AS start, end_char AS end, '${layer}' AS layer, ${SAYS[layer]} AS says FROM ${layer} WHERE article_id = ?`,
        )
        .all(id) as Mark[],
  );
  const claims = db.prepare('SELECT * FROM claims WHERE article_id = ? ORDER BY start_char').all(id) as Row[];
  const facts = [
    article.outlet,
    article.published,
    article.byline,
    article.agency,
    article.language,
    article.status,
  ]
    .filter(Boolean)
    .join(' · ');
  return page(
    String(article.title ?? article.source),
    html`<p class="dim">${facts}</p><p class="dim">${String(article.url ?? article.source)}</p>
<p class="legend">${LAYERS.map((l) => html`<mark class="${l}">${l.replaceAll('_', ' ')}</mark>`)}</p>
<div class="text">${marked(String(article.text), marks)}</div>
<h2>Claims</h2>${table(
      claims,
      ['state', 'cycle', 'type', 'value', 'of_value', 'date', 'modality', 'speaker', 'text'],
      {
        type: (r) => html`<a href="/claim/${String(r.id)}">${String(r.type)}</a>`,
      },
    )}`,
  );
}

/** Paragraphs with marks; where facts overlap, the mark of the innermost stands and its title names them all. */
function marked(text: string, marks: readonly Mark[]): Html[] {
  const points = [...text];
  const cuts = new Set<number>([0, points.length]);
  for (const m of marks) cuts.add(m.start).add(m.end);
  const sorted = [...cuts].sort((a, b) => a - b);
  const paragraphs: Html[][] = [[]];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const from = sorted[i]!;
    const to = sorted[i + 1]!;
    const here = marks
      .filter((m) => m.start <= from && m.end >= to)
      .sort((a, b) => b.end - b.start - (a.end - a.start));
    points
      .slice(from, to)
      .join('')
      .split(/\n{2,}/)
      .forEach((piece, n) => {
        if (n > 0) paragraphs.push([]);
        if (piece !== '') paragraphs.at(-1)!.push(drawn(piece, here));
      });
  }
  return paragraphs.map((p) => html`<p>${p}</p>\n`);
}

function drawn(piece: string, here: readonly Mark[]): Html {
  const innermost = here.at(-1);
  if (innermost === undefined) return html`${piece}`;
  return html`<mark class="${innermost.layer}" title="${here.map((m) => `${m.layer}: ${m.says}`).join('\n')}">${piece}</mark>`;
}
