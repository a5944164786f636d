import { type Draft, draft } from './draft.js';
import { predicate } from './frames.js';
import { governor } from './governor.js';
import { BE, HAVE, QUANTITY, RECOMMENDATION } from './lexicon.js';
import { type Num, uncounted } from './numbers.js';
import type { Scene } from './scene.js';
import type { Tie } from './tie.js';
import { QUANTITY_WORD } from './word-bits.js';

const BARE = new Set([
  'most',
  'many',
  'all',
  'rest',
  'remainder',
  'majority',
  'some',
  'several',
  'none',
  'both',
  'others',
]);
const VAGUE_ONLY = new Set(['both', 'some', 'several', 'few', 'half', 'bulk', 'nothing', 'everything']);
const GENERIC = new Set(['states', 'countries', 'governments', 'members', 'state']);

/** "most of them have been enforced", "accepted the majority of the recommendations", "the rest it would note". */
export function quantityClaims(scene: Scene): Draft[] {
  const { r, first, end, nums } = scene;
  const out: Draft[] = [];
  if (scene.foreign) return out;
  for (let i = first; i < end; i++) {
    const w = r.lower[i]!;
    if ((r.bits[i]! & QUANTITY_WORD) === 0 || !QUANTITY.has(w) || r.dateAt[i]! >= 0) continue;
    const share = fractionAt(scene, i);
    if (FRACTION.has(w) && share === null) continue;
    const num = phrase(scene, i);
    if (/^(?:how|as|so|too)$/.test(r.lower[i - 1] ?? '')) continue;
    if (num === null || (share === null && nums.some((n) => n.npFirst <= i && i <= n.npLast))) continue;
    if (w === 'none' && nums.some((n) => n.npFirst > i && n.npFirst <= num.npLast)) continue;
    const back = predicate(r, num, end);
    // "rejected 60, most of which ...": set in, no object of its own.
    const fore = r.lower[num.npFirst - 1] === ',' ? null : governor(r, num, first, nums);
    const inner = back?.kind === 'relative' || back?.kind === 'reduced';
    // "half of the 192 recommendations it accepted": the clause says which.
    const which = inner && nums.some((n) => n.first > i && n.npLast <= num.npLast);
    const tie =
      back !== null && back.hit.act !== 'receive' && !(inner && fore !== null) && !which ? back : fore;
    const made = tie === null ? null : claim(scene, w, num, tie);
    if (made) out.push(made);
  }
  return [...out, ...wholly(scene)];
}

const FRACTION = new Set(['third', 'thirds', 'quarter', 'quarters', 'fifth', 'fifths', 'tenth', 'tenths']);

/** First token of "a third of", "two-thirds of", "three quarters of" that has its last word at `at`; null for none. */
function fractionAt(scene: Scene, at: number): number | null {
  const { lower } = scene.r;
  if (!FRACTION.has(lower[at]!)) return null;
  // "barely a third had been acted upon"
  const bare = scene.recommendations && (BE.has(lower[at + 1] ?? '') || HAVE.has(lower[at + 1] ?? ''));
  if (lower[at + 1] !== 'of' && !bare) return null;
  const by = lower[at - 1] === '-' ? at - 2 : at - 1;
  return /^(?:a|one|two|three|four|seven|nine)$/.test(lower[by] ?? '') ? by : null;
}

