import { checksOf } from '../query/check.js';
import { CLAIM_SHOWN, explainClaim } from '../query/explain.js';
import { factsOf, LAYERS_SHOWN } from '../query/facts.js';
import type { Filters } from '../query/filters.js';
import { QUESTIONS } from '../query/questions/index.js';
import { searchArticles } from '../query/search.js';
import { runSql } from '../query/sql.js';
import { summarise } from '../query/summary.js';
import type { Db } from '../store/open.js';
import { type Html, html } from './html.js';
import { page, type Row, table, verdict } from './layout.js';

const PER_PAGE = 200;

/** A page by path and query; null where there is none. */
export function view(db: Db, url: URL): string | null {
  const [, name = '', id = ''] = url.pathname.split('/');
  switch (name) {
    case '':
      return home(db);
    case 'claims':
      return claims(db, url);
    case 'claim':
      return claim(db, Number(id));
    case 'checks':
      return checks(db, url);
    case 'officials':
      return officials(db, url);
    case 'questions':
      return questions(db, id);
    case 'search':
      return search(db, url.searchParams.get('q') ?? '');
    default:
      return null;
  }
}

const link = (path: string, text: unknown): Html => html`<a href="${path}">${String(text)}</a>`;
const articleLink = (row: Row): Html =>
  link(
    `/article/${row.article_id ?? row.id}`,
    row.outlet ?? row.article_title ?? row.title ?? row.source ?? 'article',
  );

function home(db: Db): string {
  const { articles, layers, claims: byType, verdicts } = summarise(db);
  const columns = (rows: readonly Row[]): string[] => Object.keys(rows[0] ?? {});
  return page(
    'What the press says of the Universal Periodic Review',
    html`<h2>Articles</h2>${table(articles, columns(articles))}<h2>Facts</h2>${table(layers, columns(layers))}
<h2>Claims</h2>${table(byType, columns(byType), { type: (r) => link(`/claims?type=${r.type}`, r.type) })}
<h2>Checks</h2>${table(verdicts, columns(verdicts), { check: (r) => link('/checks?all=1', r.check) })}`,
  );
}

const FIELDS: readonly (keyof Filters)[] = [
  'state',
  'cycle',
  'type',
  'outlet',
  'official',
  'since',
  'until',
  'certainty',
];

function filtersOf(url: URL): Filters {
  const given = Object.fromEntries(FIELDS.map((f) => [f, url.searchParams.get(f)?.trim() || undefined]));
  return {
    ...given,
    cycle: given.cycle === undefined ? undefined : Number(given.cycle),
    limit: PER_PAGE,
  } as Filters;
}

function filterForm(url: URL, fields: readonly string[]): Html {
  return html`<form class="filters">${fields.map((f) => html`<label>${f} <input name="${f}" size="9" value="${url.searchParams.get(f) ?? ''}"></label>`)} <button>Show</button></form>`;
}

function claims(db: Db, url: URL): string {
  const layer = LAYERS_SHOWN.find((l) => l.table === 'claims')!;
  const rows = [...factsOf(db, layer, filtersOf(url)).rows];
  const note =
    rows.length === PER_PAGE
      ? html`<p class="dim">The first ${PER_PAGE}; narrow the filters for others.</p>`
      : '';
  return page(
    'Claims',
    html`${filterForm(url, FIELDS)}${note}${table(
      rows,
      [...layer.shown.filter((c) => c !== 'id'), 'certainty'],
      { type: (r) => link(`/claim/${r.id}`, r.type), outlet: articleLink },
    )}`,
  );
}

function claim(db: Db, id: number): string {
  const e = explainClaim(db, id);
  const { claim: c, article: a } = e;
  return page(
    `${c.type}${c.value === null ? '' : ` ${c.value}`}: ${c.state ?? 'state unknown'}, cycle ${c.cycle ?? 'unknown'}`,
    html`<p>${articleLink({ ...a, article_id: a.id })}, ${a.published ?? 'undated'}: ${a.title ?? a.source}</p><blockquote>${e.sentence}</blockquote>
<dl>${[...CLAIM_SHOWN, 'rule'].filter((k) => c[k] !== null).map((k) => html`<dt>${k.replaceAll('_', ' ')}</dt><dd>${String(c[k])}</dd>`)}</dl>
<h2>How it was decided</h2><ul>${e.reasons.map((r) => html`<li>${r}</li>`)}</ul>
<h2>Checks</h2>${table(e.checks, ['kind', 'verdict', 'expected', 'source'], { verdict: (r) => verdict(r.verdict) })}
<h2>Rests on</h2>${table(e.rests_on, ['layer', 'text', 'says', 'rule'])}`,
  );
}

function checks(db: Db, url: URL): string {
  const all = url.searchParams.get('all') === '1';
  const rows = [...checksOf(db, filtersOf(url), all).rows];
  const other = all ? link('/checks', 'only what does not add up') : link('/checks?all=1', 'all checks');
  return page(
    all ? 'All checks' : 'What does not add up',
    html`<p>${other}</p>${table(
      rows,
      [
        'kind',
        'verdict',
        'state',
        'cycle',
        'type',
        'printed',
        'expected',
        'text',
        'outlet',
        'published',
        'source',
      ],
      {
        verdict: (r) => verdict(r.verdict),
        type: (r) => link(`/claim/${r.claim_id}`, r.type),
      },
    )}`,
  );
}

function officials(db: Db, url: URL): string {
  const layer = LAYERS_SHOWN.find((l) => l.table === 'officials')!;
  const rows = [...factsOf(db, layer, filtersOf(url)).rows];
  return page(
    'Officials',
    html`${filterForm(url, ['state', 'official', 'outlet', 'since', 'until'])}${table(
      rows,
      ['name', 'title', 'organisation', 'country', 'status', 'as_of', 'outlet'],
      {
        name: (r) => link(`/officials?official=${encodeURIComponent(String(r.name))}`, r.name),
        outlet: articleLink,
      },
    )}`,
  );
}

function questions(db: Db, name: string): string | null {
  if (name === '')
    return page(
      'Questions',
      html`<ul>${QUESTIONS.map((q) => html`<li>${link(`/questions/${q.name}`, q.asks)}</li>`)}</ul>`,
    );
  const question = QUESTIONS.find((q) => q.name === name);
  if (question === undefined) return null;
  const { columns, rows } = runSql(db, question.sql);
  return page(
    question.asks,
    html`${table([...rows], columns)}<h2>The query</h2><pre class="wide">${question.sql}</pre>`,
  );
}

function search(db: Db, words: string): string {
  const { rows } = searchArticles(db, words, { limit: 50 });
  return page(
    `Search: ${words}`,
    table(rows, ['published', 'outlet', 'title', 'snippet'], {
      title: (r) => link(`/article/${r.id}`, r.title ?? r.source),
    }),
  );
}
