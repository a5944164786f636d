import { T } from '../../../text/closed.js';
import { CAPITAL } from '../../../text/tokenize.js';
import { readYear } from '../lex/calendar-words.js';
import { DAYS, HOLIDAYS, PARTS, PHASES, SEASONS, VAGUE } from '../lex/words.js';
import { glued, has, isDash, type Scan, word } from '../scan.js';
import { type Cal, fixed, type Match } from '../under.js';
import { yearTail } from './quarter.js';

/** "yesterday", "today", "tomorrow night", "tonight". */
export function dayWord(s: Scan, i: number): Match | null {
  const offset = DAYS.get(word(s, i));
  if (offset === undefined || isNamePart(s, i)) return null;
  if (word(s, i) === 'today' && word(s, i + 1) === "'s" && isAge(s, i + 2)) {
    return fixed(i, i + 1, 'DATE', 'PRESENT_REF', 'vague');
  }
  const what = { kind: 'rel' as const, unit: 'D' as const, offset, from: 'now' as const };
  if (word(s, i) === 'tonight') {
    return { first: i, end: i + 1, type: 'TIME', what: { ...what, part: 'NI' }, rule: 'day-word' };
  }
  const part = PARTS.get(word(s, i + 1));
  if (part !== undefined && word(s, i + 1) !== 'overnight') {
    return { first: i, end: i + 2, type: 'TIME', what: { ...what, part }, rule: 'day-word' };
  }
  return { first: i, end: i + 1, type: 'DATE', what, rule: 'day-word' };
}

const PROGRAMMES = new Set(['show', 'programme', 'program', 'newspaper', 'magazine']);

/** "today's world", "many of today's computers": our time, not this day. */
function isAge(s: Scan, i: number): boolean {
  return AGES.has(word(s, i)) || (word(s, i - 3) === 'of' && MANY.has(word(s, i - 4)));
}
const AGES = new Set(
  'world youth society societies generation generations children standards challenges realities'.split(' '),
);
const MANY = new Set(['many', 'most', 'some', 'all', 'few']);

/** "Russia Today", "Larry King Now": capitals behind a capital, inside a sentence of small letters. */
function isNamePart(s: Scan, i: number): boolean {
  if (!has(s, i, CAPITAL) || i === s.from) return false;
  if (has(s, i - 1, CAPITAL) && s.tag[i - 1] === T.name) return true;
  return PROGRAMMES.has(word(s, i + 1)) || word(s, i - 1) === 'the';
}

/** "the summer", "spring 2023", "summer of 1998": a bare season needs an article or a year. */
export function season(s: Scan, i: number): Match | null {
  const value = SEASONS.get(word(s, i));
  if (value === undefined) return null;
  const year = yearTail(s, i + 1);
  const what: Cal = { kind: 'cal', season: value, ...year?.what };
  if (year !== null)
    return { first: i, end: winterEnd(s, year.end, what), type: 'DATE', what, rule: 'season' };
  if (!seasonIsMeant(s, i)) return null;
  return { first: i, end: i + 1, type: 'DATE', what, rule: 'season' };
}

/** "the winter of 2023-24": one winter, with both its years. */
function winterEnd(s: Scan, end: number, { season: name, year }: Cal): number {
  if (name !== 'WI' || year === undefined || !(isDash(word(s, end)) || word(s, end) === '/')) return end;
  const next = word(s, end + 1);
  return next === String(year + 1) || next === String(year + 1).slice(2) ? end + 2 : end;
}

function seasonIsMeant(s: Scan, i: number): boolean {
  const form = word(s, i);
  const before = word(s, i - 1);
  if (PHASES.has(before)) return true;
  if (before === 'the') return BEFORE_THE.has(word(s, i - 2));
  if (form === 'fall' || form === 'spring')
    return before === 'by' || before === 'in' || before === 'since' || before === 'until';
  return (
    before === 'in' || before === 'by' || before === 'since' || before === 'until' || before === 'during'
  );
}
const BEFORE_THE = new Set([
  'into',
  'throughout',
  'in',
  'over',
  'during',
  'by',
  'until',
  'since',
  'through',
  'of',
  'for',
  'early',
  'late',
]);

