import { T } from '../../text/closed.js';
import { groupOf } from './group.js';
import { BE, HAVE, PARTLY, RECOMMENDATION } from './lexicon.js';
import type { Num } from './numbers.js';
import { type Hit, insteadOf, type Reading } from './read.js';
import { partlyAfter, partlyWithin, type Tie } from './tie.js';

function hasVerb(r: Reading, at: number): boolean {
  const w = r.lower[at] ?? '';
  return (BE.has(w) && w !== 'being' && w !== 'been') || HAVE.has(w) || r.doc.tags.tag[at] === T.modal;
}

/** Prepositions that take a number away from the verb before it. */
const AWAY = new Set(
  'by in during under at from since than per within after before against among between into through over until across as'.split(
    ' ',
  ),
);

const SUBJECTS = new Set(['it', 'they', 'we', 'he', 'she', 'i']);

const CLAUSE = new Set([
  'which',
  'who',
  'where',
  'when',
  'because',
  'although',
  'if',
  'whether',
  'while',
  'whose',
  'whereas',
  'leaving',
  ':',
  '?',
  '!',
]);

/** "the acceptance of 201 recommendations was praised": the verb behind is the noun's. */
function nounGoverns(r: Reading, num: Num): boolean {
  for (let i = num.npFirst - 2; i > num.npFirst - 5; i--) {
    const hit = r.hits.get(i);
    if (hit?.shape === 'noun' && hit.last === num.npFirst - 1) return true;
  }
  return false;
}

/** The verb or noun of action before a number whose object it is; null for none. */
export function governor(r: Reading, num: Num, start: number, nums: readonly Num[]): Tie | null {
  const before = r.lower[num.npFirst - 1] ?? '';
  // The preposition belongs to a trigger before it: "withheld its support from".
  const taken = r.opens.has(num.npFirst - 1);
  if (AWAY.has(before) && !taken && !(before === 'as' && r.lower[num.npFirst - 2] === 'many')) return null;
  // "five fewer than the 222", "125 and 42 respectively, of the 167": no object.
  if (
    before === 'than' &&
    /^(?:fewer|more|less)$/.test(r.lower[num.npFirst - 2] ?? '') &&
    r.lower[num.npFirst] === 'the'
  )
    return null;
  if (before === 'of' && /^(?:,|respectively)$/.test(r.lower[num.npFirst - 2] ?? '')) return null;
  // "and on nine we need more time": of what follows.
  if (before === 'on' && !taken && SUBJECTS.has(r.lower[num.npLast + 1] ?? '')) return null;
  if (
    before === 'including' ||
    (/^(?:them|these|those|which)$/.test(before) && /^(?:among|of)$/.test(r.lower[num.npFirst - 2] ?? ''))
  )
    return null;
  // A number with a verb of its own ("nine were left pending") is nobody's object.
  if (num.of === null && !nounGoverns(r, num) && hasVerb(r, num.npLast + 1)) return null;
  let coordinated = false;
  for (let i = num.npFirst - 1, steps = 0; i >= start && steps < 30; i--, steps++) {
    const open = r.opens.get(i);
    if (open !== undefined && r.hits.get(open)!.gap === 0) i = open;
    const w = r.lower[i]!;
    if (insteadOf(r.lower, i)) {
      i -= 2;
      continue;
    }
    const hit = r.hits.get(i);
    if (hit?.subject) return null;
    // "Cameroon, reviewed on 14 November, had 291": set in between.
    if (
      hit !== undefined &&
      r.lower[i - 1] === ',' &&
      hit.shape === 'ed' &&
      hasVerbSince(r, hit.last + 1, num.npFirst)
    )
      continue;
    if (hit !== undefined && hit.shape !== 'state' && !isAdjective(r, i, hit)) {
      // A tail that has to follow at once must end before the number.
      if (hit.tails !== null && hit.last >= num.first && hit.gap === 0) return null;
      return tie(r, num, hit, coordinated, nums);
    }
    if (w === ';' || w === ',' || w === 'and' || w === 'but') coordinated = true;
    else if (CLAUSE.has(w)) return null;
    else if (w === 'that' && r.doc.tags.tag[i] === T.wh) return null;
    else if (blocksVerb(r, i)) return null;
  }
  return null;
}

/** A comma and an auxiliary right behind it: the clause goes on after what was set in. */
function hasVerbSince(r: Reading, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (r.lower[k] === ',' && hasVerb(r, k + 1)) return true;
  return false;
}

function tie(r: Reading, num: Num, hit: Hit, coordinated: boolean, nums: readonly Num[]): Tie | null {
  const group = groupOf(r, hit.at);
  const end = r.doc.sentences.first[r.doc.sentences.of[hit.at]! + 1]!;
  const chain = num.of ?? num;
  const partly =
    PARTLY.has(r.lower[num.npFirst - 1] ?? '') ||
    group.partly ||
    partlyWithin(r, hit) ||
    partlyAfter(r, chain.npLast + 1, end) ||
    partlyAfter(r, hit.last + 1, num.first);
  const base = { hit, negated: group.negated !== hit.no, group, last: chain.npLast, anaphor: false, partly };
  const given = hit.act === 'receive' && (hit.lemma === 'make' || hit.lemma === 'receive');
  const subject = nums.some((n) => n !== num && n.part !== num && n.npLast < hit.at && n.npLast > hit.at - 9);
  const reduced =
    !group.passive &&
    !group.perfect &&
    (hit.shape === 'ed' || hit.shape === 'en') &&
    subject &&
    gapped(r, hit, nums);
  const passive = group.passive && hit.shape !== 'ing' && hit.shape !== 'noun';
  if ((passive && !given) || reduced) {
    return coordinated ? { ...base, kind: 'gap' } : null;
  }
  return { ...base, kind: 'object' };
}

/** A participle right behind another number ("58 noted"): its own number's predicate, not this one's verb. */
function gapped(r: Reading, hit: Hit, nums: readonly Num[]): boolean {
  return nums.some((n) => {
    if (n.npLast >= hit.at || hit.at - n.npLast > 3) return false;
    for (let i = n.npLast + 1; i < hit.at; i++)
      if (r.doc.tags.tag[i] !== T.adverb && r.lower[i] !== '"' && r.lower[i] !== '“') return false;
    return true;
  });
}

/** "271 approved recommendations", "all accepted proposals": no verb. */
function isAdjective(r: Reading, at: number, hit: Hit): boolean {
  if (hit.shape !== 'ed' && hit.shape !== 'en') return false;
  for (let k = hit.last + 1; k < hit.last + 4; k++) {
    const w = r.lower[k] ?? '';
    if (RECOMMENDATION.has(w)) return k > hit.last + 1 ? false : !isSubjectLike(r, at - 1);
    if (r.doc.tags.tag[k] !== T.adjective) return false;
  }
  return false;
}

function isSubjectLike(r: Reading, i: number): boolean {
  if (i < 0) return false;
  const tag = r.doc.tags.tag[i];
  return tag === T.name || tag === T.noun || tag === T.pronoun || HAVE.has(r.lower[i]!);
}

/** A finite verb that is no trigger ends the reach of what stands before it. */
function blocksVerb(r: Reading, i: number): boolean {
  const tag = r.doc.tags.tag[i]!;
  if (r.stateAt[i]! >= 0 || r.dateAt[i]! >= 0) return false;
  return (
    tag === T.verb ||
    tag === T.past ||
    (tag === T.participle && /^(?:and|but|,)$/.test(r.lower[i - 1] ?? '')) ||
    (tag === T.auxiliary && !HAVE.has(r.lower[i]!))
  );
}
