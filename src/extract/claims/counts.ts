import type { ClaimType, Modality } from '../../model/fact.js';
import { type Draft, draft } from './draft.js';
import { isAdoption } from './events.js';
import { governor, predicate, type Tie } from './frames.js';
import type { Act } from './lexicon.js';
import { BE, RECOMMENDATION } from './lexicon.js';
import type { Num } from './numbers.js';
import type { Reading } from './read.js';

/** One sentence with its numbers. */
export interface Scene {
  readonly r: Reading;
  readonly s: number;
  readonly first: number;
  readonly end: number;
  readonly nums: readonly Num[];
  /** Recommendations of the review are spoken of here or just before: a bare number may count them. */
  readonly recommendations: boolean;
  /** A report is adopted in this sentence. */
  readonly adopts: boolean;
}

const POSITION: ReadonlySet<Act> = new Set(['support', 'note', 'pend', 'partly']);

/** Counts of recommendations by fate: received, supported, noted, pending, implemented. */
export function countClaims(scene: Scene): Draft[] {
  const out: Draft[] = [];
  for (const num of scene.nums) {
    if (num.counted === 'percent' || num.counted === 'state' || num.counted === 'other') continue;
    if (num.part !== null) continue;
    claimsOf(scene, num, out);
  }
  return out;
}

function claimsOf(scene: Scene, num: Num, out: Draft[]): void {
  const { r, first, end, nums } = scene;
  const whole = num.of;
  const behind = predicate(r, num, end);
  const before = governor(r, num, first, nums);
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
      if (whole !== null) out.push(...wholeClaims(scene, num, whole, bound, behind, made));
      return;
    }
  }
  if (whole !== null) out.push(...wholeClaims(scene, num, whole, bound, behind, null));
  const denied = notSo(scene, num, out.at(-1));
  if (denied) out.push(denied);
  const bare = received(scene, num);
  if (bare) out.push(bare);
  if (adjectival) out.push(adjectival);
  const open = unanswered(scene, num) ?? partialSupport(scene, num);
  if (open) out.push(open);
}

/** "57 enjoyed the support ..., while 19 did not": the opposite of what was said of the number before. */
function notSo(scene: Scene, num: Num, told: Draft | undefined): Draft | null {
  const { r } = scene;
  const at = num.npLast + 1;
  if (
    told === undefined ||
    told.pivot < scene.first ||
    !/^(?:did|do|does|were|was|have|had|are)$/.test(r.lower[at] ?? '')
  )
    return null;
  if (r.lower[at + 1] !== 'not' || !/^(?:[.,;)]|and|but)$/.test(r.lower[at + 2] ?? '.')) return null;
  const type = told.type === 'supported' ? 'noted' : told.type === 'implementation' ? 'implementation' : null;
  if (type === null) return null;
  return draft(type, 'not-so', num.npFirst, at + 1, {
    value: String(num.value),
    valueNum: num.value,
    unit: 'recommendation',
    pivot: num.first,
    verb: told.verb,
    modality: type === 'implementation' ? 'denied' : 'asserted',
    reasons: [`number ${num.value}: not so, unlike ${told.value}`],
  });
}

/** "For another five recommendations its support is partial". */
function partialSupport(scene: Scene, num: Num): Draft | null {
  const { r, first, end } = scene;
  if (num.counted !== 'rec' || r.lower[num.npFirst - 1] !== 'for') return null;
  for (let i = first; i < end; i++) {
    if (r.lower[i] !== 'partial' || !near(r.lower, i, 'support')) continue;
    return draft(
      'partially_supported',
      'partial-support',
      Math.min(num.npFirst, i),
      Math.max(num.npLast, i),
      {
        value: String(num.value),
        valueNum: num.value,
        unit: 'recommendation',
        pivot: num.first,
        verb: 'support',
        reasons: [`number ${num.value}: support is called partial`],
      },
    );
  }
  return null;
}

function near(lower: readonly string[], at: number, word: string): boolean {
  for (let k = at - 3; k < at + 4; k++) if (lower[k] === word) return true;
  return false;
}

/** "the 55 on which the country still has to report": no position yet. */
function unanswered(scene: Scene, num: Num): Draft | null {
  const { r, end } = scene;
  const at = num.npLast + 1;
  if (
    !(scene.recommendations || num.counted === 'rec') ||
    r.lower[at] !== 'on' ||
    r.lower[at + 1] !== 'which'
  )
    return null;
  for (let i = at + 2; i < Math.min(end, at + 11); i++) {
    if (!/^(?:report|respond|reply|decide|answer|pronounce|comment)$/.test(r.lower[i]!)) continue;
    if (r.lower[i - 1] !== 'to') continue;
    return draft('pending', 'unanswered', num.npFirst, i, {
      value: String(num.value),
      valueNum: num.value,
      unit: 'recommendation',
      pivot: num.first,
      verb: r.lower[i]!,
      reasons: [`number ${num.value}: still to be answered`],
    });
  }
  return null;
}

