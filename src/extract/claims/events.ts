/** Which event a date belongs to: the nearest verb or noun that governs it. */
import { T } from '../../text/closed.js';
import { NUMBER, PUNCT } from '../../text/tokenize.js';
import { groupOf } from './group.js';
import type { DateItem, Reading } from './read.js';

export type Event = 'review' | 'adoption' | 'other';

export interface Governed {
  readonly event: Event;
  /** The word that decides. */
  readonly at: number;
  /** First token of the wording that carries the event. */
  readonly first: number;
  readonly last: number;
  readonly noun: boolean;
  readonly planned: boolean;
  readonly denied: boolean;
}

/** Verbs that only say that something took place; the noun before them tells what. */
const OCCUR = new Set(
  'held conducted took taken place scheduled set due slated dates stretched began begins starts started concluded ended convened organised organized fixed planned fell falls falling place'.split(
    ' ',
  ),
);
const SCHEDULED = new Set([
  'scheduled',
  'set',
  'due',
  'slated',
  'planned',
  'fixed',
  'upcoming',
  'forthcoming',
  'next',
]);
const REVIEW_VERB = new Set(
  'urged quizzed grilled pressed questioned criticised criticized challenged lambasted reviewed examined scrutinised scrutinized appear appears appeared appearing go goes went gone came comes underwent undergo undergoes undergoing undergone faced faces face attended attends presented presents present presenting defended defend defends introduced introduces put putting reached up reviewing examine examines review reviews participated'.split(
    ' ',
  ),
);
const REVIEW_NOUN = new Set(
  'review reviews dialogue upr examination scrutiny hearing round cycle'.split(' '),
);
const NOT_REVIEW = new Set(
  'mid term midterm legal judicial policy annual legislative law draft constitutional periodical peer-to internal regular'.split(
    ' ',
  ),
);
const ADOPT = new Set(
  'adopted adopts adopt adopting approved approves approve approving endorsed endorses endorse passed passes pass accepted accepts adoption approval wound signed'.split(
    ' ',
  ),
);
const OBJECT = new Set('report reports outcome outcomes review reviews upr results document text'.split(' '));

/** Whether token i is a noun for a UPR review, not for some other review. */
export function isReviewNoun(r: Reading, i: number): boolean {
  const w = r.lower[i]!;
  if (!REVIEW_NOUN.has(w)) return false;
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    if (NOT_REVIEW.has(r.lower[k]!)) return false;
    if (r.doc.tokens.kind[k] === PUNCT && r.lower[k] !== '-') break;
  }
  if (w === 'round' || w === 'cycle') {
    return /^(?:first|second|third|fourth|1st|2nd|3rd|4th|previous|last|i|ii|iii|iv|st|nd|rd|th|upr|review)$/.test(
      r.lower[i - 1] ?? '',
    );
  }
  if (w === 'reviews' || w === 'review') {
    // A verb: "reviews", "to review", "will review".
    const before = r.doc.tags.tag[i - 1];
    if (before === T.modal || before === T.to || before === T.pronoun) return false;
  }
  if (w === 'hearing' || w === 'examination' || w === 'scrutiny') return near(r, i, 8, UPR_WORD);
  return true;
}
const UPR_WORD = new Set(['upr', 'periodic', 'council', 'unhrc', 'geneva']);

function near(r: Reading, at: number, within: number, words: ReadonlySet<string>): boolean {
  const start = r.doc.sentences.first[r.doc.sentences.of[at]!]!;
  const end = r.doc.sentences.first[r.doc.sentences.of[at]! + 1]!;
  for (let k = Math.max(start, at - within); k < Math.min(end, at + within + 1); k++)
    if (words.has(r.lower[k]!)) return true;
  return false;
}

