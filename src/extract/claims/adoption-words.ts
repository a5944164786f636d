import { NUMBER } from '../../text/tokenize.js';
import { groupOf } from './group.js';
import type { Reading } from './read.js';
import { GROUP, near, UPR_WORD } from './review-words.js';
import { ADOPT_WORD, NUMERAL } from './word-bits.js';

const ALL = new Set(['all', 'most', 'some', 'many', 'them', 'none', 'others', 'those', 'which']);
const OBJECT = new Set(
  'report reports outcome outcomes review reviews upr results conclusions findings document text'.split(' '),
);

/** Adoption of a report or outcome by Working Group or Council. */
export function isAdoption(r: Reading, i: number): boolean {
  if ((r.bits[i]! & ADOPT_WORD) === 0) return false;
  const w = r.lower[i]!;
  if (w === 'wound') return r.lower[i + 1] === 'up' && near(r, i, 14, UPR_WORD);
  if (w === 'signed') return r.lower[i + 1] === 'off' && hasObject(r, i);
  if (CEREMONY.has(w)) return ceremony(r, i);
  // "The adoption took place on 22 March", told of before.
  if (
    w === 'adoption' &&
    r.lower[i - 1] === 'the' &&
    /^(?:took|takes|was|is|will|came)$/.test(r.lower[i + 1] ?? '')
  )
    return true;
  const group = groupOf(r, i);
  if (group.passive) return passiveAdoption(r, i);
  // "accepted in the fourth cycle": no object of its own.
  if (
    w !== 'adoption' &&
    w !== 'approval' &&
    /^(?:in|at|during|under|by|from|for|to|as|with)$/.test(r.lower[i + 1] ?? '') &&
    !/^(?:consensus|acclamation|vote)$/.test(r.lower[i + 2] ?? '')
  )
    return false;
  if (!hasObject(r, i)) return false;
  if (w === 'adoption' || w === 'approval') return /^(?:of|to|by)$/.test(r.lower[i + 1] ?? '');
  return actor(r, group.first) !== 'state';
}

const CEREMONY = new Set(
  'gave gives give given giving put puts setting set sets waved waves wave'.split(' '),
);

/** "gave its nod to the outcome", "put its seal on the report", "waved the outcome through". */
function ceremony(r: Reading, i: number): boolean {
  const end = r.doc.sentences.first[r.doc.sentences.of[i]! + 1]!;
  const words = r.lower.slice(i + 1, Math.min(end, i + 9)).join(' ');
  if (!CEREMONIAL.test(words) || !hasObject(r, i)) return false;
  return actor(r, groupOf(r, i).first) !== 'state' && councilBefore(r, i);
}

const CEREMONIAL =
  /^(?:(?:its|the|a|an|their|final|formal|unanimous|official) ){0,3}(?:nod|blessing|seal|stamp|stamp of approval|green light|go - ahead|approval|assent|endorsement|imprimatur|consent)\b|^(?:through|(?:\S+ ){1,5}through\b)/;

function councilBefore(r: Reading, i: number): boolean {
  const start = r.doc.sentences.first[r.doc.sentences.of[i]!]!;
  for (let k = i - 1; k >= start; k--)
    if (
      (r.lower[k] === 'council' && isOurs(r, k)) ||
      /^(?:unhrc|hrc|group|plenary|body|it)$/.test(r.lower[k]!)
    )
      return true;
  return false;
}

const OTHER_OBJECT = new Set('recommendation recommendations law bill resolution plan decree'.split(' '));

/** Report, outcome or review as the object, and no recommendations before it. */
function hasObject(r: Reading, i: number): boolean {
  const end = r.doc.sentences.first[r.doc.sentences.of[i]! + 1]!;
  for (let k = i + 1; k < Math.min(end, i + 16); k++) {
    const o = r.lower[k]!;
    if (OTHER_OBJECT.has(o)) return false;
    if (
      r.doc.tokens.kind[k] === NUMBER &&
      r.dateAt[k]! < 0 &&
      k < i + 3 &&
      !/^(?:st|nd|rd|th)$/.test(r.lower[k + 1] ?? '')
    )
      return false;
    if (o === 'term' && (r.lower[k - 1] === '-' || r.lower[k - 1] === 'mid')) return false;
    if (o === 'midterm') return false;
    if (OBJECT.has(o)) return true;
    if (o === ';' || o === 'that' || o === 'which') return false;
  }
  return false;
}

