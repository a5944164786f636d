import type { PublishedFrom } from '../../model/article.js';
import type { Block } from '../html/blocks.js';
import type { El, Page } from '../html/tree.js';
import { type DayHints, dayIn, dayInUrl, dayOf } from './calendar.js';
import { chooseDay } from './date-choice.js';
import {
  LOOSE_META,
  PUBLISHED_META,
  SAYS_PUBLISHED,
  SAYS_UPDATED,
  UPDATED_META,
  VAGUE,
} from './date-names.js';
import { fromScripts } from './date-scripts.js';
import { fromText } from './date-text.js';
import { type DateWitness, utcHour } from './date-witness.js';
import { dayOrder } from './day-order.js';
import { isObject, type JsonLd, type JsonObject, textOf } from './jsonld.js';
import { innerText, type Metas } from './metas.js';

export interface Dating {
  readonly published: string | null;
  readonly from: PublishedFrom | null;
  readonly updated: string | null;
}

function fromJsonLd(ld: JsonLd, hints: DayHints, into: DateWitness[]): string | null {
  const read = (node: JsonObject, key: string): string | null => {
    const value = textOf(node[key]);
    return value ? dayOf(value, hints) : null;
  };
  let updated: string | null = null;
  const nodes = ld.article
    ? [ld.article]
    : ld.nodes.filter((node) => isObject(node) && (node.datePublished || node.uploadDate));
  for (const node of nodes.slice(0, 3)) {
    const day = read(node, 'datePublished');
    const hour = utcHour(textOf(node.datePublished));
    if (day)
      into.push({
        day,
        from: 'jsonld',
        trust: node === ld.article ? 1 : 0.8,
        ...(hour === undefined ? {} : { hour }),
      });
    else {
      const created = read(node, 'dateCreated');
      if (created) into.push({ day: created, from: 'jsonld', trust: 0.75 });
    }
    updated ??= read(node, 'dateModified');
  }
  if (!ld.article || into.length === 0) {
    for (const node of ld.nodes.slice(0, 20)) {
      const day = read(node, 'datePublished');
      if (day) into.push({ day, from: 'jsonld', trust: 0.7 });
      updated ??= read(node, 'dateModified');
    }
  }
  return updated;
}

/** Words of an element and its nearest ancestors, for telling published from updated. */
function context(el: El): string {
  return `${el.names} ${el.attr('itemprop')} ${el.parent?.names ?? ''}`;
}

function fromMarkup(page: Page, hints: DayHints, into: DateWitness[], frontier: number): string | null {
  let updated: string | null = null;
  for (const el of page.itemprops) {
    const prop = el.attr('itemprop');
    if (!/datePublished|dateCreated|uploadDate|dateModified/.test(prop)) continue;
    const value = el.attr('content') || el.attr('datetime') || innerText(page, el, 100);
    const day = dayOf(value, hints);
    if (!day) continue;
    if (prop.includes('dateModified')) updated ??= day;
    else
      into.push({
        day,
        from: el.tag === 'time' ? 'time_element' : 'meta',
        trust: prop.includes('datePublished') ? 0.9 : 0.7,
      });
  }
  let order = 0;
  for (const el of page.times.slice(0, 40)) {
    const value = el.attr('datetime') || innerText(page, el, 100);
    const day = dayOf(value, hints) ?? dayIn(innerText(page, el, 100), hints);
    if (!day) continue;
    const words = context(el);
    if (SAYS_UPDATED.test(words) && !SAYS_PUBLISHED.test(el.names)) {
      updated ??= day;
      continue;
    }
    const said = SAYS_PUBLISHED.test(words) || el.attrs?.has('pubdate');
    const before = el.start < frontier;
    into.push({
      day,
      from: 'time_element',
      trust: (said ? 0.8 : 0.55) - (before ? 0 : 0.25) - Math.min(order, 5) * 0.03,
    });
    order++;
  }
  return updated;
}

/**
 * When the article was published, in the order of trust JSON-LD, meta, microdata, `<time>`, address, visible text,
 * each raised by those that agree with it. `first` and `last` bound the body's blocks.
 */
export function readDates(
  page: Page,
  metas: Metas,
  ld: JsonLd,
  url: string | null,
  language: string | null,
  blocks: readonly Block[],
  zones: Int32Array,
  first: number,
  last: number,
): Dating {
  const hints = dayOrder(url, language, metas, blocks);
  const found: DateWitness[] = [];
  let updated = fromJsonLd(ld, hints, found);
  for (const name of PUBLISHED_META) {
    const value = metas.get(name)?.[0];
    const day = value ? dayOf(value, hints) : null;
    const hour = utcHour(value ?? '');
    if (day)
      found.push({
        day,
        from: 'meta',
        trust: VAGUE.test(name) ? 0.7 : 0.92,
        ...(hour === undefined ? {} : { hour }),
      });
  }
  for (const name of LOOSE_META) {
    const value = metas.get(name)?.[0];
    const day = value ? dayOf(value, hints) : null;
    if (day)
      found.push({ day, from: 'meta', trust: name === 'og:updated_time' || name === 'lastmod' ? 0.3 : 0.65 });
  }
  for (const name of UPDATED_META) {
    const value = metas.get(name)?.[0];
    if (value) updated ??= dayOf(value, hints);
  }
  const frontier = blocks[first]?.pieces[1] ?? Number.MAX_SAFE_INTEGER;
  updated ??= fromMarkup(page, hints, found, frontier);
  const inUrl = url ? dayInUrl(url) : null;
  if (inUrl) found.push({ day: inUrl, from: 'url', trust: 0.78 });
  const strong = found.some((c) => c.trust >= 0.75);
  if (!strong) found.push(...fromScripts(page.source, hints));
  const textUpdated = fromText({ blocks, zones, first, last }, hints, found);
  updated ??= textUpdated;
  const best = chooseDay(found, url, strong);
  if (best) return { published: best.day, from: best.changed ? 'inferred' : best.from, updated };
  if (updated) return { published: updated, from: 'inferred', updated };
  return { published: null, from: null, updated: null };
}
