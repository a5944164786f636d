import type { Article, PublishedFrom } from '../../model/article.js';
import type { Hints } from '../hints.js';
import { believedCanonical, hostOf, identityOf, tidyUrl } from '../identity.js';
import { signOff } from '../meta/agency.js';
import { authoringAgency, readByline } from '../meta/byline.js';
import { type Dateline, readDateline } from '../meta/dateline.js';
import { type Dating, readDates } from '../meta/dates.js';
import { readJsonLd, textOf } from '../meta/jsonld.js';
import { languageOf, primaryTag } from '../meta/language.js';
import { declaredUrl, firstMeta, readMetas, robotsOf } from '../meta/metas.js';
import { outletOnPage, readOutlet, readSection } from '../meta/outlet.js';
import { foldTitle, isNoHeadline, readTitle, titleAbove } from '../meta/title.js';
import { toBlocks } from './blocks.js';
import { select } from './extract.js';
import { parsePage } from './parse.js';
import type { Selection } from './selection.js';
import { statusOf } from './status.js';
import { joinBlocks, type TextMap } from './trace.js';
import type { El, Page } from './tree.js';

/** A cleaned page with the decisions on its blocks: `selection` says for each paragraph why it is in or out. */
export interface CleanPage {
  readonly article: Article;
  readonly selection: Selection;
  /** Where each stretch of the text stands in the decoded page; for {@link sourceSpan}. */
  readonly map: TextMap;
}

function htmlLanguage(page: Page): string | null {
  const html = page.root.kids.find((kid): kid is El => kid.kids !== null && kid.tag === 'html');
  return html?.attr('lang') || null;
}

const UNDATED: Dating = { published: null, from: null, updated: null };
const MARKUP = /<[^>]*>/g;

/** Reads a decoded page. Linear in its length. */
export function readPage(source: string, hints: Hints): CleanPage {
  const page = parsePage(source);
  const blocks = toBlocks(page);
  const ld = readJsonLd(page);
  const metas = readMetas(page);
  const given = tidyUrl(hints.url);
  const canonical = believedCanonical(declaredUrl(page, metas), given);
  const url = given ?? canonical;
  const host = url ? hostOf(url) : '';
  const declaredSite = readOutlet(metas, ld);
  const site = declaredSite || outletOnPage(page, blocks, host);
  const titles = readTitle(page, blocks, metas, ld, site);
  const body = textOf(ld.article?.articleBody);
  const selection = select(page, blocks, {
    body: body.includes('<') ? body.replace(MARKUP, ' ') : body,
    titles: titles.title ? [...titles.folded, foldTitle(titles.title)] : titles.folded,
    site: foldTitle(site),
    repeats: new Set(hints.profile?.repeats ?? []),
    descriptions: ['og:description', 'description', 'twitter:description'].flatMap(
      (name) => metas.get(name) ?? [],
    ),
  });
  const { kept, why, zones } = selection;
  const first = Math.max(kept.indexOf(true), 0);
  const last = kept.lastIndexOf(true);
  const signature = blocks[why.indexOf('signature')]?.text.split('\n', 1)[0] ?? '';
  // Writers' names alone on a line are cut, and open the text all the same.
  const named = why.indexOf('name');
  const opening = named >= 0 && named < first ? named : first;
  const headline = isNoHeadline(titles.title, site, host)
    ? (titleAbove(blocks, why, opening) ?? titles.title)
    : titles.title;
  const { text: printed, map } = joinBlocks(blocks.filter((_, i) => kept[i]));
  const signed = signOff(printed);
  const text = signed ? printed.slice(0, signed.end) : printed;
  const dateline = readDateline(text);
  const lang = primaryTag(hints.language) ?? primaryTag(htmlLanguage(page));
  const declared = htmlLanguage(page) ?? firstMeta(metas, ['og:locale', 'content-language', 'language']);
  const dates = readDates(page, metas, ld, url ?? given, declared, blocks, zones, first, last + 1);
  const captions = blocks
    .filter((_, i) => why[i] === 'caption')
    .map((block) => block.text.replace(/\n/g, ' '));
  const status = statusOf(text, headline, ld, metas, selection, captions.length);
  // A list of articles has no day of its own; those printed on it are theirs.
  const dating = status === 'listing' && dates.from === 'text' ? UNDATED : dates;
  const published = hints.published ?? dating.published ?? dateline.day;
  const article: Article = {
    source: hints.source,
    identity: identityOf(canonical ?? given, hints.source),
    url,
    outlet: hints.outlet ?? hints.profile?.outlet ?? (site || null),
    title: hints.title ?? headline,
    byline: readByline(page, metas, ld, blocks, zones, opening, signature, declaredSite, host),
    section: readSection(metas, ld),
    agency: dateline.agency ?? signed?.agency ?? authoringAgency(metas, ld),
    datelinePlace: dateline.place,
    published,
    publishedFrom: hints.published ? 'given' : printedIn(dating, dateline),
    updated: dating.updated,
    language: languageOf(lang, text),
    robots: robotsOf(metas),
    text,
    captions: captions.length > 0 ? captions.join('\n') : null,
    status,
    edits: [],
  };
  return { article, selection, map };
}

/** Where the day was read; a day that a dateline prints comes from there, even if it was seen in the text first. */
function printedIn(dates: Dating, dateline: Dateline): PublishedFrom | null {
  if (dates.published === null) return dateline.day ? 'dateline' : null;
  return dates.from === 'text' && dates.published === dateline.day ? 'dateline' : dates.from;
}
