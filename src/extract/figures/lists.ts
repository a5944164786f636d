import { T } from '../../text/closed.js';
import type { Doc } from '../../text/doc.js';
import { ADJECTIVE, NOUN, PAST } from '../../text/lexicon.js';
import { WORD } from '../../text/tokenize.js';
import type { Candidate } from './candidate.js';
import { antecedent, ofWhichBefore, setWhole } from './parts.js';

const REMAINDER = new Set(['rest', 'remainder', 'others', 'balance']);
/** How far apart the members of a list of parts may stand, in tokens. */
const GAP = 8;

/** "of which 106 were accepted and 23 noted": the whole of the part before, while the parts fit into it. */
export function whichList(doc: Doc, all: readonly Candidate[], k: number, c: Candidate): Candidate | null {
  const last = all[k - 1];
  const whole = last?.of ?? null;
  if (last === undefined || whole === null || last.sentence !== c.sentence) return null;
  if (c.num.form === 'fraction' || c.first - last.end > GAP || !joined(doc, last.end, c.first)) return null;
  let sum = c.value;
  let led = false;
  for (let j = k - 1; j >= 0 && all[j]!.of === whole; j--) {
    const part = all[j]!;
    if (part.kind === 'percent') return null;
    sum += part.value;
    led = ofWhichBefore(doc, all[j - 1], part) >= 0;
  }
  return led && sum <= whole.value ? whole : null;
}

/** "Of these, 41 were rejected and 30 deferred": at the start of a sentence; the whole was told before it. */
export function ofThese(doc: Doc, all: readonly Candidate[], k: number, c: Candidate): Candidate | null {
  const start = doc.sentences.first[c.sentence]!;
  const { lower } = doc.tokens;
  if (lower[start] !== 'of' || !THESE.has(lower[start + 1] ?? '') || c.first - start > THESE_REACH)
    return null;
  if (lower[start + 2] !== ',' && c.first !== start + 2) return null;
  let sum = c.value;
  let j = k - 1;
  for (; j >= 0 && all[j]!.sentence === c.sentence; j--) {
    if (all[j]!.kind !== 'none' && all[j]!.of === null) return null;
    sum += all[j]!.value;
  }
  const whole = antecedent(doc, all, j + 1, c);
  return whole !== null && sum <= whole.value ? whole : null;
}
const THESE = new Set(['these', 'those', 'them']);
const THESE_REACH = 20;

/** A comma or an "and" stands between, and no preposition leads to another whole. */
function joined(doc: Doc, from: number, to: number): boolean {
  let found = false;
  for (let i = from; i < to; i++) {
    const word = doc.tokens.lower[i]!;
    if (word === 'and' || word === ',' || word === 'while') found = true;
    if (word === 'of' || word === 'from' || word === ';') return false;
  }
  return found;
}

/** "took 147 in full, 37 in part and noted the rest out of 268": the total at the end is the whole of every part. */
export function shareRest(doc: Doc, all: readonly Candidate[]): void {
  const { lower } = doc.tokens;
  for (let k = 1; k < all.length; k++) {
    const whole = all[k]!;
    let at = whole.first - 1;
    if (lower[at] === 'the' || lower[at] === 'all') at--;
    if (lower[at] !== 'of') continue;
    at -= lower[at - 1] === 'out' ? 2 : 1;
    if (!REMAINDER.has(lower[at] ?? '')) continue;
    let sum = 0;
    for (let j = k - 1; j >= 0 && all[j]!.sentence === whole.sentence; j--) {
      const part = all[j]!;
      sum += part.value;
      if (part.kind !== 'none' || part.of !== null || part.num.form === 'fraction' || sum >= whole.value)
        break;
      setWhole(part, whole);
    }
  }
}

/** "said yes to 190 and no to 12 of the 202 proposals": bare numbers joined to a part by "and" are parts as well. */
export function shareList(doc: Doc, all: readonly Candidate[]): void {
  for (let k = all.length - 2; k >= 0; k--) {
    const c = all[k]!;
    const part = all[k + 1]!;
    const whole = part.of;
    if (whole === null || part.kind !== 'count' || whole.first < part.end || c.sentence !== part.sentence)
      continue;
    if (c.kind !== 'none' || c.of !== null || c.num.form === 'fraction' || !Number.isInteger(c.value))
      continue;
    if (part.first - c.end > GAP || !andBetween(doc, c.end, part.first)) continue;
    let sum = c.value;
    for (let j = k + 1; j < all.length && all[j]!.of === whole; j++) sum += all[j]!.value;
    if (sum <= whole.value) setWhole(c, whole);
  }
}

/** An "and" stands between, and no mark or clause of its own. */
function andBetween(doc: Doc, from: number, to: number): boolean {
  let found = false;
  for (let i = from; i < to; i++) {
    const word = doc.tokens.lower[i]!;
    if (word === 'and') found = true;
    else if (doc.tags.tag[i] === T.punct && word !== ',') return false;
  }
  return found;
}

/** "two thirds of the former": the first or the second of two figures told together; null where token `at` says neither. */
export function formerAt(doc: Doc, all: readonly Candidate[], k: number, at: number): Candidate | null {
  const word = doc.tokens.lower[doc.tokens.lower[at] === 'the' ? at + 1 : at];
  if (word !== 'former' && word !== 'latter') return null;
  // "of the former minister": an adjective, not a pronoun.
  if (!endsAt(doc, doc.tokens.lower[at] === 'the' ? at + 2 : at + 1)) return null;
  const second = previousCount(all, k);
  const first = previousCount(all, second);
  if (first < 0 || all[k]!.sentence - all[first]!.sentence > 1) return null;
  return all[word === 'former' ? first : second]!;
}
/** No noun follows: a verb, a link or a mark does. */
function endsAt(doc: Doc, i: number): boolean {
  if (doc.tokens.kind[i] !== WORD) return true;
  const tag = doc.tags.tag[i]!;
  if (((doc.tags.classes[i] ?? 0) & (PAST | NOUN | ADJECTIVE)) === PAST) return true;
  return tag !== T.noun && tag !== T.name && tag !== T.adjective && tag !== T.number && tag !== T.gerund;
}

/** Index of the latest count or bare number before k; -1 for none. */
function previousCount(all: readonly Candidate[], k: number): number {
  for (let j = k - 1; j >= 0; j--) {
    const { kind, num } = all[j]!;
    if ((kind === 'count' || kind === 'none') && num.form !== 'fraction') return j;
  }
  return -1;
}
