import type { LayerName, Layers } from '../model/fact.js';
import type { Doc } from '../text/doc.js';

/** The layers found so far in this article; an extractor sees those that it `needs`. */
export type Found = Readonly<Layers>;

/**
 * The one seam of extraction: pure, synchronous, no I/O, never touching the store.
 * `version` goes into every row; raising it re-extracts the layer and every layer that needs it.
 */
export interface Extractor {
  readonly name: string;
  readonly version: string;
  readonly needs: readonly LayerName[];
  readonly gives: readonly LayerName[];
  extract(doc: Doc, found: Found): Partial<Layers>;
}
