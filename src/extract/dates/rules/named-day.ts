import { CAPITAL } from '../../../text/tokenize.js';
import { readYear } from '../lex/calendar-words.js';
import { UNITS } from '../lex/words.js';
import { matchAt } from '../recognise.js';
import { has, type Scan, word } from '../scan.js';
import type { Match, Unit } from '../under.js';

/** "the day after tomorrow", "the year before", "New Year's Eve": named by a unit and what stands beside it. */
export function namedDay(s: Scan, i: number): Match | null {
  const unit = UNITS.get(word(s, i));
  if (unit === undefined || !(unit === 'D' || unit === 'W' || unit === 'M' || unit === 'Y')) return null;
  return neighbour(s, i, unit) ?? (unit === 'Y' ? newYear(s, i) : null);
}

/** "the year previous", "the day following": as "before" and "after", where the phrase ends. */
const SIDES: Readonly<Record<string, -1 | 1>> = { after: 1, before: -1, previous: -1, following: 1 };

function neighbour(s: Scan, i: number, unit: Unit): Match | null {
  const side = SIDES[word(s, i + 1)] ?? 0;
  if (side === 0 || word(s, i - 1) !== 'the') return null;
  const next = word(s, i + 2);
  if (unit === 'D' && ((side > 0 && next === 'tomorrow') || (side < 0 && next === 'yesterday'))) {
    return near(i, i + 3, unit, 2 * side, 'now');
  }
  if (unit === 'D') {
    const beside = besideDate(s, i, side);
    if (beside !== null) return beside;
  }
  const closed = next === '' || s.kind[i + 2] === 3;
  return closed ? near(i, i + 2, unit, side, 'mention') : null;
}

/** "the day before Christmas", "the day after last Tuesday's hearing". */
function besideDate(s: Scan, i: number, side: number): Match | null {
  const at = word(s, i + 2) === 'the' ? i + 3 : i + 2;
  const inner = at < s.limit ? matchAt(s, at) : null;
  if (inner === null || inner.type !== 'DATE' || inner.what.kind !== 'cal') return null;
  const { what } = inner;
  if (what.day === undefined && what.weekday === undefined && what.feast === undefined) return null;
  return { ...inner, first: i, what: { ...what, dayShift: side }, rule: 'beside-date' };
}

function near(first: number, end: number, unit: Unit, offset: number, from: 'now' | 'mention'): Match {
  return { first, end, type: 'DATE', what: { kind: 'rel', unit, offset, from }, rule: 'named-day' };
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
