import { readable } from '../html/blocks.js';
import { BLANK, type El, type Page } from '../html/tree.js';

/** The page's meta elements by name or property, lower-cased; several values keep their order. */
export type Metas = ReadonlyMap<string, readonly string[]>;

export function readMetas(page: Page): Metas {
  const metas = new Map<string, string[]>();
  for (const el of page.metas) {
    const name = (el.attr('property') || el.attr('name') || el.attr('itemprop') || el.attr('http-equiv'))
      .toLowerCase()
      .trim();
    const content = readable(el.attr('content')).trim();
    if (name === '' || content === '') continue;
    const list = metas.get(name);
    if (list) list.push(content);
    else metas.set(name, [content]);
  }
  return metas;
}

/** The first value of the first name that has one. */
export function firstMeta(metas: Metas, names: readonly string[]): string {
  for (const name of names) {
    const value = metas.get(name)?.[0];
    if (value) return value;
  }
  return '';
}

/** All character data below an element, as read. */
export function innerText(page: Page, el: El, limit = 2_000): string {
  let text = '';
  const visit = (at: El): void => {
    for (const kid of at.kids) {
      if (text.length > limit) return;
      if (kid.kids === null) text += kid === BLANK ? ' ' : readable(page.source.slice(kid.start, kid.end));
      else {
        if (kid.tag === 'br' || kid.tag === 'p' || kid.tag === 'div' || kid.tag === 'li') text += ' ';
        visit(kid);
      }
    }
  };
  visit(el);
  return text.replace(/\s+/g, ' ').trim();
}

/** Address of the page as it declares it. */
export function declaredUrl(page: Page, metas: Metas): string {
  const link = page.links.find((el) => /(?:^|\s)canonical(?:\s|$)/i.test(el.attr('rel')));
  return link?.attr('href') || firstMeta(metas, ['og:url', 'twitter:url', 'parsely-link', 'vr:canonical']);
}

const DIRECTIVES = /[\s,]+/;

/** The directives of the robots meta, in the page's order and each once; null where there are none. */
export function robotsOf(metas: Metas): string | null {
  const said = (metas.get('robots') ?? []).flatMap((value) => value.toLowerCase().split(DIRECTIVES));
  const directives = [...new Set(said.filter((word) => word !== ''))];
  return directives.length > 0 ? directives.join(', ') : null;
}
