import { isRealDay } from '../calendar.js';
import { fullYear } from '../lex/calendar-words.js';
import { glued, isDash, isNumber, type Scan, word } from '../scan.js';
import type { Cal, Match } from '../under.js';

const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/;
const DIGITS = /^\d{1,4}$/;

/** Dates in digits alone: 2024-05-07, 07/05/2024, 7.5.2024, 20240507 is none. */
export function numericDate(s: Scan, i: number): Match | null {
  const dotted = DOTTED.exec(word(s, i));
  if (dotted) {
    const what = dayMonthYear(dotted[1]!, dotted[2]!, dotted[3]!);
    return what && !glued(s, i + 1) ? { first: i, end: i + 1, type: 'DATE', what, rule: 'numeric' } : null;
  }
  return separated(s, i);
}

/** "07/2023": a month and its year, where a preposition or bracket shows that it is a time. */
export function numericMonth(s: Scan, i: number): Match | null {
  const form = word(s, i);
  if (!isNumber(s, i) || form.length > 2 || word(s, i + 1) !== '/' || !glued(s, i + 1) || !glued(s, i + 2))
    return null;
  const month = Number(form);
  const year = part(s, i + 2);
  if (month < 1 || month > 12 || year.length !== 4 || !year.startsWith('20')) return null;
  if (!LEADERS.has(word(s, i - 1)) || (glued(s, i + 3) && word(s, i + 3) === '/')) return null;
  return {
    first: i,
    end: i + 3,
    type: 'DATE',
    what: { kind: 'cal', year: Number(year), month },
    rule: 'numeric',
  };
}
const LEADERS = new Set(['in', 'since', 'from', 'by', 'until', 'of', 'to', 'before', 'after', 'during', '(']);

/** "on 27/9": a day and its month, behind a word that asks for a day. */
export function numericDay(s: Scan, i: number): Match | null {
  if (!DAY_LEADERS.has(word(s, i - 1)) || word(s, i + 1) !== '/' || !glued(s, i + 1) || !glued(s, i + 2))
    return null;
  const a = part(s, i);
  const b = part(s, i + 2);
  if (a === '' || b === '' || a.length > 2 || b.length > 2) return null;
  // A third part, a percentage or a count makes it something else.
  if (glued(s, i + 3) && !ENDS.has(word(s, i + 3))) return null;
  const what = dayMonthYear(a, b, '2000');
  // "on 3/4 of them", and the attacks that are named after their date.
  if (what === null || word(s, i + 3) === 'of' || (a === '9' && b === '11')) return null;
  delete what.year;
  return { first: i, end: i + 3, type: 'DATE', what, rule: 'numeric' };
}
const DAY_LEADERS = new Set(['on', 'dated', 'since', 'until']);
const ENDS = new Set(['.', ',', ';', ')', ':', '?', '!', '"', '”']);

function separated(s: Scan, i: number): Match | null {
  const mark = word(s, i + 1);
  if (mark !== '/' && !isDash(mark) && mark !== '.') return null;
  const a = part(s, i);
  const b = part(s, i + 2);
  const c = part(s, i + 4);
  if (a === '' || b === '' || c === '' || word(s, i + 3) !== mark) return null;
  for (let at = i + 1; at <= i + 4; at++) if (!glued(s, at)) return null;
  // Longer chains are document symbols, telephone numbers or paths.
  if (glued(s, i) && CHAIN.has(word(s, i - 1))) return null;
  if (glued(s, i + 5) && CHAIN.has(word(s, i + 5)) && glued(s, i + 6)) return null;
  const what = a.length === 4 ? yearMonthDay(a, b, c) : dayMonthYear(a, b, c);
  return what ? { first: i, end: i + 5, type: 'DATE', what, rule: 'numeric' } : null;
}

const CHAIN = new Set(['/', '-', '–', '.', '_', '+']);

function part(s: Scan, i: number): string {
  return isNumber(s, i) && DIGITS.test(word(s, i)) ? word(s, i) : '';
}

function yearMonthDay(a: string, b: string, c: string): Cal | null {
  const year = Number(a);
  if (b.length > 2 || c.length > 2 || year < 1800 || year > 2199) return null;
  return isRealDay(year, Number(b), Number(c))
    ? { kind: 'cal', year, month: Number(b), day: Number(c) }
    : null;
}

/** Either order is kept open where both parts could be a month: the document decides. */
function dayMonthYear(a: string, b: string, c: string): Cal | null {
  if (a.length > 2 || b.length > 2 || (c.length !== 4 && c.length !== 2)) return null;
  const year = c.length === 4 ? Number(c) : fullYear(Number(c));
  if (year < 1800 || year > 2199) return null;
  const first = Number(a);
  const second = Number(b);
  if (isRealDay(year, second, first)) {
    const order = first > 12 ? 'dmy' : first === second ? undefined : 'either';
    return { kind: 'cal', year, month: second, day: first, ...(order ? { order } : {}) };
  }
  return isRealDay(year, first, second)
    ? { kind: 'cal', year, month: first, day: second, order: 'mdy' }
    : null;
}
