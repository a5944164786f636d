/** What is left of a count: "accepted all but 12", "took on 193 of 212, leaving 19". */
import { countDraft } from './count-draft.js';
import { type Draft, draft } from './draft.js';
import { predicate } from './frames.js';
import { governor } from './governor.js';
import type { Num } from './numbers.js';
import { parts } from './parts.js';
import type { Scene } from './scene.js';

/** The claim of a number that is what remains, or whose whole is told by what does not remain; null for none. */
export function remainder(scene: Scene, num: Num, told: readonly Draft[]): Draft | null {
  return allBut(scene, num) ?? leaving(scene, num, told);
}

function allBut(scene: Scene, num: Num): Draft | null {
  const { r, first, end, nums } = scene;
  const but = num.npFirst - 1;
  if (r.lower[but] !== 'but' || r.lower[but - 1] !== 'all') return null;
  if (num.counted !== 'rec' && num.of?.counted !== 'rec' && !scene.recommendations) return null;
  const tie = governor(r, { ...num, npFirst: but - 1 }, first, nums) ?? predicate(r, num, end);
  if (tie === null || tie.negated) return null;
  const type =
    tie.hit.act === 'support' ? 'supported' : tie.hit.act === 'implement' ? 'implementation' : null;
  if (type === null) return null;
  const whole = num.of?.value ?? null;
  return draft(
    type,
    'all-but',
    Math.min(but - 1, tie.hit.at),
    Math.max(num.npLast, num.of?.npLast ?? 0, tie.hit.last),
    {
      value:
        whole === null
          ? `all but ${r.doc.text.slice(r.doc.tokens.start[num.first]!, r.doc.tokens.end[num.last]!)}`
          : String(whole - num.value),
      valueNum: whole === null ? null : whole - num.value,
      ofValue: whole,
      unit: 'recommendation',
      pivot: num.first,
      verb: tie.hit.lemma,
      modality: tie.group.modality === 'planned' ? 'planned' : 'asserted',
      parts: parts(num, tie.hit.at, tie.hit.last),
      reasons: [`number ${num.value}: all but these, "${tie.hit.lemma}"`],
    },
  );
}

/** Only where the sum is right, or what becomes of them is told by nothing else. */
function leaving(scene: Scene, num: Num, told: readonly Draft[]): Draft | null {
  const { r, end } = scene;
  if (!/^(?:leaving|leaves|left)$/.test(r.lower[num.npFirst - 1] ?? '') || r.lower[num.npFirst - 2] !== ',')
    return null;
  for (let i = num.npLast + 1; i < Math.min(end, num.npLast + 5); i++) if (r.hits.has(i)) return null;
  const part = told.filter((d) => d.type === 'supported').at(-1);
  const whole = part?.ofValue ?? told.find((d) => d.type === 'received')?.valueNum ?? null;
  if (part?.valueNum == null || whole === null || whole - part.valueNum !== num.value) return null;
  return countDraft(num, 'noted', 'leaving', num.npFirst - 1, num.npLast, {
    certainty: 'implied',
    antecedent: part,
    parts: [{ part: 'number', first: num.first, last: num.last }],
    reasons: [`number ${num.value}: what ${part.value} of ${whole} leaves`],
  });
}

/** "took 147 in full, 37 in part and noted the rest out of 268": the whole, told last. */
export function outOf(scene: Scene, num: Num, told: readonly Draft[]): Draft | null {
  const { r, first } = scene;
  if (num.part !== null || r.lower[num.npFirst - 1] !== 'of' || r.lower[num.npFirst - 2] !== 'out')
    return null;
  const parts = told.filter((d) => d.valueNum !== null && d.valueNum <= num.value && POSITIONS.has(d.type));
  if (parts.length === 0 || num.npFirst - 3 <= first) return null;
  return countDraft(num, 'received', 'out-of', num.npFirst, num.npLast, {
    antecedent: parts.at(-1)!,
    parts: [{ part: 'number', first: num.first, last: num.last }],
    reasons: [`number ${num.value}: out of which the ones before are told`],
  });
}
const POSITIONS = new Set(['supported', 'noted', 'partially_supported', 'pending']);
