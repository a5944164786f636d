import { EXTRACTORS } from '../../../src/extract/registry.js';
import { extractAll } from '../../../src/extract/run.js';
import { type Article, plainArticle } from '../../../src/model/article.js';
import type { ClaimFact } from '../../../src/model/fact.js';
import { analyse } from '../../../src/text/doc.js';

/** The claims of a text, all layers run. */
export function claimsOf(text: string, known: Partial<Article> = {}): ClaimFact[] {
  return extractAll(analyse(plainArticle(text, known)), EXTRACTORS).claims;
}

/** "type state cycle value", for short expectations. */
export function brief(text: string, known: Partial<Article> = {}): string[] {
  return claimsOf(text, known).map((c) => `${c.type} ${c.state} ${c.cycle} ${c.value}`);
}
