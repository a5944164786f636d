import { comparedClaim } from './compared.js';
import { type Draft, draft } from './draft.js';
import { groupOf } from './group.js';
import { RECOMMENDATION } from './lexicon.js';
import type { Num } from './numbers.js';
import { indexWithin } from './phrase.js';
import type { Scene } from './scene.js';
import { wordIn } from './words-in.js';

const SPEAK = new Set(
  'joined join lined queued weighed weighing examined scrutinised scrutinized questioned quizzed grilled queried spoke speak spoken speaking participated participate participating addressed intervened intervene commented engaged engage'.split(
    ' ',
  ),
);
const MAKE = new Set(
  'taking lodged filed voiced formulated extended directed made make making delivered deliver gave give given put asked ask raised raise posed pose offered offer submitted submit issued tabled presented present proposed propose took take taken had advanced expressed express shared told addressed'.split(
    ' ',
  ),
);
const STATEMENT = new Set(
  'statement statements question questions intervention interventions comment comments remarks observations views'.split(
    ' ',
  ),
);
const HEARD = new Set(['heard', 'hear', 'hears', 'participation']);
const HEARER = /^(?:we|it|they|delegation|country|group|team|government)$/;
const REGISTER = new Set('registered register signed inscribed enrolled'.split(' '));
const NEAR = 11;
/** More never spoke or recommended at a review: a larger number is that of all member states. */
const MOST = 180;

/** How many states made recommendations, and how many took the floor. */
export function stateCounts(scene: Scene, told: readonly Draft[] = []): Draft[] {
  const out: Draft[] = [];
  for (const num of scene.nums) {
    if (num.counted === 'none' && out.length > 0) {
      if (told.some((d) => d.pivot === num.first)) continue;
      const then = comparedClaim(scene, num, out);
      if (then) out.push(then);
      continue;
    }
    if (num.counted !== 'state' || num.value < 2 || num.value > MOST) continue;
    // "All 47 members" tells who they are, not who spoke.
    if (num.npFirst > 0 && (scene.r.lower[num.npFirst - 1] === 'all' || scene.r.lower[num.npFirst] === 'all'))
      continue;
    const found = thanked(scene, num) ?? behind(scene, num) ?? ahead(scene, num);
    if (found) out.push(found);
  }
  return out;
}

function make(
  type: 'recommending_states' | 'speaking_states',
  rule: string,
  num: Num,
  first: number,
  last: number,
  at: number,
  verb: string,
): Draft {
  return draft(type, rule, first, last, {
    value: String(num.value),
    valueNum: num.value,
    unit: 'country',
    pivot: num.first,
    verb,
    parts: [
      { part: 'trigger', first: at, last: at },
      { part: 'number', first: num.first, last: num.last },
    ],
    reasons: [`number ${num.value}: states, by "${verb}"`],
  });
}

/** "103 countries made recommendations", "the 70 States that took part", "80 members had spoken". */
function behind(scene: Scene, num: Num): Draft | null {
  const { r, end } = scene;
  let reach = num.npLast + 9;
  for (let i = num.npLast + 1; i < Math.min(end, reach); i++) {
    const w = r.lower[i]!;
    if (w === ';' || w === '.') return null;
    // "Seventy delegations, including that of Russia, took the floor"
    if (
      w === ',' &&
      i === num.npLast + 1 &&
      /^(?:including|among|led|most|many|some)$/.test(r.lower[i + 1] ?? '')
    ) {
      const close = indexWithin(r, ',', i + 1, i + 17);
      if (close < 0) return null;
      i = close;
      reach = close + 9;
      continue;
    }
    if (scene.nums.some((n) => n !== num && n.first <= i && i <= n.npLast)) return null;
    const modality = (at: number): Draft['modality'] => groupOf(r, at).modality;
    if (ELSEWHERE.has(w)) return null;
    if (SPEAK.has(w) && !(w === 'addressed' && recommends(scene, i))) {
      if (groupOf(r, i).passive && w !== 'engaged') return null;
      if (otherMeeting(scene, i)) return null;
      return { ...make('speaking_states', 'states-spoke', num, num.npFirst, i, i, w), modality: modality(i) };
    }
    if (REGISTER.has(w)) {
      return {
        ...make('speaking_states', 'states-registered', num, num.npFirst, i, i, w),
        modality: 'planned',
      };
    }
    if (!MAKE.has(w)) continue;
    // "the 225 recommendations that 88 countries made"
    if (
      /^(?:that|which)$/.test(r.lower[num.npFirst - 1] ?? '') &&
      RECOMMENDATION.has(r.lower[num.npFirst - 2] ?? '')
    )
      return {
        ...make('recommending_states', 'states-that-made', num, num.npFirst, i, i, w),
        modality: modality(i),
      };
    if (w === 'told') {
      // "112 states told New Zealand what they would like it to improve"
      const what = indexWithin(r, 'what', i + 2, Math.min(end, i + 7));
      if (what < 0 || !/^(?:to|they|it)$/.test(r.lower[what + 1] ?? '')) return null;
      return make('recommending_states', 'states-told', num, num.npFirst, what, i, w);
    }
    for (let j = i + 1; j < Math.min(end, i + 8); j++) {
      const o = r.lower[j]!;
      if (RECOMMENDATION.has(o)) {
        return {
          ...make('recommending_states', 'states-recommended', num, num.npFirst, j, i, w),
          modality: modality(i),
        };
      }
      if (STATEMENT.has(o) || o === 'floor' || (o === 'part' && r.lower[j - 1] === w)) {
        if (otherMeeting(scene, j)) return null;
        return {
          ...make('speaking_states', 'states-spoke', num, num.npFirst, j, i, w),
          modality: modality(i),
        };
      }
      if (o === 'names') {
        return {
          ...make('speaking_states', 'states-registered', num, num.npFirst, j, i, w),
          modality: 'planned',
        };
      }
      if (o === ',' || o === ';' || o === 'and') break;
    }
  }
  return null;
}

