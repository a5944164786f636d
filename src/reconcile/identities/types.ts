/** A person as one article knows him or her. */
export interface ArticlePerson {
  /** The article's identity (URL or source): stable over rebuilds. */
  readonly article: string;
  /** The person's key within the article. */
  readonly person: string;
  /** The fullest form in the article. */
  readonly name: string;
  /** Offices that the article gives, as printed. */
  readonly titles: readonly string[];
  /** ISO3 of the state served; null if unknown. */
  readonly country: string | null;
  /** ISO date or EDTF. */
  readonly published: string | null;
}

export interface Member {
  readonly article: string;
  readonly person: string;
}

/** One person over all articles. */
export interface Identity {
  /** 52 bits, from the canonical folded name: the same in every rebuild. */
  readonly id: number;
  /** The fullest form anywhere. */
  readonly name: string;
  /** Every other form, sorted. */
  readonly aliases: readonly string[];
  /** Sorted by article, then person. */
  readonly members: readonly Member[];
  /** One line for each decision that made or parted it. */
  readonly why: readonly string[];
}

/** Two names that the user says are one person. Names are compared folded. */
export interface MergeDecision {
  readonly into: string;
  readonly from: string;
  readonly reason: string | null;
}

/** Articles in which a name is another person than elsewhere; `as` tells several such persons apart. */
export interface SplitDecision {
  readonly name: string;
  readonly articles: readonly string[];
  readonly as: string;
  readonly reason: string | null;
}

/** What the user has put right by hand; kept in a file beside the database, so that it survives a rebuild. */
export interface Decisions {
  readonly merges: readonly MergeDecision[];
  readonly splits: readonly SplitDecision[];
}

export const NO_DECISIONS: Decisions = { merges: [], splits: [] };
