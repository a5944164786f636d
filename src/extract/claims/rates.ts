import { type Draft, draft } from './draft.js';
import { predicate } from './frames.js';
import { governor } from './governor.js';
import { BE, RECOMMENDATION } from './lexicon.js';
import type { Num } from './numbers.js';
import { restriction } from './portion.js';
import type { Scene } from './scene.js';

const FILLER = new Set(
  'a an of for out at to little bit close slightly roughly approximately exactly well least most less below under than about nearly almost some over more than up only just around " “'.split(
    ' ',
  ),
);
/** Words that set a share beside a count just told. */
const APPOSED = new Set(
  'correspond corresponds corresponding account accounts means mean meaning namely i.e — – represents represent amounts equates translates or ( , that which is = representing reaching accounting equivalent equal equalling making works rate percentage'.split(
    ' ',
  ),
);
const PROMISES = new Set(['commitments', 'promises', 'pledges', 'undertakings']);
const RATE_NOUN = new Set('acceptance approval support'.split(' '));

/**
 * Shares: of recommendations supported (`acceptance_rate`) and implemented (`implementation_rate`).
 * `told` are the claims of this sentence so far, `before` those of the sentence before.
 */
export function rateClaims(
  scene: Scene,
  told: readonly Draft[],
  before: readonly Draft[],
  earlier: readonly Draft[],
  cycleNear: (at: number) => number | null,
  cycleBefore: (from: number, at: number) => number | null,
): Draft[] {
  const out: Draft[] = [];
  for (const num of scene.nums) {
    if (num.counted !== 'percent' || num.value > 100 || ofElse(scene, num)) continue;
    const found =
      verbal(scene, num) ??
      series(num, [...out, ...told], cycleNear, cycleBefore) ??
      named(scene, num) ??
      acceptedOnes(scene, num) ??
      further(scene, num, out) ??
      apposed(scene, num, told, before, earlier);
    if (!found) continue;
    const own = num.of ? wholeTaken(scene, num.of) : null;
    if (own) {
      out.push(own);
      found.antecedent = own;
    }
    out.push(found);
    const whole = own ? null : num.of;
    if (whole && found.type === 'acceptance_rate' && (whole.counted === 'rec' || handedOver(scene, whole))) {
      out.push(
        draft('received', 'whole-of-share', whole.npFirst, whole.npLast, {
          value: String(whole.value),
          valueNum: whole.value,
          unit: 'recommendation',
          pivot: whole.first,
          antecedent: found,
          parts: [{ part: 'number', first: whole.first, last: whole.last }],
          reasons: [`number ${whole.value}: the whole of a share`],
        }),
      );
    }
  }
  return out;
}

/** "79 per cent of the 201 that it was offered". */
function handedOver(scene: Scene, whole: Num): boolean {
  return scene.recommendations && restriction(scene.r, whole, scene.end)?.hit.act === 'receive';
}

/** "90 percent of the 231 recommendations it accepted": how many were supported. */
function wholeTaken(scene: Scene, whole: Num): Draft | null {
  const { r } = scene;
  const tie = predicate(r, { ...whole, part: null }, scene.end);
  if (tie === null || tie.hit.act !== 'support' || tie.negated || tie.kind === 'passive') return null;
  return draft('supported', `whole-${tie.kind}`, whole.npFirst, tie.last, {
    value: String(whole.value),
    valueNum: whole.value,
    unit: 'recommendation',
    pivot: whole.first,
    verb: tie.hit.lemma,
    parts: [{ part: 'number', first: whole.first, last: whole.last }],
    reasons: [`number ${whole.value}: the whole of a share, "${tie.hit.lemma}"`],
  });
}

/** "3.5% of GDP", "12 per cent of our people": of something else. */
function ofElse(scene: Scene, num: Num): boolean {
  const { r } = scene;
  if (num.of !== null || r.lower[num.npLast + 1] !== 'of') return false;
  for (let k = num.npLast + 2; k < Math.min(scene.end, num.npLast + 9); k++) {
    const w = r.lower[k]!;
    if (
      /^(?:recommendations?|suggestions|proposals|them|these|those|which|what|whom|total|all|commitments|promises|pledges|undertakings|latter|former|it|cases|points|accepted|its|list)$/.test(
        w,
      )
    )
      return false;
    if (/^[.,;:)]$/.test(w) || BE.has(w)) return true;
  }
  return true;
}

function make(
  type: 'acceptance_rate' | 'implementation_rate',
  rule: string,
  num: Num,
  first: number,
  why: string,
): Draft {
  return draft(type, rule, first, (num.of ?? num).npLast, {
    value: String(num.value),
    valueNum: num.value,
    ofValue: num.of?.value ?? null,
    unit: 'percent',
    pivot: num.first,
    parts: [{ part: 'number', first: num.first, last: num.npLast }],
    reasons: [`share ${num.value}: ${why}`],
  });
}

