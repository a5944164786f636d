import { describe, expect, it } from 'vitest';
import { quotesExtractor } from '../../../src/extract/quotes/index.js';
import { extractAll } from '../../../src/extract/run.js';
import { plainArticle } from '../../../src/model/article.js';
import type { QuoteFact } from '../../../src/model/fact.js';
import { analyse } from '../../../src/text/doc.js';
import { brief } from './support.js';

/** Quotations alone, without people, so that a long text costs what this layer costs. */
function alone(text: string): QuoteFact[] {
  return extractAll(analyse(plainArticle(text)), [quotesExtractor]).quotes;
}

describe('text as it comes', () => {
  it.each([
    ['opening marks without end', '“word '],
    ['closing marks alone', 'word” '],
    ['straight marks', 'word " '],
    ['single marks', "'word "],
    ['ticks', '`` word '],
    ['verbs of speaking', 'said '],
    ['nested marks', '“a ‘b '],
    ['names and verbs', 'Ana said that '],
    ['according to', 'according to Ana, '],
    ['commas', 'Ana, '],
    ['colons on lines', 'Ana: yes\n'],
    ['dashes', 'Ana — '],
    ['as saying', 'quoted as saying '],
    ['bodies', 'Ministry of Justice said the ministry said the forum said. '],
    ['capitals', 'THE MINISTER SAID THE LAW WAS READY. '],
    ['questions', 'What now?\n\nWe go on.\n\n'],
    ['turns', 'Q: What now?\n\nA: We go on.\n\n'],
    ['lists', 'Germany, Belgium, '],
    ['hearsay', 'is reported to have said '],
  ])('%s by the thousand', (_, unit) => {
    expect(() => alone(unit.repeat(3_000))).not.toThrow();
  });

  it('a megabyte with marks that never close', () => {
    const unit = 'Ana Duarte said: “The law is ready and nobody objects. She left the hall, he said. ';
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    expect(alone(text).length).toBeGreaterThan(1000);
  });

  it('one long paragraph with a single opening mark', () => {
    const text = `“${'The law is ready, Ana Duarte said, and nobody objects. '.repeat(4_000)}`;
    expect(alone(text).length).toBeGreaterThan(1000);
  });

  it('capitals only', () => {
    expect(brief('THE LAW WILL COME INTO FORCE IN MAY, MINISTER ANA DUARTE SAID.')).toEqual([
      'ANA DUARTE: THE LAW WILL COME INTO FORCE IN MAY',
    ]);
  });

  it('no capitals: what is said, and nobody invented', () => {
    expect(
      brief('the law will come into force in may, minister ana duarte said. she added that it was fair.'),
    ).toEqual(['null: the law will come into force in may', 'null: it was fair']);
  });

  it('letters that a scanner misread', () => {
    const text =
      'Tbe m1nister, Ana Duarte , sa1d tbat the l aw w as re ady .  "We a5k for pat ience , " she sa id .';
    for (const q of brief(text)) expect(q).toMatch(/^(?:Ana Duarte|null)/);
  });

  it('a closing mark that nothing opened', () => {
    expect(brief('Ana Duarte said the law was ready.” She left. “Nobody objected.')).toEqual([
      'Ana Duarte: the law was ready',
    ]);
  });

  it('other scripts and marks', () => {
    expect(() => brief('「こんにちは」と彼は言った。 قال الوزير: "نعم". „Ja“, sagte er.')).not.toThrow();
  });

  it('nothing at all', () => {
    expect(brief('')).toEqual([]);
    expect(brief(' \n\n ')).toEqual([]);
  });
});
