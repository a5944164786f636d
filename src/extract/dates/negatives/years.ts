import { T } from '../../../text/closed.js';
import { ALL_CAPS, CAPITAL } from '../../../text/tokenize.js';
import { classOf } from '../lex/words.js';
import { glued, has, isDash, isNumber, type Scan, word } from '../scan.js';

/** Words after which a number names a document, a part of one, a plan or a thing. */
const NUMBERED = new Set(
  (
    'resolution resolutions article articles no nos number numbers paragraph paragraphs para paras section sections rule room page pages ' +
    'chapter clause decree order flight route highway agenda vision horizon expo model version form bill docket case file series part line ' +
    'directive regulation circular channel symbol symbols document decision psalm unit lot iso level windows index ' +
    'principle principles box gate bus street'
  ).split(' '),
);
/** Words before which a number counts. */
const COUNTED = new Set(
  (
    'people persons men women children troops soldiers workers employees jobs delegates refugees dollars euros pounds points votes ' +
    'shares miles kilometers kilometres km meters metres feet tons tonnes acres hectares barrels hours days weeks months copies pages ' +
    'companies families houses homes students cases members volunteers inspectors prisoners recommendations questions delegations villages'
  ).split(' '),
);
/** Words that put a year before them beyond doubt. */
const LEADERS = new Set(
  (
    'in since until till by from before after during year of between early late mid circa ca fiscal for to through throughout and or ' +
    'spring summer autumn winter fall and until than as beginning end'
  ).split(' '),
);
/** "the 2013 recommendations" are those of a year. */
const OWNERS = new Set(['the', 'its', 'their', 'his', 'her', "'s", 'our', 'these', 'those']);
const MONEY = new Set(['$', '€', '£', '¥', '#', '+', '=', '<', '>', '@', '&', '_', '\\']);
const NAMES_AFTER = new Set([
  'agenda',
  'vision',
  '%',
  'percent',
  'pct',
  'gmt',
  'utc',
  'hrs',
  'hours',
  'local',
  'km',
  'm',
  'kg',
  'mw',
]);

/** Whether four digits mean a year, not a count, a symbol or part of a name. */
export function yearIsMeant(s: Scan, i: number, year: number): boolean {
  const before = word(s, i - 1);
  const next = word(s, i + 1);
  if (MONEY.has(before) || NUMBERED.has(before)) return false;
  if (before === '.' && NUMBERED.has(word(s, i - 2))) return false;
  if (NAMES_AFTER.has(next) || (COUNTED.has(next) && !OWNERS.has(before))) return false;
  if (isPlan(s, i, before) || isCopyright(s, i) || isListed(s, i) || isAddress(s, i)) return false;
  if (isNamed(s, i) || (before === 'of' && TOTALS.has(word(s, i - 2)) && !OWNERS.has(next))) return false;
  if (glued(s, i) && !gluedLeftIsFine(s, i, before)) return false;
  if (glued(s, i + 1) && !gluedRightIsFine(s, i, next)) return false;
  if (isNumber(s, i - 1) || isNumber(s, i + 1)) return false;
  // "in 2000 villages": a round number before a plural.
  if (year % 100 === 0 && before !== 'the' && isPlural(s, i + 1)) return false;
  if (LEADERS.has(before)) return year >= 1400 && year < 2200;
  if (year < 1900 || year > 2100) return year >= 1500 && year <= 2100 && (before === '(' || next === ')');
  // "about 2000 people": a bare round number before a plural is a count.
  return !(
    before === 'some' ||
    before === 'about' ||
    before === 'over' ||
    before === 'nearly' ||
    before === 'than'
  );
}

function isPlural(s: Scan, i: number): boolean {
  return s.tag[i] === T.noun && word(s, i).endsWith('s') && !has(s, i, CAPITAL) && !has(s, i, ALL_CAPS);
}

/** "a total of 2015 complaints" */
const TOTALS = new Set(['total', 'number', 'sum', 'maximum', 'minimum', 'average', 'some', 'crowd']);

/** "resolutions 1325, 1820 and 2106": in a row of numbers that a word before it numbers. */
function isListed(s: Scan, i: number): boolean {
  let j = i - 1;
  while (
    j > s.from &&
    j > i - LONGEST_ROW &&
    (JOINTS.has(word(s, j)) || (isNumber(s, j) && word(s, j).length >= 3))
  )
    j--;
  return j < i - 2 && isNumber(s, j + 1) && NUMBERED.has(word(s, j));
}
const LONGEST_ROW = 24;
const JOINTS = new Set([',', 'and', 'or', '&']);

