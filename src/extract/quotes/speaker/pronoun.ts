import { NEWLINE_BEFORE } from '../../../text/tokenize.js';
import { isCapital, isFiniteVerb, mentionOf, type Page } from '../page.js';
import type { Range } from '../report.js';
import { phraseEnd } from '../syntax/adjunct.js';
import { verbGroup } from '../syntax/group.js';
import { listLeft, subjectLeft } from '../syntax/subject.js';
import { headKind, headOf } from './nouns.js';
import { bodySpeaker } from './organisation.js';
import { personIn, RANK } from './person.js';
import { rosterOf } from './roster.js';
import { type Memory, person, type Speaker } from './types.js';

/** How far back a pronoun may look for who spoke, in tokens. */
const RECENT = 150;
/** How far apart two reports of one speaker in one paragraph may stand, in tokens. */
const NEAR = 60;
/** How far back the same pronoun is looked for, in tokens. */
const AGAIN = 80;

/** "... Burns commented. “...,” he added": who spoke in the same paragraph goes on speaking. */
export function sameSpeaker(page: Page, at: number, memory: Memory): Speaker | null {
  if (memory.person === null || at - memory.personAt > NEAR) return null;
  for (let i = memory.personAt + 1; i <= at; i++) {
    if ((page.doc.tokens.flags[i]! & NEWLINE_BEFORE) !== 0) return null;
    const m = mentionOf(page, i);
    // Somebody else has come up outside quotation marks.
    if (m !== null && m.kind === 'full' && m.person !== memory.person.person && !page.inQuote[i]) return null;
  }
  return memory.person;
}

/** The person is named before the token in the reporter's own words, not only inside somebody's quotation. */
export function knownBefore(page: Page, key: string, at: number): boolean {
  const first = rosterOf(page).introduced.get(key);
  return first !== undefined && first < at;
}

/** Whom a pronoun that no mention explains stands for, or null. */
export function pronoun(page: Page, word: string, at: number, memory: Memory): Speaker | null {
  if (word === 'he' || word === 'she') return heOrShe(page, word, at, memory);
  if (word === 'it' || word === 'they') return itOrThey(page, word, at, memory);
  return null;
}

function heOrShe(page: Page, word: string, at: number, memory: Memory): Speaker | null {
  const before = earlierPronoun(page, word, at);
  if (before !== null) return before;
  const known = memory.pronoun;
  if (known !== null && known.word === word && at - known.at < RECENT) return known.speaker;
  if (memory.person !== null && at - memory.personAt < RECENT) return memory.person;
  return fromSubject(page, at);
}

function fromSubject(page: Page, at: number): Speaker | null {
  const subject = subjectBefore(page, at);
  if (subject === null) return soleBefore(page, at);
  const mention = personIn(page, subject);
  if (mention !== null) return person(mention.name, mention.person);
  if (RANK.test(page.lower[headOf(page, subject)]!)) return bodySpeaker(page, subject);
  return agentBefore(page, at);
}

/** The only person whom the sentence before names, in the same paragraph. */
export function soleBefore(page: Page, at: number): Speaker | null {
  const { of, first } = page.doc.sentences;
  const s = of[at]! - 1;
  if (s < 0 || (page.doc.tokens.flags[first[s + 1]!]! & NEWLINE_BEFORE) !== 0) return null;
  let found: Speaker | null = null;
  for (let i = first[s]!; i < first[s + 1]!; i++) {
    const m = page.inQuote[i] ? null : mentionOf(page, i);
    if (m === null || (m.kind !== 'full' && m.kind !== 'short')) continue;
    if (found !== null && found.person !== m.person) return null;
    found = person(m.name, m.person);
  }
  return found;
}

/** "The remarks were echoed by X. He ...": the agent of a sentence whose subject is no person. */
function agentBefore(page: Page, at: number): Speaker | null {
  const { of, first } = page.doc.sentences;
  const s = of[at]! - 1;
  if (s < 0) return null;
  for (let i = first[s]! + 1; i < first[s + 1]!; i++) {
    if (page.lower[i - 1] !== 'by' || page.inQuote[i]) continue;
    const m = mentionOf(page, i) ?? personIn(page, { first: i, end: phraseEnd(page, i, first[s + 1]!) });
    if (m !== null && m.kind === 'full') return person(m.name, m.person);
  }
  return null;
}

function itOrThey(page: Page, word: string, at: number, memory: Memory): Speaker | null {
  const subject = subjectBefore(page, at);
  const kind = subject === null ? 'none' : headKind(page, subject);
  if (
    subject !== null &&
    (kind === 'name' || kind === 'noun') &&
    (word === 'they') === isPlural(page, subject)
  ) {
    return bodySpeaker(page, subject);
  }
  if (word === 'they' && memory.several && memory.organisation?.name && at - memory.organisationAt < NEAR)
    return memory.organisation;
  if (word !== 'it' || memory.several || at - memory.organisationAt >= RECENT) return null;
  return memory.organisation?.name && CAPITAL_NAME.test(memory.organisation.name)
    ? memory.organisation
    : null;
}
/** A name, or the text that "it" goes on to quote. */
const CAPITAL_NAME = /^\p{Lu}|(?:report|statement|letter|study|survey|document|submission|resolution)$/u;

/** Who the same pronoun stood for shortly before, outside quotation marks. */
function earlierPronoun(page: Page, word: string, at: number): Speaker | null {
  for (let i = at - 1; i >= 0 && i > at - AGAIN; i--) {
    if (page.lower[i] !== word || page.inQuote[i]) continue;
    const m = mentionOf(page, i);
    if (m !== null) return knownBefore(page, m.person, i) ? person(m.name, m.person) : null;
    return startsSentence(page, i) ? fromSubject(page, i) : null;
  }
  return null;
}

function startsSentence(page: Page, i: number): boolean {
  return page.doc.sentences.first[page.doc.sentences.of[i]!] === i;
}

/** More than one: "Delegates", "Russia and China". */
export function isPlural(page: Page, range: Range): boolean {
  const word = page.lower[headOf(page, range)]!;
  for (let i = range.first; i < range.end; i++) {
    // "the Commission on Human and Peoples' Rights": one body, whatever it is for.
    if (i > range.first && IN_NAME.test(page.lower[i]!) && isCapital(page, i - 1)) break;
    if (page.lower[i] === 'and') return true;
  }
  return word.endsWith('s') && !word.endsWith('ss');
}

const IN_NAME = /^(?:of|on|for|against|to)$/;

/** Subject of the sentence before the one that token `at` stands in, in the same paragraph. */
function subjectBefore(page: Page, at: number): Range | null {
  const { of, first } = page.doc.sentences;
  const s = of[at]! - 1;
  if (s < 0 || (page.doc.tokens.flags[first[s + 1]!]! & NEWLINE_BEFORE) !== 0) return null;
  const floor = first[s]!;
  for (let i = floor; i < first[s + 1]!; i++) {
    if (page.inQuote[i] || !isFiniteVerb(page, i)) continue;
    const subject = subjectLeft(page, verbGroup(page, i, floor).start, floor);
    if (subject !== null) return listLeft(page, subject.speaker, floor);
  }
  return null;
}