function passiveAdoption(r: Reading, i: number): boolean {
  const start = r.doc.sentences.first[r.doc.sentences.of[i]!]!;
  const end = r.doc.sentences.first[r.doc.sentences.of[i]! + 1]!;
  // by whom?
  for (let k = i + 1; k < Math.min(end, i + 10); k++) {
    if (r.lower[k] !== 'by') continue;
    for (let m = k + 1; m < Math.min(end, k + 9); m++) {
      if (/^(?:council|unhrc|hrc|group|consensus|body|plenary)$/.test(r.lower[m]!)) break;
      if (
        /^(?:minister|cabinet|government|parliament|president|assembly|premier|congress|senate)$/.test(
          r.lower[m]!,
        )
      )
        return false;
    }
  }
  // "146 had been accepted", "52 were accepted": recommendations were.
  const subject = groupOf(r, i).first - 1;
  if (
    r.doc.tokens.kind[subject] === NUMBER ||
    (r.bits[subject] ?? 0) & NUMERAL ||
    ALL.has(r.lower[subject] ?? '')
  )
    return false;
  for (let k = i - 1; k >= Math.max(start, i - 22); k--) {
    const o = r.lower[k]!;
    if (o === ',') {
      // "The draft report, containing 218 recommendations, is expected to be adopted": over what is set in.
      const open = r.lower.lastIndexOf(',', k - 1);
      if (
        open > Math.max(start, k - 14) &&
        OBJECT.has(r.lower[open - 1]!) &&
        /^(?:containing|with|listing|which|including|drafted|prepared|compiled)$/.test(r.lower[open + 1]!)
      ) {
        k = open;
        continue;
      }
    }
    if (/^recommendations?$/.test(o) || o === ';') return false;
    if (
      o === 'term' ||
      o === 'midterm' ||
      o === 'plan' ||
      o === 'law' ||
      o === 'bill' ||
      o === 'resolution' ||
      o === 'list'
    )
      return false;
    if (OBJECT.has(o))
      return (
        !ofRecommendations(r, k, start) &&
        o !== 'reviews' &&
        !(o === 'report' && r.lower[k - 1] === 'national' && !near(r, i, 12, GROUP))
      );
  }
  return false;
}

/** "the 210 recommendations of the Universal Periodic Review had been accepted": these were. */
function ofRecommendations(r: Reading, at: number, start: number): boolean {
  for (let k = at - 1; k > Math.max(start, at - 7); k--)
    if (/^recommendations?$/.test(r.lower[k]!))
      return /^(?:of|from|in|at|under|during)$/.test(r.lower[k + 1]!);
  return false;
}

const OWN = new Set('rights the this that un its a when as at in by nations'.split(' '));

/** The Human Rights Council, and not a Federal, State or City Council. */
export function isOurs(r: Reading, council: number): boolean {
  const { start, end } = r.doc.tokens;
  const before = council > 0 ? r.doc.text.slice(start[council - 1]!, end[council - 1]!) : '';
  // "Gulf Cooperation Council": a name of its own.
  if (
    /^C/.test(r.doc.text.slice(start[council]!)) &&
    /^\p{Lu}\p{Ll}+$/u.test(before) &&
    !OWN.has(before.toLowerCase())
  )
    return false;
  return !/^(?:federal|state|national|executive|privy|city|town|legislative|ministers|advisory|security|supreme|ruling|military|transitional|constitutional)$/.test(
    r.lower[council - 1] ?? '',
  );
}

const ORGAN = new Set(
  'cabinet government parliament minister ministers president assembly ministry delegation senate'.split(' '),
);

/** "The Working Group on the Universal Periodic Review of the UN Human Rights Council": the Council's, and not the Council. */
function isItsGroup(r: Reading, council: number, start: number): boolean {
  for (let k = council - 1; k > Math.max(start, council - 14); k--) {
    if (r.lower[k] === 'group' && r.lower[k - 1] === 'working')
      return r.lower.slice(k, council).includes('of');
    if (r.lower[k] === ',' || r.lower[k] === 'and') return false;
  }
  return false;
}

/** Who acts before a verb: the Council or its Working Group, or a state and its organs. */
export function actor(r: Reading, groupFirst: number): 'HRC' | 'WG' | 'state' | null {
  const start = r.doc.sentences.first[r.doc.sentences.of[groupFirst]!]!;
  for (let k = groupFirst - 1; k >= Math.max(start, groupFirst - 14); k--) {
    const w = r.lower[k]!;
    if (w === 'group' && r.lower[k - 1] === 'working') return 'WG';
    if (w === 'council' && !isOurs(r, k)) return 'state';
    if (w === 'council' && isItsGroup(r, k, start)) return 'WG';
    if (w === 'council' || w === 'unhrc' || w === 'hrc') return 'HRC';
    if (w === 'body' || w === 'session' || w === 'meeting') return 'HRC';
    if (ORGAN.has(w)) return 'state';
    if (r.stateAt[k]! >= 0 && r.lower[k + 1] !== "'s") return 'state';
    if (w === ';' || w === 'that') return null;
  }
  return null;
}
