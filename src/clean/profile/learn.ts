import { toBlocks } from '../html/blocks.js';
import { parsePage } from '../html/parse.js';
import { proseOf } from '../html/prose.js';
import { readJsonLd } from '../meta/jsonld.js';
import { readMetas } from '../meta/metas.js';
import { readOutlet } from '../meta/outlet.js';
import { fingerprint } from './fingerprint.js';
import type { HostProfile } from './profile.js';

const MIN_PAGES = 3;
const MIN_LENGTH = 12;
/** Share of the pages on which a label must stand; running text needs the larger one: outlets repeat background. */
const SHARE_LABEL = 0.25;
const SHARE_PROSE = 0.5;
const MIN_PROSE_PAGES = 4;

/**
 * Learns what repeats over pages of one host. `pages` are decoded sources of different articles; two with the same
 * text count once. `before` is the profile to replace. Null where the pages are too few to tell.
 */
export function learnProfile(
  host: string,
  pages: readonly string[],
  learned: string,
  before: HostProfile | null,
): HostProfile | null {
  const stands = new Map<string, { pages: number; prose: boolean }>();
  const outlets = new Map<string, number>();
  const bodies = new Set<string>();
  for (const source of pages) {
    const page = parsePage(source);
    const blocks = toBlocks(page);
    const body = fingerprint(
      blocks
        .filter((block) => proseOf(block) > 0)
        .map((block) => block.text)
        .join(' '),
    );
    if (blocks.length === 0 || bodies.has(body)) continue;
    bodies.add(body);
    const outlet = readOutlet(readMetas(page), readJsonLd(page));
    if (outlet) outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1);
    const seen = new Set<string>();
    for (const block of blocks) {
      if (block.text.length < MIN_LENGTH) continue;
      const print = fingerprint(block.text);
      if (seen.has(print)) continue;
      seen.add(print);
      const known = stands.get(print);
      if (known) known.pages++;
      else stands.set(print, { pages: 1, prose: proseOf(block) > 0 });
    }
  }
  const count = bodies.size;
  if (count < MIN_PAGES) return null;
  const repeats = [...stands]
    .filter(([, { pages: n, prose }]) =>
      prose ? n >= MIN_PROSE_PAGES && n >= count * SHARE_PROSE : n >= MIN_PAGES && n >= count * SHARE_LABEL,
    )
    .map(([print]) => print)
    .sort();
  const [outlet, votes] = [...outlets].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [null, 0];
  return {
    host,
    version: (before?.version ?? 0) + 1,
    pages: count,
    learned,
    repeats,
    outlet: outlet !== null && votes >= count / 2 ? outlet : null,
  };
}
