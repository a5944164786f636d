/** A page of links that is read for new articles. */
export interface ListingPage {
  readonly url: string;
  /** CSS selector of the links; every link of the page by default. */
  readonly links: string;
  /** CSS selector of an item that holds a link, its title and its summary; the link alone by default. */
  readonly item: string | null;
}

/** One outlet or institution, as its file describes it. */
export interface Source {
  /** `country/outlet`, from the file's place, or as a user's file names it. */
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-3 of the outlet's home; null for an international organisation. */
  readonly country: string | null;
  /** BCP 47 primary subtag of what it publishes here. */
  readonly language: string;
  readonly home: string;
  /** Host names whose articles are this outlet's; the first is that of `home`. */
  readonly hosts: readonly string[];
  readonly feeds: readonly string[];
  readonly sitemaps: readonly string[];
  readonly listings: readonly ListingPage[];
  /** Globs over path and query: an article's URL matches one of `keep` (all when empty) and none of `drop`. */
  readonly keep: readonly string[];
  readonly drop: readonly string[];
  /** Seconds between the end of one request and the start of the next. */
  readonly pace: number;
  /** Most articles fetched in one run. */
  readonly limit: number;
  /** How many on-topic articles a run should find; outside it the run warns. */
  readonly yield: { readonly min: number; readonly max: number };
  /** Extra request headers, sent to the source's own hosts only. */
  readonly headers: Readonly<Record<string, string>>;
  /** True once `rapporteur sources check` has seen it answer. */
  readonly verified: boolean;
  /** The file it was read from. */
  readonly file: string;
}

export const DEFAULTS = { pace: 5, limit: 100, yield: { min: 0, max: 500 }, links: 'a[href]' } as const;