/** What governs a date: looking back from it, else, where it opens the clause, ahead. */
export function governorOf(r: Reading, date: DateItem): Governed | null {
  const s = r.doc.sentences.of[date.first]!;
  const start = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  const named = reviewBehind(r, date, end);
  if (named) return named;
  const clause = whenClause(r, date.last + 1, end);
  const back = lookBack(r, date, start);
  if (back !== null && back.event !== 'other') return back;
  if (clause !== null) return { ...clause, last: Math.max(clause.last, date.last) };
  return back ?? lookAhead(r, date.last + 1, end);
}

/** "last Wednesday's Universal Periodic Review", "the May 2024 review". */
function reviewBehind(r: Reading, date: DateItem, end: number): Governed | null {
  // "on Thursday in its third Universal Periodic Review": the day of the review, whatever was done there.
  const within =
    /^(?:in|at|during)$/.test(r.lower[date.last + 1] ?? '') &&
    /^(?:its|the|their|his|her|our)$/.test(r.lower[date.last + 2] ?? '');
  const from = date.last + (within ? 3 : 1);
  for (let k = from; k < Math.min(end, date.last + 9); k++) {
    const w = r.lower[k]!;
    if (isReviewNoun(r, k) && w !== 'cycle' && w !== 'round') {
      // "our own 2022 UPR report": the year of a paper.
      if (
        /^(?:report|reports|submission|submissions|recommendations|pledges|outcome|outcomes)$/.test(
          r.lower[k + 1] ?? '',
        )
      )
        return null;
      return {
        event: 'review',
        at: k,
        first: date.first,
        last: k,
        noun: true,
        planned: false,
        denied: false,
      };
    }
    const link =
      w === "'s" ||
      w === 'universal' ||
      w === 'periodic' ||
      w === 'peer' ||
      w === 'interactive' ||
      w === 'un' ||
      w === 'human' ||
      w === 'rights' ||
      w === 'upr';
    if (!link && !(within && /^(?:first|second|third|fourth|-|cycle)$/.test(w))) return null;
  }
  return null;
}

function lookBack(r: Reading, date: DateItem, start: number): Governed | null {
  let planned = false;
  let denied = false;
  let occurs = -1;
  for (let i = date.first - 1, steps = 0; i >= start && steps < 24; i--, steps++) {
    const w = r.lower[i]!;
    if (w === ';' || w === ':' || w === '"' || w === '”' || w === '“') return null;
    const tag = r.doc.tags.tag[i]!;
    if (OCCUR.has(w)) {
      occurs = i;
      if (SCHEDULED.has(w) && w !== 'next') planned = true;
      const group = groupOf(r, i);
      if (group.modality === 'planned') planned = true;
      if (group.negated) denied = true;
      continue;
    }
    if (
      r.doc.tokens.kind[i] === NUMBER &&
      r.dateAt[i]! < 0 &&
      !/^(?:st|nd|rd|th)$/.test(r.lower[i + 1] ?? '')
    )
      return null;
    if ((w === 'cycle' || w === 'round') && relativeVerb(r, i)) continue;
    if (isReviewNoun(r, i) || isSession(r, i)) {
      const noun = {
        event: 'review' as Event,
        at: i,
        first: nounFirst(r, i),
        last: date.last,
        noun: true,
        denied,
      };
      const verb = verbBefore(r, i, start);
      // "adopted the outcome of the review on 4 July": the verb of adoption governs.
      if (verb !== null && occurs < 0) return { ...verb, last: date.last };
      return { ...noun, planned: planned || SCHEDULED.has(r.lower[i - 1] ?? '') || aheadOf(r, i) };
    }
    if (isAdoption(r, i)) {
      const group = groupOf(r, i);
      return {
        event: 'adoption',
        at: i,
        first: group.first,
        last: date.last,
        noun: false,
        planned: planned || group.modality === 'planned',
        denied: denied || group.negated,
      };
    }
    if (REVIEW_VERB.has(w) && isReviewVerb(r, i)) return { ...verbal(r, i), last: date.last };
    if (
      occurs < 0 &&
      (tag === T.verb || tag === T.past || (tag === T.participle && !nominalParticiple(r, i))) &&
      r.stateAt[i]! < 0
    ) {
      return { event: 'other', at: i, first: i, last: date.last, noun: false, planned: false, denied: false };
    }
    if (occurs >= 0 && w === 'it' && i < occurs && occurs - i < 9) {
      return { event: 'other', at: i, first: i, last: date.last, noun: true, planned, denied };
    }
  }
  return null;
}

