import type { Snapshot } from '../store/store.js';

/** One thing to read, with all that is known of it: passes between threads, so plain data only. */
export interface Input {
  readonly kind: 'html' | 'saved_text' | 'verbatim';
  /** `FILE#ID`, the file's path as given (normalised), or the URL. */
  readonly source: string;
  /** Raw bytes of a page or text file; `text` instead for verbatim records and inline HTML. */
  readonly bytes: Uint8Array | null;
  readonly text: string | null;
  readonly given: GivenMetadata;
  readonly contentType: string | null;
  readonly snapshot: Omit<Snapshot, 'charset'>;
  /** Hash over the content and the metadata: equal for equal input. */
  readonly inputSha256: string;
}

/** What a JSONL record may say beside its content. */
export interface GivenMetadata {
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

export const NOTHING_GIVEN: GivenMetadata = {
  url: null,
  outlet: null,
  title: null,
  published: null,
  language: null,
};
