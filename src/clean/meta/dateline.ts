import { agencyOf } from './agency.js';
import { dayIn } from './calendar.js';

export interface Dateline {
  readonly place: string | null;
  readonly agency: string | null;
  /** ISO day where the dateline prints one with its year. */
  readonly day: string | null;
}

const PLACE = String.raw`\p{Lu}[\p{L}.'’-]*(?:[ -](?:\p{Lu}[\p{L}.'’-]*|de|da|do|la|del|of|the|and|upon)){0,4}`;
const DATE = String.raw`(?:\d{1,2}(?:st|nd|rd|th)? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?: \d{1,2})?(?:,? \d{4})?`;
const DATELINE = new RegExp(
  String.raw`^(?:(${PLACE}(?:, ${PLACE}){0,2}))?(?:,? ?\(?(${DATE})\)?)?\s*(?:[(\[]\s*([\p{L}][\p{L} ./-]{1,30}?)\s*[)\]])?\s*(?:[-–—]{1,2}|:|\.\s?[-–—])\s*(?=\S)`,
  'u',
);

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

/** `Hanoi (VNA) – …`, `GENEVA, May 10, 2024 (VNS) - …`: what stands before a report's first sentence. */
export function readDateline(text: string): Dateline {
  const none = { place: null, agency: null, day: null };
  for (const start of paragraphStarts(text)) {
    const head = text.slice(start, start + 140);
    const m = DATELINE.exec(head);
    if (!m || m[0].length < 4) continue;
    const [, place, date, signed] = m;
    const agency = signed
      ? (signed
          .split(/[/,-]| and /)
          .map(agencyOf)
          .find(Boolean) ?? null)
      : null;
    const shouted = place !== undefined && place === place.toUpperCase() && place.length > 3;
    if (!agency && !date && !shouted) continue;
    // A colon alone after a capitalised phrase is a speaker or a heading, unless an agency or a date says dateline.
    if (!agency && !date && m[0].trimEnd().endsWith(':')) continue;
    return {
      place: place && !WEEKDAY.test(place) ? titleCase(place) : null,
      agency,
      day: date ? dayIn(date, { monthFirst: false }) : null,
    };
  }
  return none;
}

/** Offsets of the first paragraphs: a standfirst or a caption may stand before the dateline. */
function paragraphStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1 && starts.length < 5; at = text.indexOf('\n', at + 1)) {
    if (text[at + 1] !== '\n' && at + 1 < text.length) starts.push(at + 1);
  }
  return starts;
}

function titleCase(place: string): string {
  if (place !== place.toUpperCase() || place.length <= 3) return place;
  return place
    .toLowerCase()
    .replace(/(^|[ -])(\p{L})/gu, (_, lead: string, letter: string) => lead + letter.toUpperCase());
}
