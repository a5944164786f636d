/** Counts set beside a count of now: "309 recommendations, up from 253 in 2015". */

import { type Draft, draft } from './draft.js';
import type { Num } from './numbers.js';
import { parts } from './parts.js';
import { between, byFirst } from './range.js';
import type { Reading } from './read.js';
import type { Scene } from './scene.js';
import { wordIn } from './words-in.js';

const REACH = 14;

/** Words that set a count beside another. */
export const COMPARED = new Set(['compared', 'compares', 'against', 'versus', 'than']);

/** The word that opens a comparison before a token of its clause; -1 for none. */
export function comparedFrom(r: Reading, at: number): number {
  const first = r.doc.sentences.first[r.doc.sentences.of[at]!]!;
  for (let i = at - 1; i >= Math.max(first, at - REACH); i--) {
    const w = r.lower[i]!;
    if (w === ';' || w === '.') return -1;
    if (w === 'from' && /^(?:up|down)$/.test(r.lower[i - 1] ?? '')) return i - 1;
    if (COMPARED.has(w)) return w === 'than' && isBound(r, i) ? -1 : i;
  }
  return -1;
}

/** "more than 100 countries": no comparison. */
function isBound(r: Reading, than: number): boolean {
  const next = r.lower[than + 1] ?? '';
  return (
    /^\d/.test(next) &&
    !/^(?:recommendations|countries|states)$/.test(r.lower[than - 1] ?? '') &&
    !isDifference(r, than)
  );
}

/** "nine more than the 275". */
function isDifference(r: Reading, than: number): boolean {
  return (
    /^(?:more|fewer|less)$/.test(r.lower[than - 1] ?? '') &&
    /^(?:the|in|at|during|it)$/.test(r.lower[than + 1] ?? '')
  );
}

const SCORED = new Set(['received', 'supported', 'noted', 'recommending_states', 'speaking_states']);

/** The count of the earlier review, of the same kind as the last one told; null where nothing says when. */
export function comparedClaim(scene: Scene, num: Num, told: readonly Draft[]): Draft | null {
  const { r, end } = scene;
  const from = comparedFrom(r, num.npFirst);
  if (from < 0 || num.npFirst - from > (num.part === null ? 4 : 9)) return null;
  const kind = num.counted === 'state' ? 'country' : 'recommendation';
  const before = told.filter(
    (d) => d.pivot < from && SCORED.has(d.type) && (num.counted === 'none' || d.unit === kind),
  );
  const like = likeOf(num, before);
  if (!like) return null;
  const behind = (num.of ?? num).npLast;
  const when = between(r.dates, byFirst, behind + 1, Math.min(end, behind + 9))[0];
  const cued = !when && told.length > 0 && hasCycle(r, behind + 1, Math.min(end, behind + 8));
  if (!when && !cued) return null;
  const whose = ofState(r, behind);
  return draft(like.type, 'compared', num.npFirst, num.npLast, {
    value: String(num.value),
    valueNum: num.value,
    unit: like.unit,
    pivot: num.first,
    verb: like.verb,
    ...(when ? { when } : {}),
    ...(whose === null ? {} : { state: whose, cycle: null }),
    parts: parts(num, num.first, num.last).slice(1),
    reasons: [`number ${num.value}: set beside ${like.value}`],
  });
}

/** What a count is set beside: a part beside a part, a whole beside a whole, else what the sentence tells before. */
function likeOf(num: Num, before: readonly Draft[]): Draft | undefined {
  if (num.of !== null) return before.findLast((d) => d.ofValue !== null);
  const whole = before.find((d) => d.type === 'received');
  if (num.part !== null || num.counted === 'rec') return whole ?? before.at(-1);
  return before.findLast((d) => d.rule !== 'whole-of') ?? before.at(-1);
}

/** "against 229 for Croatia": another state's, of a review that nothing names. */
function ofState(r: Reading, behind: number): string | null {
  if (!/^(?:for|to|by|in)$/.test(r.lower[behind + 1] ?? '')) return null;
  const at = r.stateAt[behind + 2] ?? -1;
  return at < 0 ? null : r.states[at]!.iso3;
}

const CYCLE = new Set(['cycle', 'round', 'time', 'review', 'upr']);

function hasCycle(r: Reading, from: number, to: number): boolean {
  return wordIn(r, from, to, CYCLE);
}
