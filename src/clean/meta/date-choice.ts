import { monthInUrl } from './calendar.js';
import type { DateWitness } from './date-witness.js';

const DAY = 86_400_000;
/** Hours of UTC at which some outlet still writes the day before, or the day after already. */
const LAST_NIGHT = 9;
const NEXT_DAY = 10;

/** The day to believe of all that were found: the most trusted, raised by those that agree with it; null where none will do. */
export function chooseDay(
  found: readonly DateWitness[],
  url: string | null,
  strong: boolean,
): DateWitness | null {
  let best: DateWitness | null = null;
  let most = 0.15;
  const month = url ? monthInUrl(url) : null;
  for (const witness of found) {
    if (strong && witness.from === 'text' && witness.trust < 0.3) continue;
    const kinds = new Set(
      found
        .filter((c) => c.day === witness.day && c.from !== witness.from && c.trust > 0.3)
        .map((c) => c.from),
    );
    let score = witness.trust + kinds.size * 0.12;
    if (month) score += witness.day.startsWith(month) ? 0.25 : -0.1;
    if (witness.day.endsWith('-01-01') && kinds.size === 0) score -= 0.3;
    if (score > most) {
      most = score;
      best = witness;
    }
  }
  if (!best || best.from === 'text') return best;
  return turned(best, found) ?? outvoted(best, found) ?? shifted(best, found);
}

/**
 * A day that nothing else on the page bears out, against one on which two kinds of witnesses agree: a template's
 * date, a day to come, the day on which the pages were moved.
 */
function outvoted(best: DateWitness, found: readonly DateWitness[]): DateWitness | null {
  const strong = found.filter((c) => c.trust >= 0.55 && !c.changed && c.from !== best.from);
  if (strong.some((c) => Math.abs(Date.parse(c.day) - Date.parse(best.day)) <= DAY)) return null;
  return strong.find((c) => strong.some((other) => other.day === c.day && other.from !== c.from)) ?? null;
}

/** A machine that took the day for the month: the page prints it the right way round. */
function turned(best: DateWitness, found: readonly DateWitness[]): DateWitness | null {
  const day = `${best.day.slice(0, 4)}-${best.day.slice(8)}-${best.day.slice(5, 7)}`;
  if (day === best.day || found.some((c) => c.from !== best.from && c.day === best.day)) return null;
  return found.find((c) => c.from === 'text' && c.day === day && c.trust > 0.45) ?? null;
}

/** Midnight falls elsewhere where the outlet is: address or headline print the neighbouring day. */
function shifted(best: DateWitness, found: readonly DateWitness[]): DateWitness {
  const { hour } = best;
  if (hour === undefined) return best;
  const printed = (day: string): boolean =>
    found.some(
      (c) => c.day === day && !c.changed && (c.from === 'url' || (c.from === 'text' && c.trust > 0.66)),
    );
  if (printed(best.day)) return best;
  for (const step of [hour < LAST_NIGHT ? -1 : 0, hour >= NEXT_DAY ? 1 : 0]) {
    const day = new Date(Date.parse(best.day) + step * DAY).toISOString().slice(0, 10);
    if (step !== 0 && printed(day)) return { ...best, day };
  }
  return best;
}
