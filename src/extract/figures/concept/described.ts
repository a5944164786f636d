import { T } from '../../../text/closed.js';
import type { Doc } from '../../../text/doc.js';
import { TIME_WORD, VERB } from '../../../text/lexicon.js';
import { CAPITAL } from '../../../text/tokenize.js';
import { afterBracket } from '../bracket.js';
import type { Candidate } from '../candidate.js';
import { type Phrase, phraseAfter } from './phrase.js';

const NOT_DESCRIBED = new Set(
  'last next this that each every today yesterday tomorrow year month week'.split(' '),
);

/** What an amount is an amount of, told after it; null for none. */
export function describedAfter(doc: Doc, c: Candidate, limit: number): Phrase | null {
  const { lower } = doc.tokens;
  if (c.kind === 'percent' || c.num.form === 'fraction' || c.kind === 'measure') {
    // "8 miles (13 kilometres) of new tunnels"
    const of = lower[c.end] === '(' ? afterBracket(doc, c.end, limit) : c.end;
    const whole = lower[of] === 'of' ? phraseAfter(doc, of + 1, limit) : null;
    if (whole !== null) return whole;
  }
  // "50 per cent off a television", "one per cent for men"
  if ((c.kind === 'percent' || c.kind === 'currency') && (lower[c.end] === 'off' || lower[c.end] === 'for')) {
    const receiver = isTime(doc, c.end + 1) ? null : phraseAfter(doc, c.end + 1, limit);
    if (receiver !== null) return receiver;
  }
  return c.kind === 'count' || c.kind === 'none' || c.kind === 'times' ? null : adjacent(doc, c, limit);
}

/** "an 80 yard touchdown", "a 25% tax": the amount describes the noun after it. */
function adjacent(doc: Doc, c: Candidate, limit: number): Phrase | null {
  let at = doc.tokens.lower[c.end] === '-' ? c.end + 1 : c.end;
  // "a 1.8 billion-mile (2.8bn km) journey", "$1 billion in gains"
  if (doc.tokens.lower[at] === '(') at = afterBracket(doc, at, limit);
  if (c.kind === 'currency' && doc.tokens.lower[at] === 'in' && isBare(doc, at + 1)) at++;
  const tag = doc.tags.tag[at];
  // "to $1 million stay": what may be a verb is one, where no article opens the phrase.
  const article = articleBefore(doc, c.first);
  const verb = ((doc.tags.classes[at] ?? 0) & VERB) !== 0;
  const next = doc.tags.tag[at + 1];
  const compound = next === T.noun || next === T.name || doc.tokens.lower[at + 1] === '-';
  // "a 750 meter swim"
  if (verb && article && tag === T.verb && !compound) return { first: at, end: at + 1 };
  if (
    (verb && at === c.end && !article && !compound) ||
    at >= limit ||
    NOT_DESCRIBED.has(doc.tokens.lower[at]!) ||
    (tag !== T.noun && tag !== T.name && tag !== T.adjective)
  )
    return null;
  return phraseAfter(doc, at, limit);
}

function articleBefore(doc: Doc, i: number): boolean {
  const tag = doc.tags.tag[i - 1];
  return tag === T.determiner || tag === T.possessive || tag === T.adjective;
}

/** A common noun without an article. */
function isBare(doc: Doc, i: number): boolean {
  const bits = doc.tags.classes[i] ?? 0;
  return (
    doc.tags.tag[i] === T.noun &&
    (bits & TIME_WORD) === 0 &&
    ((doc.tokens.flags[i] ?? 0) & CAPITAL) === 0 &&
    !SET_PHRASES.has(doc.tokens.lower[i]!)
  );
}

/** "for the year", "for 2019" */
function isTime(doc: Doc, i: number): boolean {
  for (let at = i; at < i + 4; at++) if (((doc.tags.classes[at] ?? 0) & TIME_WORD) !== 0) return true;
  return doc.tags.tag[i] === T.number;
}

/** "in exchange for", "in total" */
const SET_PHRASES = new Set(
  'exchange total all cash addition part favour favor return advance order full'.split(' '),
);
