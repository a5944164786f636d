import type { Doc } from '../../../text/doc.js';
import { PLACE } from '../../../text/lexicon.js';
import { coreWords } from '../resolve/words.js';
import { wordInfo } from '../tagger/word.js';
import { HONORIFICS, headOf } from '../vocabulary/heads.js';
import type { Unit, Zone } from '../zones.js';
import type { NameSpan } from './spans.js';

/**
 * Names that the tagger missed although the text names the person elsewhere: a run of capitalised words that are all
 * words of one full name ("In 2024 Duc led the team"), alone or after a title.
 */
export function knownAgain(doc: Doc, zones: readonly Zone[], names: readonly NameSpan[]): NameSpan[] {
  const known = new Set<string>();
  for (const name of names)
    if (name.words.length > 1) for (const word of coreWords(name.words)) known.add(word);
  const taken = new Set<number>();
  for (const name of names) for (let i = name.first; i < name.end; i++) taken.add(i);
  const out: NameSpan[] = [];
  for (const zone of zones) {
    if (zone.units.some((u) => taken.has(u.first))) continue;
    let from = 0;
    while (from < zone.units.length - 1 && isTitle(zone.units[from]!)) from++;
    const rest = zone.units.slice(from);
    if (from === 0 && titled(doc, zone)) {
      out.push(spanOver(zone, zone.units));
      continue;
    }
    if (rest.length > 2 || !rest.every((u) => isKnown(doc, u, known))) continue;
    const first = rest[0]!;
    if (rest.length === 1 && from === 0 && ordinary(doc, first, zone)) continue;
    out.push(spanOver(zone, rest, from > 0 ? [zone.units[from - 1]!.word] : []));
  }
  return out;
}

function spanOver(zone: Zone, units: readonly Unit[], honorifics: readonly string[] = []): NameSpan {
  return {
    first: units[0]!.first,
    end: units.at(-1)!.end,
    sentence: zone.sentence,
    words: units.map((u) => u.word),
    honorifics,
    margin: 0,
  };
}

/** How far before a comma an office noun may stand, in tokens. */
const REACH = 7;

/**
 * A run of two to four words unknown to English right after an office ("the Vice-Minister for Foreign Affairs,
 * Phongsavath Boupha"), or before one in apposition.
 */
function titled(doc: Doc, zone: Zone): boolean {
  const { units } = zone;
  const n = units.length;
  if (n < 2 || n > 4 || !units.every((u) => isUnknown(wordInfo(u.word).broad))) return false;
  const { lower } = doc.tokens;
  const start = doc.sentences.first[zone.sentence]!;
  const end = doc.sentences.first[zone.sentence + 1]!;
  const before = units[0]!.first - 1;
  if (before >= start && headOf(lower[before]!) !== '') return true;
  if (before > start && lower[before] === ',') {
    for (let i = before - 1; i >= Math.max(start, before - REACH); i--) {
      if (lower[i] === ',') break;
      if (headOf(lower[i]!) !== '') return true;
    }
  }
  const after = units[n - 1]!.end;
  if (after >= end || lower[after] !== ',') return false;
  for (let i = after + 1; i < Math.min(end, after + REACH); i++) {
    if (lower[i] === ',') return false;
    if (headOf(lower[i]!) !== '') return true;
  }
  return false;
}

function isUnknown(broad: number): boolean {
  return broad === 16 || broad === 17;
}

function isTitle(unit: Unit): boolean {
  return HONORIFICS.has(unit.word) || headOf(unit.word) !== '';
}

function isKnown(doc: Doc, unit: Unit, known: ReadonlySet<string>): boolean {
  const bare = unit.word.replace(/^(?:al|el)-/, '');
  return bare.length > 1 && known.has(bare) && (doc.tags.classes[unit.first]! & PLACE) === 0;
}

/** A word that opens the sentence and is also an English word: "Long", "An", "Will". */
function ordinary(doc: Doc, unit: Unit, zone: Zone): boolean {
  if (unit.first !== doc.sentences.first[zone.sentence]) return false;
  const lower = doc.tokens.lower[unit.first]!;
  return lower.length < 4 || doc.tags.classes[unit.first] !== 0;
}
