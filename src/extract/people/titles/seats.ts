import { ALL_CAPS, CAPITAL, WORD } from '../../../text/tokenize.js';
import type { Scene } from './scene.js';

/** Parties as parliaments' records print them after a member's name. */
const PARTIES = new Set(
  'labour labor conservative tory liberal democrat democrats green greens republican independent national socialist crossbench'.split(
    ' ',
  ),
);

/** The same printed short, alone in a bracket: "(Rotherham) (Lab)". */
const BRIEF = new Set('lab con ld snp dup'.split(' '));

/** How far the bracket after a member's name reaches, in tokens. */
const REACH = 12;

/**
 * The party that a bracket after a member's name opens with: "(Labour, Leeds North)", "(PNDS, Zinder)", "(LD)" after a
 * seat. Needs a comma or hyphen and the constituency behind it; null for any other bracket.
 */
export function partyIn(scene: Scene, open: number, close: number): string | null {
  const { doc } = scene;
  const { tokens } = doc;
  if (close === open + 2 && BRIEF.has(tokens.lower[open + 1]!))
    return doc.text.slice(tokens.start[open + 1]!, tokens.end[open + 1]!);
  if (close - open > REACH || tokens.kind[open + 1] !== WORD) return null;
  let end = open + 1;
  while (end < close && tokens.kind[end] === WORD && (tokens.flags[end]! & CAPITAL) !== 0) end++;
  if (end === open + 1 || end >= close - 1) return null;
  if (tokens.lower[end] !== ',' && tokens.lower[end] !== '-' && tokens.lower[end] !== '/') return null;
  if ((tokens.flags[end + 1]! & CAPITAL) === 0 || scene.stateAt[end + 1] !== -1) return null;
  const letters = (tokens.flags[open + 1]! & ALL_CAPS) !== 0 && end === open + 2;
  if (!letters && !PARTIES.has(tokens.lower[open + 1]!)) return null;
  if (scene.stateAt[open + 1] !== -1) return null;
  return doc.text.slice(tokens.start[open + 1]!, tokens.end[end - 1]!);
}

/** Courtesy words that are offices, printed short before a name, and the office noun of each. */
const SHORT: Readonly<Record<string, string>> = {
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  amb: 'ambassador',
  gen: 'general',
  col: 'colonel',
  adm: 'admiral',
  lt: 'lieutenant',
  maj: 'major',
  brig: 'brigadier',
  cllr: 'councillor',
};

/** An office printed short: tokens first to end, exclusive, and its office noun. */
export interface ShortOffice {
  readonly first: number;
  readonly end: number;
  readonly head: string;
}

/** Short ranks that may stand together: "Lt. Gen.", "Brig. Gen. Sen.". */
const MOST = 3;

/** The shortened office right before a name: "Sen. Ann Lee", "Lt. Gen. Bo Ek". */
export function shortOffice(scene: Scene, name: number): ShortOffice | null {
  const { lower } = scene.doc.tokens;
  let first = name;
  let head = '';
  for (let words = 0; words < MOST; words++) {
    const i = lower[first - 1] === '.' ? first - 2 : first - 1;
    const found = i >= 0 ? SHORT[lower[i]!.replace(/\.$/, '')] : undefined;
    if (found === undefined || (scene.doc.tokens.flags[i]! & CAPITAL) === 0) break;
    if (head === '') head = found;
    first = i;
  }
  return head === '' ? null : { first, end: name, head };
}
