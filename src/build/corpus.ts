import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError, RapporteurError } from '../model/errors.js';
import { enumerate } from '../pipeline/enumerate.js';
import { readInputs } from '../pipeline/inputs.js';
import { processInput } from '../pipeline/process.js';
import type { ArticleRecord } from '../store/store.js';

/** The repository's own folder, from `src` and from `dist` alike. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const CORPUS = join(ROOT, 'corpus');

/** One bundled article: `corpus/<outlet>/<slug>/`. */
export interface CorpusArticle {
  /** `<outlet>/<slug>`. */
  readonly name: string;
  readonly folder: string;
  readonly record: ArticleRecord;
}

/** Every bundled article, through the same reading, cleaning and extraction as a run. Throws on the first that fails. */
export async function* corpusArticles(only = CORPUS): AsyncGenerator<CorpusArticle> {
  for (const source of corpusSources(only)) yield await processFile(source);
}

/** Paths of the bundled pages and saved texts, sorted. */
export function corpusSources(only = CORPUS): string[] {
  const paths: string[] = [];
  for (const found of enumerate(only)) {
    if (found instanceof RapporteurError) throw found;
    paths.push(found.path);
  }
  return paths.sort();
}

export async function processFile(path: string): Promise<CorpusArticle> {
  const folder = dirname(path);
  for await (const input of readInputs([path], refuse)) {
    if (input instanceof RapporteurError) throw input;
    // The path as a run from the repository's folder names it, so that identities do not hang on the machine.
    const done = processInput({ ...input, source: relative(ROOT, path) });
    if (!done.ok) throw new InputError(done.code, done.stage, done.source, done.message);
    return { name: relative(CORPUS, folder), folder, record: done.record };
  }
  throw new InputError('E_NOTHING', 'read', path, 'nothing came of this file');
}

/** Where labels of an article stand, if it has any. */
export function labelsPath(article: { readonly folder: string }): string | null {
  const path = join(article.folder, 'labels.json');
  return existsSync(path) ? path : null;
}

function refuse(url: string): Promise<never> {
  return Promise.reject(new InputError('E_NO_FETCHER', 'fetch', url, 'the corpus is read from disk'));
}
