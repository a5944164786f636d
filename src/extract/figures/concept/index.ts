import { T } from '../../../text/closed.js';
import type { Doc } from '../../../text/doc.js';
import type { Candidate } from '../candidate.js';
import { qualifierBefore } from '../qualifier.js';
import { isChange } from '../trend.js';
import { type Phrase, phraseAfter, phraseBefore } from './phrase.js';
import { subjectBefore, UNCHANGING } from './subject.js';

const AT = new Set('of at with to on for in by from between'.split(' '));
const NOT_DESCRIBED = new Set(
  'last next this that each every today yesterday tomorrow year month week'.split(' '),
);

/** Says of each figure what or whom it is about; null where the sentence does not tell. */
export function setConcepts(doc: Doc, all: readonly Candidate[]): void {
  let previous: Candidate | null = null;
  for (const c of all) {
    const same = previous === null ? null : sameHolder(doc, previous, c);
    const phrase = same === null ? conceptOf(doc, c) : null;
    if (same !== null) c.concept = same.concept;
    else if (phrase !== null) {
      c.concept = doc.text.slice(doc.tokens.start[phrase.first], doc.tokens.end[phrase.end - 1]);
    }
    previous = c;
  }
}

function conceptOf(doc: Doc, c: Candidate): Phrase | null {
  const { lower } = doc.tokens;
  const start = doc.sentences.first[c.sentence]!;
  const limit = doc.sentences.first[c.sentence + 1]!;
  const shares = c.kind === 'percent' || c.num.form === 'fraction';
  if (shares || c.kind === 'measure') {
    // "8 miles (13 kilometres) of new tunnels"
    const of = lower[c.end] === '(' ? closing(doc, c.end, limit) + 1 : c.end;
    if (lower[of] === 'of') {
      const whole = phraseAfter(doc, of + 1, limit);
      if (whole !== null) return whole;
    }
  }
  if (c.kind !== 'count' && c.kind !== 'none' && c.kind !== 'times') {
    const described = adjacent(doc, c, limit);
    if (described !== null) return described;
  }
  const first = qualifierBefore(doc.tokens, c.first)?.first ?? c.first;
  // "Maddon, 66, has"
  if (c.kind === 'age' && lower[first - 1] === ',') return phraseBefore(doc, first - 1, start, false);
  const holder = attachedTo(doc, first, start) ?? subjectBefore(doc, first, start);
  // "five seasons of Sesame Street"
  const ofNoun = holder === null && c.nounEnd > 0 && lower[c.nounEnd] === 'of';
  return ofNoun ? phraseAfter(doc, c.nounEnd + 1, limit) : holder;
}

/** "an 80 yard touchdown", "a 25% tax": the amount describes the noun after it. */
function adjacent(doc: Doc, c: Candidate, limit: number): Phrase | null {
  const at = doc.tokens.lower[c.end] === '-' ? c.end + 1 : c.end;
  const tag = doc.tags.tag[at];
  if (
    at >= limit ||
    NOT_DESCRIBED.has(doc.tokens.lower[at]!) ||
    (tag !== T.noun && tag !== T.name && tag !== T.adjective)
  )
    return null;
  return phraseAfter(doc, at, limit);
}

/** "a speed of 15", "winds of at least 74 mph", "torque at 3000 rpm". */
function attachedTo(doc: Doc, first: number, start: number): Phrase | null {
  let at = first - 1;
  while (at > start && doc.tags.tag[at] === T.determiner) at--;
  // "pulled the sector 0.68 percent lower"
  if (at > start && at === first - 1 && doc.tags.tag[at] === T.noun) {
    const object = phraseBefore(doc, first, start, false);
    const article = object !== null && doc.tags.tag[object.first - 1] === T.determiner;
    if (article) return object;
  }
  if (at <= start || !AT.has(doc.tokens.lower[at]!)) return null;
  const before = doc.tags.tag[at - 1];
  if ((before !== T.noun && before !== T.name) || isChange(doc.tokens.lower[at - 1]!)) return null;
  const phrase = phraseBefore(doc, at, start, false);
  if (phrase === null) return null;
  const last = doc.tokens.lower[phrase.end - 1]!;
  return GENERIC.has(last) || (UNCHANGING.has(last) && VERBAL.has(doc.tokens.lower[at]!)) ? null : phrase;
}

/** "up 19 cents at $58.24", "80km/h in about 8 seconds": the second figure says more of what the first is about. */
function sameHolder(doc: Doc, previous: Candidate, c: Candidate): Candidate | null {
  if (previous.sentence !== c.sentence) return null;
  if (c.rule === 'conversion') return previous;
  const end = Math.max(previous.end, previous.nounEnd);
  let first = qualifierBefore(doc.tokens, c.first)?.first ?? c.first;
  while (first > end + 1 && doc.tags.tag[first - 1] === T.determiner) first--;
  return first === end + 1 && AT.has(doc.tokens.lower[end]!) ? previous : null;
}

function closing(doc: Doc, open: number, limit: number): number {
  for (let i = open; i < Math.min(limit, open + 8); i++) if (doc.tokens.lower[i] === ')') return i;
  return open;
}

const VERBAL = new Set(['from', 'between', 'at', 'to']);
const GENERIC = new Set(['total', 'average', 'number', 'maximum', 'minimum', 'sum', 'addition', 'order']);
