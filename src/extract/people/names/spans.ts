import { stateMentions } from '../../../reference/states.js';
import type { Doc } from '../../../text/doc.js';
import { FIRST_NAME, LAST_NAME } from '../../../text/lexicon.js';
import { ALL_CAPS } from '../../../text/tokenize.js';
import { BEGIN, INSIDE, viewZone } from '../tagger/features.js';
import { smallOrCapital } from '../tagger/frequency.js';
import { labelZone, trainedWeights } from '../tagger/perceptron.js';
import { wordInfo } from '../tagger/word.js';
import { HONORIFICS, headOf, RANKS } from '../vocabulary/heads.js';
import { SUFFIXES } from '../vocabulary/names.js';
import { findZones, type Unit } from '../zones.js';
import { apposedName } from './apposed.js';
import { dropBodies } from './bodies.js';
import { afterState, leftEdge, rightEdge } from './edges.js';
import { nameBits } from './gazetteer.js';
import { knownAgain } from './known-again.js';
import { isNoPerson } from './reject.js';

/** A person's name in the text: tokens first to end, exclusive, without courtesy words. */
export interface NameSpan {
  readonly first: number;
  readonly end: number;
  readonly sentence: number;
  /** Folded words: hyphenated ones as one, initials without their stop. */
  readonly words: readonly string[];
  /** The courtesy words printed before it, folded, nearest last: "mr", "h.e.". */
  readonly honorifics: readonly string[];
  /** How much the tagger prefers a name here, summed over its words. */
  readonly margin: number;
  /** A common word or a state's name: a person only where a full name holds it. */
  readonly doubtful: boolean;
}

/** How much the tagger must prefer a name before one common word is taken for one. */
const SURE = 600;

/** Courtesy words that are also names, or words of titles: they are taken off a name only before another name word. */
const TAKE_OFF = new Set(
  (
    'mr mrs ms miss dr prof sir dame madam honourable honorable u daw ko hon h.e datuk dato tan sri tun haji ' +
    'khun susuga afioga shri smt seri dasho lyonpo lyonchen aum pengiran pehin awang dayang hajah samdech oknha ' +
    'kralahom techo pol gen lt col maj capt brig adm sgt cdr acm amb sen rep gov rev fr msgr mgr uz otumfuo mawlana ' +
    'tengku tunku engku tuanku datin alhaji hajia hajjah ustaz ustadh mullah maulana maulvi mawlawi mzee mwalimu ' +
    'barrister engr atty mallam malam samdach monsieur mme mlle sra señor señora senhor senhora shaikha sheikha'
  ).split(' '),
);

/** Courtesy words of some states that are names in others: the states whose press prints them as courtesy, or as names. */
const COURTESY_IN: ReadonlyMap<string, readonly string[]> = new Map([
  ['ratu', ['FJI']],
  ['adi', ['FJI']],
  ['ro', ['FJI']],
  ['ato', ['ETH']],
  ['chief', ['NGA', 'GHA', 'SLE', 'LBR', 'LSO', 'VUT', 'ZMB']],
]);
const NAME_IN: ReadonlyMap<string, readonly string[]> = new Map([
  ['sheikh', ['BGD', 'PAK', 'IND']],
  ['shaikh', ['BGD', 'PAK', 'IND']],
  ['shaykh', ['BGD', 'PAK', 'IND']],
]);

const CONTRACTED =
  /^(?:i|he|she|it|we|you|they|that|this|there|here|who|what|where|let|don|can|won|didn|isn|wasn)'(?:m|s|d|ll|re|ve|t)$/;

/** "Pol Col Suthep" has two ranks, "Pol Pot" none; "Tan Sri" is an honour, "Tan" a family name. */
function isCourtesy(doc: Doc, word: string, next: string, left: number): boolean {
  if (word === 'tan') return next === 'sri';
  const courtesy = COURTESY_IN.get(word);
  if (courtesy !== undefined) return left > 1 && mentionsAny(doc, courtesy);
  const name = NAME_IN.get(word);
  if (name !== undefined) return left > 1 && !mentionsAny(doc, name);
  return TAKE_OFF.has(word) && (TAKE_OFF.has(next) || (word !== 'pol' && word !== 'maj'));
}

function mentionsAny(doc: Doc, states: readonly string[]): boolean {
  return stateMentions(doc).some((m) => states.includes(m.iso3));
}

