import type { Doc } from '../../../text/doc.js';
import { BEGIN, INSIDE, viewZone } from '../tagger/features.js';
import { labelZone, trainedWeights } from '../tagger/perceptron.js';
import { HONORIFICS } from '../vocabulary/heads.js';
import { findZones, type Unit } from '../zones.js';

/** A person's name in the text: tokens first to end, exclusive, without courtesy words. */
export interface NameSpan {
  readonly first: number;
  readonly end: number;
  /** Folded words: hyphenated ones as one, initials without their stop. */
  readonly words: readonly string[];
  /** The courtesy words printed before it, folded, nearest last: "mr", "h.e.". */
  readonly honorifics: readonly string[];
  /** How much the tagger prefers a name here, summed over its words. */
  readonly margin: number;
}

/** Courtesy words that are also names, or words of titles: they are taken off a name only before another name word. */
const TAKE_OFF = new Set(
  'mr mrs ms miss dr prof sir dame madam u daw ko hon h.e sheikh shaikh datuk dato tan sri tun haji khun susuga afioga shri smt'.split(
    ' ',
  ),
);

/** All names that the tagger finds, in order. */
export function findNames(doc: Doc): NameSpan[] {
  const weights = trainedWeights();
  const out: NameSpan[] = [];
  for (const zone of findZones(doc)) {
    const view = viewZone(doc, zone);
    const { labels, margins } = labelZone(view, weights);
    let k = 0;
    while (k < labels.length) {
      if (labels[k] !== BEGIN) {
        k++;
        continue;
      }
      let z = k + 1;
      let margin = margins[k]!;
      while (z < labels.length && labels[z] === INSIDE) margin += margins[z++]!;
      const span = spanOf(doc, zone.units.slice(k, z), zone.units.slice(0, k), margin);
      if (span !== null) out.push(span);
      k = z;
    }
  }
  return out;
}

function spanOf(doc: Doc, units: readonly Unit[], before: readonly Unit[], margin: number): NameSpan | null {
  const honorifics: string[] = [];
  for (let b = before.length - 1; b >= 0 && HONORIFICS.has(before[b]!.word); b--)
    honorifics.unshift(before[b]!.word);
  let from = 0;
  while (from < units.length - 1 && TAKE_OFF.has(units[from]!.word)) honorifics.push(units[from++]!.word);
  const kept = units.slice(from);
  if (kept.length === 0) return null;
  if (honorifics.length === 0) honorifics.push(...outside(doc, kept[0]!.first));
  const last = kept[kept.length - 1]!;
  return { first: kept[0]!.first, end: last.end, words: kept.map((u) => u.word), honorifics, margin };
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
