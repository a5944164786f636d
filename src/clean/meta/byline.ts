import type { Block } from '../html/blocks.js';
import { SAYS } from '../html/tokens.js';
import type { El, Page } from '../html/tree.js';
import { isObject, type Json, type JsonLd, textOf, typesOf } from './jsonld.js';
import { innerText, type Metas } from './metas.js';
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
/** Written where a person should stand. */
const NOBODY =
  /^(?:admin(?:istrator)?|editor(?:s|ial)?(?: (?:team|board|staff|desk))?|staff(?: (?:writers?|reporters?|report))?|news ?(?:desk|room|staff|team|editor)?|web ?(?:desk|master|team|editor)|redaktion|redaction|redazione|la rédaction|redacci[oó]n|redaksi|online[- ]?(?:desk|team|redaktion)?|agenc(?:y|ies)|reporters?|correspondents?|our (?:correspondent|reporter|bureau|staff)|(?:the )?authors?|contributors?|guest(?: (?:author|writer|contributor))?|author name|unknown|anonymous|n\/?a|none|null|undefined|press release|pr ?newswire|business ?wire|user|root|team|super ?user|wp ?admin|default|test|by|posted by|written by|published|updated|home|login|follow|share|more|about|view|read|subscribe|advertisement|sponsored|.*\b(?:staff|team|desk|newsroom|bureau|editors|redaktion|news agency|press office|media group|wire services?|rankings team)|editorial .*)$/i;
const AGENCY =
  /^(?:associated press|the associated press|ap|afp|agence france[- ]presse|reuters|bloomberg|dpa|pti|ani|ians|upi|efe|ansa|tass|xinhua|kyodo|yonhap|vna|vnanet|vietnam news agency|bernama|antara|pa media|press association|sputnik|anadolu(?: agency)?|the canadian press|canadian press|aap|tt|ntb|apa|sda|keystone-sda|belga|cna|getty images|afp news|cnn wire|the conversation)$/i;
const PREFIX =
  /^(?:\W*)(?:(?:written|words?|story|text|reported|posted|published|article|authored|review(?:ed)?|analysis|opinion|compiled|edited|interview|photos?(?:graphs)?) (?:and \w+ )?by|by|von|par|por|di|door|av|from|author|autor(?:in)?|auteur|text|reporter|editor)\s*[:|]?\s+(?=\S)/i;
