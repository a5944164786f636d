import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInputs } from '../../src/pipeline/run.js';
import { examine } from '../../src/query/doctor.js';
import { openDatabase } from '../../src/store/open.js';
import { fileIn, jsonl, scratch } from '../support.js';

const folder = scratch();
const GOOD = { id: 'good', text: 'Nauru accepted 101 recommendations in 2021.' };
let n = 0;

/** Runs a bad input beside a good one: gives the failures, after checking that all else is as it must be. */
async function failuresOf(...inputs: string[]): Promise<{ source: string; stage: string; code: string }[]> {
  const path = join(folder, `bad${n++}.db`);
  const good = fileIn(folder, 'good.jsonl', jsonl([GOOD]));
  const told: string[] = [];
  const report = await runInputs([...inputs, good], {
    db: path,
    jobs: 1,
    onFailure: (e) => told.push(e.line()),
  });
  const db = openDatabase(path, { readonly: true });
  const failures = db.prepare('SELECT source, stage, code FROM failures ORDER BY id').all() as {
    source: string;
    stage: string;
    code: string;
  }[];
  expect(db.prepare("SELECT count(*) AS n FROM articles WHERE source LIKE '%#good'").get()).toEqual({ n: 1 });
  expect([...examine(db)].filter((f) => !f.ok)).toEqual([]);
  expect(db.prepare('SELECT failed FROM runs').get()).toEqual({ failed: failures.length });
  db.close();
  expect(report.failed).toBe(failures.length);
  expect(told).toHaveLength(failures.length);
  return failures;
}
const one = async (...inputs: string[]) => {
  const all = await failuresOf(...inputs);
  expect(all).toHaveLength(1);
  return all[0]!;
};

describe('a bad input gets its code and costs nothing else', () => {
  it('an empty file', async () => {
    expect(await one(fileIn(folder, 'empty.html', ''))).toMatchObject({
      code: 'E_EMPTY_INPUT',
      stage: 'read',
    });
    expect(await one(fileIn(folder, 'blank.txt', ' \n\t\n'))).toMatchObject({ code: 'E_EMPTY_INPUT' });
  });
  it('a binary file', async () => {
    expect(await one(fileIn(folder, 'doc.html', '%PDF-1.7 ...'))).toMatchObject({ code: 'E_BINARY' });
    expect(await one(fileIn(folder, 'zeros.txt', new Uint8Array(2000)))).toMatchObject({ code: 'E_BINARY' });
  });
  it('a page of 60 MB', async () => {
    const big = new Uint8Array(60 * 1024 * 1024).fill(0x61);
    expect(await one(fileIn(folder, 'big.html', big))).toMatchObject({ code: 'E_TOO_LARGE' });
  });
  it('a broken gzip file', async () => {
    expect(await one(fileIn(folder, 'broken.html.gz', 'this is not gzip'))).toMatchObject({ code: 'E_GZIP' });
  });
  it('a malformed line in the middle of a JSONL file', async () => {
    const path = fileIn(
      folder,
      'middle.jsonl',
      `${jsonl([{ ...GOOD, id: 1 }])}{"id": 2, "text": \n${jsonl([{ ...GOOD, id: 3 }])}`,
    );
    const failure = await one(path);
    expect(failure).toMatchObject({ code: 'E_JSON', source: `${path}:2` });
  });
  it('a record without text, without id, or naming a file elsewhere', async () => {
    const path = fileIn(
      folder,
      'poor.jsonl',
      jsonl([
        { id: 'no-text', url: 'https://example.org/x' },
        { text: 'no id' },
        { id: 'f', file: '../../etc/hostname' },
        [1],
        { id: 'e', text: '  ' },
      ]),
    );
    expect((await failuresOf(path)).map((f) => f.code)).toEqual([
      'E_NO_TEXT',
      'E_NO_ID',
      'E_FILE_OUTSIDE',
      'E_JSON',
      'E_NO_TEXT',
    ]);
  });
  it('a date of publication that is none is unknown, and the record is read', async () => {
    const path = fileIn(
      folder,
      'dated.jsonl',
      jsonl([{ id: 'd', text: 'Some text.', published: '03-02-2009' }]),
    );
    expect(await failuresOf(path)).toEqual([]);
  });
  it('a repeated id with other text', async () => {
    const path = fileIn(
      folder,
      'twice.jsonl',
      jsonl([
        { id: 'x', text: 'One text.' },
        { id: 'x', text: 'Another, longer text.' },
      ]),
    );
    expect(await one(path)).toMatchObject({ code: 'E_REPEATED', stage: 'store', source: `${path}#x` });
  });
  it('a missing path, a folder without articles, a file of another kind', async () => {
    expect(await one(join(folder, 'not-there'))).toMatchObject({ code: 'E_NOT_FOUND' });
    mkdirSync(join(folder, 'hollow/inner'), { recursive: true });
    expect(await one(join(folder, 'hollow'))).toMatchObject({ code: 'E_NO_ARTICLES' });
    expect(await one(fileIn(folder, 'table.xlsx', 'x'))).toMatchObject({ code: 'E_KIND' });
  });
  it('a link that leads nowhere', async () => {
    const link = join(folder, 'dangling.html');
    symlinkSync(join(folder, 'gone.html'), link);
    expect(await one(link)).toMatchObject({ code: 'E_NOT_FOUND' });
  });
  it.skipIf(process.getuid?.() === 0)(
    'an unreadable file (not told from a readable one by root)',
    async () => {
      const path = fileIn(folder, 'secret.html', '<p>x</p>');
      chmodSync(path, 0o000);
      expect(await one(path)).toMatchObject({ code: 'E_UNREADABLE' });
    },
  );
  it('a charset that lies or is unknown is read as well as can be', async () => {
    const path = fileIn(
      folder,
      'lies.html',
      Buffer.concat([
        Buffer.from('<meta charset="x-none"><p>'),
        Buffer.from([0xff, 0xfe, 0x80, 0x41]),
        Buffer.from('</p>'),
      ]),
    );
    expect(await failuresOf(path)).toEqual([]);
  });
  it('a damaged archive', async () => {
    const failures = await failuresOf(
      fileIn(folder, 'damaged.warc', 'WARC/1.1\r\nContent-Length: 99999\r\n\r\nshort'),
    );
    expect(failures.length).toBeGreaterThan(0);
    expect(failures[0]).toMatchObject({ stage: 'read' });
  });
});
