import type { HostProfile } from './profile/profile.js';

/** What the caller knows of an input beside its bytes. Given values win over what the page says of itself. */
export interface Hints {
  /** `FILE#ID`, a normalised path, or a URL. */
  readonly source: string;
  readonly url?: string | null;
  readonly outlet?: string | null;
  readonly title?: string | null;
  /** ISO date or date-time, or EDTF. */
  readonly published?: string | null;
  readonly language?: string | null;
  /** The Content-Type header a page came with. */
  readonly contentType?: string | null;
  readonly profile?: HostProfile | null;
}
