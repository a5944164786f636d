import type { PersonMention } from '../../model/fact.js';
import type { Doc } from '../../text/doc.js';
import type { Extractor, Found } from '../seam.js';
import { findNames } from './names/spans.js';
import { findOffices } from './offices.js';
import { groupNames } from './resolve/persons.js';
import { pronounMentions } from './resolve/pronouns.js';
import { stateOfArticle } from './resolve/state-of-article.js';
import { besideNames, titleMentions } from './resolve/title-mentions.js';
import { coreWords } from './resolve/words.js';
import { officialRows } from './rows.js';
import { setScene } from './titles/scene.js';

/**
 * Persons and officials: names by a small tagger, titles by a grammar round the names, short forms, titles alone and
 * pronouns resolved within the article.
 */
export const peopleExtractor: Extractor = {
  name: 'people',
  version: '4',
  needs: ['dates'],
  gives: ['person_mentions', 'officials'],
  extract,
};

function extract(doc: Doc, found: Found) {
  const names = findNames(doc);
  const scene = setScene(doc, names);
  const { persons, personOf } = groupNames(names);
  const surface = (n: number): string =>
    doc.text.slice(doc.tokens.start[names[n]!.first]!, doc.tokens.end[names[n]!.end - 1]!);
  const nameOf = (p: number): string => surface(persons[p]!.fullest).replace(/\s+/g, ' ');
  const held = findOffices(scene, personOf);
  const mentions: PersonMention[] = [];
  const add = (first: number, end: number, p: number, kind: PersonMention['kind'], rule: string): void => {
    const start = doc.tokens.start[first]!;
    const stop = doc.tokens.end[end - 1]!;
    mentions.push({
      key: '',
      start,
      end: stop,
      text: doc.text.slice(start, stop),
      rule,
      certainty: 'certain',
      person: persons[p]!.key,
      name: nameOf(p),
      kind,
    });
  };
  names.forEach((name, n) => {
    const p = personOf[n]!;
    if (p < 0) return;
    const full = coreWords(name.words).length >= persons[p]!.words.length;
    add(name.first, name.end, p, full ? 'full' : 'short', full ? 'name' : 'short-name');
  });
  for (const m of besideNames(scene, held)) add(m.first, m.end, m.person, 'title', 'title-beside-name');
  const alone = titleMentions(scene, held);
  for (const m of alone) add(m.first, m.end, m.person, 'title', 'title-alone');
  for (const m of pronounMentions(scene, persons, personOf, alone))
    add(m.first, m.end, m.person, 'pronoun', 'pronoun');
  mentions.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    person_mentions: mentions.map((m, i) => ({ ...m, key: `m${i + 1}` })),
    officials: officialRows(scene, persons, held, nameOf, stateOfArticle(scene), found.dates),
  };
}
