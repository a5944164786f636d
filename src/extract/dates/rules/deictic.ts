import { T } from '../../../text/closed.js';
import { CAPITAL, NUMBER } from '../../../text/tokenize.js';
import { readMonth, readWeekday } from '../lex/calendar-words.js';
import { durationValue } from '../lex/durations.js';
import { DEICTICS, FISCAL, HOLIDAYS, PARTS, SEASONS, UNITS } from '../lex/words.js';
import { has, type Scan, word } from '../scan.js';
import { fixed, type Match } from '../under.js';
import { monthFirst } from './month-day.js';
import { quarterTail } from './quarter.js';
import { countedSpan } from './span.js';

/** "last week", "this year", "next May", "the past five years", "the following day", "that night". */
export function deictic(s: Scan, i: number): Match | null {
  const form = word(s, i);
  const phrase = setPhrase(s, i);
  if (phrase !== null) return phrase;
  // "This Week", a programme's name in quotation marks.
  if (isTitle(s, i)) return null;
  const row = DEICTICS.get(form);
  if (row === undefined) return null;
  const [step, from] = row;
  let at = i + 1;
  // "this past week", "this coming Friday", "that same day".
  const second = word(s, at);
  let steps: -1 | 0 | 1 = step;
  if ((form === 'this' || form === 'that') && DEICTICS.has(second) && second !== 'that') {
    steps = DEICTICS.get(second)![0];
    at++;
  }
  const again = nextOfThis(s, i, form);
  if (again !== null) return again;
  const counted = countedSpan(s, i, at, form);
  if (counted !== null) return counted;
  return (
    calendarName(s, i, at, steps, from) ??
    (UNITS.has(word(s, at)) ? singleUnit(s, i, at, form, steps, from) : null) ??
    (FISCAL.has(word(s, at)) && word(s, at + 1) === 'year'
      ? singleUnit(s, i, at + 1, form, steps, from)
      : null) ??
    (word(s, at) === 'period' && form === 'latest' ? latestPeriod(i, at) : null) ??
    dayPart(s, i, at, form, steps)
  );
}

/** "in the past": no unit, no date, and nothing that it could qualify. */
function setPhrase(s: Scan, i: number): Match | null {
  if (word(s, i) !== 'past' || word(s, i - 1) !== 'the' || word(s, i - 2) !== 'in') return null;
  const next = i + 1;
  if (next < s.limit && (s.tag[next] === T.noun || s.tag[next] === T.number || s.tag[next] === T.adjective))
    return null;
  return UNITS.has(word(s, next)) || s.kind[next] === NUMBER
    ? null
    : fixed(i, next, 'DATE', 'PAST_REF', 'vague');
}

/** "this year or the next": the unit is said once. */
function nextOfThis(s: Scan, i: number, form: string): Match | null {
  if (form !== 'next') return null;
  const link = word(s, i - 1) === 'the' ? i - 2 : i - 1;
  if (word(s, link) !== 'or' && word(s, link) !== 'and') return null;
  const unit = UNITS.get(word(s, link - 1));
  if (unit === undefined || word(s, link - 2) !== 'this' || UNITS.has(word(s, i + 1))) return null;
  return {
    first: i,
    end: i + 1,
    type: 'DATE',
    what: { kind: 'rel', unit, offset: 1, from: 'now' },
    rule: 'unit',
  };
}

function isTitle(s: Scan, i: number): boolean {
  return (
    has(s, i, CAPITAL) && has(s, i + 1, CAPITAL) && UNITS.has(word(s, i + 1)) && QUOTES.has(word(s, i - 1))
  );
}
const QUOTES = new Set(['"', '“', "'", '‘', '`', '’', '”']);

