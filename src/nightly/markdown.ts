import type { NightlyReport } from './report.js';

const MOST = 50;

/** The report for a person: what is new first, then what went wrong and what to look at. */
export function reportMarkdown(report: NightlyReport): string {
  const { changes, sources, failures } = report;
  const sum = (key: 'found' | 'fetched' | 'unchanged' | 'refused' | 'failed' | 'gone'): number =>
    sources.reduce((n, s) => n + s[key], 0);
  return [
    `# Round of ${report.started.slice(0, 16).replace('T', ' ')} UTC`,
    '',
    verdict(report),
    '',
    `${sum('found')} articles found at ${sources.length} sources; ${sum('fetched')} fetched, ${sum('unchanged')} unchanged, ${sum('refused')} refused, ${sum('failed') + sum('gone')} failed. ` +
      `${changes.articles.length} new articles, ${changes.claims.length} new claims, ${changes.contradictions.length} new contradictions, ${changes.titles.length} changed titles.`,
    ...section(
      'New contradictions',
      changes.contradictions,
      (c) =>
        `${place(c)} ${c.type}: ${c.value ?? 'no value'} (${c.kind} expects ${c.expected ?? 'something else'}) - "${quoted(c.text)}" (${link(c.article)}), claim ${c.id}`,
    ),
    ...section(
      'Changed titles of officials',
      changes.titles,
      (t) => `${text(t.name)}: ${text(t.before)} -> ${text(t.now)}`,
    ),
    ...section(
      'New articles',
      changes.articles,
      (a) =>
        `${a.published?.slice(0, 10) ?? 'undated'} ${text(a.outlet ?? 'unknown outlet')}: ${text(a.title ?? 'untitled')} (${link(a.url)})`,
    ),
    ...section(
      'New claims',
      changes.claims,
      (c) =>
        `${place(c)} ${c.type}${c.value === null ? '' : `: ${text(c.value)}`} - "${quoted(c.text)}" (${link(c.article)})`,
    ),
    ...section('To look at', report.warnings, text),
    ...section(
      'Failures by cause',
      byCause(failures),
      ([code, list]) =>
        `${code}: ${list.length}; ${text(list[0]?.message ?? '')} (${list
          .slice(0, 3)
          .map((f) => link(f.source))
          .join(', ')}${list.length > 3 ? ', ...' : ''})`,
    ),
    ...sourceTable(report),
    '',
    ...(report.backup ? [`Backup: ${report.backup.path}`, ''] : []),
  ].join('\n');
}

function verdict({ exit_code, failures, stopped, warnings }: NightlyReport): string {
  const early = stopped === null ? '' : ` It ended early (${stopped}); the next round goes on from there.`;
  if (exit_code === 3)
    return `**The round broke off**: the store or the machine failed. See the failures below.${early}`;
  if (failures.length > 0) return `**${failures.length} failures**; everything else is stored.${early}`;
  return `All well${warnings.length > 0 ? `, ${warnings.length} things to look at` : ''}.${early}`;
}

function section<T>(title: string, items: readonly T[], line: (item: T) => string): string[] {
  if (items.length === 0) return [];
  const lines = items.slice(0, MOST).map((item) => `- ${line(item)}`);
  if (items.length > MOST) lines.push(`- and ${items.length - MOST} more: see the JSON report`);
  return ['', `## ${title} (${items.length})`, '', ...lines];
}

function sourceTable({ sources }: NightlyReport): string[] {
  const worth = sources.filter(
    (s) =>
      s.found + s.fetched + s.unchanged + s.refused + s.failed + s.gone > 0 ||
      Object.keys(s.skipped).length > 0,
  );
  if (worth.length === 0) return [];
  const rows = worth.map((s) => {
    const skipped = Object.entries(s.skipped)
      .map(([reason, n]) => `${n} ${reason}`)
      .join(', ');
    return `| ${[s.source, s.found, s.fetched, s.unchanged, s.refused, s.failed + s.gone, skipped].join(' | ')} |`;
  });
  return [
    '',
    '## Sources',
    '',
    '| source | found | fetched | unchanged | refused | failed | skipped |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ];
}

function byCause<T extends { readonly code: string }>(failures: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const failure of failures) groups.set(failure.code, [...(groups.get(failure.code) ?? []), failure]);
  return [...groups].sort((a, b) => b[1].length - a[1].length);
}

function place(claim: { readonly state: string | null; readonly cycle: number | null }): string {
  return `${claim.state ?? 'unknown state'}${claim.cycle === null ? '' : ` cycle ${claim.cycle}`}`;
}

/** Page text inside Markdown: no markup of its own. */
function text(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|#]/g, '\\$&')
    .trim();
}

function quoted(value: string): string {
  const line = text(value);
  return line.length > 160 ? `${line.slice(0, 157)}...` : line;
}

function link(url: string | null): string {
  return url !== null && /^https?:\/\/[^\s<>]+$/.test(url) ? `<${url}>` : text(url ?? 'no source');
}
