import { T } from '../../../text/closed.js';
import { tokenAt, tokenSpan } from '../../../text/doc.js';
import { NEWLINE_BEFORE } from '../../../text/tokenize.js';
import { isFiniteVerb, mentionOf, type Page } from '../page.js';
import type { Range, Report } from '../report.js';
import { subjectLeft, verbGroup } from '../syntax/subject.js';
import { headKind, headOf } from './nouns.js';
import { bodyIn } from './organisation.js';
import { personByName, personByTitle, personIn, RANK } from './person.js';
import { type Memory, NOBODY, type Speaker } from './types.js';

/** How far back a pronoun may look for who spoke, in tokens. */
const RECENT = 150;

/** Who the report's words stand for; remembers it for what comes after. */
export function resolveSpeaker(page: Page, report: Report, memory: Memory): Speaker {
  if (report.speaker === null) return NOBODY;
  const span = tokenSpan(page.doc.tokens, report.speaker.first, report.speaker.end);
  const found = namedSpeaker(page, report.speaker, report.wide ?? report.speaker, memory);
  if (found === null) return { ...NOBODY, span };
  const head = report.speaker.first;
  if (report.speaker.end - head === 1 && page.tag[head] === T.pronoun) {
    memory.pronoun = { word: page.lower[head]!, at: report.at, speaker: found };
  }
  const speaker = { ...found, span, country: found.country ?? countryOf(page, found.person) };
  if (speaker.person !== null) {
    memory.person = speaker;
    memory.personAt = report.at;
  } else {
    memory.organisation = speaker;
    memory.organisationAt = report.at;
    memory.several = isPlural(page, report.speaker);
  }
  return speaker;
}

function namedSpeaker(page: Page, speaker: Range, wide: Range, memory: Memory): Speaker | null {
  const mention = personIn(page, speaker) ?? personIn(page, wide);
  if (mention !== null && mention.kind === 'pronoun') {
    const again = sameSpeaker(page, speaker.first, memory);
    if (again !== null) return again;
    if (knownBefore(page, mention.person, speaker.first)) return person(mention.name, mention.person);
    return pronoun(page, page.lower[speaker.first]!, speaker.first, memory);
  }
  if (mention !== null) return person(mention.name, mention.person);
  const head = headOf(page, speaker);
  const word = page.lower[head]!;
  switch (headKind(page, speaker)) {
    case 'pronoun':
    case 'it':
      return pronoun(page, word, head, memory);
    case 'none': {
      const known = personByName(page, speaker);
      return known === null ? null : person(known.name, known.person);
    }
    default: {
      const byName = personByName(page, speaker);
      if (byName !== null) return person(byName.name, byName.person);
      const byTitle = personByTitle(page, speaker, memory);
      if (byTitle !== null) return byTitle;
      if (
        GROUP.has(word) &&
        page.lower[speaker.first] === 'the' &&
        speaker.end - speaker.first === 2 &&
        memory.organisation
      ) {
        return memory.organisation;
      }
      const body = bodyIn(page, speaker);
      return body === null ? null : { name: body.name, person: null, span: null, country: body.country };
    }
  }
}
const GROUP = new Set(
  'group organisation organization watchdog ngo body agency newspaper paper company party association'.split(
    ' ',
  ),
);

function person(name: string, key: string): Speaker {
  return { name, person: key, span: null, country: null };
}

/** "... Burns commented. “...,” he added": who spoke in the same paragraph goes on speaking. */
function sameSpeaker(page: Page, at: number, memory: Memory): Speaker | null {
  if (memory.person === null || at - memory.personAt > 60) return null;
  for (let i = memory.personAt + 1; i <= at; i++) {
    if ((page.doc.tokens.flags[i]! & NEWLINE_BEFORE) !== 0) return null;
    const m = mentionOf(page, i);
    // Somebody else has come up outside quotation marks.
    if (m !== null && m.kind === 'full' && m.person !== memory.person.person && !page.inQuote[i]) return null;
  }
  return memory.person;
}

