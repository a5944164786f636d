import { isAdoption, isOurs } from './adoption-words.js';
import { asked } from './asked.js';
import { approvedOnes, nounCount, partialSupport, received } from './bare-counts.js';
import { comparedClaim } from './compared.js';
import { countDraft } from './count-draft.js';
import type { Draft } from './draft.js';
import { typeOf } from './fate.js';
import { foreignSource } from './foreign.js';
import { predicate } from './frames.js';
import { governor } from './governor.js';
import { notSo } from './not-so.js';
import type { Num } from './numbers.js';
import { openQuestion, unanswered } from './open-counts.js';
import { ofOtherThings } from './other-things.js';
import { parts } from './parts.js';
import { portionOf, restriction } from './portion.js';
import { isComparative, isRatio } from './ratio.js';
import type { Reading } from './read.js';
import { outOf, remainder } from './remainder.js';
import { respectively } from './respectively.js';
import { POSITION, type Scene } from './scene.js';
import { tally } from './tally.js';
import type { Tie } from './tie.js';
import { choose, handed, none } from './which-tie.js';

/** Counts of recommendations by fate: received, supported, noted, pending, implemented. */
export function countClaims(scene: Scene): Draft[] {
  const rows = respectively(scene);
  const out: Draft[] = rows?.claims ?? [];
  for (const num of scene.nums) {
    if (rows?.nums.has(num)) continue;
    const named = nounCount(scene, num);
    if (named) out.push(named);
    if (num.counted === 'percent' || num.counted === 'state' || num.counted === 'other') continue;
    if (num.part !== null) {
      const then = comparedClaim(scene, num, out);
      if (then) out.push(then);
      continue;
    }
    claimsOf(scene, num, out);
  }
  return out;
}

function claimsOf(scene: Scene, num: Num, out: Draft[]): void {
  const { r, first, end, nums } = scene;
  const whole = num.of;
  if (isRatio(scene, num)) return;
  if (isComparative(r, num) || (num.counted === 'rec' && foreignSource(r, num.npFirst, first))) return;
  const tallied = tally(scene, num);
  if (tallied && !scene.foreign) {
    out.push(tallied);
    if (whole !== null) out.push(...wholeClaims(scene, num, whole, null, null, tallied));
    return;
  }
  const rest =
    notSo(scene, num, out.at(-1) ?? scene.before.at(-1)) ??
    comparedClaim(scene, num, out) ??
    openQuestion(scene, num) ??
    remainder(scene, num, out) ??
    outOf(scene, num, out);
  if (rest) {
    out.push(rest);
    return;
  }
  const portion = portionOf(r, num);
  if (portion === 'part') {
    const which = restriction(r, num, end);
    const made = which !== null && isRec(scene, num, which) ? claim(scene, num, which) : null;
    if (made) out.push(made);
    return;
  }
  if (portion === 'none') {
    const which = restriction(r, num, end);
    const made =
      which !== null && POSITION.has(which.hit.act) && isRec(scene, num, which)
        ? claim(scene, num, which)
        : null;
    if (made) out.push(made);
  }
  const found = predicate(r, num, end);
  // "not one of the 99 it accepted has been ...": that verb only says which.
  const inner = portion === 'none' && (found?.kind === 'relative' || found?.kind === 'reduced');
  const behind = inner ? null : none(found, portion);
  const before = none(governor(r, num, first, nums), portion);
  const bound =
    whole !== null && num.counted === 'rec' && whole.counted === 'none' && behind?.kind === 'relative'
      ? behind
      : choose(behind, before);
  const rec = isRec(scene, num, behind);
  const adjectival = approvedOnes(scene, num);
  if (
    adjectival &&
    bound?.kind === 'object' &&
    bound.hit.act === 'implement' &&
    (bound.hit.shape === 'noun' || bound.group.modality !== 'asserted')
  ) {
    out.push(adjectival);
    return;
  }
  if (bound !== null && rec) {
    const made = claim(scene, num, bound);
    if (made) {
      out.push(made);
      const also = handed(num, behind, before, r);
      if (also) out.push(also);
      if (whole !== null) out.push(...wholeClaims(scene, num, whole, bound, behind, made));
      return;
    }
  }
  if (whole !== null) out.push(...wholeClaims(scene, num, whole, bound, behind, null));
  const bare = adjectival ? null : received(scene, num);
  if (bare) out.push(bare);
  if (adjectival) out.push(adjectival);
  const open = unanswered(scene, num) ?? partialSupport(scene, num);
  if (open) out.push(open);
}

