import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../../model/errors.js';
import type { HostProfile } from './profile.js';

function isProfile(value: unknown): value is HostProfile {
  if (typeof value !== 'object' || value === null) return false;
  const p = value as Record<string, unknown>;
  return (
    typeof p.host === 'string' &&
    typeof p.version === 'number' &&
    Array.isArray(p.repeats) &&
    p.repeats.every((r) => typeof r === 'string')
  );
}

/** The host profiles of a file, by host; none where there is no file. */
export function loadProfiles(path: string): Map<string, HostProfile> {
  if (!existsSync(path)) return new Map();
  let list: unknown;
  try {
    list = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new InputError('E_PROFILES', 'clean', path, 'is no JSON; learn the profiles anew', { cause });
  }
  if (!Array.isArray(list) || !list.every(isProfile)) {
    throw new InputError('E_PROFILES', 'clean', path, 'holds no host profiles; learn them anew');
  }
  return new Map(list.map((profile) => [profile.host, profile]));
}

/** Writes the profiles, ordered by host, at once or not at all. */
export function saveProfiles(path: string, profiles: ReadonlyMap<string, HostProfile>): void {
  const list = [...profiles.values()].sort((a, b) => (a.host < b.host ? -1 : 1));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(list, null, 1)}\n`);
  renameSync(`${path}.new`, path);
}
