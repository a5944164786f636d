import { plainArticle } from '../../model/article.js';
import type { ClaimFact } from '../../model/fact.js';
import { analyse, type Doc } from '../../text/doc.js';
import type { Extractor, Found } from '../seam.js';
import { councilClaims } from './council.js';
import { type Cue, wordCues } from './cycle.js';
import { resolve } from './decide.js';
import type { Draft } from './draft.js';
import { gate } from './gate.js';
import { claimsNothing } from './group.js';
import { type Reading, read } from './read.js';
import { frames } from './sentences.js';

/**
 * What officials and the press say about a state's review: frames over figures, dates and quotes, sentence by sentence;
 * then state, cycle and speaker of each; then what is told twice or contradicts itself is dropped.
 */
export const claimsExtractor: Extractor = {
  name: 'claims',
  version: '3',
  needs: ['dates', 'person_mentions', 'officials', 'figures', 'quotes'],
  gives: ['claims'],
  extract: (doc, found) => ({ claims: claimsIn(doc, found) }),
};

function claimsIn(doc: Doc, found: Found): ClaimFact[] {
  const open = gate(doc.text, doc.article.title);
  if (!open.council) return [];
  const r = read(doc, found);
  const title = doc.article.title ? analyse(plainArticle(doc.article.title)) : null;
  const words = [...titleCues(title), ...wordCues(r)];
  const drafts = open.upr ? frames(r, words) : seats(r);
  if (drafts.length === 0) return [];
  if (!open.named) for (const d of drafts) d.certainty = 'implied';
  return resolve(r, drafts, words, title);
}

function seats(r: Reading): Draft[] {
  const out: Draft[] = [];
  for (let s = 0; s < r.doc.sentences.count; s++) if (!claimsNothing(r, s)) out.push(...councilClaims(r, s));
  return out;
}

/** Cycle words in the headline, placed before the text. */
function titleCues(title: Doc | null): Cue[] {
  if (title === null) return [];
  return wordCues(read(title, NOTHING)).map((c) => ({ ...c, at: -1, last: -1 }));
}

const NOTHING: Found = { dates: [], person_mentions: [], officials: [], figures: [], quotes: [], claims: [] };
