import { NUMBER, WORD } from '../../text/tokenize.js';
import { compose } from './compose.js';
import { readYear } from './lex/calendar-words.js';
import { readOrdinal } from './lex/numbers.js';
import { classOf } from './lex/words.js';
import { clockTime } from './rules/clock.js';
import { samePeriod } from './rules/compared.js';
import { deictic } from './rules/deictic.js';
import { fiscal } from './rules/fiscal.js';
import { dayRange, daysBefore } from './rules/lists.js';
import { dayFirst, dayOfMonth, dayOfTold, monthFirst, ordinalDay, weekdayDate } from './rules/month-day.js';
import { namedDay } from './rules/named-day.js';
import { numericDate, numericDay, numericMonth } from './rules/numeric.js';
import { every, often } from './rules/often.js';
import { phase, portion } from './rules/phase.js';
import { quantity } from './rules/quantity.js';
import { ordinalPeriod, quarterCode, quarterTail } from './rules/quarter.js';
import { dayWord, holiday, season, vague } from './rules/simple.js';
import { firstSpan } from './rules/span.js';
import { spokenYear } from './rules/spoken-year.js';
import { unitAlone } from './rules/unit.js';
import { weekday, weekdays } from './rules/weekday.js';
import { bareYear, century, decade, shortYear, spokenDecade } from './rules/year.js';
import type { Scan } from './scan.js';
import type { Match } from './under.js';

/** All time expressions of a document, left to right, underspecified. One pass over the tokens. */
export function recognise(s: Scan): Match[] {
  const found: Match[] = [];
  const { sentences } = s.doc;
  for (let n = 0; n < sentences.count; n++) {
    s.from = sentences.first[n]!;
    s.limit = sentences.first[n + 1]!;
    s.taken = s.from;
    s.told = null;
    let i = s.from;
    while (i < s.limit) {
      const match = matchAt(s, i);
      if (match === null) {
        i++;
        continue;
      }
      const whole = compose(s, match);
      // Days that lend their month from the date just found: "4 to 15 November".
      found.push(...daysBefore(s, whole), whole);
      const { what } = whole;
      if (what.kind === 'cal' && what.month !== undefined && what.day !== undefined) {
        s.told = { month: what.month, ...(what.year === undefined ? {} : { year: what.year }) };
      }
      i = whole.end;
      s.taken = i;
      // What shares a month with the date just found: "12-19", ", 6 and 8".
      for (let more = dayRange(s, whole); more !== null; more = dayRange(s, more)) {
        found.push(more);
        i = more.end;
        s.taken = i;
      }
    }
  }
  return found;
}

/** The expression whose first own word is token i; what stands before it (articles, "about") is added by compose. */
export function matchAt(s: Scan, i: number): Match | null {
  if (s.depth >= MAX_DEPTH) return null;
  s.depth++;
  const found = readAt(s, i);
  s.depth--;
  return found;
}
/** "late in the morning of the last Friday of early May": nothing real nests deeper. */
const MAX_DEPTH = 4;

function readAt(s: Scan, i: number): Match | null {
  if (s.kind[i] === NUMBER) return atNumber(s, i);
  const form = s.lower[i]!;
  if (s.kind[i] !== WORD) return form === "'" || form === '’' || form === '‘' ? shortYear(s, i) : null;
  const cls = classOf(form);
  return cls === undefined ? null : atWord(s, i, cls);
}

function atNumber(s: Scan, i: number): Match | null {
  return (
    numericDate(s, i) ??
    numericMonth(s, i) ??
    numericDay(s, i) ??
    clockTime(s, i) ??
    dayFirst(s, i) ??
    dayOfMonth(s, i) ??
    decade(s, i) ??
    yearWithPeriod(s, i) ??
    ordinals(s, i) ??
    quantity(s, i)
  );
}

/** "the 1988 second quarter", "1989", "the 1988 period". */
function yearWithPeriod(s: Scan, i: number): Match | null {
  const year = readYear(s, i);
  if (year === null) return null;
  return quarterTail(s, i, year.end, { year: year.value }) ?? samePeriod(s, i) ?? bareYear(s, i);
}

function ordinals(s: Scan, i: number): Match | null {
  const ordinal = readOrdinal(s, i);
  if (ordinal === null) return null;
  return (
    ordinalPeriod(s, i, ordinal) ??
    century(s, i, ordinal) ??
    ordinalDay(s, i, ordinal) ??
    dayOfTold(s, i) ??
    portion(s, i, ordinal)
  );
}

function atWord(s: Scan, i: number, cls: NonNullable<ReturnType<typeof classOf>>): Match | null {
  switch (cls) {
    case 'month':
      return monthFirst(s, i);
    case 'weekday':
      return weekdayDate(s, i) ?? weekday(s, i);
    case 'weekdays':
      return weekdays(s, i);
    case 'unit':
    case 'units':
      return (s.lower[i] === 'second' ? ordinals(s, i) : null) ?? unitAlone(s, i) ?? namedDay(s, i);
    case 'number':
      return clockTime(s, i) ?? ordinals(s, i) ?? spokenYear(s, i) ?? quantity(s, i);
    case 'ordinal':
      return ordinals(s, i) ?? firstSpan(s, i);
    case 'deictic':
      return ordinals(s, i) ?? samePeriod(s, i) ?? deictic(s, i);
    case 'season':
      return season(s, i);
    case 'day':
      return dayWord(s, i);
    case 'phase':
      return phase(s, i);
    case 'often':
      return often(s, i);
    case 'every':
      return every(s, i);
    case 'decade':
      return spokenDecade(s, i);
    case 'clock':
      return clockTime(s, i);
    case 'part':
      return phase(s, i);
    case 'quarterCode':
      return quarterCode(s, i);
    case 'vague':
      return vague(s, i);
    case 'fiscal':
      return fiscal(s, i);
    case 'compared':
      return samePeriod(s, i);
    case 'holiday':
      return holiday(s, i);
  }
}
