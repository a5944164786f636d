import { T } from '../../../text/closed.js';
import type { Doc } from '../../../text/doc.js';
import { PLACE } from '../../../text/lexicon.js';
import { WORD } from '../../../text/tokenize.js';
import { coreWords } from '../resolve/words.js';
import { smallOrCapital } from '../tagger/frequency.js';
import { wordInfo } from '../tagger/word.js';
import { HONORIFICS, headOf } from '../vocabulary/heads.js';
import type { Unit, Zone } from '../zones.js';
import { nameBits } from './gazetteer.js';
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
    const after = titledFrom(doc, zone);
    if (after >= 0) {
      out.push(spanOver(zone, zone.units.slice(after)));
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
    doubtful: false,
  };
}

/** How far before a comma an office noun may stand, in tokens. */
const REACH = 7;

/**
 * Where a name begins that ends its run: two to four words unknown to English, right after a courtesy word or an office
 * ("the Vice-Minister for Foreign Affairs, Phongsavath Boupha"), or before an office in apposition. -1 for none.
 */
function titledFrom(doc: Doc, zone: Zone): number {
  const { units } = zone;
  let from = units.length;
  while (from > 0 && isStrange(units[from - 1]!.word)) from--;
  const n = units.length - from;
  if (n < 2 || n > 4) return -1;
  if (from > 0 && HONORIFICS.has(units[from - 1]!.word)) return from;
  if (units.slice(from).some((u) => (doc.tags.classes[u.first]! & PLACE) !== 0)) return -1;
  const { lower } = doc.tokens;
  const start = doc.sentences.first[zone.sentence]!;
  const end = doc.sentences.first[zone.sentence + 1]!;
  const before = units[from]!.first - 1;
  // "Representative in Viet Nam", "of Mon State": after a preposition or "and" stands a scope, not the holder.
  if (from === 0 && before >= start && lower[before] !== ',' && headOf(lower[before]!) === '') return -1;
  const last = from === 0 && lower[before] === ',' ? before - 1 : before;
  if (before >= start && officeBetween(doc, Math.max(start, last - REACH), last + 1)) return from;
  const after = units[units.length - 1]!.end;
  if (from > 0 || after >= end || lower[after] !== ',') return -1;
  for (let i = after + 1; i < Math.min(end, after + REACH) && lower[i] !== ','; i++)
    if (headOf(lower[i]!) !== '') return from;
  return -1;
}

/** An office noun with nothing after it but its scope: no verb, no comma. */
function officeBetween(doc: Doc, from: number, to: number): boolean {
  const { tokens, tags } = doc;
  for (let i = to - 1; i >= from; i--) {
    if (headOf(tokens.lower[i]!) !== '') return true;
    const tag = tags.tag[i]!;
    if (
      tokens.kind[i] !== WORD ||
      tag === T.verb ||
      tag === T.past ||
      tag === T.auxiliary ||
      tag === T.modal ||
      tag === T.pronoun
    )
      return false;
  }
  return false;
}

/** A word that neither the lexicon nor the frequency list has; what only its ending makes a noun or adjective counts as unknown. */
function isStrange(word: string): boolean {
  const { broad } = wordInfo(word);
  if (broad === 16 || broad === 17) return true;
  return broad >= 11 && broad <= 14 && smallOrCapital(word) === 0 && nameBits(word) === 0;
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
  // "Long stressed", "Last urged": a subject.
  if (doc.tags.tag[unit.end] === T.past) return false;
  return lower.length < 4 || smallOrCapital(lower) >= 20;
}
