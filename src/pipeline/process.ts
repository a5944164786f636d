import { cleanHtml, cleanText, decodeHtml, type Hints, verbatimArticle } from '../clean/index.js';
import { CLEAN_VERSION } from '../clean/version.js';
import { EXTRACTORS } from '../extract/registry.js';
import { extractAll } from '../extract/run.js';
import type { Article } from '../model/article.js';
import { asRapporteurError, InputError, type Stage } from '../model/errors.js';
import { LAYERS, type LayerName, type Layers } from '../model/fact.js';
import { nameKey } from '../reconcile/identities/canonical.js';
import { searchFold } from '../store/fold.js';
import { contentId, sha256 } from '../store/ids.js';
import { codePointOffsets } from '../store/offsets.js';
import { factRows, type LayerRows, type LayerVersions, type Row } from '../store/rows.js';
import { signatureOf } from '../store/signature.js';
import type { ArticleRecord, Versions } from '../store/store.js';
import { analyse, type Doc } from '../text/doc.js';
import type { Input } from './input.js';
import { outletCountry } from './outlet-country.js';
import { personIdIn } from './person-id.js';
import { profileFor, profilesVersion } from './profiles.js';

/** What became of one input: a record to store, or why there is none. Plain data: passes between threads. */
export type Processed =
  | { readonly ok: true; readonly record: ArticleRecord }
  | {
      readonly ok: false;
      readonly code: string;
      readonly stage: Stage;
      readonly source: string;
      readonly message: string;
    };

const layerVersions: LayerVersions = Object.fromEntries(
  LAYERS.map((layer) => {
    const by = EXTRACTORS.find((e) => e.gives.includes(layer));
    return [layer, { extractor: by?.name ?? 'none', version: by?.version ?? '0' }];
  }),
) as Record<LayerName, { extractor: string; version: string }>;

/** The versions by which rows are made now. A layer's holds those of all that it needs: a change there changes it too. */
export const VERSIONS: Versions = {
  clean: CLEAN_VERSION + profilesVersion(),
  ...(Object.fromEntries(LAYERS.map((l) => [l, chain(l)])) as Record<LayerName, string>),
};

/** Names and versions of the extractors that a layer rests on: what comes later cannot have changed what was needed. */
function chain(layer: LayerName): string {
  const names = new Set<string>();
  const visit = (wanted: LayerName, before: number): void => {
    EXTRACTORS.forEach((e, at) => {
      if (at >= before || !e.gives.includes(wanted)) return;
      names.add(`${e.name}@${e.version}`);
      for (const need of e.needs) visit(need, at);
    });
  };
  visit(layer, EXTRACTORS.length);
  return [...names].sort().join(' ');
}

/** Cleans, analyses and extracts one input. Never throws for a bad input. */
export function processInput(input: Input): Processed {
  try {
    const { article, charset } = cleaned(input);
    return { ok: true, record: toRecord(input, article, charset) };
  } catch (thrown) {
    const { code, stage, source, message } = asRapporteurError(thrown, 'extract', input.source);
    return { ok: false, code, stage, source: source || input.source, message };
  }
}

function cleaned(input: Input): { article: Article; charset: string | null } {
  const hints: Hints = {
    ...input.given,
    source: input.source,
    contentType: input.contentType,
    profile: input.given.url === null ? null : profileFor(input.given.url),
  };
  if (input.kind === 'verbatim') return { article: verbatimArticle(input.text ?? '', hints), charset: null };
  const decoded = input.bytes === null ? null : decodeHtml(input.bytes, input.contentType);
  const text = decoded?.text ?? input.text ?? '';
  if (text.trim() === '')
    throw new InputError('E_EMPTY_INPUT', 'read', input.source, 'nothing but white space in it');
  const article = input.kind === 'html' ? cleanHtml(text, hints) : cleanText(text, hints);
  return { article, charset: decoded?.charset ?? null };
}

/** The facts of an article whose text is worth reading, and its analysis. */
export function extractArticle(article: Article): { doc: Doc; layers: Layers } {
  const doc = analyse(article, outletCountry(article));
  return { doc, layers: extractAll(doc, EXTRACTORS) };
}

/** The persons of an article, with the offices it gives them: what identities are made from. */
function peopleOf(articleId: number, rows: LayerRows): Row[] {
  const people = new Map<string, Row & { titles: string }>();
  for (const row of [...rows.person_mentions, ...rows.officials]) {
    const { person_key, name, person_id } = row;
    if (person_key == null || person_id == null || name == null) continue;
    const key = String(person_key);
    const known = people.get(key) ?? {
      article_id: articleId,
      person_key,
      name,
      name_key: nameKey(String(name)),
      titles: '[]',
      country: null,
      own_id: person_id,
      person_id,
    };
    if (row.title !== undefined) {
      const titles = new Set([...(JSON.parse(known.titles) as string[]), String(row.title)]);
      known.titles = JSON.stringify([...titles].sort());
      known.country ??= row.country ?? null;
    }
    people.set(key, known);
  }
  return [...people.values()];
}

function toRecord(input: Input, article: Article, charset: string | null): ArticleRecord {
  const { doc, layers } = extractArticle(article);
  const id = contentId(article.identity);
  const rows = factRows(article, id, layers, layerVersions, personIdIn(article.identity));
  const at = codePointOffsets(article.text);
  return {
    article: {
      id,
      source: article.source,
      identity: article.identity,
      url: article.url,
      outlet: article.outlet,
      outlet_country: doc.outletCountry,
      title: article.title,
      byline: article.byline,
      section: article.section,
      agency: article.agency,
      dateline_place: article.datelinePlace,
      published: article.published,
      published_from: article.publishedFrom,
      updated: article.updated,
      language: article.language,
      robots: article.robots,
      text: article.text,
      captions: article.captions,
      text_sha256: sha256(article.text),
      story_id: null,
      status: article.status,
      folded: searchFold(article.title, article.text),
    },
    layers: rows,
    people: peopleOf(id, rows),
    edits: article.edits.map((edit, n) => ({
      id: contentId(id, 'edit', n, edit.at),
      article_id: id,
      at: at(edit.at),
      removed: edit.removed,
      inserted: edit.inserted,
      reason: edit.reason,
    })),
    signature: signatureOf(doc),
    inputSha256: input.inputSha256,
    snapshot: { ...input.snapshot, charset },
    versions: VERSIONS,
  };
}
