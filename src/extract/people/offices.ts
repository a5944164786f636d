import type { DateFact, OfficeStatus, OfficialFact } from '../../model/fact.js';
import { stateName } from '../../reference/states.js';
import { NUMBER } from '../../text/tokenize.js';
import type { Person } from './resolve/persons.js';
import { readAfter } from './titles/after.js';
import { titleBefore } from './titles/before.js';
import type { TitlePhrase } from './titles/phrase.js';
import { type Scene, sentenceEnd, sentenceStart } from './titles/scene.js';
import { type Office, officesOf } from './titles/wording.js';

/** An office that the text gives a person at one place. */
export interface Held extends Office {
  readonly person: number;
  /** The name it stands with. */
  readonly name: number;
  readonly rule: string;
  readonly status: OfficeStatus;
}

const ACTING = /\b(?:acting|interim|caretaker|a\.i\.?|ad interim)(?=\W|$)/i;
const FORMER = /\b(?:former|ex|late|then|one-time|onetime|erstwhile)\b/i;
const DESIGNATE = /\b(?:designate|elect|incoming|nominee)\b/i;

/** Reads the titles before and after every name. */
export function findOffices(scene: Scene, personOf: Int32Array): Held[] {
  const held: Held[] = [];
  let shared: { phrase: TitlePhrase; end: number } | null = null;
  let sentence = -1;
  let history = false;
  scene.names.forEach((name, n) => {
    if (name.sentence !== sentence) {
      sentence = name.sentence;
      history = isHistory(scene, n);
    }
    const person = personOf[n]!;
    if (person < 0) return;
    if (history) return;
    const before = titleBefore(scene, n);
    if (before !== null) {
      addAll(scene, held, before, person, n, 'title-before');
      shared = isPlural(scene, before) ? { phrase: before, end: name.end } : null;
    } else if (shared !== null && continues(scene, shared.end, name.first)) {
      addAll(scene, held, shared.phrase, person, n, 'shared-title');
      shared = { phrase: shared.phrase, end: name.end };
    } else shared = null;
    const after = readAfter(scene, n);
    const twin = before === null ? counterpart(scene, held, n, person) : null;
    if (twin !== null) held.push(twin);
    const owner = before === null ? ownerBefore(scene, n) : null;
    if (owner !== null && after.phrase === null && speaksNext(scene, after.end)) {
      held.push(speakerFor(owner, name.first, name.end, person, n));
    }
    if (after.phrase !== null) addAll(scene, held, after.phrase, person, n, 'title-after');
    if (after.country !== null) {
      let any = false;
      for (let h = 0; h < held.length; h++) {
        const office = held[h]!;
        if (office.name !== n) continue;
        any = true;
        if (office.country === null && !office.international) held[h] = { ...office, country: after.country };
      }
      if (!any && (after.represents || (name.words.length > 1 && speaksNext(scene, after.end)))) {
        held.push(speakerFor(after.country, name.first, after.end, person, n));
      }
    }
  });
  return held;
}

/** "his Vietnamese counterpart Tran Thanh Man": the office of the official named before in the sentence, of that state. */
function counterpart(scene: Scene, held: readonly Held[], n: number, person: number): Held | null {
  const { tokens } = scene.doc;
  const name = scene.names[n]!;
  if (tokens.lower[name.first - 1] !== 'counterpart') return null;
  const s = scene.stateAt[name.first - 2] ?? -1;
  const start = sentenceStart(scene, name.first);
  const model = held.findLast((h) => h.first >= start && h.person !== person && h.head !== '');
  if (s < 0 || model === undefined || model.international) return null;
  return {
    ...model,
    country: scene.states[s]!.iso3,
    first: scene.states[s]!.first,
    end: name.end,
    person,
    name: n,
    rule: 'counterpart',
    status: 'current',
  };
}

/** Somebody who speaks for a state, the office not named. */
function speakerFor(country: string, first: number, end: number, person: number, name: number): Held {
  const organisation = stateName(country);
  return {
    title: '',
    head: '',
    organisation,
    country,
    international: false,
    first,
    end,
    person,
    name,
    rule: 'represents-state',
    status: 'current',
  };
}

/** ISO3 of the state whose possessive stands before a full name: "Sweden's Anna Lind asked". */
function ownerBefore(scene: Scene, n: number): string | null {
  const name = scene.names[n]!;
  if (name.words.length < 2 || scene.doc.tokens.lower[name.first - 1] !== "'s") return null;
  const s = scene.stateAt[name.first - 2] ?? -1;
  return s >= 0 ? scene.states[s]!.iso3 : null;
}

const SPEAKS = new Set(
  'said says asked urged called put noted recommended praised welcomed told replied added thanked warned stressed commended expressed regretted stated demanded'.split(
    ' ',
  ),
);

function speaksNext(scene: Scene, at: number): boolean {
  return SPEAKS.has(scene.doc.tokens.lower[at] ?? '');
}

function addAll(
  scene: Scene,
  held: Held[],
  phrase: TitlePhrase,
  person: number,
  name: number,
  rule: string,
): void {
  for (const office of officesOf(scene, phrase))
    held.push({ ...office, person, name, rule, status: statusOf(scene, phrase) });
}