/** "ahead of its third UPR in November". */
function aheadOf(r: Reading, i: number): boolean {
  for (let k = i - 1; k > Math.max(1, i - 8); k--) {
    const w = r.lower[k]!;
    if (
      w === 'upcoming' ||
      w === 'forthcoming' ||
      (w === 'of' && r.lower[k - 1] === 'ahead') ||
      (w === 'to' && r.lower[k - 1] === 'prior')
    )
      return true;
  }
  return false;
}

/** "which deals with the third cycle, on March 22": the date belongs to the verb outside. */
function relativeVerb(r: Reading, i: number): boolean {
  let verb = false;
  for (let k = i - 1; k > i - 8 && k > 0; k--) {
    const w = r.lower[k]!;
    if (w === 'which') return true;
    if (w === 'that') return verb;
    if (r.doc.tags.tag[k] === T.verb || r.doc.tags.tag[k] === T.past) verb = true;
    if (w === ',') return false;
  }
  return false;
}

function nominalParticiple(r: Reading, i: number): boolean {
  return r.doc.tags.tag[i + 1] === T.noun;
}

/** "the dialogue session", "the 18th session of the UPR working group", "the Working Group's 13th Session". */
function isSession(r: Reading, i: number): boolean {
  const w = r.lower[i]!;
  if (w === 'group' && r.lower[i - 1] === 'working')
    return near(r, i, 10, SESSION_WORD) && !opensSentence(r, i);
  if (w !== 'session' && w !== 'meeting') return false;
  if (r.lower[i - 1] === 'dialogue') return true;
  for (let k = i - 1; k >= Math.max(0, i - 6); k--)
    if (r.lower[k] === 'group' && r.lower[k - 1] === 'working') return true;
  return (
    w === 'session' && r.lower[i - 1] === 'the' && r.lower[i + 1] === 'in' && r.lower[i + 2] === 'geneva'
  );
}
const SESSION_WORD = new Set(['session', 'meeting', 'before', 'th', 'presented', 'examined']);

function opensSentence(r: Reading, i: number): boolean {
  return i - r.doc.sentences.first[r.doc.sentences.of[i]!]! < 4;
}

function nounFirst(r: Reading, i: number): number {
  let k = i;
  while (k > 0 && i - k < 7) {
    const w = r.lower[k - 1]!;
    const tag = r.doc.tags.tag[k - 1]!;
    if (
      tag === T.noun ||
      tag === T.name ||
      tag === T.adjective ||
      tag === T.possessive ||
      tag === T.determiner ||
      r.doc.tokens.kind[k - 1] === NUMBER ||
      w === '(' ||
      w === '-' ||
      /^(?:st|nd|rd|th)$/.test(w)
    )
      k--;
    else break;
  }
  return k;
}

/** The verb that has this noun as its object or place, if it decides about the event. */
function verbBefore(r: Reading, at: number, start: number): Governed | null {
  for (let i = at - 1, steps = 0; i >= start && steps < 16; i--, steps++) {
    const w = r.lower[i]!;
    if (w === ';' || w === ':' || w === ',') return null;
    if (isAdoption(r, i)) {
      const group = groupOf(r, i);
      return {
        event: 'adoption',
        at: i,
        first: group.first,
        last: at,
        noun: false,
        planned: group.modality === 'planned',
        denied: group.negated,
      };
    }
    if (REVIEW_VERB.has(w) && isReviewVerb(r, i)) return verbal(r, i);
    const tag = r.doc.tags.tag[i]!;
    if (tag === T.past || tag === T.verb) return null;
  }
  return null;
}

