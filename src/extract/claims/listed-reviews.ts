/** Reviews told in lists of states, as the UN's own notes do: "Sweden (reviewed on 26 January)", "Viet Nam follows on 7 May and Cambodia on 8 May". */
import { type Draft, draft } from './draft.js';
import { datesIn, dayOf, isAhead } from './own-dates.js';
import { indexWithin } from './phrase.js';
import type { DateItem, Reading } from './read.js';

const LINK = new Set([
  '(',
  ',',
  'on',
  'reviewed',
  'examined',
  'follows',
  'comes',
  'next',
  'is',
  'up',
  'then',
  'will',
  'follow',
  'be',
  'was',
]);
const LISTED = new Set(['up', 'follows', 'follow', 'comes', 'next', 'reviewed', 'examined', 'order']);
const DAY = /^(?:\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d)$/;

/** The reviews of one sentence that a list gives by state and day; each state with a day of its own. */
export function listedReviews(r: Reading, s: number): Draft[] {
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  const out: Draft[] = [];
  let list = false;
  for (let i = first; i < end; i++) if (LISTED.has(r.lower[i]!)) list = true;
  if (!list) return out;
  for (const date of datesIn(r, first, end)) {
    if (!DAY.test(date.fact.value) || date.fact.role === 'publication') continue;
    const k = stateBefore(r, date, first);
    if (k === null) continue;
    out.push(listedReview(r, date, k));
  }
  return out;
}

/** Index of the state name that only words of listing part from the date; null for none. */
function stateBefore(r: Reading, date: DateItem, first: number): number | null {
  let worded = false;
  let i = date.first - 1;
  for (; i >= first && LINK.has(r.lower[i]!); i--)
    if (r.lower[i] === 'on' || r.lower[i] === '(') worded = true;
  const k = i >= first ? (r.stateAt[i] ?? -1) : -1;
  if (k < 0 || !worded || r.states[k]!.kind !== 'name') return null;
  // "the delegation of Kenya on 7 May", "in Kenya on 7 May": no list of reviews.
  if (/^(?:in|from|by|to|with|against|for|on)$/.test(r.lower[r.states[k]!.first - 1] ?? '')) return null;
  const paren = r.lower[date.last + 1] === ')';
  const open = indexWithin(r, '(', i + 1, date.first) >= 0;
  return paren === open ? k : null;
}

function listedReview(r: Reading, date: DateItem, k: number): Draft {
  const { iso3, first } = r.states[k]!;
  return draft('review', 'review-listed', first, date.last, {
    value: dayOf(date),
    pivot: date.first,
    date,
    body: 'WG',
    state: iso3,
    modality: isAhead(r, date) ? 'planned' : 'asserted',
    parts: [{ part: 'date', first: date.first, last: date.last }],
    reasons: ['a day beside a state in a list of reviews'],
  });
}
