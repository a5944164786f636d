import type { Doc } from '../../../text/doc.js';
import { PLACE } from '../../../text/lexicon.js';
import { CAPITAL, NUMBER, PUNCT, SPACE_BEFORE } from '../../../text/tokenize.js';
import { wordInfo } from '../tagger/word.js';
import { SPEAKS } from '../titles/speech.js';
import { BODIES, HONORIFICS, headOf } from '../vocabulary/heads.js';
import type { Unit, Zone } from '../zones.js';

/** How far behind the comma the office noun may stand, and how far before the name the office, in tokens. */
const BEHIND = 9;
const BEFORE = 18;
/** Words of English that are given names elsewhere, at the start of a sentence too. */
const ALSO_GIVEN = new Set('am per sok so do an son my thin will may jan april june'.split(' '));
const OPENERS = new Set(['in', 'to', 'at']);

/**
 * Units of a zone in which the tagger saw nobody, though the grammar around says that somebody stands there: unknown
 * words before an apposed office ("Am Sokunthea, executive director of ...") or right behind one's posting ("... to
 * the UN in Geneva Ouassim Zniber said"). Null where there is nothing of the kind.
 */
export function apposedName(doc: Doc, zone: Zone): { first: number; end: number } | null {
  const { units } = zone;
  const end = units.length;
  if (end < 2 || !isUnknown(units[end - 1]!)) return null;
  let first = end - 1;
  while (first > 0 && end - first < 4 && isUnknown(units[first - 1]!)) first--;
  if (first > 0) return end - first > 1 && isPosting(doc, zone, first) ? { first, end } : null;
  return isWhole(doc, units, end) ? { first: 0, end } : null;
}

/** Words that no English text has, or a word that is a name elsewhere, as the whole zone, before an office. */
function isWhole(doc: Doc, units: readonly Unit[], end: number): boolean {
  return end <= 4 && startsPhrase(doc, units[0]!.first) && officeFollows(doc, units[end - 1]!.end);
}

function isUnknown(unit: Unit): boolean {
  const { word } = unit;
  if (HONORIFICS.has(word) || BODIES.has(word) || word.includes("'")) return false;
  const { broad } = wordInfo(word);
  return ((broad === 16 || broad === 17) && word.length > 2) || ALSO_GIVEN.has(word);
}

function startsPhrase(doc: Doc, i: number): boolean {
  const before = doc.tokens.lower[i - 1] ?? '';
  return doc.sentences.first[doc.sentences.of[i]!] === i || before === ',' || before === 'and';
}

/** ", [the] executive director of": an office in small letters before the next mark. */
function officeFollows(doc: Doc, comma: number): boolean {
  const { lower, kind, flags, count } = doc.tokens;
  if (lower[comma] !== ',') return false;
  for (let i = comma + 1; i < Math.min(count, comma + BEHIND); i++) {
    if (kind[i] === PUNCT && ((flags[i]! & SPACE_BEFORE) !== 0 || lower[i] === ',')) return false;
    if (kind[i] === NUMBER || lower[i] === '.') return false;
    if ((flags[i]! & CAPITAL) === 0 && headOf(lower[i]!) !== '') return true;
  }
  return false;
}

/** The place of an office's posting stands before the name, a verb of speech or a comma behind it. */
function isPosting(doc: Doc, zone: Zone, first: number): boolean {
  const { lower, kind } = doc.tokens;
  const { units } = zone;
  if ((doc.tags.classes[units[first - 1]!.first]! & PLACE) === 0) return false;
  const opener = units[0]!.first - 1;
  if (opener < 0 || !OPENERS.has(lower[opener]!)) return false;
  const next = lower[units[units.length - 1]!.end] ?? '';
  if (next !== ',' && !SPEAKS.has(next)) return false;
  const floor = Math.max(doc.sentences.first[zone.sentence]!, opener - BEFORE);
  for (let i = opener - 1; i >= floor && (kind[i] !== PUNCT || lower[i] === '-'); i--)
    if (headOf(lower[i]!) !== '') return true;
  return false;
}
