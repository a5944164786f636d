import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { corpusSources, ROOT } from '../build/corpus.js';
import { decodeHtml } from '../clean/index.js';

const SHARED = process.env.RAPPORTEUR_SHARED ?? join(ROOT, '../shared');

/** Decoded pages under a name. */
export interface PageSet {
  readonly name: string;
  readonly pages: readonly { readonly html: string; readonly url: string | null }[];
}
export interface TextSet {
  readonly name: string;
  readonly texts: readonly { readonly text: string; readonly published: string | null }[];
}

interface Line {
  readonly file?: string;
  readonly url?: string;
  readonly text?: string;
  readonly published?: string;
}

/** The corpus, and a public set where it stands beside the repository. */
export function pageSets(): PageSet[] {
  const corpus = corpusSources()
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ html: decodeHtml(readFileSync(path), null).text, url: null }));
  const folder = join(SHARED, 'bench/cleaning/sh181');
  const public_ = lines(join(folder, 'pages.jsonl')).map(({ file = '', url }) => {
    const bytes = readFileSync(join(folder, file));
    return {
      html: decodeHtml(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, null).text,
      url: url ?? null,
    };
  });
  return [
    { name: 'corpus', pages: corpus },
    { name: 'sh181', pages: public_ },
  ].filter((set) => set.pages.length > 0);
}

/** Labelled passages as running text, where they stand beside the repository. */
export function sharedTexts(): TextSet[] {
  const texts = lines(join(SHARED, 'gold/dev/articles.jsonl')).map(({ text, published }) => ({
    text: text ?? '',
    published: published ?? null,
  }));
  return texts.length === 0 ? [] : [{ name: 'dev', texts }];
}

function lines(path: string): Line[] {
  if (!existsSync(path)) {
    process.stderr.write(`skipped: ${path} is not there\n`);
    return [];
  }
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}
