import type { HostProfile } from '../clean/index.js';

let profiles: ReadonlyMap<string, HostProfile> = new Map();

/** Sets the learned host profiles that cleaning may use: the same in every thread, before the first input. */
export function useProfiles(known: Iterable<readonly [string, HostProfile]>): void {
  profiles = new Map(known);
}

export function profileFor(url: string): HostProfile | null {
  if (profiles.size === 0) return null;
  try {
    return profiles.get(new URL(url).hostname.replace(/^www\./, '')) ?? null;
  } catch {
    return null;
  }
}