/** Which of the two ties decides. */
function choose(behind: Tie | null, before: Tie | null): Tie | null {
  if (behind === null) return before;
  // "would examine the 339 suggestions made by 130 countries": that they were made is what is told.
  if (before?.hit.act === 'pend' && behind.hit.act === 'receive' && before.group.modality !== 'asserted')
    return behind;
  if (before === null || before.kind === 'gap') return behind;
  if (behind.hit.act === 'receive' && before.hit.act !== 'receive') return before;
  if (behind.kind === 'relative' && behind.anaphor) return behind;
  // "to put into effect the 177 recommendations which it accepted": what was accepted is told.
  const ahead =
    before.hit.act === 'implement' &&
    (before.hit.shape === 'noun' || before.group.modality !== 'asserted' || before.hit.shape === 'base');
  if (ahead && behind.hit.act === 'support') return behind;
  if (behind.kind === 'relative') return before;
  if (behind.kind === 'reduced' && before.hit.act === 'implement') return before;
  return behind;
}

/** Whether a number counts recommendations: by its noun, by "of them", or by what the sentence is about. */
function isRec(scene: Scene, num: Num, behind: Tie | null): boolean {
  const { r } = scene;
  if (num.counted === 'rec' || num.of?.counted === 'rec') return !foreign(scene);
  if (!scene.recommendations) return false;
  if (behind?.anaphor) return true;
  if (num.counted === 'weak') return true;
  const next = r.lower[num.npLast + 1] ?? '';
  return next !== '-' && !CONTENT_AFTER.has(next);
}
const CONTENT_AFTER = new Set(['million', 'billion', 'years', 'months', 'days', 'am', 'pm', 'p', 'a', ':']);

const FOREIGN = new Set(
  'programme undp unicef unhcr bank fund agency commission institute foundation experts expert treaty committee committees inquiry parliamentary parliament senate auditor audit ombudsman cedaw cerd cescr rapporteur rapporteurs court tribunal taskforce imf fatf greco consultants senators lawmakers mps'.split(
    ' ',
  ),
);
const OURS = new Set(['upr', 'periodic', 'geneva', 'unhrc', 'hrc', 'council', 'review']);

/** Recommendations of some other body: named beside them, and no word of the review in the sentence. */
/** The sentence tells of what some other body recommended. */
export function foreignSentence(r: Reading, first: number, end: number): boolean {
  let theirs = false;
  for (let i = first; i < end; i++) {
    if (OURS.has(r.lower[i]!)) return false;
    if (FOREIGN.has(r.lower[i]!) && isSource(r, i, first, end)) theirs = true;
  }
  return theirs;
}

/** "the committee made", "recommendations of the committee", "the committee's recommendations". */
function isSource(r: Reading, i: number, first: number, end: number): boolean {
  for (let k = i + 1; k < Math.min(end, i + 11); k++) {
    if (/^(?:made|issued|proposed|recommended|tabled|submitted|endorsed|adopted|gave)$/.test(r.lower[k]!))
      return true;
    if (RECOMMENDATION.has(r.lower[k]!) && k < i + 5) return true;
    if (r.lower[k] === '.' || r.lower[k] === ';') break;
  }
  for (let k = i - 1; k >= Math.max(first, i - 8); k--) {
    if (!/^(?:of|by|from)$/.test(r.lower[k]!)) continue;
    for (let m = k - 1; m >= Math.max(first, k - 4); m--) if (RECOMMENDATION.has(r.lower[m]!)) return true;
  }
  return false;
}

function foreign(scene: Scene): boolean {
  return foreignSentence(scene.r, scene.first, scene.end);
}

