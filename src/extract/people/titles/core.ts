import { CLOSED, T } from '../../../text/closed.js';
import { NOUN, PLACE, TIME_WORD } from '../../../text/lexicon.js';
import {
  CAPITAL,
  DOTTED,
  isOwningStroke,
  NEWLINE_BEFORE,
  NUMBER,
  PUNCT,
  SPACE_BEFORE,
  WORD,
} from '../../../text/tokenize.js';
import { BODIES, headOf, RANKS } from '../vocabulary/heads.js';
import { abbreviationEnd } from './brackets.js';
import { ministryGoesOn } from './lists.js';
import type { Scene } from './scene.js';
import { addresses } from './scope-words.js';

const AFTER_HEAD = new Set([
  'a.i.',
  'a.i',
  'designate',
  'elect',
  'emeritus',
  'plenipotentiary',
  'extraordinary',
  'ad',
  'interim',
]);
/** Office nouns that grade the one after them. */
const GRADES = new Set(
  'deputy assistant chief general major lieutenant captain brigadier lead principal executive'.split(' '),
);
/** The tails of "commander-in-chief", "ambassador-at-large". */
const IN_CHIEF = new Set(['in', 'chief', 'at', 'large']);
/** Small words inside a body's own name: "Commission on Human Rights chairman". */
const INSIDE_BODY = new Set(['of', 'for', 'on', 'against', 'to', 'in']);
/** Modifiers that may stand before an office noun, and those that may where the name of a body is among them. */
const MODIFIERS = 7;
const WITH_BODY = 12;

/** Words up to and including the last office noun of a noun phrase. */
export function readCore(scene: Scene, first: number, limit: number): { end: number; head: number } | null {
  const { tokens } = scene.doc;
  let head = -1;
  let at = first;
  let pending = 0;
  let body = false;
  for (; at < limit && pending < (body ? WITH_BODY : MODIFIERS); at++) {
    if (scene.nameAt[at] !== -1) break;
    if (at > first && (tokens.flags[at]! & NEWLINE_BEFORE) !== 0) break;
    const word = tokens.lower[at]!;
    if (tokens.kind[at] === PUNCT) {
      if (glued(scene, at)) continue;
      if (word === '.' && head === at - 1 && tokens.end[head]! - tokens.start[head]! <= 4) continue;
      if (word === '&' && head < 0) continue;
      const close = head < 0 && at > first ? abbreviationEnd(scene, at, limit) : at;
      if (close > at) {
        at = close - 1;
        continue;
      }
      if (isPlural(scene, at)) continue;
      if (word === ',' && (head < 0 || isSubject(scene, head)) && !placed(scene, first, at)) {
        // A list of fields may hold as many words as a body's name.
        if (ministryGoesOn(scene, at, limit)) {
          body = true;
          continue;
        }
      }
      break;
    }
    if (head >= 0 && AFTER_HEAD.has(word)) return { end: suffixEnd(scene, at, limit), head };
    if (headOf(word) !== '' && !(body && isWithin(scene, at, first))) {
      if (isVerb(scene, at)) break;
      // "Parliamentary Secretary Senator Ann Lee" holds two offices, "Deputy Ambassador" one.
      const apart = head === at - 1 && head >= 0 && !grades(scene, head) && !completes(scene, at);
      if (apart && addresses(scene, at, limit)) break;
      head = at;
      pending = 0;
      continue;
    }
    if (body && INSIDE_BODY.has(word) && goesOn(scene, at, limit)) {
      pending++;
      continue;
    }
    if (head >= 0 && word === 'and' && !isSubject(scene, head)) break;
    if (word === 'the' && INSIDE_BODY.has(tokens.lower[at - 1]!) && body) continue;
    if (!fits(scene, at, first)) break;
    if (BODIES.has(word) && (tokens.flags[at]! & CAPITAL) !== 0) body = true;
    pending++;
  }
  if (head < 0) return null;
  // A hyphenated tail: "ambassador-designate", "president-elect".
  let end = head + 1;
  while (end + 1 < limit && glued(scene, end) && IN_CHIEF.has(tokens.lower[end + 1]!)) end += 2;
  if (end + 1 < limit && glued(scene, end) && AFTER_HEAD.has(tokens.lower[end + 1]!)) end += 2;
  else if (end < limit && tokens.lower[end] === '.' && tokens.end[head]! - tokens.start[head]! <= 4) end++;
  return { end, head };
}

/** "Deputy Ambassador", "Major General", but "Attorney General, Senator". */
function grades(scene: Scene, head: number): boolean {
  const { lower } = scene.doc.tokens;
  if (!GRADES.has(lower[head]!)) return false;
  const before = lower[head - 1] === '-' ? lower[head - 2] : lower[head - 1];
  return lower[head] !== 'general' || !TAKES_GENERAL.has(before ?? '');
}
const TAKES_GENERAL = new Set(
  'attorney solicitor director prosecutor auditor inspector secretary governor consul'.split(' '),
);

/** "Attorney |General Senator Ann Lee": the rank belongs to the office before it. */
function completes(scene: Scene, at: number): boolean {
  const { lower } = scene.doc.tokens;
  return lower[at] === 'general' && TAKES_GENERAL.has(lower[at - 1]!);
}

