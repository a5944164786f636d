/** Paths that end a site's front door or a section, never one article. */
const INDEX_PAGE = /^\/(?:index|home|default|news|en|english)?(?:\.\w{2,5})?\/?$/i;
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|ocid|ref|ref_src|src|smid|xtor)$/i;
const ID_LIKE = /\d{4,}|(?:[^-]+-){3,}/;

/** An absolute http(s) URL in canonical spelling: no fragment, no tracking parameters; null where it is none. */
export function tidyUrl(url: string | null | undefined, base?: string | null): string | null {
  if (!url) return null;
  try {
    const parsed = base ? new URL(url, base) : new URL(url);
    if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
    parsed.hash = '';
    for (const name of [...parsed.searchParams.keys()]) {
      if (TRACKING.test(name)) parsed.searchParams.delete(name);
    }
    return parsed.href;
  } catch {
    return null;
  }
}

/** `www.`, `m.` and `amp.` are faces of one host. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^(?:www\d?|m|mobile|amp)\./, '');
}

/**
 * The canonical URL a page declares, where it can be believed: not another host's, not the site's root and
 * not a section page while the page itself was read from a deeper address.
 */
export function believedCanonical(declared: string | null | undefined, url: string | null): string | null {
  const canonical = tidyUrl(declared, url);
  if (!canonical) return null;
  const path = new URL(canonical).pathname;
  if (INDEX_PAGE.test(path) && !new URL(canonical).search) return null;
  const own = tidyUrl(url);
  if (!own) return isSection(path) ? null : canonical;
  if (hostOf(own) !== hostOf(canonical)) return null;
  const ownPath = new URL(own).pathname;
  if (ownPath !== path && ownPath.startsWith(path.replace(/\/?$/, '/')) && isSection(path)) return null;
  if (ID_LIKE.test(ownPath) && isSection(path) && !new URL(canonical).search) return null;
  return canonical;
}

/** One or two short words without number or slug: `/politics`, `/en/world/`. */
function isSection(path: string): boolean {
  const parts = path.split('/').filter(Boolean);
  const last = parts.at(-1) ?? '';
  return parts.length <= 2 && !ID_LIKE.test(last) && !/\.\w{2,5}$/.test(last);
}

/** An article's identity: its canonical URL where there is one, else its source. */
export function identityOf(canonicalUrl: string | null | undefined, source: string): string {
  return tidyUrl(canonicalUrl) ?? source;
}
