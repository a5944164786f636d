import type { Article } from '../model/article.js';
import { capitalState, stateOf } from '../reference/states.js';
import { sourceForHost } from '../sources/index.js';

const regions = new Intl.DisplayNames('en', { type: 'region' });
const CC_TLD = /\.([a-z]{2})$/;
const WORDS = /[\p{L}.'’-]+/gu;
/** Country domains that are sold to the whole world. */
const SOLD = new Set(['co', 'tv', 'me', 'io', 'ai', 'ws', 'fm', 'cc', 'to', 'ly', 'gg', 'sh', 'eu', 'uk']);

/**
 * ISO3 of the country an outlet writes from: by the source list, else by its host's country domain, else by a state or
 * capital in its name ("The Kathmandu Post"); null if none of them tells.
 */
export function outletCountry(article: Article): string | null {
  if (article.url !== null && URL.canParse(article.url)) {
    const host = new URL(article.url).hostname;
    const known = sourceForHost(host);
    if (known !== null) return known.country;
    const domain = byDomain(host);
    if (domain !== null) return domain;
  }
  return article.outlet === null ? null : byName(article.outlet);
}

function byDomain(host: string): string | null {
  const tld = CC_TLD.exec(host)?.[1];
  if (tld === undefined) return null;
  if (tld === 'uk') return 'GBR';
  if (SOLD.has(tld)) return null;
  const name = regions.of(tld.toUpperCase());
  return name === undefined ? null : stateOf(name);
}

function byName(outlet: string): string | null {
  const words = outlet.match(WORDS) ?? [];
  for (let size = 3; size >= 1; size--) {
    for (let at = 0; at + size <= words.length; at++) {
      const name = words.slice(at, at + size).join(' ');
      const state = stateOf(name) ?? capitalState(name);
      if (state !== null) return state;
    }
  }
  return null;
}