const AFTER =
  /\s+(?:(?:\||•|·|—|–|\/\/?)\s*.*|-\s+.*|(?:updated|published|posted|last updated|on) .*|(?:for|of|at|with|in) (?:the |\p{Lu}).*|\((?!.*\bde\b).*)$/iu;
const ROLE =
  /^(?:.*\b(?:reporter|correspondent|editor|writer|journalist|columnist|contributor|producer|director|professor|lecturer|fellow|analyst|chief|manager|ceo|founder|phd|ph\.d\.?|m\.?d\.?|md|rd|rn|mba|cfp|cpa|esq\.?|jr\.?|sr\.?|staff|university|press|news|times|post|media|inc\.?|photographer|director|president|expert|specialist|strategist|author|head|team|associate|senior|special to|horticulturalist|educator|representative|committee)\b.*)$/i;
const CREDENTIAL =
  /^(?:phd|ph\.d\.?|m\.?d\.?|md|rd|rn|mba|cfp|cpa|esq\.?|jr\.?|sr\.?|dds|dvm|jd|ms|ma|bs|lcsw|facp|cfa|rdn|ldn)$/i;
const SPLIT = /\s*(?:,|;|&|\||\/|\n|\t|•|·|\band\b|\bund\b|\bet\b(?= \p{Lu})|\by\b(?= \p{Lu})|\bwith\b)\s*/iu;
/** What follows a name without a mark between: a date, a desk, who reviewed it, the outlet in capitals. */
const TRAIL =
  /\s+(?:(?:January|February|March|July|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b.*|(?:reviewed|updated|edited|fact.?checked|medically|last updated|published|posted)\b.*|(?:the )?associated press|reuters|afp|(?:min|minute) read.*|founder)$/i;
const SHOUTED = /(?: [A-Z]{3,}){2,}$/;
const CAPITALS = /^(?:[\p{Lu}\d .'’-]+)$/u;
/** Last words of companies, outlets and desks. */
const HOUSE =
  /\b(?:company|university|staff|correspondent|redazione|redaktion|redacci[oó]n|daily|news|times|tribune|journal|magazine|media|group|inc\.?|ltd\.?|llc|institute|center|centre|agency|press|reports?|online|tv|radio|network|association|foundation|department|ministry|office|council|committee|editors?|writers?|team|desk|blog|today|herald|gazette|chronicle|guardian|observer|independent|standard|mail|express|mirror|sun|globe|review|weekly|monthly)$/i;
const EMAIL = /\S+@\S+/g;
const URLISH = /https?:|www\.|\.com\b|\.org\b|\.net\b/i;

/** One name as printed, or null where the words are no person's. */
function nameOf(raw: string, refused: ReadonlySet<string>): string | null {
  let name = raw.replace(EMAIL, ' ').replace(/\s+/g, ' ').trim().replace(PREFIX, '').replace(AFTER, '');
  if (!CAPITALS.test(name) || /associated press$/i.test(name))
    name = name.replace(TRAIL, '').replace(SHOUTED, '');
  name = name.replace(/^[^\p{L}]+|[^\p{L}.)]+$/gu, '').trim();
  if (name.length < 2 || name.length > 50 || /\d/.test(name) || URLISH.test(name) || name.startsWith('@'))
    return null;
  if (/[{}<>[\]=_]|\w\.\w{2,}$/.test(name) || /^\p{Ll}+$/u.test(name)) return null;
  if (HOUSE.test(name) || /^(?:pm|am|utc|min read|gmt)\b/i.test(name)) return null;
  if (NOBODY.test(name) || AGENCY.test(name) || refused.has(foldTitle(name))) return null;
  const words = name.split(' ');
  if (words.length > 6) return null;
  // A sentence, not a name: mostly lower-case words.
  const lower = words.filter((word) => /^\p{Ll}/u.test(word) && word.length > 3).length;
  if (lower > words.length / 2 && words.length > 1) return null;
  return name;
}

function namesOf(raw: string, refused: ReadonlySet<string>): string[] {
  const names: string[] = [];
  const cleaned = raw.replace(/\s+/g, ' ').replace(PREFIX, '');
  for (const part of cleaned.split(SPLIT)) {
    if (CREDENTIAL.test(part)) continue;
    if (names.length > 0 && ROLE.test(part)) continue;
    const name = nameOf(part, refused);
    if (name && !names.includes(name)) names.push(name);
    else if (!name && names.length === 0 && part.length > 60) return [];
  }
  return names;
}

function fromJson(ld: JsonLd, refused: ReadonlySet<string>): string[] {
  const names: string[] = [];
  const add = (value: Json | undefined, depth: number): void => {
    if (depth > 3 || value === undefined || value === null) return;
    if (Array.isArray(value)) for (const item of value) add(item, depth + 1);
    else if (typeof value === 'string') {
      if (!URLISH.test(value)) names.push(...namesOf(textOf(value), refused));
    } else if (isObject(value)) {
      const types = typesOf(value);
      if (types.some((type) => /Organization|Corporation|Brand|WebSite/.test(type))) return;
      if (value.name !== undefined) {
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

const BY = /^\W{0,2}(?:By|BY|by|Written by|Words by|Story by|Text by|Reported by|Author):?\s*(?=\p{Lu})/u;
const PERSON = /^\p{Lu}[\p{L}.'’-]+(?: \p{L}[\p{L}.'’-]*){1,3}$/u;
const AUTHOR_NAMES =
  /(?:^|[\s_-])(?:byline|author|authors|writer|contributor)(?:$|[\s_-])|byline|author-?name|authorName/i;

function fromMarkup(
  page: Page,
  blocks: readonly Block[],
  zones: Int32Array,
  first: number,
  refused: ReadonlySet<string>,
): string[] {
  const frontier = blocks[first]?.pieces[1] ?? Number.MAX_SAFE_INTEGER;
  const near = (el: El): boolean => el.start < frontier + 4_000;
  const names: string[] = [];
  for (const el of page.itemprops) {
    if (!/\bauthor\b|\bcreator\b/.test(el.attr('itemprop')) || !near(el)) continue;
    const value =
      el.attr('content') ||
      (page.itemprops
        .find(
          (other) =>
            other !== el &&
            /\bname\b/.test(other.attr('itemprop')) &&
            other.start >= el.start &&
            other.end <= el.end,
        )
        ?.attr('content') ??
        '');
    const text = value || innerText(page, el, 120);
    if (text.length < 120) names.push(...namesOf(text, refused));
  }
  if (names.length > 0) return [...new Set(names)];
  const top = blocks[Math.max(0, first - 15)]?.pieces[1] ?? 0;
  for (const el of page.authors) {
    if (el.start < top || el.start > frontier + 300) continue;
    names.push(...namesOf(innerText(page, el, 80), refused).filter((name) => PERSON.test(name)));
  }
  if (names.length > 0) return [...new Set(names)].slice(0, 6);
  for (let i = Math.max(0, first - 20); i <= Math.min(blocks.length - 1, first + 2); i++) {
    const block = blocks[i]!;
    if (block.text.length > 120 || zones[i]! & (SAYS.related | SAYS.comments | SAYS.nav | SAYS.footer))
      continue;
    const named =
      AUTHOR_NAMES.test(block.el.names) ||
      AUTHOR_NAMES.test(block.el.parent?.names ?? '') ||
      block.wraps.some((el) => AUTHOR_NAMES.test(el.names) || el.attr('rel') === 'author');
    if (BY.test(block.text)) {
      const found = namesOf(block.text.replace(BY, ''), refused).filter(
        (name) => name.includes(' ') || named,
      );
      if (found.length > 0) return found;
    } else if (named) {
      const found = namesOf(block.text, refused).filter((name) => PERSON.test(name) && !ROLE.test(name));
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** Persons who signed the article, as printed, joined by ", "; null where the page names none. */
export function readByline(
  page: Page,
  metas: Metas,
  ld: JsonLd,
  blocks: readonly Block[],
  zones: Int32Array,
  first: number,
  site: string,
  host: string,
): string | null {
  const refused = new Set([site, ...publishersOf(ld)].map(foldTitle).filter(Boolean));
  const json = fromJson(ld, refused);
  const names = json.length > 0 ? json : fromMeta(metas, refused);
  const all = names.length > 0 ? names : fromMarkup(page, blocks, zones, first, refused);
  const house = foldTitle(site);
  const persons = all.filter(
    (name) => !namesHost(name, host) && !(house.length >= 4 && foldTitle(name).includes(house)),
  );
  return persons.length > 0 ? persons.slice(0, 12).join(', ') : null;
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
  for (const node of ld.nodes) {
    if (typesOf(node).some((type) => /Organization|WebSite|NewsMediaOrganization/.test(type)))
      names.push(textOf(node.name), textOf(node.alternateName));
  }
  return names.filter((name) => name.length > 1);
}
