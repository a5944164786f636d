import { T } from '../../../text/closed.js';
import { MONTHS } from '../lex/words.js';
import type { Scan } from '../scan.js';

/** `since`: over, however long ago; `ahead`: after the day that the sentence has told of. */
export type Tense = 'past' | 'since' | 'ahead' | 'future' | 'present' | 'none';

export function isPast(tense: Tense): boolean {
  return tense === 'past' || tense === 'since';
}

/** Words that look ahead when no "had" stands before them: "scheduled for Monday", "due on 5 May", "is set to resume". */
const AHEAD = new Set(
  'scheduled expected planned due slated poised bound effective supposed projected proposed likely payable upcoming'.split(
    ' ',
  ),
);
/** Pasts that look like other words. */
const PASTS = new Set(['drew', 'rose', 'woke', 'awoke', 'withheld', 'shone', 'clung']);
/** What is over once it is told: "received 273 recommendations in January" is of no January to come. */
const HAPPENED = new Set(
  'received won lost died happened occurred took visited attended appeared spoke arrived rejected supported'.split(
    ' ',
  ),
);
/** "postponed until Tuesday", "extended to 20 May". */
const MOVED = new Set('postponed delayed adjourned extended deferred rescheduled moved'.split(' '));
/** "failed to meet on Friday" is past, "agreed to meet on Friday" lies ahead. */
const DONE_WITH = new Set(
  'failed managed used began started continued refused declined helped had proved came went rushed forced allowed able unable'.split(
    ' ',
  ),
);
const PAST_HELPERS = new Set(
  "was were had has have did didn't wasn't weren't hadn't hasn't haven't".split(' '),
);
const FUTURE_MODALS = new Set("will shall would may might must should won't".split(' '));
const REACH = 40;

/**
 * Tense of the verb that governs tokens `i` to `end`: the nearest verb before it in the sentence, else after it; a date
 * at the head of a clause ("On Friday, ...", "but in March a court ruled") looks ahead first.
 */
export function tenseAt(s: Scan, i: number, end: number, from: number, limit: number): Tense {
  if (opensClause(s, i, from)) {
    const right = rightOf(s, end, from, limit);
    if (right !== 'none') return right;
  }
  const floor = Math.max(from, i - REACH);
  let dated = false;
  let linked = false;
  for (let j = i - 1; j >= floor; j--) {
    const form = s.lower[j]!;
    if (LINKS.has(form)) linked = true;
    else if (!linked && form.length > 3 && MONTHS.has(form) && s.tag[j] === T.name) dated = true;
    const found = verbTense(s, j, from);
    if (found === 'none') continue;
    // "will decide on what it received in January before the session in June": a verb that has its date governs no other.
    if (!dated) return found;
    dated = false;
    linked = true;
  }
  return rightOf(s, end, from, limit);
}

/** Between two dates of one verb: "in May and June", "from January 5 to March 3". */
const LINKS = new Set([
  'and',
  'or',
  '&',
  'to',
  'until',
  'till',
  'through',
  ',',
  ';',
  '-',
  '–',
  '—',
  'from',
  'between',
]);

function rightOf(s: Scan, end: number, from: number, limit: number): Tense {
  const ceiling = Math.min(limit, end + REACH);
  for (let j = end; j < ceiling; j++) {
    const tag = s.tag[j];
    if (tag === T.modal) return modal(s, j);
    if (tag === T.auxiliary) {
      if (PAST_HELPERS.has(s.lower[j]!)) return 'past';
      continue;
    }
    // A participle or gerund after its noun ("a plan approved") governs nothing here unless a helper stood before it.
    const found = verbTense(s, j, from);
    if (found !== 'none') return found;
  }
  return 'none';
}

const CLAUSE = new Set([
  'but',
  'and',
  'that',
  'when',
  'while',
  'because',
  'although',
  ';',
  ':',
  '"',
  '“',
  '–',
  '—',
]);

function opensClause(s: Scan, i: number, from: number): boolean {
  let j = i - 1;
  while (
    j >= from &&
    j > i - 6 &&
    (s.tag[j] === T.preposition || s.tag[j] === T.determiner || s.tag[j] === T.adverb)
  )
    j--;
  if (j < from) return true;
  return j < i - 1 && CLAUSE.has(s.lower[j]!);
}

function verbTense(s: Scan, j: number, from: number): Tense {
  const form = s.lower[j]!;
  const tag = s.tag[j];
  if (AHEAD.has(form)) return ahead(s, j, from);
  // "make its position known", "will be made known": the verb before it governs.
  if (form === 'known' && (s.tag[j - 1] === T.noun || s.lower[j - 1] === 'made')) return 'none';
  if (PASTS.has(form) && !describes(s.tag[j - 1]) && s.tag[j - 1] !== T.preposition) return 'past';
  if (MOVED.has(form) && UNTIL.has(s.lower[j + 1] ?? '')) return 'future';
  switch (tag) {
    case T.past:
      if (isAttribute(s, j)) return 'none';
      if (HAPPENED.has(form)) return 'since';
      return form === 'set' && s.lower[j + 1] === 'to' ? 'future' : 'past';
    case T.modal:
      return modal(s, j);
    case T.auxiliary:
      return PAST_HELPERS.has(form) ? 'past' : 'none';
    case T.participle:
      if (isAttribute(s, j)) return 'none';
      return form === 'set' && SET_FOR.has(s.lower[j + 1] ?? '') ? 'future' : helped(s, j, from, 'past');
    case T.gerund:
      return helped(s, j, from, 'none');
    case T.verb:
      return planned(form, base(s, j, from));
    case T.noun:
      if (form === 'set') return setIs(s, j);
      return PLANNED_NOW.has(form) && standsAsVerb(s, j) ? 'future' : 'none';
    default:
      return 'none';
  }
}
/** Verbs whose past is their present: "set Friday as the deadline", "read on Wednesday". */
const INVARIANT = new Set('set put cut hit read let cost shut quit beat bid'.split(' '));

