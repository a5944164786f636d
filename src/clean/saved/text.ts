import type { Article } from '../../model/article.js';
import type { Hints } from '../hints.js';
import { identityOf, tidyUrl } from '../identity.js';
import { signOff } from '../meta/agency.js';
import { readDateline } from '../meta/dateline.js';
import { languageOfText, primaryTag } from '../meta/language.js';
import { bodyOf } from './body.js';
import { type Line, readLines } from './lines.js';
import { partWords } from './parting.js';

const BLANK_LINE = /\n[ \t]*\n/;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u3000]+/g;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** What every article has, known from the caller or from the text itself; nothing else dates or names it. */
export function textArticle(text: string, hints: Hints, found: Partial<Article>): Article {
  const dateline = readDateline(text);
  const published = hints.published ?? dateline.day;
  return {
    source: hints.source,
    identity: identityOf(hints.url, hints.source),
    url: tidyUrl(hints.url) ?? hints.url ?? null,
    outlet: hints.outlet ?? null,
    title: hints.title ?? null,
    byline: null,
    section: null,
    agency: dateline.agency ?? signOff(text)?.agency ?? null,
    datelinePlace: dateline.place,
    published,
    publishedFrom: hints.published ? 'given' : dateline.day ? 'dateline' : null,
    updated: null,
    language: primaryTag(hints.language) ?? languageOfText(text),
    robots: null,
    text,
    captions: null,
    status: text.trim() === '' ? 'empty' : 'article',
    edits: [],
    ...found,
  };
}

/** Lines broken at a column end anywhere; paragraphs end where a sentence does. */
function linesAreParagraphs(lines: readonly Line[]): boolean {
  const ended = lines.filter((line) => line.prose || line.text.length < 60).length;
  return ended >= lines.length * 0.5;
}

/**
 * The article of a page saved as text. Furniture is cut only where the text shows that it is a page; a text that is
 * clean already comes back as it was. Each line is a paragraph, unless blank lines part them already.
 */
export function readSavedText(source: string, hints: Hints): Article {
  const input = source.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').normalize('NFC');
  const lines = readLines(input);
  const body = bodyOf(lines);
  let text: string;
  if (body.furnished || (!BLANK_LINE.test(input) && linesAreParagraphs(lines))) {
    text = body.lines
      .map((line) => (body.furnished ? line.text.replace(SPACES, ' ') : line.text))
      .join('\n\n');
  } else text = input.trim();
  const signed = signOff(text);
  if (signed) text = text.slice(0, signed.end);
  const parted = partWords(text, body.furnished);
  const article = textArticle(parted.text, hints, { edits: parted.edits });
  const dated = article.published === null && body.day !== null;
  return {
    ...article,
    title: article.title ?? body.title,
    byline: body.byline,
    published: article.published ?? body.day,
    publishedFrom: dated ? 'text' : article.publishedFrom,
    agency: article.agency ?? signed?.agency ?? body.agency,
  };
}
