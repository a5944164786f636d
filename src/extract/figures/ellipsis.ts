import { T } from '../../text/closed.js';
import type { Doc } from '../../text/doc.js';
import { PLACE, TIME_WORD } from '../../text/lexicon.js';
import { type Tokens, WORD } from '../../text/tokenize.js';
import { afterBracket } from './bracket.js';
import type { Candidate } from './candidate.js';
import { changedPlural, movedFrom } from './changed.js';
import { compared } from './compared.js';
import { isPluralNoun } from './noun.js';
import { howMany, numberOf } from './number-of.js';
import { antecedent } from './parts.js';
import { figureStart } from './qualifier.js';
import { isAnswered, isGiven, isGiver, isRequest, latestRequest, type Noun } from './requests.js';
import { isPersons, isVictims } from './victims.js';
import { isVotes } from './votes.js';

/** Gives bare numbers what an earlier figure counted: "accepting 271 and noting 49", "the other 116", "the 25 dealt". */
export function fillEllipsis(doc: Doc, all: readonly Candidate[]): void {
  // From the right, so that a whole list takes the noun at its end.
  for (let k = all.length - 2; k >= 0; k--) {
    const c = all[k]!;
    const next = c.kind === 'none' && c.num.form !== 'fraction' ? sharedAfter(doc, all, k, c) : null;
    if (next !== null) Object.assign(c, like(next));
  }
  const latest = new Map<number, Candidate>();
  for (let k = 0; k < all.length; k++) {
    const c = all[k]!;
    if (c.kind === 'count') latest.set(c.value, c);
    if (c.kind !== 'none' || c.num.form === 'fraction') continue;
    const told = besideIt(doc, all, k) ?? beforeIt(doc, all, k, latest);
    if (told !== null) Object.assign(c, told);
  }
}

type Told = Pick<Candidate, 'kind' | 'unit' | 'counted' | 'rule'>;

function like({ kind, unit, counted }: Candidate): Told {
  return { kind, unit, counted, rule: 'ellipsis' };
}

function counting({ unit, counted }: Noun, rule: string): Told {
  return { kind: 'count', unit, counted, rule };
}

/** What the words around a bare number say it counts. */
function besideIt(doc: Doc, all: readonly Candidate[], k: number): Told | null {
  const c = all[k]!;
  const named = numberOf(doc, c);
  if (named !== null) return counting(named, 'number-of');
  const moved = movedFrom(doc, all, k);
  if (moved !== null) return like(moved);
  if (isShareAgain(doc, all[k - 1], c)) return like(all[k - 1]!);
  const changed = changedPlural(doc, all[k - 1], c);
  return changed === null ? null : counting(changed, 'changed');
}

/** What was told before that a bare number counts again, or a part of it. */
function beforeIt(
  doc: Doc,
  all: readonly Candidate[],
  k: number,
  latest: ReadonlyMap<number, Candidate>,
): Told | null {
  const c = all[k]!;
  const answered = isAnswered(doc, c);
  // "the 25" again for "25 recommendations"
  const same = c.value === 1 ? undefined : latest.get(c.value);
  // "the two", "those three": those very ones; nought is nobody
  if (c.value === 0 && !answered) return null;
  if (same === undefined && isPointed(doc, c)) return null;
  const whole =
    compared(doc, all, k, c) ?? same ?? antecedent(doc, all, k, c) ?? smaller(doc.tokens, all, k, c);
  const asked = whole === null ? howMany(doc, c) : null;
  if (asked !== null) return counting(asked, 'ellipsis');
  // "it took up 241 out of 291": what a share of is told without a noun
  const bareShare = whole === null && (c.of?.kind === 'none' || isWholeOf(all[k - 1], c));
  const given = whole !== null && isGiver(whole.unit) && isGiven(doc, c);
  if (given || ((whole === null || isGiver(whole.unit)) && (bareShare || answered))) {
    const request = latestRequest(doc, all, k);
    if (request !== null) return counting(request, 'ellipsis');
    if (given) return null;
  }
  if (isVictims(doc, c) && (!isPersons(whole) || c.value > (whole?.value ?? 0)))
    return counting({ unit: 'people', counted: null }, 'victims');
  if (whole === null)
    return isVotes(doc, all[k - 1], c) ? counting({ unit: 'vote', counted: null }, 'vote') : null;
  // "14 billion" is not said of two nations, nor "6.5" of five.
  return alike(c, whole) && !isNamed(doc, c.end) && !isJoined(doc, c) ? like(whole) : null;
}