function typeOf(tie: Tie, r: Reading): { type: ClaimType; modality: Modality } | null {
  const { hit, group } = tie;
  let act = hit.act;
  const negated = tie.negated;
  let modality = group.modality;
  const promise = PROMISE.test(group.cue);
  if (act === 'implement' && promise) {
    act = 'support';
    modality = 'asserted';
  }
  if (POSITION.has(act)) {
    // To announce a position is to take it: "would support 271", "will take up 241".
    if (/^(?:will|would|'ll|can|shall|won't|wouldn't)$/.test(group.cue) && !decides(r, group.first))
      modality = 'asserted';
    if (negated && modality === 'possible') modality = 'asserted';
  }
  switch (act) {
    case 'receive':
      return { type: 'received', modality: negated ? 'denied' : modality };
    case 'support':
      if (negated) return { type: tie.partly ? 'partially_supported' : 'noted', modality };
      return { type: tie.partly ? 'partially_supported' : 'supported', modality };
    case 'note':
      return negated ? null : { type: 'noted', modality };
    case 'pend':
      return negated ? null : { type: 'pending', modality: modality === 'planned' ? 'asserted' : modality };
    case 'partly':
      return { type: 'partially_supported', modality };
    case 'implement':
      return { type: 'implementation', modality: negated ? 'denied' : modality };
    default:
      return null;
  }
}
const PROMISE = /^(?:accepted|agreed|committed|agrees|accepts|undertaken|undertook) to$/;

/** "will say which it accepts", "will decide whether to". */
function decides(r: Reading, first: number): boolean {
  const w = r.lower[first - 1] ?? '';
  return w === 'whether' || w === 'if';
}

function claim(scene: Scene, num: Num, tie: Tie): Draft | null {
  const { r } = scene;
  const { hit } = tie;
  if (num.counted === 'weak' && (hit.act === 'receive' || hit.lemma === 'examine')) return null;
  if (hit.act === 'receive' && num.counted === 'none' && !receives(r, tie)) return null;
  if (isActorTrap(scene, tie)) return null;
  if (hit.lemma === 'come' && hit.act === 'implement') return null;
  const decided = typeOf(tie, r);
  if (decided === null) return null;
  if (r.lower[num.npFirst - 1] === 'but' && r.lower[num.npFirst - 2] === 'all') return null;
  const first = Math.min(num.npFirst, tie.kind === 'object' ? tie.group.first : num.npFirst);
  const last = Math.max(num.npLast, tie.kind === 'object' ? hit.last : tie.last);
  const partly = decided.type === 'implementation' && tie.partly;
  return draft(
    decided.type,
    `${hit.act}-${tie.kind}${partly ? '-partly' : ''}`,
    Math.min(first, hit.at),
    last,
    {
      value: String(num.value),
      valueNum: num.value,
      ofValue: num.of?.value ?? num.figure?.ofValue ?? null,
      unit: 'recommendation',
      pivot: num.first,
      verb: hit.lemma,
      modality: decided.modality,
      parts: parts(num, hit.at, hit.last),
      reasons: [
        `number ${num.value}: ${tie.kind} of "${hit.lemma}" (${hit.act}${tie.negated ? ', negated' : ''}${tie.partly ? ', in part' : ''})`,
      ],
    },
  );
}

/** A bare number as object of receiving: only of the verb itself, or of "made by". */
function receives(r: Reading, tie: Tie): boolean {
  if (tie.kind === 'object') return tie.hit.lemma === 'receive';
  return tie.kind !== 'reduced' || tie.hit.lemma === 'make' || r.lower[tie.last + 1] === 'by';
}

/** "The Council approved ...": the Council takes no position on recommendations. */
function isActorTrap(scene: Scene, tie: Tie): boolean {
  if (!POSITION.has(tie.hit.act) || tie.kind !== 'object') return false;
  const { r, first } = scene;
  if (tie.hit.adopts && isAdoption(r, tie.hit.at)) return true;
  const subject = r.lower.slice(Math.max(first, tie.group.first - 3), tie.group.first);
  return (
    subject.at(-1) === 'council' ||
    subject.at(-1) === 'unhrc' ||
    (subject.at(-2) === 'working' && subject.at(-1) === 'group')
  );
}

export function parts(num: Num, first: number, last: number): Draft['parts'] {
  const out: Draft['parts'] = [
    { part: 'trigger', first, last },
    { part: 'number', first: num.first, last: num.last },
  ];
  if (num.npLast > num.last) out.push({ part: 'noun', first: num.last + 1, last: num.npLast });
  if (num.of) out.push({ part: 'of', first: num.of.first, last: num.of.last });
  return out;
}

/** The whole of an "X of Y": what was received, unless its own words say otherwise. */
function wholeClaims(
  scene: Scene,
  num: Num,
  whole: Num,
  bound: Tie | null,
  behind: Tie | null,
  part: Draft | null,
): Draft[] {
  if (whole.counted === 'other' || foreign(scene)) return [];
  if (whole.counted !== 'rec' && num.counted !== 'rec' && !scene.recommendations) return [];
  const own = bound === behind ? null : behind;
  const position = part !== null && (POSITION.has(bound?.hit.act ?? 'speak') || part.type === 'noted');
  if (own !== null && POSITION.has(own.hit.act)) {
    const claimed = claim(scene, { ...whole, part: null }, own);
    return claimed ? [claimed] : [];
  }
  const accepted = r_between(scene.r, num, whole);
  if (!position && own?.hit.act !== 'receive') return [];
  if (accepted) return [];
  const last = own === null ? whole.npLast : own.last;
  return [
    draft('received', 'whole-of', num.npFirst, last, {
      value: String(whole.value),
      valueNum: whole.value,
      unit: 'recommendation',
      pivot: whole.first,
      verb: own?.hit.lemma ?? null,
      parts: [{ part: 'number', first: whole.first, last: whole.last }],
      reasons: [`number ${whole.value}: the whole of which ${num.value} is told`],
      ...(part ? { antecedent: part } : {}),
    }),
  ];
}

/** "90 of the accepted 271": the whole is what was accepted. */
function r_between(r: Reading, num: Num, whole: Num): boolean {
  for (let i = num.npLast + 1; i <= whole.npLast; i++) {
    const hit = r.hits.get(i);
    if (hit && (hit.act === 'support' || hit.act === 'note')) return true;
  }
  return false;
}

/** Recommendations told without a verb of receiving: "from 122 countries", "a total of 291 recommendations", "for the UK". */
function received(scene: Scene, num: Num): Draft | null {
  const { r, first, end } = scene;
  if (num.counted !== 'rec' || foreign(scene)) return null;
  const link = r.lower[num.npLast + 1] ?? '';
  let from = '';
  if (link === 'from' || link === 'by') {
    const near = scene.nums.find(
      (n) => n.counted === 'state' && n.first > num.npLast && n.first - num.npLast < 6,
    );
    if (near) from = `${link} ${near.value} states`;
    else if (/^(?:countries|states|member|un|delegations|governments)$/.test(r.lower[num.npLast + 2] ?? ''))
      from = `${link} states`;
  } else if (link === 'for' || link === 'to' || link === 'on') {
    for (let i = num.npLast + 2; i < Math.min(end, num.npLast + 5); i++)
      if (r.stateAt[i]! >= 0) from = `${link} the state under review`;
  } else if (BE.has(link) && /^(?:made|given|received)$/.test(r.lower[num.npLast + 2] ?? '')) from = 'made';
  const total =
    /\btotal$/.test(r.lower[num.first - 1] ?? '') ||
    (r.lower[num.first - 1] === 'of' && r.lower[num.first - 2] === 'total');
  if (from === '' && total) from = 'a total';
  const before = r.lower[num.npFirst - 1] ?? '';
  if (from === '' && link === 'from') {
    const back = r.lower.slice(num.npLast + 2, num.npLast + 9);
    const noun = back.findIndex((w) => w === 'review' || w === 'upr' || w === 'round' || w === 'cycle');
    if (noun >= 0 && !back.slice(0, noun).some((w) => w === ',' || w === '.')) from = 'from the review';
  }
  if (from === '' && before === 'of' && opensClause(r, num.npFirst - 1, first) && partFollows(scene, num))
    from = 'of which parts are told';
  if (from === '' && before === 'with' && scene.adopts) from = 'with the report adopted';
  if (
    from === '' &&
    before === 'to' &&
    /^(?:respond|reply|responded|replied|responding|replying)$/.test(r.lower[num.npFirst - 2] ?? '')
  )
    from = 'to be answered';
  if (from === '') return null;
  return draft('received', 'received-bare', num.npFirst, num.npLast, {
    value: String(num.value),
    valueNum: num.value,
    unit: 'recommendation',
    pivot: num.first,
    parts: [{ part: 'number', first: num.first, last: num.last }],
    reasons: [`number ${num.value}: recommendations, ${from}`],
  });
}

function opensClause(r: Reading, of: number, first: number): boolean {
  const before = r.lower[of - 1] ?? '';
  return (
    of === first ||
    before === ',' ||
    before === 'that' ||
    before === '“' ||
    before === '"' ||
    (before === 'out' && of - 1 <= first + 1)
  );
}

/** "Of the 257 recommendations, 229 ...": a bare number right behind. */
function partFollows(scene: Scene, num: Num): boolean {
  return scene.nums.some(
    (n) => n.first > num.npLast && n.first - num.npLast < 16 && n.counted === 'none' && n.value <= num.value,
  );
}

/** "the 271 approved recommendations": a count of those accepted, whatever is done with them. */
function approvedOnes(scene: Scene, num: Num): Draft | null {
  const { r } = scene;
  if (num.counted !== 'rec') return null;
  for (let i = num.last + 1; i < num.npLast; i++) {
    const hit = r.hits.get(i);
    if (!hit || (hit.act !== 'support' && hit.act !== 'note') || hit.shape !== 'ed') continue;
    if (!RECOMMENDATION.has(r.lower[num.npLast]!)) continue;
    return draft(
      hit.act === 'support' ? 'supported' : 'noted',
      'participle-before-noun',
      num.npFirst,
      num.npLast,
      {
        value: String(num.value),
        valueNum: num.value,
        unit: 'recommendation',
        pivot: num.first,
        verb: hit.lemma,
        parts: parts(num, i, i),
        reasons: [`number ${num.value}: "${r.lower[i]}" stands before its noun`],
      },
    );
  }
  return null;
}
