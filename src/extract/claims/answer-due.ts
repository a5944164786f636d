/** By when the state is to answer: "has until June to say what it takes", "before answering the Council in June". */
import { type Draft, draft } from './draft.js';
import { between, byFirst } from './range.js';
import type { Reading } from './read.js';

const SAYS =
  /^(?:say|hand|let|respond|answer|answers|decide|tell|make|state|give|reply|replies|come|indicate|announce|inform|report|communicate|declare|submit|send|finalise|finalize|settle|pronounce|choose|consider|weigh|clarify|table|file|deliver|return|get)$/;
const ANSWERING = /^(?:answering|replying|responding|answers|replies|responds|reporting)$/;

/** One plan with its day, or null. Linear in the sentence. */
export function answerDue(r: Reading, first: number, end: number): Draft[] | null {
  for (let i = first; i < end; i++) {
    const w = r.lower[i]!;
    const until = (w === 'until' || w === 'till') && i > first && given(r, i, first);
    const before = ANSWERING.test(w) && beforeClause(r, i, first);
    if (!until && !before) continue;
    const date = between(r.dates, byFirst, i, Math.min(end, i + 14)).find(
      (d) => d.fact.role === 'event' && /^(?:\d{4}|XXXX-\d)/.test(d.fact.value),
    );
    if (!date || lapsed(r, date.fact.latest)) continue;
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

/** "has until", "then has until", "was given until", "Rome's deadline runs until". */
function given(r: Reading, i: number, first: number): boolean {
  for (let k = i - 1; k >= Math.max(first, i - 3); k--)
    if (/^(?:has|have|had|given|gets|got|time)$/.test(r.lower[k]!)) return true;
  return false;
}

/** The verb of answering behind "to", near the day. */
function saidNext(r: Reading, from: number, end: number): number {
  for (let k = from; k < Math.min(end, from + 6); k++)
    if (r.lower[k] === 'to' && SAYS.test(r.lower[k + 1] ?? '')) return k + 1;
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

function lapsed(r: Reading, latest: string | null): boolean {
  const published = r.doc.article.published?.slice(0, 10) ?? null;
  return published !== null && latest !== null && latest < published;
}