/** The quantity with its noun: "most", "the majority of the recommendations", "all accepted proposals", "all that was approved". */
function phrase(scene: Scene, at: number): Num | null {
  const { r, end } = scene;
  let last = at;
  let rec = false;
  for (let k = at + 1; k < Math.min(end, at + 9); k++) {
    const w = r.lower[k]!;
    if (RECOMMENDATION.has(w)) {
      last = k;
      rec = true;
      break;
    }
    if (
      w === 'of' ||
      (scene.nums.some((n) => n.first <= k && k <= n.last) && k > at + 1) ||
      w === 'the' ||
      w === 'its' ||
      w === 'these' ||
      w === 'those' ||
      w === 'their' ||
      w === 'accepted' ||
      w === 'supported' ||
      w === 'approved' ||
      w === 'received' ||
      w === 'upr' ||
      w === 'other' ||
      w === 'remaining' ||
      w === 'adopted'
    )
      continue;
    if (w === 'that' && k === at + 1 && r.lower[at] === 'all') {
      // "All that has been approved will be carried out": over the inner clause.
      for (let j = k + 1; j < Math.min(end, k + 6); j++) if (r.hits.get(j)?.act === 'support') last = j;
      rec = last > at;
    }
    break;
  }
  // "half of the 201": the number stands for its noun.
  const counted = scene.nums.find((n) => n.counted === 'none' && n.first > at + 1 && n.first < at + 5);
  if (!rec && counted && scene.recommendations && r.lower[at + 1] === 'of') {
    last = counted.npLast;
    rec = true;
  }
  const next = r.lower[at + 1] ?? '';
  const anaphor =
    next === 'of' &&
    (/^(?:them|these|those|which|whom)$/.test(r.lower[at + 2] ?? '') ||
      (r.lower[at + 2] === 'the' && /^(?:former|latter)$/.test(r.lower[at + 3] ?? '')));
  if (!rec && !anaphor && !(scene.recommendations && (BARE.has(r.lower[at]!) || FRACTION.has(r.lower[at]!))))
    return null;
  if (r.lower[at] === 'all' && next === 'but') return null;
  if (r.lower[at] === 'others' && (r.lower[at - 1] !== 'the' || rec)) return null;
  const before = r.lower[at - 1] ?? '';
  let npFirst = at;
  if (/^(?:the|a|vast|almost|nearly|about|only|just|barely)$/.test(before)) npFirst = at - 1;
  // "fewer than half of the 192"
  else if (before === 'than' && /^(?:fewer|less|more)$/.test(r.lower[at - 2] ?? '')) npFirst = at - 2;
  return uncounted(rec ? 'rec' : 'none', at, npFirst, last);
}