/** "93 countries addressed 274 recommendations to Tallinn". */
function recommends(scene: Scene, verb: number): boolean {
  return wordIn(scene.r, verb + 1, Math.min(scene.end, verb + 5), RECOMMENDATION);
}

/** What peers do to a state in the passive: "was advised by 103 countries". */
const ADVISED = new Set(['advised', 'counselled', 'counseled']);
const QUESTIONED = new Set(['questioned', 'quizzed', 'grilled']);

const ELSEWHERE = new Set(['concerned', 'under']);

/** "thanked the 107 delegations for their 241 recommendations". */
function thanked(scene: Scene, num: Num): Draft | null {
  const { r } = scene;
  const at = num.npLast + 1;
  if (r.lower[at] !== 'for' || !/^(?:their|the)$/.test(r.lower[at + 1] ?? '')) return null;
  for (let i = at + 2; i < Math.min(scene.end, at + 6); i++) {
    if (RECOMMENDATION.has(r.lower[i]!))
      return make('recommending_states', 'states-thanked', num, num.npFirst, i, at, 'for');
    if (STATEMENT.has(r.lower[i]!))
      return make('speaking_states', 'states-thanked', num, num.npFirst, i, at, 'for');
  }
  return null;
}

const ANSWERED = new Set(['answered', 'answer', 'answering', 'took', 'faced', 'fielded']);

const MEETING = new Set(
  'workshop event training seminar forum conference ceremony meeting rally summit election elections'.split(
    ' ',
  ),
);

/** "took part in the workshop". */
function otherMeeting(scene: Scene, verb: number): boolean {
  return wordIn(scene.r, verb + 1, Math.min(scene.end, verb + 7), MEETING);
}

/** "291 recommendations from 122 countries", "statements by 122 delegations", "an exchange with 106 countries". */
function ahead(scene: Scene, num: Num): Draft | null {
  const { r, first } = scene;
  const link = r.lower[num.npFirst - 1] ?? '';
  if (HEARD.has(link) && HEARER.test(r.lower[num.npFirst - 2] ?? '') && num.value > 9)
    return make('speaking_states', 'states-heard', num, num.npFirst - 1, num.npLast, num.npFirst - 1, link);
  if (link !== 'from' && link !== 'by' && link !== 'of' && link !== 'with') return null;
  const verb = r.lower[num.npFirst - 2] ?? '';
  if (link === 'by' && (ADVISED.has(verb) || QUESTIONED.has(verb)) && groupOf(r, num.npFirst - 2).passive)
    return make(
      ADVISED.has(verb) ? 'recommending_states' : 'speaking_states',
      'states-by',
      num,
      num.npFirst - 2,
      num.npLast,
      num.npFirst - 2,
      verb,
    );
  for (let i = num.npFirst - 2; i >= Math.max(first, num.npFirst - NEAR); i--) {
    const w = r.lower[i]!;
    const recs =
      RECOMMENDATION.has(w) ||
      scene.nums.some(
        (n) => n.counted === 'none' && n.first === i && n.npLast < num.first && isMade(scene, n, num),
      );
    if (recs && link !== 'with') return make('recommending_states', 'states-from', num, i, num.npLast, i, w);
    const answered =
      link === 'of' && /^questions?$/.test(w) && wordIn(r, Math.max(first, i - 4), i, ANSWERED);
    if (STATEMENT.has(w) && (link !== 'of' || answered))
      return make('speaking_states', 'states-from', num, i, num.npLast, i, w);
    if ((w === 'exchange' || w === 'dialogue' || w === 'exchanges') && link === 'with') {
      return make('speaking_states', 'states-with', num, i, num.npLast, i, w);
    }
    if (HEARD.has(w) && (link === 'from' || link === 'of'))
      return make('speaking_states', 'states-from', num, i, num.npLast, i, w);
    if (w === 'participation' && link === 'of')
      return make('speaking_states', 'states-with', num, i, num.npLast, i, w);
    if (w === ';' || w === ':' || w === 'that' || w === 'while') return null;
  }
  return null;
}

/** "the 198 made by 73 countries": a bare number of recommendations. */
function isMade(scene: Scene, n: Num, states: Num): boolean {
  if (!scene.recommendations) return false;
  for (let i = n.npLast + 1; i < states.npFirst; i++) {
    const hit = scene.r.hits.get(i);
    if (hit?.act === 'receive') return true;
  }
  return false;
}