/** "set" behind what may be its subject or object is a verb: "and set Friday as the deadline", "a record set on 6 May". */
function setIs(s: Scan, j: number): Tense {
  const before = s.tag[j - 1];
  if (before === T.preposition || s.lower[j + 1] === 'of') return 'none';
  if (describes(before) && !(before === T.adjective && s.tag[j + 1] === T.preposition)) return 'none';
  return SET_FOR.has(s.lower[j + 1] ?? '') ? 'future' : 'past';
}

/** A participle between an article and its noun says nothing of when: "a still unspecified date". */
function isAttribute(s: Scan, j: number): boolean {
  return s.tag[j + 1] === T.noun && describes(s.tag[s.tag[j - 1] === T.adverb ? j - 2 : j - 1]);
}

function describes(before: number | undefined): boolean {
  return before === T.determiner || before === T.adjective || before === T.possessive;
}

const PLANNED = new Set(
  'planned agreed decided vowed promised hoped wanted intended pledged asked urged offered prepared threatened chose voted needed'.split(
    ' ',
  ),
);
/** What is on the calendar is told in the present: "the privilege lapses in December". */
const PLANNED_NOW = new Set(
  'meets convenes reconvenes sits begins starts opens ends closes expires lapses resumes concludes commences finishes falls matures begin start open end close expire lapse resume conclude commence fall'.split(
    ' ',
  ),
);
function planned(form: string, tense: Tense): Tense {
  return tense === 'present' && PLANNED_NOW.has(form) ? 'future' : tense;
}
/** "the privilege lapses in": a plural behind a singular, before a preposition, is a verb. */
function standsAsVerb(s: Scan, j: number): boolean {
  const before = s.tag[j - 1];
  return (
    s.lower[j]!.endsWith('s') &&
    (before === T.noun || before === T.name || before === T.conjunction) &&
    !s.lower[j - 1]!.endsWith('s') &&
    s.tag[j + 1] === T.preposition &&
    s.lower[j + 1] !== 'of'
  );
}
const UNTIL = new Set(['until', 'till', 'to']);
const SET_FOR = new Set(['to', 'for']);

function modal(s: Scan, j: number): Tense {
  const form = s.lower[j]!;
  if (FUTURE_MODALS.has(form)) return 'future';
  return form === 'can' ? 'present' : 'none';
}

/** "had been due" is over; "was due" may be still to come. */
function ahead(s: Scan, j: number, from: number): Tense {
  for (let k = j - 1; k >= from && k >= j - 4; k--) {
    if (s.lower[k] === 'had') return 'past';
    if (s.lower[k] !== 'been' && s.tag[k] !== T.adverb) break;
  }
  return 'future';
}

/** Tense of a participle or gerund by what helps it: "was adopted", "will be held", "is meeting"; `alone` for none. */
function helped(s: Scan, j: number, from: number, alone: Tense): Tense {
  for (let k = j - 1, steps = 0; k >= from && steps < 5; k--, steps++) {
    const tag = s.tag[k];
    if (tag === T.modal) return modal(s, k) === 'none' ? 'past' : modal(s, k);
    if (tag === T.to) return alone === 'none' ? 'none' : infinitive(s, k, from);
    if (tag === T.auxiliary) {
      const form = s.lower[k]!;
      if (PAST_HELPERS.has(form)) return 'past';
      if (form === 'is' || form === 'are' || form === 'am') return alone === 'none' ? 'future' : 'present';
      continue;
    }
    if (JOINING.has(s.lower[k]!) && COORDINATED.has(s.tag[k - 1]!)) {
      // "will be examined and answered": one helper for both.
      k--;
      continue;
    }
    if (tag !== T.adverb && tag !== T.negation) break;
  }
  return alone;
}

const JOINING = new Set(['and', 'or', '&']);
const COORDINATED = new Set<number>([T.participle, T.past, T.gerund, T.verb]);

function base(s: Scan, j: number, from: number): Tense {
  let k = j - 1;
  while (k >= from && k > j - 6 && (s.tag[k] === T.adverb || s.tag[k] === T.negation)) k--;
  // "will examine and answer": one helper for both.
  if (k - 1 > from && JOINING.has(s.lower[k]!) && s.tag[k - 1] === T.verb) return base(s, k - 1, from);
  if (k < from) return 'present';
  if (s.tag[k] === T.modal) return modal(s, k) === 'none' ? 'past' : modal(s, k);
  if (s.tag[k] === T.auxiliary) return PAST_HELPERS.has(s.lower[k]!) ? 'past' : 'present';
  if (s.tag[k] !== T.to) return INVARIANT.has(s.lower[j]!) ? 'past' : 'present';
  return infinitive(s, k, from);
}

/** Tense of an infinitive, by the word before its "to" at k: "had been due to", "failed to", "agreed to". */
function infinitive(s: Scan, k: number, from: number): Tense {
  if (k - 1 < from) return 'future';
  const governor = s.lower[k - 1]!;
  if (AHEAD.has(governor)) return ahead(s, k - 1, from);
  if (DONE_WITH.has(governor)) return 'past';
  // "gathered to mark", "went to see": what was done for a purpose was done; plans and promises lie ahead.
  if (s.tag[k - 1] === T.past && !PLANNED.has(governor)) return 'past';
  return 'future';
}
