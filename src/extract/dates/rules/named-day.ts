import { CAPITAL } from '../../../text/tokenize.js';
import { readYear } from '../lex/calendar-words.js';
import { has, type Scan, word } from '../scan.js';
import type { Match } from '../under.js';

/** "the day after tomorrow", "the day before", "New Year's Eve": days named by the words "day" and "year". */
export function namedDay(s: Scan, i: number): Match | null {
  return word(s, i) === 'day' ? neighbour(s, i) : word(s, i) === 'year' ? newYear(s, i) : null;
}

function neighbour(s: Scan, i: number): Match | null {
  const side = word(s, i + 1) === 'after' ? 1 : word(s, i + 1) === 'before' ? -1 : 0;
  if (side === 0 || word(s, i - 1) !== 'the') return null;
  const next = word(s, i + 2);
  if ((side > 0 && next === 'tomorrow') || (side < 0 && next === 'yesterday')) {
    return day(i, i + 3, 2 * side, 'now');
  }
  const closed = next === '' || s.kind[i + 2] === 3;
  return closed ? day(i, i + 2, side, 'mention') : null;
}

function day(first: number, end: number, offset: number, from: 'now' | 'mention'): Match {
  return { first, end, type: 'DATE', what: { kind: 'rel', unit: 'D', offset, from }, rule: 'named-day' };
}

function newYear(s: Scan, i: number): Match | null {
  if (word(s, i - 1) !== 'new' || !has(s, i - 1, CAPITAL) || word(s, i + 1) !== "'s") return null;
  const name = word(s, i + 2);
  if (name !== 'day' && name !== 'eve') return null;
  const year = readYear(s, i + 3);
  const at = name === 'day' ? { month: 1, day: 1 } : { month: 12, day: 31 };
  const what = { kind: 'cal' as const, ...at, ...(year === null ? {} : { year: year.value }) };
  return { first: i - 1, end: year?.end ?? i + 3, type: 'DATE', what, rule: 'holiday' };
}
