import type { FigureFact } from '../../model/fact.js';
import { T } from '../../text/closed.js';
import { ADJECTIVE, GERUND, NOUN, PARTICIPLE } from '../../text/lexicon.js';
import { NUMBER, PUNCT } from '../../text/tokenize.js';
import { RECOMMENDATION, STATE_NOUN, WEAK_NOUN } from './lexicon.js';
import { tieWholes } from './number-ties.js';
import { between, byStart } from './range.js';
import type { Reading } from './read.js';
import { numberSize, spelledValue } from './spelled.js';

/** What a number counts, as far as claims care. `none`: its noun is left out. */
export type Counted = 'rec' | 'weak' | 'state' | 'percent' | 'none' | 'other';

/** A number in place: tokens of the number itself and of its noun phrase, inclusive. */
export interface Num {
  readonly value: number;
  readonly counted: Counted;
  readonly first: number;
  readonly last: number;
  readonly npFirst: number;
  readonly npLast: number;
  /** The whole of an "X of Y", where Y stands right behind. */
  of: Num | null;
  /** The number that this one is the whole of. */
  part: Num | null;
  readonly figure: FigureFact | null;
}

/** A phrase that stands where a number would: "most of the recommendations", "a call to abolish". */
export function uncounted(counted: Counted, at: number, npFirst: number, npLast: number): Num {
  return {
    value: Number.NaN,
    counted,
    first: at,
    last: at,
    npFirst,
    npLast,
    of: null,
    part: null,
    figure: null,
  };
}

const PERCENT_WORD = new Set(['%', 'percent', 'pct', 'percentage']);

/** Words between number and noun that close the phrase. */
const STOP = new Set(
  'that which who whom where when while although because since if than as per owing citing saying arguing mostly mainly chiefly largely respectively due'.split(
    ' ',
  ),
);

const HEADLESS = new Set('more others other further such'.split(' '));

/** All numbers of one sentence that can take part in a claim, left to right, with "X of Y" tied. */
export function numbersIn(r: Reading, first: number, end: number): Num[] {
  const out: Num[] = [];
  for (let i = first; i < end; i++) {
    if (r.dateAt[i]! >= 0) continue;
    const size = numberSize(r, i, end);
    if (size === 0) continue;
    const num = numberAt(r, i, i + size - 1, end);
    if (num) out.push(num);
    i += size - 1;
  }
  tieWholes(r, out);
  return out;
}

/** Characters that a figure may stand before its number. */
const LONG = 160;

function numberAt(r: Reading, first: number, last: number, end: number): Num | null {
  const { tokens } = r.doc;
  const start = tokens.start[first]!;
  const figure =
    between(r.figures, byStart, start - LONG, tokens.end[last]!).find((f) => start < f.end) ?? null;
  const value = spelledValue(r, first, last);
  if (!Number.isFinite(value)) return null;
  const before = first > 0 ? r.lower[first - 1]! : '';
  // Glued to letters or slashes on the left: document symbols (A/HRC/57/6), codes, ordinals (41st).
  const glued = first > 0 && (tokens.flags[first]! & 1) === 0;
  if (glued && (before === '/' || before === '.' || before === '-') && !isRatio(r, first)) return null;
  if (first + 1 < tokens.count && isOrdinalTail(r, last)) return null;
  if (
    (LABEL.has(before) &&
      !(before === 'cycle' && value > 4) &&
      !(before === 'session' && value > 65) &&
      !(before === 'number' && RECOMMENDATION.has(r.lower[first - 2] ?? ''))) ||
    before === '$' ||
    before === '€' ||
    before === '£'
  )
    return null;
  // "accepted recommendation 142.31", "recommendations 6.12 and 6.13": the number that one bears.
  if (before === 'recommendation') return null;
  const head = headOf(r, last, end);
  if (!Number.isInteger(value) && head.counted !== 'percent') return null;
  if (r.lower[first] === 'one' && first === last && head.counted !== 'rec' && !loneObject(r, first))
    return null;
  return {
    value,
    counted: head.counted,
    first,
    last,
    npFirst: leftEdge(r, first),
    npLast: head.last,
    of: null,
    part: null,
    figure: figure && Math.abs(figure.value - value) < 1e-9 ? figure : null,
  };
}

/** "accepted 180 and rejected one.": nothing but the count is left of the object. */
function loneObject(r: Reading, at: number): boolean {
  const act = r.hits.get(at - 1)?.act;
  return (act === 'support' || act === 'note') && /^[.,;]$/.test(r.lower[at + 1] ?? '.');
}

/** "271/320": both sides numbers. */
function isRatio(r: Reading, at: number): boolean {
  return (
    r.lower[at - 1] === '/' && r.doc.tokens.kind[at - 2] === NUMBER && (r.doc.tokens.flags[at - 2]! & 1) === 1
  );
}

function isOrdinalTail(r: Reading, last: number): boolean {
  const next = last + 1;
  return (r.doc.tokens.flags[next]! & 1) === 0 && /^(?:st|nd|rd|th)$/.test(r.lower[next] ?? '');
}

const LABEL = new Set(
  'article articles resolution decision paragraph paragraphs para paras section rule no number cycle session item page chapter annex bill act agenda sdg goal'.split(
    ' ',
  ),
);

