import type { Word } from './tokens.js';

/** A stretch of character data: offsets into the page's source. */
export interface TextNode {
  readonly kids: null;
  readonly start: number;
  readonly end: number;
}

/** All white space between tags, wherever it stands. */
export const BLANK: TextNode = { kids: null, start: 0, end: 0 };

export type Node = TextNode | El;

/** Of all elements that hold nothing, which are many. */
const NO_KIDS: Node[] = [];

/** An element. `start` is the offset of its `<`, `end` the offset past its end. */
export class El {
  kids: Node[] = NO_KIDS;
  end = 0;
  /** `class` and `id` as printed, one string. */
  names = '';
  attrs: Map<string, string> | null = null;
  /** First block of the page inside this element and the first one past it; filled when blocks are made. */
  from = 0;
  to = 0;
  /** What its names say, once somebody has asked. */
  words: readonly Word[] | null = null;

  constructor(
    readonly tag: string,
    public parent: El | null,
    readonly start: number,
    readonly depth: number,
  ) {}

  add(kid: Node): void {
    if (this.kids === NO_KIDS) this.kids = [kid];
    else this.kids.push(kid);
  }

  attr(name: string): string {
    return this.attrs?.get(name) ?? '';
  }
}

/** The `article` that an element is, or stands in; null where there is none. */
export function articleOf(el: El): El | null {
  for (let up: El | null = el; up; up = up.parent) if (up.tag === 'article') return up;
  return null;
}

/** What one pass over a page's source gives: the tree and the parts of the head that metadata needs. */
export interface Page {
  readonly source: string;
  readonly root: El;
  readonly metas: readonly El[];
  readonly links: readonly El[];
  /** Offsets of the bodies of `application/ld+json` scripts. */
  readonly jsonld: readonly TextNode[];
  /** Elements that carry `itemprop`, in document order. */
  readonly itemprops: readonly El[];
  readonly times: readonly El[];
  /** Links to authors' pages: `rel=author`, or an address that says so. */
  readonly authors: readonly El[];
  readonly title: El | null;
}
