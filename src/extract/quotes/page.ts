import type { PersonMention } from '../../model/fact.js';
import { T } from '../../text/closed.js';
import { type Doc, tokenAt, tokenSpan } from '../../text/doc.js';
import { CAPITAL, PUNCT, WORD } from '../../text/tokenize.js';
import type { Found } from '../seam.js';
import { pairMarks } from './marks/pair.js';
import type { Quoted } from './marks/quoted.js';
import type { Range } from './report.js';
import { joinUnits, type Unit } from './units.js';

/** One article as the rules of this folder read it. Made once per article. */
export interface Page {
  readonly doc: Doc;
  readonly found: Found;
  readonly lower: readonly string[];
  readonly kind: Uint8Array;
  readonly tag: Uint8Array;
  readonly classes: Uint32Array;
  readonly quoted: readonly Quoted[];
  /** For each token, 1 + index of the outermost quotation that holds it (marks included), else 0. */
  readonly inQuote: Int32Array;
  readonly units: readonly Unit[];
  /** For each token, 1 + index of the person mention that holds it, else 0. */
  readonly mention: Int32Array;
}

export function readPage(doc: Doc, found: Found): Page {
  const quoted = pairMarks(doc);
  const { count } = doc.tokens;
  const inQuote = new Int32Array(count + 1);
  const mention = mentionTokens(doc, found.person_mentions);
  quoted.forEach((q, n) => {
    if (q.depth === 0) for (let i = q.open; i < q.after; i++) inQuote[i] = n + 1;
  });
  return {
    doc,
    found,
    lower: doc.tokens.lower,
    kind: doc.tokens.kind,
    tag: namesAsNames(doc, found.person_mentions, mention),
    classes: doc.tags.classes,
    quoted,
    inQuote,
    units: joinUnits(doc, quoted),
    mention,
  };
}

/** The tags, with what is known as a person's name tagged so ("Burns said"). */
function namesAsNames(doc: Doc, mentions: readonly PersonMention[], mention: Int32Array): Uint8Array {
  if (mentions.length === 0) return doc.tags.tag;
  const tag = doc.tags.tag.slice();
  for (let i = 0; i < tag.length; i++) {
    const kind = mentions[mention[i]! - 1]?.kind;
    if (
      (kind === 'full' || kind === 'short') &&
      mentions[mention[i]! - 1]!.text.length < LONG_NAME &&
      doc.tokens.kind[i] === WORD &&
      tag[i] !== T.possessive
    )
      tag[i] = T.name;
  }
  return tag;
}

function mentionTokens(doc: Doc, mentions: readonly PersonMention[]): Int32Array {
  const at = new Int32Array(doc.tokens.count + 1);
  mentions.forEach((m, n) => {
    for (let i = tokenAt(doc.tokens, m.start); i < doc.tokens.count && doc.tokens.start[i]! < m.end; i++)
      at[i] = n + 1;
  });
  return at;
}

/** The mention of a person that holds token i. */
export function mentionOf(page: Page, i: number): PersonMention | null {
  const n = page.mention[i] ?? 0;
  return n === 0 ? null : (page.found.person_mentions[n - 1] ?? null);
}

/** The outermost quotation that holds token i. */
export function quotedAt(page: Page, i: number): Quoted | null {
  const n = page.inQuote[i] ?? 0;
  return n === 0 ? null : (page.quoted[n - 1] ?? null);
}

const STOPS = new Set([',', '.', '?', '!', '…']);

/** The quotation ends with a stop or comma of its own: it is complete. */
export function isStopped(page: Page, quoted: Quoted): boolean {
  return STOPS.has(page.lower[quoted.end - 1]!);
}

export function isWord(page: Page, i: number): boolean {
  return page.kind[i] === WORD;
}
export function isPunct(page: Page, i: number): boolean {
  return page.kind[i] === PUNCT;
}
export function isCapital(page: Page, i: number): boolean {
  return (page.doc.tokens.flags[i]! & CAPITAL) !== 0;
}

/** The words of a range as printed. */
export function wordsOf(page: Page, range: Range): string {
  const { start, end } = tokenSpan(page.doc.tokens, range.first, range.end);
  return page.doc.text.slice(start, end);
}

/** Longer "names" swallowed a verb (headlines in title case), in UTF-16 units. */
const LONG_NAME = 36;
const BEFORE_IS = new Set(['there', 'that', 'what', 'here', 'who', 'where', 'how']);
const FINITE_AUXILIARY = new Set(
  "is are was were has have had do does did am isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't".split(
    ' ',
  ),
);

const CONTRACTED = /'(?:re|ve|m|ll|d)$/;

/** "they're", "we've": subject and verb in one token. */
export function isContraction(page: Page, i: number): boolean {
  return page.tag[i] !== T.auxiliary && page.tag[i] !== T.modal && CONTRACTED.test(page.lower[i]!);
}

/** A verb that can carry a clause. */
export function isFiniteVerb(page: Page, i: number): boolean {
  const tag = page.tag[i];
  // "it's", "that's": the token after the pronoun is read as a possessive.
  if (tag === T.possessive) return page.tag[i - 1] === T.pronoun || BEFORE_IS.has(page.lower[i - 1] ?? '');
  if (tag === T.verb) return page.tag[i - 1] !== T.to;
  if (tag === T.past || tag === T.modal) return true;
  return tag === T.auxiliary && FINITE_AUXILIARY.has(page.lower[i]!);
}

/** Part of a noun phrase without its prepositions. */
export function isNominal(page: Page, i: number): boolean {
  switch (page.tag[i]) {
    case T.noun:
    case T.name:
    case T.adjective:
    case T.determiner:
    case T.number:
    case T.possessive:
      return true;
    default:
      return page.lower[i] === 'states' && page.lower[i - 1] === 'member';
  }
}
