import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runInputs } from '../../src/pipeline/run.js';
import { type Db, openDatabase } from '../../src/store/open.js';
import { hasShared, SHARED, scratch } from '../support.js';

/** Three real articles as users saved them; they stand beside the repository, never in it. */
describe.skipIf(!hasShared)('the three seed articles (in ../shared; skipped where that is absent)', () => {
  const folder = scratch();
  const gold = new Map<string, string>();
  let db: Db;
  const all = <R>(sql: string, ...values: unknown[]): R[] => db.prepare(sql).all(...values) as R[];
  const article = (n: string): { id: number; text: string; agency: string | null } =>
    all<{ id: number; text: string; agency: string | null }>(
      'SELECT id, text, agency FROM articles WHERE source LIKE ?',
      `%/${n}_%`,
    )[0]!;
  const claims = (n: string): Record<string, string | number | null>[] =>
    all('SELECT * FROM claims WHERE article_id = ? ORDER BY start_char', article(n).id);
  const has = (n: string, wanted: Record<string, unknown>): void =>
    expect(claims(n)).toEqual(expect.arrayContaining([expect.objectContaining(wanted)]));

  beforeAll(async () => {
    const path = join(folder, 'seeds.db');
    const report = await runInputs([join(SHARED, 'seeds')], { db: path, jobs: 1 });
    expect(report).toMatchObject({ inputs: 3, failed: 0 });
    db = openDatabase(path, { readonly: true });
    for (const line of readFileSync(join(SHARED, 'gold/seeds/articles.jsonl'), 'utf8').trim().split('\n')) {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      gold.set(id.slice(4), text);
    }
  });

  it.each(['000', '002', '004'])('%s: the text is the article, whole, and nothing else', (n) => {
    // The saved page keeps its no-break spaces; the labelled text has plain ones.
    expect(article(n).text.replaceAll('\u00a0', ' ')).toBe(gold.get(n));
  });

  it('000: run-together words are parted and recorded, 34 of them; the sign-off is the agency', () => {
    const { id, agency, text } = article('000');
    expect(agency).toBe('VNA');
    expect(text.endsWith('challenges and priorities.')).toBe(true);
    const edits = all<{ at: number; inserted: string; removed: string }>(
      'SELECT * FROM text_edits WHERE article_id = ?',
      id,
    );
    expect(edits).toHaveLength(34);
    for (const e of edits) expect(e.inserted.replaceAll(' ', '')).toBe(e.removed);
    for (const e of edits) expect([...text].slice(e.at, e.at + e.inserted.length).join('')).toBe(e.inserted);
    expect(all('SELECT * FROM text_edits WHERE article_id <> ?', id)).toEqual([]);
  });
  it('000: no row of the teasers below it', () => {
    const { id } = article('000');
    for (const layer of ['dates', 'person_mentions', 'officials', 'figures', 'quotes', 'claims']) {
      const rows = JSON.stringify(all(`SELECT * FROM ${layer} WHERE article_id = ?`, id));
      for (const leak of ['Angola', 'To Lam', '7.41', 'August 9']) expect(rows).not.toContain(leak);
    }
  });
  it('000: the spokesperson is one person, and the long quote is hers', () => {
    const { id } = article('000');
    const [official] = all<{ person_id: number; title: string; name: string }>(
      'SELECT * FROM officials WHERE article_id = ?',
      id,
    );
    expect(official).toMatchObject({ name: 'Le Thi Thu Hang', title: 'Foreign Ministry Spokesperson' });
    const mentions = all<{ text: string; person_id: number }>(
      'SELECT * FROM person_mentions WHERE article_id = ?',
      id,
    );
    for (const form of ['Hang', 'She', 'Le Thi Thu Hang'])
      expect(mentions).toContainEqual(
        expect.objectContaining({ text: form, person_id: official!.person_id }),
      );
    expect(all('SELECT * FROM dates WHERE article_id = ?', id)).toContainEqual(
      expect.objectContaining({ text: 'January 18', value: 'XXXX-01-18' }),
    );
    const direct = all<{ text: string; speaker: string }>(
      'SELECT * FROM quotes WHERE article_id = ? AND direct = 1',
      id,
    );
    expect(direct).toContainEqual(
      expect.objectContaining({
        speaker: 'Le Thi Thu Hang',
        text: expect.stringMatching(/^Human rights are the common value/) as string,
      }),
    );
  });

  it('002: what Viet Nam received and supported in cycle 4, and when the Council adopted', () => {
    const vn = { state: 'VNM', cycle: 4 };
    has('002', { ...vn, type: 'received', value_num: 320 });
    has('002', { ...vn, type: 'recommending_states', value_num: 133 });
    has('002', { ...vn, type: 'supported', value_num: 271, of_value: 320 });
    has('002', { ...vn, type: 'acceptance_rate', value_num: 84.7 });
    has('002', { ...vn, type: 'adoption', body: 'HRC', value: 'XXXX-09-27' });
    expect(claims('002').filter((c) => c.type === 'recommending_states' && c.value_num !== 133)).toEqual([]);
    const { id } = article('002');
    expect(all('SELECT * FROM dates WHERE article_id = ? AND text = ?', id, 'September 27')).toContainEqual(
      expect.objectContaining({
        value: 'XXXX-09-27',
        edtf: '2024-09-27',
        earliest: '2024-09-27',
        latest: '2024-09-27',
        certainty: 'implied',
        basis: 'upr-schedule',
      }),
    );
    expect(claims('002').some((c) => /mid-term/.test(String(c.text)) && c.modality === 'planned')).toBe(true);
  });
  it('002: the rate agrees; sum and record are unknown', () => {
    const checks = all<{ kind: string; verdict: string; type: string }>(
      'SELECT k.kind, k.verdict, c.type FROM claim_checks k JOIN claims c ON c.id = k.claim_id WHERE c.article_id = ?',
      article('002').id,
    );
    const verdicts = (kind: string): string[] => [
      ...new Set(checks.filter((k) => k.kind === kind).map((k) => k.verdict)),
    ];
    expect(verdicts('rate')).toEqual(['agrees']);
    expect(verdicts('sum')).toEqual(['unknown']);
    expect(verdicts('reference')).toEqual(['unknown']);
  });

  it('004: cycle 3, the mid-term report, the candidacy; other numbers are figures and no claims', () => {
    const vn = { state: 'VNM', cycle: 3 };
    has('004', { ...vn, type: 'received', value_num: 291 });
    has('004', { ...vn, type: 'recommending_states', value_num: 122 });
    has('004', { ...vn, type: 'supported', value_num: 241 });
    has('004', { state: 'VNM', type: 'midterm_report', date: '2022-03-23' });
    has('004', { state: 'VNM', type: 'candidacy', value: expect.stringContaining('2023') as string });
    const { id } = article('004');
    const figures = all<{ value: number }>('SELECT value FROM figures WHERE article_id = ?', id).map(
      (f) => f.value,
    );
    for (const n of [79, 20, 18]) {
      expect(figures).toContain(n);
      expect(claims('004').filter((c) => c.type === 'recommending_states' && c.value_num === n)).toEqual([]);
    }
    expect(all('SELECT * FROM dates WHERE article_id = ? AND text = ?', id, 'March 31')).toContainEqual(
      expect.objectContaining({ earliest: '2022-03-31' }),
    );
  });
  it('004: who is who', () => {
    const officials = all<Record<string, string | null>>(
      'SELECT * FROM officials WHERE article_id = ?',
      article('004').id,
    );
    expect(officials).toContainEqual(
      expect.objectContaining({
        name: 'Do Hung Viet',
        title: expect.stringMatching(/^Assistant to .*Foreign Minister$/) as string,
        country: 'VNM',
      }),
    );
    expect(officials).toContainEqual(
      expect.objectContaining({ name: 'Bui Thanh Son', title: 'Foreign Minister', country: 'VNM' }),
    );
    const flowers = officials.filter((o) => o.name === 'Rana Flowers');
    expect(flowers.length).toBeGreaterThan(0);
    for (const o of flowers) expect(o.country).toBeNull();
  });
  it('Do Hung Viet is one person with two titles in time', () => {
    const rows = all<{ person_id: number; title: string }>(
      "SELECT * FROM officials WHERE name = 'Do Hung Viet'",
    );
    expect(new Set(rows.map((r) => r.person_id)).size).toBe(1);
    expect(new Set(rows.map((r) => r.title)).size).toBeGreaterThan(1);
  });
});