/** All names that the tagger finds, in order. */
export function findNames(doc: Doc): NameSpan[] {
  const weights = trainedWeights();
  const out: NameSpan[] = [];
  const zones = findZones(doc);
  for (const zone of zones) {
    const view = viewZone(doc, zone);
    const { labels, margins } = labelZone(view, weights);
    const apposed = view.capitals || labels.some((l) => l === BEGIN) ? null : apposedName(doc, zone);
    if (apposed !== null) {
      const units = zone.units.slice(apposed.first, apposed.end);
      const span = spanOf(doc, units, zone.units.slice(0, apposed.first), SURE);
      if (span !== null && !isNoPerson(doc, span)) out.push(span);
    }
    let k = 0;
    while (k < labels.length) {
      if (labels[k] !== BEGIN) {
        k++;
        continue;
      }
      let z = k + 1;
      let margin = margins[k]!;
      while (z < labels.length && labels[z] === INSIDE) margin += margins[z++]!;
      if (!view.capitals) {
        z = rightEdge(zone, labels, k, z);
        k = leftEdge(doc, zone, labels, k);
      }
      const units = view.capitals ? withoutCommon(zone.units.slice(k, z)) : zone.units.slice(k, z);
      const span = units.length === 0 ? null : spanOf(doc, units, zone.units.slice(0, k), margin);
      if (span !== null && !isNoPerson(doc, span)) out.push(span);
      k = z;
    }
  }
  dropBodies(doc, out);
  dropDoubtful(doc, out);
  const again = knownAgain(doc, zones, out);
  if (again.length === 0) return out;
  const all = [...out, ...again].sort((a, b) => a.first - b.first);
  dropDoubtful(doc, all);
  return all;
}

/** "Addis Ababa", "Jordan", "Council": what is a state, a capital or a common word is a person only after a full name. */
function dropDoubtful(doc: Doc, names: NameSpan[]): void {
  const states = new Map(stateMentions(doc).map((s) => [s.first, s.last + 1]));
  const known = new Set(names.flatMap((n) => (n.words.length > 1 ? n.words : [])));
  let kept = 0;
  for (const found of names) {
    const state = states.get(found.first);
    const name = state === undefined ? found : withoutState(doc, found, state);
    const isState = states.get(name.first) === name.end && name.honorifics.length === 0;
    const again = name.words.length === 1 && known.has(name.words[0]!);
    if (again || !(isState || name.doubtful)) names[kept++] = name;
  }
  names.length = kept;
}

function withoutState(doc: Doc, name: NameSpan, stateEnd: number): NameSpan {
  const first = afterState(doc, name.first, name.end, stateEnd);
  // One unit of a name can be several tokens: only a state of as many words as units is taken off.
  const words = name.words.slice(first - name.first);
  return first === name.first || words.length === 0 ? name : { ...name, first, words };
}

/** In a line of capitals only words of the gazetteer count, two at least: "NGUYEN VAN A [SAYS]". */
function withoutCommon(units: readonly Unit[]): readonly Unit[] {
  const common = (u: Unit): boolean =>
    u.word.length > 1 &&
    (nameBits(u.word) === 0 || wordInfo(u.word).broad < 15 || wordInfo(u.word).broad >= 20);
  let from = 0;
  let end = units.length;
  while (end > from && common(units[end - 1]!)) end--;
  while (from < end && common(units[from]!)) from++;
  const kept = units.slice(from, end);
  return kept.length > 1 && kept.filter((u) => u.word.length > 1).length > 1 ? kept : [];
}

function spanOf(doc: Doc, units: readonly Unit[], before: readonly Unit[], margin: number): NameSpan | null {
  const honorifics: string[] = [];
  for (let b = before.length - 1; b >= 0 && HONORIFICS.has(before[b]!.word); b--)
    honorifics.unshift(before[b]!.word);
  let from = afterTitle(doc, units);
  // "I'm Ann Lee", "That's Bo Ek".
  while (from < units.length - 1 && CONTRACTED.test(units[from]!.word)) from++;
  if (before.length > 0) while (from < units.length - 2 && isFieldWord(units[from]!.word)) from++;
  while (
    from < units.length - 1 &&
    isCourtesy(doc, units[from]!.word, units[from + 1]!.word, units.length - from)
  )
    honorifics.push(units[from++]!.word);
  const kept = units.slice(from, withoutTail(doc, units, from));
  if (kept.length === 0 || kept.every((u) => isOfficeWord(u.word)) || isAbbreviation(doc, kept)) return null;
  if (honorifics.length === 0) honorifics.push(...outside(doc, kept[0]!.first));
  // "States", "Council", "Man": one common word with no courtesy word before it.
  const word = kept[0]!.word;
  const doubtful =
    kept.length === 1 &&
    honorifics.length === 0 &&
    (isEveryday(word) || (margin < SURE && isCommon(wordInfo(word).broad)));
  const last = kept[kept.length - 1]!;
  // "Virginia Governor": an office at the end of the run.
  if (kept.length > 1 && headOf(last.word) !== '' && !isOwnName(last.word)) return null;
  return {
    first: kept[0]!.first,
    end: last.end,
    sentence: doc.sentences.of[kept[0]!.first]!,
    words: kept.map((u) => u.word),
    honorifics,
    margin,
    doubtful,
  };
}

