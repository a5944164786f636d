import type { DateFact, FigureFact, PersonMention, QuoteFact } from '../../model/fact.js';
import { type StateMention, stateMentions } from '../../reference/states.js';
import { T } from '../../text/closed.js';
import type { Doc } from '../../text/doc.js';
import { tokenAt } from '../../text/doc.js';
import type { Found } from '../seam.js';
import { type Trigger, triggersOf } from './lexicon.js';
import { bitsOf, TRIGGER } from './word-bits.js';

/** A trigger word in place; `last` is the end of its tail ("take ... on board"). Token indexes, inclusive. */
export interface Hit extends Trigger {
  readonly at: number;
  readonly last: number;
  /** "found no favour": the phrase denies itself. */
  readonly no: boolean;
}

/** A date of the dates layer with its tokens, inclusive. */
export interface DateItem {
  readonly first: number;
  readonly last: number;
  readonly fact: DateFact;
}

/** An article with the marks that the frames read: by token, what stands there. */
export interface Reading {
  readonly doc: Doc;
  readonly found: Found;
  readonly lower: readonly string[];
  readonly states: readonly StateMention[];
  /** Index into `states`, `dates`, or -1, by token. */
  readonly stateAt: Int32Array;
  readonly dateAt: Int32Array;
  readonly dates: readonly DateItem[];
  readonly hits: ReadonlyMap<number, Hit>;
  /** First token of the phrase that ends at a token. */
  readonly opens: ReadonlyMap<number, number>;
  /** Layers in the order of the text. */
  readonly quotes: readonly QuoteFact[];
  readonly people: readonly PersonMention[];
  readonly figures: readonly FigureFact[];
  /** Length of the longest quote: how far back one may open. */
  readonly longest: number;
  /** Uses of each word (word-bits.ts). */
  readonly bits: Uint16Array;
}

export function read(doc: Doc, found: Found): Reading {
  const { tokens } = doc;
  const states = stateMentions(doc);
  const stateAt = new Int32Array(tokens.count).fill(-1);
  states.forEach((m, k) => {
    stateAt.fill(k, m.first, m.last + 1);
  });
  const dates = dateItems(doc, found.dates);
  const dateAt = new Int32Array(tokens.count).fill(-1);
  dates.forEach((d, k) => {
    dateAt.fill(k, d.first, d.last + 1);
  });
  const hits = new Map<number, Hit>();
  const quotes = [...found.quotes].sort((a, b) => a.start - b.start);
  const people = [...found.person_mentions].sort((a, b) => a.start - b.start);
  const figures = [...found.figures].sort((a, b) => a.start - b.start);
  const longest = quotes.reduce((n, q) => Math.max(n, q.end - q.start), 0);
  const bits = new Uint16Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) bits[i] = bitsOf(tokens.lower[i]!);
  const skip = new Set<number>();
  const opens = new Map<number, number>();
  for (let i = 0; i < tokens.count; i++) {
    if ((bits[i]! & TRIGGER) === 0 || skip.has(i)) continue;
    const options = triggersOf(tokens.lower[i]!);
    if (options === undefined) continue;
    const hit = best(doc, i, options);
    if (!hit || (hit.lemma === 'examine' && isNoun(doc, i, hit)) || insteadOf(tokens.lower, i)) continue;
    hits.set(i, hit);
    // What belongs to a phrase has no sense of its own: "withheld its support from".
    if (hit.last > i) opens.set(hit.last, i);
    if (hit.gap === 0) i = hit.last;
    else if (hit.last > i) skip.add(hit.last);
  }
  return {
    doc,
    found,
    lower: tokens.lower,
    states,
    stateAt,
    dateAt,
    dates,
    hits,
    opens,
    quotes,
    people,
    figures,
    longest,
    bits,
  };
}

/** Dates in order; the two ends of a range joined into one item. */
function dateItems(doc: Doc, facts: readonly DateFact[]): DateItem[] {
  const out: DateItem[] = [];
  const ranges = new Map<string, number>();
  for (const fact of [...facts].sort((a, b) => a.start - b.start)) {
    if (fact.type !== 'DATE' && fact.type !== 'TIME') continue;
    const first = tokenAt(doc.tokens, fact.start);
    const last = Math.max(first, tokenAt(doc.tokens, fact.end - 1));
    const known = fact.rangeId === null ? undefined : ranges.get(fact.rangeId);
    if (known !== undefined) {
      const a = out[known]!;
      const value = `${a.fact.value}/${fact.value}`;
      out[known] = { first: a.first, last, fact: { ...a.fact, value, latest: fact.latest, end: fact.end } };
      continue;
    }
    if (fact.rangeId !== null) ranges.set(fact.rangeId, out.length);
    out.push({ first, last, fact });
  }
  return out;
}

