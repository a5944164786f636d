import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { impliedDates } from '../../../src/extract/claims/implied.js';
import { EXTRACTORS } from '../../../src/extract/registry.js';
import { extractAll } from '../../../src/extract/run.js';
import { plainArticle } from '../../../src/model/article.js';
import type { Layers } from '../../../src/model/fact.js';
import { checkClaims } from '../../../src/reconcile/checks/index.js';
import { analyse } from '../../../src/text/doc.js';

const FILE = new URL('../../../../shared/gold/seeds/articles.jsonl', import.meta.url);
const there = existsSync(FILE);
if (!there) process.stderr.write('seeds: ../shared is not there, skipped\n');

function layers(id: string): { doc: ReturnType<typeof analyse>; found: Layers } {
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    if (!line.includes(`"${id}"`)) continue;
    const record = JSON.parse(line) as { text: string; title?: string; published?: string };
    const doc = analyse(
      plainArticle(record.text, { title: record.title ?? null, published: record.published ?? null }),
    );
    return { doc, found: extractAll(doc, EXTRACTORS) };
  }
  throw new Error(`no ${id}`);
}

describe.skipIf(!there)('the real articles', () => {
  it('read the adoption of the fourth cycle', () => {
    const { doc, found } = layers('seed002');
    const claims = found.claims;
    const has = (type: string, value: string | null) =>
      claims.filter((c) => c.type === type && c.value === value);
    expect(claims.every((c) => c.state === 'VNM')).toBe(true);
    expect(has('received', '320').length).toBeGreaterThan(0);
    expect(has('supported', '271').some((c) => c.ofValue === 320 && c.cycle === 4)).toBe(true);
    expect(has('acceptance_rate', '84.7')[0]).toMatchObject({ cycle: 4 });
    expect(has('recommending_states', '133')).toHaveLength(1);
    expect(
      claims.filter((c) => c.type === 'recommending_states' || c.type === 'speaking_states'),
    ).toHaveLength(1);
    expect(has('adoption', 'XXXX-09-27')[0]).toMatchObject({
      body: 'HRC',
      date: '2024-09-27',
      certainty: 'implied',
    });
    expect(claims.find((c) => c.type === 'midterm_report')).toMatchObject({ modality: 'planned' });
    const day = impliedDates(doc, found, claims).find((d) => d.value === 'XXXX-09-27');
    expect(day).toMatchObject({ edtf: '2024-09-27', basis: 'upr-schedule', certainty: 'implied' });
  });

  it('are checked: the rate agrees, the sum cannot be told, a press row is no record', () => {
    const { found } = layers('seed002');
    const checks = checkClaims(
      found.claims.map((c, id) => ({ ...c, id, articleId: 1, storyId: null, context: null })),
    );
    const verdicts = (kind: string) => [
      ...new Set(checks.filter((c) => c.kind === kind).map((c) => c.verdict)),
    ];
    expect(verdicts('rate')).toEqual(['agrees']);
    expect(verdicts('sum')).toEqual(['unknown']);
    expect(verdicts('reference')).toEqual(['unknown']);
    expect(verdicts('schedule')).toEqual(['agrees']);
  });

  it('read the mid-term report of the third cycle', () => {
    const claims = layers('seed004').found.claims;
    const values = (type: string) => claims.filter((c) => c.type === type).map((c) => c.value);
    expect(values('received')).toEqual(['291']);
    expect(values('recommending_states')).toEqual(['122']);
    expect(values('supported')).toEqual(['241']);
    expect(values('midterm_report')).toContain('2022-03-23');
    expect(values('candidacy')).toContain('2023/2025');
    expect(claims.filter((c) => c.type === 'received').every((c) => c.cycle === 3)).toBe(true);
    expect(claims.some((c) => ['79', '20', '18'].includes(c.value ?? ''))).toBe(false);
  });

  it('find nothing in an article on other things', () => {
    expect(layers('seed000').found.claims).toEqual([]);
  });
});
