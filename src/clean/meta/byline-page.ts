import type { Block } from '../html/blocks.js';
import { SAYS } from '../html/tokens.js';
import type { El, Page } from '../html/tree.js';
import { isRare } from '../saved/lexicon.js';
import { namesOf, ROLE } from './byline-names.js';
import { innerText } from './metas.js';
import { foldTitle } from './title.js';

const BY =
  /^\W{0,2}(?:(?:By|BY|by|(?:Written|Reported|(?:Words|Story|Text|Report)(?: (?:and|&) \p{L}+)?) by|Author|(?:Writer|Story|Words|WRITER|AUTHOR|STORY)(?=:)):?\s*|(?:Von|VON|Par|PAR|Por|POR|Door|Di)(?::\s*|\s+))(?=\p{Lu})/u;
export const PERSON = /^\p{Lu}[\p{L}.'’-]+(?: \p{L}[\p{L}.'’-]*){1,3}$/u;
const AUTHOR_NAMES =
  /(?:^|[\s_-])(?:byline|author|authors|writer|contributor)(?:$|[\s_-])|byline|author-?(?:name|link|info|meta|wrapper)|authored-?by|(?:^|[\s_-])by(?:$|\s)/i;

/** Names in microdata and in links to their authors' pages. */
export function fromMarkup(
  page: Page,
  blocks: readonly Block[],
  first: number,
  refused: ReadonlySet<string>,
): string[] {
  const frontier = blocks[first]?.pieces[1] ?? Number.MAX_SAFE_INTEGER;
  const near = (el: El): boolean => el.start < frontier + 4_000;
  const names: string[] = [];
  for (const el of page.itemprops) {
    if (!/\bauthor\b|\bcreator\b/.test(el.attr('itemprop')) || !near(el)) continue;
    const value =
      el.attr('content') ||
      (page.itemprops
        .find(
          (other) =>
            other !== el &&
            /\bname\b/.test(other.attr('itemprop')) &&
            other.start >= el.start &&
            other.end <= el.end,
        )
        ?.attr('content') ??
        '');
    const text = value || innerText(page, el, 120);
    if (text.length < 120) names.push(...namesOf(text, refused));
  }
  if (names.length > 0) return [...new Set(names)];
  const top = blocks[Math.max(0, first - 15)]?.pieces[1] ?? 0;
  for (const el of page.authors) {
    if (el.start < top || el.start > frontier + 300) continue;
    names.push(...namesOf(innerText(page, el, 80), refused).filter((name) => PERSON.test(name)));
  }
  return [...new Set(names)].slice(0, 6);
}

/**
 * Names that the page prints over or under its headline: `By Ada Quill and Bo Rask`, or an element named for authors. With
 * `onlyBy` only lines that say so count.
 */
export function fromLines(
  blocks: readonly Block[],
  zones: Int32Array,
  first: number,
  refused: ReadonlySet<string>,
  onlyBy: boolean,
): string[] {
  for (let i = Math.max(0, first - 20); i <= Math.min(blocks.length - 1, first + 4); i++) {
    const block = blocks[i]!;
    const line =
      block.text.length > MAX_LINES ? '' : (block.text.split('\n').find((text) => BY.test(text)) ?? '');
    if (
      (block.text.length > 120 && line === '') ||
      line.length > 120 ||
      zones[i]! & (SAYS.related | SAYS.comments | SAYS.nav | SAYS.footer)
    )
      continue;
    const named =
      AUTHOR_NAMES.test(block.el.names) ||
      AUTHOR_NAMES.test(block.el.parent?.names ?? '') ||
      block.wraps.some((el) => AUTHOR_NAMES.test(el.names) || el.attr('rel') === 'author');
    if (line !== '') {
      const found = namesOf(line.replace(BY, ''), refused).filter((name) => name.includes(' ') || named);
      if (found.length > 0) return found;
    } else if (named && !onlyBy && i <= first + 2) {
      const found: string[] = [];
      // Names of several in a list stand one an item.
      for (let j = i; j === i || blocks[j]?.el.parent === block.el.parent; j++) {
        const names = namesOf(blocks[j]!.text, refused).filter(
          (name) => PERSON.test(name) && !ROLE.test(name),
        );
        if (names.length === 0 || (j > i && block.el.tag !== 'li')) break;
        found.push(...names);
      }
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** A headline with its byline under it, in one block. */
const MAX_LINES = 300;

const DATED =
  /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}?)\s?(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}{0,6}\.? \d{1,2},? \d{4})/u;
/** `Ada Quill | The Courier's Correspondent Published January 31, 2023`. */
const PIPED =
  /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}) ?[|•·] ?.{0,80}\b(?:Published|PUBLISHED|Updated|Posted)\b/u;
const DAY_LINE =
  /^(?:\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}{0,6}\.?,? \d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}{0,6}\.? \d{1,2},? \d{4}).{0,30}$/u;
const NAMES_PARTED = /\s*[/,&]\s*|\s+and\s+/;
const STRONG = /^(?:b|strong)$/;
const MAX_OPENING = 70;

/**
 * Names that nothing marks as a byline: before a date under the headline, or alone in bold where the text opens, in
 * words that are no English ones - a heading of two words is no person.
 */
export function fromOpening(blocks: readonly Block[], first: number, refused: ReadonlySet<string>): string[] {
  for (let i = Math.max(0, first - 4); i <= Math.min(first + 2, blocks.length - 1); i++) {
    const m = DATED.exec(blocks[i]!.text) ?? PIPED.exec(blocks[i]!.text);
    const found = m ? namesOf(m[1]!, refused).filter((name) => PERSON.test(name)) : [];
    if (found.length > 0) return found;
  }
  // A name over a day, as cards of authors are made.
  for (let i = Math.max(0, first - 6); i < Math.min(first + 2, blocks.length - 1); i++) {
    const { text } = blocks[i]!;
    if (text.length > MAX_OPENING || !PERSON.test(text) || !DAY_LINE.test(blocks[i + 1]!.text)) continue;
    const words = text.split(' ');
    if (!words.every(isCapital) || !words.some((word) => isRare(word.toLowerCase()))) continue;
    const found = namesOf(text, refused);
    if (found.length > 0) return found;
  }
  for (const block of blocks.slice(Math.max(0, first - 3), first + 3)) {
    const { text, wraps } = block;
    if (text.length > MAX_OPENING || !wraps.some((el) => STRONG.test(el.tag))) continue;
    const parts = text.split(NAMES_PARTED);
    if (!parts.every((part) => PERSON.test(part) && part.split(' ').every(isCapital))) continue;
    const strange = (part: string): boolean => part.split(' ').every((word) => isRare(word.toLowerCase()));
    const found = parts.every(strange) ? namesOf(text, refused) : [];
    if (found.length === parts.length) return found;
  }
  return [];
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

const PROSE = /^.{60,}[.!?]["”’)]*$/;
const PICTURE_LINE =
  /^(?:photo|image|picture|illustration|video|camera|styl|hair|make-?up|edit|fact|review)/i;

/** The short lines about the headline, folded; a name in them signs the article, a name under a picture does not. */
export function linesNear(blocks: readonly Block[], first: number): string[] {
  return blocks
    .slice(Math.max(0, first - 20), first + 5)
    .filter(({ text }) => text.length <= 160 && !PICTURE_LINE.test(text) && !PROSE.test(text))
    .map(({ text }) => foldTitle(text));
}
