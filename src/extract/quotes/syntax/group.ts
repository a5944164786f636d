import { T } from '../../../text/closed.js';
import type { Page } from '../page.js';

/** The verb group that ends in token v. */
export interface VerbGroup {
  readonly start: number;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: boolean;
  readonly infinitive: boolean;
}

const BE = new Set("is are was were be been being am isn't aren't wasn't weren't".split(' '));
const NEGATED = /n't$/;

/** Walks left from verb v over its auxiliaries and adverbs. */
export function verbGroup(page: Page, v: number, floor: number): VerbGroup {
  const { tag, lower } = page;
  let passive = false;
  let negated = false;
  let modal = false;
  let infinitive = false;
  let i = v - 1;
  for (; i >= floor && i > v - 8; i--) {
    if (page.inQuote[i]) break;
    const word = lower[i]!;
    const t = tag[i];
    if (t === T.auxiliary) {
      if (BE.has(word) && i >= v - 4) passive = true;
      if (NEGATED.test(word)) negated = true;
    } else if (t === T.modal) {
      modal = true;
      if (NEGATED.test(word)) negated = true;
    } else if (t === T.negation) negated = true;
    else if (t === T.to && i === v - 1) infinitive = true;
    else if (t !== T.adverb && !DAY.test(word) && !(word === 'since' && tag[i - 1] === T.auxiliary)) break;
  }
  // "Rwanda |on Wednesday brushed off": the day's preposition goes with it.
  if (i > floor && lower[i] === 'on' && DAY.test(lower[i + 1]!) && i + 1 < v) i--;
  return { start: i + 1, passive, negated, modal, infinitive };
}
/** A day of the week. */
export const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
