import { CLOSED, T } from '../../../text/closed.js';
import { NOUN, TIME_WORD } from '../../../text/lexicon.js';
import {
  CAPITAL,
  DOTTED,
  NEWLINE_BEFORE,
  NUMBER,
  PUNCT,
  SPACE_BEFORE,
  WORD,
} from '../../../text/tokenize.js';
import { HONORIFICS, headOf, RANKS } from '../vocabulary/heads.js';
import type { Scene } from './scene.js';
import { ARTICLES, addresses, inCharge, relates } from './scope-words.js';

/** One office read from the text: tokens first to end, exclusive. */
export interface TitlePhrase {
  readonly first: number;
  readonly end: number;
  /** Tokens of the office nouns: more than one for "Foreign Minister and Deputy Prime Minister". */
  readonly heads: readonly number[];
  /** Where each single office begins and ends, for offices joined by "and" or a comma. */
  readonly parts: readonly { readonly first: number; readonly end: number; readonly head: number }[];
}

const SCOPE = new Set(['of', 'for', 'to', 'on', 'in', 'at']);
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
const JOINED = new Set(['the', 'a', 'an', 'concurrently', 'also']);
/** The tails of "commander-in-chief", "ambassador-at-large". */
const IN_CHIEF = new Set(['in', 'chief', 'at', 'large']);
/** Nouns that end a scope: what follows is no part of a title. */
const NO_SCOPE = new Set(
  'behalf charge favour favor addition order response line front terms case time year years week day month statement interview speech letter person turn fact'.split(
    ' ',
  ),
);

/**
 * Reads the longest title that starts at token `i` and ends at or before `limit`: rank and function words round an
 * office noun, then its scope ("of Foreign Affairs", "to the UN in Geneva"), then further offices joined to it.
 * Words of names are never part of a title. Null where no office noun is found.
 */
export function readTitle(scene: Scene, i: number, limit: number): TitlePhrase | null {
  const first = readOffice(scene, i, limit);
  if (first === null) return null;
  const parts = [first];
  let end = first.end;
  for (;;) {
    const next = joinedOffice(scene, end, limit);
    if (next === null) break;
    parts.push(next);
    end = next.end;
  }
  return { first: i, end, heads: parts.map((p) => p.head), parts };
}

interface Office {
  readonly first: number;
  readonly end: number;
  readonly head: number;
}

function joinedOffice(scene: Scene, end: number, limit: number): Office | null {
  const { lower } = scene.doc.tokens;
  let at = end;
  let comma = false;
  if (at < limit && lower[at] === ',') {
    comma = true;
    at++;
  }
  if (at < limit && (lower[at] === 'and' || lower[at] === '&')) at++;
  else if (!comma && !(at < limit && addresses(scene, at, limit))) return null;
  if (at < limit && JOINED.has(lower[at]!)) at++;
  const office = readOffice(scene, at, limit);
  // After a bare comma only a capitalised office goes on with the list: "Politburo member, Prime Minister".
  if (office !== null && office.end < limit && meetsName(scene, office.end, limit)) return null;
  if (office !== null && lower[at - 1] === ',' && (scene.doc.tokens.flags[at]! & CAPITAL) === 0) return null;
  return office;
}

/** What follows is a name, with or without a courtesy word: the office before it is that person's. */
export function meetsName(scene: Scene, at: number, limit: number): boolean {
  const { lower } = scene.doc.tokens;
  let i = at;
  while (i < limit && (HONORIFICS.has(lower[i]!) || (i > at && lower[i] === '.'))) i++;
  return i < limit && scene.nameAt[i] !== -1;
}

function readOffice(scene: Scene, first: number, limit: number): Office | null {
  const core = readCore(scene, first, limit);
  if (core === null) return null;
  let { end } = core;
  for (;;) {
    const scope = readScope(scene, inCharge(scene, end, limit), limit);
    if (scope <= end) break;
    end = scope;
  }
  return { first, end, head: core.head };
}

