import { findDates } from '../../../src/extract/dates/index.js';
import { plainArticle } from '../../../src/model/article.js';
import type { DateFact } from '../../../src/model/fact.js';
import { analyse } from '../../../src/text/doc.js';

/** Dates of a text published on a day (2024-05-13, a Monday, unless told otherwise). */
export function find(
  text: string,
  published: string | null = '2024-05-13',
  country: string | null = null,
): DateFact[] {
  return findDates(analyse(plainArticle(text, { published }), country));
}

/** `text=value` of each date. */
export function values(text: string, published?: string | null, country?: string | null): string[] {
  return find(text, published, country).map((fact) => `${fact.text}=${fact.value}`);
}
