import type { Doc } from '../../text/doc.js';
import { singular } from '../../text/lemma.js';
import type { Candidate } from './candidate.js';
import { figureStart } from './qualifier.js';

/** What a state under review is given, and answers. */
const REQUESTS = new Set('recommendation proposal suggestion'.split(' '));
/** Those who give it, or take part. */
const GIVERS = new Set(
  'state country nation government delegation delegate member speaker group organisation organization ngo people minister official community agency consultation meeting'.split(
    ' ',
  ),
);
/** What is done to requests, and never to states: "accepted 120", "120 were noted". */
const ANSWERS = new Set(
  (
    'accept accepts accepted accepting support supported noted noting reject rejects rejected rejecting refused refusing endorsed ' +
    'endorsing implemented implementing deferred declined approved agreed backed dismissed collected took takes taken'
  ).split(' '),
);
const AUXILIARIES = new Set(
  'was were be been being have had has are is fully partly partially also only not yet as of more others other further'.split(
    ' ',
  ),
);
const AHEAD = 4;
/** How far back, in tokens, a request without a number is looked for. */
const BACK = 120;
/** And how far on. */
const ON = 20;

/** A number that only requests can stand for, by the verb beside it. */
export function isAnswered(doc: Doc, c: Candidate): boolean {
  const { lower } = doc.tokens;
  let before = c.first - 1;
  while (before > c.first - AHEAD && (AUXILIARIES.has(lower[before]!) || lower[before] === 'about')) before--;
  if (ANSWERS.has(lower[before] ?? '')) return true;
  let after = c.end;
  while (after < c.end + AHEAD && AUXILIARIES.has(lower[after] ?? '')) after++;
  return after > c.end && ANSWERS.has(lower[after] ?? '');
}

/** What those who give requests do with them: "Five countries made 19 between them". */
const GIVEN = new Set('made make makes making offered submitted issued put gave addressed tabled'.split(' '));

export function isGiven(doc: Doc, c: Candidate): boolean {
  const { lower } = doc.tokens;
  let before = figureStart(doc.tokens, c.first) - 1;
  if (lower[before] === 'another' || lower[before] === 'the') before--;
  return GIVEN.has(lower[before] ?? '');
}

export function isGiver(unit: string | null): boolean {
  return unit !== null && GIVERS.has(unit);
}

export function isRequest(unit: string | null): boolean {
  return unit !== null && REQUESTS.has(unit);
}

export interface Noun {
  readonly unit: string;
  readonly counted: string | null;
}

/** The requests told of last: those with a number, else the bare noun; null for none. */
export function latestRequest(doc: Doc, all: readonly Candidate[], k: number): Noun | null {
  for (let j = k - 1; j >= 0; j--) {
    const { unit, counted, kind } = all[j]!;
    if (kind === 'count' && unit !== null && isRequest(unit)) return { unit, counted };
  }
  const { first, end } = all[k]!;
  for (let i = first - 1; i >= Math.max(0, first - BACK); i--) {
    const noun = requestAt(doc, i);
    if (noun !== null) return noun;
  }
  // "At least 80 were supported by Dili, which got 180 recommendations."
  for (let i = end; i < Math.min(doc.tokens.count, end + ON); i++) {
    const noun = requestAt(doc, i);
    if (noun !== null) return noun;
  }
  return null;
}

function requestAt(doc: Doc, i: number): Noun | null {
  const word = doc.tokens.lower[i]!;
  const unit = word.endsWith('s') ? singular(word) : word;
  if (unit === word || !REQUESTS.has(unit)) return null;
  return { unit, counted: doc.text.slice(doc.tokens.start[i], doc.tokens.end[i]) };
}
