import { T } from '../../../text/closed.js';
import { isCapital, isPunct, type Page } from '../page.js';
import { skipAdjuncts } from '../syntax/adjunct.js';
import { type Cue, cueOf } from './forms.js';
import { BARE, INSERTED, QUOTE, THAT, WORDS } from './frames.js';
import { phrasalAt } from './phrasal.js';

export interface CueAt extends Cue {
  /** Token of the verb. */
  readonly at: number;
  /** First token after it (and its particle). */
  readonly next: number;
}

const OF_STATES = new Set([
  'member',
  'un',
  'nation',
  'fellow',
  'party',
  'other',
  'gulf',
  'arab',
  'african',
  'island',
]);
const POINT: ReadonlyMap<string, Cue['form']> = new Map([
  ['point', 'base'],
  ['points', 's'],
  ['pointed', 'past'],
  ['pointing', 'ing'],
]);
const GO: ReadonlyMap<string, Cue['form']> = new Map([
  ['goes', 's'],
  ['went', 'past'],
]);
const MAKE: ReadonlyMap<string, Cue['form']> = new Map([
  ['makes', 's'],
  ['made', 'past'],
  ['making', 'ing'],
]);
const PUT: ReadonlyMap<string, Cue['form']> = new Map([
  ['put', 'past'],
  ['puts', 's'],
]);
const EXPRESS: ReadonlyMap<string, Cue['form']> = new Map([
  ['express', 'base'],
  ['expresses', 's'],
  ['expressed', 'past'],
  ['expressing', 'ing'],
  ['voice', 'base'],
  ['voices', 's'],
  ['voiced', 'past'],
  ['voicing', 'ing'],
]);
const FEELINGS = new Set(
  'concern concerns hope hopes fear fears doubt doubts regret confidence belief dismay alarm satisfaction optimism'.split(
    ' ',
  ),
);
const PHRASE = new Set(['phrase', 'term', 'word', 'words', 'expression', 'slogan']);
const POINT_FRAMES = THAT | BARE | QUOTE | INSERTED;

/** The reporting verb at token i, by form and tag. */
export function cueAt(page: Page, i: number): CueAt | null {
  const word = page.lower[i]!;
  // "told member states that": a noun whatever its tag.
  if (word === 'states' && OF_STATES.has(page.lower[i - 1] ?? '')) return null;
  const phrasal = phrasalAt(page.lower, i);
  if (phrasal !== undefined) return { ...phrasal.cue, at: i, next: i + phrasal.length };
  const point = POINT.get(word);
  if (point !== undefined) {
    return page.lower[i + 1] === 'out'
      ? { lemma: 'point out', frames: POINT_FRAMES, form: point, at: i, next: i + 2 }
      : null;
  }
  const go = GO.get(word);
  if (go !== undefined && page.lower[i + 1] === 'on' && page.lower[i + 2] !== 'to')
    return { lemma: 'go on', frames: QUOTE | INSERTED, form: go, at: i, next: i + 2 };
  const put = PUT.get(word);
  if (put !== undefined && page.lower[i + 1] === 'it') {
    return { lemma: 'put it', frames: QUOTE | INSERTED, form: put, at: i, next: i + 2 };
  }
  if ((word === 'used' || word === 'uses') && PHRASE.has(page.lower[i + 2] ?? '')) {
    return { lemma: 'use', frames: WORDS, form: word === 'used' ? 'past' : 's', at: i, next: i + 3 };
  }
  const express = EXPRESS.get(word);
  if (express !== undefined) {
    const noun = FEELINGS.has(page.lower[i + 1] ?? '') ? i + 1 : i + 2;
    if (!FEELINGS.has(page.lower[noun] ?? '')) return null;
    return { lemma: 'express', frames: THAT, form: express, at: i, next: noun + 1 };
  }
  const clear = MAKE.get(word);
  if (clear !== undefined) {
    const at = page.lower[i + 1] === 'it' ? i + 2 : i + 1;
    return page.lower[at] === 'clear' || page.lower[at] === 'plain'
      ? { lemma: 'make clear', frames: THAT | BARE, form: clear, at: i, next: at + 1 }
      : null;
  }
  const cue = cueOf(word);
  if (cue === undefined) return null;
  const tag = page.tag[i]!;
  const verbal = tag === T.verb || tag === T.past || tag === T.participle || tag === T.gerund;
  const first = cue.form === 's' && (page.lower[i - 1] === ',' || page.inQuote[i - 1] !== 0);
  if (first && page.lower[i + 1] === 'the' && !page.inQuote[i]) return { ...cue, at: i, next: i + 1 };
  if (!verbal && !isOnlyVerb(page, i, cue) && !followedByClause(page, i) && !closesSentence(page, i, cue))
    return null;
  return { ...cue, at: i, next: i + 1 };
}

/** "said", "tells": a form that no noun has. */
function isOnlyVerb(page: Page, i: number, cue: Cue): boolean {
  if (page.lower[i] === 'said') return true;
  return cue.form === 's' && ONLY_VERBS.has(page.lower[i]!) && !isCapital(page, i);
}
const ONLY_VERBS = new Set(
  (
    'says tells adds insists argues explains writes asks denies admits concludes recalls stresses underlines affirms ' +
    'declares asserts believes thinks maintains acknowledges concedes confirms announces reaffirms reiterates warns ' +
    'informs assures reveals indicates suggests observes emphasises emphasizes contends alleges testifies predicts ' +
    'specifies clarifies complains describes accuses'
  ).split(' '),
);

/** "“...?” a narrator in the ad asks.", "P, the Justice Ministry reports.": at the end of the sentence, after what is said. */
function closesSentence(page: Page, i: number, cue: Cue): boolean {
  if (cue.form !== 's') return false;
  // "P, the Commission states in its report on Monday."
  const { first, of } = page.doc.sentences;
  const end = skipAdjuncts(page, i + 1, first[of[i]! + 1]!);
  if (!isPunct(page, end)) return false;
  for (let j = i - 1; j >= 0 && j > i - 12; j--) {
    if (page.inQuote[j]) return end === i + 1;
    if (page.lower[j] !== ',') continue;
    const named = page.tag[j + 1] === T.name || page.lower[j + 1] === 'the';
    return named && page.lower[end] === '.' && i - j > 1;
  }
  return false;
}

/** A form read as a noun ("the report claims that") that only a verb can be. */
function followedByClause(page: Page, i: number): boolean {
  const tag = page.tag[i]!;
  if (tag !== T.noun && tag !== T.adjective) return false;
  const before = page.tag[i - 1];
  if (before !== T.noun && before !== T.name && before !== T.pronoun && page.lower[i - 1] !== ',')
    return false;
  const next = page.lower[i + 1];
  return (
    (next === 'that' && page.tag[i + 1] === T.wh) || (page.inQuote[i + 1] !== 0 && page.inQuote[i] === 0)
  );
}
