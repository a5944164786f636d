import type { Doc } from '../../../text/doc.js';
import { FIRST_NAME, PLACE } from '../../../text/lexicon.js';
import { OUTSIDE } from '../tagger/features.js';
import { wordInfo } from '../tagger/word.js';
import { HONORIFICS, headOf, RANKS } from '../vocabulary/heads.js';
import { GIVEN_SHORT } from '../vocabulary/names.js';
import type { Unit, Zone } from '../zones.js';
import { GIVEN, nameBits } from './gazetteer.js';

/** Small words after which a name must go on: "Rosli bin Haji Awang". */
const GOES_ON = new Set(
  'bin ibn bint binti binte ben ould mint von van der de del della da dos das'.split(' '),
);

/** Bodies and nouns (see word.ts). */
const ENGLISH = new Set([6, 8, 11, 13, 14]);

const SCOPE = new Set(['of', 'for', 'on', 'the', 'and']);
/** Members of parties, who stand before names as titles do. */
const MEMBERS = new Set(['democrat', 'republican', 'tory', 'labour', 'liberal', 'communist']);

/** A given name next to the name on its left, which the tagger took for the end of the title before it. */
export function leftEdge(doc: Doc, zone: Zone, labels: ArrayLike<number>, begin: number): number {
  const k = begin - 1;
  if (k >= 0 && labels[k] === OUTSIDE && isShortened(doc, zone.units[k]!)) return k;
  if (k >= 0 && labels[k] === OUTSIDE && isMonthAsName(doc, zone, k)) return k;
  if (k === 0 && labels[k] === OUTSIDE && opensAfterComma(doc, zone.units[0]!)) return 0;
  // The word before it must be a title's: where the run begins with the name, the tagger has seen all there is.
  if (k < 1 || labels[k] !== OUTSIDE) return begin;
  const unit = zone.units[k]!;
  const { word, first } = unit;
  const classes = doc.tags.classes[first]!;
  if (HONORIFICS.has(word) || RANKS.has(word) || headOf(word) !== '' || (classes & PLACE) !== 0) return begin;
  const { broad } = wordInfo(word);
  // "Solicitor-General Ropate Green": right after an office.
  if (broad === 17 && isOffice(zone.units[k - 1]!.word)) return k;
  const rare = broad === 16 && (nameBits(word) & GIVEN) !== 0;
  if (rare || (broad === 10 && (classes & FIRST_NAME) !== 0)) return k;
  if ((broad === 16 || broad === 17) && endsOffice(doc, zone, k)) return k;
  // No word of English right after one: "the Assembly Aristides Lima".
  if ((broad !== 16 && broad !== 17) || !ENGLISH.has(wordInfo(zone.units[k - 1]!.word).broad)) return begin;
  return SCOPE.has(doc.tokens.lower[zone.units[0]!.first - 1] ?? '') && !MEMBERS.has(word) ? k : begin;
}

/** The place that ends an office's scope stands right before it: "to the UN Office in Geneva [Sofiène] Ben Achour". */
function endsOffice(doc: Doc, zone: Zone, k: number): boolean {
  const place = zone.units[k - 1]!;
  const opener = doc.tokens.lower[zone.units[0]!.first - 1] ?? '';
  return (
    (doc.tags.classes[place.first]! & PLACE) !== 0 && (opener === 'in' || opener === 'to' || opener === 'at')
  );
}

function isOffice(word: string): boolean {
  return headOf(word.slice(word.lastIndexOf('-') + 1)) !== '';
}

/** Months and small words that are given names elsewhere. */
const ALSO_GIVEN = new Set(['jan', 'may', 'april', 'june', 'per']);
const BEFORE_NAMES = new Set([',', 'and', 'by', 'with', '"', '“', ':']);

/** "Jan Novak wrote", "Deputy Minister Jan Novak", but "in Jan", "since May Novak". */
function isMonthAsName(doc: Doc, zone: Zone, k: number): boolean {
  const unit = zone.units[k]!;
  if (!ALSO_GIVEN.has(unit.word) || doc.tokens.lower[unit.end - 1] === '.') return false;
  if (k > 0) return isOffice(zone.units[k - 1]!.word);
  const before = doc.tokens.lower[unit.first - 1] ?? '';
  return (
    doc.sentences.first[zone.sentence] === unit.first || BEFORE_NAMES.has(before) || headOf(before) !== ''
  );
}

/** A word that no English text has, right after a comma and before a name: ", Kadra Ahmed Hassan". */
function opensAfterComma(doc: Doc, unit: Unit): boolean {
  const { word, first } = unit;
  const { broad } = wordInfo(word);
  if ((broad !== 16 && broad !== 17) || word.includes("'") || word.length < 3) return false;
  if (HONORIFICS.has(word) || RANKS.has(word) || headOf(word) !== '') return false;
  return doc.tokens.lower[first - 1] === ',' && (doc.tags.classes[first]! & PLACE) === 0;
}

/** "Md Golam Kibria", "Ma. Cristina Ong"; "Ma" without its stop is the Burmese courtesy word. */
function isShortened(doc: Doc, unit: Unit): boolean {
  const stopped = doc.tokens.lower[unit.end - 1] === '.';
  return GIVEN_SHORT.has(unit.word) && (stopped || unit.word.startsWith('m') === (unit.word !== 'ma'));
}

/** End of a name that the tagger ended with a small word: over courtesy words to the name behind them. */
export function rightEdge(zone: Zone, labels: ArrayLike<number>, begin: number, end: number): number {
  const { units } = zone;
  const last = units[end - 1]!.word;
  const next = units[end]?.word ?? '';
  if (!GOES_ON.has(last) && !GOES_ON.has(next)) return end;
  if (end - begin < 1 || end >= units.length) return end;
  let at = GOES_ON.has(last) ? end : end + 1;
  while (at < units.length && (HONORIFICS.has(units[at]!.word) || GOES_ON.has(units[at]!.word))) at++;
  if (at >= units.length || headOf(units[at]!.word) !== '') return end;
  at++;
  while (at < units.length && labels[at] !== OUTSIDE) at++;
  return at;
}

/** Where a name begins that the tagger took in with the state before it: "Minister of Norway Ann Lee". `first` if nowhere later. */
export function afterState(doc: Doc, first: number, end: number, stateEnd: number): number {
  const { lower } = doc.tokens;
  if (first === 0 || stateEnd >= end) return first;
  const before = lower[first - 1]!;
  const given = (nameBits(lower[first]!) & GIVEN) !== 0 && stateEnd - first === 1;
  return !given && (before === 'of' || before === 'the' || before === 'from') ? stateEnd : first;
}
