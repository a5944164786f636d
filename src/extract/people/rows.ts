import type { DateFact, OfficialFact } from '../../model/fact.js';
import type { Held } from './offices.js';
import type { Person } from './resolve/persons.js';
import type { Scene } from './titles/scene.js';
import type { Office } from './titles/wording.js';

/** A person's offices are compared up to this many: nobody holds more, and a page of junk stays linear. */
const COMPARED = 60;

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
    const known: { held: Held; words: readonly string[] }[] = [];
    for (const h of [...list].sort((a, b) => b.title.length - a.title.length || a.first - b.first)) {
      const words = wordsOf(h.title);
      const other = known.find(
        (k) => covers(k.words, words) && (h.rule !== k.held.rule || h.name !== k.held.name),
      );
      if (other !== undefined) continue;
      kept.push(h);
      if (known.length < COMPARED) known.push({ held: h, words });
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
  /\b(?:minister|president|premier|chancellor|secretary|attorney|solicitor|senator|congress\w*|ambassador|envoy|king|queen|delegat\w+|permanent representative|prosecutor|governor|justice|mp|lawmaker|cabinet|ministry|politburo|government|consul|pm|dpm|fm|counsell?or|d'affaires)\b/i;

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