/** Last token of "%", "percent" or "per cent" at a token; -1 for none. */
function percentEnd(r: Reading, at: number): number {
  if (PERCENT_WORD.has(r.lower[at] ?? '')) return at;
  return r.lower[at] === 'per' && r.lower[at + 1] === 'cent' ? at + 1 : -1;
}

/** The noun that a number counts: the first noun of a known kind behind it, over its modifiers. */
function headOf(r: Reading, last: number, end: number): { counted: Counted; last: number } {
  const { tokens, tags } = r.doc;
  const one = r.lower[last + 1];
  const share = percentEnd(r, last + 1);
  if (share > 0) return { counted: 'percent', last: share };
  // "8 to 10 percent"
  if (
    (one === 'to' || one === '-' || one === '–' || one === 'or') &&
    tokens.kind[last + 2] === NUMBER &&
    percentEnd(r, last + 3) > 0
  )
    return { counted: 'percent', last };
  // "70-odd delegations"
  if (one === '-' && /^(?:odd|plus|some)$/.test(r.lower[last + 2] ?? '')) return headOf(r, last + 2, end);
  let lastHeadless = last;
  for (let i = last + 1; i < Math.min(end, last + 9); i++) {
    const w = r.lower[i]!;
    if (RECOMMENDATION.has(w)) return { counted: 'rec', last: i };
    if (STATE_NOUN.has(w) && !(r.lower[i + 1] !== undefined && STATE_NOUN.has(r.lower[i + 1]!))) {
      // "15 country reports": the head is still to come.
      if (tokens.kind[i + 1] !== PUNCT && isNominal(r, i + 1) && w.endsWith('y')) continue;
      return { counted: 'state', last: i };
    }
    if (HEADLESS.has(w)) {
      lastHeadless = i;
      continue;
    }
    if (w === '"' || w === '“' || w === '‘' || w === "'s") continue;
    if (w === '-' || w === '’' || w === '/') {
      if (i === last + 1 && w === '-') return { counted: 'other', last };
      continue;
    }
    if (tokens.kind[i] === PUNCT || STOP.has(w)) break;
    if (WEAK_NOUN.has(w)) return { counted: 'weak', last: i };
    if (r.hits.get(i)?.subject) break;
    if (LOOSE.has(w)) break;
    if (isNominal(r, i)) {
      if (nounFollows(r, i, end)) continue;
      return participleOnly(r, i) ? { counted: 'none', last: lastHeadless } : { counted: 'other', last: i };
    }
    if (w === 'or' && r.lower[i + 1] === 'so') {
      i++;
      lastHeadless = i;
      continue;
    }
    break;
  }
  const ends = tags.tag[last + 1];
  return { counted: 'none', last: ends === undefined ? last : lastHeadless };
}

const LOOSE = new Set(
  'straightaway outright upfront overall altogether immediately open pending undecided unanswered aside forward unopposed straight back'.split(
    ' ',
  ),
);

function isNominal(r: Reading, i: number): boolean {
  const bits = r.doc.tags.classes[i] ?? 0;
  const tag = r.doc.tags.tag[i] ?? 0;
  return (
    tag === T.noun ||
    tag === T.name ||
    tag === T.adjective ||
    ((bits & (ADJECTIVE | PARTICIPLE | GERUND)) !== 0 && (bits & NOUN) === 0 && tag !== T.auxiliary)
  );
}

/** A participle or verb right after the number, no noun behind: "58 noted", "96 were". */
function participleOnly(r: Reading, i: number): boolean {
  const bits = r.doc.tags.classes[i] ?? 0;
  return (bits & PARTICIPLE) !== 0 && r.doc.tags.tag[i] !== T.noun;
}

/** Whether a noun of a known kind comes within the same noun phrase. */
function nounFollows(r: Reading, at: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + 7); i++) {
    const w = r.lower[i]!;
    if (RECOMMENDATION.has(w) || STATE_NOUN.has(w)) return true;
    if (w === "'s" || w === '’' || w === '-' || w === '"' || w === '“' || w === '”') continue;
    if (r.doc.tokens.kind[i] === PUNCT || STOP.has(w) || !isNominal(r, i)) return false;
  }
  return false;
}

export const LEFT = new Set(
  'the a an all another other some about around approximately nearly almost over under least most more than fewer less up to as many total of its their these those his her only just further additional roughly close remaining outstanding combined'.split(
    ' ',
  ),
);

/** First token of the phrase before the number: determiners and "a total of", "as many as". */
function leftEdge(r: Reading, first: number): number {
  let i = first;
  while (
    i > 0 &&
    first - i < 5 &&
    ((LEFT.has(r.lower[i - 1]!) && (r.lower[i - 1] !== 'most' || r.lower[i - 2] === 'at')) || isAt(r, i - 1))
  )
    i--;
  // "five fewer than the 222": a phrase of its own.
  for (let k = i; k < first - 1; k++) if (r.lower[k] === 'than' && r.lower[k + 1] === 'the') i = k + 1;
  // A preposition that opens the run belongs to the verb, not to the phrase.
  while (i < first && (r.lower[i] === 'of' || r.lower[i] === 'to' || r.lower[i] === 'up')) i++;
  return i;
}

/** "at least", "at most". */
function isAt(r: Reading, i: number): boolean {
  return r.lower[i] === 'at' && (r.lower[i + 1] === 'least' || r.lower[i + 1] === 'most');
}
