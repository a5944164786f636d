import { shippedSources } from './load.js';

/** What the other layers may know of an outlet: its name, and the country that decides how it writes dates. */
export interface SourceInfo {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-3; null for an international organisation. */
  readonly country: string | null;
  /** BCP 47 primary subtag. */
  readonly language: string;
}

let byHost: Map<string, SourceInfo> | null = null;

/** The outlet a host name belongs to (`www.` and deeper subdomains included); null when no shipped source names it. */
export function sourceForHost(host: string): SourceInfo | null {
  byHost ??= index();
  let name = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
  for (;;) {
    const found = byHost.get(name);
    if (found !== undefined) return found;
    const dot = name.indexOf('.');
    if (dot < 0) return null;
    name = name.slice(dot + 1);
  }
}

function index(): Map<string, SourceInfo> {
  const map = new Map<string, SourceInfo>();
  for (const { id, name, country, language, hosts } of shippedSources()) {
    for (const host of hosts) map.set(host.replace(/^www\./, ''), { id, name, country, language });
  }
  return map;
}