function statusOf(scene: Scene, phrase: TitlePhrase): OfficeStatus {
  const { tokens, text } = scene.doc;
  const from = Math.max(sentenceStart(scene, phrase.first), phrase.first - 2);
  const words = text.slice(tokens.start[from]!, tokens.end[phrase.end - 1]!);
  if (ACTING.test(words)) return 'acting';
  if (FORMER.test(words)) return 'former';
  return DESIGNATE.test(words) ? 'designate' : 'current';
}

/** Years before living memory: who held office then is history. */
const HISTORY = 1955;

/** The sentence dates the office to a time long gone ("In 1945 President ..."). */
function isHistory(scene: Scene, name: number): boolean {
  const { tokens } = scene.doc;
  const first = scene.names[name]!.first;
  for (let i = sentenceStart(scene, first); i < sentenceEnd(scene, first); i++) {
    if (tokens.kind[i] !== NUMBER || tokens.end[i]! - tokens.start[i]! !== 4) continue;
    const year = Number(tokens.lower[i]);
    if (year >= 1000 && year < HISTORY) return true;
  }
  return false;
}

function isPlural(scene: Scene, phrase: TitlePhrase): boolean {
  const word = scene.doc.tokens.lower[phrase.heads[phrase.heads.length - 1]!]!;
  return word.endsWith('s') || word.endsWith('men');
}

/** Only "and", commas and courtesy words stand between two names that share a plural title. */
function continues(scene: Scene, end: number, next: number): boolean {
  const { lower } = scene.doc.tokens;
  if (next <= end || next - end > 3) return false;
  for (let i = end; i < next; i++)
    if (lower[i] !== 'and' && lower[i] !== ',' && lower[i] !== '&') return false;
  return next < sentenceEnd(scene, end - 1);
}

/** Rows: one for each person and office; a shorter wording of an office already there is not a second one. */
export function officialRows(
  scene: Scene,
  persons: readonly Person[],
  held: readonly Held[],
  nameOf: (p: number) => string,
  stateOfArticle: string | null,
  dates: readonly DateFact[],
): OfficialFact[] {
  const { tokens } = scene.doc;
  const { text } = scene.doc;
  const byPerson = new Map<number, Held[]>();
  for (const h of held) {
    const list = byPerson.get(h.person);
    if (list === undefined) byPerson.set(h.person, [h]);
    else list.push(h);
  }
  const rows: OfficialFact[] = [];
  for (const [p, list] of byPerson) {
    const kept: Held[] = [];
    for (const h of [...list].sort((a, b) => b.title.length - a.title.length || a.first - b.first)) {
      const words = wordsOf(h.title);
      const other = kept.find(
        (k) => covers(wordsOf(k.title), words) && (h.rule !== k.rule || h.name !== k.name),
      );
      if (other === undefined) kept.push(h);
    }
    kept.sort((a, b) => a.first - b.first || b.end - a.end);
    const country = kept.find((h) => h.country !== null)?.country ?? null;
    for (const h of kept) {
      const name = scene.names[h.name]!;
      const first = Math.min(h.first, name.first);
      const end = Math.max(h.end, name.end);
      const own = h.country ?? (h.international ? null : country);
      const implied = own === null && !h.international && servesState(h);
      rows.push({
        key: `o${rows.length + 1}`,
        start: tokens.start[first]!,
        end: tokens.end[end - 1]!,
        text: text.slice(tokens.start[first]!, tokens.end[end - 1]!),
        rule: h.rule,
        certainty: implied && stateOfArticle !== null ? 'implied' : 'certain',
        person: persons[p]!.key,
        name: nameOf(p),
        title: h.title,
        organisation: h.organisation,
        country: own ?? (implied ? stateOfArticle : null),
        status: h.status,
        asOf: asOf(scene, first, dates),
      });
    }
  }
  return rows.sort((a, b) => a.start - b.start || a.end - b.end);
}

const STATE_OFFICE =
  /\b(?:minister|president|premier|chancellor|secretary|attorney|solicitor|senator|congress\w*|ambassador|envoy|king|queen|delegat\w+|permanent representative|prosecutor|governor|justice|mp|lawmaker|cabinet|ministry|politburo|government|consul|envoy|pm|dpm|fm|counsell?or|d'affaires)\b/i;

/** An office of a state, although its words do not say of which. */
function servesState(office: Office): boolean {
  return STATE_OFFICE.test(office.title);
}

function wordsOf(title: string): string[] {
  return title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function covers(long: readonly string[], short: readonly string[]): boolean {
  return short.every((w) => long.includes(w));
}

const DAY = /^\d{4}(?:-\d{2}){0,2}$/;

/** The date at which the office is attested: that of the sentence where it opens with one, else of publication. */
function asOf(scene: Scene, token: number, dates: readonly DateFact[]): string | null {
  const { tokens, sentences, article } = scene.doc;
  const s = sentences.of[token]!;
  const from = tokens.start[sentences.first[s]!]!;
  const found = dates.find(
    (d) =>
      d.type === 'DATE' &&
      d.start >= from &&
      d.end <= tokens.start[token]! &&
      d.start - from < 12 &&
      DAY.test(d.value),
  );
  return found?.value ?? article.published;
}
