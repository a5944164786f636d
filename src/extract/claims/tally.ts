/** Counts told with a noun for the count or in the manner of a table: "the number of recommendations accepted was 201". */

import { countDraft } from './count-draft.js';
import type { Draft } from './draft.js';
import { FATE } from './fate.js';
import { RECOMMENDATION } from './lexicon.js';
import type { Num } from './numbers.js';
import { parts } from './parts.js';
import { between, byFirst } from './range.js';
import type { Hit } from './read.js';
import type { Scene } from './scene.js';

const COUNT = new Set(['number', 'total', 'tally', 'count', 'figure', 'sum']);
const COPULA = new Set(
  'is was are were at stands stood reached reaches came comes to rose fell grew climbed dropped up down from number numbered numbers totalled totaled total'.split(
    ' ',
  ),
);

/** The claim of a number that a count noun, an enumeration mark or its own predicate makes a tally of recommendations. */
export function tally(scene: Scene, num: Num): Draft | null {
  if (num.counted !== 'none' && num.counted !== 'rec') return null;
  if (num.counted === 'none') {
    const found = change(scene, num) ?? counted(scene, num) ?? tabled(scene, num) ?? inNumber(scene, num);
    if (found) return found;
  }
  return putAt(scene, num);
}

/** "The number of accepted recommendations stands at 201", "Accepted recommendations number 201". */
function counted(scene: Scene, num: Num): Draft | null {
  const { r, first } = scene;
  let i = num.npFirst - 1;
  let copula = false;
  for (let steps = 0; i >= first && steps < 5; i--, steps++) {
    const w = r.lower[i]!;
    if (scene.nums.some((n) => n !== num && n.first <= i && i <= n.last)) {
      // "rose from 253 to 284": the later one is told.
      if (r.lower[num.npFirst - 1] !== 'to') return null;
      continue;
    }
    if (!COPULA.has(w)) break;
    if (w !== 'to' && w !== 'at' && w !== 'from') copula = true;
  }
  if (!copula || r.lower[num.npFirst - 1] === 'from') return null;
  return subjectTally(scene, num, i);
}

const CHANGE = new Set(
  'rose risen rises fell fallen grew grown climbed increased dropped declined gone went jumped swelled shrank shrunk moved'.split(
    ' ',
  ),
);

/** "The number of recommendations had risen from 177 in the third cycle to 204 in the fourth": both, each of its cycle. */
function change(scene: Scene, num: Num): Draft | null {
  const { r, first } = scene;
  const link = r.lower[num.npFirst - 1];
  if (link !== 'from' && link !== 'to') return null;
  let i = num.npFirst - 2;
  if (link === 'to') {
    const from = scene.nums.find(
      (n) => n.last < num.first && num.first - n.last < 12 && r.lower[n.npFirst - 1] === 'from',
    );
    if (!from) return null;
    i = from.npFirst - 2;
  }
  for (let steps = 0; i > first && steps < 3; i--, steps++) if (CHANGE.has(r.lower[i]!)) break;
  if (!CHANGE.has(r.lower[i] ?? '')) return null;
  i--;
  while (i > first && /^(?:had|has|have|up|down|thus)$/.test(r.lower[i]!)) i--;
  const found = subjectTally(scene, num, i);
  if (found === null) return null;
  const when = between(r.dates, byFirst, num.npLast + 1, num.npLast + 5)[0];
  if (
    link === 'from' &&
    !when &&
    !r.lower
      .slice(num.npLast + 1, num.npLast + 7)
      .some((w) => w === 'cycle' || w === 'round' || w === 'review')
  )
    return null;
  return {
    ...found,
    rule: link === 'from' ? 'compared' : 'tally',
    first: Math.min(num.npFirst - 1, num.first),
    ...(when ? { when } : {}),
  };
}

/** "The recommendations, 244 in number". */
function inNumber(scene: Scene, num: Num): Draft | null {
  const { r } = scene;
  if (r.lower[num.npLast + 1] !== 'in' || r.lower[num.npLast + 2] !== 'number' || !scene.recommendations)
    return null;
  return make(scene, num, null, num.npFirst, num.npLast + 2);
}

