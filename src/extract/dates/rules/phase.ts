import { readYear } from '../lex/calendar-words.js';
import { PARTS, PHASES } from '../lex/words.js';
import { matchAt } from '../recognise.js';
import { afterHyphen, type Scan, word } from '../scan.js';
import type { Match, Part } from '../under.js';

/** "early May", "mid-2019", "late last week", "the end of 2025", "the morning of May 7", "earlier this year". */
export function phase(s: Scan, i: number): Match | null {
  const form = word(s, i);
  if (form === 'early') {
    const hours = earlyHours(s, i);
    if (hours !== null) return hours;
  }
  const part = PARTS.get(form);
  const mod = PHASES.get(form);
  let at = afterHyphen(s, i + 1);
  if (NOUNS.has(form) || part !== undefined) {
    if (form === 'year' || word(s, at) === 'of') at++;
    else if (part !== undefined && DAY_AT.has(word(s, at))) return dayBehind(s, i, at, part);
    else if (part !== undefined || !(form === 'end' || form === 'start' || form === 'middle')) return null;
    else if (!readYear(s, at)) return null;
  } else if (word(s, at) === 'in' || word(s, at) === 'on') at++;
  if (word(s, at) === 'the') at++;
  const inner = innerAt(s, at);
  if (inner === null) return form === 'mid' ? midPart(s, i, at) : null;
  if (part !== undefined) {
    return partOf(inner, i, part);
  }
  if (inner.type === 'DURATION' || inner.type === 'SET') return null;
  if (COMPARING.has(form) && !isLong(inner)) return null;
  return { ...inner, first: i, rule: `phase-${inner.rule}`, ...(mod ? { mod } : {}) };
}
/** The part of a day that begins at token i; null where `inner` is no day. */
function partOf(inner: Match, i: number, part: Part): Match | null {
  if (!isDay(inner) || inner.what.kind === 'fixed') return null;
  return { ...inner, first: i, type: 'TIME', what: { ...inner.what, part }, rule: 'part-of-day' };
}
/** "mid-afternoon yesterday", "early morning on Friday": the part of the day, then its day. */
function dayBehind(s: Scan, i: number, at: number, part: Part): Match | null {
  const inner = innerAt(s, word(s, at) === 'on' ? at + 1 : at);
  return inner === null ? null : partOf(inner, i, part);
}
/** "by mid-afternoon": of the day of writing. */
function midPart(s: Scan, i: number, at: number): Match | null {
  const part = PARTS.get(word(s, at));
  if (part !== 'MO' && part !== 'AF') return null;
  const what = { kind: 'rel' as const, unit: 'D' as const, offset: 0, from: 'now' as const, part };
  return { first: i, end: at + 1, type: 'TIME', what, rule: 'day-part', mod: 'MID' };
}
const DAY_AT = new Set(
  'on yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday'.split(' '),
);

/** "the first week of May", "the last days of 2023": the month or year, at its start or end. */
export function portion(s: Scan, i: number, ordinal: { value: number; end: number }): Match | null {
  if (!STRETCHES.has(word(s, ordinal.end)) || word(s, ordinal.end + 1) !== 'of') return null;
  const inner = innerAt(s, ordinal.end + 2);
  if (inner === null || inner.what.kind !== 'cal' || inner.type !== 'DATE') return null;
  if (inner.what.day !== undefined || inner.what.weekday !== undefined) return null;
  const mod = ordinal.value === 1 ? 'START' : ordinal.value === -1 ? 'END' : 'MID';
  return { ...inner, first: i, rule: `phase-${inner.rule}`, mod };
}
/** "the early hours of Friday". */
function earlyHours(s: Scan, i: number): Match | null {
  if (word(s, i + 1) !== 'hours' || word(s, i + 2) !== 'of') return null;
  const inner = innerAt(s, i + 3);
  const hours = inner === null || inner.type === 'TIME' ? null : partOf(inner, i, 'MO');
  return hours === null ? null : { ...hours, mod: 'START' };
}
const STRETCHES = new Set(['week', 'weeks', 'days', 'weekend', 'months', 'part']);

/** "earlier this year" is one expression, "earlier on Friday" is Friday. */
const COMPARING = new Set(['earlier', 'later']);

function isLong(match: Match): boolean {
  const { what } = match;
  return (
    what.kind === 'rel' &&
    (what.unit === 'Y' || what.unit === 'M' || what.unit === 'CE' || what.unit === 'DE')
  );
}

const NOUNS = new Set(['middle', 'beginning', 'start', 'end', 'close', 'turn']);

function innerAt(s: Scan, at: number): Match | null {
  return at < s.limit ? matchAt(s, at) : null;
}

function isDay(match: Match): boolean {
  const { what } = match;
  if (what.kind === 'cal') return what.day !== undefined || what.weekday !== undefined;
  return what.kind === 'rel' && what.unit === 'D';
}
