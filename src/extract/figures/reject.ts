import { T } from '../../text/closed.js';
import type { Doc } from '../../text/doc.js';
import { ALL_CAPS, CAPITAL, NEWLINE_BEFORE, NUMBER, WORD } from '../../text/tokenize.js';
import { isPluralNoun } from './noun.js';
import { hasSpace, type Num } from './number/parse.js';
import { DENOMINATORS } from './number/words.js';

/** Words after which a number is a label, not a count. */
const LABELS = new Set(
  (
    'article articles art section sections sec chapter chapters paragraph paragraphs para paras page pages pp no nos number ' +
    'resolution resolutions rule rules item items annex appendix table figure fig room gate flight route highway road district ' +
    'ward phase stage step round cycle session sessions volume vol part type level version grade class category channel season ' +
    'episode game week day lot block unit group box apartment apt suite floor line track zone sector decree act law bill ' +
    'order directive regulation protocol convention goal goals target sdg sdgs agenda vision formula model form ' +
    'tel phone telephone fax ext call dial division battalion brigade regiment camp ep question amendment clause principle ' +
    'schedule covid h5n omicron case docket file document doc iphone windows century years year since circa opus psalm verse'
  ).split(' '),
);
/** Labels that are also counted things or verbs: labels only where they are capitalised or the number ends the phrase. */
const STREETS = new Set(
  'street st road rd avenue ave lane boulevard blvd drive square plaza way terrace'.split(' '),
);
const MONTHS = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept ' +
    'oct nov dec'
  ).split(' '),
);
const CLOCK = new Set([
  'am',
  'pm',
  'a.m.',
  'p.m.',
  'a.m',
  'p.m',
  "o'clock",
  'gmt',
  'utc',
  'noon',
  'bst',
  'edt',
  'est',
  'ist',
]);
const YEAR_LEADS = new Set(
  'in since by of from until till during before after the late early mid for to and through between a.d. ad bc circa last fiscal'.split(
    ' ',
  ),
);
const ORDINAL_TAIL = new Set(['st', 'nd', 'rd', 'th', 's']);
const ORDINALS = new Set('first second third fourth fifth sixth seventh eighth ninth'.split(' '));
const TOTALS = new Set(
  'average total sum cost price maximum minimum score rate median toll population'.split(' '),
);
const GLUING = new Set([
  'sub',
  'minus',
  'then',
  'now',
  'pre',
  'post',
  'under',
  'over',
  'mid',
  'plus',
  'nearly',
  'about',
  'ex',
  'to',
  'negative',
]);
const ONE_BEFORE = new Set(
  'no any each every this that which another the only some many such one number day said says told'.split(
    ' ',
  ),
);
const ONE_AFTER = new Set(
  (
    "of another 's by who whom that which day time thing to at in on from for with may can could would should must is was has had " +
    'and or but though after before more way else'
  ).split(' '),
);

/** Why a number is no figure; null where it may be one. `unit` tells that a currency or measure is printed with it. */
export function rejected(doc: Doc, num: Num, unit: boolean, limit: number): string | null {
  if (num.form === 'words') return rejectedWords(doc, num, unit, limit);
  if (num.form === 'fraction') return null;
  return glued(doc, num, unit, limit) ?? labelled(doc, num, unit, limit) ?? dated(doc, num, unit, limit);
}

function rejectedWords(doc: Doc, num: Num, unit: boolean, limit: number): string | null {
  const { lower, kind } = doc.tokens;
  const next = lower[num.end] ?? '';
  const second = lower[num.end + 1] ?? '';
  if (next === '-' && (ORDINALS.has(second) || DENOMINATORS.has(second))) return 'ordinal';
  const before = num.first > 0 ? lower[num.first - 1]! : '';
  if (LABELS.has(before) && !unit && !countFollows(doc, num, limit)) return 'label';
  // "Kick Six": a capitalised number inside a sentence belongs to a name.
  if (
    num.first > doc.sentences.first[doc.sentences.of[num.first]!]! &&
    (doc.tokens.flags[num.first]! & CAPITAL) !== 0 &&
    num.end === num.first + 1 &&
    !unit &&
    !countFollows(doc, num, limit)
  )
    return 'name';
  if (num.value === 1 && num.end === num.first + 1 && lower[num.first] === 'one') {
    if (unit) return null;
    if (num.end >= limit || kind[num.end] !== WORD) return 'pronoun';
    if (ONE_BEFORE.has(before) || ONE_AFTER.has(next)) return 'pronoun';
    const tag = doc.tags.tag[num.end];
    if (tag !== T.noun && tag !== T.adjective && tag !== T.name && tag !== T.participle && tag !== T.past)
      return 'pronoun';
  }
  return null;
}

