/** How a number hangs on a verb: the predicate behind it, or the verb before it whose object it is. */
import { T } from '../../text/closed.js';
import { NUMBER, PUNCT } from '../../text/tokenize.js';
import { type Group, groupOf } from './group.js';
import { BE, HAVE, NEGATION, PARTLY, RECOMMENDATION } from './lexicon.js';
import type { Num } from './numbers.js';
import type { Hit, Reading } from './read.js';

export type Kind = 'object' | 'passive' | 'reduced' | 'relative' | 'state' | 'gap';

/** A number's tie to a trigger. */
export interface Tie {
  readonly hit: Hit;
  readonly kind: Kind;
  readonly negated: boolean;
  readonly partly: boolean;
  readonly group: Group;
  /** Last token of the predicate, or of the number's phrase. */
  readonly last: number;
  /** "of them", "of these", "of the recommendations" came between: the number counts recommendations. */
  readonly anaphor: boolean;
}

const SKIP = new Set(
  'so fully formally outright altogether entirely since then also already now finally only just either still currently immediately far or completely successfully effectively not all in full'.split(
    ' ',
  ),
);
const RELATIVE = new Set(['that', 'which', 'whom', 'who']);
const SUBJECT = new Set(['it', 'they', 'he', 'she', 'we', 'i', 'the', 'its', 'their', 'our']);
const ANAPHOR = new Set(['them', 'these', 'those', 'which', 'whom', 'it']);
const NO_OBJECT = new Set(['enjoy support', 'come']);

/** The predicate behind a number ("were accepted", "made by", "it had received", "are pending"); null for none. */
export function predicate(r: Reading, num: Num, end: number): Tie | null {
  const chain = num.of ?? num;
  let be = false;
  let have = false;
  let negated = false;
  let partly = false;
  let anaphor = false;
  let relative = false;
  let reduced: Tie | null = null;
  const first = chain.npLast + 1;
  for (let j = first, steps = 0; j < end && steps < 18; j++, steps++) {
    const w = r.lower[j]!;
    const hit = r.hits.get(j);
    if (hit !== undefined && !(w === 'have' && hit.tails === null)) {
      const group = groupOf(r, j);
      const after = partlyAfter(r, hit.last + 1, end);
      const base = {
        hit,
        negated: negated || (be && group.negated),
        partly: partly || after,
        group,
        anaphor,
      };
      if (hit.shape === 'state') return be || j === first ? { ...base, kind: 'state', last: hit.last } : null;
      if (hit.shape === 'noun') return reduced;
      if (be && (hit.shape === 'ed' || hit.shape === 'en'))
        return { ...base, kind: 'passive', last: hit.last };
      if (NO_OBJECT.has(hit.lemma))
        return { ...base, negated: negated || group.negated, kind: 'state', last: hit.last };
      if (be || have || relative) return reduced;
      if (hit.shape !== 'ed' && hit.shape !== 'en') return reduced;
      if (hit.act !== 'receive' && takesObject(r, hit.last + 1, end)) return reduced;
      // "made by 60 countries": what becomes of them may still follow.
      if (hit.act !== 'receive') return { ...base, kind: 'reduced', last: hit.last };
      reduced = { ...base, kind: 'reduced', last: hit.last };
      const verb = overPhrase(r, hit.last + 1, end);
      if (verb < 0) return reduced;
      j = verb - 1;
      continue;
    }
    if (w === '(') {
      const close = indexWithin(r, ')', j + 1, Math.min(end, j + 14));
      if (close < 0) return reduced;
      j = close;
    } else if (w === ',' || w === '-' || w === '–' || w === '—') {
      if (r.lower[j + 1] === 'of' || RELATIVE.has(r.lower[j + 1] ?? '')) continue;
      const close = closeApposition(r, j, end);
      if (close < 0) return reduced;
      j = close;
    } else if (w === '"' || w === '“' || w === '”' || w === '‘' || w === "'") {
      // Quotation marks around a single word of position: "noted".
    } else if (w === 'of') {
      const jump = overOf(r, j, end);
      if (jump < 0) return reduced;
      if (jump > j) anaphor = true;
      // "of those accepted, 32 ...", "of those we noted": what follows only says which.
      if (r.lower[jump] === 'those') {
        const inner =
          r.hits.get(jump + 1) ?? objectRelative(r, jump + 1, Math.min(end, jump + 6), false, true)?.hit;
        if (inner && inner.shape !== 'noun') {
          j = inner.last;
          continue;
        }
      }
      j = jump;
    } else if (RELATIVE.has(w)) {
      relative = true;
    } else if (PARTLY.has(w)) partly = true;
    else if (BE.has(w)) {
      be = true;
    } else if (HAVE.has(w)) {
      have = true;
      if (w.endsWith("n't")) negated = true;
    } else if (NEGATION.has(w)) {
      negated = true;
      if (w.startsWith('wasn') || w.startsWith('weren') || w.startsWith('are') || w.startsWith('isn'))
        be = true;
    } else if ((w === 'failed' || w === 'failing') && r.lower[j + 1] === 'to') {
      negated = true;
      j++;
    } else if (w === 'to' && (r.lower[j + 1] === 'be' || r.lower[j + 1] === 'which')) {
      // "to be evaluated"
    } else if (
      SKIP.has(w) ||
      r.doc.tags.tag[j] === T.modal ||
      r.doc.tags.tag[j] === T.adverb ||
      w === 'do' ||
      w === 'did' ||
      w === 'does'
    ) {
      // part of the verb group
    } else if (!be && !have && (SUBJECT.has(w) || r.stateAt[j]! >= 0)) {
      return reduced ?? objectRelative(r, j, end, partly, anaphor);
    } else if (!be && !have && PHRASE.has(w)) {
      const verb = overPhrase(r, j, end);
      if (verb < 0) return reduced;
      j = verb - 1;
    } else return reduced;
  }
  return reduced;
}