/** "5.2 per cent in 2010 and 4.8 in 2011", "won 51.2 per cent; her rival got 48.8" */
function isShareAgain(doc: Doc, previous: Candidate | undefined, c: Candidate): boolean {
  if (previous?.kind !== 'percent' || previous.sentence !== c.sentence || c.num.scaled) return false;
  if (
    Number.isInteger(c.value) ||
    Number.isInteger(previous.value) ||
    c.value > 100 ||
    c.num.form !== 'digits'
  )
    return false;
  // "fell 1.1 per cent to 98.4"
  const lead = doc.tokens.lower[c.first - 1];
  if (lead === 'to' || lead === 'at' || lead === 'from') return false;
  const tag = doc.tags.tag[c.end];
  return tag !== T.noun && tag !== T.name && tag !== T.adjective;
}

function isWholeOf(part: Candidate | undefined, c: Candidate): boolean {
  return part !== undefined && part.of === c && isRequest(part.unit);
}

/** "3,000 Hazara": a name after the number is what it counts. */
function isNamed(doc: Doc, i: number): boolean {
  const apart = doc.tokens.kind[i] === WORD && doc.tags.tag[i] === T.name;
  return apart && ((doc.tags.classes[i] ?? 0) & (TIME_WORD | PLACE)) === 0;
}

/** "the two learned", "those three": a small spelled number alone behind an article. */
function isPointed(doc: Doc, c: Candidate): boolean {
  if (c.num.form !== 'words' || c.value > 4 || c.num.end > c.num.first + 1) return false;
  const before = doc.tokens.lower[c.first - 1];
  return before === 'the' || before === 'these' || before === 'those';
}

/** "his mother and 10 others": others of what stands before, not of a count told earlier. */
function isJoined(doc: Doc, c: Candidate): boolean {
  const { lower } = doc.tokens;
  if (lower[c.end] !== 'others' || lower[c.first - 1] !== 'and') return false;
  const tag = doc.tags.tag[c.first - 2];
  return (tag === T.noun || tag === T.name) && !isPluralNoun(doc, c.first - 2);
}

function alike(c: Candidate, whole: Candidate): boolean {
  if (whole.kind !== 'count') return true;
  if (!Number.isInteger(c.value) && Number.isInteger(whole.value)) return false;
  // "a dozen" and "a hundred" are counts like any other.
  return !c.num.scaled || c.value < 1000 || whole.num.scaled;
}

/** How many figures back a noun is looked for. */
const REACH = 12;
const LINKS = new Set(['and', 'or', ',', '-', 'to']);

/** "two or three delegations": the noun stands with the last of a list. */
function sharedAfter(doc: Doc, all: readonly Candidate[], k: number, c: Candidate): Candidate | null {
  const { tokens } = doc;
  const next = all[k + 1];
  if (next === undefined || next.sentence !== c.sentence || next.kind === 'none') return null;
  // "at least 30, some 40 and nearly 80 states"
  const first = figureStart(tokens, next.first);
  // "98 (2014), 182 (2019) and 258 proposals"
  const from = tokens.lower[c.end] === '(' ? afterBracket(doc, c.end, first) : c.end;
  if (first - from > 2) return null;
  for (let i = from; i < first; i++) if (!LINKS.has(tokens.lower[i]!)) return null;
  // "GB 200 or ₦40": a sign before the next number is no other's.
  if (next.kind === 'currency' && next.first < next.num.first) return null;
  // "71, or 67 per cent": the same again in other terms.
  if (next.kind === 'percent' && tokens.lower[c.end] === ',' && tokens.lower[c.end + 1] === 'or') return null;
  return next;
}

/** "257 people, including 12 Americans" */
function isExample(tokens: Tokens, c: Candidate): boolean {
  const before = tokens.lower[figureStart(tokens, c.first) - 1];
  return before === 'including' || before === 'them';
}

/** The latest count in this sentence or the one before, though it is smaller. */
function smaller(tokens: Tokens, all: readonly Candidate[], k: number, c: Candidate): Candidate | null {
  for (let j = k - 1; j >= Math.max(0, k - REACH); j--) {
    const other = all[j]!;
    if (c.sentence - other.sentence > 1) return null;
    if (isExample(tokens, other)) continue;
    if (other.kind === 'count' && other.value > 1) return other;
  }
  return null;
}
