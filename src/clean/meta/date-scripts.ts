import { type DayHints, dayOf } from './calendar.js';
import type { DateWitness } from './date-witness.js';

/** After `publi`: the rest of the name, quotes as scripts and attributes escape them, a day or an epoch. */
const VALUE =
  /ubli(?!sher)\w{0,24}(?:\\{0,3}(?:["'=:\s]|&(?:quot|#34|q);)){2,12}(?:((?:19|20)\d\d-?[01]\d-?[0-3]\d)(?!\d)|(1[0-9]{9})(?:\d{3})?(?!\d))/iy;
const MAX_HITS = 400;
const MAX_DAYS = 12;

/**
 * Days that scripts and attributes call a publication (`"publishedAt":"2024-05-06…"`, `data-published=…`), for pages
 * that tell nothing where all can read it. The first is most often the page's own; many different ones are a list.
 */
export function fromScripts(source: string, hints: DayHints): DateWitness[] {
  const seen = new Map<string, number>();
  let hits = 0;
  for (let at = source.indexOf('ubli'); at !== -1 && hits < MAX_HITS; at = source.indexOf('ubli', at + 4)) {
    hits++;
    VALUE.lastIndex = at;
    const m = VALUE.exec(source);
    const day = m ? dayOf(m[1] ?? m[2] ?? '', hints) : null;
    if (day) seen.set(day, (seen.get(day) ?? 0) + 1);
    if (seen.size > MAX_DAYS) break;
  }
  const days = [...seen.keys()];
  const alone = days.length === 1;
  return days.map((day, i) => ({ day, from: 'meta', trust: alone ? 0.5 : i === 0 ? 0.38 : 0.25 }));
}
