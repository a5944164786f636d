/** What a page turned out to be. Only `article` is read for facts in full; the others say why little was found. */
export type ArticleStatus = 'article' | 'stub' | 'live_blog' | 'gallery' | 'listing' | 'empty';

/** Where the publication date was read. */
export type PublishedFrom =
  | 'given'
  | 'jsonld'
  | 'meta'
  | 'time_element'
  | 'url'
  | 'dateline'
  | 'text'
  | 'inferred';

/** A change that cleaning made inside running text; `at` is a UTF-16 offset in the resulting text. */
export interface TextEdit {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
  readonly reason: string;
}

/** One press article, cleaned. `text` is what every span points into: paragraphs parted by a blank line. */
export interface Article {
  /** `FILE#ID` of a JSONL record, a file's path as given (normalised), or the URL. */
  readonly source: string;
  /** The canonical URL where it can be believed, else `source`. One row in `articles` per identity. */
  readonly identity: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  /** Persons only, joined by ", "; null where the page names none. */
  readonly byline: string | null;
  readonly section: string | null;
  /** News agency, in its usual short form (VNA, AFP). */
  readonly agency: string | null;
  readonly datelinePlace: string | null;
  /** ISO date or EDTF. */
  readonly published: string | null;
  readonly publishedFrom: PublishedFrom | null;
  readonly updated: string | null;
  /** BCP 47 primary subtag. */
  readonly language: string | null;
  /** What the page's robots meta asks, lower-cased and parted by ", "; null where it asks nothing. */
  readonly robots: string | null;
  readonly text: string;
  /** Photo captions and credits, one per line: evidence, never quoted by a fact. */
  readonly captions: string | null;
  readonly status: ArticleStatus;
  readonly edits: readonly TextEdit[];
}

/** An article with nothing known but its text: for tests, and the base that readers fill. */
export function plainArticle(text: string, known: Partial<Article> = {}): Article {
  return {
    source: 'text',
    identity: known.source ?? 'text',
    url: null,
    outlet: null,
    title: null,
    byline: null,
    section: null,
    agency: null,
    datelinePlace: null,
    published: null,
    publishedFrom: known.published ? 'given' : null,
    updated: null,
    language: 'en',
    robots: null,
    text,
    captions: null,
    status: text.trim() === '' ? 'empty' : 'article',
    edits: [],
    ...known,
  };
}
