import { type Draft, draft } from './draft.js';
import { actor, type Governed, governorOf, isAdoption } from './events.js';
import { groupOf } from './group.js';
import type { DateItem, Reading } from './read.js';

/** Reviews and adoptions of one sentence, by its dates, and adoptions told without one. */
export function eventClaims(r: Reading, s: number, recent: readonly Draft[] = []): Draft[] {
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  const out: Draft[] = [];
  let before: { governed: Governed; date: DateItem } | null = null;
  for (const date of datesIn(r, first, end)) {
    if (date.fact.role === 'publication' || date.fact.role === 'dateline' || opensDateline(r, date)) continue;
    const listed: boolean = before !== null && joins(r, before.date.last + 1, date.first);
    const governed: Governed | null = listed ? { ...before!.governed, last: date.last } : governorOf(r, date);
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
        out.push(adoption(r, governed, date));
    } else if (isReviewDate(r, date, governed)) out.push(review(r, governed, date, listed));
  }
  for (let i = first; i < end; i++) {
    if (!isAdoption(r, i) || out.some((d) => d.type === 'adoption')) continue;
    const undated = undatedAdoption(r, i, s);
    if (undated) out.push(undated);
  }
  return out;
}

/** The value without its clock time; parts of a day (TMO) stay. */
function dayOf(date: DateItem): string {
  return date.fact.value.replace(/T\d.*$/, '');
}

/** "Accra, Jan. 25, GNA - ...": a date among the first words, a dash or agency behind it. */
function opensDateline(r: Reading, date: DateItem): boolean {
  if (date.first > 8) return false;
  for (let i = date.last + 1; i < date.last + 6; i++)
    if (/^(?:[-–—:]|\)|\/)$/.test(r.lower[i] ?? '')) return true;
  return false;
}

function datesIn(r: Reading, first: number, end: number): DateItem[] {
  return r.dates.filter((d) => d.first >= first && d.first < end && !d.fact.value.startsWith('T'));
}

/** Only commas and "and" between two dates: they share what governs them. */
function joins(r: Reading, from: number, to: number): boolean {
  if (to - from > 2 || to <= from) return false;
  for (let i = from; i < to; i++) if (r.lower[i] !== ',' && r.lower[i] !== 'and') return false;
  return true;
}

/** A session's run of days is no date of one state's review, unless a review or dialogue is what ran. */
function isReviewDate(r: Reading, date: DateItem, governed: Governed): boolean {
  const value = date.fact.value;
  if (!/^(?:\d{4}|XXXX)/.test(value)) return false;
  if (/^\d{4}\/\d{4}$/.test(value) || /^\d{3}$/.test(value)) return false;
  if (!value.includes('/')) return true;
  // "held its eighteenth session from 27 January to 7 February": the Working Group's, not the state's.
  for (let i = Math.min(governed.at, date.first); i < date.first; i++)
    if (/^(?:session|meeting|group)$/.test(r.lower[i]!)) return false;
  return true;
}

