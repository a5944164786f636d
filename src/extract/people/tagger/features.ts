import type { Doc } from '../../../text/doc.js';
import { ALL_CAPS, CAPITAL, NUMBER, WORD } from '../../../text/tokenize.js';
import type { Unit, Zone } from '../zones.js';
import { hashOf, type WordInfo, wordInfo } from './word.js';

/** Size of the table of weights of one label; a power of two. */
export const BUCKETS = 1 << 16;
/** Features of one unit at most. */
export const MAX_FEATURES = 48;
/** Labels: outside, first word of a name, later word of a name. */
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;

const EDGE = wordInfo('');

/** What a zone's units look like, worked out once: their word information with two neighbours on either side. */
export interface ZoneView {
  readonly zone: Zone;
  readonly infos: readonly WordInfo[];
  readonly shapes: readonly number[];
  readonly before: readonly [WordInfo, WordInfo];
  readonly after: readonly [WordInfo, WordInfo];
  readonly initial: boolean;
  readonly shouted: boolean;
  /** Everything in the sentence is in capitals. */
  readonly capitals: boolean;
}

export function viewZone(doc: Doc, zone: Zone): ZoneView {
  const { tokens, sentences } = doc;
  const first = sentences.first[zone.sentence]!;
  const end = sentences.first[zone.sentence + 1]!;
  const a = zone.units[0]!.first;
  const z = zone.units[zone.units.length - 1]!.end;
  const outside = (i: number): WordInfo => {
    if (i < first || i >= end) return EDGE;
    return tokens.kind[i] === NUMBER ? wordInfo('0') : wordInfo(tokens.lower[i]!);
  };
  return {
    zone,
    infos: zone.units.map((u) => wordInfo(u.word)),
    shapes: zone.units.map((u) => shapeOf(doc, u)),
    before: [outside(a - 1), outside(a - 2)],
    after: [outside(z), outside(z + 1)],
    initial: a === first,
    ...shoutingOf(doc, zone.sentence, first, end),
  };
}

function shapeOf(doc: Doc, unit: Unit): number {
  const { flags, kind } = doc.tokens;
  const f = flags[unit.first]!;
  if (kind[unit.first] !== WORD) return 6;
  const length = doc.tokens.end[unit.end - 1]! - doc.tokens.start[unit.first]!;
  if ((f & CAPITAL) === 0) return unit.end - unit.first > 1 ? 5 : 0;
  if (unit.end - unit.first > 1 && length <= 3) return 1;
  if ((f & ALL_CAPS) !== 0) return length > 4 ? 3 : 2;
  return length === 1 ? 4 : unit.end - unit.first > 1 ? 7 : 8;
}

interface Shouting {
  readonly shouted: boolean;
  readonly capitals: boolean;
}
/** Zones come sentence by sentence: the last answer serves all of one sentence. */
let last: { doc: Doc; sentence: number; value: Shouting } | null = null;

function shoutingOf(doc: Doc, sentence: number, first: number, end: number): Shouting {
  if (last?.doc !== doc || last.sentence !== sentence)
    last = { doc, sentence, value: shouting(doc, first, end) };
  return last.value;
}

/** Capitals say little where most words have them, nothing where all letters are. */
function shouting(doc: Doc, first: number, end: number): Shouting {
  let words = 0;
  let capital = 0;
  let whole = 0;
  for (let i = first; i < end; i++) {
    if (doc.tokens.kind[i] !== WORD || doc.tokens.end[i]! - doc.tokens.start[i]! < 4) continue;
    words++;
    if ((doc.tokens.flags[i]! & CAPITAL) !== 0) capital++;
    if ((doc.tokens.flags[i]! & ALL_CAPS) !== 0) whole++;
  }
  return { shouted: words >= 4 && capital >= words * 0.8, capitals: words >= 3 && whole >= words * 0.8 };
}

/** Writes the feature indexes of unit k into `out`, given the label of the unit before; returns how many. */
export function featuresOf(view: ZoneView, k: number, previous: number, out: Int32Array): number {
  const { infos, shapes } = view;
  const n = infos.length;
  const w = infos[k]!;
  const p1 = k > 0 ? infos[k - 1]! : view.before[0];
  const p2 = k > 1 ? infos[k - 2]! : k === 1 ? view.before[0] : view.before[1];
  const n1 = k + 1 < n ? infos[k + 1]! : view.after[0];
  const n2 = k + 2 < n ? infos[k + 2]! : k + 2 === n ? view.after[0] : view.after[1];
  const at = (k === 0 ? 1 : 0) | (k + 1 === n ? 2 : 0) | (view.initial && k === 0 ? 4 : 0);
  const size = Math.min(n, 5);
  const s = shapes[k]!;
  let f = 0;
  const put = (id: number, a: number, b = 0): void => {
    let h = Math.imul(a ^ Math.imul(id, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(b + id, 0xc2b2ae35);
    h ^= h >>> 15;
    h = Math.imul(h, 0x2c1b3c6d);
    out[f++] = (h ^ (h >>> 13)) & (BUCKETS - 1);
  };
  put(1, previous, at);
  put(2, w.hash);
  put(3, w.suffix3);
  put(4, w.suffix2);
  put(5, w.prefix3);
  put(6, w.kind);
  put(7, w.broad, previous);
  put(8, s, previous);
  put(9, p1.hash, previous);
  put(10, p1.broad, w.broad);
  put(11, n1.hash);
  put(12, n1.broad, w.broad);
  put(13, p2.broad, p1.broad);
  put(14, n1.broad, n2.broad);
  put(15, size * 8 + at, w.broad);
  put(16, w.broad * 64 + p1.broad, previous * 64 + n1.broad);
  put(17, p2.hash);
  put(18, n2.hash);
  put(19, w.kind & 0x1ff, previous);
  put(20, n1.kind, previous);
  put(21, p1.kind, previous);
  put(22, size, previous * 8 + at);
  put(23, w.suffix3, previous);
  put(24, s * 16 + (k + 1 < n ? shapes[k + 1]! : 15), at);
  put(25, n1.broad, previous * 8 + at);
  put(26, w.hash, previous);
  put(27, view.shouted ? 1 : 0, previous * 64 + w.broad);
  put(28, p1.hash, w.broad);
  put(29, n1.hash, w.broad * 4 + previous);
  // What opens and closes the whole run says what the run is: "the ... Party", "Mr. ...".
  const last = infos[n - 1]!;
  put(30, last.hash, k + 1 === n ? 1 : 0);
  put(31, last.broad, w.broad * 8 + previous);
  put(32, view.before[0].hash, previous);
  put(33, view.after[0].hash, previous);
  put(34, view.after[0].hash, hashOf('') ^ view.after[1].broad);
  // What gazetteers and lexicon say of two neighbours together, and how long the run is.
  put(35, (w.kind & 0x1f) * 32 + (n1.kind & 0x1f), at * 8 + size);
  put(36, (p1.kind & 0x1f) * 32 + (w.kind & 0x1f), previous * 64 + at * 8 + size);
  put(37, view.before[0].hash ^ view.after[0].hash, w.broad);
  put(38, (w.kind & 0x1f) * 4 + previous, view.before[0].hash);
  put(39, (w.kind & 0x1f) * 4 + previous, view.after[0].hash);
  return f;
}
