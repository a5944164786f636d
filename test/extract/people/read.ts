import { peopleExtractor } from '../../../src/extract/people/index.js';
import { noFacts } from '../../../src/extract/run.js';
import { plainArticle } from '../../../src/model/article.js';
import type { OfficialFact, PersonMention } from '../../../src/model/fact.js';
import { analyse } from '../../../src/text/doc.js';

/** Persons and officials of a text; every span is checked against it. */
export function read(
  text: string,
  published: string | null = null,
): { mentions: readonly PersonMention[]; officials: readonly OfficialFact[] } {
  const found = peopleExtractor.extract(analyse(plainArticle(text, { published })), noFacts());
  const mentions = found.person_mentions ?? [];
  const officials = found.officials ?? [];
  for (const fact of [...mentions, ...officials]) {
    if (text.slice(fact.start, fact.end) !== fact.text || fact.text === '')
      throw new Error(`span of ${fact.text}`);
  }
  return { mentions, officials };
}

/** "Name: title" of every official row. */
export function offices(text: string): string[] {
  return read(text).officials.map((o) => `${o.name}: ${o.title}`);
}

/** Names in the order of the text, without pronouns and titles. */
export function names(text: string): string[] {
  return read(text)
    .mentions.filter((m) => m.kind === 'full' || m.kind === 'short')
    .map((m) => m.text);
}

/** "printed > resolved" of short forms, titles and pronouns. */
export function resolved(text: string): string[] {
  return read(text)
    .mentions.filter((m) => m.kind !== 'full')
    .map((m) => `${m.text} > ${m.name}`);
}
