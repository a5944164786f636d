import { fullYear, readShortYear, readYear } from '../lex/calendar-words.js';
import { readOrdinal } from '../lex/numbers.js';
import { FISCAL } from '../lex/words.js';
import { afterHyphen, isNumber, type Scan, word } from '../scan.js';
import type { Match } from '../under.js';
import { ordinalPeriod } from './quarter.js';

/** "fiscal 1988", "fiscal year 2023", "FY2023", "FY 2023-24". */
export function fiscal(s: Scan, i: number): Match | null {
  if (FISCAL.get(word(s, i)) !== 1) return null;
  let at = i + 1;
  const ordinal = readOrdinal(s, afterHyphen(s, at));
  const period = ordinal === null ? null : ordinalPeriod(s, afterHyphen(s, at), ordinal);
  if (period !== null && period.what.kind === 'cal') {
    return { ...period, first: i, what: { ...period.what, fiscal: true } };
  }
  if (word(s, at) === 'year') at++;
  const short =
    word(s, i) === 'fy' && isNumber(s, at) && word(s, at).length === 2
      ? { value: fullYear(Number(word(s, at))), end: at + 1 }
      : null;
  const year = readYear(s, at) ?? readShortYear(s, at) ?? short;
  if (year === null) return null;
  return {
    first: i,
    end: year.end,
    type: 'DATE',
    what: { kind: 'cal', year: year.value, fiscal: true },
    rule: 'fiscal-year',
  };
}