function verbal(r: Reading, i: number): Governed {
  const group = groupOf(r, i);
  const present =
    /(?:s)$/.test(r.lower[i]!) &&
    (r.lower[i] === 'goes' ||
      r.lower[i] === 'presents' ||
      r.lower[i] === 'appears' ||
      r.lower[i] === 'faces');
  return {
    event: 'review',
    at: i,
    first: group.first,
    last: i,
    noun: false,
    planned: group.modality === 'planned' || present || (r.lower[i] === 'undergo' && group.cue !== ''),
    denied: group.negated,
  };
}

/** Verbs of appearing and presenting, with the review, its Working Group, the Council or the national report beside them. */
function isReviewVerb(r: Reading, i: number): boolean {
  const w = r.lower[i]!;
  const end = r.doc.sentences.first[r.doc.sentences.of[i]! + 1]!;
  const group = groupOf(r, i);
  if (w === 'up')
    return r.lower[i + 1] === 'for' && (r.lower[i + 2] === 'review' || r.lower[i + 2] === 'examination');
  if (w === 'reviewed' || w === 'examined' || w === 'scrutinised' || w === 'scrutinized') {
    return (group.passive || r.lower[i - 1] === 'record') && near(r, i, 14, PASSIVE_SUBJECT);
  }
  if (URGED.has(w)) return group.passive && reviewAhead(r, i, end);
  if (w === 'reached') return near(r, i, 16, UPR_WORD);
  let object = false;
  for (let k = i + 1; k < Math.min(end, i + 24); k++) {
    const o = r.lower[k]!;
    if (o === ';') break;
    if (/^(?:goes?|went|gone|appear|appears|appeared|appearing|comes?|came)$/.test(w)) {
      if (k > i + 6) break;
      if (o === 'before' || o === 'under' || (o === 'to' && w.startsWith('g')))
        object = near(r, k, 9, BEFORE_WHOM);
      if (object) return true;
      continue;
    }
    if (
      /^(?:presented|presents|present|presenting|defended|defends?|introduced|introduces|put|putting)$/.test(
        w,
      )
    ) {
      if (o === 'report' || o === 'record') object = true;
      if (object && (r.lower[k - 1] === 'national' || near(r, k, 12, UPR_WORD) || near(r, k, 12, GROUP)))
        return true;
      // "the report was presented to the Working Group's 13th session"
      if (group.passive && (BEFORE_WHOM.has(o) || GROUP.has(o))) return near(r, i, 22, REPORT);
      continue;
    }
    if (/^(?:review|reviews|reviewing|examines?)$/.test(w))
      return r.doc.tags.tag[i] !== T.noun && (o === 'record' || o === 'situation' || o === "'s") && k < i + 6;
    if (k > i + 12) break;
    if (isReviewNoun(r, k)) return true;
    if (o === 'record' && /^(?:faced|faces|face|defended|took)$/.test(w)) return true;
  }
  return false;
}
/** "was urged on Tuesday to ..., at its third UPR". */
const URGED = new Set(
  'urged quizzed grilled pressed questioned criticised criticized challenged lambasted'.split(' '),
);

function reviewAhead(r: Reading, i: number, end: number): boolean {
  for (let k = i + 2; k < end; k++) {
    if (isReviewNoun(r, k))
      for (let m = k - 1; m > k - 7; m--) if (/^(?:at|during|in|before)$/.test(r.lower[m] ?? '')) return true;
  }
  return false;
}
const PASSIVE_SUBJECT = new Set([
  'upr',
  'periodic',
  'council',
  'report',
  'record',
  'country',
  'geneva',
  'group',
  'time',
]);
const BEFORE_WHOM = new Set([
  'peer',
  'review',
  'upr',
  'periodic',
  'council',
  'unhrc',
  'group',
  'peers',
  'hrc',
  'panel',
  'geneva',
]);
const GROUP = new Set(['group', 'upr', 'council', 'unhrc']);
const REPORT = new Set(['report', 'record', 'document']);

