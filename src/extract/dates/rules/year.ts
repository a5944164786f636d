import { fullYear, readShortYear, readYear } from '../lex/calendar-words.js';
import { DECADE_WORDS, PHASES } from '../lex/words.js';
import { yearIsMeant } from '../negatives/years.js';
import { afterHyphen, glued, isDash, isNumber, type Scan, word } from '../scan.js';
import type { Match } from '../under.js';

/** "2019", "the year 2019", "'98". */
export function bareYear(s: Scan, i: number): Match | null {
  const year = readYear(s, i);
  if (year === null || !yearIsMeant(s, i, year.value)) return null;
  if (isTradeYear(s, year.end)) {
    const what = { kind: 'cal' as const, year: year.value, fiscal: true };
    const end = isDash(word(s, i - 1)) || word(s, i - 1) === '/' ? year.end : year.end + 2;
    return { first: i, end, type: 'DATE', what, rule: 'fiscal-year' };
  }
  return { first: i, end: year.end, type: 'DATE', what: { kind: 'cal', year: year.value }, rule: 'year' };
}

/** Years that begin and end when their country or trade says: "the 2023 financial year". */
export function isTradeYear(s: Scan, i: number): boolean {
  return YEARS_OF.has(word(s, i)) && word(s, i + 1) === 'year';
}
const YEARS_OF = new Set(['fiscal', 'financial', 'academic', 'school', 'budget']);

export function shortYear(s: Scan, i: number): Match | null {
  const year = readShortYear(s, i);
  if (year === null) return null;
  if (word(s, year.end) === 's' && glued(s, year.end)) {
    const what = { kind: 'cal' as const, decade: Math.floor(year.value / 10) };
    return { first: i, end: year.end + 1, type: 'DATE', what, rule: 'decade' };
  }
  const before = word(s, i - 1);
  if (!SHORT_LEADERS.has(before)) return null;
  return {
    first: i,
    end: year.end,
    type: 'DATE',
    what: { kind: 'cal', year: year.value },
    rule: 'short-year',
  };
}
const SHORT_LEADERS = new Set(
  'in since until by of from to during for and before after class late early'.split(' '),
);

/** "the 1990s", "1990's". */
export function decade(s: Scan, i: number): Match | null {
  if (!isNumber(s, i) || !glued(s, i + 1)) return null;
  const apart = APOSTROPHES.has(word(s, i + 1)) && word(s, i + 2) === 's' && glued(s, i + 2);
  const tail = apart ? "'s" : word(s, i + 1);
  const end = apart ? i + 3 : i + 2;
  if (tail !== 's' && tail !== "'s") return null;
  const form = word(s, i);
  if (form.length === 2 && (tail === 's' || word(s, i - 1) === 'the') && form[1] === '0') {
    // "in his early 50s" is an age.
    if (WHOSE.has(word(s, i - 2)) || WHOSE.has(word(s, i - 3))) return null;
    const before = word(s, i - 1);
    const tied = isDash(before) && (PHASES.has(word(s, i - 2)) || isNumber(s, i - 2));
    if (!DECADE_LEADERS.has(before) && !tied && !(before === 'and' && word(s, i - 2) === 's')) return null;
    return {
      first: i,
      end,
      type: 'DATE',
      what: { kind: 'cal', decade: Math.floor(fullYear(Number(form)) / 10) },
      rule: 'decade',
    };
  }
  if (form.length !== 4 || form[3] !== '0' || readYear(s, i) === null) return null;
  // "2020's budget" is a year's possessive; "the 1990's" is a decade.
  if (tail === "'s" && word(s, i - 1) !== 'the' && !DECADE_LEADERS.has(word(s, i - 1))) return null;
  const value = Number(form);
  const what =
    form[2] === '0' && value < 2000
      ? { kind: 'cal' as const, century: value / 100 }
      : { kind: 'cal' as const, decade: value / 10 };
  return { first: i, end, type: 'DATE', what, rule: 'decade' };
}
/** "the nineties", "the early eighties"; not "the low eighties" of heat nor "her eighties". */
export function spokenDecade(s: Scan, i: number): Match | null {
  const digit = DECADE_WORDS.get(word(s, i));
  const at = DECADE_LEADERS.has(word(s, i - 1)) && word(s, i - 1) !== 'the' ? i - 2 : i - 1;
  if (digit === undefined || word(s, at) !== 'the') return null;
  const what = { kind: 'cal' as const, decade: Math.floor(fullYear(digit * 10) / 10) };
  return { first: i, end: i + 1, type: 'DATE', what, rule: 'decade' };
}

const APOSTROPHES = new Set(["'", '’', '‘']);
const WHOSE = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your']);
const DECADE_LEADERS = new Set(['the', 'early', 'late', 'mid']);

/** "the 21st century", "20th-century", "twentieth century". */
export function century(s: Scan, i: number, ordinal: { value: number; end: number }): Match | null {
  const at = afterHyphen(s, ordinal.end);
  if (word(s, at) !== 'century' || ordinal.value < 1 || ordinal.value > 22) return null;
  return {
    first: i,
    end: at + 1,
    type: 'DATE',
    what: { kind: 'cal', century: ordinal.value - 1 },
    rule: 'century',
  };
}