/** "40% of the recommendations have been accepted", "completed 86.7% of the recommendations". */
function verbal(scene: Scene, num: Num): Draft | null {
  const { r, first, end, nums } = scene;
  const back = predicate(r, num, end);
  const fore = governor(r, num, first, nums);
  const tie = back !== null && back.kind !== 'relative' && back.hit.act !== 'receive' ? back : (fore ?? back);
  if (tie === null || tie.negated || tie.kind === 'gap') return null;
  const { act } = tie.hit;
  if (
    !scene.recommendations &&
    num.of?.counted !== 'rec' &&
    !tie.anaphor &&
    !(act === 'implement' && ofPromises(scene, num))
  )
    return null;
  if (act !== 'support' && act !== 'implement') return null;
  // "accepted 241, or 83 percent": told as an apposition, with its count.
  if (
    tie === fore &&
    nums.some((n) => n !== num && n.counted !== 'percent' && n.first > tie.hit.at && n.npLast < num.first)
  )
    return null;
  const type = act === 'support' ? 'acceptance_rate' : 'implementation_rate';
  const d = make(
    type,
    `rate-${tie.kind}${tie.partly ? '-partly' : ''}`,
    num,
    Math.min(num.npFirst, tie.hit.at),
    `${tie.kind} of "${tie.hit.lemma}"`,
  );
  d.last = Math.max(d.last, tie.last);
  d.verb = tie.hit.lemma;
  d.modality = act === 'support' && /^(?:will|would)$/.test(tie.group.cue) ? 'asserted' : tie.group.modality;
  if (tie.partly && type === 'acceptance_rate') return null;
  d.parts.push({ part: 'trigger', first: tie.hit.at, last: tie.hit.last });
  return d;
}

/** "14 percent of its commitments": what was promised at the review, in an article about it. */
function ofPromises(scene: Scene, num: Num): boolean {
  for (let i = num.npLast + 1; i < Math.min(scene.end, num.npLast + 5); i++)
    if (PROMISES.has(scene.r.lower[i]!)) return true;
  return false;
}

/** "an acceptance rate of 84.7%". */
function named(scene: Scene, num: Num): Draft | null {
  const { r, first } = scene;
  for (let i = num.npFirst - 1; i >= Math.max(first, num.npFirst - 6); i--) {
    if (r.lower[i] !== 'rate') continue;
    const of = r.lower[i + 1] === 'of' ? (r.lower[i + 2] ?? '') : '';
    if (of === 'implementation')
      return make('implementation_rate', 'rate-named', num, i, 'a rate of implementation');
    if (RATE_NOUN.has(r.lower[i - 1] ?? '') || RATE_NOUN.has(of))
      return make('acceptance_rate', 'rate-named', num, i - 1, 'a rate of acceptance');
    if (r.lower[i - 1] === 'implementation')
      return make('implementation_rate', 'rate-named', num, i - 1, 'a rate of implementation');
  }
  if (
    /^(?:at|reached|hit|to)$/.test(r.lower[num.npFirst - 1] ?? '') ||
    /^(?:at|reached)$/.test(r.lower[num.npFirst - 2] ?? '')
  ) {
    for (let i = num.npFirst - 2; i >= Math.max(first, num.npFirst - 16); i--) {
      const hit = r.hits.get(i);
      if (
        (hit?.shape === 'noun' && hit.act === 'implement') ||
        (/^(?:implementation|fulfilment)$/.test(r.lower[i]!) && scene.recommendations)
      )
        return make('implementation_rate', 'rate-stands', num, i, 'how far the implementation stands');
    }
  }
  for (let i = num.npLast + 1; i < Math.min(scene.end, num.npLast + 4); i++) {
    if (r.lower[i] === 'rate' && RATE_NOUN.has(r.lower[i - 1] ?? '')) {
      return make('acceptance_rate', 'rate-named', num, num.npFirst, 'a rate of acceptance');
    }
  }
  return null;
}

/** "68% have been implemented in full and a further 21% in part". */
function further(scene: Scene, num: Num, told: readonly Draft[]): Draft | null {
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
function acceptedOnes(scene: Scene, num: Num): Draft | null {
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
function apposed(
  scene: Scene,
  num: Num,
  told: readonly Draft[],
  before: readonly Draft[],
  earlier: readonly Draft[],
): Draft | null {
  const { r, first } = scene;
  const near = told
    .filter(
      (d) =>
        d.pivot < num.first && d.valueNum !== null && d.type !== 'received' && d.unit === 'recommendation',
    )
    .sort((a, b) => a.pivot - b.pivot)
    .at(-1);
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
  if (near && num.first - near.last > 30) return null;
  const type = anchor.type === 'implementation' ? 'implementation_rate' : 'acceptance_rate';
  const d = make(type, 'rate-apposed', num, num.npFirst, `beside the count ${anchor.value}`);
  d.antecedent = anchor;
  return d;
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
function series(
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
