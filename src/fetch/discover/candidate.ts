/** A link that may be an article, as a feed, sitemap or listing shows it. */
export interface Candidate {
  readonly url: string;
  readonly title: string | null;
  readonly summary: string | null;
  /** ISO time; null where it is not told. */
  readonly published: string | null;
}

/** Plain text of a title or summary that may hold markup; null when nothing is left. */
export function plain(text: string | null | undefined): string | null {
  const bare = (text ?? '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? null : bare.slice(0, 2000);
}

/** ISO time of a feed's or sitemap's date (RFC 822, ISO 8601, W3C); null where it cannot be read. */
export function isoTime(text: string | null | undefined): string | null {
  const value = (text ?? '').trim();
  if (!/\d{4}/.test(value)) return null;
  const at = Date.parse(value.replace(/\bUT\b/, 'GMT'));
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
