import type { PersonMention } from '../../../model/fact.js';
import { T } from '../../../text/closed.js';
import { ACTOR } from '../../../text/lexicon.js';
import { ALL_CAPS } from '../../../text/tokenize.js';
import { isCapital, isNominal, mentionOf, type Page } from '../page.js';
import type { Range } from '../report.js';
import { headOf } from './nouns.js';
import { bodySpeaker } from './organisation.js';
import { rosterOf } from './roster.js';
import type { Memory, Speaker } from './types.js';
import { unnamedBefore } from './unnamed.js';

/** The person that the phrase names, not one it only mentions ("Smith's lawyer", "a spokesman for Smith"). */
export function personIn(page: Page, range: Range): PersonMention | null {
  let best: PersonMention | null = null;
  for (let i = range.first; i < range.end; i++) {
    const m = mentionOf(page, i);
    if (m === null || THE.test(m.name) || (m.kind === 'pronoun' && isOwnerOrFar(page, i, range))) continue;
    const end = lastOf(page, i, range.end);
    const before = page.lower[i - 1] ?? '';
    const attached =
      i > range.first &&
      (ATTACHES.has(before) ||
        (before === 'the' && ATTACHES.has(page.lower[i - 2] ?? '')) ||
        isServed(page, i, range.first));
    const possessor =
      page.tag[end] === T.possessive || (end + 1 < range.end && page.tag[end + 1] === T.possessive);
    if (!attached && !possessor && (best === null || (best.kind === 'title' && m.kind !== 'title'))) best = m;
    i = end;
  }
  return best;
}
/** "a spokesperson for Justice Minister [Ann Lee]", "an aide to Ms [Lee]": who serves the person at token i speaks. */
export function isServed(page: Page, i: number, floor: number): boolean {
  let at = i - 1;
  if (page.lower[at] === '.') at--;
  if (at <= floor || !(HONORIFIC.has(page.lower[at]!) || leadsName(page, at, floor))) return false;
  // Over the office and what it is for, up to the preposition: "for |Minister of Justice".
  while (at > floor && (isNominal(page, at) || page.lower[at] === '-' || isOfOffice(page, at))) at--;
  return at > floor && ATTACHES.has(page.lower[at]!) && SERVANT.test(page.lower[at - 1]!);
}
/** "Minister |of Justice". */
function isOfOffice(page: Page, at: number): boolean {
  const before = page.lower[at - 1] ?? '';
  return page.lower[at] === 'of' && RANK.test(before) && !SERVANT.test(before);
}
const SERVANT = /^(?:spokes(?:man|woman|person)|aide|advis[eo]r|ally)$/;
export const HONORIFIC = new Set('mr mrs ms dr prof professor justice sir madam rev hon'.split(' '));

/** An office right before a name, with or without what it is for: "minister", "Minister of Foreign Affairs". */
function leadsName(page: Page, last: number, floor: number): boolean {
  if (RANK.test(page.lower[last]!) || (page.classes[last]! & ACTOR) !== 0) return true;
  for (let at = last; at > floor + 1 && isNominal(page, at); at--)
    if (page.lower[at - 1] === 'of') return RANK.test(page.lower[at - 2]!);
  return false;
}

/** "His group": whose it is, not who; or a pronoun deep in a longer phrase. */
function isOwnerOrFar(page: Page, i: number, range: Range): boolean {
  return range.end - range.first > 2 || (i + 1 < range.end && page.tag[i + 1] === T.noun);
}
/** No person's name begins so. */
const THE = /^the /i;
const ATTACHES = new Set(['of', 'for', 'to', 'with', 'by', 'from', 'against', 'about']);

function lastOf(page: Page, i: number, end: number): number {
  let j = i;
  while (j + 1 < end && page.mention[j + 1] === page.mention[i]) j++;
  return j;
}

/** "Burns" where the article has one Nicholas Burns, though no mention was found at these words. */
export function personByName(page: Page, range: Range): PersonMention | null {
  const head = headOf(page, range);
  if (!isCapital(page, head) || head + 1 < range.end) return null;
  return rosterOf(page).byLastName.get(page.lower[head]!) ?? null;
}

/** "the HPS" for the Head of the Presidential Secretariat: the letters, or ''. */
function abbreviated(page: Page, range: Range): string {
  const at = range.end - 1;
  return range.end - range.first <= 2 && (page.doc.tokens.flags[at]! & ALL_CAPS) !== 0 ? page.lower[at]! : '';
}
export const RANK =
  /^(?:minister|president|secretary|ambassador|chair|chairman|chairwoman|chairperson|commissioner|governor|senator|director|general|envoy|mayor|chief|head|premier|chancellor|attorney|speaker|judge|king|queen|prince|rapporteur|coordinator|counsellor|consul|delegate|leader|spokes(?:man|woman|person))$/;

