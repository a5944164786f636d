import { describe, expect, it } from 'vitest';
import { plainArticle } from '../../src/model/article.js';
import { T } from '../../src/text/closed.js';
import { analyse } from '../../src/text/doc.js';
import { singular, verbLemma } from '../../src/text/lemma.js';

const names = Object.fromEntries(Object.entries(T).map(([name, tag]) => [tag, name]));
const tags = (text: string): Record<string, string | undefined> => {
  const { tokens, tags } = analyse(plainArticle(text));
  return Object.fromEntries(
    Array.from({ length: tokens.count }, (_, i) => [
      text.slice(tokens.start[i], tokens.end[i]),
      names[tags.tag[i]!],
    ]),
  );
};

describe('tags', () => {
  it('tells a verb from a noun by what stands before it', () => {
    expect(tags('The report was adopted.').report).toBe('noun');
    expect(tags('They report progress.').report).toBe('verb');
    expect(tags('Kenya supports the plan.').supports).toBe('verb');
    expect(tags('Its supports were weak.').supports).toBe('noun');
  });
  it('tells a participle from a past tense', () => {
    expect(tags('It has accepted 12.').accepted).toBe('participle');
    expect(tags('Kenya accepted 12.').accepted).toBe('past');
    expect(tags('The accepted list.').accepted).toBe('adjective');
  });
  it('takes capitals inside a sentence for names, also of common words', () => {
    expect(tags('then Do Hung Viet spoke')).toMatchObject({ Do: 'name', Hung: 'name', Viet: 'name' });
    expect(tags('held in May 2024').May).toBe('name');
    expect(tags('It may pass').may).toBe('modal');
  });
  it('does not take a headline in title case for names', () => {
    expect(tags('Government Accepts Most Council Recommendations Today').Most).not.toBe('name');
  });
});

describe('lemmas', () => {
  it('gives the singular of nouns', () => {
    expect(['countries', 'processes', 'people', 'series', 'recommendations', 'bodies'].map(singular)).toEqual(
      ['country', 'process', 'person', 'series', 'recommendation', 'body'],
    );
  });
  it('leaves words that only look plural', () => {
    expect(['process', 'analysis', 'status', 'news'].map(singular)).toEqual([
      'process',
      'analysis',
      'status',
      'news',
    ]);
  });
  it('gives the infinitive of verbs', () => {
    expect(['accepted', 'took', 'noting', 'carries', 'submitted', 'said'].map(verbLemma)).toEqual([
      'accept',
      'take',
      'note',
      'carry',
      'submit',
      'say',
    ]);
  });
});
