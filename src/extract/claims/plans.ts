/** What is announced for after the review: an answer, an action plan, a decision; and pledges. */

import { T } from '../../text/closed.js';
import { actionPlan, decided, unpublished } from './action-plans.js';
import { answerDue } from './answer-due.js';
import { type Draft, draft } from './draft.js';
import { groupOf } from './group.js';
import { RECOMMENDATION } from './lexicon.js';
import { indexWithin } from './phrase.js';
import { between, byFirst } from './range.js';
import type { Reading } from './read.js';
import { PLAN_WORD } from './word-bits.js';
import { wordIn } from './words-in.js';

const ANSWER = new Set(
  'respond reply answer announce tell inform report say submit submitted sent send examine study review consider draft draw drawn develop developed formulate prepare decide go build divide assign adopt release give put postponed deferred due implement comment make present convey communicate finalise finalize table provide deliver state indicate clarify unveil disclose pronounce file transmit return issue update let'.split(
    ' ',
  ),
);

const UNTIL = new Set(['until', 'till', 'before']);

const OBJECT = new Set(
  'response reply answer answers position positions decision stance recommendations recommendation proposals acceptances submission outcome addendum report replies responses verdict comments'.split(
    ' ',
  ),
);

const STUDIES = new Set([
  'examine',
  'study',
  'review',
  'consider',
  'implement',
  'prepare',
  'divide',
  'assign',
  'build',
  'develop',
]);

/** Plans of one sentence: at most one. */
export function planClaims(r: Reading, s: number, topical: boolean): Draft[] {
  const first = r.doc.sentences.first[s]!;
  const end = r.doc.sentences.first[s + 1]!;
  return (
    unpublished(r, first, end) ??
    answerDue(r, first, end) ??
    actionPlan(r, first, end, topical) ??
    announced(r, first, end) ??
    sentOrDecreed(r, first, end) ??
    []
  );
}

/** A future act on the answer to the review: "will announce its position on the recommendations by September". */
function announced(r: Reading, first: number, end: number): Draft[] | null {
  const out: Draft[] = [];
  for (let i = first; i < end; i++) {
    if ((r.bits[i]! & PLAN_WORD) === 0 || !ANSWER.has(r.lower[i]!)) continue;
    // "would not be drawn on how many": nothing is drawn up.
    if (r.lower[i] === 'drawn' && r.lower[i + 1] === 'on') continue;
    const group = coordinated(r, i, first);
    if (
      /^(?:say|tell|inform|report)$/.test(r.lower[i]!) &&
      !/^(?:which|whether)$/.test(r.lower[i + 1] ?? '') &&
      !answers(r, i, end)
    )
      continue;
    // "make known", "let the Council know": nothing else is made or let.
    if (
      /^(?:make|let)$/.test(r.lower[i]!) &&
      !r.lower.slice(i + 1, Math.min(end, i + 8)).some((w) => /^(?:known|know|public)$/.test(w))
    )
      continue;
    // "will not go back on its refusal": nothing is to come.
    if (group.negated && !wordIn(r, i, end, UNTIL)) continue;
    const must = group.cue === 'must' || group.cue === 'may';
    const due = r.lower[i] === 'due' && /^(?:for|to|by)$/.test(r.lower[i + 1] ?? '');
    const off =
      (r.lower[i] === 'put' && (r.lower[i + 1] === 'off' || r.lower[i + 1] === 'back')) ||
      r.lower[i] === 'postponed' ||
      r.lower[i] === 'deferred';
    if (group.modality !== 'planned' && !must && !due && !(off && group.passive)) continue;
    const object = objectOf(r, i, first, end, due || off);
    if (object < 0) continue;
    if (out.some((o) => i - o.last < 4)) continue;
    const date = between(r.dates, byFirst, first, end).find(
      (d) => d.fact.role === 'event' && !out.some((o) => o.date === d),
    );
    // To study is no answer: only a day for it is worth telling.
    if (STUDIES.has(r.lower[i]!) && !(date && date.first > i && date.first - i < 16)) continue;
    // A second promise in one sentence has its own day.
    if (out.length > 0 && !date) continue;
    out.push(
      draft('plan', off ? 'put-off' : 'announced', Math.min(group.first, i, object), Math.max(object, i), {
        value: date?.fact.value ?? null,
        date: date ?? null,
        pivot: i,
        verb: r.lower[i]!,
        modality: 'planned',
        parts: [{ part: 'trigger', first: i, last: i }],
        reasons: [`"${group.cue || r.lower[i]}" puts it ahead`],
      }),
    );
  }
  return out.length > 0 ? out : null;
}

const ANSWERED = new Set(
  'decision decisions answer answers reply replies response responses position positions stance submission verdict'.split(
    ' ',
  ),
);

/** The verb of what is to come: "A decision on the new ones is planned for March", "Its reply is due in June". */
function aheadVerb(r: Reading, from: number, to: number): number {
  for (let k = from; k < Math.min(to, from + 12); k++) {
    const w = r.lower[k]!;
    if (/^(?:will|shall|would)$/.test(w)) return k;
    if (
      /^(?:is|are|was|were)$/.test(w) &&
      /^(?:planned|expected|due|scheduled|set|to|awaited|promised|anticipated|slated|foreseen)$/.test(
        r.lower[k + 1] ?? '',
      )
    )
      return k;
    if (w === ',' && k === from) {
      // ", he said,"
      const close = indexWithin(r, ',', k + 1, Math.min(to, k + 6));
      if (close > 0 && /^(?:said|says|added|told|explained|noted)$/.test(r.lower[close - 1]!)) {
        k = close;
        continue;
      }
    }
    if (w === ',' || w === ';' || w === 'that') return -1;
  }
  return -1;
}

