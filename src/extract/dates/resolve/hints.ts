import { T } from '../../../text/closed.js';
import type { Scan } from '../scan.js';
import type { Match } from '../under.js';
import { type Tense, tenseAt } from './tense.js';

/** Which way an expression looks: by the words beside it ("since", "until", "upcoming"), else by the tense of its verb. */
export function tenseOf(s: Scan, match: Match, sentence: number): Tense {
  const { what } = match;
  if (what.kind === 'cal' && what.year !== undefined) return 'none';
  const from = s.doc.sentences.first[sentence]!;
  const limit = s.doc.sentences.first[sentence + 1]!;
  if (isSince(s, match.first, from)) return 'since';
  if (what.kind === 'cal' && what.weekday !== undefined && isAheadOf(s, match.first, from)) return 'ahead';
  // "Friday's vote", "the June agreement": what the noun was told with, the sentence's verb does not say.
  if (s.lower[match.end] === "'s") return 'none';
  if (what.kind === 'cal' && what.weekday === undefined) {
    if (attributive(s, match, limit)) return 'none';
    if (s.tag[match.first - 1] === T.preposition && isUntilEvent(s, match.first - 1, from)) return 'future';
    for (let j = match.first - 1; j >= from && j >= match.first - 3; j--) {
      if (TOWARDS.has(s.lower[j]!)) return 'future';
      if (UP_TO.has(s.lower[j]!)) return 'none';
    }
  } else if (what.kind === 'cal' && looksOn(s, match.first, from)) {
    // "Until Thursday, they had not named him": over, where the clause that it opens is past.
    const opens = match.first - 1 === from || s.tag[match.first - 2] === T.punct;
    return opens && tenseAt(s, match.first, match.end, from, limit) === 'past' ? 'past' : 'future';
  }
  const tense = tenseAt(s, match.first, match.end, from, limit);
  return tense === 'past' && isDirect(s, match.first, from) ? 'since' : tense;
}

/** "resigned in December": nothing between the verb and its month, which therefore is over. */
function isDirect(s: Scan, first: number, from: number): boolean {
  return first - 2 >= from && s.tag[first - 1] === T.preposition && s.tag[first - 2] === T.past;
}

/** "arrived on Sunday ahead of Tuesday's review" */
function isAheadOf(s: Scan, first: number, from: number): boolean {
  const at = leadOf(s, first);
  return at - 1 >= from && s.lower[at] === 'of' && s.lower[at - 1] === 'ahead';
}

/** "since May", "since the summer". */
function isSince(s: Scan, first: number, from: number): boolean {
  const at = leadOf(s, first);
  return at >= from && s.lower[at] === 'since';
}

/** The token before an expression, over its article. */
function leadOf(s: Scan, first: number): number {
  return s.lower[first - 1] === 'the' ? first - 2 : first - 1;
}

/** "has until the 57th session in September", "spoke ahead of the review in November": no verb stands between. */
function isUntilEvent(s: Scan, at: number, from: number): boolean {
  for (let j = at - 1; j >= from && j >= at - EVENT_ROOM; j--) {
    if (TO_COME.has(s.lower[j]!)) return true;
    const tag = s.tag[j];
    if (tag === T.past || tag === T.verb || tag === T.participle || tag === T.modal || tag === T.auxiliary)
      return false;
  }
  return false;
}
const TO_COME = new Set('until till ahead pending upcoming forthcoming preparation preparations'.split(' '));
/** Tokens of an event's name: "the fifty-seventh session of the Human Rights Council". */
const EVENT_ROOM = 11;

const TOWARDS = new Set(['until', 'till', 'next', 'upcoming', 'effective', 'due']);
/** "sales through August", "loans through January": the nearest. */
const UP_TO = new Set(['through', 'thru']);
/** "until Tuesday", "as early as Tuesday". */
const UNTIL = new Set(['until', 'till', 'early', 'soon']);

function looksOn(s: Scan, i: number, from: number): boolean {
  const before = s.lower[i - 1] ?? '';
  if (i - 1 < from) return false;
  if (before === 'until' || before === 'till') return true;
  return before === 'as' && UNTIL.has(s.lower[i - 2] ?? '');
}

/** A date that stands before the noun it belongs to: "the October meeting". */
function attributive(s: Scan, match: Match, limit: number): boolean {
  const next = match.end;
  if (next >= limit || s.tag[next] !== T.noun) return false;
  const before = s.tag[match.first - 1];
  return (
    before === T.determiner ||
    before === T.possessive ||
    before === T.adjective ||
    s.lower[match.first] === 'the'
  );
}
