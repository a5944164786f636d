/** Which cycle: the words, the dates through the schedule, session numbers; each a cue at its place. */

import { cycleOfReview } from '../../reference/schedule.js';
import { NUMBER } from '../../text/tokenize.js';
import { COMPARED } from './compared.js';
import type { Draft } from './draft.js';
import { byAt, lowerBound } from './range.js';
import type { Reading } from './read.js';
import { SPELLED_SESSION, sessionCue } from './session-cue.js';
import { ORDINAL_WORD } from './word-bits.js';
import { wordIn } from './words-in.js';

export interface Cue {
  /** Token at which it stands. */
  readonly at: number;
  readonly last: number;
  readonly cycle: number;
  /** Of an earlier review than the article's own. */
  readonly past: boolean;
  readonly from: 'words' | 'date' | 'session' | 'relative';
}

const ORDINAL: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  inaugural: 1,
};

const AFTER_NUMBER = new Set(['st', 'nd', 'rd', 'th']);

const HEAD = new Set(['cycle', 'cycles', 'round', 'rounds', 'review', 'reviews', 'upr', 'phase', 'uprs']);

const BETWEEN = new Set(
  'universal periodic peer review upr un national human rights and of the ( ) - voluntary five year its country'.split(
    ' ',
  ),
);

/** "its second report", "the fourth periodic report": a cycle only where the review is named close by. */
const REPORT = new Set(['report', 'appearance']);

/** Cues in the words and session numbers of the text, left to right. */
export function wordCues(r: Reading): Cue[] {
  const out: Cue[] = [];
  const { tokens } = r.doc;
  for (let i = 0; i < tokens.count; i++) {
    const number = tokens.kind[i] === NUMBER;
    if (!number && (r.bits[i]! & ORDINAL_WORD) === 0) continue;
    const n = ORDINAL[r.lower[i]!];
    if (n !== undefined && r.dateAt[i]! < 0) {
      const cue = ordinalCue(r, i, n) ?? afterHead(r, i, n) ?? elliptic(r, i, n, out);
      if (cue) out.push(cue);
    }
    if (number || SPELLED_SESSION[r.lower[i]!] !== undefined) {
      const session = sessionCue(r, i);
      if (session) out.push(session);
    }
  }
  return out;
}

/** "third cycle", "4th UPR", "second-cycle", "fourth periodic report", "third time" before the Working Group. */
function ordinalCue(r: Reading, i: number, n: number): Cue | null {
  const word = r.lower[i]!;
  const digit = word.length === 1 && word >= '1' && word <= '4';
  let k = i + 1;
  if (digit) {
    if (!AFTER_NUMBER.has(r.lower[k] ?? '') || (r.doc.tokens.flags[k]! & 1) !== 0) return null;
    k++;
  } else if (word.length <= 3 && /^(?:i|ii|iii|iv|one|two)$/.test(word)) return null;
  else if (word === 'three' || word === 'four') return null;
  let named = false;
  for (let steps = 0; steps < 7 && k < r.doc.tokens.count; k++, steps++) {
    const w = r.lower[k]!;
    if (HEAD.has(w)) {
      if (/^(?:term|mid)$/.test(r.lower[k - 1] ?? '')) return null;
      const next = r.lower[k + 1] ?? '';
      // "first Universal Periodic Review" and "first review": both; but "first review of the law" is none.
      if ((w === 'review' || w === 'reviews') && !named && steps > 0 && !BETWEEN.has(r.lower[k - 1] ?? ''))
        return null;
      if (w === 'reviews' && r.lower[i + 1] === 'and' && steps > 1) return cue(i, k, n, true);
      const past = isPast(r, i);
      return next === 'draft' ? null : cue(i, k, n, past);
    }
    if (REPORT.has(w)) return uprNear(r, i) ? cue(i, k, n, false) : null;
    if (w === 'time')
      return uprNear(r, i) &&
        r.lower[i - 2] === 'for' &&
        !/^(?:that|since)$/.test(r.lower[k + 1] ?? '') &&
        reviewedHere(r, i)
        ? cue(i, k, n, n === 1)
        : null;
    if (w === 'universal' || w === 'periodic' || w === 'upr') named = true;
    // "first and second reviews"
    if (w === 'and' && ORDINAL[r.lower[k + 1] ?? ''] !== undefined) {
      k++;
      continue;
    }
    if (!BETWEEN.has(w) && !(r.stateAt[k]! >= 0)) return null;
  }
  return null;
}

const REACH_BACK = 90;

/** "80.2% in the second and 78% in the first", once cycles are spoken of. */
function elliptic(r: Reading, i: number, n: number, before: readonly Cue[]): Cue | null {
  if (!standsAlone(r, i)) return null;
  // "At the first, in January 2011": the day says what is meant.
  if (r.lower[i + 1] === ',' && (r.dateAt[i + 3] ?? -1) >= 0) return cue(i, i, n, false);
  const last = before.at(-1);
  return last !== undefined && last.from === 'words' && i - last.at < REACH_BACK
    ? cue(i, i, n, last.past)
    : null;
}

/** "in the second," "at the third, in January": an ordinal with its noun left out. */
export function standsAlone(r: Reading, i: number): boolean {
  if (!/^(?:first|second|third|fourth)$/.test(r.lower[i]!) || r.lower[i - 1] !== 'the') return false;
  const opens = r.doc.sentences.first[r.doc.sentences.of[i]!] === i - 1;
  if (!opens && !/^(?:in|at|during|of|for|from|after|to|under|and|,)$/.test(r.lower[i - 2] ?? ''))
    return false;
  return /^(?:[.,;:)—–]|and|but|it|with|while)$/.test(r.lower[i + 1] ?? '.');
}

