import { capitalState } from '../../reference/capitals.js';
import { agencyOf } from './agency.js';
import { dayIn } from './calendar.js';

export interface Dateline {
  readonly place: string | null;
  readonly agency: string | null;
  /** ISO day where the dateline prints one with its year. */
  readonly day: string | null;
}

const MONTH_NAMES =
  'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC';
/** Latin letters, spelled out: Unicode's classes, repeated as often as below, take a tenth of a second to compile. */
const CAPITAL = String.raw`[A-Z\u00c0-\u00de\u0100-\u024f\u1e00-\u1eff]`;
const LETTERS = String.raw`A-Za-z\u00c0-\u024f\u1e00-\u1eff`;
const MONTH = String.raw`(?:${MONTH_NAMES})[A-Za-z]{0,6}\.?`;
const WORD = String.raw`(?!${MONTH} ?\d)${CAPITAL}[${LETTERS}.'’]*(?:-[${LETTERS}][${LETTERS}'’]*){0,3}`;
const NAME = `${WORD}(?: (?:${WORD}|de|da|do|la|del|of|the|and|upon)){0,4}`;
const PLACE = `${NAME}(?:(?:, ?|/)${NAME}){0,2}`;
const DATE = String.raw`(?:\d{1,2}(?:st|nd|rd|th)? )?${MONTH}(?: \d{1,2}(?:st|nd|rd|th)?)?(?:,? \d{4})?(?!\d)`;
const SOURCE = String.raw`[(/\[]\s*([${LETTERS}][${LETTERS}\d ./-]{1,30}?)\s*[)/\]]`;
/** Place, date, source in brackets or between commas, the date after it, a dash or a colon. */
const DATELINE = new RegExp(
  String.raw`^[(\[]?(?:(${PLACE}))?[)\]]?(?:,? ?[(\[]?(${DATE})[)\]]?)?\s*(?:${SOURCE}|, ([A-Z]{2,8})(?= [-–—]))?(?:,? (${DATE}))?,?\s*([-–—]{1,3}|[:;]|\.\s?[-–—])?\s*(?=\S)`,
);
/** What a dateline cannot do without, near the start. */
const MARKED = /^.{2,100}?[-–—:;)\]/]/s;
const DASH = /[-–—]/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;
/** Said in capitals over or before a text, and no place. */
const LABEL =
  /^(?:editorial|opinion|analysis|breaking|watch|live|updated?|exclusive|explainer|explained|features?|interview|video|photos?|gallery|comment(?:ary)?|column|letters?|news|press|statement|summary|background|notes?|media|reports?|fact|podcast|review|read|more|just|developing|morning|afternoon|evening|today|warning|correction|clarification|profile|timeline|upr|un|q|a|the|this|in|on)(?:[\s-]|$)/i;

/** `Hanoi (VNA) – …`, `GENEVA, May 10, 2024 (VNS) - …`: what stands before a report's first sentence. */
export function readDateline(text: string): Dateline {
  for (const start of paragraphStarts(text)) {
    const head = text.slice(start, start + 140);
    const m = MARKED.test(head) ? DATELINE.exec(head) : null;
    if (!m || m[0].length < 4) continue;
    const [, named, before, bracketed, bare, after, mark] = m;
    // `(Reuters) —`: the brackets hold no place.
    const lone = bracketed === undefined && named !== undefined && agencyOf(named) !== null;
    const printed = lone ? undefined : named;
    const source = lone ? named : (bracketed ?? bare);
    const agency = source ? (source.split(AMONG).map(agencyOf).find(Boolean) ?? null) : null;
    if (bare && !agency) continue;
    const date = before ?? after;
    const place =
      printed && !WEEKDAY.test(printed) && !(LABEL.test(printed) && !isCity(printed)) ? printed : undefined;
    const known = place !== undefined && isCity(place);
    const first = place?.split(/[,/]/)[0] ?? '';
    const shouted = first.length > 3 && first === first.toUpperCase();
    // A colon or nothing after a capitalised phrase is a speaker or a heading, unless something says dateline.
    const opens = known && /^[\p{Lu}“"]/u.test(text.slice(start + m[0].length));
    const told = mark && DASH.test(mark) ? agency || date || shouted || opens : saysDateline();
    if (!told) continue;
    return {
      place: place ? place.split(', ').map(titleCase).join(', ') : null,
      agency,
      day: date ? dayIn(date, { monthFirst: false }) : null,
    };

    function saysDateline(): boolean {
      if (mark) return agency !== null || date !== undefined || (shouted && (known || source !== undefined));
      return (
        source !== undefined && place !== undefined && (date !== undefined || (known && agency !== null))
      );
    }
  }
  return { place: null, agency: null, day: null };
}

const AMONG = /[/,-]| and /;
/** Where councils and desks sit that are no state's capital. */
const SEATS = new Set([
  'geneva',
  'united nations',
  'un headquarters',
  'the hague',
  'strasbourg',
  'nairobi',
  'new york',
]);
let zoned: ReadonlySet<string> | null = null;

/** A capital, a seat of the United Nations, or a city that names a time zone. */
function isCity(place: string): boolean {
  const city = place.split(/[,/]/)[0]!.trim();
  const folded = city.toLowerCase();
  if (SEATS.has(folded) || capitalState(city) !== null) return true;
  zoned ??= new Set(
    Intl.supportedValuesOf('timeZone').map((zone) =>
      zone
        .slice(zone.lastIndexOf('/') + 1)
        .replaceAll('_', ' ')
        .toLowerCase(),
    ),
  );
  return zoned.has(folded);
}

/** Offsets of the first paragraphs: a standfirst or a caption may stand before the dateline. */
function paragraphStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1 && starts.length < 5; at = text.indexOf('\n', at + 1)) {
    if (text[at + 1] !== '\n' && at + 1 < text.length) starts.push(at + 1);
  }
  return starts;
}

const INITIALS = /^(?:\p{Lu}\.)+$/u;

function titleCase(place: string): string {
  if (place !== place.toUpperCase() || place.length <= 3 || INITIALS.test(place)) return place;
  return place
    .toLowerCase()
    .replace(/(^|[ /-])(\p{L})/gu, (_, lead: string, letter: string) => lead + letter.toUpperCase())
    .replace(/(?<=[ -])(?:Au|Aux|De|Da|Do|Del|La|Of|The|And|Upon)(?=[ -])/g, (word) => word.toLowerCase());
}
