import { parsePage } from '../html/parse.js';
import { tidyUrl } from '../identity.js';
import { declaredUrl, readMetas } from '../meta/metas.js';

/** The absolute address a page declares for itself; null where it declares none. */
export function pageUrl(source: string): string | null {
  const page = parsePage(source);
  return tidyUrl(declaredUrl(page, readMetas(page)));
}
