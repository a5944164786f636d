import { readFileSync } from 'node:fs';
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

/** A sentence and what it is to claim. */
export interface Wording {
  readonly sentence: string;
  readonly claims: string;
}

/** The lines "sentence => claims" of a file beside the tests; empty lines and comments are passed over. */
export function wordingsIn(file: string): Wording[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [sentence = '', claims = ''] = line.split(/ =>\s?/);
      return { sentence, claims };
    });
}

const BEFORE =
  'At the Universal Periodic Review of the United Nations Human Rights Council Kenya heard many recommendations. ';

/** "type value modality" of what a sentence claims behind one that names state and review, the day of printing fixed. */
export function told(sentence: string): string {
  return claimsOf(BEFORE + sentence, { published: '2025-09-30' })
    .filter((c) => c.start >= BEFORE.length && !/^(?:reaction|position|delegation)$/.test(c.type))
    .map((c) => `${c.type} ${c.valueNum ?? c.value}${c.modality === 'asserted' ? '' : ` ${c.modality}`}`)
    .sort()
    .join('; ');
}