function cue(at: number, last: number, cycle: number, past: boolean): Cue {
  return { at, last, cycle, past, from: 'words' };
}

const REVIEWED = new Set(
  'goes went faces faced under scrutiny scrutinised scrutinized dock reviewed appear appeared appears undergo underwent before examined review'.split(
    ' ',
  ),
);

function reviewedHere(r: Reading, i: number): boolean {
  const s = r.doc.sentences.of[i]!;
  return wordIn(r, r.doc.sentences.first[s]!, i, REVIEWED);
}

/** "cycle IV", "UPR III", "cycle 3", "round two". */
function afterHead(r: Reading, i: number, n: number): Cue | null {
  const before = r.lower[i - 1] ?? '';
  const roman = /^i{1,3}$|^iv$/.test(r.lower[i]!);
  if (before === 'cycle' || before === 'round' || (before === 'upr' && roman)) {
    if (roman && !/^[IV]+$/.test(r.doc.text.slice(r.doc.tokens.start[i]!, r.doc.tokens.end[i]!))) return null;
    if (r.doc.tokens.kind[i] === NUMBER && (r.lower[i + 1] === '%' || before === 'round')) return null;
    return cue(i - 1, i, n, false);
  }
  // "IV cycle", "III UPR"
  const next = r.lower[i + 1] ?? '';
  if (roman && r.lower[i] !== 'i' && (next === 'cycle' || next === 'upr')) return cue(i, i + 1, n, false);
  return null;
}

function isPast(r: Reading, at: number): boolean {
  // "since the second cycle", "up from 55 per cent in the second cycle"
  const first = r.doc.sentences.first[r.doc.sentences.of[at]!]!;
  for (let i = Math.max(first, at - 9); i < at; i++) {
    const w = r.lower[i]!;
    if (COMPARED.has(w) || ((w === 'up' || w === 'down') && r.lower[i + 1] === 'from')) return true;
  }
  return (
    /^(?:since|previous|after)$/.test(r.lower[at - 1] ?? '') ||
    /^(?:since|after|previous)$/.test(r.lower[at - 2] ?? '')
  );
}

function uprNear(r: Reading, at: number): boolean {
  for (let k = Math.max(0, at - 30); k < Math.min(r.doc.tokens.count, at + 24); k++) {
    const w = r.lower[k]!;
    if (w === 'upr' || w === 'periodic' || w === 'peer' || (w === 'group' && r.lower[k - 1] === 'working'))
      return true;
  }
  return false;
}

/** Cues from reviews dated in full: the state's own session, else the calendar. */
export function dateCues(
  reviews: readonly Draft[],
  state: (d: Draft) => string | null,
  printed: string | null,
): Cue[] {
  const out: Cue[] = [];
  for (const d of reviews) {
    const { earliest, latest } = d.date?.fact ?? {};
    if (!earliest || !latest) continue;
    const cycle = cycleOfReview(state(d), earliest, latest);
    if (cycle !== null)
      out.push({
        at: d.date!.first,
        last: d.date!.last,
        cycle,
        past: (d.past ?? false) || longBefore(latest, printed),
        from: 'date',
      });
  }
  return out;
}

/** More than two years before the day of printing: an earlier review than the one in the news. */
function longBefore(latest: string, printed: string | null): boolean {
  return (
    printed !== null &&
    /^\d{4}-\d\d/.test(printed) &&
    Number(printed.slice(0, 4)) - Number(latest.slice(0, 4)) > 2
  );
}

/** "last time", "in the previous round": the cycle before the article's own. */
export function relativeCues(r: Reading, main: number | null, cues: readonly Cue[]): Cue[] {
  const out: Cue[] = [];
  for (let i = 0; i + 1 < r.doc.tokens.count; i++) {
    // "Dhaka had got 251 that time": the one spoken of last.
    if (r.lower[i] !== 'that' || !/^(?:time|round|cycle|occasion)$/.test(r.lower[i + 1]!)) continue;
    const last = cues[lowerBound(cues, byAt, i) - 1];
    if (last && i - last.at < REACH_BACK)
      out.push({ at: i, last: i + 1, cycle: last.cycle, past: last.cycle !== main, from: 'relative' });
  }
  if (main === null) return out;
  for (let i = 0; i + 1 < r.doc.tokens.count; i++) {
    const w = r.lower[i]!;
    if (w !== 'last' && w !== 'previous' && w !== 'preceding' && w !== 'earlier' && w !== 'this') continue;
    const next = r.lower[i + 1] ?? '';
    // "Ninety-six states spoke this time": back at the review in the news.
    if (w === 'this' && (next === 'time' || next === 'round' || next === 'cycle')) {
      out.push({ at: i, last: i + 1, cycle: main, past: false, from: 'relative' });
      continue;
    }
    const head = HEAD.has(next) || next === 'universal' || (w === 'last' && next === 'time');
    if (w === 'this' || !head || main < 2) continue;
    if (
      r.dateAt[i]! >= 0 ||
      (w === 'last' &&
        next === 'time' &&
        r.lower[i - 1] === 'the' &&
        !/^(?:of|than|from)$/.test(r.lower[i - 2] ?? ''))
    )
      continue;
    out.push({ at: i, last: i + 1, cycle: main - 1, past: true, from: 'relative' });
  }
  return out;
}