/** "now", "recently", "the future". */
export function vague(s: Scan, i: number): Match | null {
  const form = word(s, i);
  const value = VAGUE.get(form);
  if (value === undefined || isNamePart(s, i)) return null;
  if (form === 'future') {
    let first = i;
    if (NEARNESS.has(word(s, i - 1))) first--;
    if (word(s, first - 1) !== 'the' || word(s, first - 2) !== 'in') return null;
    return fixed(first, i + 1, 'DATE', value, 'vague');
  }
  if (form === 'these') {
    if (word(s, i + 1) !== 'days' || word(s, i - 1) === 'of') return null;
    return fixed(i, i + 2, 'DATE', value, 'vague');
  }
  if (form === 'term') {
    if (!TERMS.has(word(s, i - 1)) || word(s, i - 2) !== 'the' || !OVER.has(word(s, i - 3))) return null;
    return fixed(i - 2, i + 1, 'DATE', value, 'vague');
  }
  if (form === 'recently' && word(s, i - 1) === 'as' && word(s, i + 1) === 'as') return null;
  if (form === 'now' && glued(s, i + 1) && isDash(word(s, i + 1))) return null;
  // "as soon as", "soon after the vote" say in what order, not when.
  if (form === 'soon' && (word(s, i - 1) === 'as' || ORDERING.has(word(s, i + 1)) || toldAsPast(s, i)))
    return null;
  return fixed(i, i + 1, 'DATE', value, 'vague');
}
/** "in the near term", "over the long term". */
const TERMS = new Set(['near', 'short', 'long', 'longer', 'medium']);
const OVER = new Set(['in', 'over', 'for']);
const NEARNESS = new Set(['near', 'foreseeable', 'immediate', 'distant']);
/** "was soon released", "soon became", "the soon-to-open hall": what followed soon, not what is to come. */
function toldAsPast(s: Scan, i: number): boolean {
  if (isDash(word(s, i + 1)) && glued(s, i + 1)) return true;
  return (
    s.tag[i + 1] === T.past ||
    (i + 1 < s.limit && s.tag[i + 1] === T.participle && PAST_BE.has(word(s, i - 1)))
  );
}
const PAST_BE = new Set(['was', 'were', 'had']);
const ORDERING = new Set(['after', 'before', 'as', 'became', 'thereafter', 'afterwards']);

const FEAST_NOUNS = new Set([
  'monday',
  'day',
  'eve',
  'sunday',
  'week',
  'season',
  'holiday',
  'holidays',
  'break',
  'mass',
  'service',
]);

/** "Christmas", "Christmas Day 2023", "Thanksgiving". */
export function holiday(s: Scan, i: number): Match | null {
  const value = HOLIDAYS.get(word(s, i));
  if (value === undefined) return null;
  let end = i + 1;
  let shift = 0;
  const next = word(s, end);
  // "Easter Island", "the Christmas Islander".
  if (has(s, end, CAPITAL) && !FEAST_NOUNS.has(next)) return null;
  const monday = next === 'monday' && value === 'easter';
  if (next === 'day' || next === 'sunday' || monday) end++;
  else if (next === 'eve') {
    shift = -1;
    end++;
  }
  const year = readYear(s, end);
  const when = year === null ? {} : { year: year.value };
  const what: Cal =
    typeof value === 'string'
      ? { kind: 'cal', feast: value, ...when, ...(monday ? { dayShift: 1 } : {}) }
      : { kind: 'cal', month: value[0], day: value[1] + shift, ...when };
  return { first: i, end: year?.end ?? end, type: 'DATE', what, rule: 'holiday' };
}
