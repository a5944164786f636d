import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cleanHtml } from '../../src/clean/index.js';
import { loadProfiles, saveProfiles } from '../../src/clean/profile/file.js';
import { learnProfile } from '../../src/clean/profile/learn.js';
import { LEAD, page, SECOND, THIRD } from './pages.js';

const SLOGAN =
  'The Courier has been printed in the old mill by the river since the year 1893, come rain or shine.';
const pageOf = (n: number): string =>
  page({
    body: `<p>${LEAD} Item ${'abcdefgh'[n]}.</p><p>${SECOND} Part ${'abcdefgh'[n]}.</p><p>${THIRD} End ${'abcdefgh'[n]}.</p><p>${SLOGAN}</p>`,
  });

it('a host’s profile learns what repeats, and cleaning drops it', () => {
  const profile = learnProfile('courier.example', [0, 1, 2, 3, 4].map(pageOf), '2024-05-01', null)!;
  expect(profile).toMatchObject({ host: 'courier.example', version: 1, pages: 5, outlet: 'The Courier' });
  const hints = { source: 'x', url: 'https://courier.example/a-b-c-d-e' };
  expect(cleanHtml(pageOf(6), hints).text).toContain(SLOGAN);
  const { text } = cleanHtml(pageOf(6), { ...hints, profile });
  expect(text).not.toContain(SLOGAN);
  expect(text).toContain(THIRD);
});

it('learns nothing from too few pages, nor from one page many times', () => {
  expect(learnProfile('h', [pageOf(0), pageOf(1)], '2024-05-01', null)).toBeNull();
  expect(
    learnProfile(
      'h',
      Array.from({ length: 9 }, () => pageOf(0)),
      '2024-05-01',
      null,
    ),
  ).toBeNull();
});

it('is stored with a version that rises, and read back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'profiles-'));
  try {
    const path = join(folder, 'sub', 'profiles.json');
    expect(loadProfiles(path).size).toBe(0);
    const first = learnProfile('courier.example', [0, 1, 2, 3].map(pageOf), '2024-05-01', null)!;
    saveProfiles(path, new Map([[first.host, first]]));
    const again = learnProfile(
      'courier.example',
      [0, 1, 2, 3].map(pageOf),
      '2024-06-01',
      loadProfiles(path).get(first.host)!,
    )!;
    expect(again).toEqual({ ...first, version: 2, learned: '2024-06-01' });
    writeFileSync(path, '{"not": "profiles"}');
    expect(() => loadProfiles(path)).toThrow(/learn them anew/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
