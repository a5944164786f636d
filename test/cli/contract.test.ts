import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli, fileIn, jsonl, scratch } from '../support.js';

const folder = scratch();
const db = join(folder, 'cli.db');
const RECORDS = [
  {
    id: 'one',
    outlet: 'Suva Herald',
    published: '2024-05-08',
    text: 'Fiji received 242 recommendations from 103 countries at its fourth Universal Periodic Review on 7 May 2024. Fiji accepted 207 of them and noted 35, Attorney-General Siromi Turaga said.',
  },
  {
    id: 'two',
    outlet: 'Apia Times',
    published: '2024-05-09',
    text: '“We accept most of them,” said Minister Toeolesulusulu Cedric. Samoa noted 12 recommendations.',
  },
];
beforeAll(async () => {
  const done = await cli(['run', fileIn(folder, 'two.jsonl', jsonl(RECORDS)), '--db', db]);
  expect(done).toMatchObject({ code: 0, stderr: '' });
});

const COMMANDS = [
  'run',
  'fetch',
  'nightly',
  'extract',
  'search',
  'claims',
  'officials',
  'figures',
  'dates',
  'quotes',
  'sql',
  'export',
  'explain',
  'check',
  'sources list',
  'sources check',
  'schedule',
  'reference list',
  'reference show',
  'reference import',
  'officials merge',
  'officials split',
  'doctor',
];

describe('the command line', () => {
  it.each(COMMANDS)('"%s" is there and says how it is used', async (command) => {
    const { code, stdout } = await cli([...command.split(' '), '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`rapporteur ${command}`);
    expect(stdout.split('\n').length).toBeGreaterThan(5);
  });
  it('says that a second run changed nothing', async () => {
    const done = await cli(['run', join(folder, 'two.jsonl'), '--db', db]);
    expect(done.stdout).toContain('nothing changed');
  });
  it('prints results to stdout alone, in each format', async () => {
    const json = await cli(['claims', '--db', db, '--format', 'json']);
    expect(json.stderr).toBe('');
    const rows = JSON.parse(json.stdout) as Record<string, unknown>[];
    expect(rows.length).toBeGreaterThan(0);
    const lines = await cli(['claims', '--db', db, '--format', 'jsonl']);
    expect(
      lines.stdout
        .trim()
        .split('\n')
        .map((l) => JSON.parse(l) as unknown),
    ).toEqual(rows);
    const csv = await cli(['claims', '--db', db, '--format', 'csv']);
    expect(csv.stdout.split('\r\n')[0]).toContain('state,cycle');
    const table = await cli(['claims', '--db', db]);
    expect(table.stdout).toContain('FJI');
    expect(table.stdout).not.toContain('\u001b');
  });
  it('filters by state in any form, by dates and by outlet', async () => {
    const of = async (...filter: string[]): Promise<number> =>
      (JSON.parse((await cli(['claims', '--db', db, '--format', 'json', ...filter])).stdout) as unknown[])
        .length;
    expect(await of('--state', 'Fiji')).toBe(await of('--state', 'FJI'));
    expect(await of('--state', 'FJI')).toBeGreaterThan(0);
    expect(await of('--until', '2023')).toBe(0);
    expect(await of('--outlet', 'suva')).toBe(await of('--state', 'FJI'));
    expect(await of('--limit', '1')).toBe(1);
  });
  it('explains a claim', async () => {
    const [claim] = JSON.parse((await cli(['claims', '--db', db, '--format', 'json'])).stdout) as {
      id: number;
    }[];
    const { code, stdout } = await cli(['explain', String(claim!.id), '--db', db]);
    expect(code).toBe(0);
    expect(stdout).toContain('How it was decided');
    expect(stdout).toContain('⟦');
  });
  it('answers every question that it lists', async () => {
    const list = await cli(['sql', '--list', '--format', 'json']);
    const questions = JSON.parse(list.stdout) as { name: string }[];
    expect(questions).toHaveLength(10);
    for (const { name } of questions) {
      expect(await cli(['sql', '--question', name, '--db', db, '--format', 'json'])).toMatchObject({
        code: 0,
        stderr: '',
      });
    }
  });
  it('finds words whatever the diacritics, and never fails on odd ones', async () => {
    const found = await cli(['search', 'Toeolesulūsulu', '--db', db, '--format', 'json']);
    expect(JSON.parse(found.stdout)).toHaveLength(1);
    expect(await cli(['search', '--db', db, '"unbalanced AND ( * NEAR'])).toMatchObject({ code: 0 });
  });
  it('exports a table, and everything', async () => {
    const all = await cli(['export', '--db', db]);
    expect(all.stdout.trim().split('\n')).toHaveLength(2);
    expect((await cli(['export', 'articles', '--db', db, '--format', 'csv'])).stdout).toContain(
      'Suva Herald',
    );
    expect(await cli(['export', '--db', db, '--format', 'csv', '--out', join(folder, 'out')])).toMatchObject({
      code: 0,
    });
  });
  it('is sound by its own doctor', async () => {
    expect(await cli(['doctor', '--db', db])).toMatchObject({ code: 0 });
  });
});

describe('extract -', () => {
  it('gives one record each, in order, with the columns of the tables', async () => {
    const { code, stdout } = await cli(['extract', '-'], jsonl(RECORDS));
    expect(code).toBe(0);
    const out = stdout
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l) as Record<string, unknown>);
    expect(out.map((o) => o.id)).toEqual(['one', 'two']);
    for (const layer of ['article', 'dates', 'person_mentions', 'officials', 'figures', 'quotes', 'claims'])
      expect(out[0]).toHaveProperty(layer);
    const [figure] = out[0]!.figures as Record<string, unknown>[];
    expect(Object.keys(figure!)).toEqual(
      expect.arrayContaining([
        'id',
        'article_id',
        'start_char',
        'end_char',
        'text',
        'value',
        'unit',
        'rule',
        'extractor',
        'version',
        'certainty',
      ]),
    );
  });
  it('goes on after a bad line and ends with 1', async () => {
    const { code, stdout, stderr } = await cli(['extract', '-'], `nonsense\n${jsonl(RECORDS)}`);
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stderr).toContain('E_JSON');
  });
});

describe('exit codes', () => {
  it('1 for inputs that failed, 2 for wrong use, 3 for the store', async () => {
    expect(await cli(['run', join(folder, 'nothing-here'), '--db', join(folder, 'e.db')])).toMatchObject({
      code: 1,
    });
    for (const wrong of [
      ['run'],
      ['no-such-command'],
      ['claims', '--db', db, '--state', 'Atlantis'],
      ['claims', '--db', db, '--format', 'xml'],
      ['sql', 'DROP TABLE claims', '--db', db],
      ['sql', 'SELEC', '--db', db],
      ['explain', '1', '--db', db],
      ['explain', 'x', '--db', db],
    ])
      expect({ wrong, ...(await cli(wrong)) }).toMatchObject({ wrong, code: 2, stdout: '' });
    const { code, stderr } = await cli(['claims', '--db', join(folder, 'none.db')]);
    expect(code).toBe(3);
    expect(stderr).toContain('E_DB_NOT_FOUND');
    expect(
      await cli([
        'run',
        join(folder, 'two.jsonl'),
        '--db',
        fileIn(folder, 'no.db', 'not a database file, really'),
      ]),
    ).toMatchObject({ code: 3 });
  });
  it('--db :memory: works', async () => {
    expect(await cli(['run', join(folder, 'two.jsonl'), '--db', ':memory:'])).toMatchObject({ code: 0 });
  });
});
