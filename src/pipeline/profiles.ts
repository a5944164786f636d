import { hostOf } from '../clean/identity.js';
import type { HostProfile } from '../clean/index.js';
import { loadProfiles } from '../clean/profile/file.js';
import { sha256 } from '../store/ids.js';

let profiles: ReadonlyMap<string, HostProfile> | null = null;

/** The profiles of the file that RAPPORTEUR_PROFILES names, in every thread alike; none without it. */
function known(): ReadonlyMap<string, HostProfile> {
  const path = process.env.RAPPORTEUR_PROFILES;
  profiles ??= path ? loadProfiles(path) : new Map();
  return profiles;
}

/** Tells one set of profiles from another: part of the version of cleaning, as a text depends on it. */
export function profilesVersion(): string {
  return known().size === 0 ? '' : `+${sha256(JSON.stringify([...known()])).slice(0, 12)}`;
}

export function profileFor(url: string): HostProfile | null {
  if (known().size === 0) return null;
  try {
    return known().get(hostOf(url)) ?? null;
  } catch {
    return null;
  }
}
