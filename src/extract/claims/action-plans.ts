/** Action plans: drawn up, approved, or not published. */
import { T } from '../../text/closed.js';
import { type Draft, draft } from './draft.js';
import { groupOf } from './group.js';
import { RECOMMENDATION } from './lexicon.js';
import type { Reading } from './read.js';
import { wordIn } from './words-in.js';

const PLAN_NOUN = new Set([
  'plan',
  'plans',
  'roadmap',
  'matrix',
  'strategy',
  'system',
  'mechanism',
  'database',
]);

const PLAN_KIND = new Set([
  'action',
  'master',
  'implementation',
  'national',
  'comprehensive',
  'overall',
  'work',
  'tracking',
  'monitoring',
  'rights',
  'year',
  'operational',
]);

const UNPUBLISHED = new Set(['plan', 'roadmap', 'response', 'reply', 'answer']);
const BEFORE_PAPER = new Set('a an any the its action implementation no such'.split(' '));

/** "Neither country has published a plan", "still has not published the plan that it promised". */
export function unpublished(r: Reading, first: number, end: number): Draft[] | null {
  for (let i = first + 1; i < end; i++) {
    if (!UNPUBLISHED.has(r.lower[i]!) || !BEFORE_PAPER.has(r.lower[i - 1]!)) continue;
    for (let k = i - 1; k >= Math.max(first, i - 7); k--) {
      if (!PUBLISHED.has(r.lower[k]!)) continue;
      const group = groupOf(r, k);
      const neither = /^(?:neither|no)$/.test(r.lower[group.first - 2] ?? '') || r.lower[i - 1] === 'no';
      if (!group.negated && !neither) break;
      return [
        draft('plan', 'unpublished', Math.min(group.first, k), i, {
          value: null,
          pivot: i,
          verb: r.lower[k]!,
          modality: 'denied',
          parts: [{ part: 'trigger', first: k, last: k }],
          reasons: [`"${r.lower[k]}", denied, of a ${r.lower[i]}`],
        }),
      ];
    }
  }
  return null;
}

const PUBLISHED = new Set(
  'published publish released release submitted submit adopted adopt drafted draft presented present produced produce unveiled unveil drawn prepared prepare'.split(
    ' ',
  ),
);

/** "a full action plan would be drawn up", "a master plan to implement the recommendations". */
export function actionPlan(r: Reading, first: number, end: number, topical: boolean): Draft[] | null {
  if (!topical) return null;
  for (let i = first + 1; i < end; i++) {
    if (!PLAN_NOUN.has(r.lower[i]!) || !PLAN_KIND.has(r.lower[i - 1]!) || r.doc.tags.tag[i] === T.verb)
      continue;
    const verb = nearestVerb(r, i, first, end);
    const group = verb < 0 ? null : groupOf(r, verb);
    const planned =
      group === null ||
      group.modality === 'planned' ||
      (verb >= 0 && r.lower[verb - 1] === 'to') ||
      wordIn(r, i + 1, Math.min(end, i + 8), EXPECTED);
    if (/^(?:system|mechanism|database)$/.test(r.lower[i]!) && !planned) continue;
    if (!planned && !decided(r, first, end)) continue;
    return [
      draft('plan', 'action-plan', Math.min(i - 1, group?.first ?? i), Math.max(i, verb), {
        value: `${r.lower[i - 1]} ${r.lower[i]}`,
        pivot: i,
        verb: verb < 0 ? null : r.lower[verb]!,
        modality: planned ? 'planned' : (group?.modality ?? 'planned'),
        parts: [{ part: 'noun', first: i - 1, last: i }],
        reasons: ['a plan for the recommendations is named'],
      }),
    ];
  }
  return null;
}

/** "a monitoring plan, which the minister expects to release by April". */
const EXPECTED = new Set(['expects', 'expected', 'hopes', 'intends', 'due', 'promised']);

const OF_REVIEW = new Set([...RECOMMENDATION, 'upr']);

/** The recommendations or the review are named. */
export function decided(r: Reading, first: number, end: number): boolean {
  return wordIn(r, first, end, OF_REVIEW);
}

function nearestVerb(r: Reading, at: number, first: number, end: number): number {
  for (let d = 1; d < 9; d++) {
    for (const k of [at + d, at - d]) {
      if (k < first || k >= end) continue;
      const tag = r.doc.tags.tag[k];
      if (tag === T.verb || tag === T.past || tag === T.participle) return k;
    }
  }
  return -1;
}
