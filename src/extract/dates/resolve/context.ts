import type { Doc } from '../../../text/doc.js';
import { parseDay } from '../calendar.js';
import type { Order } from './order.js';
import type { Point } from './point.js';

/** What resolution knows at one place of a document. */
export interface Context {
  readonly doc: Doc;
  /** Day of writing: publication, else a complete dateline; null if unknown. */
  now: number | null;
  nowFrom: 'published' | 'dateline';
  /** Year that the document's other dates give when nothing else does. */
  textYear: number | null;
  /** The date that gives it, as a day number; null where publication gives a year alone. */
  textDate: number | null;
  /** Day and month in this document's numeric dates. */
  order: Order;
  /** Last date told of, of any size. */
  last: Point | null;
  /** Last month told of as a whole, begun by now. */
  lastMonth: Point | null;
  lastMonthSentence: number;
  /** Last date told of that is exact to the day. */
  lastDay: Point | null;
  lastDaySentence: number;
  /** Last date written with its year and month, and its sentence. */
  explicit: { readonly point: Point; readonly sentence: number } | null;
  /** Days told of so far. */
  readonly days: Point[];
  /** Last quarter told of that has begun. */
  lastQuarter: Point | null;
  /** First quarter told of that is over: the one that the document reports on. */
  mainQuarter: Point | null;
  lastQuarterSentence: number;
  /** What results are being compared: a quarter, or a longer stretch of the year. */
  period: 'Q' | 'Y' | null;
}

const YEAR = /^(\d{4})(?:-\d{2})?$/;

/** The year of a publication known to the month or year alone. */
function yearOf(published: string | null): number | null {
  const found = published === null ? null : YEAR.exec(published);
  return found === null ? null : Number(found[1]);
}

export function newContext(doc: Doc): Context {
  return {
    doc,
    now: parseDay(doc.article.published),
    nowFrom: 'published',
    textYear: yearOf(doc.article.published),
    textDate: null,
    order: { monthFirst: false, sure: false },
    last: null,
    lastMonth: null,
    lastMonthSentence: -1,
    lastDay: null,
    lastDaySentence: -1,
    explicit: null,
    days: [],
    lastQuarter: null,
    mainQuarter: null,
    lastQuarterSentence: -1,
    period: null,
  };
}

/** Days before its end from which a quarter's results may be spoken of. */
const SOON_OVER = 7;

/** Days kept for weekdays of undated items. */
const KEPT_DAYS = 40;

export function remember(c: Context, point: Point, sentence: number): void {
  c.last = point;
  if (point.grain === 'M' && (c.now === null || point.first <= c.now)) {
    c.lastMonth = point;
    c.lastMonthSentence = sentence;
  }
  if (point.grain === 'D') {
    c.lastDay = point;
    c.days.push(point);
    if (c.days.length > KEPT_DAYS) c.days.shift();
    c.lastDaySentence = sentence;
  }
  if (point.grain === 'Q' && (c.now === null || point.last <= c.now + SOON_OVER)) {
    c.lastQuarter = point;
    c.lastQuarterSentence = sentence;
    c.mainQuarter ??= point;
    c.period = 'Q';
  }
  if (point.grain === 'HY') c.period = 'Y';
}