/** The subject that ends at `last`: a count noun with "of ... recommendations", or the recommendations themselves. */
function subjectTally(scene: Scene, num: Num, last: number): Draft | null {
  const { r, first } = scene;
  let hit: Hit | null = null;
  let rec = -1;
  let count = -1;
  for (let i = last; i >= Math.max(first, last - 14); i--) {
    const w = r.lower[i]!;
    if (w === ';' || w === ':' || w === ',') break;
    const h = r.hits.get(i);
    if (h && h.act !== 'speak' && (h.shape === 'ed' || h.shape === 'en') && hit === null) hit = h;
    if (RECOMMENDATION.has(w)) rec = i;
    if (COUNT.has(w)) {
      count = i;
      break;
    }
  }
  if (rec < 0 && !(scene.recommendations && count >= 0 && hit !== null)) return null;
  const numbers = /^number(?:s|ed)?$|^total/.test(r.lower[last + 1] ?? '');
  if (count < 0 && !numbers) return null;
  return make(
    scene,
    num,
    hit,
    Math.min(count < 0 ? rec : count, rec < 0 ? count : rec, hit?.at ?? rec),
    num.npLast,
  );
}

/** "Accepted: 201", "Recommendations received: 284". */
function tabled(scene: Scene, num: Num): Draft | null {
  const { r, first } = scene;
  const colon = num.npFirst - 1;
  if (!/^[:–—=]$/.test(r.lower[colon] ?? '') || colon <= first) return null;
  const hit = r.hits.get(colon - 1) ?? r.hits.get(colon - 2);
  if (!hit || (hit.shape !== 'ed' && hit.shape !== 'en') || !scene.recommendations) return null;
  if (
    r.lower[hit.at - 1] !== undefined &&
    hit.at > first &&
    !/^(?:[,;.:(•*|-]|recommendations?|and)$/.test(r.lower[hit.at - 1]!)
  )
    return null;
  return make(scene, num, hit, hit.at, num.npLast);
}

/** "put at 128 the number of recommendations that the country had accepted", "put the number implemented at 71". */
function putAt(scene: Scene, num: Num): Draft | null {
  const { r, first, end } = scene;
  if (r.lower[num.npFirst - 1] !== 'at' || num.counted === 'rec') return null;
  const verb = /^(?:puts?|placed|estimated|estimates|putting|set)$/;
  if (verb.test(r.lower[num.npFirst - 2] ?? '')) {
    const count = indexOf(scene, COUNT, num.npLast + 1, num.npLast + 4);
    const rec = count < 0 ? -1 : indexOf(scene, RECOMMENDATION, count + 1, count + 8);
    if (rec < 0) return null;
    let hit: Hit | null = null;
    for (let i = count; i < Math.min(end, rec + 9); i++) {
      const h = r.hits.get(i);
      if (h && (h.shape === 'ed' || h.shape === 'en')) hit ??= h;
    }
    return make(scene, num, hit, num.npFirst - 2, Math.max(rec, hit?.last ?? rec));
  }
  for (let i = num.npFirst - 2; i >= Math.max(first, num.npFirst - 14); i--) {
    if (verb.test(r.lower[i]!)) return subjectTally(scene, num, num.npFirst - 2);
    if (r.lower[i] === ',' || r.lower[i] === ';') return null;
  }
  return null;
}

function indexOf(scene: Scene, words: ReadonlySet<string>, from: number, to: number): number {
  for (let k = from; k < Math.min(scene.end, to); k++) if (words.has(scene.r.lower[k]!)) return k;
  return -1;
}

function make(scene: Scene, num: Num, hit: Hit | null, from: number, last: number): Draft | null {
  const type = hit === null ? 'received' : FATE[hit.act];
  if (type === null) return null;
  return countDraft(num, type, 'tally', Math.min(from < 0 ? num.npFirst : from, num.npFirst), last, {
    verb: hit?.lemma ?? null,
    parts:
      hit === null ? [{ part: 'number', first: num.first, last: num.last }] : parts(num, hit.at, hit.last),
    reasons: [
      `number ${num.value}: a tally of those ${hit === null ? 'made' : `"${scene.r.lower[hit.at]}"`}`,
    ],
  });
}