/** Words that open a phrase between a number's noun and its verb: "from the Council", "on women, on children". */
const PHRASE = new Set(
  'from on in under at for to by concerning regarding about relating aimed calling with during including made'.split(
    ' ',
  ),
);

/** The auxiliary that follows a phrase opened at `from`, over commas but no other verb; -1 for none. */
function overPhrase(r: Reading, from: number, end: number): number {
  for (let k = from; k < Math.min(end, from + 20); k++) {
    const w = r.lower[k]!;
    const tag = r.doc.tags.tag[k]!;
    if (BE.has(w) || HAVE.has(w)) return RELATIVE.has(r.lower[k - 1] ?? '') ? -1 : k;
    if (
      w === ';' ||
      w === ':' ||
      w === 'that' ||
      w === 'which' ||
      w === 'who' ||
      w === 'while' ||
      w === 'but'
    )
      return -1;
    if (r.doc.tokens.kind[k] === NUMBER && r.dateAt[k]! < 0) return -1;
    if (tag === T.modal) return k;
    if (r.stateAt[k]! < 0 && r.dateAt[k]! < 0 && (tag === T.verb || tag === T.past) && !r.hits.has(k))
      return -1;
  }
  return -1;
}

/** An object right behind: the participle is a verb of its own ("105 of them endorsed Egypt"). */
function takesObject(r: Reading, k: number, end: number): boolean {
  if (k >= end) return false;
  const tag = r.doc.tags.tag[k]!;
  if (r.stateAt[k]! >= 0) return true;
  return tag === T.determiner || tag === T.name || tag === T.noun || tag === T.pronoun || tag === T.adjective;
}

/** "the 257 recommendations it had received", "that the government accepted". */
function objectRelative(
  r: Reading,
  from: number,
  end: number,
  partly: boolean,
  anaphor: boolean,
): Tie | null {
  for (let j = from; j < Math.min(end, from + 9); j++) {
    const hit = r.hits.get(j);
    if (hit !== undefined && hit.shape !== 'noun' && hit.shape !== 'state') {
      const group = groupOf(r, j);
      // "of which it accepted 167": the verb has a number of its own.
      if (countsItself(r, hit.last + 1)) return null;
      if (group.passive && hit.act !== 'receive') return null;
      return {
        hit,
        kind: 'relative',
        negated: group.negated,
        partly: partly || group.partly || partlyAfter(r, hit.last + 1, end),
        group,
        last: hit.last,
        anaphor,
      };
    }
    if (r.lower[j] === '"' || r.lower[j] === '“') continue;
    const tag = r.doc.tags.tag[j]!;
    if (
      r.doc.tokens.kind[j] === PUNCT ||
      tag === T.preposition ||
      tag === T.past ||
      tag === T.wh ||
      tag === T.conjunction
    )
      return null;
  }
  return null;
}

function countsItself(r: Reading, at: number): boolean {
  for (let k = at; k < at + 4; k++) {
    if (r.doc.tokens.kind[k] === NUMBER && r.dateAt[k]! < 0) return true;
    if (r.doc.tags.tag[k] === T.number && r.dateAt[k]! < 0) return true;
    if (
      r.doc.tags.tag[k] !== T.adverb &&
      !/^(?:only|a|total|of|some|about|around|at|least|the)$/.test(r.lower[k] ?? '')
    )
      return false;
  }
  return false;
}

