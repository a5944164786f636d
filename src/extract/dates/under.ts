import type { TimexType } from '../../model/fact.js';

/** Units of time, as TIMEX3 writes them; H, MIN and S stand behind a T. */
export type Unit = 'S' | 'MIN' | 'H' | 'D' | 'WE' | 'W' | 'M' | 'Q' | 'HY' | 'Y' | 'DE' | 'CE';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
/** Parts of a day: morning, midday, afternoon, evening, night, daytime. */
export type Part = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

/** A place in the calendar, with what the words leave open missing. */
export interface Cal {
  readonly kind: 'cal';
  year?: number;
  /** The year is a neighbour's: the far end of a range, another item of a list. */
  lent?: boolean;
  month?: number;
  day?: number;
  weekday?: number;
  quarter?: number;
  half?: number;
  season?: Season;
  /** 199 for the 1990s. */
  decade?: number;
  /** 19 for the twentieth century. */
  century?: number;
  fiscal?: boolean;
  part?: Part;
  /** HH:MM, HH:MM:SS or HH. */
  clock?: string;
  zone?: string;
  /** "last May", "this Friday", "next spring": which one, counted from publication. */
  which?: -1 | 0 | 1;
  /** "November last year": years from publication. */
  yearShift?: number;
  /** "Tuesday last week": weeks from publication. */
  weekShift?: number;
  /** "that May", "the previous Friday": counted from the last mention. */
  fromMention?: boolean;
  /** The same quarter as the one told of, in another year: "a year earlier", "the 1988 period". */
  samePeriod?: boolean;
  /** Said of a month ("the same month last year"), or of a stretch that is one where its sentence tells of one. */
  sameMonth?: 'told' | 'here';
  /** A feast whose day moves from year to year. */
  feast?: 'thanksgiving' | 'easter';
  /** The week that holds the date: "the week of March 6". */
  week?: boolean;
  /** "the day before Christmas": days from the date. */
  dayShift?: number;
  /** Order of a date in digits; where either may be the day ("01/07/2023") month and day hold the day-first reading. */
  order?: 'dmy' | 'mdy' | 'either';
}

/** So many units from publication or from the last mention: yesterday, last week, five months later. */
export interface Rel {
  readonly kind: 'rel';
  unit: Unit;
  offset: number;
  from: 'now' | 'mention';
  /** A count of units: "a week earlier", where "the week before" is the calendar's. */
  reckoned?: boolean;
  /** "this weekend", which lies ahead unless told as past; "the weekend" is the last one. */
  near?: boolean;
  /** "a year ago today": to the day. */
  exact?: boolean;
  /** "a year ago this month": to the month or week. */
  grain?: 'W' | 'M';
  /** A time of day on a line that names its day elsewhere: "Time: 9.00 – 12.30". */
  dayless?: boolean;
  /** "the 24th of last month": a day of the month reckoned. */
  day?: number;
  part?: Part;
  clock?: string;
  zone?: string;
}

/** A value that needs no resolution: durations, recurrences, vague references. */
export interface Fixed {
  readonly kind: 'fixed';
  value: string;
}

export type What = Cal | Rel | Fixed;

/** What one rule found: tokens `first` to `end` (exclusive) and an underspecified value. */
export interface Match {
  first: number;
  end: number;
  type: TimexType;
  what: What;
  rule: string;
  /** TIMEX3 mod. */
  mod?: string;
}

/** A match whose value needs no resolution. */
export function fixed(first: number, end: number, type: TimexType, value: string, rule: string): Match {
  return { first, end, type, what: { kind: 'fixed', value }, rule };
}
