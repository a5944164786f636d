/** By when the state is to answer: "has until June to say what it takes", "before answering the Council in June". */
import { type Draft, draft } from './draft.js';
import { isOver } from './own-dates.js';
import { between, byFirst } from './range.js';
import type { Reading } from './read.js';
import { wordIn } from './words-in.js';

const SAYS = new Set(
  'say hand let respond answer decide tell make state give reply come indicate announce inform report communicate declare submit send finalise finalize settle pronounce choose consider weigh clarify table file deliver return get'.split(
    ' ',
  ),
);
const ANSWERING = new Set('answering replying responding answers replies responds reporting'.split(' '));

/** One plan with its day, or null. Linear in the sentence. */
export function answerDue(r: Reading, first: number, end: number): Draft[] | null {
  for (let i = first; i < end; i++) {
    const w = r.lower[i]!;
    const until =
      (w === 'until' || w === 'till' || (w === 'up' && r.lower[i + 1] === 'to')) &&
      i > first &&
      given(r, i, first);
    const before = ANSWERING.has(w) && beforeClause(r, i, first);
    if (!until && !before) continue;
    const date = between(r.dates, byFirst, i, Math.min(end, i + 14)).find(
      (d) => d.fact.role === 'event' && /^(?:\d{4}|XXXX-\d)/.test(d.fact.value),
    );
    if (!date && until) {
      const due = atSession(r, i, end);
      if (due) return [due];
    }
    if (!date || isOver(r, date)) continue;
    const act = until ? saidNext(r, date.last + 1, end) : i;
    if (act < 0) continue;
    return [
      draft('plan', 'answer-due', until ? i - 1 : i, Math.max(act, date.last), {
        value: date.fact.value,
        date,
        pivot: i,
        verb: r.lower[act]!,
        modality: 'planned',
        parts: [{ part: 'date', first: date.first, last: date.last }],
        reasons: ['a day by which the state is to answer'],
      }),
    ];
  }
  return null;
}

/** "has until the Council's 62nd session to say": a session, where no day is told. */
function atSession(r: Reading, i: number, end: number): Draft | null {
  for (let k = i + 1; k < Math.min(end, i + 12); k++) {
    if (r.lower[k] !== 'session') continue;
    const act = saidNext(r, k + 1, end);
    if (act < 0) return null;
    let first = k;
    while (first > i + 1 && k - first < 3 && !/^(?:'s|the|’|its)$/.test(r.lower[first - 1]!)) first--;
    return draft('plan', 'answer-due', i - 1, act, {
      value: r.doc.text.slice(r.doc.tokens.start[first]!, r.doc.tokens.end[k]!),
      pivot: i,
      verb: r.lower[act]!,
      modality: 'planned',
      reasons: ['a session by which the state is to answer'],
    });
  }
  return null;
}

const GIVEN = new Set(['has', 'have', 'had', 'given', 'gets', 'got', 'time', 'take', 'takes', 'needs']);

/** "has until", "then has until", "was given until", "Rome's deadline runs until". */
function given(r: Reading, i: number, first: number): boolean {
  return wordIn(r, Math.max(first, i - 3), i, GIVEN);
}

/** The verb of answering behind "to", near the day. */
function saidNext(r: Reading, from: number, end: number): number {
  for (let k = from; k < Math.min(end, from + 6); k++)
    if (r.lower[k] === 'to' && SAYS.has(r.lower[k + 1] ?? '')) return k + 1;
  return -1;
}

/** "before answering", "before the country replies". */
function beforeClause(r: Reading, i: number, first: number): boolean {
  for (let k = i - 1; k >= Math.max(first, i - 4); k--) {
    if (r.lower[k] === 'before') return true;
    if (r.stateAt[k]! < 0 && !/^(?:the|it|country|government|state|formally|finally)$/.test(r.lower[k]!))
      return false;
  }
  return false;
}