/** "its answer", "the reviews": no verb. */
function isNoun(doc: Doc, at: number, hit: Hit): boolean {
  const tag = doc.tags.tag[at];
  // "considered not to be in line with the Constitution": thought so.
  if (
    /^consider/.test(doc.tokens.lower[at]!) &&
    /^(?:to|not|as|too|that|it|them|unacceptable|unnecessary)$/.test(doc.tokens.lower[at + 1] ?? '')
  )
    return true;
  return (hit.shape === 'base' || hit.shape === 's') && tag !== T.verb && doc.tokens.lower[at - 1] !== 'to';
}

function best(doc: Doc, at: number, options: readonly Trigger[]): Hit | null {
  const sentence = doc.sentences.of[at]!;
  const end = doc.sentences.first[sentence + 1]!;
  for (const option of options) {
    // "measures to deal with migrants"
    if (
      (option.lemma === 'deal with' || option.lemma === 'see to' || option.lemma === 'touch') &&
      !(
        (option.shape === 'ed' || option.shape === 'en') &&
        /^(?:been|were|was|being)$/.test(doc.tokens.lower[at - 1] ?? '')
      )
    )
      continue;
    // "met with the minister", "met in Geneva".
    if (option.lemma === 'meet' && /^(?:with|in|on|at|to|and|again)$/.test(doc.tokens.lower[at + 1] ?? ''))
      continue;
    if (option.tails === null) return { ...option, at, last: at, no: false };
    const last = fronted(doc.tokens.lower, at, option) ? at : tailEnd(doc.tokens.lower, at + 1, end, option);
    if (last >= 0)
      return { ...option, at, last, no: option.act === 'support' && denies(doc.tokens.lower, at, last) };
  }
  return null;
}

function denies(lower: readonly string[], at: number, last: number): boolean {
  for (let k = at + 1; k < last; k++) if (lower[k] === 'no' || lower[k] === 'little') return true;
  return false;
}

/** "the 140 to which it agreed": the tail stands before the verb. */
function fronted(lower: readonly string[], at: number, option: Trigger): boolean {
  if (option.gap > 0) return false;
  for (let k = at - 1; k > at - 6; k--)
    if (lower[k] === 'which' || lower[k] === 'whom')
      return option.tails!.some((t) => t.length === 1 && t[0] === lower[k - 1]);
  return false;
}

/** Between a verb and its preposition: "agreed straight away to", "assented without hesitation to". */
const AT_ONCE = new Set(
  'straight away straightaway at once immediately readily wholeheartedly outright fully without hesitation then and there promptly entirely broadly largely'.split(
    ' ',
  ),
);

function overManner(lower: readonly string[], from: number): number {
  let j = from;
  while (j < from + 3 && AT_ONCE.has(lower[j] ?? '')) j++;
  return j;
}

const STOPS = new Set(['.', ';', ':', 'and', 'that']);
/** Between "enjoy" and "support" stands only whose support it is. */
const STOPS_NOUN = new Set(', of for from to in with recommendations been be not by on a'.split(' '));

/** Last token of the first tail that stands within the gap, not past a clause mark; -1 for none. */
function tailEnd(lower: readonly string[], from: number, end: number, option: Trigger): number {
  for (let j = from; j < end && j <= from + option.gap; j++) {
    for (const tail of option.tails!) {
      const last = tailAt(lower, j, tail);
      if (last >= 0) return last;
    }
    if (option.gap === 0) {
      const over = overManner(lower, j);
      if (over > j && over < end)
        for (const tail of option.tails!) {
          const last = tailAt(lower, over, tail);
          if (last >= 0) return last;
        }
    }
    const word = lower[j]!;
    if (STOPS.has(word) || (option.lemma === 'enjoy support' && STOPS_NOUN.has(word))) return -1;
  }
  return -1;
}

/** What "~" in a tail stands for. */
const OPEN = new Set(
  'the a an its his her their our full cautious broad more further further official formal final unanimous qualified partial conditional some no only good steady itself themselves such ultimate public overall strong serious clear'.split(
    ' ',
  ),
);

/** Last token of a tail that starts at `from`; -1 if it does not stand there. */
function tailAt(lower: readonly string[], from: number, tail: readonly string[]): number {
  let j = from;
  for (const word of tail) {
    if (word === '~') {
      for (let n = 0; n < 2 && OPEN.has(lower[j] ?? ''); n++) j++;
      continue;
    }
    if (lower[j] !== word) return -1;
    j++;
  }
  return j - 1;
}

/** "Noted, rather than accepted, fourteen": what was not done. */
export function insteadOf(lower: readonly string[], at: number): boolean {
  const before = lower[at - 1];
  return (
    (before === 'than' && lower[at - 2] === 'rather') || (before === 'of' && lower[at - 2] === 'instead')
  );
}
