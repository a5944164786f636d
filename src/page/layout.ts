import { Html, html } from './html.js';

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #8882; --link: #0b57a4; --dates: #ffd54f88; --officials: #80cbc488;
  --figures: #90caf988; --quotes: #c5e1a588; --claims: #ef9a9a99; --person_mentions: #d1c4e988; }
@media (prefers-color-scheme: dark) { :root { --link: #8ab8ff; } }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 76rem; padding: 0 1rem 4rem; }
header { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: baseline; border-bottom: 1px solid var(--line); padding: .8rem 0; }
header strong { font-size: 1.15rem; } header form { margin-left: auto; }
a { color: var(--link); } h1 { font-size: 1.45rem; line-height: 1.25; } h2 { font-size: 1.1rem; margin-top: 2rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .92rem; }
td { overflow-wrap: anywhere; } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
th { position: sticky; top: 0; background: Canvas; } td.n { text-align: right; font-variant-numeric: tabular-nums; }
form.filters { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0; } input, select, button { font: inherit; padding: .2rem .4rem; max-width: 11rem; }
mark { color: inherit; border-radius: .2rem; padding: 0 .1rem; } .text p { max-width: 46rem; } .dim { opacity: .7; }
.differs { color: #b3261e; font-weight: 600; } .agrees { color: #2e7d32; } @media (prefers-color-scheme: dark) { .differs { color: #ff8a80; } .agrees { color: #a5d6a7; } }
blockquote { border-left: .25rem solid var(--line); margin: 1rem 0; padding: .2rem 1rem; } dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; } dt { opacity: .7; } dd { margin: 0; }
.legend mark { margin-right: .6rem; }
${['dates', 'officials', 'figures', 'quotes', 'claims', 'person_mentions'].map((l) => `mark.${l} { background: var(--${l}); }`).join('\n')}
`;

/** A whole page around its content. */
export function page(title: string, content: Html): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – rapporteur</title><style>${new Html(STYLE)}</style></head><body>
<header><strong><a href="/">rapporteur</a></strong><a href="/claims">Claims</a><a href="/checks">Checks</a><a href="/officials">Officials</a><a href="/questions">Questions</a>
<form action="/search" role="search"><input type="search" name="q" aria-label="Search articles" placeholder="Search articles"> <button>Search</button></form></header>
<main><h1>${title}</h1>${content}</main></body></html>`.text;
}

export type Row = Readonly<Record<string, unknown>>;

/** A table; `cells` may give a column markup of its own. */
export function table(
  rows: readonly Row[],
  columns: readonly string[],
  cells: Readonly<Record<string, (row: Row) => Html>> = {},
): Html {
  if (rows.length === 0) return html`<p class="dim">No rows.</p>`;
  return html`<div class="wide"><table><thead><tr>${columns.map((c) => html`<th scope="col">${c.replaceAll('_', ' ')}</th>`)}</tr></thead><tbody>
${rows.map((row) => html`<tr>${columns.map((c) => cell(row, c, cells[c]))}</tr>\n`)}</tbody></table></div>`;
}

function cell(row: Row, column: string, own: ((row: Row) => Html) | undefined): Html {
  if (own !== undefined) return html`<td>${own(row)}</td>`;
  const value = row[column];
  if (typeof value === 'number') return html`<td class="n">${value}</td>`;
  return html`<td>${value === null || value === undefined ? html`<span class="dim">·</span>` : String(value)}</td>`;
}

export function verdict(text: unknown): Html {
  return html`<span class="${String(text)}">${String(text).replaceAll('_', ' ')}</span>`;
}
