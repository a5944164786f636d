import { isDash, type Scan } from '../scan.js';
import type { Cal, Match } from '../under.js';

/** Two neighbours of which one may lend the other its year or month: the ends of a range, or items of a list. */
export type Link = 'range' | 'list' | null;

const TO = new Set(['to', 'until', 'till', 'through', 'thru']);

/** How match b follows match a. */
export function linkOf(s: Scan, a: Match, b: Match): Link {
  if (a.type === 'DURATION' || a.type === 'SET' || b.type === 'DURATION' || b.type === 'SET') return null;
  if (a.what.kind === 'fixed' || b.what.kind === 'fixed') return null;
  if (s.doc.sentences.of[a.first] !== s.doc.sentences.of[b.first]) return null;
  let at = a.end;
  if (s.lower[at] === ',') at++;
  const link = s.lower[at] ?? '';
  if (b.first - at > 2 || b.first <= a.end) return null;
  if (b.first === at) return at > a.end ? 'list' : null;
  const gapFine =
    b.first === at + 1 || s.lower[at + 1] === 'the' || s.lower[at + 1] === 'on' || s.lower[at + 1] === 'and';
  if (!gapFine) return null;
  if (TO.has(link) || isDash(link)) return 'range';
  if (link === '/') return 'range';
  if (link !== 'and' && link !== '&' && link !== 'or') return null;
  const before = s.lower[a.first - 1] === 'the' ? a.first - 2 : a.first - 1;
  return s.lower[before] === 'between' && link === 'and' ? 'range' : 'list';
}

/** Lends the year of one end to the other; a later month at the near end means the year before. */
export function lendYear(a: Match, b: Match): void {
  if (a.what.kind !== 'cal' || b.what.kind !== 'cal') return;
  const [near, far] = [a.what, b.what];
  // "fiscal year 2023/24", "the 2023-2024 financial year"
  if (isYear(near) && isYear(far) && (near.fiscal === true || far.fiscal === true) && b.first - a.end === 1) {
    near.fiscal = true;
    far.fiscal = true;
  }
  if (near.month === undefined && near.quarter === undefined && near.season === undefined) return;
  if (near.which !== undefined || far.which !== undefined) return;
  if (far.year !== undefined && open(near)) {
    near.year = order(near) > order(far) ? far.year - 1 : far.year;
    near.lent = true;
  } else if (near.year !== undefined && open(far) && order(far) > 0) {
    far.year = order(far) < order(near) ? near.year + 1 : near.year;
    far.lent = true;
  } else if (far.yearShift !== undefined && open(near)) near.yearShift = far.yearShift;
}

function isYear(cal: Cal): boolean {
  return (
    cal.year !== undefined && cal.month === undefined && cal.quarter === undefined && cal.season === undefined
  );
}

function open(cal: Cal): boolean {
  return cal.year === undefined && cal.yearShift === undefined && cal.fromMention !== true;
}

function order(cal: Cal): number {
  if (cal.month !== undefined) return cal.month * 32 + (cal.day ?? 0);
  if (cal.quarter !== undefined) return cal.quarter * 96;
  return 0;
}
