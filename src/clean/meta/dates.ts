import type { PublishedFrom } from '../../model/article.js';
import type { Block } from '../html/blocks.js';
import { SAYS } from '../html/tokens.js';
import type { El, Page } from '../html/tree.js';
import { type DayHints, dayIn, dayInUrl, dayOf, monthInUrl } from './calendar.js';
import {
  LOOSE_META,
  PUBLISHED_META,
  SAYS_PUBLISHED,
  SAYS_UPDATED,
  UPDATED_META,
  VAGUE,
} from './date-names.js';
import { isObject, type JsonLd, type JsonObject, textOf } from './jsonld.js';
import { innerText, type Metas } from './metas.js';

export interface Dating {
  readonly published: string | null;
  readonly from: PublishedFrom | null;
  readonly updated: string | null;
}

interface Candidate {
  readonly day: string;
  readonly from: PublishedFrom;
  readonly trust: number;
  /** Read from a time in UTC before nine in the morning. */
  readonly nightly?: boolean;
}

const MONTH_FIRST_TLD = /\.(?:com|us|org|net|gov|edu)$/;

function monthFirst(url: string | null, language: string | null): boolean {
  if (language && !/^en/i.test(language)) return false;
  if (language && /^en-(?!us)/i.test(language)) return false;
  if (!url) return true;
  if (/\/en[-_](?!us)\w\w\//i.test(url)) return false;
  try {
    return MONTH_FIRST_TLD.test(new URL(url).hostname);
  } catch {
    return true;
  }
}

function fromJsonLd(ld: JsonLd, hints: DayHints, into: Candidate[]): string | null {
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
    const nightly = NIGHTLY.test(textOf(node.datePublished));
    if (day) into.push({ day, from: 'jsonld', trust: node === ld.article ? 1 : 0.8, nightly });
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

function fromMarkup(page: Page, hints: DayHints, into: Candidate[], frontier: number): string | null {
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

/** A sentence tells of a day; it does not date the page. */
const SENTENCE = /\p{Ll}{2}.*[.!?]["'”’)]*$/u;

const DATE_NAMES = /date|time|publish|posted|meta|byline|info|stamp|created|author|autor|datum/i;

/** Of a paragraph of several lines the one that prints a day. */
function datedLine(text: string, hints: DayHints): string {
  return text.split('\n').find((line) => dayIn(line, hints) !== null) ?? text;
}

/** Days printed near the headline or in elements named for it. */
function fromText(
  blocks: readonly Block[],
  zones: Int32Array,
  first: number,
  last: number,
  hints: DayHints,
  into: Candidate[],
): string | null {
  let updated: string | null = null;
  const look = (i: number, trust: number, last = false): void => {
    const block = blocks[i]!;
    if (block.text.length > 220) return;
    const text = block.text.includes('\n') ? datedLine(block.text, hints) : block.text;
    const day = dayIn(text, hints);
    if (!day) return;
    const names = `${block.el.names} ${block.el.parent?.names ?? ''} ${block.wraps.map((el) => el.names).join(' ')}`;
    let t = trust;
    const named = (zones[i]! & SAYS.meta) !== 0 || DATE_NAMES.test(names);
    if (named) t += 0.15;
    if (Math.abs(first - i) <= 4 && text.length < 60) t += named ? 0.12 : 0.06;
    if (SAYS_PUBLISHED.test(text) || SAYS_PUBLISHED.test(names)) t += 0.1;
    if (text.length > 80) t -= 0.15;
    if (zones[i]! & (SAYS.related | SAYS.comments | SAYS.footer | SAYS.nav)) t -= 0.3;
    if (SAYS_UPDATED.test(text) && !SAYS_PUBLISHED.test(text)) {
      updated ??= day;
      t -= 0.15;
    }
    // Where nothing else dates the page, any printed day outside its menus will do.
    if (last && !(zones[i]! & (SAYS.nav | SAYS.related)) && !(text.length > 60 && SENTENCE.test(text)))
      t = Math.max(t, 0.16);
    into.push({ day, from: 'text', trust: t });
  };
  for (let i = Math.max(0, first - 25); i < Math.min(blocks.length, first + 3); i++)
    look(i, 0.5 - Math.abs(first - i) * 0.006);
  for (let i = last; i < Math.min(blocks.length, last + 8); i++) look(i, 0.35);
  if (into.length === 0) for (let i = 0; i < Math.min(blocks.length, 400); i++) look(i, 0.2, true);
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
  const hints = { monthFirst: monthFirst(url, language) };
  const found: Candidate[] = [];
  let updated = fromJsonLd(ld, hints, found);
  for (const name of PUBLISHED_META) {
    const value = metas.get(name)?.[0];
    const day = value ? dayOf(value, hints) : null;
    if (day)
      found.push({
        day,
        from: 'meta',
        trust: VAGUE.test(name) ? 0.7 : 0.92,
        nightly: NIGHTLY.test(value ?? ''),
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
  const textUpdated = fromText(blocks, zones, first, last, hints, found);
  updated ??= textUpdated;
  const best = choose(found, url, strong);
  if (best) return { published: best.day, from: best.from, updated };
  if (updated) return { published: updated, from: 'inferred', updated };
  return { published: null, from: null, updated: null };
}

function choose(found: readonly Candidate[], url: string | null, strong: boolean): Candidate | null {
  let best: Candidate | null = null;
  let most = 0.15;
  const month = url ? monthInUrl(url) : null;
  for (const candidate of found) {
    if (strong && candidate.from === 'text' && candidate.trust < 0.3) continue;
    const kinds = new Set(
      found
        .filter((c) => c.day === candidate.day && c.from !== candidate.from && c.trust > 0.3)
        .map((c) => c.from),
    );
    let score = candidate.trust + kinds.size * 0.12;
    if (month) score += candidate.day.startsWith(month) ? 0.25 : -0.1;
    if (candidate.day.endsWith('-01-01') && kinds.size === 0) score -= 0.3;
    if (score > most) {
      most = score;
      best = candidate;
    }
  }
  if (best && best.from !== 'text') {
    // A machine that took the day for the month: the page prints it the right way round.
    const turned = `${best.day.slice(0, 4)}-${best.day.slice(8)}-${best.day.slice(5, 7)}`;
    const printed = found.find((c) => c.from === 'text' && c.day === turned && c.trust > 0.5);
    if (printed && turned !== best.day && !found.some((c) => c.from !== best.from && c.day === best.day))
      return printed;
  }
  if (!best?.nightly) return best;
  // Early hours of UTC are the evening before where the outlet is, if address or headline print that day.
  const eve = new Date(Date.parse(best.day) - DAY).toISOString().slice(0, 10);
  return found.some((c) => c.day === eve && (c.from === 'url' || (c.from === 'text' && c.trust > 0.6)))
    ? { ...best, day: eve }
    : best;
}
const DAY = 86_400_000;
const NIGHTLY = /T0[0-8]:.*(?:Z|[+]00:?00)$/;
