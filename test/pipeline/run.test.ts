import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { plainArticle } from '../../src/model/article.js';
import { extractArticle } from '../../src/pipeline/process.js';
import { runInputs } from '../../src/pipeline/run.js';
import { openDatabase } from '../../src/store/open.js';
import { fileIn, jsonl, scratch } from '../support.js';

const folder = scratch();
let n = 0;
const database = (): string => join(folder, `run${n++}.db`);

const RECORDS = [
  {
    id: 'a',
    text: 'GENEVA, 4 July 2019 - Fiji accepted 207 of the 242 recommendations, Minister Aiyaz Khan said.',
    published: '2019-07-04',
    outlet: 'Suva Herald',
  },
  {
    id: 'b',
    text: 'Chad noted 12 recommendations. “We will study them,” Ambassador Idriss Moussa said on Monday.',
    published: '2019-07-08',
  },
  {
    id: 'c',
    text: 'Emoji 👩‍⚖️ first: Peru received 258 recommendations from 105 countries in January 2023.',
    url: 'https://example.org/peru-upr-2023?utm_source=x',
  },
  { id: 'd', text: 'Đỗ Hùng Việt, Deputy Foreign Minister, spoke in Hà Nội on 7 May 2024.', language: 'en' },
];

/** All rows of the tables that a second run must not change, without what only tells when. */
function content(path: string): unknown {
  const db = openDatabase(path, { readonly: true });
  const tables = [
    'articles',
    'dates',
    'persons',
    'article_people',
    'person_mentions',
    'officials',
    'figures',
    'quotes',
    'claims',
    'claim_checks',
    'text_edits',
  ];
  const rows = Object.fromEntries(
    tables.map((table) => [
      table,
      (db.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[])
        .map(({ first_seen, last_seen, run_id, ...rest }) => JSON.stringify(rest))
        .sort(),
    ]),
  );
  db.close();
  return rows;
}

const run = (inputs: string[], db: string, jobs = 1) => runInputs(inputs, { db, jobs });

