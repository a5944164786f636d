import { CLOSED, T } from '../../../text/closed.js';
import { NOUN, TIME_WORD } from '../../../text/lexicon.js';
import {
  CAPITAL,
  isOwningStroke,
  NEWLINE_BEFORE,
  NUMBER,
  PUNCT,
  SPACE_BEFORE,
  WORD,
} from '../../../text/tokenize.js';
import { BODIES, headOf } from '../vocabulary/heads.js';
import { fieldEnd } from './brackets.js';
import { glued, readCore } from './core.js';
import { fieldsGoOn, listGoesOn } from './lists.js';
import { meetsName, type Scene } from './scene.js';
import { ARTICLES, addresses, inCharge, relates } from './scope-words.js';

const SCOPE = new Set(['of', 'for', 'to', 'on', 'in', 'at']);
/** Nouns that end a scope: what follows is no part of a title. */
const NO_SCOPE = new Set(
  'behalf charge favour favor addition order response line front terms case time year years week day month statement interview speech letter person turn fact'.split(
    ' ',
  ),
);

/** Words of a scope that lists fields in lower case: "for human rights, population and migration". */
const LIST = 8;

/** End of all scope phrases from `from` on: "of Foreign Affairs", "in charge of Human Rights", "(West)". */
export function scopesEnd(scene: Scene, from: number, limit: number): number {
  const { lower } = scene.doc.tokens;
  let end = foreignEnd(scene, from, limit);
  for (;;) {
    // "Minister of Justice, in charge of Relations with Institutions".
    const start = lower[end] === ',' && inCharge(scene, end + 1, limit) > end + 1 ? end + 1 : end;
    const at = inCharge(scene, start, limit);
    const scope = Math.max(
      readScope(scene, at, limit),
      fieldEnd(scene, end, limit),
      bodyEnd(scene, end, limit),
    );
    if (scope <= at) return end;
    end = scope;
  }
}

/** Bodies that a comma may part from the office in them. */
const PARTED = new Set('ministry department division bureau directorate secretariat'.split(' '));

/** "Permanent Secretary, Federal Ministry of Justice": end of the body after the comma at `at`; `at` if there is none. */
function bodyEnd(scene: Scene, at: number, limit: number): number {
  const { tokens } = scene.doc;
  if (tokens.lower[at] !== ',') return at;
  for (let i = at + 1; i < Math.min(limit, at + 6); i++) {
    if (tokens.kind[i] !== WORD || (tokens.flags[i]! & CAPITAL) === 0 || scene.nameAt[i] !== -1) return at;
    if (!PARTED.has(tokens.lower[i]!)) continue;
    const end = readScope(scene, i + 1, limit);
    return tokens.lower[end] === ',' || tokens.lower[end] === '.' || end === limit ? end : at;
  }
  return at;
}

const OF = new Set(['de', 'del', 'da', 'do', 'du']);

/** "Minister without Portfolio", "defensor del pueblo", "provedor de justiça"; `at` if nothing of the kind follows. */
function foreignEnd(scene: Scene, at: number, limit: number): number {
  const { lower, kind } = scene.doc.tokens;
  if (at + 1 >= limit) return at;
  if (lower[at] === 'without' && lower[at + 1] === 'portfolio') return at + 2;
  const noun = lower[at + 1] === 'la' || lower[at + 1] === 'los' ? at + 2 : at + 1;
  const follows = OF.has(lower[at]!) && noun < limit && kind[noun] === WORD && scene.nameAt[at] === -1;
  return follows && scene.nameAt[noun] === -1 ? noun + 1 : at;
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
      if (word === ',' && words > 0 && fieldsGoOn(scene, j, limit)) {
        longest = LIST;
        continue;
      }
      if (word === '&' || isPlural(scene, j)) continue;
      const close = words > 0 ? fieldEnd(scene, j, limit) : j;
      if (close > j) {
        end = close;
        j = close - 1;
        continue;
      }
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
      if (word !== 'and' || words === 0 || !goesOnAfter(scene, j, limit, preposition)) break;
      // "of the Middle East and the UN", "of peaceful assembly and of association".
      longest = LIST;
      j++;
      continue;
    }
    if (word === 'with' && words > 0 && relates(scene, j, limit)) continue;
    // "the anti-trafficking unit": what a hyphen joins on belongs to the word before it.
    const joined = j - 2 >= from && glued(scene, j - 1) && !CLOSED.has(word);
    if (!joined && !scopeWord(scene, j, preposition)) break;
    if (word === "'s") longest = 5;
    if (words > 0 && addresses(scene, j, limit)) break;
    if ((tokens.flags[j]! & CAPITAL) !== 0) capitals++;
    words++;
    end = j + 1;
  }
  if (words === 0) return at;
  // Lower-case scopes are short: "on torture", "for human rights", "of the delegation"; two of them joined are longer.
  if (capitals === 0 && words > longest) return at;
  const isBody = BODIES.has(tokens.lower[end - 1]!);
  if (capitals === 0 && !isBody && (preposition === 'in' || preposition === 'at')) return at;
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
  if (tag === T.noun || tag === T.adjective) return true;
  return tags.tag[j - 1] === T.adjective && (tags.classes[j]! & NOUN) !== 0 && tag !== T.past;
}

/** After "and" the scope goes on with its own small word: "and of association", "and the UN". */
function goesOnAfter(scene: Scene, and: number, limit: number, preposition: string): boolean {
  const { tokens } = scene.doc;
  const small = tokens.lower[and + 1]!;
  const next = and + 2;
  if (next >= limit || (small !== 'the' && small !== preposition && small !== 'of')) return false;
  if (small === 'the' && (tokens.flags[next]! & tokens.flags[and - 1]! & CAPITAL) === 0) return false;
  return (
    scopeWord(scene, next, preposition) && !opensOffice(scene, next, limit) && !meetsName(scene, next, limit)
  );
}

/** After "and": another office begins here ("and Minister of Justice"). */
function opensOffice(scene: Scene, j: number, limit: number): boolean {
  return readCore(scene, j, Math.min(limit, j + 6)) !== null;
}

/** "Indigenous Peoples' Affairs": the stroke after a plural in capitals, a capital after it. */
function isPlural(scene: Scene, at: number): boolean {
  const { tokens } = scene.doc;
  return (
    isOwningStroke(tokens, at) &&
    (tokens.flags[at - 1]! & CAPITAL) !== 0 &&
    (tokens.flags[at + 1]! & (CAPITAL | SPACE_BEFORE)) === (CAPITAL | SPACE_BEFORE)
  );
}