/** Where the name ends: before a weekday taken in with it ("Shalev Wednesday") and before letters after a name ("DBE", "MP"). */
function withoutTail(doc: Doc, units: readonly Unit[], from: number): number {
  let end = units.length;
  for (; end - from > 1; end--) {
    const { word, first } = units[end - 1]!;
    const weekday = wordInfo(word).broad === 7 && nameBits(word) === 0;
    const letters =
      isShort(doc, first) &&
      (doc.tokens.flags[units[from]!.first]! & ALL_CAPS) === 0 &&
      !SUFFIXES.has(word) &&
      word.length > 1;
    if (!weekday && !(letters && end - from > 2)) break;
  }
  return end;
}

/** Two to four capitals. */
function isShort(doc: Doc, i: number): boolean {
  const { flags, start, end } = doc.tokens;
  return (flags[i]! & ALL_CAPS) !== 0 && end[i]! - start[i]! <= 4;
}

/** Where the name begins in a run that the tagger took in with its title: after "NA Chairman". */
function afterTitle(doc: Doc, units: readonly Unit[]): number {
  for (let k = units.length - 2; k >= 0; k--) {
    const { word, first } = units[k]!;
    const hyphen = word.indexOf('-');
    // "President-elect", "Director-General": an office noun with a tail that is no name.
    if (hyphen > 0 && headOf(word.slice(0, hyphen)) !== '' && !isName(word.slice(hyphen + 1))) return k + 1;
    // "Vice-Premier", "Under-Secretary".
    if (hyphen > 0 && RANKS.has(word.slice(0, hyphen)) && headOf(word.slice(hyphen + 1)) !== '') return k + 1;
    if (
      headOf(word) !== '' &&
      nameBits(word) === 0 &&
      (doc.tags.classes[first]! & (FIRST_NAME | LAST_NAME)) === 0
    )
      return k + 1;
  }
  return 0;
}

/** An English noun in small letters elsewhere and nobody's name: the end of a ministry's, "Egyptian [Expatriates] Badr Adel". */
function isFieldWord(word: string): boolean {
  const { broad } = wordInfo(word);
  return (broad === 13 || broad === 6) && nameBits(word) === 0 && smallOrCapital(word) > 0;
}

/** A demonym, a place, a month or an English word that is no name (see word.ts). */
function isCommon(broad: number): boolean {
  return broad === 3 || broad === 5 || broad === 7 || (broad >= 11 && broad <= 14);
}

/** One of the thousand or two commonest words: "Man", "Will", "Long". */
function isEveryday(word: string): boolean {
  return smallOrCapital(word) > 5000;
}

function isOwnName(word: string): boolean {
  return nameBits(word) !== 0 || smallOrCapital(word) < 0;
}

function isName(word: string): boolean {
  return nameBits(word) !== 0 && headOf(word) === '';
}

/** "NA", "MOFA": an abbreviation, unless a whole sentence is in capitals or a family name is ("LE Van Minh"). */
function isAbbreviation(doc: Doc, units: readonly Unit[]): boolean {
  const first = units[0]!;
  const { flags, start, end } = doc.tokens;
  if (
    units.length > 1 ||
    (flags[first.first]! & ALL_CAPS) === 0 ||
    end[first.end - 1]! - start[first.first]! > 5
  )
    return false;
  const next = first.first + 1;
  const before = first.first - 1;
  const shouted = (i: number): boolean => i >= 0 && i < doc.tokens.count && (flags[i]! & ALL_CAPS) !== 0;
  return !shouted(next) && !shouted(before);
}

/** "Attorney-General", "Deputy": a word of a title alone is no name. */
function isOfficeWord(word: string): boolean {
  return word.split('-').every((part) => headOf(part) !== '' || RANKS.has(part));
}

/** The courtesy word that a stop parts from the name ("Dr. Asim"). */
function outside(doc: Doc, first: number): string[] {
  const { lower } = doc.tokens;
  let i = first - 1;
  if (lower[i] === '.') i--;
  const word = i >= 0 ? lower[i]! : '';
  const bare = word.endsWith('.') ? word.slice(0, -1) : word;
  return HONORIFICS.has(bare) ? [bare] : [];
}
