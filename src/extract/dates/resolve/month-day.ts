import { dayNumber, fromDayNumber, isRealDay, pad2, weekdayOf } from '../calendar.js';
import type { Cal } from '../under.js';
import type { Context } from './context.js';
import { dayPoint, monthPoint, type Point } from './point.js';
import { known, open, type Resolved } from './resolved.js';
import { isPast, type Tense } from './tense.js';

/** A month, with or without its day, whose year the words leave open. */
export function yearless(c: Context, what: Cal, tense: Tense, sentence: number): Resolved {
  const text =
    what.day === undefined ? `XXXX-${pad2(what.month!)}` : `XXXX-${pad2(what.month!)}-${pad2(what.day)}`;
  if (c.now === null) return withoutPublication(c, what, text);
  if (what.weekday !== undefined && what.day !== undefined) {
    const agreed = byWeekday(what, c.now);
    if (agreed !== null) return known(agreed, 'weekday');
  }
  if (what.which !== undefined && what.fromMention !== true) {
    return known(which(what, c.now, what.which), c.nowFrom);
  }
  const told = toldYear(c, what, tense, sentence);
  if (told !== null) return known(told, 'mention', 'implied');
  const { y } = fromDayNumber(c.now);
  const choices = [y - 1, y, y + 1].map((year) => pointIn(what, year)).filter((p) => p !== null);
  const near = tense === 'none' && what.day === undefined ? toldOf(c, sentence) : null;
  if (near !== null) {
    const point = nearest(choices, near.first);
    if (point !== null) return known(point, 'mention', 'implied');
  }
  const picked = what.day === undefined ? pickMonth(choices, c.now, tense) : pickDay(choices, c.now, tense);
  if (picked === null) return open(text, text);
  return known(picked.point, picked.byTense ? 'tense' : c.nowFrom, picked.byTense ? 'implied' : 'certain');
}

/** "held on 7 May 2024 and adopted on 27 September": the year given earlier in the sentence; an earlier year than this one only in what is told as past. */
function toldYear(c: Context, what: Cal, tense: Tense, sentence: number): Point | null {
  const { explicit } = c;
  if (explicit === null || explicit.sentence !== sentence || c.now === null) return null;
  const year = fromDayNumber(explicit.point.first).y;
  if (year < fromDayNumber(c.now).y && !isPast(tense)) return null;
  const point = pointIn(what, year);
  return point !== null && point.first > explicit.point.first ? point : null;
}

/** The day or month that the sentence has told of: "took place on 26 July and drew crowds through August". */
function toldOf(c: Context, sentence: number): Point | null {
  if (c.lastDaySentence === sentence) return c.lastDay;
  return c.lastMonthSentence === sentence ? c.lastMonth : null;
}

function withoutPublication(c: Context, what: Cal, text: string): Resolved {
  // "last May" is last year's May or this year's: one year of the text does not tell which.
  if (c.textYear === null || what.which !== undefined) return open(text, text);
  const point = c.textDate === null ? pointIn(what, c.textYear) : besideText(what, c.textYear, c.textDate);
  if (point === null) return open(text, text);
  if (what.weekday !== undefined && weekdayOf(point.first) !== what.weekday) return open(text, text);
  return known(point, 'mention', 'implied');
}

/**
 * The year in which a day or month comes nearest to the latest date told of; null where it is far from it in either, so
 * that no one could tell: "adopted on 22 March", of what was reviewed in November 2023, is of 2024.
 */
function besideText(what: Cal, year: number, dated: number): Point | null {
  const choices = [year - 1, year, year + 1].map((y) => pointIn(what, y)).filter((p) => p !== null);
  const point = nearest(choices, dated);
  return point !== null && Math.abs(point.first - dated) <= BESIDE ? point : null;
}
/** Days, some five months. */
const BESIDE = 160;

export function pointIn(what: Cal, year: number): Point | null {
  if (what.day === undefined) return monthPoint(year, what.month!);
  return isRealDay(year, what.month!, what.day) ? dayPoint(dayNumber(year, what.month!, what.day)) : null;
}

/** A weekday and a date agree in one year out of six or so. */
function byWeekday(what: Cal, now: number): Point | null {
  const { y } = fromDayNumber(now);
  for (const year of [y, y - 1, y + 1, y - 2, y + 2]) {
    const point = pointIn(what, year);
    if (point !== null && weekdayOf(point.first) === what.weekday) return point;
  }
  return null;
}

/** "last May": the latest before this month; "next May": the first after it; "this May": of this year. */
function which(what: Cal, now: number, step: -1 | 0 | 1): Point {
  const { y, m } = fromDayNumber(now);
  const month = what.month!;
  if (what.day !== undefined && month === m && step !== 0) {
    // "last May 7" on 13 May is a week ago.
    const here = pointIn(what, y);
    if (here !== null && (step < 0 ? here.first < now : here.first > now)) return here;
  }
  const year = step === 0 ? y : step < 0 ? (month < m ? y : y - 1) : month > m ? y : y + 1;
  return pointIn(what, year) ?? monthPoint(year, month);
}

interface Picked {
  readonly point: Point;
  readonly byTense: boolean;
}

function nearest(choices: readonly Point[], now: number): Point | null {
  let best: Point | null = null;
  for (const p of choices) {
    if (best === null || Math.abs(p.first - now) < Math.abs(best.first - now)) best = p;
  }
  return best;
}

/** A day is the nearest one of its name, unless tense says the other and the other is not much farther. */
function pickDay(choices: readonly Point[], now: number, tense: Tense): Picked | null {
  const near = nearest(choices, now);
  if (near === null) return null;
  const before = choices.findLast((p) => p.first <= now) ?? near;
  const after = choices.find((p) => p.first >= now) ?? near;
  const wanted = isPast(tense) ? before : tense === 'future' ? after : near;
  const agrees = wanted.first === near.first;
  if (!agrees && tense !== 'since' && Math.abs(wanted.first - now) > FAR_DAY)
    return { point: near, byTense: false };
  return { point: wanted, byTense: !agrees };
}
/** Days beyond which press gives the year with the day, whatever the tense. */
const FAR_DAY = 300;

/** A bare month lies behind in what is told as past, ahead in what is planned; without a verb it is the nearest. */
function pickMonth(choices: readonly Point[], now: number, tense: Tense): Picked | null {
  const { y, m } = fromDayNumber(now);
  const here = choices.find((p) => fromDayNumber(p.first).y === y);
  if (here !== undefined && fromDayNumber(here.first).m === m) return { point: here, byTense: false };
  const before = choices.findLast((p) => p.last < now) ?? null;
  const after = choices.find((p) => p.first > now) ?? null;
  if (tense === 'future' && after !== null) {
    // "asked to explain the March decision" in April: eleven months ahead is farther than anyone plans by month alone.
    const far = before !== null && after.first - now > 300;
    return far ? { point: before, byTense: false } : { point: after, byTense: true };
  }
  if (tense === 'since' && before !== null) return { point: before, byTense: true };
  if (tense === 'past' && before !== null) {
    // "announced a cut in September" in August: of eleven months ago one says "last September".
    const soon = after !== null && after.first - now < 62 && now - before.last > 270;
    return { point: soon ? after : before, byTense: true };
  }
  const near = nearest(choices, now);
  return near === null ? null : { point: near, byTense: true };
}
