import { peopleExtractor } from '../../../src/extract/people/index.js';
import { quotesExtractor } from '../../../src/extract/quotes/index.js';
import { extractAll } from '../../../src/extract/run.js';
import { plainArticle } from '../../../src/model/article.js';
import type { QuoteFact } from '../../../src/model/fact.js';
import { analyse } from '../../../src/text/doc.js';

/** The quotations of a text, through the runner (which checks every span), names resolved. */
export function quotes(text: string): QuoteFact[] {
  return extractAll(analyse(plainArticle(text)), [peopleExtractor, quotesExtractor]).quotes;
}

/** "Speaker: words" for indirect speech, "Speaker “words”" for direct. */
export function brief(text: string): string[] {
  return quotes(text).map((q) => (q.direct ? `${q.speaker} “${q.text}”` : `${q.speaker}: ${q.text}`));
}
