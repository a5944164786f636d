import { T } from '../../../text/closed.js';
import type { Doc } from '../../../text/doc.js';
import { ADJECTIVE, NOUN, VERB_S } from '../../../text/lexicon.js';
import { CAPITAL } from '../../../text/tokenize.js';
import { isChange } from '../trend.js';
import { type Phrase, phraseBefore } from './phrase.js';

const FINITE = new Set<number>([T.verb, T.past, T.auxiliary, T.modal, T.participle, T.gerund]);
const GROUP = new Set<number>([
  T.verb,
  T.past,
  T.auxiliary,
  T.modal,
  T.adverb,
  T.negation,
  T.participle,
  T.to,
  T.gerund,
]);
const REACH = 45;
const OPENERS = new Set('that because although though while whereas if unless whether'.split(' '));
/** Pasts like their nouns, which the tags take them for: verbs where a figure follows at once. */
export const UNCHANGING = new Set(
  'hit run runs cost shed cut set put costs hits range ranges stand stands stay stays measure measures start starts average averages total totals'.split(
    ' ',
  ),
);
const FIRST_SECOND = new Set(['i', 'we', 'you', 'us', 'me']);

/** Whom or what the clause that holds token i is about: the phrase before its verb. Null for pronouns and none. */
export function subjectBefore(doc: Doc, i: number, start: number): Phrase | null {
  const { tokens, tags } = doc;
  const floor = Math.max(start, i - REACH);
  let at = i - 1;
  let verb = -1;
  let last: Phrase | null = null;
  for (let tries = 0; tries < 5; tries++) {
    while (at >= floor && at !== verb && !isVerb(doc, at) && !isUnchanging(doc, at, i)) {
      const word = tokens.lower[at]!;
      // "said that 9 in 10 children attend": the figure opens its own clause.
      if (word === ';' || word === ':' || (word === '—' && at < i - 1) || OPENERS.has(word)) return last;
      at--;
    }
    if (at < floor) return last;
    let end = at;
    while (end > floor && GROUP.has(tags.tag[end - 1]!) && !isSubject(doc, end - 1)) end--;
    const group = end;
    if (tokens.lower[end - 1] === '.' && end > floor) end--;
    end = overBrackets(doc, end, floor);
    const before = end > floor ? tags.tag[end - 1]! : T.punct;
    if (before === T.wh || tokens.lower[end - 1] === 'who') {
      // "Ford, which has 13,000 workers"
      let head = end - 1;
      while (head > floor && (tokens.lower[head - 1] === ',' || tags.tag[head - 1] === T.preposition)) head--;
      return phraseBefore(doc, overBrackets(doc, head, floor), start, false);
    }
    const phrase = phraseBefore(doc, end, start, true);
    // ", shaving 10 seconds off": what the main clause is about, where there is one
    if (tags.tag[group] === T.gerund && tokens.lower[group - 1] === ',' && phrase !== null) {
      if (!holdsFigure(doc, phrase)) last ??= phrase;
      at = end - 1;
      continue;
    }
    // "accepted 192 recommendations, noted 58": what a verb before counted is its object.
    const object =
      phrase !== null &&
      holdsFigure(doc, phrase) &&
      (isShare(doc, phrase.first) || verbOver(doc, phrase.first, floor) >= 0);
    // "dropped the plan to spend", "hit a record having gained": the subject is that of the verb before.
    verb = phrase !== null && !object && isNonFinite(doc, group) ? verbOver(doc, phrase.first, floor) : -1;
    if (verb >= 0) {
      at = verb;
      continue;
    }
    if (phrase !== null && !object) return phrase;
    if (object) end = phrase.first;
    if (before === T.pronoun && FIRST_SECOND.has(tokens.lower[end - 1]!)) return null;
    if (before === T.pronoun) end -= tags.tag[end - 2] === T.preposition ? 2 : 1;
    // A verb without its own subject ("and cut ..."): that of the verb before.
    at = end - 1;
  }
  return last;
}

/** "40.8 per cent to $2.06": an amount is about something else. */
function isShare(doc: Doc, i: number): boolean {
  const next = doc.tokens.lower[i + 1];
  return doc.tags.tag[i] === T.number && (next === 'per' || next === 'percent' || next === '%');
}

/** "full 162 of the 199 proposals": a number inside that is no part of a name. */
function holdsFigure(doc: Doc, phrase: Phrase): boolean {
  for (let i = phrase.first; i < phrase.end; i++)
    if (doc.tags.tag[i] === T.number && doc.tags.tag[i + 1] !== T.name) return true;
  return false;
}

/** "Spending has": a gerund before an auxiliary is a noun. */
function isSubject(doc: Doc, i: number): boolean {
  const next = doc.tags.tag[i + 1];
  return doc.tags.tag[i] === T.gerund && (next === T.auxiliary || next === T.modal);
}

/** "cost $5", "stay an average of": one of those verbs just before the figure or before an article. */
function isUnchanging(doc: Doc, at: number, figure: number): boolean {
  return UNCHANGING.has(doc.tokens.lower[at]!) && (at >= figure - 2 || doc.tags.tag[at + 1] === T.determiner);
}

/** The verb group that starts at token i has no subject of its own: "to spend", "having gained". */
function isNonFinite(doc: Doc, i: number): boolean {
  return doc.tags.tag[i] === T.to || doc.tokens.lower[i] === 'having';
}

/** The verb whose object starts at token i, over its article; -1 for none. */
function verbOver(doc: Doc, i: number, floor: number): number {
  let at = i - 1;
  while (at > floor && OBJECT_LEADS.has(doc.tags.tag[at]!)) at--;
  if (at <= floor) return -1;
  const found = isVerb(doc, at) || (at < i - 1 && UNCHANGING.has(doc.tokens.lower[at]!));
  return found ? at : -1;
}
const OBJECT_LEADS = new Set<number>([T.determiner, T.possessive, T.adjective, T.number]);

/** Participles count only as part of a verb group or after a comma; nouns tagged so by mistake are passed over. */
function isVerb(doc: Doc, i: number): boolean {
  if (FINITE.has(doc.tags.tag[i]!) || isChange(doc.tokens.lower[i]!)) return true;
  // "98.5 million includes": only ever a verb, though it follows a number.
  const bits = doc.tags.classes[i] ?? 0;
  // "which holds 500,000 shares", "still plans"
  const before = doc.tags.tag[i - 1];
  const led = before === T.wh || before === T.adverb || doc.tokens.lower[i - 1] === 'who';
  if ((bits & VERB_S) !== 0 && led) return true;
  return (bits & VERB_S) !== 0 && (bits & (NOUN | ADJECTIVE)) === 0 && (doc.tokens.flags[i]! & CAPITAL) === 0;
}

/** Steps left over ", meanwhile," and "(F)" to the word before. */
function overBrackets(doc: Doc, end: number, floor: number): number {
  const { lower } = doc.tokens;
  let at = end;
  if (lower[at - 1] === ')') {
    let open = at - 2;
    while (open > floor && lower[open] !== '(' && at - open < 12) open--;
    if (lower[open] === '(') at = open;
  }
  if (lower[at - 1] === ',') {
    let comma = at - 2;
    while (comma > floor && lower[comma] !== ',' && at - comma < 14) comma--;
    if (lower[comma] === ',' && comma > floor) at = comma;
    else at--;
  }
  return at;
}