function review(r: Reading, governed: Governed, date: DateItem, listed: boolean): Draft {
  const first = Math.min(listed ? date.first : governed.first, date.first);
  return draft(
    'review',
    governed.noun ? 'review-noun' : 'review-verb',
    first,
    Math.max(date.last, governed.last),
    {
      value: dayOf(date),
      pivot: governed.at,
      date,
      verb: governed.noun ? null : r.lower[governed.at]!,
      body: 'WG',
      modality: governed.denied ? 'denied' : governed.planned || ahead(r, date) ? 'planned' : 'asserted',
      certainty: date.fact.certainty,
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

/** After the day of publication: what is told lies ahead. */
function ahead(r: Reading, date: DateItem): boolean {
  const published = r.doc.article.published;
  const earliest = date.fact.earliest;
  return (
    published !== null &&
    earliest !== null &&
    /^\d{4}-\d\d-\d\d/.test(published) &&
    earliest > published.slice(0, 10)
  );
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

/** The last adoption or review named in the four sentences before. */
function eventBefore(r: Reading, first: number): Draft | null {
  const s = r.doc.sentences.of[first]!;
  const from = r.doc.sentences.first[Math.max(0, s - 4)]!;
  for (let i = first - 1; i >= from; i--) {
    if (isAdoption(r, i))
      return adoption(
        r,
        { event: 'adoption', at: i, first: i, last: i, noun: true, planned: false, denied: false },
        null,
      );
  }
  return null;
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

function bodyOf(r: Reading, at: number): 'WG' | 'HRC' | null {
  const s = r.doc.sentences.of[at]!;
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  const group = groupOf(r, at);
  const by = r.lower.slice(at + 1, Math.min(end, at + 12));
  const passive = by.indexOf('by');
  if (passive >= 0) {
    const whom = by.slice(passive);
    const working = whom.indexOf('group');
    const council = whom.findIndex((w) => w === 'council' || w === 'unhrc' || w === 'hrc');
    if (council >= 0 && (working < 0 || council < working)) return 'HRC';
    if (working > 0 && whom[working - 1] === 'working') return 'WG';
  }
  const who = group.passive ? null : actor(r, group.first);
  if (who === 'WG' || who === 'HRC') return who;
  for (let i = first; i < end; i++) if (r.lower[i] === 'draft' && r.lower[i + 1] === 'report') return 'WG';
  for (let i = first; i < end; i++) {
    const w = r.lower[i]!;
    if (w === 'council' || w === 'unhrc' || w === 'hrc' || w === 'body') return 'HRC';
  }
  for (let i = first; i < end; i++) if (r.lower[i] === 'group' && r.lower[i - 1] === 'working') return 'WG';
  for (let i = at; i < Math.min(end, at + 10); i++)
    if (r.lower[i] === 'outcome' || r.lower[i] === 'outcomes') return 'HRC';
  for (let i = first; i < at; i++) if (r.lower[i] === 'outcome' || r.lower[i] === 'outcomes') return 'HRC';
  return null;
}

function adoption(r: Reading, governed: Governed, date: DateItem | null): Draft {
  const group = groupOf(r, governed.at);
  const first = Math.min(governed.first, date?.first ?? governed.first);
  return draft(
    'adoption',
    date ? 'adoption-dated' : 'adoption',
    first,
    Math.max(governed.last, date?.last ?? 0, governed.at),
    {
      value: date ? dayOf(date) : null,
      pivot: governed.at,
      date,
      verb: r.lower[governed.at]!,
      body: bodyOf(r, governed.at),
      modality:
        governed.denied || group.negated
          ? 'denied'
          : governed.planned || group.modality === 'planned'
            ? 'planned'
            : group.modality,
      parts: [
        { part: 'trigger', first: governed.at, last: governed.at },
        ...(date ? [{ part: 'date' as const, first: date.first, last: date.last }] : []),
      ],
      reasons: [
        date
          ? `date "${r.doc.text.slice(date.fact.start, date.fact.end)}" belongs to "${r.lower[governed.at]}"`
          : 'no date in reach',
      ],
    },
  );
}

/** An adoption whose date stands elsewhere: in the sentence, or where the next one tells of the same meeting. */
function undatedAdoption(r: Reading, at: number, s: number): Draft | null {
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  const governed: Governed = {
    event: 'adoption',
    at,
    first: groupOf(r, at).first,
    last: at,
    noun: false,
    planned: false,
    denied: false,
  };
  const here = datesIn(r, first, end).filter(
    (d) =>
      d.fact.role === 'event' && /^(?:\d{4}-\d\d|XXXX-)/.test(d.fact.value) && !d.fact.value.includes('/'),
  );
  const verbal = r.doc.tags.tag[at] !== 1;
  if (!verbal && here.length === 0) return null;
  const near = here.filter((d) => governorOf(r, d)?.event !== 'review' && Math.abs(d.first - at) < 48);
  if (near.length === 1) return adoption(r, governed, near[0]!);
  return adoption(r, governed, neighbour(r, s));
}

const MEETING = new Set(['session', 'meeting', 'council', 'event', 'speaking']);

/** The date of the neighbouring sentence that tells of the same meeting: "told the session on Friday". */
function neighbour(r: Reading, s: number): DateItem | null {
  for (const t of [s + 1, s - 1, s - 2]) {
    if (t < 0 || t >= r.doc.sentences.count) continue;
    const first = r.doc.sentences.first[t]!;
    const end = r.doc.sentences.first[t + 1]!;
    const dates = datesIn(r, first, end).filter(
      (d) => d.fact.role === 'event' && !d.fact.value.includes('/'),
    );
    const said = dates.find((d) => {
      const g = governorOf(r, d);
      if (g !== null && g.event !== 'other') return false;
      let said = false;
      let meeting = false;
      for (let i = Math.max(first, d.first - 7); i < d.first; i++) {
        if (SAID.has(r.lower[i]!)) said = true;
        if (MEETING.has(r.lower[i]!)) meeting = true;
      }
      if (meeting || said) return meeting && (t > s || said) ? true : t === s - 1 && speaking(r, s);
      return false;
    });
    if (said) return said;
  }
  return null;
}
const SAID = new Set(['heard', 'said', 'announced', 'told', 'stated', 'declared', 'reported']);

/** "He was speaking as the Council adopted ...". */
function speaking(r: Reading, s: number): boolean {
  const first = r.doc.sentences.first[s]!;
  for (let i = first; i < first + 6; i++)
    if (r.lower[i] === 'speaking' || r.lower[i] === 'spoke' || r.lower[i] === 'talking') return true;
  return false;
}
