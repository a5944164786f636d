import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CORPUS, corpusSources, processFile } from '../../src/build/corpus.js';
import { type Expected, expectedOf } from '../../src/build/expected.js';

const REGENERATE = 'run npm run corpus:expected and read the diff';
const folders = readdirSync(CORPUS)
  .map((outlet) => join(CORPUS, outlet))
  .filter((path) => statSync(path).isDirectory())
  .flatMap((outlet) => readdirSync(outlet).map((slug) => join(outlet, slug)));

test('there is an article in every folder, and a folder for every article', () => {
  const sources = corpusSources();
  expect(sources.length).toBeGreaterThanOrEqual(36);
  expect(sources.map((path) => join(path, '..')).sort()).toEqual([...folders].sort());
});

test('saved texts and pages in other charsets are among them', () => {
  const sources = corpusSources();
  expect(sources.filter((path) => path.endsWith('.txt')).length).toBeGreaterThanOrEqual(8);
  const charsets = sources.map((path) => /charset=["']?([\w-]+)/i.exec(readFileSync(path, 'latin1'))?.[1]);
  expect(charsets).toContain('windows-1252');
  expect(charsets).toContain('windows-1258');
});

describe('articles come to what is expected of them', () => {
  test.each(corpusSources().map((path) => [relative(CORPUS, path), path]))('%s', async (_, path) => {
    const { record, folder } = await processFile(path);
    const file = join(folder, 'expected.json');
    expect(existsSync(file), `no expected.json: ${REGENERATE}`).toBe(true);
    const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected;
    expect(JSON.parse(JSON.stringify(expectedOf(record))), REGENERATE).toEqual(expected);
  });
});
