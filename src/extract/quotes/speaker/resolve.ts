import { T } from '../../../text/closed.js';
import { tokenSpan } from '../../../text/doc.js';
import { FIRST_NAME, KNOWN } from '../../../text/lexicon.js';
import { isCapital, mentionOf, type Page, wordsOf } from '../page.js';
import type { Range, Report } from '../report.js';
import { phraseEnd } from '../syntax/adjunct.js';
import { headOfDelegation } from './delegation.js';
import { delegationAgain, describedAgain } from './described.js';
import { headKind, headOf } from './nouns.js';
import { bodySpeaker } from './organisation.js';
import { documentOf, ownDelegation } from './owners.js';
import { personByName, personByTitle, personIn } from './person.js';
import { isPlural, knownBefore, pronoun, sameSpeaker } from './pronoun.js';
import { authorIn, introducedBefore } from './texts.js';
import { type Memory, NOBODY, person, type Speaker } from './types.js';
import { isNameLike, unlistedName } from './unlisted.js';

/** Who the report's words stand for; remembers it for what comes after. */
export function resolveSpeaker(page: Page, report: Report, memory: Memory): Speaker {
  if (report.speaker === null) return NOBODY;
  const span = tokenSpan(page.doc.tokens, report.speaker.first, report.speaker.end);
  const found = isUnsigned(page, report.speaker)
    ? issuer(page, report, memory)
    : (namedSpeaker(page, report.speaker, report.wide ?? report.speaker, memory) ?? spokenOf(page, report));
  if (found === null) return { ...NOBODY, span };
  const head = report.speaker.first;
  if (report.speaker.end - head === 1 && page.tag[head] === T.pronoun) {
    memory.pronoun = { word: page.lower[head]!, at: report.at, speaker: found };
  }
  const text = textIn(page, report.clause);
  if (text !== null) memory.text = { word: text, speaker: found };
  const speaker = { ...found, span, country: found.country ?? countryOf(page, found.person) };
  if (speaker.human === true && speaker.name !== null) memory.unlisted.set(lastWord(speaker.name), speaker);
  if (speaker.person !== null || speaker.human === true) {
    memory.person = speaker;
    memory.personAt = report.at;
  } else {
    memory.organisation = speaker;
    memory.organisationAt = report.at;
    memory.several = isPlural(page, report.speaker);
  }
  return speaker;
}

/** "The ministry will open two offices, it announced": with nobody named before, the subject of what is told. */
function spokenOf(page: Page, report: Report): Speaker | null {
  const first = report.parts[0]!.first;
  if (report.rule !== 'inserted' || page.lower[report.speaker!.first] !== 'it' || page.inQuote[first])
    return null;
  const subject = { first, end: phraseEnd(page, first, report.parts[0]!.end) };
  const kind = subject.end > first ? headKind(page, subject) : 'none';
  if ((kind !== 'name' && kind !== 'noun') || isPlural(page, subject)) return null;
  return bodySpeaker(page, subject);
}

/** "said |in a communiqué": the noun for the text. */
function textIn(page: Page, clause: Range): string | null {
  const end = Math.min(page.doc.tokens.count, clause.end + AFTER_CLAUSE);
  for (let i = clause.first + 1; i < end && page.lower[i] !== '.'; i++)
    if (TEXTS.has(page.lower[i]!) && INTRODUCES.has(page.lower[i - 1]!)) return page.lower[i]!;
  return null;
}
/** Tokens behind the reporting clause that may still name the text: "the Commission states |in its annual report". */
const AFTER_CLAUSE = 8;
const TEXTS = new Set(
  'statement release communique communiqué bulletin report letter submission study survey post'.split(' '),
);
const INTRODUCES = new Set([
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'press',
  'new',
  'written',
  'joint',
  'annual',
  'open',
]);

const UNSIGNED = new Set(['statement', 'release', 'communique', 'communiqué', 'bulletin']);

