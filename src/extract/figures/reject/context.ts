import { T } from '../../../text/closed.js';
import type { Doc } from '../../../text/doc.js';
import { ALL_CAPS, CAPITAL, WORD } from '../../../text/tokenize.js';
import { isPluralNoun } from '../noun.js';
import type { Num } from '../number/parse.js';

/** A number that is being judged, and what stands around it. */
export interface Context {
  readonly doc: Doc;
  readonly num: Num;
  /** A currency or measure is printed with it. */
  readonly unit: boolean;
  /** End of the figure before: tokens up to it are its own. */
  readonly taken: number;
  /** End of the sentence, exclusive. */
  readonly limit: number;
}

export function capital(doc: Doc, i: number): boolean {
  return ((doc.tokens.flags[i] ?? 0) & CAPITAL) !== 0;
}

/** A plural noun follows within four words, with nothing but modifiers between: the number counts it. */
export function countFollows({ doc, num, limit }: Context): boolean {
  for (let i = num.end; i < Math.min(limit, num.end + 4); i++) {
    if (doc.tokens.kind[i] !== WORD) return false;
    const tag = doc.tags.tag[i];
    if (tag === T.noun || tag === T.name) {
      if (isPluralNoun(doc, i)) return !capital(doc, i) || tag === T.noun;
    } else if (tag !== T.adjective && tag !== T.participle && tag !== T.past && tag !== T.gerund)
      return false;
  }
  return false;
}

/** A name, also one written like iPhone. */
export function isName(doc: Doc, i: number): boolean {
  if (doc.tokens.kind[i] !== WORD) return false;
  if (capital(doc, i)) return doc.tags.tag[i] === T.name || (doc.tokens.flags[i]! & ALL_CAPS) !== 0;
  return doc.tokens.lower[i] !== doc.text.slice(doc.tokens.start[i], doc.tokens.end[i]).replaceAll('’', "'");
}
