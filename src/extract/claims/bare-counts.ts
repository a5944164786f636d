import { countDraft } from './count-draft.js';
import type { Draft } from './draft.js';
import { BE, RECOMMENDATION } from './lexicon.js';
import type { Num } from './numbers.js';
import { parts } from './parts.js';
import type { Reading } from './read.js';
import type { Scene } from './scene.js';

/** "For another five recommendations its support is partial". */
export function partialSupport(scene: Scene, num: Num): Draft | null {
  const { r, first, end } = scene;
  if (num.counted !== 'rec' || r.lower[num.npFirst - 1] !== 'for') return null;
  for (let i = first; i < end; i++) {
    if (r.lower[i] !== 'partial' || !near(r.lower, i, 'support')) continue;
    return countDraft(
      num,
      'partially_supported',
      'partial-support',
      Math.min(num.npFirst, i),
      Math.max(num.npLast, i),
      { verb: 'support', reasons: [`number ${num.value}: support is called partial`] },
    );
  }
  return null;
}

function near(lower: readonly string[], at: number, word: string): boolean {
  for (let k = at - 3; k < at + 4; k++) if (lower[k] === word) return true;
  return false;
}

/** Recommendations told without a verb of receiving: "from 122 countries", "a total of 291 recommendations", "for the UK". */
export function received(scene: Scene, num: Num): Draft | null {
  const { r, first, end } = scene;
  if (num.counted === 'none' && scene.recommendations && thereAre(r, num))
    return bare(num, 'there-are', 'there are so many');
  if (num.counted === 'none' && ofTheAll(scene, num))
    return bare(num, 'of-the-whole', 'the whole of which parts are told');
  if ((num.counted !== 'rec' && !(num.counted === 'weak' && scene.recommendations)) || scene.foreign)
    return null;
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
  if (from === '' && (total || inAll(r, num))) from = 'a total';
  if (from === '' && link === 'to' && TO_DO.has(r.lower[num.npLast + 2] ?? '')) from = 'to be dealt with';
  const before = r.lower[num.npFirst - 1] ?? '';
  if (from === '' && link === 'from') {
    const back = r.lower.slice(num.npLast + 2, num.npLast + 9);
    const noun = back.findIndex((w) => w === 'review' || w === 'upr' || w === 'round' || w === 'cycle');
    if (noun >= 0 && !back.slice(0, noun).some((w) => w === ',' || w === '.')) from = 'from the review';
  }
  if (from === '' && before === 'of' && opensClause(r, num.npFirst - 1, first) && partFollows(scene, num))
    from = 'of which parts are told';
  if (from === '' && /^(?:came|come|emerged)$/.test(before)) from = 'came of it';
  if (from === '' && before === ':' && listed(scene, num)) from = 'listed behind a state';
  if (
    from === '' &&
    before === 'for' &&
    /^(?:their|the)$/.test(r.lower[num.npFirst] ?? '') &&
    scene.nums.some((n) => n.counted === 'state' && n.last < num.first && num.first - n.last < 6)
  )
    from = 'for which states are thanked';
  if (from === '' && before === 'with' && scene.adopts) from = 'with the report adopted';
  if (
    from === '' &&
    before === 'to' &&
    /^(?:respond|reply|responded|replied|responding|replying)$/.test(r.lower[num.npFirst - 2] ?? '')
  )
    from = 'to be answered';
  if (from === '') return null;
  return countDraft(num, 'received', 'received-bare', num.npFirst, num.npLast, {
    parts: [{ part: 'number', first: num.first, last: num.last }],
    reasons: [`number ${num.value}: recommendations, ${from}`],
  });
}

/** "Of the 372, it accepted 270": what was received, unless it was told as accepted before or what follows is carrying out. */
function ofTheAll(scene: Scene, num: Num): boolean {
  const { r, first, end } = scene;
  const of = num.npFirst - 1;
  if (!scene.recommendations || r.lower[of] !== 'of' || r.lower[num.npFirst] !== 'the' || num.value < 10)
    return false;
  if (!opensClause(r, of, first) || r.lower[num.npLast + 1] !== ',' || !partFollows(scene, num)) return false;
  if (scene.before.some((d) => d.valueNum === num.value)) return false;
  let position = false;
  for (let i = num.npLast + 1; i < end; i++) {
    const act = r.hits.get(i)?.act;
    if (act === 'implement') return false;
    if (act === 'support' || act === 'note') position = true;
  }
  return position;
}

