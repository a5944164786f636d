/**
 * What repeats over the pages of one host: learned by a command of its own, stored and versioned.
 * An article's text depends on its own bytes and on this, never on what else a run held.
 */
export interface HostProfile {
  readonly host: string;
  /** Raised whenever the profile of this host is learned anew. */
  readonly version: number;
  /** Pages it was learned from. */
  readonly pages: number;
  /** ISO date of learning. */
  readonly learned: string;
  /** Fingerprints of paragraphs that stand on several pages of the host. */
  readonly repeats: readonly string[];
  /** Name under which the host's pages present their outlet, if they agree. */
  readonly outlet: string | null;
}
