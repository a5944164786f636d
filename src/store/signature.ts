import type { Doc } from '../text/doc.js';
import { WORD } from '../text/tokenize.js';

/** Numbers in a signature, and how they are cut into bands: pairs above about 0.6 alike share a band nearly surely. */
const SIZE = 64;
const BAND = 4;
const SHINGLE = 4;
/** Below this many words a text is too short to be told from another. */
const SHORTEST = 40;

const seeds = Uint32Array.from({ length: SIZE }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 0);

/** MinHash over runs of four words: the share of equal numbers in two signatures estimates how much text is shared. */
export function signatureOf(doc: Doc): number[] {
  const words: number[] = [];
  for (let i = 0; i < doc.tokens.count; i++)
    if (doc.tokens.kind[i] === WORD) words.push(hashWord(doc.tokens.lower[i] ?? ''));
  if (words.length < SHORTEST) return [];
  const least = new Uint32Array(SIZE).fill(0xffffffff);
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    let h = 2166136261;
    for (let j = 0; j < SHINGLE; j++) h = Math.imul(h ^ (words[i + j] ?? 0), 16777619) >>> 0;
    for (let k = 0; k < SIZE; k++) {
      const mixed = mix(h ^ (seeds[k] ?? 0));
      if (mixed < (least[k] ?? 0)) least[k] = mixed;
    }
  }
  return Array.from(least);
}

function hashWord(word: string): number {
  let h = 2166136261;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 16777619);
  return h >>> 0;
}

function mix(h: number): number {
  let x = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** [band number, hash] of each band: articles that share one are candidates for one story. */
export function bandsOf(signature: readonly number[]): [number, number][] {
  const bands: [number, number][] = [];
  for (let b = 0; b * BAND < signature.length; b++) {
    let h = 2166136261;
    for (let j = 0; j < BAND; j++) h = Math.imul(h ^ (signature[b * BAND + j] ?? 0), 16777619) >>> 0;
    bands.push([b, h]);
  }
  return bands;
}

export function packSignature(signature: readonly number[]): Buffer {
  return Buffer.from(Uint32Array.from(signature).buffer);
}

export function unpackSignature(blob: Buffer): Uint32Array {
  const copy = Uint8Array.from(blob);
  return new Uint32Array(copy.buffer, 0, copy.byteLength >> 2);
}

/** Share of equal numbers, 0 to 1. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) same++;
  return a.length === 0 ? 0 : same / a.length;
}
