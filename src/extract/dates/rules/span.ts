import { durationValue } from '../lex/durations.js';
import { readCount } from '../lex/numbers.js';
import { PLURAL_UNITS, UNITS } from '../lex/words.js';
import { type Scan, word } from '../scan.js';
import { fixed, type Match } from '../under.js';
import { readQuantity } from './quantity.js';

/** "the last two weeks", "the next 18 months", "recent years", "the coming days". */
export function countedSpan(s: Scan, i: number, at: number, form: string): Match | null {
  if (!SPANNING.has(form) && at === i + 1) return null;
  const several = readQuantity(s, at);
  if (several !== null && several.high !== null) {
    const value = `${durationValue(several.count, several.unit)}/${durationValue(several.high, several.unit)}`;
    return fixed(i, several.end, 'DURATION', value, 'span');
  }
  const count = readCount(s, at);
  let j = count?.end ?? at;
  while (FILLERS.has(word(s, j))) j++;
  const unit = PLURAL_UNITS.get(word(s, j)) ?? (count === null ? undefined : UNITS.get(word(s, j)));
  if (unit === undefined) return null;
  if (count === null) {
    if (form === 'recent' && (unit === 'Y' || unit === 'DE'))
      return fixed(i, j + 1, 'DATE', 'PAST_REF', 'recent');
    if (!VAGUE_SPAN.has(form)) return null;
  }
  const value = durationValue(count === null ? Number.NaN : count.value, unit);
  return fixed(i, j + 1, 'DURATION', value, 'span');
}
/** "the first nine months", "the first two years". */
export function firstSpan(s: Scan, i: number): Match | null {
  if (word(s, i) !== 'first') return null;
  const count = readCount(s, i + 1);
  const unit = count === null ? undefined : PLURAL_UNITS.get(word(s, count.end));
  if (count === null || unit === undefined) return null;
  return fixed(i, count.end + 1, 'DURATION', durationValue(count.value, unit), 'span');
}

const SPANNING = new Set([
  'last',
  'past',
  'next',
  'coming',
  'previous',
  'preceding',
  'following',
  'recent',
  'latest',
  'prior',
]);
/** Words that need no count: "recent weeks", "the coming days", "past years". */
const VAGUE_SPAN = new Set(['recent', 'coming', 'past']);
const FILLERS = new Set([
  'trading',
  'business',
  'working',
  'full',
  'consecutive',
  'calendar',
  'fiscal',
  'financial',
  'or',
  'so',
]);
