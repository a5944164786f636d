import { fetchPage } from '../fetch/fetch-url.js';
import { type Input, NOTHING_GIVEN } from './input.js';
import { make } from './records.js';

/** Downloads one URL for `run URL`. Throws `FetchError`. */
export async function fetchUrlInput(url: string): Promise<Input> {
  const page = await fetchPage(url);
  const kind = page.contentType?.startsWith('text/plain') ? 'saved_text' : 'html';
  const { body, ...snapshot } = page;
  return make(kind, page.url, body, null, { ...NOTHING_GIVEN, url: page.url }, page.contentType, {
    ...snapshot,
    archivePath: null,
    archiveOffset: null,
  });
}
