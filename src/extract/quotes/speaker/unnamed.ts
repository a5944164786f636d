import { T } from '../../../text/closed.js';
import { isNominal, mentionOf, type Page } from '../page.js';
import type { Range } from '../report.js';

const INDEFINITE = new Set(['a', 'an', 'another', 'one']);
/** How far back somebody unnamed is looked for, in tokens. */
const REACH = 200;

/** "A Justice Ministry official ... The official": the words that brought in somebody of that noun without a name; null where nobody was. */
export function unnamedBefore(page: Page, noun: string, at: number): Range | null {
  for (let i = at - 1; i >= 0 && i > at - REACH; i--) {
    if (page.lower[i] !== noun || page.inQuote[i] || isNamed(page, i)) continue;
    let first = i;
    while (first > 0 && (isNominal(page, first - 1) || page.lower[first - 1] === '-') && i - first < 8) {
      first--;
      if (INDEFINITE.has(page.lower[first]!)) return { first, end: i + 1 };
      if (page.tag[first] === T.determiner) break;
    }
  }
  return null;
}

/** "an official, Ann Lee", "official Ann Lee": the noun stands with a name. */
function isNamed(page: Page, i: number): boolean {
  const next = page.lower[i + 1] === ',' ? i + 2 : i + 1;
  return mentionOf(page, next)?.kind === 'full' || page.lower[i - 1] === ',';
}
