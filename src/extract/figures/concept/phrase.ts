import { T } from '../../../text/closed.js';
import type { Doc } from '../../../text/doc.js';
import { PUNCT } from '../../../text/tokenize.js';

const NOMINAL = new Set<number>([T.noun, T.name, T.adjective, T.gerund, T.number, T.possessive]);
const LINKS = new Set('of per for in on at to from between with among by across under against'.split(' '));
/** Determiners and marks that a phrase may hold inside. */
const INSIDE = new Set(['-', '/', '&', '.', '’', "'", '$', '%']);
const LONGEST = 16;

/** Tokens `first` to `end`, exclusive. */
export interface Phrase {
  readonly first: number;
  readonly end: number;
}

/** The noun phrase, with what is attached to it by prepositions, that ends before token `end`; null for none. */
export function phraseBefore(doc: Doc, end: number, start: number, attached: boolean): Phrase | null {
  const { tokens, tags } = doc;
  let at = end - 1;
  const floor = Math.max(start, end - LONGEST);
  if (at < floor || !isNominal(doc, at)) return null;
  while (at >= floor) {
    const tag = tags.tag[at]!;
    const word = tokens.lower[at]!;
    // "becoming the latest company": a gerund with its object is a verb.
    if (tag === T.gerund && tags.tag[at + 1] === T.determiner) break;
    if (isNominal(doc, at)) {
      at--;
      continue;
    }
    if (tag === T.determiner) {
      // A second phrase would begin here, unless something links the two.
      const link = tokens.lower[at - 1] ?? '';
      if (!LINKS.has(link) && link !== 'and') {
        at--;
        break;
      }
      at--;
      continue;
    }
    if (tokens.kind[at] === PUNCT) {
      if (!INSIDE.has(word) || at === end - 1) break;
      at--;
      continue;
    }
    const links = (attached && LINKS.has(word)) || word === 'of' || word === 'per';
    const joins = word === 'and' && !endsFigure(doc, at - 1, floor);
    if ((links || joins) && at > floor && isNominal(doc, at - 1)) {
      at--;
      continue;
    }
    break;
  }
  return trimmed(doc, at + 1, end);
}

/** The noun phrase that starts at token i; null for none. */
export function phraseAfter(doc: Doc, i: number, limit: number): Phrase | null {
  const { tokens, tags } = doc;
  let at = i;
  const ceiling = Math.min(limit, i + LONGEST);
  let last = -1;
  while (at < ceiling) {
    const tag = tags.tag[at]!;
    const word = tokens.lower[at]!;
    if (tag === T.noun || tag === T.name || tag === T.gerund) last = at;
    else if (tag === T.pronoun || tag === T.number) break;
    else if (tokens.kind[at] === PUNCT) {
      if (!INSIDE.has(word) || word === '.' || word === '$' || word === '%') break;
    } else if (word === 'to' && tokens.lower[at - 1] === '-') {
      // "loan-to-value"
    } else if (word === 'of' || word === 'and') {
      if (last !== at - 1) break;
    } else if (tag !== T.adjective && tag !== T.determiner && tag !== T.possessive && tag !== T.participle)
      break;
    else if (
      last >= 0 &&
      tag === T.determiner &&
      tokens.lower[at - 1] !== 'of' &&
      tokens.lower[at - 1] !== 'and'
    )
      break;
    at++;
  }
  return last < 0 ? null : trimmed(doc, i, last + 1);
}

/** "to 2.05 and Dutch Lady", "three percentage points and the rate": a number and its noun before "and" are a figure. */
function endsFigure(doc: Doc, i: number, floor: number): boolean {
  let at = i;
  while (at > floor && isNominal(doc, at) && doc.tags.tag[at] !== T.number) at--;
  return doc.tags.tag[at] === T.number;
}

function isNominal(doc: Doc, i: number): boolean {
  return NOMINAL.has(doc.tags.tag[i]!);
}

/** Without the articles and link words at its start. */
function trimmed(doc: Doc, first: number, end: number): Phrase | null {
  let at = first;
  while (at < end) {
    const tag = doc.tags.tag[at]!;
    const skip =
      tag === T.determiner ||
      tag === T.preposition ||
      tag === T.conjunction ||
      tag === T.possessive ||
      tag === T.punct ||
      tag === T.to;
    if (!skip) break;
    at++;
  }
  for (let i = at; i < end; i++) {
    const tag = doc.tags.tag[i];
    if (tag === T.noun || tag === T.name || tag === T.gerund) return { first: at, end };
  }
  return null;
}
