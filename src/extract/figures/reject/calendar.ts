import { T } from '../../../text/closed.js';
import { NUMBER, type Tokens } from '../../../text/tokenize.js';
import { qualifierBefore } from '../qualifier.js';
import { type Context, countFollows } from './context.js';

const MONTHS = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept ' +
    'oct nov dec'
  ).split(' '),
);
const ERAS = new Set(['a.d.', 'ad', 'bc', 'b.c.', 'bce', 'ce', 'circa']);
const CLOCK = new Set("am pm a.m. p.m. a.m p.m o'clock gmt utc noon bst edt est ist".split(' '));
const YEAR_LEADS = new Set(
  'in since by of from until till during before after the late early mid for to and through between a.d. ad bc circa last fiscal'.split(
    ' ',
  ),
);
/** "an average of 1500" is none. */
const TOTALS = new Set(
  'average total sum cost price maximum minimum score rate median toll population number record'.split(' '),
);

/** "an average of 1500", "a total of 2010": no year, whatever it looks like. */
export function isTotal(tokens: Tokens, i: number): boolean {
  return tokens.lower[i - 1] === 'of' && TOTALS.has(tokens.lower[i - 2] ?? '');
}

const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night']);

function isPartOfDay(lower: readonly string[], i: number): boolean {
  if (lower[i] === 'at') return lower[i + 1] === 'night';
  return lower[i] === 'in' && lower[i + 1] === 'the' && PARTS_OF_DAY.has(lower[i + 2] ?? '');
}

const HOUR = /^(?:1?\d|2[0-4])\.[0-5]\d$/;

/** "Time: 9.00 – 12.30" */
function isTimetable(tokens: Tokens, i: number): boolean {
  const { lower } = tokens;
  let at = i - 1;
  if ((lower[at] === '–' || lower[at] === '-' || lower[at] === 'to') && HOUR.test(lower[at - 1] ?? ''))
    at -= 2;
  if (lower[at] === ':') at--;
  return lower[at] === 'time' || lower[at] === 'times' || lower[at] === 'hours';
}

/** "more than 2000", "below 1500": a bound, where a year would be odd. */
function bounded(tokens: Tokens, i: number): boolean {
  const found = qualifierBefore(tokens, i)?.qualifier;
  return found !== undefined && found !== 'about' && found !== 'nearly' && tokens.lower[i - 1] !== 'to';
}

/** A light guard for years, days and hours where the dates layer found nothing. */
export function calendar(c: Context): string | null {
  const { doc, num, unit } = c;
  const { lower, kind } = doc.tokens;
  if (unit) return null;
  const before = num.first > 0 ? lower[num.first - 1]! : '';
  const next = lower[num.end] ?? '';
  if (CLOCK.has(next) || before === 'gmt' || before === 'utc') return 'clock';
  // "at 4 in the morning", "at 9 at night"
  if (before === 'at' && num.value <= 12 && isPartOfDay(lower, num.end)) return 'clock';
  if (num.scaled) return null;
  if (HOUR.test(lower[num.first]!) && isTimetable(doc.tokens, num.first)) return 'clock';
  const printed = lower[num.first]!;
  // "the 55 the session": an ordinal that came apart.
  if (before === 'the' && next === 'the') return 'ordinal';
  const day = num.value <= 31 && printed.length <= 2;
  if (day && (MONTHS.has(before) || (MONTHS.has(next) && next !== 'may' && next !== 'march'))) return 'date';
  if (day && (before === '.' || before === ',') && MONTHS.has(lower[num.first - 2] ?? '')) return 'date';
  if (ERAS.has(before) || ERAS.has(next) || ERAS.has(lower[num.first - 3] ?? '')) return 'year';
  if (printed.length !== 4 || num.value < 1500 || num.value > 2100 || !Number.isInteger(num.value))
    return null;
  // "Merck's 2018 sales"
  const lead = num.first > 0 ? doc.tags.tag[num.first - 1] : T.punct;
  if (lead === T.name || lead === T.possessive) return 'year';
  if (isTotal(doc.tokens, num.first) || bounded(doc.tokens, num.first)) return null;
  if (YEAR_LEADS.has(before) || MONTHS.has(before) || (before === ',' && kind[num.first - 2] === NUMBER))
    return 'year';
  return countFollows(c) && before !== '' ? null : 'year';
}
