import type { Block } from '../html/blocks.js';
import type { Page } from '../html/tree.js';
import { type JsonLd, textOf } from './jsonld.js';
import { firstMeta, innerText, type Metas } from './metas.js';

const SEPARATOR = /\s+[|\-–—·•:»«/]+\s+|\s*[|»]\s*/g;
/** The same, and a colon after a site's name. */
const ENDS = /\s+[|\-–—·•:»«/]+\s+|\s*[|»]\s*|:\s+/;
const BEYOND_ASCII = /[^\x00-\x7f]/;
const FOLD = /[^\p{L}\p{N}]+/gu;
/** The same for plain ASCII, which most titles are: far cheaper. */
const FOLD_ASCII = /[^a-z0-9]+/g;

/** For comparing titles: letters and digits alone, lower-cased. */
export function foldTitle(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase().replace(FOLD_ASCII, ' ').trim();
  return text.normalize('NFKC').toLowerCase().replace(FOLD, ' ').trim();
}

export interface Titles {
  /** The headline of the article. */
  readonly title: string | null;
  /** What the page calls itself in its head, folded; for telling the headline among the headings. */
  readonly folded: readonly string[];
}

/** `Headline | Outlet` without the outlet: the longest part, or all but the last where that names the site. */
export function stripSite(title: string, site: string): string {
  const colon = site === '' ? -1 : title.indexOf(': ');
  if (colon > 0 && foldTitle(title.slice(0, colon)) === foldTitle(site)) return title.slice(colon + 2).trim();
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

const MOST = 0.6;

function secondHeading(blocks: readonly Block[], titles: readonly string[]): string | undefined {
  const told = titles.map((title) => title.split(' ').filter((word) => word.length >= TELLING));
  const says = (text: string): boolean => {
    const words = new Set(foldTitle(text).split(' '));
    return told.some(
      (title) => title.length >= 3 && title.filter((word) => words.has(word)).length >= title.length * MOST,
    );
  };
  return blocks.find(({ el, text, linked }) => el.tag === 'h2' && linked === 0 && says(text))?.text;
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
  const house = foldTitle(site);
  const tops = headings(blocks).filter((top) => foldTitle(top) !== house);
  // What the page says of the article alone comes before what it writes in its window's title, the site's name too.
  const own = [og, headline]
    .filter(Boolean)
    .map(foldTitle)
    .filter((fold) => fold !== house);
  for (const among of own.length > 0 ? [own, folded] : [folded]) {
    for (const top of tops) {
      const fold = foldTitle(top);
      if (fold.length < 6 || !among.some((candidate) => agree(candidate, fold))) continue;
      if (isSiteOf(fold, tag)) continue;
      const whole = withKicker(fold, og, headline) ?? withMark(top, fold, candidates);
      return { title: whole ?? top, folded: [...folded, fold] };
    }
  }
  // Kicker and headline that markup alone parts: metadata write them as they are read.
  const glued = new Set(tops.map((top) => foldTitle(top).replaceAll(' ', '')));
  const parted = candidates.find((_, i) => {
    const joined = folded[i]!.replaceAll(' ', '');
    return joined.length >= MIN_HEADLINE && glued.has(joined);
  });
  if (parted) return { title: parted, folded };
  // Editors give a story one headline for the page and another for networks: the printed one, if it speaks of the same.
  const printed = tops.find((top) => speaksOf(foldTitle(top), own));
  if (printed) return { title: printed, folded: [...folded, foldTitle(printed)] };
  // No heading of the first order: one of the second that says most of what the window's title says.
  const second = tops.length > 0 ? undefined : secondHeading(blocks, own.length > 0 ? own : folded);
  if (second) return { title: second, folded: [...folded, foldTitle(second)] };
  const stripped = candidates
    .filter((candidate) => foldTitle(candidate) !== house)
    .map((candidate) => stripSite(candidate, site));
  const lone = tops.filter((top) => foldTitle(top).length > 12);
  const shorter = headline !== '' && (stripped[0] ?? '').startsWith(headline) ? headline : stripped[0];
  const title = shorter || (lone.length > 0 ? lone[0]! : null);
  if (title) return { title, folded: [...folded, foldTitle(title)] };
  return { title: null, folded };
}

/** A box that says it holds the headline: `ntitle`, `news-title`, `headline`. */
const NAMED = /(?:^|[\s_-])(?:\w{0,4}title|headline)(?:$|\s)/i;
const HEADLINE_TAG = /^h[1-4]$/;
const MAX_ABOVE = 8;
const MIN_WORDS = 4;
const MAX_HEADLINE = 200;
const MAX_BLOCK = 500;
const SHOUTED = /^[^\p{Ll}]*$/u;
const ENDS_SENTENCE = /[^.][.!]["'”’)]*$/;

/**
 * A headline in the page's text alone, for pages whose metadata name nothing but the site: a heading, or a line in
 * bold or capitals, above the block `first` with which the text opens. Null where none stands there.
 */
export function titleAbove(blocks: readonly Block[], why: readonly string[], first: number): string | null {
  for (let i = first - 1; i >= Math.max(0, first - MAX_ABOVE); i--) {
    const { el, text, bold, linked } = blocks[i]!;
    // Over the headline a kicker of a word or two, in the same block.
    const lines = text.length > MAX_BLOCK ? [] : text.split('\n').map((each) => each.trim());
    const line = lines.find((each) => each.split(' ').length >= MIN_WORDS) ?? '';
    if (line === '' || why[i] === 'caption' || line.length > MAX_HEADLINE || linked > 0) continue;
    const set =
      HEADLINE_TAG.test(el.tag) || NAMED.test(el.names) || bold >= line.length || SHOUTED.test(line);
    if (set && !ENDS_SENTENCE.test(line)) return line;
  }
  return null;
}

/** True for a title that names a section or the site, and no article. */
export function isNoHeadline(title: string | null, outlet: string, host: string): boolean {
  if (title === null) return true;
  const fold = foldTitle(title);
  // `KNA :: National Information Agency` at kna.kz
  const parts = title.split(PARTS).map((part) => foldTitle(part).replace(/^the /, '').replaceAll(' ', ''));
  const labels = host
    .split('.')
    .map((label) => label.replace(/-/g, '').replace(/(?<=.{3})(?:online|news|press)$/, ''));
  if (parts.length === 2 && fold.split(' ').length <= MAX_SITE && labels.includes(parts[0]!)) return true;
  return fold === foldTitle(outlet) || fold.split(' ').length <= 2;
}

const PARTS = /\s+(?:::|[|\-–—·•»])\s+/;
const MAX_SITE = 6;
const MIN_HEADLINE = 12;
const TELLING = 4;

/** True for a heading of three words or more that shares a word of some length with any of the titles. */
function speaksOf(heading: string, titles: readonly string[]): boolean {
  const words = heading.split(' ');
  if (heading.length < MIN_HEADLINE || words.length < 3) return false;
  const telling = new Set(words.filter((word) => word.length >= TELLING));
  return titles.some((title) => title.split(' ').some((word) => telling.has(word)));
}

const KICKER = /(?::| [-–—|])\s*$/;

/** `Norland: Promises to keep` where two witnesses write it so and the heading holds the second part alone; else null. */
function withKicker(heading: string, og: string, headline: string): string | null {
  const fold = foldTitle(og);
  if (fold === '' || fold !== foldTitle(headline) || !fold.endsWith(` ${heading}`)) return null;
  const words = heading.split(' ').length;
  const before = og.split(' ').slice(0, -words).join(' ');
  return KICKER.test(before) && fold.split(' ').length <= words * 2 + 4 ? og : null;
}

/** Kicker and headline parted by markup alone: with the mark between them that a witness writes; else null. */
function withMark(top: string, fold: string, witnesses: readonly string[]): string | null {
  const marks = marksIn(top);
  return witnesses.find((witness) => marksIn(witness) > marks && foldTitle(witness) === fold) ?? null;
}

function marksIn(title: string): number {
  return title.match(MARK)?.length ?? 0;
}
const MARK = /: | [-–—|] /g;

/** True for a short heading that only stands at an end of the window's title: `Headline | Site`, `Site: Headline`. */
function isSiteOf(fold: string, tag: string): boolean {
  const whole = foldTitle(tag);
  if (whole.length < fold.length * 2 + 10) return false;
  const parts = tag.split(ENDS).map(foldTitle);
  return parts.length > 1 && (parts[0] === fold || parts.at(-1) === fold) && fold.split(' ').length <= 4;
}

function agree(candidate: string, heading: string): boolean {
  if (candidate === heading || candidate.startsWith(`${heading} `) || candidate.endsWith(` ${heading}`))
    return true;
  return (
    heading.length > 20 &&
    (candidate.includes(heading) || (candidate.length > 20 && heading.includes(candidate)))
  );
}