/** The person is named before the token in the reporter's own words, not only inside somebody's quotation. */
function knownBefore(page: Page, key: string, at: number): boolean {
  const start = page.doc.tokens.start[at]!;
  return page.found.person_mentions.some(
    (m) =>
      m.person === key &&
      m.kind !== 'pronoun' &&
      m.start < start &&
      !page.inQuote[tokenAt(page.doc.tokens, m.start)],
  );
}

function pronoun(page: Page, word: string, at: number, memory: Memory): Speaker | null {
  const known = memory.pronoun;
  if (word === 'he' || word === 'she') {
    const before = earlierPronoun(page, word, at);
    if (before !== null) return before;
    if (known !== null && known.word === word && at - known.at < RECENT) return known.speaker;
    if (memory.person !== null && at - memory.personAt < RECENT) return memory.person;
    const subject = subjectBefore(page, at);
    if (subject === null) return null;
    const mention = personIn(page, subject);
    if (mention !== null) return person(mention.name, mention.person);
    return RANK.test(page.lower[headOf(page, subject)]!) ? bare(page, subject) : null;
  }
  if (word === 'it' || word === 'they') {
    const subject = subjectBefore(page, at);
    const kind = subject === null ? 'none' : headKind(page, subject);
    if (
      subject !== null &&
      (kind === 'name' || kind === 'noun') &&
      (word === 'they') === isPlural(page, subject)
    )
      return bare(page, subject);
    if (
      word === 'it' &&
      !memory.several &&
      memory.organisation?.name &&
      /^[A-Z]/.test(memory.organisation.name) &&
      at - memory.organisationAt < RECENT
    )
      return memory.organisation;
    return null;
  }
  return null;
}

/** Who the same pronoun stood for shortly before, outside quotation marks. */
function earlierPronoun(page: Page, word: string, at: number): Speaker | null {
  for (let i = at - 1; i >= 0 && i > at - 80; i--) {
    if (page.lower[i] !== word || page.inQuote[i]) continue;
    const m = mentionOf(page, i);
    return m === null || !knownBefore(page, m.person, i) ? null : person(m.name, m.person);
  }
  return null;
}

function bare(page: Page, range: Range): Speaker | null {
  const body = bodyIn(page, range);
  return body === null ? null : { name: body.name, person: null, span: null, country: body.country };
}

function isPlural(page: Page, range: Range): boolean {
  const word = page.lower[headOf(page, range)]!;
  for (let i = range.first; i < range.end; i++) if (page.lower[i] === 'and') return true;
  return word.endsWith('s') && !word.endsWith('ss');
}

/** Subject of the sentence before the one that token `at` stands in, in the same paragraph. */
function subjectBefore(page: Page, at: number): Range | null {
  const { of, first } = page.doc.sentences;
  const s = of[at]! - 1;
  if (s < 0 || (page.doc.tokens.flags[first[s + 1]!]! & 8) !== 0) return null;
  const floor = first[s]!;
  for (let i = floor; i < first[s + 1]!; i++) {
    if (page.inQuote[i] || !isFiniteVerb(page, i)) continue;
    const subject = subjectLeft(page, verbGroup(page, i, floor).start, floor);
    if (subject === null) continue;
    return listBefore(page, subject.speaker, floor);
  }
  return null;
}

/** "Russia, Venezuela, Gambia and Vietnam were": the whole list that starts the sentence. */
function listBefore(page: Page, range: Range, floor: number): Range {
  if (page.lower[range.first - 1] !== ',') return range;
  for (let i = floor; i < range.first; i++) {
    if (page.lower[i] !== ',' && (page.doc.tokens.flags[i]! & 2) === 0 && page.lower[i] !== 'the')
      return range;
  }
  return { first: floor, end: range.end };
}

function countryOf(page: Page, key: string | null): string | null {
  if (key === null) return null;
  const countries = new Set(
    page.found.officials.filter((o) => o.person === key && o.country !== null).map((o) => o.country),
  );
  return countries.size === 1 ? ([...countries][0] ?? null) : null;
}