/** Words up to and including the last office noun of a noun phrase. */
function readCore(scene: Scene, first: number, limit: number): { end: number; head: number } | null {
  const { tokens } = scene.doc;
  let head = -1;
  let at = first;
  let pending = 0;
  for (; at < limit && pending < 7; at++) {
    if (scene.nameAt[at] !== -1) break;
    if (at > first && (tokens.flags[at]! & NEWLINE_BEFORE) !== 0) break;
    const word = tokens.lower[at]!;
    if (tokens.kind[at] === PUNCT) {
      if (glued(scene, at)) continue;
      if (word === '.' && head === at - 1 && tokens.end[head]! - tokens.start[head]! <= 4) continue;
      if (word === '&' && head < 0) continue;
      break;
    }
    if (head >= 0 && AFTER_HEAD.has(word)) {
      head = head < 0 ? at : head;
      return { end: suffixEnd(scene, at, limit), head };
    }
    if (headOf(word) !== '') {
      // "Parliamentary Secretary Senator Ann Lee" holds two offices, "Deputy Ambassador" one.
      if (head === at - 1 && head >= 0 && !GRADES.has(tokens.lower[head]!) && addresses(scene, at, limit))
        break;
      head = at;
      pending = 0;
      continue;
    }
    if (!fits(scene, at, first)) break;
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

function suffixEnd(scene: Scene, at: number, limit: number): number {
  const { lower } = scene.doc.tokens;
  return lower[at] === 'ad' && at + 1 < limit && lower[at + 1] === 'interim' ? at + 2 : at + 1;
}

function glued(scene: Scene, at: number): boolean {
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
  if (word === "'s" || word === '’' || word === "'") return at > first;
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
  if ((tokens.flags[at]! & (CAPITAL | DOTTED)) !== 0) return true;
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
  const { flags } = scene.doc.tokens;
  return (
    at > 0 &&
    (flags[at - 1]! & CAPITAL) !== 0 &&
    at + 1 < scene.doc.tokens.count &&
    (flags[at + 1]! & CAPITAL) !== 0
  );
}

/** End of the scope phrase that starts at `at` ("of the Council", "to the UN in Geneva"); `at` if there is none. */
function readScope(scene: Scene, at: number, limit: number): number {
  const { tokens } = scene.doc;
  if (at >= limit || !SCOPE.has(tokens.lower[at]!) || tokens.kind[at] !== WORD) return at;
  const preposition = tokens.lower[at]!;
  let from = at + 1;
  while (from < limit && ARTICLES.has(tokens.lower[from]!)) from++;
  let end = from;
  let words = 0;
  let capitals = 0;
  let longest = 3;
  for (let j = from; j < limit && j < from + 16; j++) {
    if (scene.nameAt[j] !== -1) break;
    if ((tokens.flags[j]! & NEWLINE_BEFORE) !== 0 && j > from) break;
    const word = tokens.lower[j]!;
    if (tokens.kind[j] === PUNCT) {
      if (glued(scene, j)) continue;
      if (word === ',' && listGoesOn(scene, j, limit)) continue;
      if (word === '&') continue;
      break;
    }
    if (word === 'and' || word === 'of' || word === 'for' || word === 'the') {
      if (
        words > 0 &&
        j + 1 < limit &&
        scopeWord(scene, j + 1, preposition) &&
        headOf(tokens.lower[j + 1]!) === '' &&
        !opensOffice(scene, j + 1, limit) &&
        !meetsName(scene, j + 1, limit)
      ) {
        if (word === 'and') longest = 5;
        continue;
      }
      break;
    }
    if (word === 'with' && words > 0 && relates(scene, j, limit)) continue;
    if (!scopeWord(scene, j, preposition)) break;
    if (word === "'s") longest = 5;
    if (words > 0 && addresses(scene, j, limit)) break;
    if ((tokens.flags[j]! & CAPITAL) !== 0) capitals++;
    words++;
    end = j + 1;
  }
  if (words === 0) return at;
  // Lower-case scopes are short: "on torture", "for human rights", "of the delegation"; two of them joined are longer.
  if (capitals === 0 && words > longest) return at;
  if (capitals === 0 && (preposition === 'in' || preposition === 'at')) return at;
  return end;
}

function scopeWord(scene: Scene, j: number, preposition: string): boolean {
  const { tokens, tags } = scene.doc;
  const word = tokens.lower[j]!;
  if (scene.nameAt[j] !== -1 || tokens.kind[j] !== WORD)
    return tokens.kind[j] === NUMBER && preposition === 'of';
  if (word === "'s") return true;
  if (NO_SCOPE.has(word)) return false;
  if ((tags.classes[j]! & TIME_WORD) !== 0) return false;
  if ((tokens.flags[j]! & CAPITAL) !== 0) return CLOSED.get(word) === undefined || word === 'us';
  if (CLOSED.has(word)) return false;
  const tag = tags.tag[j]!;
  return tag === T.noun || tag === T.adjective;
}

/** After "and": another office begins here ("and Minister of Justice"). */
function opensOffice(scene: Scene, j: number, limit: number): boolean {
  const core = readCore(scene, j, Math.min(limit, j + 6));
  return core !== null;
}

/** A comma inside a ministry's name: "Gender, Family and Social Services", all in capitals up to an "and". */
function listGoesOn(scene: Scene, comma: number, limit: number): boolean {
  const { tokens } = scene.doc;
  if ((tokens.flags[comma - 1]! & CAPITAL) === 0) return false;
  let j = comma + 1;
  for (; j < limit && j < comma + 10; j++) {
    const word = tokens.lower[j]!;
    if (word === 'and' || word === '&') {
      return (
        j + 1 < limit &&
        (tokens.flags[j + 1]! & CAPITAL) !== 0 &&
        headOf(tokens.lower[j + 1]!) === '' &&
        !meetsName(scene, j + 1, limit)
      );
    }
    if (word === ',') continue;
    if (tokens.kind[j] !== WORD || (tokens.flags[j]! & CAPITAL) === 0 || scene.nameAt[j] !== -1) return false;
    if (headOf(word) !== '' || scene.stateAt[j] !== -1) return false;
  }
  return false;
}
