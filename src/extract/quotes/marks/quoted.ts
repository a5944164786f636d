/** A stretch in quotation marks. All fields are token indexes. */
export interface Quoted {
  /** First token of the opening mark (of the two of ``). */
  readonly open: number;
  /** First token inside. */
  readonly first: number;
  /** One past the last token inside. */
  readonly end: number;
  /** One past the closing mark; equal to `end` where there is none. */
  readonly after: number;
  /** 0 for outermost quotation marks, 1 for a quotation inside one. */
  readonly depth: number;
  readonly closed: boolean;
  /** The next paragraph opens with a mark again: one speech over several paragraphs. */
  readonly runsOn: boolean;
}
