import { UsageError } from '../model/errors.js';
import type { Source } from './source.js';

/** The sources that names mean: an id (`vnm/vietnamplus`), its last part, a country's folder (`vnm`); all without names. */
export function selectSources(all: readonly Source[], names: readonly string[]): Source[] {
  if (names.length === 0) return [...all];
  const chosen = new Set<Source>();
  for (const name of names) {
    const wanted = name.toLowerCase();
    const found = all.filter(
      ({ id }) => id === wanted || id.startsWith(`${wanted}/`) || id.endsWith(`/${wanted}`),
    );
    if (found.length === 0) {
      throw new UsageError(`no source is named "${name}"; "rapporteur sources list" shows them all`, name);
    }
    for (const source of found) chosen.add(source);
  }
  return all.filter((source) => chosen.has(source));
}
