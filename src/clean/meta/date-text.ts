import type { Block } from '../html/blocks.js';
import { SAYS } from '../html/tokens.js';
import { type DayHints, dayIn, mayDate } from './calendar.js';
import { LABELS, SAYS_PUBLISHED, SAYS_UNTIL, SAYS_UPDATED } from './date-names.js';
import type { DateWitness } from './date-witness.js';

/** A sentence tells of a day; it does not date the page. */
const SENTENCE = /\p{Ll}{2}.*[.!?]["'”’)]*$/u;
const DATE_NAMES = /date|time|publish|posted|meta|byline|info|stamp|created|author|autor|datum/i;
/** Posts of others: their days are their own. */
const POST_NAMES = /tweet|twitter|instagram/i;
const PICTURE_NAMES = /caption/i;
const COMMENT_NAMES = /comment-?(?:meta|date|time|author)/i;
const ELSEWHERE = SAYS.related | SAYS.comments | SAYS.footer | SAYS.nav;
const MAX_LINE = 260;
const MAX_BLOCKS = 1_000;

/** Where the article stands among the page's blocks. */
export interface Place {
  readonly blocks: readonly Block[];
  readonly zones: Int32Array;
  /** First block of the body, and the first one past it. */
  readonly first: number;
  readonly last: number;
}

interface Said {
  readonly day: string;
  readonly published: boolean;
  readonly updated: boolean;
}

/** The days of one line, each with what is said of it: `Updated 7 May 2024 / Published 6 May 2024`. */
function daysSaid(text: string, hints: DayHints): Said[] {
  const said: Said[] = [];
  for (const line of text.split('\n')) {
    for (const part of line.split(LABELS)) {
      const day = dayIn(part, hints);
      if (!day || SAYS_UNTIL.test(part)) continue;
      const published = SAYS_PUBLISHED.test(part);
      said.push({ day, published, updated: !published && SAYS_UPDATED.test(part) });
    }
  }
  return said;
}

function namesOf(block: Block): string {
  const wraps = block.wraps.map((el) => el.names).join(' ');
  return `${block.el.names} ${block.el.parent?.names ?? ''} ${wraps}`;
}

/** Posts quoted from elsewhere, and what is said of a picture; a lone day in a caption's markup is the page's. */
function isQuoted(block: Block, names: string): boolean {
  const { el, text } = block;
  if (el.tag === 'blockquote' || el.parent?.tag === 'blockquote' || POST_NAMES.test(names)) return true;
  return text.length > 60 && (el.tag === 'figcaption' || PICTURE_NAMES.test(names));
}

/** The heading over the body: the last `h1`, or else `h2`, before it; a logo's stands higher. -1 where there is none. */
function headlineAt({ blocks, first }: Place): number {
  const lowest = Math.min(first + 1, blocks.length - 1);
  for (const tag of ['h1', 'h2']) {
    for (let i = lowest; i >= Math.max(0, first - (tag === 'h1' ? 60 : 8)); i--) {
      const { el, wraps } = blocks[i]!;
      if (el.tag === tag || el.parent?.tag === tag || wraps.some((wrap) => wrap.tag === tag)) return i;
    }
  }
  return -1;
}

/** Reads days printed near the headline, or in elements named for it, into `into`; returns the day of an update. */
export function fromText(place: Place, hints: DayHints, into: DateWitness[]): string | null {
  const { blocks, zones, first, last } = place;
  const headline = headlineAt(place);
  let updated: string | null = null;
  const read = (i: number, trust: number, alone: boolean): DateWitness[] => {
    const block = blocks[i]!;
    const { text } = block;
    const zone = zones[i]!;
    if (text.length > MAX_LINE || !mayDate(text)) return [];
    const days = daysSaid(text, hints);
    if (days.length === 0) return [];
    const names = namesOf(block);
    if ((zone & SAYS.comments) !== 0 || COMMENT_NAMES.test(names) || isQuoted(block, names)) return [];
    const named = (zone & SAYS.meta) !== 0 || DATE_NAMES.test(names);
    const near = Math.abs(first - i) <= 4 || (headline >= 0 && Math.abs(headline - i) <= 3);
    let base = trust;
    if (named) base += 0.15;
    if (near && text.length < 60) base += named ? 0.12 : 0.06;
    // A line between headline and body may say much more than the day.
    const between = headline >= 0 && i > headline && i <= first;
    if (text.length > (between ? 140 : 80)) base -= 0.15;
    if (zone & ELSEWHERE) base -= 0.3;
    const sentence = text.length > 60 && SENTENCE.test(text);
    // A day told in the running text is the story's, not the page's.
    if (sentence && i >= first && i < last && !days.some((d) => d.published)) return [];
    return days.map(({ day, published, updated: changed }) => {
      let t = sentence && !published ? base - 0.2 : base;
      if (published || SAYS_PUBLISHED.test(names)) t += 0.1;
      if (changed) {
        updated ??= day;
        t -= 0.15;
      }
      // Where nothing else dates the page, any printed day outside its menus will do.
      if (alone && !(zone & (SAYS.nav | SAYS.related)) && !sentence) t = Math.max(t, 0.16);
      return { day, from: 'text', trust: t, changed };
    });
  };
  for (let i = Math.max(0, first - 60); i < Math.min(blocks.length, first + 6); i++) {
    const far = Math.min(Math.abs(first - i), headline >= 0 ? Math.abs(headline - i) : 60);
    // Far above the headline stands the day on which the page was read.
    const masthead = headline >= 0 && i < headline - 5 ? 0.15 : 0;
    if (far <= 25) into.push(...read(i, 0.5 - far * 0.006 - masthead, false));
  }
  const after: DateWitness[] = [];
  for (let i = Math.max(last, first + 6); i < Math.min(blocks.length, last + 8); i++)
    after.push(...read(i, 0.35, false));
  // Several days after the end are those of other stories.
  const one = new Set(after.map((c) => c.day)).size === 1;
  into.push(...after.map((c) => ({ ...c, trust: Math.min(c.trust - (one ? 0 : 0.15), 0.4) })));
  if (!into.some((c) => c.trust >= 0.3))
    for (let i = 0; i < Math.min(blocks.length, MAX_BLOCKS); i++) into.push(...read(i, 0.2, true));
  return updated;
}
