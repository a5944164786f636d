import { CAPITAL, WORD } from '../../../text/tokenize.js';
import { HONORIFICS, headOf, RANKS } from '../vocabulary/heads.js';
import { readTitle, type TitlePhrase } from './phrase.js';
import { type Scene, sentenceStart } from './scene.js';

const REACH = 26;
const OPENERS = new Set(['the', 'its', 'his', 'her', 'their', 'our', "'s"]);

/** The title that stands before name n ("Deputy Foreign Minister Ha Kim Ngoc", "the foreign secretary, Amrit Rai"). */
export function titleBefore(scene: Scene, n: number): TitlePhrase | null {
  const { tokens } = scene.doc;
  const start = sentenceStart(scene, scene.names[n]!.first);
  let limit = scene.names[n]!.first;
  limit = skipHonorifics(scene, limit, start);
  let comma = false;
  if (limit - 1 > start && tokens.lower[limit - 1] === ',') {
    limit--;
    comma = true;
  }
  const floor = Math.max(start, limit - REACH);
  if (limit <= floor || !hasHead(scene, floor, limit)) return null;
  for (let from = floor; from < limit; from++) {
    if (!canOpen(scene, from)) continue;
    const phrase = readTitle(scene, from, limit);
    if (phrase === null || phrase.end !== limit) continue;
    if (!opensCleanly(scene, phrase)) continue;
    if (comma && !definite(scene, from, start)) return null;
    return phrase;
  }
  return null;
}

/** Left over "Mr.", "Dr", "H.E.", "Honourable" and a comma before them. */
function skipHonorifics(scene: Scene, limit: number, start: number): number {
  const { lower } = scene.doc.tokens;
  let at = limit;
  for (;;) {
    let i = at - 1;
    if (i > start && lower[i] === '.') i--;
    const word = lower[i] ?? '';
    if (
      i < start ||
      !HONORIFICS.has(word.endsWith('.') ? word.slice(0, -1) : word) ||
      headOf(word) !== '' ||
      word === 'he'
    )
      return at < limit && lower[at - 1] === 'the' ? at - 1 : at;
    at = i;
  }
}

function hasHead(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (headOf(scene.doc.tokens.lower[i]!) !== '') return true;
  return false;
}

function canOpen(scene: Scene, i: number): boolean {
  const { tokens } = scene.doc;
  return tokens.kind[i] === WORD && scene.nameAt[i] === -1 && tokens.lower[i] !== "'s";
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
  return OPENERS.has(scene.doc.tokens.lower[from - 1]!);
}
