import type { Block } from './blocks.js';
import type { El } from './tree.js';

/** Which blocks are the article's text, and for each of the others why not. */
export interface Selection {
  readonly blocks: readonly Block[];
  readonly kept: boolean[];
  readonly why: string[];
  /** First block of the body's containers and the first one past them. */
  readonly root: { readonly from: number; readonly to: number };
  readonly zones: Int32Array;
  readonly prose: Float64Array;
  readonly spine: Set<El>;
}

/** What the page's metadata says of its text. */
export interface Witness {
  /** JSON-LD's `articleBody`, '' where there is none. */
  readonly body: string;
  /** Titles the page gives itself, folded. */
  readonly titles: readonly string[];
  /** Name of the site, folded; '' where unknown. */
  readonly site: string;
  /** Descriptions the page gives itself. */
  readonly descriptions: readonly string[];
  /** Fingerprints of paragraphs that repeat over the host's pages. */
  readonly repeats: ReadonlySet<string>;
}

export const HEADING = /^h[1-6]$/;

/** Takes a block out of the text, with the reason. */
export function drop(i: number, reason: string, kept: boolean[], why: string[]): void {
  kept[i] = false;
  why[i] = reason;
}