/** "last May", "next Tuesday", "this summer", "last Christmas". */
function calendarName(
  s: Scan,
  i: number,
  at: number,
  step: -1 | 0 | 1,
  from: 'now' | 'mention',
): Match | null {
  const mention = from === 'mention' ? { fromMention: true } : {};
  const month = readMonth(s, at);
  if (month !== null) {
    // "last Oct. 23", "last May 7, 2024": a day of that month, with its year.
    const full = monthFirst(s, at);
    if (full !== null && full.what.kind === 'cal' && full.end > month.end) {
      const date = full.what.year === undefined ? { ...full.what, which: step, ...mention } : full.what;
      return { ...full, first: i, what: date, rule: 'which-month' };
    }
    return cal(i, month.end, { month: month.value, which: step, ...mention }, 'which-month');
  }
  const weekday = readWeekday(s, at);
  if (weekday !== null && word(s, at).length > 5) {
    const part = PARTS.get(word(s, weekday.end));
    const what = { weekday: weekday.value, which: step, ...mention, ...(part ? { part } : {}) };
    return {
      ...cal(i, part ? weekday.end + 1 : weekday.end, what, 'which-weekday'),
      type: part ? 'TIME' : 'DATE',
    };
  }
  const season = SEASONS.get(word(s, at));
  if (season !== undefined) return cal(i, at + 1, { season, which: step, ...mention }, 'which-season');
  const holiday = HOLIDAYS.get(word(s, at));
  if (typeof holiday === 'string') return cal(i, at + 1, { feast: holiday, which: step }, 'which-holiday');
  if (holiday !== undefined) {
    return cal(i, at + 1, { month: holiday[0], day: holiday[1], which: step, ...mention }, 'which-holiday');
  }
  return null;
}

function cal(
  first: number,
  end: number,
  what: Omit<Extract<Match['what'], { kind: 'cal' }>, 'kind'>,
  rule: string,
): Match {
  return { first, end, type: 'DATE', what: { kind: 'cal', ...what }, rule };
}

/** "last week", "this quarter", "the past year", "the previous day". */
function singleUnit(
  s: Scan,
  i: number,
  at: number,
  form: string,
  step: -1 | 0 | 1,
  from: 'now' | 'mention',
): Match | null {
  const unit = UNITS.get(word(s, at))!;
  if (unit === 'S' || unit === 'MIN' || unit === 'H' || form === 'recent') return null;
  const end = at + 1;
  if (unit === 'D' && from === 'now') {
    // "the past day" lasts, "this day" is a figure of speech, "the next day" follows what was told.
    if (form === 'past') return fixed(i, end, 'DURATION', 'P1D', 'span');
    if (form !== 'next') return null;
    return {
      first: i,
      end,
      type: 'DATE',
      what: { kind: 'rel', unit, offset: 1, from: 'mention' },
      rule: 'unit',
    };
  }
  if (unit === 'W' && from === 'now' && form !== 'past') {
    // "last week Tuesday"
    const weekday = readWeekday(s, end);
    if (weekday !== null && word(s, end).length > 5) {
      return cal(i, weekday.end, { weekday: weekday.value, weekShift: step }, 'which-weekday');
    }
  }
  if (form === 'past' && at === i + 1) return fixed(i, end, 'DURATION', durationValue(1, unit), 'span');
  const tail = quarterTail(s, i, end, { yearShift: unit === 'Y' ? step : undefined, from });
  if (tail !== null) return tail;
  if (unit === 'Y' && step === -1 && word(s, end) === "'s" && PERIODS.has(word(s, end + 1))) {
    return cal(i, end + 2, { yearShift: -1, samePeriod: true }, 'same-period');
  }
  const whole = word(s, end) === 'or' && word(s, end + 1) === 'so' ? end + 2 : end;
  return {
    first: i,
    end: whole,
    type: 'DATE',
    what: { kind: 'rel', unit, offset: step, from, ...(form === 'this' ? { near: true } : {}) },
    rule: 'unit',
  };
}

/** "in the latest period": the quarter that is reported on. */
function latestPeriod(i: number, at: number): Match {
  const what = { kind: 'rel' as const, unit: 'Q' as const, offset: 0, from: 'mention' as const };
  return { first: i, end: at + 1, type: 'DATE', what, rule: 'unit' };
}

const PERIODS = new Set(['quarter', 'period']);

/** "this morning", "last night", "that evening". */
function dayPart(s: Scan, i: number, at: number, form: string, step: number): Match | null {
  const part = PARTS.get(word(s, at));
  if (part === undefined || word(s, at) === 'overnight') return null;
  if (form === 'last' && part !== 'NI' && part !== 'EV') return null;
  if (form === 'past' || form === 'recent' || form === 'latest' || form === 'current') return null;
  const from = form === 'this' || form === 'last' ? 'now' : 'mention';
  return {
    first: i,
    end: at + 1,
    type: 'TIME',
    what: { kind: 'rel', unit: 'D', offset: form === 'same' || form === 'that' ? 0 : step, from, part },
    rule: 'day-part',
  };
}
