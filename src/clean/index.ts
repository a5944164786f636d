import type { Article } from '../model/article.js';
import { plainArticle } from '../model/article.js';
import { decodeHtml } from './charset.js';
import type { Hints } from './hints.js';
import { readPage } from './html/page.js';
import { identityOf } from './identity.js';

export { decodeHtml } from './charset.js';
export type { Hints } from './hints.js';
export { identityOf } from './identity.js';
export type { HostProfile } from './profile/profile.js';

function fromHints(text: string, hints: Hints): Article {
  return plainArticle(text, {
    source: hints.source,
    identity: identityOf(hints.url, hints.source),
    url: hints.url ?? null,
    outlet: hints.outlet ?? null,
    title: hints.title ?? null,
    published: hints.published ?? null,
    publishedFrom: hints.published ? 'given' : null,
    language: hints.language ?? 'en',
  });
}

/** Raised whenever the same input may give another article. */
export const CLEAN_VERSION = '1';

/** The article of a web page. */
export function cleanHtml(html: Uint8Array | string, hints: Hints): Article {
  const source = typeof html === 'string' ? html : decodeHtml(html, hints.contentType).text;
  return readPage(source, hints).article;
}

/** The article of a page saved as text. */
export function cleanText(text: string, hints: Hints): Article {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return fromHints(lines.filter(Boolean).join('\n\n'), hints);
}

/** A record's text, taken as it stands: no cleaning, offsets as given. */
export function verbatimArticle(text: string, hints: Hints): Article {
  return fromHints(text, hints);
}
