import type { Block } from '../html/blocks.js';
import type { Page } from '../html/tree.js';
import { type JsonLd, textOf } from './jsonld.js';
import { firstMeta, innerText, type Metas } from './metas.js';

const SEPARATOR = /\s+[|\-–—·•:»«/]+\s+|\s*[|»]\s*/g;
const BEYOND_ASCII = /[^\x00-\x7f]/;
const FOLD = /[^\p{L}\p{N}]+/gu;

/** For comparing titles: letters and digits alone, lower-cased. */
export function foldTitle(text: string): string {
  const plain = BEYOND_ASCII.test(text) ? text.normalize('NFKC') : text;
  return plain.toLowerCase().replace(FOLD, ' ').trim();
}

export interface Titles {
  /** The headline of the article. */
  readonly title: string | null;
  /** What the page calls itself in its head, folded; for telling the headline among the headings. */
  readonly folded: readonly string[];
}

/** `Headline | Outlet` without the outlet: the longest part, or all but the last where that names the site. */
export function stripSite(title: string, site: string): string {
  const parts = title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2) return title.trim();
  const cut = foldTitle(site);
  const last = parts.at(-1)!;
  const first = parts[0]!;
  const body = (from: number, to: number): string => {
    const start = title.indexOf(parts[from]!);
    const end = title.lastIndexOf(parts[to]!) + parts[to]!.length;
    return title.slice(start, end).trim();
  };
  if (cut !== '' && foldTitle(last) === cut) return body(0, parts.length - 2);
  if (cut !== '' && foldTitle(first) === cut) return body(1, parts.length - 1);
  const words = last.split(' ').length;
  if (words <= 4 && title.length - last.length > last.length * 1.2) return body(0, parts.length - 2);
  return title.trim();
}

/** Headings near the top that could be the headline: `h1` first, in page order. */
function headings(blocks: readonly Block[]): string[] {
  return blocks
    .filter(
      (block) =>
        block.el.tag === 'h1' || block.wraps.some((el) => el.tag === 'h1') || block.el.parent?.tag === 'h1',
    )
    .map((block) => block.text);
}

/** The headline, from heading, OpenGraph, JSON-LD and `<title>`, whichever agree. */
export function readTitle(
  page: Page,
  blocks: readonly Block[],
  metas: Metas,
  ld: JsonLd,
  site: string,
): Titles {
  const og = firstMeta(metas, [
    'og:title',
    'twitter:title',
    'dc.title',
    'title',
    'parsely-title',
    'sailthru.title',
  ]);
  const headline = ld.article ? textOf(ld.article.headline ?? ld.article.name) : '';
  const tag = page.title ? innerText(page, page.title, 500) : '';
  const candidates = [og, headline, tag].filter(Boolean);
  const folded = candidates.map(foldTitle);
  const tops = headings(blocks);
  for (const top of tops) {
    const fold = foldTitle(top);
    if (fold.length < 6) continue;
    if (folded.some((candidate) => agree(candidate, fold))) return { title: top, folded: [...folded, fold] };
  }
  const stripped = candidates.map((candidate) => stripSite(candidate, site));
  const lone = tops.filter((top) => foldTitle(top).length > 12 && foldTitle(top) !== foldTitle(site));
  const title = stripped[0] || (lone.length > 0 ? lone[0]! : null);
  if (title) return { title, folded: [...folded, foldTitle(title)] };
  return { title: null, folded };
}

function agree(candidate: string, heading: string): boolean {
  if (candidate === heading || candidate.startsWith(`${heading} `) || candidate.endsWith(` ${heading}`))
    return true;
  return (
    heading.length > 20 &&
    (candidate.includes(heading) || (candidate.length > 20 && heading.includes(candidate)))
  );
}
