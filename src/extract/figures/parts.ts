import { T } from '../../text/closed.js';
import type { Doc } from '../../text/doc.js';
import { NUMBER, PUNCT } from '../../text/tokenize.js';
import { afterBracket } from './bracket.js';
import type { Candidate } from './candidate.js';
import { setNoun } from './count.js';
import { formerAt, ofThese, shareList, shareRest, whichList } from './lists.js';
import { nounPhrase } from './noun.js';
import { figureStart } from './qualifier.js';

const DETERMINERS = new Set(
  'the a an its their his her our all these those total of more than some about nearly over only at least original'.split(
    ' ',
  ),
);
/** What stands for a whole told before. */
export const PRONOUNS: ReadonlySet<string> = new Set(['them', 'these', 'those', 'which', 'whom']);

/** Links parts to wholes: "271 of the 320", "271/320", "out of 320", "105 of them", "Of the 300, 220 ...". */
export function linkParts(doc: Doc, all: readonly Candidate[]): void {
  for (let k = 0; k < all.length; k++) {
    const c = all[k]!;
    const limit = doc.sentences.first[c.sentence + 1]!;
    const next = all[k + 1];
    if (next !== undefined && next.sentence === c.sentence && ratio(doc, c, next)) continue;
    const at = ofAfter(doc, c, limit);
    if (at > 0) {
      const behind = next !== undefined && next.first < at ? all[k + 2] : undefined;
      if (behind !== undefined && behind.sentence === c.sentence && wholeAt(doc, at, behind)) {
        // "203 (82 per cent) of the 248"
        setWhole(c, behind);
        continue;
      }
      // "32 claims of 100,000 shillings": an amount is no whole of a count.
      const amount = next?.kind === 'currency' && c.kind === 'count';
      if (next !== undefined && !amount && next.sentence === c.sentence && wholeAt(doc, at, next)) {
        setWhole(c, next);
        continue;
      }
      const former = formerAt(doc, all, k, at);
      if (former !== null) {
        setWhole(c, former);
        continue;
      }
      const pronoun = doc.tokens.lower[at]!;
      if (PRONOUNS.has(pronoun) && (c.kind === 'none' || c.kind === 'percent')) {
        const near = pronoun === 'which' || pronoun === 'whom' ? adjacentWhole(all[k - 1], c.first, c) : null;
        const whole = near ?? named(c, all, k) ?? antecedent(doc, all, k, c);
        if (whole !== null) setWhole(c, whole);
        continue;
      }
      if (c.kind === 'none') ofNoun(doc, c, at, limit);
    }
    if (c.of === null && (c.kind === 'none' || c.kind === 'percent')) leading(doc, all, k, c);
  }
  shareRest(doc, all);
  shareList(doc, all);
  for (const c of all) if (c.of !== null && c.kind === 'none' && c.of.kind === 'count') setWhole(c, c.of);
}

export function setWhole(c: Candidate, whole: Candidate): void {
  c.of = whole;
  c.ofValue = whole.value;
  // A share has the unit of its whole, and counts nothing itself.
  if (c.num.form === 'fraction') {
    c.unit = whole.unit;
    c.counted = whole.counted;
    return;
  }
  if (c.kind === 'none') {
    c.kind = whole.kind === 'none' ? 'none' : whole.kind;
    c.unit = whole.unit;
    c.counted = whole.counted;
  }
}

function ratio(doc: Doc, c: Candidate, next: Candidate): boolean {
  if (next.first !== c.end + 1 || doc.tokens.lower[c.end] !== '/' || c.value > next.value) return false;
  setWhole(c, next);
  return true;
}

/** The token after "of" or "out of" that follows the figure directly or after its noun; 0 for none. */
function ofAfter(doc: Doc, c: Candidate, limit: number): number {
  const { lower } = doc.tokens;
  for (const end of [c.end, c.nounEnd]) {
    if (end < 0 || end >= limit) continue;
    const at = afterBracket(doc, end, limit);
    if (lower[at] === 'of') return at + 1;
    // "60 per cent, or 120, of the recommendations"
    if (lower[at] === ',' && lower[at + 1] === 'of' && afterOr(doc, c)) return at + 2;
    // "half the 90 delegations"
    if (c.num.form === 'fraction' && (lower[at] === 'the' || lower[at] === 'all')) return at;
    if (lower[at] === 'out' && lower[at + 1] === 'of') return at + 2;
  }
  // "25 recommendations noted out of the 198"
  if (c.nounEnd > 0) {
    for (let i = c.nounEnd; i < Math.min(limit, c.nounEnd + 4); i++) {
      // "12 of 14 districts 3 out of 10 wells"
      if (doc.tags.tag[i] === T.number) break;
      if (lower[i] === 'out' && lower[i + 1] === 'of') return i + 2;
    }
  }
  return 0;
}

function afterOr(doc: Doc, c: Candidate): boolean {
  const first = figureStart(doc.tokens, c.first);
  return doc.tokens.lower[first - 1] === 'or' || doc.tokens.lower[first - 2] === 'or';
}

function wholeAt(doc: Doc, at: number, next: Candidate): boolean {
  if (next.kind !== 'none' && next.kind !== 'count' && next.kind !== 'currency') return false;
  for (let i = at; i < next.first; i++) {
    if (!DETERMINERS.has(doc.tokens.lower[i]!)) return false;
  }
  return next.first >= at;
}

/** "96 of the 220 and that 78 of these": the part told last, unless both together make up its whole. */
function named(c: Candidate, all: readonly Candidate[], k: number): Candidate | null {
  for (let j = k - 1; j >= Math.max(0, k - 3) && c.sentence - all[j]!.sentence <= 1; j--) {
    const part = all[j]!;
    const whole = part.of;
    // The whole stands behind its part: "96 of the 220".
    if (part.kind === 'count' && whole === null && all[j - 1]?.of !== part) return null;
    if (part.kind !== 'count' || whole === null || part.num.form === 'fraction') continue;
    return c.value < part.value && c.value + part.value !== whole.value ? part : null;
  }
  return null;
}