function claim(scene: Scene, word: string, num: Num, tie: Tie): Draft | null {
  const { r } = scene;
  const { act } = tie.hit;
  const share = fractionAt(scene, num.first);
  if (act === 'receive' || act === 'speak') return null;
  // "will examine all the recommendations": nothing is told of their fate.
  if (act === 'pend' && word === 'all' && tie.kind === 'object') return null;
  if (VAGUE_ONLY.has(word) && num.counted === 'none' && !(word === 'half' && r.lower[num.last + 1] === 'of'))
    return null;
  if (tie.group.modality === 'possible') return null;
  if (tie.kind === 'gap') return null;
  const subject = r.lower[tie.group.first - 1] ?? '';
  const own = subject === 'state' && r.lower[tie.group.first - 2] === 'the';
  if (tie.kind === 'object' && GENERIC.has(subject) && !own) return null;
  // Without a noun, only what is said of it by a verb behind, or a pronoun, counts: "noted some" is too little.
  if (
    num.counted === 'none' &&
    tie.kind === 'object' &&
    word !== 'rest' &&
    word !== 'remainder' &&
    word !== 'others' &&
    !(word === 'none' && r.lower[num.last + 1] === 'of') &&
    word !== 'most' &&
    word !== 'majority' &&
    !((share !== null || word === 'half') && r.lower[num.last + 1] === 'of')
  )
    return null;
  if (word === 'none' && tie.hit.lemma === 'ignore') return null;
  const negated = tie.negated;
  const type =
    share !== null && (act === 'implement' || (act === 'support' && !negated && !tie.partly))
      ? act === 'implement'
        ? 'implementation_rate'
        : 'acceptance_rate'
      : act === 'implement'
        ? 'implementation'
        : act === 'support'
          ? negated
            ? 'noted'
            : tie.partly
              ? 'partially_supported'
              : 'supported'
          : act === 'note'
            ? 'noted'
            : 'pending';
  if ((act === 'note' || act === 'pend') && (negated || word === 'none' || word === 'nothing')) return null;
  const future = /^(?:will|would|'ll)$/.test(tie.group.cue);
  const first = Math.min(num.npFirst, tie.hit.at);
  const last = Math.max(num.npLast, tie.kind === 'object' ? tie.hit.last : tie.last);
  return draft(type, `quantity-${tie.kind}`, first, last, {
    value: share === null ? word : r.doc.text.slice(r.doc.tokens.start[share]!, r.doc.tokens.end[num.first]!),
    ...(word === 'none' ? { valueNum: 0 } : {}),
    unit: share === null ? 'recommendation' : 'percent',
    pivot: num.first,
    verb: tie.hit.lemma,
    modality:
      act === 'implement'
        ? negated !== (tie.hit.lemma === 'ignore')
          ? 'denied'
          : tie.group.modality
        : future
          ? 'asserted'
          : tie.group.modality,
    parts: [
      { part: 'trigger', first: tie.hit.at, last: tie.hit.last },
      { part: 'number', first: num.first, last: num.last },
    ],
    reasons: [`quantity "${word}": ${tie.kind} of "${tie.hit.lemma}"`],
  });
}

/** "fully implements the recommendations", "has done little about them". */
function wholly(scene: Scene): Draft[] {
  const { r, first, end } = scene;
  const out: Draft[] = [];
  for (let i = first; i < end; i++) {
    if ((r.bits[i]! & QUANTITY_WORD) === 0) continue;
    const w = r.lower[i]!;
    if (w === 'fully' || w === 'seriously') {
      const at = nextHit(scene, i + 1, 4);
      const hit = at < 0 ? undefined : r.hits.get(at);
      if (hit?.act !== 'implement' || hit.shape === 'base' || hit.shape === 'noun') continue;
      const obj = r.lower.slice(hit.last + 1, hit.last + 6);
      const noun = obj.findIndex((o) => RECOMMENDATION.has(o));
      if (noun < 0 || obj.slice(0, noun).some((o) => /^\d/.test(o))) continue;
      out.push(
        draft('implementation', 'wholly', i, hit.last + 1 + noun, {
          value: 'fully',
          unit: 'recommendation',
          pivot: at,
          verb: hit.lemma,
          certainty: 'implied',
          // "implements the recommendations received": of every review.
          ...(hit.shape === 's' ? { cycle: null } : {}),
          reasons: ['"fully" with a verb of carrying out'],
        }),
      );
      break;
    }
    if (
      (w === 'little' || w === 'nothing' || w === 'much') &&
      /^(?:has|have|had)$/.test(r.lower[i + 1] ?? '') &&
      r.lower[i + 2] === 'come' &&
      r.lower[i + 3] === 'of'
    ) {
      const noun = r.lower.slice(i + 4, i + 9).findIndex((o) => RECOMMENDATION.has(o));
      if (noun >= 0 || (scene.recommendations && /^(?:them|these|it)$/.test(r.lower[i + 4] ?? ''))) {
        out.push(
          draft('implementation', 'come-of', i, i + 4 + Math.max(0, noun), {
            value: w,
            unit: 'recommendation',
            pivot: i,
            verb: 'come',
            reasons: [`"${w} has come of"`],
          }),
        );
      }
    }
    if (
      (w === 'little' || w === 'nothing') &&
      /^(?:done|did|doing)$/.test(r.lower[i - 1] ?? '') &&
      /^(?:about|on)$/.test(r.lower[i + 1] ?? '') &&
      scene.recommendations
    ) {
      out.push(
        draft('implementation', 'done-little', i - 1, Math.min(end - 1, i + 2), {
          value: w,
          unit: 'recommendation',
          pivot: i,
          verb: 'do',
          reasons: [`"done ${w} about"`],
        }),
      );
    }
  }
  return out;
}

function nextHit(scene: Scene, from: number, within: number): number {
  for (let k = from; k < Math.min(scene.end, from + within); k++) if (scene.r.hits.has(k)) return k;
  return -1;
}
