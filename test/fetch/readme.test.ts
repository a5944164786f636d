import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceFile } from '../../src/sources/load.js';
import { fileIn, ROOT, scratch } from '../support.js';

const text = readFileSync(join(ROOT, 'src/fetch/README.md'), 'utf8');
const folder = scratch();

describe('src/fetch/README.md', () => {
  it.each([...text.matchAll(/```(toml|yaml)\n([\s\S]*?)```/g)].map(([, kind, block]) => [kind!, block!]))(
    'its %s example is a source',
    (kind, block) => {
      expect(readSourceFile(fileIn(folder, `example.${kind}`, block))).toHaveLength(1);
    },
  );

  it('explains every code that fetching can give', () => {
    const files = ['fetch', 'fetch/discover', 'archive', 'nightly', 'sources'].flatMap((sub) =>
      readdirSync(join(ROOT, 'src', sub))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(ROOT, 'src', sub, name)),
    );
    const codes = new Set(
      files.flatMap((file) => readFileSync(file, 'utf8').match(/(?<=')E_[A-Z0-9_]+(?=')/g) ?? []),
    );
    const told = [...codes].filter((code) => !['E_INTERNAL', 'E_URL', 'E_DUPLICATE'].includes(code));
    expect(told.length).toBeGreaterThan(30);
    expect(told.filter((code) => !text.includes(code))).toEqual([]);
  });
});
