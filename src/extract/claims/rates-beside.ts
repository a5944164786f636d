/** Shares set beside a count or another share: "241 of the 291, or nearly 83 percent", "and a further 21% in part". */

import type { Draft } from './draft.js';
import { RECOMMENDATION } from './lexicon.js';
import type { Num } from './numbers.js';
import { make } from './rates.js';
import type { Scene } from './scene.js';

const FILLER = new Set(
  'a an of for out at to little bit shade touch hair whisker fraction tad close slightly roughly approximately exactly well least most less below under than about nearly almost some over more than up only just around " “'.split(
    ' ',
  ),
);

/** Words that set a share beside a count just told. */
const APPOSED = new Set(
  'correspond corresponds corresponding account accounts means mean meaning namely i.e — – represents represent amounts equates translates or ( , that which is = representing reaching accounting equivalent equal equalling making works rate percentage'.split(
    ' ',
  ),
);

/** "68% have been implemented in full and a further 21% in part". */
export function further(scene: Scene, num: Num, told: readonly Draft[]): Draft | null {
  const { r } = scene;
  const one = told.filter((d) => d.type === 'implementation_rate' || d.type === 'acceptance_rate').at(-1);
  if (!one || one.pivot > num.first) return null;
  const how = r.lower.slice(num.npLast + 1, num.npLast + 3).join(' ');
  if (
    !/^(?:in part|in full|partly|partially|fully|only partly|only partially|under way|in progress|is under|are under|are in|is in)/.test(
      how,
    )
  )
    return null;
  for (let i = one.last + 1; i < num.npFirst; i++)
    if (
      !/^(?:and|,|a|another|further|with|while|some|about|in|full|fully|the|other|nearly|over|more|than)$/.test(
        r.lower[i]!,
      )
    )
      return null;
  if (one.type === 'acceptance_rate' && /part/.test(how)) return null;
  const d = make(one.type as 'implementation_rate', 'rate-further', num, num.npFirst, `beside ${one.value}`);
  d.antecedent = one;
  return d;
}

/** "the accepted recommendations correspond to about 89 percent of the total". */
export function acceptedOnes(scene: Scene, num: Num): Draft | null {
  const { r, first } = scene;
  for (let i = num.npFirst - 1; i >= Math.max(first + 1, num.npFirst - 8); i--) {
    const w = r.lower[i]!;
    if (!RECOMMENDATION.has(w)) continue;
    const hit = r.hits.get(i - 1) ?? r.hits.get(i + 1);
    const verb = r.lower.slice(i + 1, num.npFirst).some((v) => EQUALS.has(v));
    if (!verb || !hit || hit.act !== 'support' || (hit.shape !== 'ed' && hit.shape !== 'en')) return null;
    return make(
      'acceptance_rate',
      'rate-of-accepted',
      num,
      Math.min(hit.at, i),
      'what those accepted come to',
    );
  }
  return null;
}

const EQUALS = new Set(
  'correspond corresponds corresponded represent represents represented make makes account accounts amount amounts constitute constitutes equal equals are'.split(
    ' ',
  ),
);

