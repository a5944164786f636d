import { readYear } from '../lex/calendar-words.js';
import { COMPARED } from '../lex/words.js';
import { afterHyphen, type Scan, word } from '../scan.js';
import type { Cal, Match } from '../under.js';
import { quarterTail } from './quarter.js';

const NOUNS = new Set(['quarter', 'period', 'half', 'month', 'week', 'term', 'time']);

const EARLIER = new Set(['previous', 'preceding', 'prior', 'last']);

/** "year-ago", "the year-earlier quarter": the word "year" with "ago" or "earlier" tied to it. */
export function yearAgo(s: Scan, i: number): Match | null {
  if (word(s, i) !== 'year') return null;
  const at = afterHyphen(s, i + 1);
  if (at === i + 1 || (word(s, at) !== 'ago' && word(s, at) !== 'earlier')) return null;
  const quarter = quarterTail(s, i, at + 1, { yearShift: -1 });
  if (quarter !== null) return quarter;
  const end = NOUNS.has(word(s, at + 1)) ? at + 2 : at + 1;
  const rule = end > at + 1 ? 'year-before' : 'year-before-of';
  return { first: i, end, type: 'DATE', what: { kind: 'cal', yearShift: -1, samePeriod: true }, rule };
}

/** "the same period last year", "the corresponding quarter of 2012", "the 1988 period". */
export function samePeriod(s: Scan, i: number): Match | null {
  const year = readYear(s, i);
  if (year !== null) {
    if (word(s, year.end) !== 'period' && word(s, year.end) !== 'quarter') return null;
    return period(i, year.end + 1, { year: year.value });
  }
  if (!(word(s, i) === 'same' || COMPARED.has(word(s, i))) || !NOUNS.has(word(s, i + 1))) return null;
  let at = i + 2;
  if (word(s, at) === 'of' || word(s, at) === 'in' || word(s, at) === 'a') at++;
  const late = readYear(s, at);
  const noun = word(s, i + 1);
  const month: Partial<Cal> =
    noun === 'month' ? { sameMonth: 'told' } : noun === 'period' ? { sameMonth: 'here' } : {};
  if (late !== null) return period(i, late.end, { year: late.value, ...month });
  // "the same month of the previous year", "the same period a year earlier"
  if (word(s, at) === 'the' && EARLIER.has(word(s, at + 1)) && word(s, at + 2) === 'year') {
    return period(i, at + 3, { yearShift: -1, ...month });
  }
  const before = word(s, at) === 'last' && word(s, at + 1) === 'year';
  const ago = word(s, at) === 'year' && (word(s, at + 1) === 'ago' || word(s, at + 1) === 'earlier');
  return before || ago ? period(i, at + 2, { yearShift: -1, ...month }) : null;
}

function period(first: number, end: number, year: Partial<Cal>): Match {
  return { first, end, type: 'DATE', what: { kind: 'cal', samePeriod: true, ...year }, rule: 'same-period' };
}
