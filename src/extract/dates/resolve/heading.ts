import type { DateRole } from '../../../model/fact.js';
import { T } from '../../../text/closed.js';
import { ALL_CAPS, CAPITAL, NUMBER, PUNCT } from '../../../text/tokenize.js';
import { MONTHS } from '../lex/words.js';
import { isDash, type Scan } from '../scan.js';
import type { Match } from '../under.js';

const STAMPS = new Set([
  'published',
  'posted',
  'updated',
  'modified',
  'date',
  'cyhoeddwyd',
  'issued',
  'dated',
  'filed',
  'release',
]);
/** Tokens that may stand before the date of a dateline: "WASHINGTON, D.C., United States,". */
const PLACE_ROOM = 9;
/** Tokens of a line that holds nothing but a stamp. */
const LINE_ROOM = 14;

/** What a date stands for by its place on the page: a dateline, a line that says when the item appeared, or the story. */
export function roleOf(s: Scan, match: Match): DateRole {
  const { what } = match;
  if (what.kind !== 'cal' || what.day === undefined || what.month === undefined) return 'event';
  const { paragraphs } = s.doc.sentences;
  const p = paragraphAt(paragraphs, match.first);
  const start = paragraphs[p]!;
  const end = paragraphs[p + 1] ?? s.doc.tokens.count;
  if (end - start <= LINE_ROOM && isStamp(s, match, start, end)) return 'publication';
  if (match.first - start > PLACE_ROOM) return 'event';
  return opensWithPlace(s, start, match.first) && closesDateline(s, start, match.end, end)
    ? 'dateline'
    : 'event';
}

function paragraphAt(paragraphs: Int32Array, token: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (paragraphs[mid]! <= token) low = mid;
    else high = mid - 1;
  }
  return low;
}

/** A short line without a verb's sentence: "12 December 2017", "Published in Dawn, January 27th, 2023". */
function isStamp(s: Scan, match: Match, start: number, end: number): boolean {
  for (let i = start; i < match.first; i++) if (STAMPS.has(s.lower[i]!)) return !tellsMore(s, match.end, end);
  if (match.what.kind !== 'cal' || match.what.year === undefined) return false;
  const rest = match.first - start + (end - match.end);
  if (rest <= 2) return true;
  // A byline or an outlet's name before it, nothing after.
  return match.end >= end - 1 && allCapital(s, start, match.first);
}

/** "The text, dated 5 May 2020, was leaked": a sentence, whose verb comes after. */
function tellsMore(s: Scan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const tag = s.tag[i];
    if (tag === T.past || tag === T.modal || tag === T.auxiliary || tag === T.verb) return true;
  }
  return false;
}

function allCapital(s: Scan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (s.kind[i] !== PUNCT && (s.flags[i]! & CAPITAL) === 0) return false;
  return true;
}

/** Capitalised words, commas and brackets alone; nothing at all where the date itself opens the paragraph. */
function opensWithPlace(s: Scan, start: number, first: number): boolean {
  for (let i = start; i < first; i++) {
    if (s.kind[i] === NUMBER) return false;
    if (s.kind[i] === PUNCT) {
      if (!JOINTS.has(s.lower[i]!) && !isDash(s.lower[i]!)) return false;
    } else if ((s.flags[i]! & CAPITAL) === 0 && s.lower[i] !== 'the' && s.lower[i] !== 'of') return false;
  }
  return (
    first === start || s.lower[first - 1] === ',' || s.lower[first - 1] === '(' || isDash(s.lower[first - 1]!)
  );
}
const JOINTS = new Set([',', '.', '(', ')', '/', ';']);

/** After it: the agency in brackets, a dash, or the end of the line. */
function closesDateline(s: Scan, start: number, at: number, end: number): boolean {
  if (at >= end) return true;
  const next = s.lower[at]!;
  // "Apr 29 – May 10, 2024: 46th session" is a range.
  if (isDash(next)) return s.kind[at + 1] !== NUMBER && !MONTHS.has(s.lower[at + 1] ?? '');
  if (next === '_') return true;
  // "(Geneva, 6 November 2024) The Council ..."
  if (next === ')')
    return at + 1 >= end || isDash(s.lower[at + 1]!) || s.lower[at + 1] === '_' || s.lower[start] === '(';
  // "GENEVA, 16 Nov 2023: The state ..."
  if (next === ':' && (s.flags[start]! & ALL_CAPS) !== 0) return true;
  if (next === '.' || next === ':') return at + 1 >= end || isDash(s.lower[at + 1]!);
  if (next !== '(' && next !== '/') return false;
  for (let i = at + 1; i < Math.min(end, at + 6); i++)
    if (s.lower[i] === ')' || s.lower[i] === '/') return true;
  return false;
}
