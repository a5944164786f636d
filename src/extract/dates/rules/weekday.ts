import { CAPITAL } from '../../../text/tokenize.js';
import { readWeekday, readYear } from '../lex/calendar-words.js';
import { PARTS, PLURAL_WEEKDAYS } from '../lex/words.js';
import { has, isNumber, type Scan, word } from '../scan.js';
import { type Cal, fixed, type Match } from '../under.js';

/** "Thursday", "Friday morning", "Tuesday last week". */
export function weekday(s: Scan, i: number): Match | null {
  const day = readWeekday(s, i);
  if (day?.value === 5 && word(s, i - 1) === 'good' && has(s, i - 1, CAPITAL)) return goodFriday(s, i);
  if (day === null || (NAMED.has(word(s, i - 1)) && has(s, i - 1, CAPITAL))) return null;
  if (isTitle(s, i, day.end)) return null;
  const short = word(s, i).length <= 5;
  if (short && !shortIsMeant(s, i, day.end)) return null;
  const what: Cal = { kind: 'cal', weekday: day.value };
  const part = PARTS.get(word(s, day.end));
  if (part !== undefined && word(s, day.end) !== 'overnight') {
    what.part = part;
    return { first: i, end: day.end + 1, type: 'TIME', what, rule: 'weekday-part' };
  }
  const parts = PLURAL_PARTS[word(s, day.end)];
  if (parts !== undefined) return set(i, day.end + 1, `${day.value}T${parts}`);
  return { first: i, end: day.end, type: 'DATE', what, rule: 'weekday' };
}
/** "Black Friday", "Super Tuesday": names. */
const NAMED = new Set(
  'man girl black super cyber bloody good ash palm holy shrove fat manic ruby giving'.split(' '),
);
const PLURAL_PARTS: Readonly<Record<string, string>> = {
  mornings: 'MO',
  afternoons: 'AF',
  evenings: 'EV',
  nights: 'NI',
};

/** "Good Friday", "Good Friday 2024"; the agreement named after it is no date. */
function goodFriday(s: Scan, i: number): Match | null {
  if (has(s, i + 1, CAPITAL)) return null;
  const year = readYear(s, i + 1);
  const what: Cal = { kind: 'cal', feast: 'easter', dayShift: -2, ...(year ? { year: year.value } : {}) };
  return { first: i - 1, end: year?.end ?? i + 1, type: 'DATE', what, rule: 'holiday' };
}

/** "The Sunday Times": a newspaper. */
function isTitle(s: Scan, i: number, next: number): boolean {
  return word(s, i - 1) === 'the' && has(s, next, CAPITAL) && PAPERS.has(word(s, next));
}
const PAPERS = new Set(
  'times telegraph express mail mirror herald sun post independent standard star nation guardian observer tribune business vision'.split(
    ' ',
  ),
);

/** "on Mondays": a recurrence. */
export function weekdays(s: Scan, i: number): Match | null {
  const day = PLURAL_WEEKDAYS.get(word(s, i));
  return day === undefined || !has(s, i, CAPITAL) ? null : set(i, i + 1, String(day));
}

function set(first: number, end: number, day: string): Match {
  return fixed(first, end, 'SET', `XXXX-WXX-${day}`, 'weekdays');
}

/** "Sat", "Sun", "Mon" and "Wed" are words and names too: a stop, a comma or a number must go with them. */
function shortIsMeant(s: Scan, i: number, end: number): boolean {
  const before = word(s, i - 1);
  const next = word(s, end);
  if (LEADERS.has(before)) return !has(s, end, CAPITAL);
  return end > i + 1 || (next === ',' && isNumber(s, end + 1)) || isNumber(s, end);
}
const LEADERS = new Set(['on', 'last', 'next', 'this', 'every', 'by', 'until', 'since']);
