import type { Doc } from '../../../text/doc.js';
import { PUNCT } from '../../../text/tokenize.js';
import type { Quoted } from './quoted.js';
import { type Mark, markAt } from './read.js';

/** Longest speech between one pair of marks, in tokens: past it the closing mark was surely lost. */
const LONGEST = 4000;

interface Open {
  at: number;
  family: Mark['family'];
  width: number;
  index: number;
}

/**
 * Pairs quotation marks paragraph by paragraph, in one pass. A mark that never closes holds to the end of its paragraph
 * where the next one opens again (a speech over several paragraphs), else to the end of its sentence.
 */
export function pairMarks(doc: Doc): Quoted[] {
  const out: Quoted[] = [];
  const { paragraphs } = doc.sentences;
  for (let p = 0; p + 1 < paragraphs.length; p++) {
    const first = paragraphs[p]!;
    const end = paragraphs[p + 1]!;
    if (hasMark(doc, first, end)) pairParagraph(doc, first, end, out);
  }
  return out.sort((a, b) => a.open - b.open || b.after - a.after);
}

const MARKS = new Set(['"', '“', '”', '„', '«', '»', '`', "'", '‘', '＂', '‟']);

function hasMark(doc: Doc, first: number, end: number): boolean {
  const { kind, lower } = doc.tokens;
  for (let i = first; i < end; i++) if (kind[i] === PUNCT && MARKS.has(lower[i]!)) return true;
  return false;
}

function pairParagraph(doc: Doc, first: number, end: number, out: Quoted[]): void {
  const stack: Open[] = [];
  const lastSingle = lastClosingSingle(doc, first, end);
  const close = (open: Open, inner: number, after: number, closed: boolean, runsOn: boolean): void => {
    const from = open.at + open.width;
    if (inner > from) {
      out.push({ open: open.at, first: from, end: inner, after, depth: stack.length, closed, runsOn });
    }
  };
  for (let i = first; i < end; i++) {
    if (doc.tokens.kind[i] !== PUNCT) continue;
    const mark = markAt(doc, i);
    if (mark === null) continue;
    const at = topOf(stack, mark.family);
    const openHere = at >= 0 ? stack[at]! : null;
    const tooLong = openHere !== null && i - openHere.at > LONGEST;
    if (
      mark.closes &&
      openHere !== null &&
      !tooLong &&
      !(mark.family === 'single' && isPossessive(doc, i, lastSingle))
    ) {
      // What was opened inside and never closed is dropped.
      stack.length = at;
      close(openHere, i, i + mark.width, true, false);
    } else if (mark.opens && (mark.family !== 'single' || i < lastSingle)) {
      if (openHere !== null) {
        if (mark.family !== 'single' && closesTwice(doc, i + mark.width, end, mark.family)) {
          stack.push({ at: i, family: mark.family, width: mark.width, index: i });
          continue;
        }
        // The same mark again: the one before was never closed.
        stack.length = at;
        if (mark.family !== 'single')
          close(
            openHere,
            Math.min(i, sentenceEnd(doc, openHere.at)),
            Math.min(i, sentenceEnd(doc, openHere.at)),
            false,
            false,
          );
      }
      stack.push({ at: i, family: mark.family, width: mark.width, index: i });
    }
    i += mark.width - 1;
  }
  const left = stack[0];
  if (left === undefined || left.family === 'single') return;
  stack.length = 0;
  const next = end < doc.tokens.count ? markAt(doc, end) : null;
  const runsOn = next?.opens === true && next.family === left.family;
  const stop = runsOn && end - left.at <= LONGEST ? end : Math.min(end, sentenceEnd(doc, left.at));
  close(left, stop, stop, false, runsOn);
}

/** How far a quotation inside a quotation is looked for, in tokens. */
const NESTED = 400;

/** The next two marks of the family both close: a quotation inside another. */
function closesTwice(doc: Doc, from: number, end: number, family: Mark['family']): boolean {
  let closed = 0;
  for (let i = from; i < Math.min(end, from + NESTED); i++) {
    if (doc.tokens.kind[i] !== PUNCT) continue;
    const mark = markAt(doc, i);
    if (mark?.family !== family) continue;
    if (!mark.closes || mark.opens) return false;
    if (++closed === 2) return true;
    i += mark.width - 1;
  }
  return false;
}

function topOf(stack: readonly Open[], family: Mark['family']): number {
  for (let k = stack.length - 1; k >= 0; k--) if (stack[k]!.family === family) return k;
  return -1;
}

function lastClosingSingle(doc: Doc, first: number, end: number): number {
  for (let i = end - 1; i > first; i--) {
    if (doc.tokens.kind[i] !== PUNCT || doc.tokens.lower[i] !== "'") continue;
    const mark = markAt(doc, i);
    if (mark?.closes === true && mark.family === 'single') return i;
  }
  return -1;
}

/** "the workers' rights" inside single marks: after an s, with a closing mark still to come. */
function isPossessive(doc: Doc, i: number, lastSingle: number): boolean {
  return i < lastSingle && doc.tokens.lower[i - 1]!.endsWith('s') && doc.tokens.kind[i + 1] !== PUNCT;
}

function sentenceEnd(doc: Doc, i: number): number {
  return doc.sentences.first[doc.sentences.of[i]! + 1] ?? doc.tokens.count;
}
