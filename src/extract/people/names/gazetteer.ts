import { readFileSync } from 'node:fs';

/** Bits of the gazetteer: a given name, a family name somewhere in the world. */
export const GIVEN = 1;
const FAMILY = 2;

const BITS: Readonly<Record<string, number>> = { both: GIVEN | FAMILY, given: GIVEN, family: FAMILY };
let table: Map<string, number> | null = null;

function load(): Map<string, number> {
  const out = new Map<string, number>();
  for (const line of readFileSync(new URL('gazetteer.txt', import.meta.url), 'utf8').split('\n')) {
    const colon = line.indexOf(':');
    const bits = BITS[line.slice(0, colon)] ?? 0;
    if (bits !== 0) for (const word of line.slice(colon + 1).split(' ')) out.set(word, bits);
  }
  return out;
}

/** GIVEN and FAMILY of a folded word; 0 for a word in neither list. 33,000 names, made by train/gazetteer.mjs. */
export function nameBits(folded: string): number {
  table ??= load();
  return table.get(folded) ?? 0;
}