/** The latest count before this one that can be its whole. */
export function antecedent(doc: Doc, all: readonly Candidate[], k: number, c: Candidate): Candidate | null {
  let fallback: Candidate | null = null;
  for (let j = k - 1; j >= 0 && j >= k - 8; j--) {
    const whole = all[j]!;
    if (c.sentence - whole.sentence > (fallback === null ? 3 : 1)) break;
    if (whole.kind !== 'count' || whole.value === 1) continue;
    if (c.kind !== 'percent' && whole.value < c.value) continue;
    if (isSource(doc, whole) && fallback === null) {
      fallback = whole;
      continue;
    }
    if (whole.of !== null && whole.of.value >= c.value && whole.of.kind === 'count') return whole.of;
    return whole;
  }
  return fallback;
}

/** "recommendations from 73 countries": those who gave are less likely meant than what was given. */
function isSource(doc: Doc, c: Candidate): boolean {
  const before = doc.tokens.lower[figureStart(doc.tokens, c.first) - 1];
  return before === 'from' || before === 'by';
}

/** "57 of the recommendations": what is counted follows without a number. */
function ofNoun(doc: Doc, c: Candidate, at: number, limit: number): void {
  let i = at;
  while (i < limit && DETERMINERS.has(doc.tokens.lower[i]!)) i++;
  // "two of the minister's deputies"
  const owner = ownerEnd(doc, i, limit);
  if (owner > 0) i = owner;
  if (i === at || i >= limit || doc.tokens.kind[i] === NUMBER) return;
  const phrase = nounPhrase(doc, i, limit);
  if (phrase?.plural) setNoun(doc, c, phrase);
}

function ownerEnd(doc: Doc, i: number, limit: number): number {
  const { lower } = doc.tokens;
  for (let at = i; at < Math.min(limit, i + 4); at++) {
    if (lower[at] === "'s") return at > i ? at + 1 : 0;
    const noun = doc.tags.tag[at] === T.noun && lower[at + 1] === "'s";
    if (doc.tags.tag[at] !== T.name && !noun) return 0;
  }
  return 0;
}

/** "Of the 300 recommendations made last time, 220 have been ..." and "..., of which 99 were". */
function leading(doc: Doc, all: readonly Candidate[], k: number, c: Candidate): void {
  const { lower } = doc.tokens;
  const before = lower[c.first - 1];
  if ((before === 'which' || before === 'whom') && lower[c.first - 2] === 'of') {
    const whole = adjacentWhole(all[k - 1], c.first, c) ?? antecedent(doc, all, k, c);
    if (whole !== null) setWhole(c, whole);
    return;
  }
  if (c.kind !== 'none') return;
  const which = ofWhichBefore(doc, all[k - 1], c);
  const told =
    (which < 0 ? null : adjacentWhole(all[k - 1], which, c)) ??
    ofThese(doc, all, k, c) ??
    whichList(doc, all, k, c);
  if (told !== null) {
    setWhole(c, told);
    return;
  }
  for (let j = k - 1; j >= Math.max(0, k - 8) && all[j]!.sentence === c.sentence; j--) {
    const whole = all[j]!;
    if (whole.value < c.value || !opensWithOf(doc, whole)) continue;
    setWhole(c, whole);
    return;
  }
}

/** Tokens between a whole and its "of which", and between that and the part: a date, a subject and its verb. */
const REACH = 6;

/** "185 in May 2017, of which it then accepted 144": token "which" before the part's verb; -1 for none. */
export function ofWhichBefore(doc: Doc, previous: Candidate | undefined, c: Candidate): number {
  const { lower } = doc.tokens;
  if (previous === undefined || previous.sentence !== c.sentence) return -1;
  for (let i = c.first - 1; i > Math.max(previous.end, c.first - REACH); i--)
    if ((lower[i] === 'which' || lower[i] === 'whom') && lower[i - 1] === 'of') return i;
  return -1;
}

/** "noted 154, of which 99": the figure just before, whether or not its own noun is told. */
function adjacentWhole(previous: Candidate | undefined, at: number, c: Candidate): Candidate | null {
  if (previous === undefined || previous.sentence !== c.sentence || previous.value < c.value) return null;
  if (previous.kind !== 'none' && previous.kind !== 'count') return null;
  return at - Math.max(previous.end, previous.nounEnd) <= REACH ? previous : null;
}

/** "Of the 300", "Out of 260" at the start of a sentence or after a mark ("Manama: Of the 176"). */
function opensWithOf(doc: Doc, whole: Candidate): boolean {
  const { lower, kind } = doc.tokens;
  const start = doc.sentences.first[whole.sentence]!;
  let i = whole.first - 1;
  while (i > start && lower[i] !== 'of' && DETERMINERS.has(lower[i]!)) i--;
  if (i < start || lower[i] !== 'of') return false;
  // "Out of a total of 230"
  if (lower[i - 1] === 'total') {
    i -= 2;
    while (i > start && lower[i] !== 'of' && DETERMINERS.has(lower[i]!)) i--;
    if (lower[i] !== 'of') return false;
  }
  if (lower[i - 1] === 'out') i--;
  if (i <= start || kind[i - 1] === PUNCT) return true;
  // "told reporters that of the 177 ...", but not "compared with that of the 177"
  return lower[i - 1] === 'that' && doc.tags.tag[i - 2] !== T.preposition && lower[i - 2] !== 'to';
}