/** Nouns that fit whoever spoke last. */
const ANYBODY = new Set(
  'diplomat official politician spokesperson spokesman spokeswoman leader expert activist envoy representative'.split(
    ' ',
  ),
);

/** "the diplomat", "the minister": the official with that title, or who spoke last. */
export function personByTitle(page: Page, range: Range, memory: Memory): Speaker | null {
  const first = page.lower[range.first]!;
  if (first === 'a' || first === 'an') return soleSpokesperson(page, range);
  const led = first === 'the' || first === 'deputy' || OWNER.test(first);
  if (!led && !isCapital(page, range.first)) return null;
  if (range.end - range.first > 8) return null;
  // "Deputy Minister The Ministry ... confirmed": the rank leads.
  const rank = page.lower[range.first + 1] ?? '';
  const noun =
    page.lower[range.first] === 'deputy' && RANK.test(rank) ? rank : page.lower[headOf(page, range)]!;
  if (ANYBODY.has(noun) && !isOwned(page, range)) {
    const unnamed = unnamedBefore(page, noun, range.first);
    if (unnamed !== null && !isLater(page, noun, unnamed, memory)) return bodySpeaker(page, unnamed);
    if (memory.person !== null) return memory.person;
  }
  const initials = abbreviated(page, range);
  if (!RANK.test(noun) && initials === '') return null;
  const roster = rosterOf(page);
  const holders =
    initials === '' ? holdersOf(page, range, roster.byTitleWord.get(noun)) : roster.byInitials.get(initials);
  if (holders === undefined) return null;
  if (memory.person?.person && holders.has(memory.person.person)) return memory.person;
  if (holders.size !== 1) return null;
  const [person, name] = [...holders][0]!;
  return { name, person, span: null, country: null };
}
/** After the unnamed one somebody spoke who bears the noun as a title, or whom the first words already stood for. */
function isLater(page: Page, noun: string, unnamed: Range, memory: Memory): boolean {
  if (memory.person === null || memory.personAt < unnamed.first) return false;
  const holders = rosterOf(page).byTitleWord.get(noun);
  const again = memory.person.span?.start === page.doc.tokens.start[unnamed.first];
  return again || (memory.person.person !== null && holders?.has(memory.person.person) === true);
}

/** "a foreign ministry spokesperson" of the first lines, where the article names one spokesperson and no second. */
function soleSpokesperson(page: Page, range: Range): Speaker | null {
  if (page.doc.sentences.of[range.first]! > LEDE || !SPOKES.test(page.lower[headOf(page, range)]!))
    return null;
  const { byTitleWord } = rosterOf(page);
  const all = new Map(
    ['spokesman', 'spokeswoman', 'spokesperson'].flatMap((w) => [...(byTitleWord.get(w) ?? [])]),
  );
  const left = holdersOf(page, range, all);
  if (left === undefined || left.size !== 1) return null;
  const [person, name] = [...left][0]!;
  return { name, person, span: null, country: null };
}
const SPOKES = /^spokes(?:man|woman|person)$/;
/** Sentences that may tell of somebody before the name is given. */
const LEDE = 2;

/** "its justice minister": a title that its owner leads. */
const OWNER = /^(?:its|their|our|his|her)$/;

/** "Ms Burns's spokesman", "their leader": the words say whose it is. */
function isOwned(page: Page, range: Range): boolean {
  if (OWNER.test(page.lower[range.first]!)) return true;
  for (let i = range.first; i < range.end; i++) if (page.tag[i] === T.possessive) return true;
  return false;
}

type Holders = ReadonlyMap<string, string>;

/** Of those with a title of that rank, those whose title has the other words too: "the justice minister". */
function holdersOf(page: Page, range: Range, all: Holders | undefined): Holders | undefined {
  if (all === undefined) return undefined;
  let left = all;
  for (let i = range.first; i < headOf(page, range); i++) {
    if (page.tag[i] !== T.noun && page.tag[i] !== T.name) continue;
    const having = rosterOf(page).byTitleWord.get(page.lower[i]!);
    if (having === undefined) {
      // "its health minister" where the article names no such office.
      if (OWNER.test(page.lower[range.first]!)) return undefined;
      continue;
    }
    left = new Map([...left].filter(([key]) => having.has(key)));
  }
  return left.size > 0 ? left : OWNER.test(page.lower[range.first]!) ? undefined : all;
}
