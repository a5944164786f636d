import { CAPITAL } from '../../../text/tokenize.js';
import { ADDRESS, HONORIFICS, headOf } from '../vocabulary/heads.js';
import { readCore } from './core.js';
import { meetsName, type Scene } from './scene.js';
import { scopesEnd } from './scope.js';
import { addresses } from './scope-words.js';

/** One office read from the text: tokens first to end, exclusive. */
export interface TitlePhrase {
  readonly first: number;
  readonly end: number;
  /** Tokens of the office nouns: more than one for "Foreign Minister and Deputy Prime Minister". */
  readonly heads: readonly number[];
  /** Each single office, for offices joined by "and" or a comma. */
  readonly parts: readonly PartOfTitle[];
}

interface PartOfTitle {
  readonly first: number;
  readonly end: number;
  readonly head: number;
  /** A title of address after another office: "Minister of Defence Colonel Ann Lee". */
  readonly apart: boolean;
}

const JOINED = new Set(['the', 'a', 'an', 'concurrently', 'also']);

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
    const next = joinedOffice(scene, end, limit, parts[parts.length - 1]!.head);
    if (next === null) break;
    parts.push(next);
    end = next.end;
  }
  return { first: i, end, heads: parts.map((p) => p.head), parts };
}

function joinedOffice(scene: Scene, end: number, limit: number, last: number): PartOfTitle | null {
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
  if (office === null) return null;
  // "a bench of nine judges, Justice Ann Lee": several are not one.
  if (comma && isSeveral(scene, last) && !isSeveral(scene, office.head)) return null;
  return { ...office, apart: at === end || (comma && isAddress(scene, office.head)) };
}

/** "judges", "ministers". */
function isSeveral(scene: Scene, head: number): boolean {
  const word = scene.doc.tokens.lower[head]!;
  return headOf(word) !== word && (word.endsWith('s') || word.endsWith('men'));
}

/** "Chief Justice of Kenya, [Lady Justice] Ann Lee", "President of the Council, [Ambassador] Bo Ek". */
function isAddress(scene: Scene, head: number): boolean {
  const { lower } = scene.doc.tokens;
  const word = lower[head]!;
  return ADDRESS.has(word) || (word === 'justice' && HONORIFICS.has(lower[head - 1]!));
}

function readOffice(scene: Scene, first: number, limit: number): PartOfTitle | null {
  const core = readCore(scene, first, limit);
  if (core === null) return null;
  return { first, end: scopesEnd(scene, core.end, limit), head: core.head, apart: false };
}