/** Adoption of a report or outcome by Working Group or Council. */
export function isAdoption(r: Reading, i: number): boolean {
  const w = r.lower[i]!;
  if (!ADOPT.has(w)) return false;
  if (w === 'wound') return r.lower[i + 1] === 'up' && near(r, i, 14, UPR_WORD);
  if (w === 'signed') return r.lower[i + 1] === 'off' && hasObject(r, i);
  const group = groupOf(r, i);
  if (group.passive) return passiveAdoption(r, i);
  if (!hasObject(r, i)) return false;
  if (w === 'adoption' || w === 'approval') return /^(?:of|to|by)$/.test(r.lower[i + 1] ?? '');
  return actor(r, group.first) !== 'state';
}

/** Report, outcome or review as the object, and no recommendations before it. */
function hasObject(r: Reading, i: number): boolean {
  const end = r.doc.sentences.first[r.doc.sentences.of[i]! + 1]!;
  for (let k = i + 1; k < Math.min(end, i + 16); k++) {
    const o = r.lower[k]!;
    if (
      /^recommendations?$/.test(o) ||
      o === 'law' ||
      o === 'bill' ||
      o === 'resolution' ||
      o === 'plan' ||
      o === 'decree'
    )
      return false;
    if (
      r.doc.tokens.kind[k] === NUMBER &&
      r.dateAt[k]! < 0 &&
      k < i + 3 &&
      !/^(?:st|nd|rd|th)$/.test(r.lower[k + 1] ?? '')
    )
      return false;
    if (o === 'term' && (r.lower[k - 1] === '-' || r.lower[k - 1] === 'mid')) return false;
    if (o === 'midterm') return false;
    if (OBJECT.has(o)) return true;
    if (o === ';' || o === 'that' || o === 'which') return false;
  }
  return false;
}

function passiveAdoption(r: Reading, i: number): boolean {
  const start = r.doc.sentences.first[r.doc.sentences.of[i]!]!;
  const end = r.doc.sentences.first[r.doc.sentences.of[i]! + 1]!;
  // by whom?
  for (let k = i + 1; k < Math.min(end, i + 10); k++) {
    if (r.lower[k] !== 'by') continue;
    for (let m = k + 1; m < Math.min(end, k + 9); m++) {
      if (/^(?:council|unhrc|hrc|group|consensus|body|plenary)$/.test(r.lower[m]!)) break;
      if (
        /^(?:minister|cabinet|government|parliament|president|assembly|premier|congress|senate)$/.test(
          r.lower[m]!,
        )
      )
        return false;
    }
  }
  for (let k = i - 1; k >= Math.max(start, i - 22); k--) {
    const o = r.lower[k]!;
    if (/^recommendations?$/.test(o) || o === ';') return false;
    if (
      o === 'term' ||
      o === 'midterm' ||
      o === 'plan' ||
      o === 'law' ||
      o === 'bill' ||
      o === 'resolution' ||
      o === 'list'
    )
      return false;
    if (OBJECT.has(o))
      return o !== 'reviews' && !(o === 'report' && r.lower[k - 1] === 'national' && !near(r, i, 12, GROUP));
  }
  return false;
}

/** Who acts before a verb: the Council or its Working Group, or a state and its organs. */
export function actor(r: Reading, groupFirst: number): 'HRC' | 'WG' | 'state' | null {
  const start = r.doc.sentences.first[r.doc.sentences.of[groupFirst]!]!;
  for (let k = groupFirst - 1; k >= Math.max(start, groupFirst - 14); k--) {
    const w = r.lower[k]!;
    if (w === 'group' && r.lower[k - 1] === 'working') return 'WG';
    if (w === 'council' || w === 'unhrc' || w === 'hrc') return 'HRC';
    if (w === 'body' || w === 'session' || w === 'meeting') return 'HRC';
    if (
      /^(?:cabinet|government|parliament|minister|ministers|president|assembly|ministry|delegation|senate)$/.test(
        w,
      )
    )
      return 'state';
    if (r.stateAt[k]! >= 0 && r.lower[k + 1] !== "'s") return 'state';
    if (w === ';' || w === 'that') return null;
  }
  return null;
}