/** Printed against a word or another number: COVID-19, A/HRC/57/6, 22nd, 10:30, 2-1, iPhone14. */
function glued(doc: Doc, num: Num, unit: boolean, limit: number): string | null {
  const { lower, kind, count } = doc.tokens;
  const first = num.first;
  if (first > 0 && !hasSpace(doc.tokens, first) && num.start === doc.tokens.start[first]) {
    const before = lower[first - 1]!;
    if (kind[first - 1] === WORD) {
      if (!unit) return 'glued';
    } else if (before === '-' || before === '–') {
      if (first > 1 && !hasSpace(doc.tokens, first - 1)) {
        if (kind[first - 2] === WORD && !GLUING.has(lower[first - 2]!) && !unit) return 'glued';
      }
    } else if (
      before === '/' ||
      before === ':' ||
      before === '+' ||
      before === '.' ||
      before === '_' ||
      before === '@' ||
      before === '#'
    ) {
      if (!unit && first > 1 && !hasSpace(doc.tokens, first - 1)) return 'symbol';
      if (before === '+' || before === '#') return 'symbol';
    }
  }
  const end = num.end;
  if (end < count && !hasSpace(doc.tokens, end)) {
    const next = lower[end]!;
    if (kind[end] === WORD && !unit) {
      return 'glued';
    }
    if (next === ':' && kind[end + 1] === NUMBER && !hasSpace(doc.tokens, end + 1)) return 'clock';
    if (
      next === '/' &&
      !hasSpace(doc.tokens, end + 1) &&
      !unit &&
      (kind[end + 1] === WORD || lower[end + 2] === '/')
    )
      return 'symbol';
    if (ORDINAL_TAIL.has(next) && !unit) return 'ordinal';
  }
  const digits = lower[first]!;
  if (digits.length > 1 && digits.startsWith('0') && !digits.includes('.') && !digits.includes(',') && !unit)
    return 'symbol';
  return limit < 0 ? 'none' : null;
}

function countFollows(doc: Doc, num: Num, limit: number): boolean {
  for (let i = num.end; i < Math.min(limit, num.end + 4); i++) {
    if (doc.tokens.kind[i] !== WORD) return false;
    const tag = doc.tags.tag[i];
    if (tag === T.noun || tag === T.name) {
      if (isPluralNoun(doc, i)) return (doc.tokens.flags[i]! & CAPITAL) === 0 || tag === T.noun;
    } else if (tag !== T.adjective && tag !== T.participle && tag !== T.past) return false;
  }
  return false;
}

function labelled(doc: Doc, num: Num, unit: boolean, limit: number): string | null {
  const { lower, kind, flags } = doc.tokens;
  if (unit) return null;
  const first = num.first;
  if (first === 0) return startLabel(doc, num, limit);
  let b = first - 1;
  let before = lower[b]!;
  if (before === '.' && b > 0 && !hasSpace(doc.tokens, b)) before = lower[--b]!;
  if (LABELS.has(before)) {
    const firm = (flags[b]! & CAPITAL) !== 0 && doc.tags.tag[b] !== T.verb;
    if (firm || !countFollows(doc, num, limit)) return 'label';
  }
  // Lists of labels: "articles 19 and 21", "paragraphs 4, 5".
  if (
    (before === 'and' || before === ',' || before === 'to' || before === '-') &&
    kind[b - 1] === NUMBER &&
    LABELS.has(lower[b - 2] ?? '') &&
    !countFollows(doc, num, limit)
  )
    return 'label';
  if (num.scaled) return null;
  if ((flags[first]! & NEWLINE_BEFORE) !== 0) return startLabel(doc, num, limit);
  if ((before === '(' || before === '[') && (lower[num.end] === ')' || lower[num.end] === ']'))
    return 'label';
  const name =
    kind[b] === WORD &&
    (flags[b]! & CAPITAL) !== 0 &&
    (doc.tags.tag[b] === T.name || (flags[b]! & ALL_CAPS) !== 0);
  if (
    name &&
    !lower[first]!.includes(',') &&
    (capitalFollows(doc, num, limit) || !countFollows(doc, num, limit))
  )
    return 'name';
  for (let i = num.end; i < Math.min(limit, num.end + 4); i++) {
    if (kind[i] !== WORD || (flags[i]! & CAPITAL) === 0) break;
    if (STREETS.has(lower[i]!)) return 'address';
  }
  return null;
}

/** "7." or "12)" alone at the start of a line: a paragraph number. */
function startLabel(doc: Doc, num: Num, limit: number): string | null {
  const next = doc.tokens.lower[num.end];
  if ((next === '.' || next === ')') && num.end < limit + 1) return 'label';
  return null;
}

/** A light guard for years and days; the dates layer knows better where it has run. */
function dated(doc: Doc, num: Num, unit: boolean, limit: number): string | null {
  const { lower, kind } = doc.tokens;
  if (unit) return null;
  const before = num.first > 0 ? lower[num.first - 1]! : '';
  const next = lower[num.end] ?? '';
  if (CLOCK.has(next)) return 'clock';
  if (num.scaled) return null;
  const printed = lower[num.first]!;
  const small = num.value <= 31 && printed.length <= 2;
  if (small && (MONTHS.has(before) || (MONTHS.has(next) && next !== 'may' && next !== 'march')))
    return 'date';
  if (small && (before === '.' || before === ',') && MONTHS.has(lower[num.first - 2] ?? '')) return 'date';
  const year = printed.length === 4 && num.value >= 1500 && num.value <= 2100 && Number.isInteger(num.value);
  if (!year) return null;
  if (before === 'of' && TOTALS.has(lower[num.first - 2] ?? '')) return null;
  if (YEAR_LEADS.has(before) || MONTHS.has(before) || (before === ',' && kind[num.first - 2] === NUMBER))
    return 'year';
  return countFollows(doc, num, limit) && before !== '' ? null : 'year';
}

/** A name, also one written like iPhone. */
function isName(doc: Doc, i: number): boolean {
  const flags = doc.tokens.flags[i]!;
  if ((flags & CAPITAL) !== 0) return doc.tags.tag[i] === T.name || (flags & ALL_CAPS) !== 0;
  return doc.tokens.lower[i] !== doc.text.slice(doc.tokens.start[i], doc.tokens.end[i]);
}

function capitalFollows(doc: Doc, num: Num, limit: number): boolean {
  const i = num.end;
  return i < limit && doc.tokens.kind[i] === WORD && (doc.tokens.flags[i]! & CAPITAL) !== 0;
}
