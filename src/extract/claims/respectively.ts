/** "accepted and noted 125 and 42 respectively", "Japan and Korea took on 125 and 42 recommendations respectively". */
import { countDraft } from './count-draft.js';
import type { Draft } from './draft.js';
import { FATE } from './fate.js';
import { groupOf } from './group.js';
import type { Num } from './numbers.js';
import { between, byFirst } from './range.js';
import type { Hit, Reading } from './read.js';
import type { Scene } from './scene.js';

/** Claims of a row of numbers that a row of verbs, states, cycles or dates goes with, one by one; null where no such rows stand. */
export function respectively(scene: Scene): { claims: Draft[]; nums: ReadonlySet<Num> } | null {
  const { r, first, end } = scene;
  let at = -1;
  for (let i = first; i < end; i++) if (r.lower[i] === 'respectively') at = i;
  if (at < 0 || !scene.recommendations) return null;
  const row = rowBefore(scene, at);
  if (row === null) return null;
  const verbs = hitsIn(r, first, end).filter(
    (h) => h.act !== 'speak' && h.shape !== 'noun' && h.shape !== 'state',
  );
  const parallel = runOf(r, verbs, row.length);
  const claims: Draft[] = [];
  if (parallel !== null) {
    row.forEach((num, k) => {
      const made = make(num, parallel[k]!, r);
      if (made) claims.push(made);
    });
    return { claims, nums: new Set(row) };
  }
  const verb = verbs.findLast((h) => h.at < row[0]!.first) ?? verbs.find((h) => h.at > row.at(-1)!.last);
  if (!verb) return null;
  const states = inRow(
    r,
    between(r.states, byFirst, first, end).filter((m) => m.kind === 'name'),
    row.length,
  );
  const dates = inRow(r, between(r.dates, byFirst, first, end), row.length);
  const cycles = cyclesIn(r, first, end);
  row.forEach((num, k) => {
    const made = make(num, verb, r);
    if (!made) return;
    if (states) made.state = states[k]!.iso3;
    else if (dates) made.when = dates[k]!;
    else if (cycles.length === row.length) made.cycle = cycles[k]!;
    claims.push(made);
  });
  return states || dates || cycles.length === row.length ? { claims, nums: new Set(row) } : null;
}

/** "125 and 42 (recommendations)", "91, 176 and 262": the row that ends last before the word, or right behind it. */
function rowBefore(scene: Scene, at: number): Num[] | null {
  const { r } = scene;
  const counts = scene.nums.filter(
    (n) => n.counted === 'none' || n.counted === 'rec' || n.counted === 'other',
  );
  let row: Num[] = [];
  for (const n of counts) {
    if (n.first > at) break;
    const gap = row.length === 0 ? '' : r.lower.slice(row.at(-1)!.last + 1, n.first).join(' ');
    if (row.length > 0 && /^(?:,|and|, and|recommendations and|recommendations , and)$/.test(gap))
      row.push(n);
    else if (row.length < 2) row = [n];
    else break;
  }
  return row.length < 2 || row.some((n) => n.of !== null || n.part !== null) ? null : row;
}

function hitsIn(r: Reading, first: number, end: number): Hit[] {
  const out: Hit[] = [];
  for (let i = first; i < end; i++) {
    const hit = r.hits.get(i);
    if (hit) out.push(hit);
  }
  return out;
}

/** So many verbs in a row: "accepted and noted", "accepted, deferred and rejected". */
function runOf(r: Reading, verbs: readonly Hit[], size: number): Hit[] | null {
  for (let k = 0; k + size <= verbs.length; k++) {
    const run = verbs.slice(k, k + size);
    if (run.every((h, i) => i === 0 || joined(r, run[i - 1]!.last, h.at))) return run;
  }
  return null;
}

/** Only commas, "and", auxiliaries and adverbs stand between. */
function joined(r: Reading, last: number, at: number): boolean {
  let link = false;
  for (let k = last + 1; k < at; k++) {
    const w = r.lower[k]!;
    if (w === ',' || w === 'and' || w === 'or') link = true;
    else if (!/^(?:fully|partially|partly|those|then|merely|simply|only)$/.test(w)) return false;
  }
  return link && at - last < 5;
}

/** The items that stand in one row of the size, joined by commas and "and". */
function inRow<T extends { readonly first: number; readonly last: number }>(
  r: Reading,
  items: readonly T[],
  size: number,
): T[] | null {
  for (let k = 0; k + size <= items.length; k++) {
    const run = items.slice(k, k + size);
    const ok = run.every((m, i) => {
      if (i === 0) return true;
      const gap = r.lower.slice(run[i - 1]!.last + 1, m.first).join(' ');
      return /^(?:,|and|, and|and in|, in|and the|, the|, and the)$/.test(gap);
    });
    if (ok) return run;
  }
  return null;
}

const ORDER: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 };

/** "the second and third cycles". */
function cyclesIn(r: Reading, first: number, end: number): number[] {
  const out: number[] = [];
  let noun = false;
  for (let i = first; i < end; i++) {
    const n = ORDER[r.lower[i]!];
    if (n !== undefined) out.push(n);
    if (/^(?:cycles?|rounds?|reviews?|uprs?)$/.test(r.lower[i]!)) noun = true;
  }
  return noun ? out : [];
}

function make(num: Num, hit: Hit, r: Reading): Draft | null {
  const group = groupOf(r, hit.at);
  const negated = group.negated !== hit.no;
  const type = hit.act === 'support' && negated ? 'noted' : FATE[hit.act];
  if (type === null || (negated && hit.act !== 'support')) return null;
  return countDraft(
    num,
    type,
    'respectively',
    Math.min(num.npFirst, hit.at),
    Math.max(num.npLast, hit.last),
    {
      verb: hit.lemma,
      certainty: 'implied',
      parts: [
        { part: 'trigger', first: hit.at, last: hit.last },
        { part: 'number', first: num.first, last: num.last },
      ],
      reasons: [`number ${num.value}: goes with "${hit.lemma}" in a row`],
    },
  );
}
