import { decodeHTML } from 'entities';
import type { Page } from '../html/tree.js';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

const ARTICLE =
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting|\w*Posting|CreativeWork)$/;
const MAX_NODES = 5_000;
const WRAPPING =
  /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)\s*|\s*(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/g;
const CONTROL = /[\u0000-\u001f]+/g;
const TRAILING = /,\s*(?=[}\]])/g;

/** What a page's JSON-LD says; empty objects where it says nothing. */
export interface JsonLd {
  /** The node of the page's article, where there is one. */
  readonly article: JsonObject | null;
  readonly nodes: readonly JsonObject[];
  /** More than one article of its own standing: a listing, or an article with others beside it. */
  readonly articles: number;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string as printed: the first of a list, the name of an object. */
export function textOf(value: Json | undefined): string {
  if (typeof value === 'string') return value.includes('&') ? decodeHTML(value).trim() : value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return textOf(value[0]);
  if (isObject(value)) return textOf(value.name ?? value['@value'] ?? value['@id'] ?? value.url);
  return '';
}

export function typesOf(node: JsonObject): string[] {
  const type = node['@type'];
  const list = Array.isArray(type) ? type : [type];
  return list.filter((t): t is string => typeof t === 'string').map((t) => t.replace(/^.*[/:]/, ''));
}

function parse(raw: string): Json | undefined {
  const trimmed = raw.trim();
  const bare = /^[{[]/.test(trimmed) && /[}\]]$/.test(trimmed);
  const body = bare ? trimmed : raw.replace(WRAPPING, '');
  for (const attempt of [body, body.replace(CONTROL, ' ').replace(TRAILING, '')]) {
    try {
      return JSON.parse(attempt) as Json;
    } catch {
      // The second attempt forgives raw line breaks in strings and trailing commas, both common.
    }
  }
  return undefined;
}

function collect(value: Json | undefined, into: JsonObject[], depth: number): void {
  if (depth > 6 || into.length >= MAX_NODES) return;
  if (Array.isArray(value)) for (const item of value) collect(item, into, depth + 1);
  else if (isObject(value)) {
    into.push(value);
    collect(value['@graph'], into, depth + 1);
    collect(value.mainEntity, into, depth + 1);
    if (isObject(value.mainEntityOfPage)) collect(value.mainEntityOfPage, into, depth + 1);
  }
}

/** Prefers news articles, nodes with a body, and nodes with a date. */
function rank(node: JsonObject): number {
  const types = typesOf(node);
  if (!types.some((type) => ARTICLE.test(type))) return 0;
  let score = types.some((type) => /Article|Posting|Report/.test(type)) ? 4 : 1;
  if (node.articleBody) score += 2;
  if (node.datePublished) score += 2;
  if (node.headline) score += 1;
  if (node.author) score += 1;
  return score;
}

/** Reads all JSON-LD of a page; what does not parse is passed over. */
export function readJsonLd(page: Page): JsonLd {
  const nodes: JsonObject[] = [];
  for (const script of page.jsonld) {
    const value = parse(page.source.slice(script.start, script.end));
    collect(value, nodes, 0);
  }
  let article: JsonObject | null = null;
  let best = 1;
  let articles = 0;
  for (const node of nodes) {
    const score = rank(node);
    if (score >= 4) articles++;
    if (score > best) {
      best = score;
      article = node;
    }
  }
  return { article, nodes, articles };
}
