import { hostOf } from '../clean/identity.js';
import type { HostProfile } from '../clean/index.js';
import { loadProfiles } from '../clean/profile/file.js';

let profiles: ReadonlyMap<string, HostProfile> | null = null;

/** The profiles of the file that RAPPORTEUR_PROFILES names, in every thread alike; none without it. */
function known(): ReadonlyMap<string, HostProfile> {
  const path = process.env.RAPPORTEUR_PROFILES;
  profiles ??= path ? loadProfiles(path) : new Map();
  return profiles;
}

/** Sets the learned host profiles that cleaning may use: the same in every thread, before the first input. */
export function useProfiles(given: Iterable<readonly [string, HostProfile]>): void {
  profiles = new Map(given);
}

export function profileFor(url: string): HostProfile | null {
  if (known().size === 0) return null;
  try {
    return known().get(hostOf(url)) ?? null;
  } catch {
    return null;
  }
}
