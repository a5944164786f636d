import { createHash } from 'node:crypto';
import { tidyUrl } from '../clean/identity.js';
import type { Source } from '../sources/source.js';
import type { Candidate } from './discover/candidate.js';
import { globMatches } from './glob.js';
import { belongsTo } from './host.js';
import { topicFor } from './topic.js';

/** Why a link is not taken. */
export type Rejection = 'other host' | 'pattern' | 'too old' | 'off topic';

export interface LinkFilter {
  /** Changes when any of its settings does: pages judged by another filter are read again. */
  readonly signature: string;
  /** The link in canonical spelling, or why it is not taken. */
  judge(candidate: Candidate): { readonly url: string } | { readonly rejected: Rejection };
}

export interface FilterOptions {
  /** ISO day: older articles are not taken; those without a date are. */
  readonly since: string | null;
  /** Take every article, whatever it is about. */
  readonly all: boolean;
}

/** Which of the links found on a source's pages are taken. */
export function linkFilter(source: Source, { since, all }: FilterOptions): LinkFilter {
  const topic = all ? null : topicFor(source.language);
  const setting = JSON.stringify([source.hosts, source.keep, source.drop, source.language, since, all]);
  return {
    signature: createHash('sha256').update(setting).digest('hex').slice(0, 16),
    judge(candidate) {
      const url = tidyUrl(candidate.url);
      if (url === null) return { rejected: 'other host' };
      const { hostname, pathname, search } = new URL(url);
      if (!source.hosts.some((host) => belongsTo(hostname, host))) return { rejected: 'other host' };
      const path = pathname + search;
      const kept = source.keep.length === 0 || source.keep.some((glob) => globMatches(glob, path));
      if (!kept || path === '/' || source.drop.some((glob) => globMatches(glob, path)))
        return { rejected: 'pattern' };
      if (since !== null && candidate.published !== null && candidate.published < since) {
        return { rejected: 'too old' };
      }
      if (topic !== null && topic.judge(candidate) === 'off') return { rejected: 'off topic' };
      return { url };
    },
  };
}
