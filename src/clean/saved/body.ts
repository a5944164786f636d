import { signOff } from '../meta/agency.js';
import { dayIn } from '../meta/calendar.js';
import type { Line } from './lines.js';

export interface Body {
  readonly lines: readonly Line[];
  readonly title: string | null;
  /** Persons named under the headline, as printed. */
  readonly byline: string | null;
  /** ISO day printed under the headline. */
  readonly day: string | null;
  /** Agency that signed the last line of the body. */
  readonly agency: string | null;
  /** True when the text is a page saved with its furniture. */
  readonly furnished: boolean;
}

/** An article is at least this part of what stands before a cut. */
const MIN_BODY = 300;
const WINDOW = 4;

/** First line of the tail: after an agency's signature, or where furniture comes in numbers. */
function tailOf(lines: readonly Line[], first: number): number {
  let chars = 0;
  for (let i = first; i < lines.length; i++) {
    chars += lines[i]!.text.length;
    if (chars < MIN_BODY) continue;
    if (lines[i]!.prose && signOff(lines[i]!.text) && i + 1 < lines.length) return i + 1;
    if (lines[i]!.tail && clusterAt(lines, i)) return i;
  }
  return lines.length;
}

/**
 * Pieces of furniture close together, a headline printed twice after one, or a list of headlines under one: no text
 * has that.
 */
function clusterAt(lines: readonly Line[], at: number): boolean {
  if (lines[at + 1]?.bullet && lines[at + 2]?.bullet) return true;
  let count = 0;
  for (let i = at; i < Math.min(lines.length, at + WINDOW); i++) {
    if (lines[i]!.tail || lines[i]!.label) count++;
    else if (lines[i + 1]?.text === lines[i]!.text) count++;
  }
  return count >= 2;
}

const BY =
  /^by\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|and|de|da|van|al|bin)){1,6})(?:\s*[,|·•-].{0,60})?$/iu;
const DATED =
  /^(?:(?:last |first )?(?:updated|published|posted)[\s:]*(?:on |at )?)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?,?\s+\d{4}|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d\d-\d\d)\b.{0,30}$/i;
const UPDATED = /^(?:last )?updated/i;

/** What stands between menu and text: the headline, who wrote it, when. */
function readHead(heads: readonly Line[]): Pick<Body, 'title' | 'byline' | 'day'> {
  let byline: string | null = null;
  let day: string | null = null;
  const titles: string[] = [];
  for (const { text, label, tail } of heads) {
    if (label || tail) continue;
    const by = BY.exec(text);
    if (by) byline ??= by[1]!;
    else if (DATED.test(text)) {
      if (!UPDATED.test(text)) day ??= dayIn(text, { monthFirst: false });
    } else titles.push(text);
  }
  // A headline has more words than the name of a section.
  const long = titles.filter((text) => text.split(/\s+/).length >= 4);
  const among = long.length > 0 ? long : titles;
  return {
    title: among.length > 0 ? among.reduce((a, b) => (b.length > a.length ? b : a)) : null,
    byline,
    day,
  };
}

/** The article's lines among those of a saved page. Without signs of furniture nothing is cut. */
export function bodyOf(lines: readonly Line[]): Body {
  let first = 0;
  let labels = 0;
  while (first < lines.length && !lines[first]!.prose) {
    if (lines[first]!.label && lines[first]!.text.length > 3) labels++;
    first++;
  }
  const whole = { lines, title: null, byline: null, day: null, furnished: false };
  if (first === lines.length) return { ...whole, agency: null };
  const end = tailOf(lines, first);
  const furnished = labels > 1 || end < lines.length;
  if (!furnished) {
    const last = signOff(lines.at(-1)!.text);
    return { ...whole, agency: last?.agency ?? null };
  }
  const head = readHead(lines.slice(0, first));
  const agency = signOff(lines[end - 1]!.text)?.agency ?? null;
  return { lines: lines.slice(first, end), ...head, agency, furnished };
}