/** "a statement issued on Monday", with nothing about whose it is. */
function isUnsigned(page: Page, range: Range): boolean {
  const word = page.lower[headOf(page, range)]!;
  if (!UNSIGNED.has(word)) return false;
  for (let i = range.first; i < range.end; i++)
    if (page.lower[i] === 'by' || page.lower[i] === 'from' || page.lower[i] === 'of' || page.mention[i])
      return false;
  for (let i = range.first; i < range.end; i++)
    if (isCapital(page, i) || page.tag[i] === T.possessive)
      return i === range.first && page.tag[i] === T.determiner;
  return true;
}

/** Whose statement it is: the body that its first words are about ("The ministry will reply"), else who was heard before. */
function issuer(page: Page, report: Report, memory: Memory): Speaker | null {
  if (memory.text !== null && memory.text.word === page.lower[headOf(page, report.speaker!)])
    return memory.text.speaker;
  const author = authorOf(page, report.speaker!, memory);
  if (author !== null) return author;
  const first = report.parts[0]!.first;
  const subject = { first, end: phraseEnd(page, first, report.parts[0]!.end) };
  if (subject.end > first && !page.inQuote[first]) {
    const head = headOf(page, subject);
    const issues = ISSUES.has(page.lower[head]!) || headKind(page, subject) === 'name';
    const body = issues && !page.mention[head] ? bodySpeaker(page, subject) : null;
    if (body !== null) return body;
  }
  const near = report.at - memory.organisationAt < NEAR;
  return near && !memory.several ? memory.organisation : null;
}
const ISSUES = new Set(
  'government ministry delegation office commission agency embassy authorities council'.split(' '),
);
/** How far back the body may have spoken whose statement it is, in tokens. */
const NEAR = 80;

/** The person, body or state that the words stand for, given who spoke before. */
export function namedSpeaker(page: Page, speaker: Range, wide: Range, memory: Memory): Speaker | null {
  const owner = uttererOf(page, speaker);
  if (owner !== null) return namedSpeaker(page, owner, owner, memory);
  const author = authorOf(page, speaker, memory) ?? documentOf(page, speaker, memory);
  if (author !== null) return author;
  const delegation = ownDelegation(page, speaker, memory);
  if (delegation !== null) return delegation;
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
      if (SEVERAL.has(word)) return { ...NOBODY, name: wordsOf(page, { first: head, end: head + 1 }) };
      return pronoun(page, word, head, memory);
    case 'it':
      return pronoun(page, word, head, memory);
    case 'none': {
      const heard = memory.unlisted.get(page.lower[speaker.end - 1]!);
      if (heard !== undefined && isCapital(page, speaker.end - 1)) return heard;
      const known = personByName(page, speaker);
      if (known !== null) return person(known.name, known.person);
      return isOwnRole(page, speaker) ? { ...NOBODY, name: wordsOf(page, speaker) } : null;
    }
    default: {
      const byName = personByName(page, speaker);
      if (byName !== null) return person(byName.name, byName.person);
      const unlisted = unlistedName(page, speaker);
      if (unlisted !== null) return { ...NOBODY, name: wordsOf(page, unlisted), human: true };
      const known = memory.unlisted.get(page.lower[speaker.end - 1]!);
      if (known !== undefined && isCapital(page, speaker.end - 1)) return known;
      if (isNameLike(page, speaker) && (page.classes[speaker.first]! & FIRST_NAME) !== 0)
        return { ...NOBODY, name: wordsOf(page, speaker), human: true };
      const byTitle = headOfDelegation(page, speaker) ?? personByTitle(page, speaker, memory);
      if (byTitle !== null) return byTitle;
      const described = describedAgain(page, speaker, memory);
      if (described !== null) return described;
      if (GROUP.has(word) && page.lower[speaker.first] === 'the' && isBareGroup(page, speaker, head)) {
        const heard = memory.organisation ?? bodyOf(page, memory.person?.person);
        if (heard !== null) return heard;
      }
      const served = GROUP.has(word) ? bodyServed(page, speaker) : null;
      if (served !== null) return served;
      const same = sameBody(page, speaker, word, memory);
      if (same !== null) return same;
      const body = bodySpeaker(page, speaker);
      return body?.country ? body : (delegationAgain(page, speaker, memory) ?? body);
    }
  }
}
/** "my matai", "our neighbour": whose they are, and a noun not known for a thing ("my voice"). */
function isOwnRole(page: Page, range: Range): boolean {
  const noun = range.end - 1;
  return (
    range.end - range.first === 2 &&
    POSSESSIVE.test(page.lower[range.first]!) &&
    page.tag[noun] === T.noun &&
    (page.classes[noun]! & KNOWN) === 0
  );
}
const POSSESSIVE = /^(?:my|our|your|his|her|their)$/;

