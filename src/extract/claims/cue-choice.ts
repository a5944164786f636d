/** Which of several cycles named in one sentence a count belongs to: lists set against lists, each count with its own, "when" behind a date. */
import { NUMBER } from '../../text/tokenize.js';
import type { Cue } from './cycle.js';
import type { Draft } from './draft.js';
import type { Reading } from './read.js';

const PARTS = /^(?:,|;|and|but|while|whereas|that|–|—)$/;

/** The cue that the shape of the sentence gives; null where it gives none. Cues in order of place. */
export function shapedCue(
  r: Reading,
  d: Draft,
  cues: readonly Cue[],
  first: number,
  end: number,
): Cue | null {
  return respective(r, d, cues, first, end) ?? whenCue(r, d, cues, first) ?? ownClause(r, d, cues);
}

/** "123, 227 and 291 recommendations in the first, second and third cycles respectively". */
function respective(r: Reading, d: Draft, cues: readonly Cue[], first: number, end: number): Cue | null {
  const named = cues.filter((c) => c.from === 'words');
  if (named.length === 0) return null;
  let said = false;
  let place = -1;
  let count = 0;
  for (let i = first; i < end; i++) {
    if (r.lower[i] === 'respectively') said = true;
    if (r.doc.tokens.kind[i] !== NUMBER || r.dateAt[i]! >= 0) continue;
    if (/^(?:st|nd|rd|th)$/.test(r.lower[i + 1] ?? '') || named.some((c) => c.at <= i && i <= c.last))
      continue;
    if (i === d.pivot) place = count;
    count++;
  }
  if (!said || place < 0 || count < 2) return null;
  if (count === named.length) return named[place]!;
  const listed = ordinalsBefore(r, named.at(-1)!.last, first);
  return listed.length === count ? { ...named.at(-1)!, cycle: listed[place]! } : null;
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** "first, second and third cycles": the cycles of a list that share one noun. */
function ordinalsBefore(r: Reading, noun: number, first: number): number[] {
  const out: number[] = [];
  if (!/s$/.test(r.lower[noun]!)) return out;
  for (let i = noun - 1; i >= first; i--) {
    const n = ORDINALS.indexOf(r.lower[i]!);
    if (n >= 0) out.unshift(n + 1);
    else if (!/^(?:,|and|the|upr|review)$/.test(r.lower[i]!)) break;
  }
  return out;
}

/** "the third cycle, held in November 2019, when 214 recommendations were made". */
function whenCue(r: Reading, d: Draft, cues: readonly Cue[], first: number): Cue | null {
  for (let i = d.first; i > Math.max(first, d.first - 7); i--) {
    if (!/^(?:when|where|which)$/.test(r.lower[i]!)) continue;
    if (r.lower[i - 1] !== ',' && r.lower[i - 2] !== ',') return null;
    return cues.findLast((c) => c.last < i && i - c.last < 4) ?? null;
  }
  return null;
}

/** "30 of 32 in the first cycle, 175 of 219 in the second": the cycle behind it in its own clause, not the one before. */
function ownClause(r: Reading, d: Draft, cues: readonly Cue[]): Cue | null {
  const right = cues.find((c) => c.at > d.pivot);
  const left = cues.findLast((c) => c.last < d.pivot);
  if (!right || !left || right.from !== 'words' || right.at - d.pivot > 14) return null;
  if (
    !/ (?:in|during|at|under|of|for) (?:\S+ ){0,4}$/.test(` ${r.lower.slice(d.pivot, right.at).join(' ')} `)
  )
    return null;
  for (let i = d.pivot + 1; i < right.at; i++)
    if (PARTS.test(r.lower[i]!) || /^(?:than|from|since|against|compared|unlike|after)$/.test(r.lower[i]!))
      return null;
  for (let i = left.last + 1; i < d.pivot; i++) if (PARTS.test(r.lower[i]!)) return right;
  return null;
}