const VERBS = new Set(['chairs', 'heads', 'leads', 'judges', 'advocates', 'experts']);
const OBJECTS = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'this']);

/** "..., chairs the committee": a verb, no office. */
function isVerb(scene: Scene, at: number): boolean {
  const { lower } = scene.doc.tokens;
  return VERBS.has(lower[at]!) && OBJECTS.has(lower[at + 1] ?? '');
}

/** The noun belongs to the body's own name: "Ministry of [Justice]", "Office of the High [Commissioner]". */
function isWithin(scene: Scene, at: number, first: number): boolean {
  const { lower } = scene.doc.tokens;
  let i = at - 1;
  while (i > first && (RANKS.has(lower[i]!) || lower[i] === 'the')) i--;
  return i > first && INSIDE_BODY.has(lower[i]!);
}

/** What ministries are for and what judges are called: "Justice, Prisons and Law Reform Minister", but "Chief Justice". */
function isSubject(scene: Scene, head: number): boolean {
  const { lower } = scene.doc.tokens;
  const before = lower[head - 1] ?? '';
  return lower[head] === 'justice' && !JUDGES.has(before);
}
const JUDGES = new Set(['chief', 'associate', 'lady', 'lord', 'mr', 'mrs', 'court', 'appeal']);

/** A place was named since the last possessive: "In Geneva, ..." is no list of subjects. */
function placed(scene: Scene, first: number, comma: number): boolean {
  const { tags, tokens } = scene.doc;
  for (let i = comma - 1; i >= first; i--) {
    if (tokens.lower[i] === "'s") return false;
    if ((tags.classes[i]! & PLACE) !== 0 || scene.stateAt[i] !== -1) return true;
  }
  return first > 0 && INSIDE_BODY.has(tokens.lower[first - 1]!);
}

/** "Human and Peoples' Rights": the stroke after a plural, a word apart behind it. */
function isPlural(scene: Scene, at: number): boolean {
  const { tokens } = scene.doc;
  return isOwningStroke(tokens, at) && ((tokens.flags[at + 1] ?? 0) & SPACE_BEFORE) !== 0;
}

/** A word in capitals follows the small word, "the" looked over. */
function goesOn(scene: Scene, at: number, limit: number): boolean {
  const { tokens } = scene.doc;
  const next = tokens.lower[at + 1] === 'the' ? at + 2 : at + 1;
  return (
    next < limit &&
    (tokens.flags[at - 1]! & CAPITAL) !== 0 &&
    (tokens.flags[next]! & CAPITAL) !== 0 &&
    scene.nameAt[next] === -1
  );
}

function suffixEnd(scene: Scene, at: number, limit: number): number {
  const { lower } = scene.doc.tokens;
  return lower[at] === 'ad' && at + 1 < limit && lower[at + 1] === 'interim' ? at + 2 : at + 1;
}

/** A hyphen or stroke with no space on either side. */
export function glued(scene: Scene, at: number): boolean {
  const { tokens } = scene.doc;
  return (
    (tokens.lower[at] === '-' || tokens.lower[at] === '‑' || tokens.lower[at] === '/') &&
    (tokens.flags[at]! & SPACE_BEFORE) === 0 &&
    at + 1 < tokens.count &&
    (tokens.flags[at + 1]! & SPACE_BEFORE) === 0
  );
}

/** A word that can stand before an office noun. */
function fits(scene: Scene, at: number, first: number): boolean {
  const { tokens, tags } = scene.doc;
  const word = tokens.lower[at]!;
  if (tokens.kind[at] === NUMBER) return false;
  if (word === "'s") return at > first;
  if (RANKS.has(word)) return true;
  const closed = CLOSED.get(word);
  if (closed !== undefined) {
    if (word === 'and' || word === 'of' || word === 'for' || word === 'to')
      return word === 'and' && joinsModifiers(scene, at);
    return (
      closed === T.name || (closed === T.pronoun && word === 'us' && (tokens.flags[at]! & CAPITAL) !== 0)
    );
  }
  if ((tags.classes[at]! & TIME_WORD) !== 0) return false;
  if ((tokens.flags[at]! & (CAPITAL | DOTTED)) !== 0) return tokens.kind[at] === WORD;
  const tag = tags.tag[at]!;
  if (tag === T.noun || tag === T.adjective || tag === T.name) return true;
  // "labour minister": a verb elsewhere, a noun before an office.
  const next = tokens.lower[at + 1];
  return (
    (tags.classes[at]! & NOUN) !== 0 &&
    (tag === T.verb || tag === T.gerund) &&
    next !== undefined &&
    headOf(next) !== ''
  );
}

/** "Parliamentary and Legal Affairs Minister": an "and" between modifiers in capitals, no office noun before it. */
function joinsModifiers(scene: Scene, at: number): boolean {
  const { flags, lower } = scene.doc.tokens;
  // "the Department of Organisations and Ambassador Bo Ek": two persons.
  if (headOf(lower[at + 1] ?? '') !== '' && scene.nameAt[at + 2] !== -1) return false;
  return (
    at > 0 &&
    (flags[at - 1]! & CAPITAL) !== 0 &&
    at + 1 < scene.doc.tokens.count &&
    (flags[at + 1]! & CAPITAL) !== 0
  );
}