describe('a run', () => {
  it('stores each article and nothing again the second time', async () => {
    const file = fileIn(folder, 'four.jsonl', jsonl(RECORDS));
    const db = database();
    expect(await run([file], db)).toMatchObject({ inputs: 4, fresh: 4, failed: 0 });
    const first = content(db);
    expect(await run([file], db)).toMatchObject({
      inputs: 4,
      stored: 0,
      unchanged: 4,
      reconciled: { stories: 0, identities: 0, checks: 0 },
    });
    expect(content(db)).toEqual(first);
  });
  it('does not depend on the order of the input, nor on gzip', async () => {
    const there = fileIn(folder, 'order.jsonl', jsonl(RECORDS));
    const one = database();
    await run([there], one);
    const expected = content(one);
    fileIn(folder, 'order.jsonl', jsonl([...RECORDS].reverse()));
    const two = database();
    await run([there], two);
    expect(content(two)).toEqual(expected);
    const packed = fileIn(folder, 'packed.jsonl.gz', gzipSync(jsonl(RECORDS)));
    expect(await run([packed], database())).toMatchObject({ fresh: 4, failed: 0 });
  });
  it('keeps the same one of two inputs with one identity, whichever comes first, and says so', async () => {
    const short = { id: 'x', text: 'Short text.', url: 'https://example.org/same-story-12345' };
    const long = { ...short, id: 'y', text: 'A longer text about the same thing.' };
    const results: unknown[] = [];
    for (const records of [
      [short, long],
      [long, short],
    ]) {
      const db = database();
      const file = fileIn(folder, 'same.jsonl', jsonl(records));
      expect(await run([file], db)).toMatchObject({ failed: 1 });
      results.push(content(db));
      // And it stays so.
      await run([file], db);
      expect(content(db)).toEqual(results.at(-1));
    }
    expect(results[1]).toEqual(results[0]);
    expect(JSON.stringify(results[0])).toContain('A longer text');
  });
  it('replaces a changed article, keeps its id, and remembers both versions', async () => {
    const db = database();
    const write = (text: string): string =>
      fileIn(folder, 'changing.jsonl', jsonl([{ id: 'x', text, url: 'https://example.org/changing-98765' }]));
    await run([write('Togo accepted 10 recommendations.')], db);
    expect(await run([write('Togo accepted 11 recommendations. A correction.')], db)).toMatchObject({
      changed: 1,
    });
    const open = openDatabase(db, { readonly: true });
    expect(open.prepare('SELECT count(*) AS n FROM articles').get()).toEqual({ n: 1 });
    expect(open.prepare('SELECT count(DISTINCT body_sha256) AS n FROM snapshots').get()).toEqual({ n: 2 });
    open.close();
  });
  it('gives every span in code points, for SQL to check', async () => {
    const db = database();
    await run([fileIn(folder, 'spans.jsonl', jsonl(RECORDS))], db);
    const open = openDatabase(db, { readonly: true });
    for (const layer of ['dates', 'person_mentions', 'officials', 'figures', 'quotes', 'claims']) {
      const wrong = open
        .prepare(
          `SELECT f.text FROM ${layer} f JOIN articles a ON a.id = f.article_id
           WHERE substr(a.text, f.start_char + 1, f.end_char - f.start_char) IS NOT f.text`,
        )
        .all();
      expect(wrong).toEqual([]);
    }
    open.close();
  });
  it('groups syndicated copies into one story', async () => {
    const wire =
      'The Human Rights Council adopted on Friday the outcome of the review of Samoa, which had received 203 recommendations from 89 countries in May. ' +
      'The delegation told the meeting in Geneva that 160 of them enjoyed the support of the government, and that the others would be looked at again before the middle of the next cycle.';
    const other =
      'Farmers in the north of the island said the harvest of taro had been the best in ten years, helped by rain that came early and by a new road which lets lorries reach the market in the capital before noon, the ministry of agriculture said in its yearly report.';
    const db = database();
    const file = fileIn(
      folder,
      'wire.jsonl',
      jsonl([
        { id: 1, text: wire, outlet: 'A' },
        { id: 2, text: `APIA (AFP) - ${wire}`, outlet: 'B' },
        { id: 3, text: other, outlet: 'A' },
      ]),
    );
    await run([file], db);
    const open = openDatabase(db, { readonly: true });
    const stories = open.prepare('SELECT story_id FROM articles ORDER BY source').all() as {
      story_id: number;
    }[];
    open.close();
    expect(stories[0]!.story_id).toBe(stories[1]!.story_id);
    expect(stories[2]!.story_id).not.toBe(stories[0]!.story_id);
  });
  it('reads folders in depth, pages and saved text alike', async () => {
    mkdirSync(join(folder, 'site/deep'), { recursive: true });
    const page = (text: string): string =>
      `<html><body><article><h1>Title</h1>${text.repeat(3)}</article></body></html>`;
    fileIn(
      join(folder, 'site'),
      'one.html',
      page(
        '<p>Mali accepted 194 of the recommendations it received, the minister told reporters in Bamako on Tuesday.</p>',
      ),
    );
    fileIn(
      join(folder, 'site/deep'),
      'two.txt',
      'Mali accepted 194 recommendations, the minister told reporters in Bamako.\nIt noted 10 others, and said so.',
    );
    fileIn(join(folder, 'site'), 'picture.png', 'no article');
    expect(await run([join(folder, 'site')], database())).toMatchObject({ inputs: 2, fresh: 2, failed: 0 });
  });
});

describe('extraction', () => {
  it('gives nothing for texts without facts, and never fails on odd ones', () => {
    for (const text of [
      '',
      '   ',
      '…',
      '\u202e\u0000',
      '(((((',
      '“'.repeat(500),
      '1'.repeat(5000),
      '. '.repeat(2000),
    ]) {
      expect(() => extractArticle(plainArticle(text))).not.toThrow();
    }
  });
});
