import { describe, expect, it } from 'vitest';
import type { InputError } from '../../src/model/errors.js';
import { sourceForHost } from '../../src/sources/index.js';
import { allSources, readSourceFile, shippedSources } from '../../src/sources/load.js';
import { selectSources } from '../../src/sources/select.js';
import { fileIn, scratch } from '../support.js';

const folder = scratch();

function problems(name: string, text: string): string[] {
  const path = fileIn(folder, name, text);
  try {
    readSourceFile(path);
    return [];
  } catch (error) {
    expect((error as InputError).code).toBe('E_SOURCE_FILE');
    return (error as InputError).message.split('\n').map((line) => line.replace(path, 'FILE'));
  }
}

describe('the shipped sources', () => {
  const all = shippedSources();
  it('are at least 25, of at least a dozen states besides Viet Nam, each readable and in its country', () => {
    expect(all.length).toBeGreaterThanOrEqual(25);
    expect(new Set(all.map(({ country }) => country)).size).toBeGreaterThan(14);
    for (const { id, country, file } of all) {
      expect(id).toMatch(/^[a-z]{3}\/[a-z0-9-]+$/);
      expect([id.slice(0, 3), file]).toEqual([country?.toLowerCase() ?? 'int', expect.any(String)]);
    }
  });
  it('have one owner for each host, and are unverified until they are seen to answer', () => {
    const hosts = all.flatMap(({ hosts: own }) => own.map((host) => host.replace(/^www\./, '')));
    expect(hosts.filter((host, i) => hosts.indexOf(host) !== i)).toEqual([]);
    expect(all.filter(({ verified }) => verified)).toEqual([]);
  });
  it('leave every host its pauses', () => {
    for (const { pace } of all) expect(pace).toBeGreaterThanOrEqual(5);
  });
});

describe('sourceForHost', () => {
  it.each([
    ['en.vietnamplus.vn', 'VietnamPlus (Vietnam News Agency)', 'VNM'],
    ['WWW.Dawn.com', 'Dawn', 'PAK'],
    ['amp.theguardian.com:443', 'The Guardian', 'GBR'],
    ['vovworld.vn.', 'VOV World', 'VNM'],
    ['upr-info.org', 'UPR Info', null],
  ])('%s is %s', (host, name, country) => {
    expect(sourceForHost(host)).toMatchObject({ name, country });
  });
  it.each(['example.org', 'notdawn.com', 'dawn.com.evil.test', 'com', ''])('%j is nobody', (host) => {
    expect(sourceForHost(host)).toBeNull();
  });
});

describe("a user's file", () => {
  it('may hold one source or several, in TOML or YAML', () => {
    const toml = fileIn(
      folder,
      'two.toml',
      '[[source]]\nid = "x/a"\nname = "A"\nlanguage = "en"\nhome = "https://a.example/"\nfeeds = ["https://a.example/rss"]\n[[source]]\nname = "B"\nlanguage = "fr"\nhome = "https://b.example/"\n[[source.listing]]\nurl = "https://b.example/news"\nlinks = "h2 a"\n',
    );
    const [a, b] = readSourceFile(toml);
    expect(a).toMatchObject({
      id: 'x/a',
      hosts: ['a.example'],
      pace: 5,
      limit: 100,
      yield: { min: 0, max: 500 },
    });
    expect(b).toMatchObject({
      language: 'fr',
      listings: [{ url: 'https://b.example/news', links: 'h2 a', item: null }],
    });
    const yaml = fileIn(
      folder,
      'one.yaml',
      'name: A\nlanguage: en\nhome: https://a.example/\nfeeds:\n  - https://a.example/rss\nyield: {min: 1, max: 5}\nheaders: {X-Key: abc}\n',
    );
    expect(readSourceFile(yaml)[0]).toMatchObject({ yield: { min: 1, max: 5 }, headers: { 'X-Key': 'abc' } });
  });

  it('replaces a shipped source of the same id', () => {
    const path = fileIn(
      folder,
      'mine.toml',
      'id = "pak/dawn"\nname = "Mine"\nlanguage = "en"\nhome = "https://www.dawn.com/"\nfeeds = ["https://www.dawn.com/x"]\n',
    );
    const all = allSources([path]);
    expect(all.filter(({ id }) => id === 'pak/dawn').map(({ name }) => name)).toEqual(['Mine']);
    expect(all.length).toBe(shippedSources().length);
  });

  it('is refused with the line of each problem (TOML)', () => {
    const text =
      '# mine\n[[source]]\nname = "A"\nlanguage = "en"\nhome = "https://a.example/"\nfeeds = ["https://a.example/rss"]\n\n[[source]]\nname = "B"\nlanguage = "English"\nhome = "b.example"\ncolour = "red"\npace = -1\n[[source.listing]]\nlinks = "a"\n';
    const found = problems('bad.toml', text);
    expect(found).toEqual([
      expect.stringMatching(/^FILE:12: unknown setting "colour"/),
      expect.stringMatching(/^FILE:11: "home" needs a web address/),
      expect.stringMatching(/^FILE:10: "language" is "English"/),
      expect.stringMatching(/^FILE:14: a listing needs the web address/),
      expect.stringMatching(/^FILE:13: "pace" is a number from 0 to 3600/),
      expect.stringMatching(/^FILE:8: give at least one of feeds/),
    ]);
  });

  it('is refused with the line of each problem (YAML)', () => {
    const text =
      'source:\n  - name: A\n    language: en\n    home: https://a.example/\n    feeds:\n      - ftp://a.example/rss\n    yield: {min: 5, max: 1}\n  - just text\n';
    expect(problems('bad.yaml', text)).toEqual([
      expect.stringMatching(/^FILE:5: "feeds" needs a web address/),
      expect.stringMatching(/^FILE:7: "yield" is a table/),
      expect.stringMatching(/^FILE:8: a source is a table/),
    ]);
  });

  it('is refused with the line where its syntax breaks', () => {
    expect(problems('broken.toml', 'name = "A"\nhome = "https://a.example\n')[0]).toMatch(/^FILE:2: /);
    expect(problems('broken.yml', 'name: A\nhome: [https://a.example\n')[0]).toMatch(/^FILE:[23]: /);
  });

  it('may not smuggle header lines, nor grow by aliases', () => {
    expect(
      problems(
        'crlf.yaml',
        'name: A\nlanguage: en\nhome: https://a.example/\nfeeds: [https://a.example/rss]\nheaders: {X: "a\\r\\nY: b"}\n',
      )[0],
    ).toMatch(/^FILE:5: "headers"/);
    const bomb = `a: &a [x]\n${[...'bcdefghij'].map((c, i) => `${c}: &${c} [${Array(10).fill(`*${'abcdefghi'[i]}`).join(',')}]`).join('\n')}\n`;
    expect(problems('bomb.yaml', bomb)[0]).toMatch(/^FILE:1: aliases/);
  });
});

describe('selectSources', () => {
  const all = shippedSources();
  it('takes ids, their last part, and countries', () => {
    expect(selectSources(all, ['pak/dawn']).map(({ id }) => id)).toEqual(['pak/dawn']);
    expect(selectSources(all, ['dawn', 'pak/dawn'])).toHaveLength(1);
    expect(selectSources(all, ['VNM']).length).toBeGreaterThan(5);
    expect(selectSources(all, [])).toHaveLength(all.length);
  });
  it('says which name is wrong', () => {
    expect(() => selectSources(all, ['nowhere'])).toThrow(/no source is named "nowhere"/);
  });
});
