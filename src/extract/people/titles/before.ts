import { CAPITAL, SPACE_BEFORE, WORD } from '../../../text/tokenize.js';
import { HONORIFICS, headOf, RANKS } from '../vocabulary/heads.js';
import { readTitle, type TitlePhrase } from './phrase.js';
import { type Scene, sentenceStart } from './scene.js';
import { servesOffice } from './serving.js';

const REACH = 32;
const OPENERS = new Set(['the', 'its', 'his', 'her', 'their', 'our', "'s"]);

/** A title before a name, and whether a comma or a bracket parts the two. */
export interface Before {
  readonly phrase: TitlePhrase;
  readonly parted: boolean;
}

/** The title that stands before name n ("Deputy Foreign Minister Ha Kim Ngoc", "the foreign secretary, Amrit Rai"). */
export function titleBefore(scene: Scene, n: number): Before | null {
  const { tokens } = scene.doc;
  const start = sentenceStart(scene, scene.names[n]!.first);
  const name = scene.names[n]!.first;
  let limit = skipHonorifics(scene, name, start);
  const courtesy = limit < name;
  let parted = false;
  if (limit - 1 > start && (tokens.lower[limit - 1] === ',' || isBracketed(scene, n, limit))) {
    limit--;
    parted = true;
  }
  const floor = Math.max(start, limit - REACH);
  if (limit <= floor || !hasHead(scene, floor, limit)) return null;
  for (let from = floor; from < limit; from++) {
    if (!canOpen(scene, from)) continue;
    const phrase = readTitle(scene, from, limit);
    if (phrase === null || phrase.end !== limit) continue;
    if (!opensCleanly(scene, phrase)) continue;
    if (!parted && servesOffice(scene, phrase)) continue;
    if (
      parted &&
      !definite(scene, from, start) &&
      !(ownClause(scene, from) && (courtesy || closes(scene, n)))
    )
      return null;
    return { phrase, parted };
  }
  return null;
}

/** "its ambassador (Bo Ek)": the name alone in brackets. */
function isBracketed(scene: Scene, n: number, limit: number): boolean {
  const { lower } = scene.doc.tokens;
  return lower[limit - 1] === '(' && lower[scene.names[n]!.end] === ')';
}

/** Left over "Mr.", "Dr", "H.E.", "Honourable" and a comma before them. */
function skipHonorifics(scene: Scene, limit: number, start: number): number {
  const { lower } = scene.doc.tokens;
  let at = limit;
  for (;;) {
    let i = at - 1;
    if (i > start && lower[i] === '.') i--;
    const word = lower[i] ?? '';
    const bare = word.endsWith('.') ? word.slice(0, -1) : word;
    const courtesy =
      HONORIFICS.has(bare) || (bare === 'pol' && at < limit) || (i < at - 1 && isAbbreviation(scene, i));
    if (i < start || !courtesy || headOf(word) !== '' || word === 'he')
      return at < limit && lower[at - 1] === 'the' ? at - 1 : at;
    at = i;
  }
}

/** An abbreviation nobody knows, with its stop, right after a comma: "the Attorney General, Uz. Hussain Shaffan". */
function isAbbreviation(scene: Scene, i: number): boolean {
  const { flags, start, end, lower } = scene.doc.tokens;
  return (
    (flags[i]! & CAPITAL) !== 0 &&
    end[i]! - start[i]! <= 4 &&
    (flags[i + 1]! & SPACE_BEFORE) === 0 &&
    lower[i - 1] === ','
  );
}

function hasHead(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (headOf(scene.doc.tokens.lower[i]!) !== '') return true;
  return false;
}

function canOpen(scene: Scene, i: number): boolean {
  const { tokens } = scene.doc;
  const word = tokens.lower[i]!;
  return tokens.kind[i] === WORD && scene.nameAt[i] === -1 && word !== "'s" && word !== 's' && word !== 'and';
}

/**
 * The phrase's first word belongs to it. Before an office noun in capitals, lower-case words are ranks or nothing
 * ("acting UN Resident Coordinator", but not "statement Foreign Minister").
 */
function opensCleanly(scene: Scene, phrase: TitlePhrase): boolean {
  const { tokens } = scene.doc;
  const first = phrase.first;
  if ((tokens.flags[first]! & CAPITAL) !== 0) return true;
  const word = tokens.lower[first]!;
  if (RANKS.has(word) || headOf(word) !== '') return true;
  return (tokens.flags[phrase.heads[0]!]! & CAPITAL) === 0;
}

/** Before a comma only a definite phrase is an apposition: "the foreign secretary, Amrit Rai"; or one that opens the sentence. */
function definite(scene: Scene, from: number, start: number): boolean {
  if (from === start || scene.stateAt[from] !== -1) return true;
  const { lower } = scene.doc.tokens;
  // "Article 19's": after a number the possessive comes apart.
  return OPENERS.has(lower[from - 1]!) || (lower[from - 1] === 's' && lower[from - 2] === "'");
}

/** A title in capitals that no name stands before: "..., Deputy Minister of Justice and Chairman of the Board, Mr Bo Ek". */
function ownClause(scene: Scene, from: number): boolean {
  const { flags, lower } = scene.doc.tokens;
  if ((flags[from]! & CAPITAL) === 0) return false;
  const before = lower[from - 1];
  if (before === ',') return scene.nameAt[from - 2] === -1 && lower[from - 2] !== ')';
  return (
    before === 'by' ||
    before === '"' ||
    before === '”' ||
    before === ':' ||
    before === 'as' ||
    SAY.has(before ?? '')
  );
}
const SAY = new Set('said says told added noted to with and quoted thanked'.split(' '));

/** A comma or a verb after the name: the apposition is closed. */
function closes(scene: Scene, n: number): boolean {
  const { lower } = scene.doc.tokens;
  const next = lower[scene.names[n]!.end] ?? '';
  return next === ',' || next === '.' || next === ';';
}
