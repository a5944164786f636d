import { signOff } from '../meta/agency.js';
import type { Line } from './lines.js';

export interface Body {
  readonly lines: readonly Line[];
  readonly title: string | null;
  /** Agency that signed the last line of the body. */
  readonly agency: string | null;
  /** True when the text is a page saved with its furniture. */
  readonly furnished: boolean;
}

/** An article is at least this part of what stands before a cut. */
const MIN_BODY = 300;
const WINDOW = 4;

function chars(lines: readonly Line[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += lines[i]!.text.length;
  return sum;
}

/** First line of the tail: after an agency's signature, or where furniture comes in numbers. */
function tailOf(lines: readonly Line[], first: number): number {
  for (let i = first; i < lines.length; i++) {
    if (chars(lines, first, i + 1) < MIN_BODY) continue;
    if (lines[i]!.prose && signOff(lines[i]!.text) && i + 1 < lines.length) return i + 1;
    if (lines[i]!.tail && clusterAt(lines, i)) return i;
  }
  return lines.length;
}

/** Two pieces of furniture close together, or a headline printed twice after one: no text has that. */
function clusterAt(lines: readonly Line[], at: number): boolean {
  let count = 0;
  for (let i = at; i < Math.min(lines.length, at + WINDOW); i++) {
    if (lines[i]!.tail) count++;
    else if (lines[i + 1]?.text === lines[i]!.text) count++;
  }
  return count >= 2;
}

/** The article's lines among those of a saved page. Without signs of furniture nothing is cut. */
export function bodyOf(lines: readonly Line[]): Body {
  let first = 0;
  let labels = 0;
  while (first < lines.length && !lines[first]!.prose) {
    if (lines[first]!.label && lines[first]!.text.length > 3) labels++;
    first++;
  }
  if (first === lines.length) return { lines, title: null, agency: null, furnished: false };
  const end = tailOf(lines, first);
  const furnished = labels > 1 || end < lines.length;
  if (!furnished) {
    const last = signOff(lines.at(-1)!.text);
    return { lines, title: null, agency: last?.agency ?? null, furnished: false };
  }
  let start = labels > 0 ? lines.findLastIndex((line, i) => i < first && line.label) + 1 : 0;
  const heads = lines.slice(start, first);
  const title =
    heads.length > 0 ? heads.reduce((a, b) => (b.text.length > a.text.length ? b : a)).text : null;
  start = first;
  const agency = signOff(lines[end - 1]!.text)?.agency ?? null;
  return { lines: lines.slice(start, end), title, agency, furnished };
}
