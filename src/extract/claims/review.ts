import { T } from '../../text/closed.js';
import { adoptedStates, adoption, eventBefore, undatedAdoption } from './adoption.js';
import { isAdoption } from './adoption-words.js';
import { type Draft, draft } from './draft.js';
import { governorOf } from './events.js';
import { groupOf } from './group.js';
import { listedReviews } from './listed-reviews.js';
import { datesIn, dayOf, isAhead, joins, opensDateline, printedOn } from './own-dates.js';
import type { DateItem, Reading } from './read.js';
import { reviewedState } from './reviewed-state.js';
import type { Governed } from './when-clause.js';
import { wordIn } from './words-in.js';

/** Reviews and adoptions of one sentence, by its dates, and adoptions told without one. */
export function eventClaims(r: Reading, s: number, recent: readonly Draft[] = []): Draft[] {
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  const out: Draft[] = workingGroupNamed(r) ? listedReviews(r, s) : [];
  const taken = new Set(out.map((d) => d.date));
  let before: { governed: Governed; date: DateItem } | null = null;
  for (const date of datesIn(r, first, end)) {
    if (taken.has(date)) continue;
    if (date.fact.role === 'publication' || date.fact.role === 'dateline' || opensDateline(r, date)) continue;
    const listed: boolean = before !== null && joins(r, before.date.last + 1, date.first);
    const reached: Governed | null = listed ? { ...before!.governed, last: date.last } : governorOf(r, date);
    const governed: Governed | null =
      reached !== null && quotedApart(r, reached.at, date.first) ? null : reached;
    if (governed === null || governed.event === 'other') {
      const meant = itself(
        r,
        date,
        first,
        recent.filter((d) => d.type === 'adoption' || d.type === 'review'),
      );
      if (meant) {
        out.push(meant);
        before = null;
        continue;
      }
      const those = anaphoric(r, date, first);
      if (those) {
        out.push(those);
        before = {
          governed: {
            event: 'review',
            at: those.pivot,
            first: those.first,
            last: date.last,
            noun: true,
            planned: false,
            denied: false,
          },
          date,
        };
        continue;
      }
      if (!listed) before = null;
      continue;
    }
    before = { governed, date };
    if (governed.event === 'adoption') {
      if (!out.some((d) => d.type === 'adoption' && d.pivot === governed.at))
        out.push(...each(adoption(r, governed, date), adoptedStates(r, governed.at)));
    } else if (
      isReviewDate(r, date, governed) &&
      !otherMeeting(r, governed, date) &&
      !(listed && sameMeeting(r, date, governed, out))
    )
      out.push(review(r, governed, date, listed));
  }
  for (let i = first; i < end; i++) {
    if (!isAdoption(r, i) || out.some((d) => d.type === 'adoption')) continue;
    const undated = undatedAdoption(r, i, s);
    if (undated) out.push(undated);
  }
  return out;
}

/** "at the fourth review in April and May 2024": one review over two months. */
function sameMeeting(r: Reading, date: DateItem, governed: Governed, out: readonly Draft[]): boolean {
  return (
    r.lower[date.first - 1] === 'and' &&
    /^\d{4}-\d\d$/.test(date.fact.value) &&
    !/s$/.test(r.lower[governed.at]!) &&
    r.doc.tags.tag[date.first - 2] !== T.number &&
    !/^\d+$/.test(r.lower[date.first - 2]!) &&
    out.some((d) => d.type === 'review' && d.date?.last === date.first - 2)
  );
}