/** "241 of the 291, or nearly 83 percent"; "That works out at 84.7%": a share set beside the count of those supported. */
export function apposed(
  scene: Scene,
  num: Num,
  told: readonly Draft[],
  before: readonly Draft[],
  earlier: readonly Draft[],
): Draft | null {
  const { r, first } = scene;
  const last = told
    .filter(
      (d) =>
        d.pivot < num.first && d.valueNum !== null && d.type !== 'received' && d.unit === 'recommendation',
    )
    .sort((a, b) => a.pivot - b.pivot)
    .at(-1);
  // "175 of the 182 accepted, or 96 per cent, ...": of the part, not of its whole.
  const near =
    (last && told.find((d) => d !== last && d.ofValue === last.valueNum && d.pivot < last.pivot)) ?? last;
  // "noted 83 (29 per cent)": the share of what was not supported.
  if (near && near.type !== 'supported' && near.type !== 'implementation') return null;
  let linked = false;
  for (let i = num.npFirst - 1; i >= Math.max(first, num.npFirst - 7); i--) {
    const w = r.lower[i]!;
    if (APPOSED.has(w)) linked = true;
    else if (!FILLER.has(w)) break;
  }
  let opens =
    r.lower[first] === 'the' &&
    /^(?:rate|share|figure|proportion|percentage|number|total)$/.test(r.lower[first + 1] ?? '');
  for (let i = Math.max(first, num.npFirst - 6); i < num.npFirst; i++)
    if (/^(?:that|this|it|which)$/.test(r.lower[i]!)) opens = true;
  const anchor =
    near ??
    (opens && num.npFirst - first < 14 ? before.filter((d) => d.type === 'supported').at(-1) : undefined);
  const equal = equated(scene, num, earlier);
  if (equal) {
    const d = make(
      'acceptance_rate',
      'rate-equated',
      num,
      num.npFirst,
      `said of the ${equal.value} supported`,
    );
    d.antecedent = equal;
    return d;
  }
  if (!anchor || !(linked || opens)) return null;
  // "41 percent of the promises have been kept": a share with a verb of its own.
  if (!near && ownVerb(scene, num)) return null;
  if (near && num.first - near.last > 30) return null;
  const type = anchor.type === 'implementation' ? 'implementation_rate' : 'acceptance_rate';
  const d = make(type, 'rate-apposed', num, num.npFirst, `beside the count ${anchor.value}`);
  d.antecedent = anchor;
  return d;
}

function ownVerb(scene: Scene, num: Num): boolean {
  for (let i = num.npLast + 1; i < Math.min(scene.end, num.npLast + 14); i++)
    if (scene.r.hits.get(i)?.act === 'implement') return true;
  return false;
}

const SHARE = new Set(['share', 'rate', 'figure', 'proportion', 'percentage', 'number']);

/** "The government claims that the share is 72 percent": of what a share was told of just before. */
export function shareSaid(scene: Scene, num: Num, before: readonly Draft[]): Draft | null {
  const { r, first } = scene;
  const one = before.filter((d) => d.type === 'implementation_rate' || d.type === 'acceptance_rate').at(-1);
  if (!one) return null;
  for (let i = num.npFirst - 1; i >= Math.max(first, num.npFirst - 7); i--) {
    if (!SHARE.has(r.lower[i]!)) continue;
    if (!/^(?:the|that|this|its|their|own|real|true|actual)$/.test(r.lower[i - 1] ?? '')) return null;
    const d = make(one.type as 'implementation_rate', 'rate-series', num, i, `beside ${one.value}`);
    d.antecedent = one;
    return d;
  }
  return null;
}

/** "The 205 are 76% of the total": a count told before as supported, and what share it is. */
function equated(scene: Scene, num: Num, earlier: readonly Draft[]): Draft | null {
  const { r, first, nums } = scene;
  const subject = nums.filter((n) => n !== num && n.npLast < num.first && n.counted !== 'percent').at(-1);
  if (!subject) return null;
  let be = false;
  for (let i = Math.max(first, subject.npLast + 1); i < num.first; i++) {
    if (/^(?:is|are|was|were|represents|represent|make|makes|equal|equals|constitute)$/.test(r.lower[i]!))
      be = true;
  }
  if (!be || num.first - subject.npLast > 8) return null;
  return earlier.slice(-60).find((d) => d.type === 'supported' && d.valueNum === subject.value) ?? null;
}

/** "76% ..., up from 74% in the third cycle": further shares of other cycles in a sentence that tells one. */
export function series(
  num: Num,
  told: readonly Draft[],
  cycleNear: (at: number) => number | null,
  cycleBefore: (from: number, at: number) => number | null,
): Draft | null {
  const one = told.find((d) => d.type === 'acceptance_rate' || d.type === 'implementation_rate');
  const cycle = one ? (cycleNear(num.npLast) ?? cycleBefore(one.last, num.npFirst)) : null;
  if (!one || cycle === null) return null;
  const d = make(
    one.type as 'acceptance_rate',
    'rate-series',
    num,
    num.npFirst,
    `compared with ${one.value}`,
  );
  d.cycle = cycle;
  return d;
}
