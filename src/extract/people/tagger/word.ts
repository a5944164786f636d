import { stateOf } from '../../../reference/states.js';
import { CLOSED, T } from '../../../text/closed.js';
import {
  ACTOR,
  ADJECTIVE,
  ANY_VERB,
  classesOf,
  DEMONYM,
  FIRST_NAME,
  KNOWN,
  LAST_NAME,
  NOUN,
  ORGANISATION,
  PLACE,
  TIME_WORD,
} from '../../../text/lexicon.js';
import { nameBits } from '../names/gazetteer.js';
import { HONORIFICS, headOf, RANKS } from '../vocabulary/heads.js';
import { PARTICLES } from '../vocabulary/names.js';
import { smallOrCapital } from './frequency.js';

/** What a word form alone tells the tagger: hashes of its spelling and one number for its classes. */
export interface WordInfo {
  readonly hash: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly prefix3: number;
  /** Its classes as one number: equal for words of the same kind. */
  readonly kind: number;
  /** The same, coarser. */
  readonly broad: number;
}

/** 32-bit FNV-1a over UTF-16 units. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

const cache = new Map<string, WordInfo>();

/** Information on a lower-case word (folded for names); each form is worked out once. */
export function wordInfo(word: string): WordInfo {
  let info = cache.get(word);
  if (info === undefined) {
    const bits = classesOf(word);
    info = {
      hash: hashOf(word),
      suffix2: hashOf(word.slice(-2), 3),
      suffix3: hashOf(word.slice(-3), 5),
      prefix3: hashOf(word.slice(0, 3), 7),
      kind: kindOf(word, bits),
      broad: broadOf(word, bits),
    };
    if (cache.size > 20_000) cache.clear();
    cache.set(word, info);
  }
  return info;
}

function lookUp(word: string): number {
  const whole = nameBits(word);
  const hyphen = word.indexOf('-');
  return whole !== 0 || hyphen < 0
    ? whole
    : nameBits(word.slice(0, hyphen)) | nameBits(word.slice(hyphen + 1));
}

/** How a word is usually written: 1 small and common, 2 small and rare, 3 with a capital, 0 unknown. */
function spelling(word: string): number {
  const count = smallOrCapital(word);
  if (count < 0) return 3;
  return count === 0 ? 0 : count >= COMMON ? 1 : 2;
}
const COMMON = 20;

/** Words of institutions that the lexicon of everyday speech lacks. */
const INSTITUTIONS = new Set(
  'secretariat directorate politburo parliament ministry inspectorate commissariat judiciary plenary delegation mission embassy consulate troika protocol covenant'.split(
    ' ',
  ),
);

/** Words of parties, places and bodies that English texts leave in their own language. */
const FOREIGN = new Set(
  (
    'partido partito parti partei partij movimiento movimento mouvement nacional nazionale nationale nacionalista union unione ' +
    'unidos liga lega ligue izquierda sinistra gauche esquerda democratico democratica democratique socialista socialiste ' +
    'comunista popular populaire frente front bloque alianza alleanza coalicion universidad universite universiteit universitat ' +
    'instituto institut ministerio ministere comite consejo conseil consiglio assemblee asamblea gobierno republica republique ' +
    'estado etat sao santa santo los las sinn fein fianna fine gael dail eireann teachta sena parishad janata lok sabha rajya ' +
    'bharatiya likud knesset bundestag bundesrat duma rada sejm storting riksdag folketing verkhovna corriere gazzetta journal ' +
    'nueva nuevo grupo casa palacio plaza calle rue strasse platz changement pais europa europe maison fundacion fondation'
  ).split(' '),
);

function isState(word: string): boolean {
  return word.length > 3 && stateOf(word) !== null;
}

function kindOf(word: string, bits: number): number {
  return (
    lookUp(word) |
    (bits & FIRST_NAME ? 4 : 0) |
    (bits & LAST_NAME ? 8 : 0) |
    (bits & KNOWN ? 16 : 0) |
    (bits & PLACE || isState(word) ? 32 : 0) |
    (bits & DEMONYM ? 64 : 0) |
    (bits & ORGANISATION ? 128 : 0) |
    (CLOSED.has(word) ? 256 : 0) |
    (headOf(word) !== '' || bits & ACTOR ? 512 : 0) |
    (RANKS.has(word) ? 1024 : 0) |
    (HONORIFICS.has(word) ? 2048 : 0) |
    (bits & TIME_WORD ? 4096 : 0) |
    (PARTICLES.has(word) ? 8192 : 0) |
    (bits & NOUN ? 16384 : 0) |
    (bits & ADJECTIVE ? 32768 : 0) |
    (bits & ANY_VERB ? 65536 : 0) |
    (spelling(word) * (1 << 17))
  );
}

function broadOf(word: string, bits: number): number {
  if (HONORIFICS.has(word) && headOf(word) === '') return 1;
  if (headOf(word) !== '') return 2;
  const closed = CLOSED.get(word);
  if (closed !== undefined) return 20 + (closed === T.name ? 0 : closed);
  if (bits & DEMONYM) return 3;
  const named = lookUp(word) !== 0 || (bits & (FIRST_NAME | LAST_NAME)) !== 0;
  if (bits & PLACE || isState(word)) return named ? 4 : 5;
  if (bits & ORGANISATION) return 6;
  if (bits & TIME_WORD) return 7;
  if (RANKS.has(word)) return 8;
  if (bits & KNOWN) {
    if (named) return bits & ANY_VERB ? 9 : 10;
    if (bits & ANY_VERB) return bits & NOUN ? 11 : 12;
    return bits & NOUN ? 13 : 14;
  }
  if (PARTICLES.has(word)) return 15;
  if (INSTITUTIONS.has(word) || FOREIGN.has(word)) return 13;
  const use = spelling(word);
  if (use === 1) return named ? 10 : 13;
  return named ? 16 : 17;
}