/** Last token of "of which", "of them", "of the (accepted) recommendations" from the "of" at j; -1 if it is none. */
function overOf(r: Reading, j: number, end: number): number {
  const next = r.lower[j + 1] ?? '';
  if (ANAPHOR.has(next)) return RECOMMENDATION.has(r.lower[j + 2] ?? '') ? j + 2 : j + 1;
  for (let k = j + 1; k < Math.min(end, j + 9); k++) {
    const w = r.lower[k]!;
    if (RECOMMENDATION.has(w)) return k;
    if (r.doc.tokens.kind[k] === PUNCT && w !== '-') return -1;
    if (BE.has(w) || HAVE.has(w)) return -1;
  }
  return -1;
}

/** The comma that closes an apposition opened at j, if a verb group follows it; -1 for none. */
function closeApposition(r: Reading, j: number, end: number): number {
  const open = r.lower[j]!;
  for (let k = j + 1; k < Math.min(end, j + 22); k++) {
    const w = r.lower[k]!;
    if (w === open || w === ',') {
      const next = r.lower[k + 1] ?? '';
      if (BE.has(next) || HAVE.has(next) || r.doc.tags.tag[k + 1] === T.modal) return k;
    }
    if (w === ';' || w === ':') return -1;
  }
  return -1;
}

function indexWithin(r: Reading, word: string, from: number, to: number): number {
  for (let k = from; k < to; k++) if (r.lower[k] === word) return k;
  return -1;
}

/** "accepted in part", "in principle", "partially" right behind the verb or the number. */
export function partlyAfter(r: Reading, from: number, end: number): boolean {
  for (let k = from; k < Math.min(end, from + 2); k++) {
    const w = r.lower[k]!;
    if (PARTLY.has(w)) return true;
    if (w === ',' || w === 'and') return false;
    if (w === 'in' && (r.lower[k + 1] === 'part' || r.lower[k + 1] === 'principle')) return true;
  }
  return false;
}

/** Prepositions that take a number away from the verb before it. */
const AWAY = new Set(
  'by in during under at from since than per within after before against among between into through over until across as'.split(
    ' ',
  ),
);
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
  ':',
  '?',
  '!',
]);

/** The verb or noun of action before a number whose object it is; null for none. */
export function governor(r: Reading, num: Num, start: number, nums: readonly Num[]): Tie | null {
  const before = r.lower[num.npFirst - 1] ?? '';
  if (AWAY.has(before) && !(before === 'as' && r.lower[num.npFirst - 2] === 'many')) return null;
  if (
    before === 'including' ||
    (/^(?:them|these|those|which)$/.test(before) && /^(?:among|of)$/.test(r.lower[num.npFirst - 2] ?? ''))
  )
    return null;
  let coordinated = false;
  for (let i = num.npFirst - 1, steps = 0; i >= start && steps < 30; i--, steps++) {
    const w = r.lower[i]!;
    const hit = r.hits.get(i);
    if (hit !== undefined && hit.shape !== 'state' && !isAdjective(r, i, hit)) {
      // A tail that has to follow at once must end before the number.
      if (hit.tails !== null && hit.last >= num.first && hit.gap === 0) return null;
      return tie(r, num, hit, coordinated, nums);
    }
    if (w === ';') coordinated = true;
    else if (w === ',' || w === 'and' || w === 'but') coordinated = true;
    else if (CLAUSE.has(w)) return null;
    else if (w === 'that' && r.doc.tags.tag[i] === T.wh) return null;
    else if (blocksVerb(r, i)) return null;
  }
  return null;
}

function tie(r: Reading, num: Num, hit: Hit, coordinated: boolean, nums: readonly Num[]): Tie | null {
  const group = groupOf(r, hit.at);
  const end = r.doc.sentences.first[r.doc.sentences.of[hit.at]! + 1]!;
  const chain = num.of ?? num;
  const partly =
    group.partly || partlyAfter(r, chain.npLast + 1, end) || partlyAfter(r, hit.last + 1, num.first);
  const base = { hit, negated: group.negated, group, last: chain.npLast, anaphor: false, partly };
  const given = hit.act === 'receive' && (hit.lemma === 'make' || hit.lemma === 'receive');
  const subject = nums.some((n) => n !== num && n.part !== num && n.npLast < hit.at && n.npLast > hit.at - 9);
  const reduced =
    !group.passive &&
    !group.perfect &&
    (hit.shape === 'ed' || hit.shape === 'en') &&
    subject &&
    gapped(r, hit, nums);
  if ((group.passive && !given) || reduced) {
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
