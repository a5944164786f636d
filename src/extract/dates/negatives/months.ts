import { T } from '../../../text/closed.js';
import { CAPITAL } from '../../../text/tokenize.js';
import { has, type Scan, word } from '../scan.js';

/** Months that are also given names or other words. */
const NAMES = new Set(['may', 'march', 'april', 'june', 'august', 'jan', 'mar', 'dec']);
const LEADERS = new Set(
  (
    'in since until till by from to before after during through between of for late early mid last next this each every and or ' +
    'previous following later earlier sometime around about on at than past coming through throughout beginning end'
  ).split(' '),
);
const HONORIFICS = new Set('mr mrs ms miss dr sir lady president minister secretary'.split(' '));

/** Whether a month's name that stands alone means the month ("in May"), not a person or a verb ("Theresa May"). */
export function monthIsMeant(s: Scan, i: number, end: number): boolean {
  const form = word(s, i);
  if (!NAMES.has(form)) return true;
  const before = word(s, i - 1);
  if (LEADERS.has(before)) return true;
  if (before === '.' && HONORIFICS.has(word(s, i - 2))) return false;
  if (HONORIFICS.has(before)) return false;
  if (i > s.from && s.tag[i - 1] === T.name) return false;
  const next = word(s, end);
  if (next === "'s") return form === 'april' || form === 'june' || form === 'august';
  if (form === 'may' || form === 'march' || form.length === 3) return false;
  return i > s.from && !has(s, end, CAPITAL);
}
