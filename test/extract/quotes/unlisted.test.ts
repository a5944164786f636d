import { describe, expect, it } from 'vitest';
import { quotesExtractor } from '../../../src/extract/quotes/index.js';
import { extractAll } from '../../../src/extract/run.js';
import { plainArticle } from '../../../src/model/article.js';
import { analyse } from '../../../src/text/doc.js';

/** Speakers of a text whose persons nobody listed. */
function speakers(text: string): (string | null)[] {
  return extractAll(analyse(plainArticle(text)), [quotesExtractor]).quotes.map((q) => q.speaker);
}

describe('speakers that no list of persons has', () => {
  it.each([
    ['Trade Minister Ysolt Brandreth said that the law was ready.', ['Ysolt Brandreth']],
    ['“The law is ready,” Dr. Ysolt Brandreth-Kane said.', ['Ysolt Brandreth-Kane']],
    [
      'Ysolt Brandreth, executive director of the Rights Forum, said that the law was ready.',
      ['Ysolt Brandreth'],
    ],
    [
      'Executive director of the Rights Forum, Ysolt Brandreth, said that the law was ready.',
      ['Ysolt Brandreth'],
    ],
    [
      'Trade Minister Ysolt Brandreth said that the law was ready. Brandreth added that it was fair.',
      ['Ysolt Brandreth', 'Ysolt Brandreth'],
    ],
    [
      'Trade Minister Ysolt Brandreth said that the law was ready. She added that it was fair.',
      ['Ysolt Brandreth', 'Ysolt Brandreth'],
    ],
    [
      'The Secretary General of the Rights Forum said that the law was ready.',
      ['Secretary General of the Rights Forum'],
    ],
    ['The Prime Minister said that the law was ready.', ['Prime Minister']],
    ['The General Assembly said that the law was ready.', ['General Assembly']],
  ])('%s', (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});
