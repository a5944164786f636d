import type { Block } from '../html/blocks.js';
import type { DayHints } from './calendar.js';
import type { Metas } from './metas.js';

/** Generic domains are mostly American; these countries, too, write the month first. */
const MONTH_FIRST_TLD = /\.(?:com|us|org|net|gov|edu|ph|fm|mh|pw|gu|pr)$/;
const PATH_LOCALE = /\/en[-_](?!us)\w\w\//i;
const NUMERIC = /(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d\d(?!\d)/g;
const MAX_TEXT = 300;

/** Whether 03/04/2020 is the fourth of March on a page; found out when the first such day is met. */
export function dayOrder(
  url: string | null,
  language: string | null,
  metas: Metas,
  blocks: readonly Block[],
): DayHints {
  return new DayOrder(url, language, metas, blocks);
}

/**
 * A class, since each object literal with a getter makes a shape of its own: those live long, and would keep the
 * whole page alive with the getter.
 */
class DayOrder implements DayHints {
  private known: boolean | null = null;

  constructor(
    private readonly url: string | null,
    private readonly language: string | null,
    private readonly metas: Metas,
    private readonly blocks: readonly Block[],
  ) {}

  get monthFirst(): boolean {
    this.known ??= shownBy(this.blocks) ?? usual(this.url, regional(this.language, this.metas));
    return this.known;
  }
}

/** How the page writes its other days: 25/06/2024 can be read in one way only. Null where none tells, or both. */
function shownBy(blocks: readonly Block[]): boolean | null {
  let dayFirst = false;
  let monthFirst = false;
  for (const { text } of blocks) {
    if (text.length > MAX_TEXT) continue;
    for (const m of text.matchAll(NUMERIC)) {
      const [one, other] = [Number(m[1]), Number(m[3])];
      if (one > 12 && one < 32 && other <= 12) dayFirst = true;
      if (other > 12 && other < 32 && one <= 12) monthFirst = true;
    }
  }
  return dayFirst === monthFirst ? null : monthFirst;
}

/** `en` says less than the locale that the page tells networks. */
function regional(language: string | null, metas: Metas): string | null {
  if (language && /[-_]/.test(language)) return language;
  const locale = metas.get('og:locale')?.[0];
  // A default that templates carry: what it says of English in general is not said of this page.
  return locale && !/^en_us$/i.test(locale) ? locale : language;
}

function usual(url: string | null, language: string | null): boolean {
  if (language && !/^en/i.test(language)) return false;
  if (language && /^en[-_](?!us)/i.test(language)) return false;
  if (!url) return true;
  if (PATH_LOCALE.test(url)) return false;
  try {
    return MONTH_FIRST_TLD.test(new URL(url).hostname);
  } catch {
    return true;
  }
}
