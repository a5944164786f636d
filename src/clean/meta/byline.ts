import type { Block } from '../html/blocks.js';
import type { Page } from '../html/tree.js';
import { agencyOf } from './agency.js';
import { namesOf, URLISH } from './byline-names.js';
import { fromLines, fromMarkup, fromOpening, linesNear, PERSON } from './byline-page.js';
import { isObject, type Json, type JsonLd, type JsonObject, textOf, typesOf } from './jsonld.js';
import type { Metas } from './metas.js';
import { foldTitle } from './title.js';

const AUTHOR_META = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'citation_author',
  'article:author_name',
  'article.author',
  'cxenseparse:author',
  'og:article:author',
  'authors',
  'byline',
  'dc.contributor',
  'creator',
  'vr:author',
  'rbauthors',
]; // prettier-ignore
const HOUSES = /Organization|Corporation|Brand|WebSite/;

/** An author that is an outlet or an agency, and not called a person as well. */
function isHouse(author: JsonObject): boolean {
  const types = typesOf(author);
  return !types.includes('Person') && types.some((type) => HOUSES.test(type));
}

function fromJson(ld: JsonLd, refused: ReadonlySet<string>): string[] {
  const names: string[] = [];
  const add = (value: Json | undefined, depth: number): void => {
    if (depth > 3 || value === undefined || value === null) return;
    if (Array.isArray(value)) for (const item of value) add(item, depth + 1);
    else if (typeof value === 'string') {
      if (!URLISH.test(value)) names.push(...namesOf(textOf(value), refused));
    } else if (isObject(value)) {
      if (isHouse(value)) return;
      const given = `${textOf(value.givenName)} ${textOf(value.familyName)}`.trim();
      if (value.name === undefined && given !== '') names.push(...namesOf(given, refused));
      else if (value.name !== undefined) {
        const list = Array.isArray(value.name) ? value.name : [value.name];
        for (const name of list) names.push(...namesOf(textOf(name), refused));
      } else if (typeof value['@id'] === 'string') {
        const node = ld.nodes.find((n) => n['@id'] === value['@id'] && n !== value && n.name !== undefined);
        if (node) add(node, depth + 1);
      }
    }
  };
  add(ld.article?.author ?? ld.article?.creator, 0);
  return [...new Set(names)];
}

function fromMeta(metas: Metas, refused: ReadonlySet<string>): string[] {
  for (const key of AUTHOR_META) {
    const values = metas.get(key) ?? [];
    const names = values
      .filter((value) => !URLISH.test(value) && value.length < 200)
      .flatMap((value) => namesOf(value, refused));
    if (names.length > 0) return [...new Set(names)];
  }
  const labels = [1, 2].filter((n) =>
    /written by|author|by/i.test(metas.get(`twitter:label${n}`)?.[0] ?? ''),
  );
  return labels.flatMap((n) => namesOf(metas.get(`twitter:data${n}`)?.[0] ?? '', refused));
}

/** Persons who signed the article, as printed, joined by ", "; null where the page names none. */
export function readByline(
  page: Page,
  metas: Metas,
  ld: JsonLd,
  blocks: readonly Block[],
  zones: Int32Array,
  first: number,
  signature: string,
  site: string,
  host: string,
): string | null {
  const refused = new Set([site, ...publishersOf(ld)].map(foldTitle).filter(Boolean));
  const json = fromJson(ld, refused);
  const named = json.length > 0 ? json : fromMeta(metas, refused);
  const printed = fromLines(blocks, zones, first, refused, named.length > 0);
  // Metadata that name the outlet's own host, where the page prints a person: no author was told.
  const told =
    named.length === 1 && printed.length > 0 && isHostLabel(named[0]!, host) && !printed.includes(named[0]!)
      ? []
      : named;
  const all =
    told.length > 0
      ? signed(told, printed, told.length > 1 ? linesNear(blocks, first) : [])
      : ([
          () => fromMarkup(page, blocks, first, refused),
          () => printed,
          () => fromOpening(blocks, first, refused),
          () => namesOf(signature, refused).map(unshouted),
        ]
          .map((read) => read())
          .find((names) => names.length > 0) ?? []);
  const house = foldTitle(site);
  const persons = all.filter(
    (name) => !namesHost(name, host) && !(house.length >= 4 && foldTitle(name).includes(house)),
  );
  return persons.length > 0 ? persons.slice(0, 12).join(', ') : null;
}

/** `Veronica ȚURCANU`, as surnames are printed in many countries, with one capital. */
function unshouted(name: string): string {
  return name.replace(/(?<=\p{Lu})\p{Lu}{2,}/gu, (rest) => rest.toLowerCase());
}

/** The news agency that JSON-LD or meta name as the author, alone or beside a person; null where they name none. */
export function authoringAgency(metas: Metas, ld: JsonLd): string | null {
  const authors = [ld.article?.author ?? null].flat().map(textOf);
  const written = ['author', 'article:author', 'parsely-author', 'cxenseparse:author'].flatMap(
    (name) => metas.get(name) ?? [],
  );
  for (const author of [...authors, ...written]) {
    if (author.length > 120) continue;
    for (const part of author.split(SHARED)) {
      const agency = agencyOf(part.replace(STAFF, ''));
      if (agency) return agency;
    }
  }
  return null;
}
const SHARED = /\s*[,;/|&]\s*|\s+(?:and|with|via)\s+/;
const STAFF = /\s+(?:staff|news agency|reporters?|in \p{Lu}.*)$/u;

/**
 * Metadata name the first author alone, or everybody who had a hand in the page. Where the lines about the headline
 * print some of them, they say who signed: those of the names that stand there, and who shares a line with them.
 */
function signed(
  told: readonly string[],
  printed: readonly string[],
  near: readonly string[],
): readonly string[] {
  const there = told.filter((name) => near.some((line) => line.includes(foldTitle(name))));
  const names = new Set(told.map(foldTitle));
  const persons = printed.filter((name) => PERSON.test(name));
  const shared = persons.some((name) => names.has(foldTitle(name)));
  const extra = shared ? persons.filter((name) => !names.has(foldTitle(name))) : [];
  return [...(there.length > 0 ? there : told), ...extra];
}

/** `Delta Quarterly` at deltaquarterly.com.bd. */
function isHostLabel(name: string, host: string): boolean {
  const label = foldTitle(name).replaceAll(' ', '');
  return label.length >= 6 && host.split('.').some((part) => part.replace(/-/g, '') === label);
}

/** `Daily News Egypt` at dailynewsegypt.com, `CDC` at cdc.gov; two words may be a person's own site. */
function namesHost(name: string, host: string): boolean {
  const words = foldTitle(name).split(' ');
  if (words.length === 2) return false;
  const label = host.split('.').at(-2) ?? '';
  return label !== '' && words.join('') === label.replace(/-/g, '');
}

function publishersOf(ld: JsonLd): string[] {
  const names = [textOf(ld.article?.publisher)];
  const authors = [ld.article?.author ?? null].flat();
  for (const author of authors) {
    if (isObject(author) && isHouse(author)) names.push(textOf(author.name));
  }
  for (const node of ld.nodes) {
    if (typesOf(node).some((type) => /Organization|WebSite|NewsMediaOrganization/.test(type)))
      names.push(textOf(node.name), textOf(node.alternateName));
  }
  return names.filter((name) => name.length > 1);
}
