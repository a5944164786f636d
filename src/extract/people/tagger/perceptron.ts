import { readFileSync } from 'node:fs';
import { BEGIN, BUCKETS, featuresOf, INSIDE, MAX_FEATURES, OUTSIDE, type ZoneView } from './features.js';

/** Weights of the three labels, one table after the other, as small integers. */
export type Weights = Int8Array | Float32Array;

let model: Int8Array | null = null;

/** The trained weights beside this file: BUCKETS signed bytes for each of three labels (made by train/train.mjs). */
export function trainedWeights(): Int8Array {
  if (model === null) {
    const bytes = readFileSync(new URL('names.bin', import.meta.url));
    model = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  return model;
}

const features = new Int32Array(MAX_FEATURES);

/** Labels of a zone's units, left to right; also how sure each is: its score less the best other score. */
export function labelZone(view: ZoneView, weights: Weights): { labels: Uint8Array; margins: Float32Array } {
  const n = view.infos.length;
  const labels = new Uint8Array(n);
  const margins = new Float32Array(n);
  let previous = OUTSIDE;
  for (let k = 0; k < n; k++) {
    const count = featuresOf(view, k, previous, features);
    let o = 0;
    let b = 0;
    let i = 0;
    for (let j = 0; j < count; j++) {
      const at = features[j]!;
      o += weights[at]!;
      b += weights[BUCKETS + at]!;
      i += weights[2 * BUCKETS + at]!;
    }
    if (previous === OUTSIDE) i = Number.NEGATIVE_INFINITY;
    let label = OUTSIDE;
    if (b > o) label = BEGIN;
    if (i > Math.max(o, b)) label = INSIDE;
    labels[k] = label;
    margins[k] = Math.max(b, i) - o;
    previous = label;
  }
  complete(view, labels);
  return { labels, margins };
}

/** A name goes on after an initial ("Alan Peter S. [Cayetano]") and takes in an unknown word that opens the sentence ("[Grata] Endah"). */
function complete(view: ZoneView, labels: Uint8Array): void {
  // "[bin] Laden", "[al-]Harthy": a small word that opens the run belongs to the name after it.
  if (labels[0] === OUTSIDE && labels[1] === BEGIN && view.shapes[0] === 0) {
    labels[0] = BEGIN;
    labels[1] = INSIDE;
  }
  if (view.initial && labels[0] === OUTSIDE && labels[1] === BEGIN && isNamelike(view, 0)) {
    labels[0] = BEGIN;
    labels[1] = INSIDE;
  }
  for (let k = 1; k < labels.length; k++) {
    // "Juan Ramón [de la Fuente]", "Ursula [von der Leyen]": small words join what stands on both sides.
    if (labels[k] === OUTSIDE && labels[k - 1] !== OUTSIDE && view.shapes[k] === 0) {
      let z = k;
      while (z < labels.length && view.shapes[z] === 0) z++;
      if (z < labels.length && labels[z] !== BEGIN && isNamelike(view, z))
        for (let j = k; j <= z; j++) labels[j] = INSIDE;
    }
    const initial = view.shapes[k - 1] === 1 && labels[k - 1] !== OUTSIDE;
    const mid =
      view.shapes[k] === 1 && labels[k - 1] !== OUTSIDE && k + 1 < labels.length && isNamelike(view, k + 1);
    if (labels[k] === OUTSIDE && (mid || (initial && isNamelike(view, k)))) labels[k] = INSIDE;
    else if (labels[k] === BEGIN && initial) labels[k] = INSIDE;
  }
}

/** Neither English nor a place, an organisation or part of a title (see word.ts). */
function isNamelike(view: ZoneView, k: number): boolean {
  const { broad } = view.infos[k]!;
  return broad === 16 || broad === 17;
}