const QUOTATION = /["“”]/g;

/** "ten years ago it was one in thirty,” she told the Working Group": one of the two is quoted, the other is not. */
function quotedApart(r: Reading, at: number, date: number): boolean {
  const { start } = r.doc.tokens;
  const between = r.doc.text.slice(start[Math.min(at, date)], start[Math.max(at, date)]);
  return (between.match(QUOTATION)?.length ?? 0) % 2 === 1;
}

/** One for each state where several are named behind the outcomes. */
function each(d: Draft, states: readonly string[]): Draft[] {
  return states.length < 2 ? [d] : states.map((state) => ({ ...d, state }));
}

const named = new WeakMap<Reading, boolean>();

/** The Working Group is named somewhere in the article: its sessions take states in a row. */
function workingGroupNamed(r: Reading): boolean {
  let found = named.get(r);
  if (found === undefined) {
    found = /working group/i.test(r.doc.text);
    named.set(r, found);
  }
  return found;
}

/** A session's run of days is no date of one state's review, unless a review or dialogue is what ran. */
function isReviewDate(r: Reading, date: DateItem, governed: Governed): boolean {
  const value = date.fact.value;
  if (!/^(?:\d{4}|XXXX)/.test(value)) return false;
  // "in the same fortnight": a week of no year.
  if (/^XXXX-WXX$/.test(value)) return false;
  if (governed.told) return !value.includes('/');
  // "in the third cycle in 2019": the year says which cycle; "in the third cycle, in 2019" dates it.
  if (
    !(r.lower[date.first - 2] === ',' && r.lower[governed.at] === 'round') &&
    /^\d{4}$/.test(value) &&
    /^(?:cycle|round)$/.test(r.lower[governed.at]!) &&
    date.first - governed.at < 4
  )
    return false;
  if (/^\d{4}\/\d{4}$/.test(value) || /^\d{3}$/.test(value)) return false;
  if (!value.includes('/')) return true;
  // "held its eighteenth session from 27 January to 7 February": the Working Group's, not the state's.
  for (let i = Math.min(governed.at, date.first); i < date.first; i++)
    if (/^(?:session|meeting|group)$/.test(r.lower[i]!)) return false;
  return true;
}

export function review(r: Reading, governed: Governed, date: DateItem, listed: boolean): Draft {
  const first = Math.min(listed ? date.first : governed.first, date.first);
  const whose = reviewedState(r, governed.at, date.first);
  return draft(
    'review',
    governed.noun ? 'review-noun' : 'review-verb',
    first,
    Math.max(date.last, governed.last),
    {
      value: governed.told && governed.planned ? comingDay(r, date) : dayOf(date),
      pivot: governed.at,
      date,
      verb: governed.noun ? null : r.lower[governed.at]!,
      body: 'WG',
      ...(whose === null ? {} : { state: whose }),
      modality:
        governed.denied || missed(r, governed, date)
          ? 'denied'
          : governed.planned || isAhead(r, date)
            ? 'planned'
            : 'asserted',
      certainty: isDay(date) && !governed.told && !ended(r, governed, date) ? date.fact.certainty : 'implied',
      parts: [
        { part: 'trigger', first: governed.at, last: governed.at },
        { part: 'date', first: date.first, last: date.last },
      ],
      reasons: [
        `date "${r.doc.text.slice(date.fact.start, date.fact.end)}" is governed by "${r.lower[governed.at]}"`,
      ],
      past: isPast(r, first, date.last),
    },
  );
}

const WEEK = 7 * 86_400_000;

/** "On Wednesday. It will be the fourth": the Wednesday after the day of printing. */
function comingDay(r: Reading, date: DateItem): string {
  const value = dayOf(date);
  const printed = printedOn(r) ?? '';
  if (!/day$/.test(r.lower[date.first]!) || !/^\d{4}-\d\d-\d\d$/.test(value) || value >= printed)
    return value;
  return new Date(Date.parse(`${value}T00:00:00Z`) + WEEK).toISOString().slice(0, 10);
}

const MISSED = new Set('boycotted boycotting skipped snubbed missed shunned'.split(' '));
const CALLED_OFF = new Set('postponed cancelled canceled scrapped shelved deferred'.split(' '));

/** "boycotted its review", "did not attend its review", "the review, set for 7 May, was postponed": it was not held. */
function missed(r: Reading, governed: Governed, date: DateItem): boolean {
  const s = r.doc.sentences.of[governed.at]!;
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  for (let i = governed.at - 1; i >= Math.max(first, governed.at - 9); i--) {
    const w = r.lower[i]!;
    if (/^(?:,|;|and|but)$/.test(w)) break;
    if (MISSED.has(w)) return !groupOf(r, i).negated;
    if (w === 'away' && /^(?:stayed|stay|staying)$/.test(r.lower[i - 1] ?? '')) return true;
    if (/^(?:attend|attended|appear|appeared|attending)$/.test(w)) return groupOf(r, i).negated;
  }
  for (
    let i = Math.max(governed.at, date.last) + 1;
    i < Math.min(end, Math.max(governed.at, date.last) + 7);
    i++
  ) {
    if (CALLED_OFF.has(r.lower[i]!)) return groupOf(r, i).passive;
    if (r.lower[i] === 'called' && r.lower[i + 1] === 'off') return true;
    if (/^(?:that|which|said)$/.test(r.lower[i]!)) return false;
  }
  return false;
}

/** A week is no day of a review; a year or month told of a "cycle" may be the cycle's own. */
function isDay(date: DateItem): boolean {
  return !date.fact.value.includes('W') && /^\d{4}-\d\d/.test(date.fact.value);
}

const ENDED = new Set(['ended', 'began', 'opened', 'closed', 'said', 'announced', 'with']);

/** "the plan of the fourth review ended yesterday": the day of something that the review only qualifies. */
function ended(r: Reading, governed: Governed, date: DateItem): boolean {
  return wordIn(r, governed.at + 1, date.first, ENDED);
}

const MEETING = new Set(
  'workshop seminar training forum conference consultation consultations retreat symposium roundtable'.split(
    ' ',
  ),
);

/** "A workshop on the fourth review ended yesterday": the day of the workshop. */
function otherMeeting(r: Reading, governed: Governed, date: DateItem): boolean {
  if (!governed.noun || !ended(r, governed, date)) return false;
  const s = r.doc.sentences.first[r.doc.sentences.of[governed.at]!]!;
  return wordIn(r, s, governed.at, MEETING);
}

const PAST = new Set(['last', 'previous', 'first', 'earlier', 'prior', 'second', 'those']);

/** "the last review in 2009", "for the first time in 2010": a review before the one that the article is about. */
function isPast(r: Reading, first: number, last: number): boolean {
  for (let i = Math.max(0, first - 2); i <= last; i++) {
    const w = r.lower[i]!;
    if (PAST.has(w) && r.dateAt[i]! < 0) return true;
  }
  return false;
}

/** "It ought to have been held on 18 March": of the event told just before; what ought to have been was not. */
function itself(r: Reading, date: DateItem, first: number, recent: readonly Draft[]): Draft | null {
  if (!/^(?:it|this|that)$/.test(r.lower[first] ?? '') || date.first - first > 12) return null;
  const event = recent.at(-1) ?? eventBefore(r, first);
  if (!event) return null;
  const words = r.lower.slice(first + 1, date.first).join(' ');
  if (
    !/^(?:\S+ ){0,5}(?:held|scheduled|due|planned|set|postponed|take place|taken place|took place)\b/.test(
      words,
    )
  )
    return null;
  const missed =
    /\b(?:ought to|should|was to|were to|was due|had been due|meant to|supposed to|originally)\b/.test(words);
  return {
    ...event,
    rule: 'event-itself',
    first,
    last: date.last,
    pivot: first,
    value: dayOf(date),
    date,
    modality: missed
      ? 'denied'
      : /\b(?:will|is to|is set|is due|scheduled)\b/.test(words)
        ? 'planned'
        : 'asserted',
    parts: [{ part: 'date', first: date.first, last: date.last }],
    reasons: ['"it" is the event told before'],
  };
}

/** "after those of 2008 and 2012", "did so for the first time in 2010", near a word of the review. */
function anaphoric(r: Reading, date: DateItem, first: number): Draft | null {
  const back = r.lower.slice(Math.max(first, date.first - 9), date.first).join(' ');
  const those = /\bthose (?:of|in|held in)$/.exec(back);
  const time =
    /\b(?:did so|reviewed|examined|took part|was so|went through it|underwent it|participated)\b.*\b(?:first|second|third|last) time(?: ,)?(?: in)?$/.exec(
      back,
    );
  if (!those && !time) return null;
  const from = Math.max(first, date.first - (those ? 2 : 7));
  return draft('review', those ? 'review-those' : 'review-time', from, date.last, {
    value: dayOf(date),
    pivot: from,
    date,
    body: 'WG',
    parts: [{ part: 'date', first: date.first, last: date.last }],
    reasons: [`"${back}" points back to the review`],
    past: true,
  });
}