const TO_DO = new Set(
  'consider answer digest examine study weigh address implement work respond chew ponder act deal'.split(' '),
);

/** "284 recommendations in all", "altogether". */
function inAll(r: Reading, num: Num): boolean {
  const next = r.lower[num.npLast + 1] ?? '';
  if (/^(?:are|were)$/.test(r.lower[num.npFirst - 1] ?? '') && r.lower[num.npFirst - 2] === 'there')
    return true;
  const all = next === 'in' && /^(?:all|total)$/.test(r.lower[num.npLast + 2] ?? '');
  return (
    (all || next === 'altogether') && /^(?:were|was|are|is|be|been)$/.test(r.lower[num.npFirst - 1] ?? '')
  );
}

/** "Sweden (reviewed on 26 January): 208 recommendations". */
function listed(scene: Scene, num: Num): boolean {
  const { r, first } = scene;
  const colon = num.npFirst - 1;
  for (let i = colon - 1; i >= Math.max(first, colon - 12); i--)
    if (r.stateAt[i]! >= 0) return /^[(:]$/.test(r.lower[i + 1]!);
  return false;
}

/** "The ministry says there are only 248." */
function thereAre(r: Reading, num: Num): boolean {
  let i = num.npFirst - 1;
  if (/^(?:only|just)$/.test(r.lower[i] ?? '')) i--;
  const ends = /^(?:[.,;)"”]|and|but|from)$/.test(r.lower[num.npLast + 1] ?? '.');
  return /^(?:are|were)$/.test(r.lower[i] ?? '') && r.lower[i - 1] === 'there' && ends;
}

/** What was received, told by nothing but its number. */
function bare(num: Num, rule: string, how: string): Draft {
  return countDraft(num, 'received', rule, num.npFirst, num.npLast, {
    certainty: 'implied',
    parts: [{ part: 'number', first: num.first, last: num.last }],
    reasons: [`number ${num.value}: ${how}`],
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
    (before === 'out' && (of - 1 <= first + 1 || /^(?:that|,|"|“|and|but|:)$/.test(r.lower[of - 2] ?? '')))
  );
}

/** "Of the 257 recommendations, 229 ...": a bare number right behind. */
function partFollows(scene: Scene, num: Num): boolean {
  return scene.nums.some(
    (n) => n.first > num.npLast && n.first - num.npLast < 16 && n.counted === 'none' && n.value <= num.value,
  );
}

/** "the 271 approved recommendations": a count of those accepted, whatever is done with them. */
export function approvedOnes(scene: Scene, num: Num): Draft | null {
  const { r } = scene;
  if (num.counted !== 'rec') return null;
  for (let i = num.last + 1; i < num.npLast; i++) {
    const hit = r.hits.get(i);
    if (!hit || (hit.act !== 'support' && hit.act !== 'note') || hit.shape !== 'ed') continue;
    if (!RECOMMENDATION.has(r.lower[num.npLast]!)) continue;
    return countDraft(
      num,
      hit.act === 'support' ? 'supported' : 'noted',
      'participle-before-noun',
      num.npFirst,
      num.npLast,
      {
        verb: hit.lemma,
        parts: parts(num, i, i),
        reasons: [`number ${num.value}: "${r.lower[i]}" stands before its noun`],
      },
    );
  }
  return null;
}

const ACCEPTANCES = new Set(['acceptances', 'yeses', 'ayes']);
const REFUSALS = new Set(['refusals', 'rejections', 'noes', 'nays']);

/** "201 acceptances and 83 refusals". */
export function nounCount(scene: Scene, num: Num): Draft | null {
  const noun = scene.r.lower[num.last + 1] ?? '';
  const type = ACCEPTANCES.has(noun) ? 'supported' : REFUSALS.has(noun) ? 'noted' : null;
  if (type === null || !scene.recommendations) return null;
  return countDraft(num, type, 'noun-count', num.npFirst, num.last + 1, {
    certainty: 'implied',
    parts: [{ part: 'number', first: num.first, last: num.last }],
    reasons: [`number ${num.value}: "${noun}"`],
  });
}
