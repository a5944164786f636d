import { T } from '../../../text/closed.js';
import { PLACE } from '../../../text/lexicon.js';
import { ALL_CAPS, NEWLINE_BEFORE, SPACE_BEFORE } from '../../../text/tokenize.js';
import { isFiniteVerb, type Page } from '../page.js';

/** First token after "HANOI, May 5 (VNA) -" or "ISLAMABAD:" at the start of a paragraph; `first` where there is no dateline. */
export function afterDateline(page: Page, first: number, end: number): number {
  const { flags } = page.doc.tokens;
  if (
    (flags[first]! & NEWLINE_BEFORE) === 0 ||
    page.tag[first] === T.determiner ||
    page.tag[first] === T.pronoun
  )
    return first;
  let bracket = false;
  const stop = Math.min(end, first + 18);
  for (let i = first; i < stop; i++) {
    const word = page.lower[i]!;
    if (word === '(') bracket = true;
    if (isDash(word) && i > first) {
      // "Santo Domingo.- The": the stop parts the place from the text.
      const loose =
        (flags[i]! & SPACE_BEFORE) !== 0 || page.lower[i - 1] === ')' || page.lower[i - 1] === '.';
      const next = page.lower[i + 1] === '-' ? i + 2 : i + 1;
      if (!loose || next >= end || (flags[next]! & SPACE_BEFORE) === 0) continue;
      const named = bracket || (flags[first]! & ALL_CAPS) !== 0 || hasDate(page, first, i) || i - first <= 3;
      return named && page.inQuote[i] === 0 ? next : first;
    }
    if (word === ':' && i - first <= 2) return isPlace(page, first) ? i + 1 : first;
    if (isFiniteVerb(page, i) && !bracket && page.tag[i] !== T.modal) return first;
  }
  return first;
}

function isDash(word: string): boolean {
  return word === '-' || word === '–' || word === '—' || word === '―';
}
function hasDate(page: Page, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (page.tag[i] === T.number) return true;
  return false;
}
function isPlace(page: Page, i: number): boolean {
  return (page.classes[i]! & PLACE) !== 0;
}
