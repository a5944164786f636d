import { DEFAULTS, type ListingPage, type Source } from './source.js';

/** Something wrong with a source's file: where in its structure, and what to do. */
export interface ShapeProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const KNOWN = new Set([
  'id',
  'name',
  'country',
  'language',
  'home',
  'hosts',
  'feeds',
  'sitemaps',
  'listing',
  'keep',
  'drop',
  'pace',
  'limit',
  'yield',
  'headers',
  'verified',
]);
const COUNTRY = /^[A-Z]{3}$/;
const LANGUAGE = /^[a-z]{2,3}$/;
const ID = /^[a-z0-9][a-z0-9_-]*(?:\/[a-z0-9][a-z0-9_-]*)?$/;

/** Checks the parsed content of a source and fills in what it leaves out. Problems are collected, not thrown. */
export function shapeSource(
  raw: unknown,
  at: readonly (string | number)[],
  file: string,
  defaultId: string,
  problems: ShapeProblem[],
): Source | null {
  const before = problems.length;
  const wrong = (key: string | number | null, message: string): void => {
    problems.push({ path: key === null ? at : [...at, key], message });
  };
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    wrong(null, 'a source is a table of settings (name, home, language, ...)');
    return null;
  }
  const table = raw as Record<string, unknown>;
  for (const key of Object.keys(table)) {
    if (!KNOWN.has(key)) wrong(key, `unknown setting "${key}"; known are ${[...KNOWN].join(', ')}`);
  }
  const read = reader(table, wrong);
  const home = read.url('home', table.home);
  const country =
    table.country === undefined || table.country === ''
      ? null
      : read.text('country', COUNTRY, 'ISO 3166-1 alpha-3, such as VNM');
  const source: Source = {
    id:
      table.id === undefined
        ? defaultId
        : read.text('id', ID, 'lower-case letters, digits, - and _, such as vnm/vietnamplus'),
    name: read.text('name', /\S/, 'the name of the outlet'),
    country,
    language: read.text('language', LANGUAGE, 'a language code such as en'),
    home,
    hosts: hostsOf(home, read.strings('hosts')),
    feeds: read.urls('feeds'),
    sitemaps: read.urls('sitemaps'),
    listings: listings(table.listing, at, problems),
    keep: read.strings('keep'),
    drop: read.strings('drop'),
    pace: read.number('pace', DEFAULTS.pace, 0, 3600),
    limit: read.number('limit', DEFAULTS.limit, 1, 100_000),
    yield: yieldOf(table.yield, wrong),
    headers: headersOf(table.headers, wrong),
    verified: read.flag('verified'),
    file,
  };
  if (source.feeds.length + source.sitemaps.length + source.listings.length === 0) {
    wrong(null, 'give at least one of feeds, sitemaps or listing: there is nowhere to find articles');
  }
  return problems.length === before ? source : null;
}

function hostsOf(home: string, more: readonly string[]): string[] {
  const host = home === '' ? [] : [new URL(home).hostname];
  return [...new Set([...host, ...more.map((h) => h.toLowerCase())])];
}

type Wrong = (key: string | number | null, message: string) => void;

function reader(table: Record<string, unknown>, wrong: Wrong) {
  const strings = (key: string): string[] => {
    const value = table[key] ?? [];
    if (Array.isArray(value) && value.every((v): v is string => typeof v === 'string')) return value;
    wrong(key, `"${key}" is a list of strings`);
    return [];
  };
  const url = (key: string, value: unknown): string => {
    if (typeof value === 'string' && isWebUrl(value)) return value;
    wrong(key, `"${key}" needs a web address (http:// or https://), not ${JSON.stringify(value ?? null)}`);
    return '';
  };
  return {
    strings,
    url,
    urls: (key: string): string[] => strings(key).map((value) => url(key, value)),
    text(key: string, pattern: RegExp, hint: string): string {
      const value = table[key];
      if (typeof value === 'string' && pattern.test(value)) return value;
      wrong(
        key,
        value === undefined
          ? `"${key}" is missing: ${hint}`
          : `"${key}" is ${JSON.stringify(value)}; expected ${hint}`,
      );
      return '';
    },
    number(key: string, fallback: number, min: number, max: number): number {
      const value = table[key] ?? fallback;
      if (typeof value === 'number' && value >= min && value <= max) return value;
      wrong(key, `"${key}" is a number from ${min} to ${max}`);
      return fallback;
    },
    flag(key: string): boolean {
      const value = table[key] ?? false;
      if (typeof value === 'boolean') return value;
      wrong(key, `"${key}" is true or false`);
      return false;
    },
  };
}

function isWebUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

function listings(raw: unknown, at: readonly (string | number)[], problems: ShapeProblem[]): ListingPage[] {
  if (raw === undefined) return [];
  const list = Array.isArray(raw) ? raw : [raw];
  return list.flatMap((entry: unknown, i): ListingPage[] => {
    const { url, links, item } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<
      string,
      unknown
    >;
    if (typeof url !== 'string' || !isWebUrl(url)) {
      problems.push({
        path: [...at, 'listing', i, 'url'],
        message: 'a listing needs the web address ("url") of its page',
      });
      return [];
    }
    return [
      {
        url,
        links: typeof links === 'string' ? links : DEFAULTS.links,
        item: typeof item === 'string' ? item : null,
      },
    ];
  });
}

function yieldOf(raw: unknown, wrong: Wrong): { min: number; max: number } {
  if (raw === undefined) return DEFAULTS.yield;
  const { min = 0, max = DEFAULTS.yield.max } = (
    typeof raw === 'object' && raw !== null ? raw : {}
  ) as Record<string, unknown>;
  if (typeof min === 'number' && typeof max === 'number' && min >= 0 && min <= max) return { min, max };
  wrong('yield', '"yield" is a table { min, max } with 0 <= min <= max');
  return DEFAULTS.yield;
}

function headersOf(raw: unknown, wrong: Wrong): Record<string, string> {
  if (raw === undefined) return {};
  const entries = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? Object.entries(raw) : null;
  if (entries?.every((e): e is [string, string] => typeof e[1] === 'string' && !/[\r\n]/.test(e[1]))) {
    return Object.fromEntries(entries);
  }
  wrong('headers', '"headers" is a table of header names and strings');
  return {};
}