/** Whether a number counts recommendations: by its noun, by "of them", or by what the sentence is about. */
function isRec(scene: Scene, num: Num, behind: Tie | null): boolean {
  const { r } = scene;
  if (num.counted === 'rec' || num.of?.counted === 'rec') return !scene.foreign;
  if (!scene.recommendations) return false;
  if (behind?.anaphor) return true;
  if (num.counted === 'weak') return true;
  const next = r.lower[num.npLast + 1] ?? '';
  if (ofOtherThings(r.lower, num.npLast + 1)) return false;
  return next !== '-' && !CONTENT_AFTER.has(next);
}

const CONTENT_AFTER = new Set(['million', 'billion', 'years', 'months', 'days', 'am', 'pm', 'p', 'a', ':']);

function claim(scene: Scene, num: Num, tie: Tie): Draft | null {
  const { r } = scene;
  const { hit } = tie;
  const byStates = tie.kind === 'reduced' && r.lower[tie.last + 1] === 'by';
  if (num.counted === 'weak' && ((hit.act === 'receive' && !byStates) || hit.lemma === 'examine'))
    return null;
  if (hit.act === 'receive' && num.counted === 'none' && !receives(r, tie)) return null;
  // "the remaining 66 would be taken home": what is left is no total.
  if (hit.act === 'receive' && /^(?:remaining|other)$/.test(r.lower[num.first - 1] ?? '')) return null;
  // "met 40 officials and 12 of them": persons.
  if (hit.lemma === 'meet' && tie.kind === 'object' && num.counted !== 'rec') return null;
  if (isActorTrap(scene, tie)) return null;
  if (hit.lemma === 'come' && hit.act === 'implement') return null;
  const decided = typeOf(tie, r, num.of !== null);
  if (decided === null) return null;
  const open = decided.type === 'pending' ? asked(r, num, tie) : null;
  if (open === 'no') return null;
  if (open === 'all') decided.type = 'received';
  const own = tie.kind === 'object' ? stateOfGap(r, num, tie.hit.last) : null;
  const first = own
    ? own.first
    : Math.min(num.npFirst, tie.kind === 'object' ? tie.group.first : num.npFirst);
  const last = Math.max(num.npLast, tie.kind === 'object' ? hit.last : tie.last);
  const partly = decided.type === 'implementation' && tie.partly;
  return countDraft(
    num,
    decided.type,
    `${hit.act}-${tie.kind}${partly ? '-partly' : ''}`,
    own ? own.first : Math.min(first, hit.at),
    last,
    {
      ...(own ? { state: own.iso3 } : {}),
      ofValue: num.of?.value ?? num.figure?.ofValue ?? null,
      verb: hit.lemma,
      modality: decided.modality,
      parts: parts(num, hit.at, hit.last),
      reasons: [
        `number ${num.value}: ${tie.kind} of "${hit.lemma}" (${hit.act}${tie.negated ? ', negated' : ''}${tie.partly ? ', in part' : ''})`,
      ],
    },
  );
}

/** "Riga received 237 recommendations and Brussels 308": the state that stands before a number whose verb is left out. */
function stateOfGap(r: Reading, num: Num, verb: number): { first: number; iso3: string } | null {
  const k = r.stateAt[num.npFirst - 1] ?? -1;
  if (k < 0) return null;
  const m = r.states[k]!;
  if (m.kind === 'demonym' || m.first <= verb + 1) return null;
  const link = r.lower[r.lower[m.first - 1] === 'the' ? m.first - 2 : m.first - 1] ?? '';
  return /^(?:and|,|while|but)$/.test(link) ? { first: m.first, iso3: m.iso3 } : null;
}

