import type { Span } from '../../model/span.js';
import type { Block } from './blocks.js';
import { readable } from './blocks.js';

/** Parts of the text and the stretches of the page's source they were read from, in order. */
export interface TextMap {
  /** Triples: offset in the text, start and end in the decoded page. */
  readonly pieces: readonly number[];
}

/** Joins blocks to the article's text, keeping where each stretch of it stands in the page. */
export function joinBlocks(blocks: readonly Block[]): { text: string; map: TextMap } {
  let text = '';
  const pieces: number[] = [];
  for (const block of blocks) {
    if (text !== '') text += '\n\n';
    for (let i = 0; i < block.pieces.length; i += 3) {
      pieces.push(text.length + block.pieces[i]!, block.pieces[i + 1]!, block.pieces[i + 2]!);
    }
    text += block.text;
  }
  return { text, map: { pieces } };
}

/**
 * The stretch of the decoded page that a span of the text was read from: UTF-16 offsets into `source`, exact to the
 * character within running character data; null for a span outside the text.
 */
export function sourceSpan(source: string, map: TextMap, span: Span): Span | null {
  const start = locate(source, map, span.start);
  const end = locate(source, map, span.end - 1);
  return start === null || end === null ? null : { start, end: end + lengthAt(source, end) };
}

/** An entity is one character of text. */
function lengthAt(source: string, at: number): number {
  if (source[at] !== '&') return 1;
  const end = source.indexOf(';', at);
  return end !== -1 && end - at < 12 ? end - at + 1 : 1;
}

function locate(source: string, map: TextMap, offset: number): number | null {
  const { pieces } = map;
  let low = 0;
  let high = pieces.length / 3 - 1;
  if (high < 0 || offset < pieces[0]!) return null;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle * 3]! <= offset) low = middle;
    else high = middle - 1;
  }
  const start = pieces[low * 3 + 1]!;
  const end = pieces[low * 3 + 2]!;
  return walk(source, start, end, offset - pieces[low * 3]!);
}

/** Offset of the `n`-th readable character of a stretch of character data; white space folds into one. */
function walk(source: string, start: number, end: number, n: number): number {
  let left = n;
  let blank = false;
  let last = start;
  for (let at = start; at < end; at += lengthAt(source, at)) {
    const shown = readable(source.slice(at, at + lengthAt(source, at)));
    if (shown === '' || (shown === ' ' && blank)) continue;
    if (left === 0) return at;
    left--;
    last = at;
    blank = shown === ' ';
  }
  return last;
}
