import { T } from '../../../text/closed.js';
import { CAPITAL } from '../../../text/tokenize.js';
import { MONTHS, PHASES } from '../lex/words.js';
import { has, isDash, type Scan, word } from '../scan.js';

/** Months that are also given names or other words. */
const NAMES = new Set(['may', 'march', 'april', 'june', 'august', 'jan', 'mar', 'dec']);
const STRONG = new Set(
  'in since until till during late early mid last next this previous following'.split(' '),
);
const LEADERS = new Set(
  (
    'by from to before after through between of for each every and or ' +
    'later earlier sometime around about on at than past coming throughout beginning end'
  ).split(' '),
);
const HONORIFICS = new Set(
  'mr mrs ms miss dr sir lady president minister secretary sister brother aunt uncle justice judge professor prof senator ambassador'.split(
    ' ',
  ),
);

/** "the May review", "the Council's March session" */
const OF_EVENT = new Set(['the', 'its', 'their', 'our', 'a', "'s"]);

/** "mid-May", "(March)", or beside another month of a list: "April, May and June". */
function isBeside(s: Scan, i: number, end: number): boolean {
  const [before, next] = [word(s, i - 1), word(s, end)];
  if (isDash(before) && PHASES.has(word(s, i - 2))) return true;
  if ((before === '(' && next === ')') || (before === '[' && next === ']')) return true;
  return isListed(s, i - 1, i - 2) || isListed(s, end, end + 1);
}

function isListed(s: Scan, link: number, other: number): boolean {
  const form = word(s, other);
  return LISTING.has(word(s, link)) && form.length > 2 && MONTHS.has(form) && has(s, other, CAPITAL);
}
const LISTING = new Set([',', 'and', 'or', '&', 'to']);

/** "as recently as March" */
const AS_LATE = new Set(['recently', 'early', 'late', 'soon', 'far']);

/** "the May review", but not "the May government" or "the March for Life". */
function isEvent(s: Scan, i: number): boolean {
  return i < s.limit && s.tag[i] === T.noun && !has(s, i, CAPITAL) && !CABINETS.has(word(s, i));
}
const CABINETS = new Set([
  'government',
  'administration',
  'cabinet',
  'premiership',
  'family',
  'ministry',
  'era',
]);

/** Whether a month's name that stands alone means the month ("in May"), not a person or a verb ("Theresa May"). */
export function monthIsMeant(s: Scan, i: number, end: number): boolean {
  const form = word(s, i);
  if (!NAMES.has(form)) return true;
  const before = word(s, i - 1);
  if ((isDash(word(s, end)) || word(s, end) === '/') && MONTHS.has(word(s, end + 1))) return true;
  if (STRONG.has(before)) return true;
  if (LEADERS.has(before)) return !(has(s, end, CAPITAL) && end === i + 1);
  if (isBeside(s, i, end)) return true;
  if (before === 'as' && AS_LATE.has(word(s, i - 2))) return true;
  if (before === '.' && HONORIFICS.has(word(s, i - 2))) return false;
  if (HONORIFICS.has(before)) return false;
  if (i > s.from && s.tag[i - 1] === T.name) return false;
  const next = word(s, end);
  if (OF_EVENT.has(before) && end === i + 1 && isEvent(s, end)) return true;
  if (next === "'s") return form === 'april' || form === 'june' || form === 'august';
  if (form === 'may' || form === 'march' || form.length === 3) return false;
  return i > s.from && !has(s, end, CAPITAL);
}
