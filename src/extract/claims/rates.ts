import { approvedOnes } from './bare-counts.js';
import { countDraft } from './count-draft.js';
import { type Draft, draft } from './draft.js';
import { predicate } from './frames.js';
import { governor } from './governor.js';
import { groupOf } from './group.js';
import { BE } from './lexicon.js';
import type { Num } from './numbers.js';
import { restriction } from './portion.js';
import { acceptedOnes, apposed, further, series, shareSaid } from './rates-beside.js';
import type { Scene } from './scene.js';

const PROMISES = new Set(['commitments', 'promises', 'pledges', 'undertakings']);

const DONE_NOUN = new Set('implementation completion fulfilment fulfillment execution'.split(' '));

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
    const part = inEach(scene, num);
    if (part) out.push(part);
    if (num.counted !== 'percent' || num.value > 100 || ofElse(scene, num)) continue;
    const found =
      verbal(scene, num) ??
      series(num, [...out, ...told], cycleNear, cycleBefore) ??
      named(scene, num) ??
      acceptedOnes(scene, num) ??
      further(scene, num, out) ??
      shareSaid(scene, num, before) ??
      tuned(scene, num) ??
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
        countDraft(whole, 'received', 'whole-of-share', whole.npFirst, whole.npLast, {
          antecedent: found,
          parts: [{ part: 'number', first: whole.first, last: whole.last }],
          reasons: [`number ${whole.value}: the whole of a share`],
        }),
      );
    }
  }
  return out;
}

const SMALL = /^(?:one|two|three|four|five|six|seven|eight|nine|[1-9])$/;

/** "four in five recommendations were accepted", "implemented one in five of them". */
function inEach(scene: Scene, num: Num): Draft | null {
  const { r } = scene;
  const first = num.first - 2;
  if (num.value > 10 || r.lower[num.first - 1] !== 'in' || !SMALL.test(r.lower[first] ?? '')) return null;
  if (num.counted !== 'rec' && !(scene.recommendations && r.lower[num.last + 1] === 'of')) return null;
  const made = verbal(scene, { ...num, counted: 'percent', first, npFirst: first, of: null });
  if (!made) return null;
  const { start, end } = r.doc.tokens;
  return { ...made, value: r.doc.text.slice(start[first]!, end[num.last]!), valueNum: null };
}

/** "79 per cent of the 201 that it was offered". */
function handedOver(scene: Scene, whole: Num): boolean {
  return scene.recommendations && restriction(scene.r, whole, scene.end)?.hit.act === 'receive';
}

/** "90 percent of the 231 recommendations it accepted": how many were supported. */
function wholeTaken(scene: Scene, whole: Num): Draft | null {
  const { r } = scene;
  const ones = approvedOnes(scene, whole);
  if (ones?.type === 'supported') return ones;
  const tie = restriction(r, whole, scene.end) ?? predicate(r, { ...whole, part: null }, scene.end);
  if (tie === null || tie.hit.act !== 'support' || tie.negated || tie.kind === 'passive') return null;
  return countDraft(whole, 'supported', `whole-${tie.kind}`, whole.npFirst, tie.last, {
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
      /^(?:recommendations?|suggestions|proposals|them|these|those|which|what|whom|total|all|commitments|promises|pledges|undertakings|latter|former|it|cases|points|accepted|supported|approved|ones|its|list)$/.test(
        w,
      )
    )
      return false;
    if (/^[.,;:)]$/.test(w) || BE.has(w)) return true;
  }
  return true;
}

export function make(
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
  if (tie === null || tie.kind === 'gap' || (tie.negated && tie.hit.act !== 'implement')) return null;
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
  d.modality =
    tie.negated !== (tie.hit.lemma === 'ignore')
      ? 'denied'
      : act === 'support' && /^(?:will|would)$/.test(tie.group.cue)
        ? 'asserted'
        : tie.group.modality;
  if (tie.partly && type === 'acceptance_rate') return null;
  d.parts.push({ part: 'trigger', first: tie.hit.at, last: tie.hit.last });
  return d;
}

/** "were accepted to the tune of 73 per cent", "implemented at a rate of 60 per cent". */
function tuned(scene: Scene, num: Num): Draft | null {
  const { r, first } = scene;
  const of = num.npFirst - 1;
  if (r.lower[of] !== 'of' || !/^(?:tune|rate|extent|level)$/.test(r.lower[of - 1] ?? '')) return null;
  for (let i = of - 3; i >= Math.max(first, of - 6); i--) {
    const hit = r.hits.get(i);
    if (!hit || (hit.act !== 'support' && hit.act !== 'implement') || !scene.recommendations) continue;
    if (groupOf(r, i).negated) return null;
    const type = hit.act === 'support' ? 'acceptance_rate' : 'implementation_rate';
    return make(type, 'rate-tune', num, i, `"${hit.lemma}" to that extent`);
  }
  return null;
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
    if (r.lower[i] !== 'rate' && !(r.lower[i] === 'level' && DONE_NOUN.has(r.lower[i - 1] ?? ''))) continue;
    const of = r.lower[i + 1] === 'of' ? (r.lower[i + 2] ?? '') : '';
    if (of === 'implementation')
      return make('implementation_rate', 'rate-named', num, i, 'a rate of implementation');
    if (RATE_NOUN.has(r.lower[i - 1] ?? '') || RATE_NOUN.has(of))
      return make('acceptance_rate', 'rate-named', num, i - 1, 'a rate of acceptance');
    // "the completion rate in primary schools"
    if (
      DONE_NOUN.has(r.lower[i - 1] ?? '') &&
      !(r.lower[i - 1] === 'completion' && !BE.has(r.lower[i + 1] ?? ''))
    )
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
