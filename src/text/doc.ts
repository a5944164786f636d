import type { Article } from '../model/article.js';
import type { Span } from '../model/span.js';
import { type Sentences, splitSentences } from './sentences.js';
import { type Tags, tagTokens } from './tag.js';
import { type Tokens, tokenize } from './tokenize.js';

/** An article with its analysis: made once, read by every extractor. Token i has start[i], end[i], kind[i], ... */
export interface Doc {
  readonly article: Article;
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly tags: Tags;
  /** ISO3 of the outlet's country: day and month order, and the last resort for a claim's state; null if unknown. */
  readonly outletCountry: string | null;
}

export function analyse(article: Article, outletCountry: string | null = null): Doc {
  const tokens = tokenize(article.text);
  const sentences = splitSentences(tokens);
  return {
    article,
    text: article.text,
    tokens,
    sentences,
    tags: tagTokens(tokens, sentences),
    outletCountry,
  };
}

/** Index of the first token that ends after `offset` (UTF-16); the token count if none does. Binary search. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (tokens.end[mid]! > offset) high = mid;
    else low = mid + 1;
  }
  return low;
}

/** Text of the tokens from `first` to `end`, exclusive. */
export function tokenSpan(tokens: Tokens, first: number, end: number): Span {
  return { start: tokens.start[first] ?? 0, end: tokens.end[end - 1] ?? 0 };
}

/** Span of sentence s in the text. */
export function sentenceSpan(doc: Doc, s: number): Span {
  return tokenSpan(doc.tokens, doc.sentences.first[s] ?? 0, doc.sentences.first[s + 1] ?? 0);
}
