import type { Article } from '../model/article.js';
import { decodeHtml } from './charset.js';
import type { Hints } from './hints.js';
import { readPage } from './html/page.js';
import { readSavedText, textArticle } from './saved/text.js';

export { decodeHtml } from './charset.js';
export type { Hints } from './hints.js';
export { type CleanPage, readPage } from './html/page.js';
export { sourceSpan } from './html/trace.js';
export { identityOf } from './identity.js';
export type { HostProfile } from './profile/profile.js';
export { CLEAN_VERSION } from './version.js';

/** The article of a web page. */
export function cleanHtml(html: Uint8Array | string, hints: Hints): Article {
  const source = typeof html === 'string' ? html : decodeHtml(html, hints.contentType).text;
  return readPage(source, hints).article;
}

/** The article of a page saved as text. */
export function cleanText(text: string, hints: Hints): Article {
  return readSavedText(text, hints);
}

/**
 * A record's text, taken as it stands: no cleaning, offsets as given. Its address dates nothing; a dateline and an
 * agency's signature in the text itself are evidence.
 */
export function verbatimArticle(text: string, hints: Hints): Article {
  return textArticle(text, hints, {});
}