/** A bare number as object of receiving: only of the verb itself, or of "made by". */
function receives(r: Reading, tie: Tie): boolean {
  // "The third, in January 2021, brought 233": of a review.
  if (tie.kind === 'object' && tie.hit.lemma === 'produce') return ofReview(r, tie.group.first);
  if (tie.kind === 'object')
    return tie.hit.lemma === 'receive' || (tie.hit.lemma === 'make' && tie.group.passive);
  return tie.kind !== 'reduced' || tie.hit.lemma === 'make' || r.lower[tie.last + 1] === 'by';
}

function ofReview(r: Reading, verb: number): boolean {
  const start = r.doc.sentences.first[r.doc.sentences.of[verb]!]!;
  for (let i = verb - 1; i >= Math.max(start, verb - 9); i--)
    if (/^(?:review|cycle|upr|session|dialogue|round|first|second|third|fourth)$/.test(r.lower[i]!))
      return true;
  return false;
}

/** "The Council approved ...": the Council takes no position on recommendations. */
function isActorTrap(scene: Scene, tie: Tie): boolean {
  if (!POSITION.has(tie.hit.act) || tie.kind !== 'object') return false;
  const { r, first } = scene;
  if (tie.hit.adopts && isAdoption(r, tie.hit.at)) return true;
  const subject = r.lower.slice(Math.max(first, tie.group.first - 3), tie.group.first);
  return (
    (subject.at(-1) === 'council' && isOurs(r, tie.group.first - 1)) ||
    subject.at(-1) === 'unhrc' ||
    (subject.at(-2) === 'working' && subject.at(-1) === 'group' && !HOME.test(subject.at(-3) ?? ''))
  );
}

/** "an inter-ministerial working group": the state's own. */
const HOME =
  /^(?:ministerial|interministerial|national|technical|interagency|agency|domestic|internal|government|joint)$/;

/** The whole of an "X of Y": what was received, unless its own words say otherwise. */
function wholeClaims(
  scene: Scene,
  num: Num,
  whole: Num,
  bound: Tie | null,
  behind: Tie | null,
  part: Draft | null,
): Draft[] {
  if (whole.counted === 'other' || scene.foreign) return [];
  if (whole.counted !== 'rec' && num.counted !== 'rec' && !scene.recommendations) return [];
  const which = restriction(scene.r, whole, scene.end);
  const own = which !== null && which.hit.at !== bound?.hit.at ? which : bound === behind ? null : behind;
  const position =
    part !== null &&
    (POSITION.has(bound?.hit.act ?? 'speak') || part.type === 'noted' || part.rule === 'tally');
  if (own !== null && POSITION.has(own.hit.act)) {
    const claimed = claim(scene, { ...whole, part: null }, own);
    return claimed ? [claimed] : [];
  }
  const accepted = takenBetween(scene.r, num, whole);
  if (!position && own?.hit.act !== 'receive') return [];
  if (accepted) return [];
  const last = own === null ? whole.npLast : own.last;
  return [
    countDraft(whole, 'received', 'whole-of', num.npFirst, last, {
      verb: own?.hit.lemma ?? null,
      parts: [{ part: 'number', first: whole.first, last: whole.last }],
      reasons: [`number ${whole.value}: the whole of which ${num.value} is told`],
      ...(part ? { antecedent: part } : {}),
    }),
  ];
}

/** "90 of the accepted 271": the whole is what was accepted. */
function takenBetween(r: Reading, num: Num, whole: Num): boolean {
  for (let i = num.npLast + 1; i <= whole.npLast; i++) {
    const hit = r.hits.get(i);
    if (hit && (hit.act === 'support' || hit.act === 'note')) return true;
  }
  return false;
}
