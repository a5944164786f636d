import type { Part, Season, Unit } from '../under.js';

/** What a word can begin or be inside a time expression. */
export type WordClass =
  | 'month'
  | 'weekday'
  | 'weekdays'
  | 'unit'
  | 'units'
  | 'number'
  | 'ordinal'
  | 'deictic'
  | 'part'
  | 'season'
  | 'day'
  | 'phase'
  | 'often'
  | 'every'
  | 'clock'
  | 'decade'
  | 'quarterCode'
  | 'vague'
  | 'fiscal'
  | 'compared'
  | 'holiday';

const classes = new Map<string, WordClass>();

function table<V>(cls: WordClass, rows: Readonly<Record<string, V>>): ReadonlyMap<string, V> {
  for (const key of Object.keys(rows)) if (!classes.has(key)) classes.set(key, cls);
  return new Map(Object.entries(rows));
}

/** The class of a word that may open a time expression; undefined for all others. */
export function classOf(form: string): WordClass | undefined {
  return classes.get(form);
}

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');
const months: Record<string, number> = {};
MONTH_NAMES.forEach((name, i) => {
  months[name] = i + 1;
  months[name.slice(0, 3)] = i + 1;
});
months.sept = 9;
export const MONTHS = table('month', months);

const DAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const weekdays: Record<string, number> = {};
const pluralDays: Record<string, number> = {};
DAY_NAMES.forEach((name, i) => {
  weekdays[name] = i + 1;
  weekdays[name.slice(0, 3)] = i + 1;
  pluralDays[`${name}s`] = i + 1;
});
weekdays.tues = 2;
weekdays.thur = 4;
weekdays.thurs = 4;
export const WEEKDAYS = table('weekday', weekdays);
export const PLURAL_WEEKDAYS = table('weekdays', pluralDays);

export const UNITS = table<Unit>('unit', {
  second: 'S',
  minute: 'MIN',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
});
export const PLURAL_UNITS = table<Unit>('units', {
  seconds: 'S',
  secs: 'S',
  minutes: 'MIN',
  mins: 'MIN',
  hours: 'H',
  hrs: 'H',
  days: 'D',
  weekends: 'WE',
  weeks: 'W',
  fortnights: 'W',
  months: 'M',
  quarters: 'Q',
  years: 'Y',
  yrs: 'Y',
  decades: 'DE',
  centuries: 'CE',
});

const cardinals: Record<string, number> = { a: 1, an: 1, one: 1, hundred: 100, dozen: 12 };
'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
  .split(' ')
  .forEach((name, i) => {
    cardinals[name] = i + 2;
  });
'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((name, i) => {
  cardinals[name] = 20 + i * 10;
});
/** "half a century", "several weeks", "a few days", "a couple of years". */
cardinals.half = 0.5;
cardinals.couple = 2;
for (const name of ['several', 'few', 'many', 'some']) cardinals[name] = Number.NaN;
export const CARDINALS = table('number', cardinals);

const ordinals: Record<string, number> = {};
(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth'
)
  .split(' ')
  .forEach((name, i) => {
    ordinals[name] = i + 1;
  });
export const ORDINALS = table('ordinal', { ...ordinals, final: 4, last: -1 });

/** Words that say which one: [steps, counted from]. */
export const DEICTICS = table<readonly [-1 | 0 | 1, 'now' | 'mention']>('deictic', {
  this: [0, 'now'],
  current: [0, 'now'],
  last: [-1, 'now'],
  past: [-1, 'now'],
  next: [1, 'now'],
  coming: [1, 'now'],
  upcoming: [1, 'now'],
  previous: [-1, 'mention'],
  preceding: [-1, 'mention'],
  prior: [-1, 'mention'],
  following: [1, 'mention'],
  same: [0, 'mention'],
  that: [0, 'mention'],
  latest: [0, 'mention'],
  recent: [-1, 'now'],
  latter: [0, 'mention'],
});
classes.set('last', 'deictic');

export const PARTS = table<Part>('part', {
  morning: 'MO',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
  overnight: 'NI',
  lunchtime: 'MI',
});
export const SEASONS = table<Season>('season', {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
  springtime: 'SP',
  summertime: 'SU',
  wintertime: 'WI',
});
/** Days from the day of writing. */
export const DAYS = table('day', { yesterday: -1, today: 0, tomorrow: 1, tonight: 0 });

/** Parts of a longer time, with their TIMEX3 mod: "early May", "the end of 2025". */
export const PHASES = table('phase', {
  early: 'START',
  late: 'END',
  mid: 'MID',
  middle: 'MID',
  beginning: 'START',
  start: 'START',
  end: 'END',
  close: 'END',
  earlier: 'START',
  later: 'END',
  sometime: 'APPROX',
  midway: 'MID',
  turn: 'START',
});

/** "the nineties", as two digits. */
export const DECADE_WORDS = table('decade', {
  twenties: 2,
  thirties: 3,
  forties: 4,
  fifties: 5,
  sixties: 6,
  seventies: 7,
  eighties: 8,
  nineties: 9,
});

/** Adverbs and adjectives of recurrence. */
export const OFTEN = table('often', {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  quarterly: 'P1Q',
  biannual: 'P6M',
  semiannual: 'P6M',
  semiannually: 'P6M',
  annual: 'P1Y',
  annually: 'P1Y',
  yearly: 'P1Y',
  biennial: 'P2Y',
  biennially: 'P2Y',
  triennial: 'P3Y',
  quadrennial: 'P4Y',
});
export const EVERY = table('every', { every: 1, each: 1, per: 1, once: 1, twice: 1 });
export const CLOCK_WORDS = table('clock', { noon: '12:00', midday: '12:00', midnight: '24:00' });
/** Letters that a digit makes a quarter or half: Q3, H1. */
export const QUARTER_CODES = table('quarterCode', { q: 4, h: 2 });
export const FISCAL = table('fiscal', { fiscal: 1, financial: 1, fy: 1, calendar: 0 });
/** Words that ask for the same stretch of another year. */
export const COMPARED = table('compared', { corresponding: 1, comparable: 1, equivalent: 1 });
/** [month, day], or a name worked out from the year. */
export const HOLIDAYS = table<readonly [number, number] | 'thanksgiving' | 'easter'>('holiday', {
  christmas: [12, 25],
  thanksgiving: 'thanksgiving',
  easter: 'easter',
  halloween: [10, 31],
});
/** Vague references: value by word. */
export const VAGUE = table('vague', {
  now: 'PRESENT_REF',
  currently: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  presently: 'PRESENT_REF',
  recently: 'PAST_REF',
  lately: 'PAST_REF',
  soon: 'FUTURE_REF',
  future: 'FUTURE_REF',
  term: 'FUTURE_REF',
  these: 'PRESENT_REF',
});
