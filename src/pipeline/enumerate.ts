import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join, normalize } from 'node:path';
import { InputError } from '../model/errors.js';
import { readError } from './read-file.js';

export type FoundFile =
  | { readonly kind: 'page' | 'text' | 'jsonl' | 'warc'; readonly path: string }
  | { readonly kind: 'url'; readonly path: string }
  | { readonly kind: 'stdin'; readonly path: string };

const KINDS: readonly [RegExp, 'page' | 'text' | 'jsonl' | 'warc'][] = [
  [/\.x?html?(?:\.gz)?$/i, 'page'],
  [/\.txt(?:\.gz)?$/i, 'text'],
  [/\.jsonl(?:\.gz)?$/i, 'jsonl'],
  [/\.warc(?:\.gz)?$/i, 'warc'],
];
const URL_INPUT = /^https?:\/\//i;
/** Folders hold pages and texts; a JSONL or WARC file is named itself. */
const IN_FOLDERS = new Set(['page', 'text']);
const HIDDEN = /^[._]/;
const NOT_ARTICLES = new Set([
  'readme.txt',
  'license.txt',
  'robots.txt',
  'requirements.txt',
  'humans.txt',
  'ads.txt',
]);

/**
 * What an INPUT of the command line holds, lazily, folders in name order. Problems are given as errors, not thrown:
 * E_NOT_FOUND, E_UNREADABLE, E_KIND (an ending we do not read), E_NO_ARTICLES (a folder without any).
 */
export function* enumerate(input: string): Generator<FoundFile | InputError> {
  if (input === '-') {
    yield { kind: 'stdin', path: '-' };
    return;
  }
  if (URL_INPUT.test(input)) {
    yield { kind: 'url', path: input };
    return;
  }
  const path = normalize(input).replace(/(?<=.)\/$/, '');
  let folder: boolean;
  try {
    folder = statSync(path).isDirectory();
  } catch (error) {
    yield readError(error, path);
    return;
  }
  if (!folder) {
    const kind = kindOf(path);
    if (kind === null) {
      yield new InputError(
        'E_KIND',
        'read',
        path,
        'is of no kind that is read (.html .htm .txt .jsonl .warc, each also .gz); rename or convert it',
      );
    } else yield { kind, path };
    return;
  }
  let any = false;
  for (const found of walk(path)) {
    any = true;
    yield found;
  }
  if (!any)
    yield new InputError('E_NO_ARTICLES', 'read', path, 'the folder holds no .html, .htm or .txt file');
}

function* walk(folder: string): Generator<FoundFile | InputError> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield readError(error, folder);
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (HIDDEN.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile() && !NOT_ARTICLES.has(entry.name.toLowerCase())) {
      const kind = kindOf(path);
      if (kind !== null && IN_FOLDERS.has(kind)) yield { kind, path };
    }
  }
}

function kindOf(path: string): 'page' | 'text' | 'jsonl' | 'warc' | null {
  const name = basename(path);
  return KINDS.find(([ending]) => ending.test(name))?.[1] ?? null;
}
