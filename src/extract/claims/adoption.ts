import { T } from '../../text/closed.js';
import { actor, isAdoption } from './adoption-words.js';
import { type Draft, draft } from './draft.js';
import { governorOf } from './events.js';
import { groupOf } from './group.js';
import { datesIn, dayOf } from './own-dates.js';
import { indexWithin } from './phrase.js';
import type { DateItem, Reading } from './read.js';
import type { Governed } from './when-clause.js';
import { wordIn } from './words-in.js';

/** The last adoption or review named in the four sentences before. */
export function eventBefore(r: Reading, first: number): Draft | null {
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

/** "adopted the outcome of Dominica": the state behind the report. */
function adoptedOf(r: Reading, at: number): { state?: string } {
  const states = adoptedStates(r, at);
  return states.length === 1 ? { state: states[0]! } : {};
}

/** States named behind the outcome or report that is adopted: "will adopt the outcomes of Dominica and Qatar". */
export function adoptedStates(r: Reading, at: number): string[] {
  const end = r.doc.sentences.first[r.doc.sentences.of[at]! + 1]!;
  let of = -1;
  for (let i = at + 1; i < Math.min(end, at + 14) && of < 0; i++)
    if (
      /^(?:outcome|outcomes|report|reports|review|reviews|results)$/.test(r.lower[i]!) &&
      /^(?:of|on)$/.test(r.lower[i + 1] ?? '')
    )
      of = i + 2;
  const out: string[] = [];
  if (of < 0) return out;
  for (let i = of; i < end; i++) {
    const k = r.stateAt[i]!;
    if (k >= 0) {
      if (r.states[k]!.kind !== 'name') return [];
      out.push(r.states[k]!.iso3);
      i = r.states[k]!.last;
    } else if (!/^(?:,|and|the|of|review|reviews|both|as|well)$/.test(r.lower[i]!)) break;
  }
  return [...new Set(out)];
}

export function adoption(r: Reading, governed: Governed, date: DateItem | null): Draft {
  const group = groupOf(r, governed.at);
  const first = Math.min(governed.first, date?.first ?? governed.first);
  return draft(
    'adoption',
    date ? 'adoption-dated' : 'adoption',
    first,
    Math.max(governed.last, date?.last ?? 0, governed.at),
    {
      value: date ? dayOf(date) : null,
      certainty: date ? 'certain' : 'implied',
      pivot: governed.at,
      date,
      verb: r.lower[governed.at]!,
      body: bodyOf(r, governed.at),
      ...adoptedOf(r, governed.at),
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
export function undatedAdoption(r: Reading, at: number, s: number): Draft | null {
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
  const verbal = r.doc.tags.tag[at] !== T.noun;
  if (!verbal && here.length === 0) return null;
  const near = here.filter(
    (d) =>
      !belongsElsewhere(r, governorOf(r, d), d, at) && Math.abs(d.first - at) < 48 && !ofSaying(r, d, first),
  );
  if (near.length === 1) return adoption(r, governed, near[0]!);
  return adoption(r, governed, neighbour(r, s));
}

/** The day of the review, or of a verb between it and the adoption: "Meeting the press yesterday, he denied that ... was adopted". */
function belongsElsewhere(r: Reading, governed: Governed | null, d: DateItem, at: number): boolean {
  if (governed === null) return false;
  return (
    governed.event === 'review' ||
    (governed.event === 'other' && d.first < governed.at && indexWithin(r, 'that', governed.at, at) > 0)
  );
}

/** "announced on Saturday that", "the ministry said on Saturday": the day on which it was told. */
function ofSaying(r: Reading, d: DateItem, first: number): boolean {
  if (MEETING.has(r.lower[d.last + 1] ?? '')) return false;
  for (let i = d.first - 1; i >= Math.max(first, d.first - 4); i--) if (SAID.has(r.lower[i]!)) return true;
  return r.lower[d.last + 1] === 'that';
}

const MEETING = new Set(['session', 'meeting', 'council', 'event', 'speaking']);

/** The date of the neighbouring sentence that tells of the same meeting: "told the session on Friday". */
function neighbour(r: Reading, s: number): DateItem | null {
  for (const t of [s + 1, s - 1, s - 2, s - 3]) {
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

const SPEAKING = new Set(['speaking', 'spoke', 'talking']);

/** "He was speaking as the Council adopted ...". */
function speaking(r: Reading, s: number): boolean {
  const first = r.doc.sentences.first[s]!;
  return wordIn(r, first, first + 6, SPEAKING);
}
