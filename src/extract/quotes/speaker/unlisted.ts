import { T } from '../../../text/closed.js';
import { DEMONYM, PLACE } from '../../../text/lexicon.js';
import { isCapital, isWord, type Page } from '../page.js';
import type { Range } from '../report.js';
import { HONORIFIC, isServed, RANK } from './person.js';

const PARTICLE = new Set('de da dos del la al el bin binti ibn ben van von der den ter di du y e'.split(' '));
/** Fewest and most parts of a name. */
const FEWEST = 2;
const MOST = 5;

/** The name of somebody whom the list of persons lacks, behind an office or an honorific: "Trade Minister [Ysolt Brandreth]". */
export function unlistedName(page: Page, range: Range): Range | null {
  for (let i = range.end - 2; i >= range.first; i--) {
    const word = page.lower[i]!;
    if (RANK.test(word) || HONORIFIC.has(word) || (word === '.' && HONORIFIC.has(page.lower[i - 1] ?? ''))) {
      const name = { first: i + 1, end: range.end };
      return isNameLike(page, name) && !isServed(page, name.first, range.first) ? name : null;
    }
  }
  return null;
}

/** Two to five capitalised words and particles, none a place, an office or a common noun. */
export function isNameLike(page: Page, range: Range): boolean {
  let parts = 0;
  for (let i = range.first; i < range.end; i++) {
    const word = page.lower[i]!;
    if (!isWord(page, i)) {
      if (word !== '-' && word !== '.') return false;
      continue;
    }
    if (PARTICLE.has(word) && i > range.first) continue;
    const capital = isCapital(page, i);
    if (!capital || page.tag[i] !== T.name || RANK.test(word) || NAMES_BODIES.has(word)) return false;
    if ((page.classes[i]! & (PLACE | DEMONYM)) !== 0 && parts === 0) return false;
    parts++;
  }
  return parts >= FEWEST && parts <= MOST;
}
const NAMES_BODIES = new Set(
  (
    'ministry council commission committee office department agency court union group assembly party bank forum watch ' +
    'international association centre center institute rights affairs justice security national united nations state ' +
    'general parliament senate house news press times herald post ngo ngos cso network coalition alliance league ' +
    'foundation observatorio observatoire liga ligue instituto fundacion centro comite movimento movimiento'
  ).split(' '),
);