/** ", when the report was examined", "as it adopted the report", ", the day on which its review is set down". */
function whenClause(r: Reading, from: number, end: number): Governed | null {
  let i = from;
  if (r.lower[i] === ',') i++;
  // A short reporting clause may stand between: "on May 11, he explained, when".
  for (let k = i; k < Math.min(end, i + 5); k++)
    if (r.lower[k] === ',' && r.lower[k + 1] === 'when') i = k + 1;
  if (!/^(?:when|as|while|the|a)$/.test(r.lower[i] ?? '')) {
    // "on Thursday over killings as its record was examined"
    for (let k = i; k < Math.min(end, i + 8); k++) {
      const tag = r.doc.tags.tag[k]!;
      if (tag === T.past || tag === T.verb || r.lower[k] === ',' || r.lower[k] === 'that') break;
      if (
        r.lower[k] === 'as' &&
        (r.lower[k + 1] === 'its' || r.lower[k + 1] === 'the' || r.lower[k + 1] === 'it')
      )
        i = k;
    }
  }
  const w = r.lower[i] ?? '';
  const day = (w === 'the' || w === 'a') && (r.lower[i + 1] === 'day' || r.lower[i + 1] === 'date');
  if (w !== 'when' && w !== 'as' && w !== 'while' && !day) return null;
  let object = false;
  for (let k = i + 1; k < Math.min(end, i + 26); k++) {
    if (isAdoption(r, k))
      return {
        event: 'adoption',
        at: k,
        first: from - 1,
        last: k,
        noun: false,
        planned: false,
        denied: groupOf(r, k).negated,
      };
    const word = r.lower[k]!;
    if (REVIEW_VERB.has(word) && isReviewVerb(r, k)) return { ...verbal(r, k), first: from - 1, last: k };
    if (word === 'took' && r.lower[k + 1] === 'up') return { ...verbal(r, k), first: from - 1, last: k + 1 };
    if (
      /^(?:came|come|comes)$/.test(word) &&
      r.lower[k + 1] === 'to' &&
      /^(?:the|an)$/.test(r.lower[k + 2] ?? '') &&
      r.lower[k + 3] === 'end'
    ) {
      for (let m = k; m < Math.min(end, k + 12); m++)
        if (isReviewNoun(r, m))
          return {
            event: 'adoption',
            at: k,
            first: from - 1,
            last: m,
            noun: false,
            planned: false,
            denied: false,
          };
    }
    if (isReviewNoun(r, k)) object = true;
    if (object && day && (SCHEDULED.has(word) || word === 'begins' || word === 'takes')) {
      return { event: 'review', at: k, first: from - 1, last: k, noun: true, planned: true, denied: false };
    }
    if (word === ';') break;
  }
  return null;
}

/** The first verb or noun of an event behind a date that opens its clause. */
function lookAhead(r: Reading, from: number, end: number): Governed | null {
  for (let k = from; k < Math.min(end, from + 28); k++) {
    if (r.dateAt[k]! >= 0 && k > from + 2) continue;
    if (isAdoption(r, k)) {
      const group = groupOf(r, k);
      return {
        event: 'adoption',
        at: k,
        first: from - 1,
        last: k,
        noun: false,
        planned: group.modality === 'planned',
        denied: group.negated,
      };
    }
    const w = r.lower[k]!;
    if (REVIEW_VERB.has(w) && isReviewVerb(r, k)) return { ...verbal(r, k), first: from - 1, last: k };
    const tag = r.doc.tags.tag[k]!;
    if (tag === T.past || tag === T.verb || (tag === T.participle && r.lower[k - 1] !== ',')) {
      return { event: 'other', at: k, first: k, last: k, noun: false, planned: false, denied: false };
    }
  }
  return null;
}