/** Quantifiers that stand for speakers whom nobody names. */
const SEVERAL = new Set(['others', 'some', 'many', 'several']);

function lastWord(name: string): string {
  return name.slice(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1).toLowerCase();
}

/** Who answers for the text that speaks: "a report by the commission", "its study", "the report" of a body named before. */
function authorOf(page: Page, range: Range, memory: Memory): Speaker | null {
  const inside = authorIn(page, range);
  if (inside !== null) {
    const own = page.lower[inside.first];
    if (own === 'its' || own === 'their') return memory.organisation;
    return namedSpeaker(page, inside, inside, memory);
  }
  const head = headOf(page, range);
  if (page.lower[range.first] !== 'the' || head !== range.end - 1) return null;
  const found = new Map<string, Speaker>();
  for (const author of introducedBefore(page, page.lower[head]!, range.first)) {
    const speaker = namedSpeaker(page, author, author, memory);
    if (speaker?.name) found.set(speaker.name, speaker);
  }
  return found.size === 1 ? [...found.values()][0]! : null;
}

const UTTERANCES = new Set(
  'reply answer response verdict message comment words advice conclusion explanation warning'.split(' '),
);

const OWN = new Set(['his', 'her', 'their']);

/** "[Her] reply", "[the minister]'s answer": whose words they are. */
function uttererOf(page: Page, range: Range): Range | null {
  const last = range.end - 1;
  if (range.end - range.first < 2 || !UTTERANCES.has(page.lower[last]!)) return null;
  if (OWN.has(page.lower[range.first]!)) return { first: range.first, end: range.first + 1 };
  for (let i = last - 1; i > range.first; i--)
    if (page.tag[i] === T.possessive) return { first: range.first, end: i };
  return null;
}
const GROUP = new Set(
  'group lobby charity organisation organization watchdog ngo body agency newspaper paper company party association coalition institute'.split(
    ' ',
  ),
);

/** "His group", "Smith's organisation": the body that the owner's title names. */
function bodyServed(page: Page, range: Range): Speaker | null {
  return bodyOf(page, mentionOf(page, range.first)?.person);
}

/** The one body that the person's titles name. */
function bodyOf(page: Page, key: string | null | undefined): Speaker | null {
  if (!key) return null;
  const names = new Set<string>();
  for (const o of page.found.officials) {
    const name = o.person === key ? (o.organisation ?? SERVES.exec(o.title)?.[1]) : undefined;
    if (name !== undefined) names.add(name);
  }
  return names.size === 1 ? { name: [...names][0]!, person: null, span: null, country: null } : null;
}
/** "executive director of [the] Nile Clinic": the capitalised name after the preposition. */
const SERVES = / (?:of|at|for) (?:the )?(\p{Lu}.*)$/u;

/** "the office" after "the High Commissioner's office". */
function sameBody(page: Page, range: Range, word: string, memory: Memory): Speaker | null {
  const name = memory.organisation?.name?.toLowerCase() ?? '';
  if (page.lower[range.first] !== 'the' || name === '') return null;
  const same =
    range.end - range.first === 2
      ? name.split(' ').includes(word)
      : name.endsWith(` ${page.lower.slice(range.first + 1, range.end).join(' ')}`);
  return same ? memory.organisation : null;
}

/** "the group", "the New York-based group": no name of its own. */
function isBareGroup(page: Page, range: Range, head: number): boolean {
  if (head !== range.end - 1) return false;
  return range.end - range.first === 2 || page.lower[head - 1] === 'based';
}

function countryOf(page: Page, key: string | null): string | null {
  if (key === null) return null;
  const countries = new Set(
    page.found.officials.filter((o) => o.person === key && o.country !== null).map((o) => o.country),
  );
  return countries.size === 1 ? ([...countries][0] ?? null) : null;
}