/** "at 1948 Elm Street" */
function isAddress(s: Scan, i: number): boolean {
  for (let j = i + 1; j <= i + 4 && has(s, j, CAPITAL); j++)
    if (j > i + 1 && STREETS.has(word(s, j))) return true;
  return false;
}
const STREETS = new Set('street st avenue ave road rd boulevard blvd lane drive highway'.split(' '));

/** "Horizon 2020", "Budget 2024": a capitalised name with a year at its end, inside a sentence. */
function isNamed(s: Scan, i: number): boolean {
  const at = i - 1;
  if (at <= s.from || !has(s, at, CAPITAL) || has(s, at, ALL_CAPS)) return false;
  // "the World Report 2023": common words as well, where capitals go before.
  if (s.tag[at] !== T.name && !(at - 1 > s.from && has(s, at - 1, CAPITAL))) return false;
  // "for the Council 2023-2025" is a term.
  if (isDash(word(s, i + 1)) && isNumber(s, i + 2)) return false;
  const form = word(s, at);
  return !PERIODS.has(form) && classOf(form) === undefined;
}
const PERIODS = new Set(['year', 'years', 'budget', 'ramadan', 'tet']);

/** "© Harbour Reader 2026" tells of the page. */
function isCopyright(s: Scan, i: number): boolean {
  for (let j = i - 1; j >= s.from && j >= i - 6; j--)
    if (word(s, j) === '©' || word(s, j) === 'copyright') return true;
  return false;
}

/** "Strategy 2030", "Low Carbon Strategy (LCDS) 2030": the year belongs to a plan's name, unless a range follows. */
function isPlan(s: Scan, i: number, before: string): boolean {
  if (isDash(word(s, i + 1)) && isNumber(s, i + 2)) return false;
  if (before === ')') return has(s, i - 2, ALL_CAPS) && word(s, i - 3) === '(';
  return PLANS.has(before) && has(s, i - 1, CAPITAL);
}
const PLANS = new Set(
  'strategy plan programme program policy goals framework roadmap blueprint compact initiative development masterplan sdgs mdgs'.split(
    ' ',
  ),
);

function gluedLeftIsFine(s: Scan, i: number, before: string): boolean {
  if (
    before === '(' ||
    before === '[' ||
    before === '"' ||
    before === '“' ||
    before === '‘' ||
    before === "'"
  )
    return true;
  if (before === ',' || before === ':' || before === ';' || before === '—') return true;
  if (before === '/') return isYearNumber(s, i - 2) && !glued(s, i - 2);
  if (!isDash(before)) return false;
  // mid-2019 and post-2015, but not COVID-2019 or 555-2019.
  if (isNumber(s, i - 2)) return isYearNumber(s, i - 2);
  // APEC-2006, Expo-2017: names.
  if (
    glued(s, i - 1) &&
    (has(s, i - 2, ALL_CAPS) ||
      (has(s, i - 2, CAPITAL) && classOf(word(s, i - 2)) === undefined && !PREFIXES.has(word(s, i - 2))))
  )
    return false;
  return word(s, i - 2) !== 'covid' && (!glued(s, i - 1) || s.tag[i - 2] !== T.punct);
}

function gluedRightIsFine(s: Scan, i: number, next: string): boolean {
  if (next === '/') return isNumber(s, i + 2) && !(glued(s, i + 3) && word(s, i + 3) === '/');
  if (next === '-' || isDash(next)) {
    if (!isNumber(s, i + 2)) return !has(s, i + 2, ALL_CAPS) && word(s, i + 2) !== 'ncov';
    const far = word(s, i + 2);
    // "1987-2231-55" is a number of something.
    if (glued(s, i + 3) && isDash(word(s, i + 3)) && isNumber(s, i + 4)) return false;
    return far.length === 4 || far.length === 2;
  }
  return next !== '%' && next !== '_' && next !== '+' && next !== '$' && s.tag[i + 1] === T.punct
    ? true
    : next === "'s";
}

const PREFIXES = new Set(['post', 'pre', 'end', 'since', 'until', 'from']);

function isYearNumber(s: Scan, i: number): boolean {
  const form = word(s, i);
  return isNumber(s, i) && form.length === 4 && (form.startsWith('19') || form.startsWith('20'));
}
