import { T } from '../../../text/closed.js';
import type { Doc } from '../../../text/doc.js';
import type { Candidate } from '../candidate.js';
import { hasSpace } from '../number/parse.js';
import { figureStart } from '../qualifier.js';
import { attachedTo, beside, bracketed } from './attached.js';
import { describedAfter } from './described.js';
import { type Phrase, phraseAfter, phraseBefore } from './phrase.js';
import { isBareBetween, sameHolder } from './same-holder.js';
import { subjectBefore } from './subject.js';

/** Says of each figure what or whom it is about; null where the sentence does not tell. */
export function setConcepts(doc: Doc, all: readonly Candidate[]): void {
  let previous: Candidate | null = null;
  for (const c of all) {
    const same = previous === null ? null : sameHolder(doc, previous, c);
    const phrase = same === null ? conceptOf(doc, c) : null;
    if (same !== null) c.concept = same.concept;
    else if (phrase !== null) {
      c.concept = doc.text.slice(doc.tokens.start[named(doc, phrase)], doc.tokens.end[phrase.end - 1]);
    } else if (c.kind !== 'count' && previous?.sentence === c.sentence && isBareBetween(doc, previous, c)) {
      c.concept = previous.concept;
    }
    previous = c;
  }
}

/** "in 2016 Hungary", "500kV line", "sixty-eight states": a number before the noun, with its unit, is another figure. */
function named(doc: Doc, phrase: Phrase): number {
  let at = phrase.first;
  while (at < phrase.end - 1 && isOfNumber(doc, at, phrase.first)) at++;
  // "two of the deputies"
  if (doc.tags.tag[at] === T.preposition) return phrase.first;
  // "the 15-year-old"
  return at > phrase.first && !hasSpace(doc.tokens, at) ? phrase.first : at;
}

function isOfNumber(doc: Doc, i: number, first: number): boolean {
  if (doc.tags.tag[i] === T.number) return true;
  return i > first && !hasSpace(doc.tokens, i);
}

function conceptOf(doc: Doc, c: Candidate): Phrase | null {
  const { lower } = doc.tokens;
  const start = doc.sentences.first[c.sentence]!;
  const limit = doc.sentences.first[c.sentence + 1]!;
  const described = describedAfter(doc, c, limit);
  if (described !== null) return described;
  const first = figureStart(doc.tokens, c.first);
  // "Maddon, 66, has"
  if (c.kind === 'age' && lower[first - 1] === ',') return phraseBefore(doc, first - 1, start, false);
  const outside = bracketed(doc, first, start);
  if (outside !== null) return outside;
  const attached = c.kind === 'time' ? null : attachedTo(doc, first, start);
  const holder = attached ?? subjectBefore(doc, first, start) ?? beside(doc, first, start);
  // "five seasons of Sesame Street"
  const ofNoun = holder === null && c.nounEnd > 0 && lower[c.nounEnd] === 'of';
  return ofNoun ? phraseAfter(doc, c.nounEnd + 1, limit) : holder;
}
