import type { Doc } from '../../../text/doc.js';
import { parseDay } from '../calendar.js';
import type { Point } from './point.js';

/** What resolution knows at one place of a document. */
export interface Context {
  readonly doc: Doc;
  /** Day of writing: publication, else a complete dateline; null if unknown. */
  now: number | null;
  nowFrom: 'published' | 'dateline';
  /** Year that the document's other dates give when nothing else does. */
  textYear: number | null;
  /** Month comes first in this document's numeric dates. */
  monthFirst: boolean;
  /** Last date told of, of any size. */
  last: Point | null;
  /** Last date told of that is exact to the day. */
  lastDay: Point | null;
  lastDaySentence: number;
  lastQuarter: Point | null;
}

export function newContext(doc: Doc): Context {
  return {
    doc,
    now: parseDay(doc.article.published),
    nowFrom: 'published',
    textYear: null,
    monthFirst: false,
    last: null,
    lastDay: null,
    lastDaySentence: -1,
    lastQuarter: null,
  };
}

export function remember(c: Context, point: Point, sentence: number): void {
  c.last = point;
  if (point.grain === 'D') {
    c.lastDay = point;
    c.lastDaySentence = sentence;
  }
  if (point.grain === 'Q') c.lastQuarter = point;
}
