import { T } from '../../../text/closed.js';
import { isCapital, type Page } from '../page.js';
import type { Range } from '../report.js';
import { castOf } from './cast.js';

/** Common nouns for bodies that a text names once in full and then by the noun alone ("the commission"). */
const BODIES = new Set(
  (
    'forum commission ministry council committee association network union institute office agency centre center ' +
    'coalition movement foundation court embassy bank department board authority alliance federation secretariat ' +
    'league society mission assembly parliament congress senate tribunal directorate bureau service'
  ).split(' '),
);

/** An abbreviation in full; "the Council", "the council" as the one longer name in the article that ends or begins so. */
export function fullest(page: Page, text: string, core: Range): string {
  const cast = castOf(page);
  const capital = isCapital(page, core.first);
  const long = capital ? cast.abbreviations.get(text.toLowerCase()) : undefined;
  if (long !== undefined) return long;
  const alone = core.end - core.first === 1 && page.lower[core.first - 1] === 'the';
  if (!alone || page.tag[core.first] === T.pronoun) return text;
  if (!capital && !BODIES.has(page.lower[core.first]!)) return text;
  const known = cast.longer.get(text);
  if (known !== undefined) return known;
  const full = longest(cast.names, text[0]!.toUpperCase() + text.slice(1)) ?? text;
  cast.longer.set(text, full);
  return full;
}

/** The longest of the names that end in the word or begin with "Word of"; null where they are not one body's. */
function longest(names: readonly string[], word: string): string | null {
  const found = new Set(names.filter((n) => n.endsWith(` ${word}`) || n.startsWith(`${word} of `)));
  let best: string | null = null;
  for (const name of found) if (best === null || name.length > best.length) best = name;
  for (const name of found) if (!best!.includes(name)) return null;
  return best;
}