/** "The submission goes to the Council in September", "a decision was issued to implement the recommendations". */
function sentOrDecreed(r: Reading, first: number, end: number): Draft[] | null {
  const date = between(r.dates, byFirst, first, end).find((d) => d.fact.role === 'event') ?? null;
  for (let i = first; i < end; i++) {
    if ((r.bits[i]! & PLAN_WORD) === 0) continue;
    const w = r.lower[i]!;
    const subject = ANSWERED.has(w) && r.lower[i + 1] !== '.';
    const ahead = subject && date ? aheadVerb(r, i + 1, Math.min(end, date.first)) : -1;
    if (
      date &&
      (ahead > 0 ||
        (/^(?:submission|reply|response)$/.test(w) && /^(?:goes|will|is)$/.test(r.lower[i + 1] ?? '')))
    ) {
      return [
        draft('plan', 'answer-goes', i, date.last, {
          value: date.fact.value,
          date,
          pivot: i,
          verb: r.lower[i + 1]!,
          modality: 'planned',
          reasons: ['an answer goes to the Council'],
        }),
      ];
    }
    if (!/^(?:decision|decree|directive|plan|order)$/.test(w)) continue;
    for (let k = i + 1; k < Math.min(end, i + 14); k++) {
      if (!/^(?:issued|signed|approved|promulgated|adopted|released)$/.test(r.lower[k]!)) continue;
      if (!decided(r, k, Math.min(end, k + 12)) || r.lower[k + 1] !== 'to') continue;
      return [
        draft('plan', 'decreed', date && date.first < i ? date.first : i, k + 2, {
          value: date?.fact.value ?? w,
          date,
          pivot: i,
          verb: r.lower[k]!,
          reasons: ['a decision to implement the recommendations'],
        }),
      ];
    }
  }
  return null;
}

/** The group of a verb; "must study them and go back" shares the modal. */
function coordinated(r: Reading, i: number, first: number): ReturnType<typeof groupOf> {
  const group = groupOf(r, i);
  if (group.cue !== '' || r.lower[i - 1] !== 'and') {
    // "has until December 14 to respond"
    if (r.lower[i - 1] === 'to') {
      for (let k = i - 2; k >= Math.max(first, i - 6); k--)
        if (r.lower[k] === 'until' || (r.lower[k] === 'right' && k === i - 2))
          return { ...group, modality: 'planned', cue: r.lower[k]! };
    }
    return group;
  }
  for (let k = i - 2; k >= Math.max(first, i - 18); k--) {
    if (r.doc.tags.tag[k] === T.modal) return { ...group, modality: 'planned', cue: r.lower[k]! };
    if (r.lower[k] === ',' || r.lower[k] === ';') break;
  }
  return group;
}

/** "which ones it can accept", "how many of the recommendations". */
function asksOf(r: Reading, k: number, end: number): boolean {
  for (let m = k + 1; m < Math.min(end, k + 14); m++) {
    if (RECOMMENDATION.has(r.lower[m]!)) return true;
    const hit = r.hits.get(m);
    if (hit?.act === 'support' || hit?.act === 'note') return true;
  }
  return false;
}

/** "tell the Council what it had decided". */
function answers(r: Reading, i: number, end: number): boolean {
  for (let k = i + 1; k < Math.min(end, i + 12); k++)
    if (
      /^(?:decided|decision|position|positions|stance|which|whether)$/.test(r.lower[k]!) ||
      (r.lower[k] === 'how' && r.lower[k + 1] === 'many')
    )
      return true;
  return false;
}

function objectOf(r: Reading, at: number, first: number, end: number, subject: boolean): number {
  const w = r.lower[at]!;
  if (w === 'respond' || w === 'reply') return at;
  if (
    (w === 'answer' || w === 'comment') &&
    /^(?:by|in|before|at|until|on|no|within|,|\.|;)$/.test(r.lower[at + 1] ?? '.')
  )
    return at;
  if (w === 'go' && r.lower[at + 1] !== 'back') return -1;
  const from = subject ? Math.max(first, at - 14) : at + 1;
  const to = subject ? at : Math.min(end, at + 16);
  for (let k = from; k < to; k++) {
    const o = r.lower[k]!;
    const asks = /^(?:which|whether)$/.test(o) || (o === 'how' && r.lower[k + 1] === 'many');
    if (asks && !subject && asksOf(r, k, end)) return k;
    if (!OBJECT.has(o) && o !== 'decided') continue;
    // A court's, an inquest's: "send the verdict to Geneva".
    if (o === 'verdict' && !/^(?:its|their|our|final)$/.test(r.lower[k - 1] ?? '') && r.lower[k + 1] !== 'on')
      continue;
    if (o === 'report' && !(subject || /^(?:outcome|final)$/.test(r.lower[k - 1] ?? ''))) continue;
    return k;
  }
  return -1;
}
