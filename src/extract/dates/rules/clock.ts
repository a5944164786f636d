import { T } from '../../../text/closed.js';
import { ALL_CAPS } from '../../../text/tokenize.js';
import { pad2 } from '../calendar.js';
import { CARDINALS, CLOCK_WORDS } from '../lex/words.js';
import { glued, has, isDash, isNumber, type Scan, word } from '../scan.js';
import type { Match } from '../under.js';

interface Clock {
  readonly clock: string;
  readonly zone?: string;
  readonly end: number;
}

/** A time of day as a row of its own; joined to its date by the caller. */
export function clockTime(s: Scan, i: number): Match | null {
  const read = readClock(s, i);
  if (read === null) return null;
  const what = {
    kind: 'rel' as const,
    unit: 'D' as const,
    offset: 0,
    from: 'mention' as const,
    clock: read.clock,
    ...(isLabelled(s, i) ? { dayless: true } : {}),
  };
  return {
    first: i,
    end: read.end,
    type: 'TIME',
    what: read.zone === undefined ? what : { ...what, zone: read.zone },
    rule: 'clock',
  };
}

/** On a line headed "Time:", which leaves the day to another line. */
function isLabelled(s: Scan, i: number): boolean {
  for (let j = i - 1; j > s.from && j >= i - 6; j--) {
    if (word(s, j) === ':' && !glued(s, j + 1)) return LABELS.has(word(s, j - 1));
  }
  return false;
}
const LABELS = new Set(['time', 'times', 'hours', 'hour', 'schedule']);

/** "9 a.m.", "10:35 a.m. (0735 GMT)", "18:00 UTC", "10:00h", "14.30 hours", "noon", "midnight", "five o'clock". */
export function readClock(s: Scan, i: number, dated = false): Clock | null {
  const named = CLOCK_WORDS.get(word(s, i));
  if (named !== undefined) return withZone(s, named, i + 1);
  const hm = hoursAndMinutes(s, i);
  if (hm === null) return null;
  const half = meridiem(s, hm.end);
  if (half !== null) {
    if (hm.h > 12 || hm.h < 1) return null;
    const h = (hm.h % 12) + (half.pm ? 12 : 0);
    return withZone(s, `${pad2(h)}:${pad2(hm.m)}`, half.end);
  }
  const shared = sharedMeridiem(s, hm.end);
  if (shared !== null && hm.h >= 1 && hm.h <= 12 && !hm.four) {
    return { clock: `${pad2((hm.h % 12) + (shared ? 12 : 0))}:${pad2(hm.m)}`, end: hm.end };
  }
  if (word(s, hm.end) === "o'clock") return withZone(s, `${pad2(hm.h)}:00`, hm.end + 1);
  const clock = `${pad2(hm.h)}:${pad2(hm.m)}`;
  const marked = HOUR_MARKS.has(word(s, hm.end)) && (hm.colon || hm.dotted || word(s, hm.end) !== 'h');
  if (hm.four || hm.colon || hm.dotted) {
    const zone = zoneAt(s, hm.end);
    if (zone !== null) return { clock, zone: zone.zone, end: zone.end };
    if (marked) return withZone(s, clock, hm.end + 1);
  }
  if (hm.dotted && rangeOfDotted(s, i)) return { clock, end: hm.end };
  if (hm.marked === true) return withZone(s, clock, hm.end);
  // "fell to 2:01:09" is a race's time.
  if (hm.colon && (dated || (!hm.seconds && AT.has(word(s, i - 1))))) return { clock, end: hm.end };
  return null;
}
/** "9.00 – 12.30": two times of day with a dash or "to" between them, and nothing that they could count. */
function rangeOfDotted(s: Scan, i: number): boolean {
  const near = QUARTERS.test(word(s, i));
  const at = QUARTERS.test(word(s, i + 2)) ? i : QUARTERS.test(word(s, i - 2)) ? i - 2 : -1;
  if (!near || at < 0) return false;
  const link = word(s, at + 1);
  const after = at + 3;
  const before = s.tag[at - 1];
  return (
    (isDash(link) || link === 'to') &&
    (after >= s.limit || s.tag[after] === T.punct || s.tag[after] === T.preposition) &&
    !SIGNS.has(word(s, after)) &&
    (at === s.from || before === T.punct || before === T.preposition) &&
    !SIGNS.has(word(s, at - 1))
  );
}
/** Nobody meets at 9.17. */
const QUARTERS = /^(?:[01]?\d|2[0-3])\.(?:00|15|30|45)$/;
const SIGNS = new Set(['%', '$', '€', '£', '+', '/', '=']);

const HOUR_MARKS = new Set(['h', 'hrs', 'hours']);
const AT = new Set(['at', '-', '–', 'from', 'to', 'until', 'by', 'around', 'about', ',']);

function hoursAndMinutes(
  s: Scan,
  i: number,
): {
  h: number;
  m: number;
  end: number;
  colon: boolean;
  dotted: boolean;
  four: boolean;
  marked?: boolean;
  seconds?: boolean;
} | null {
  const form = word(s, i);
  if (!isNumber(s, i)) {
    const h = CARDINALS.get(form);
    return h !== undefined && h >= 1 && h <= 12 && form.length > 2
      ? { h, m: 0, end: i + 1, colon: false, dotted: false, four: false }
      : null;
  }
  if (glued(s, i) && (word(s, i - 1) === ':' || word(s, i - 1) === '/' || word(s, i - 1) === '-'))
    return null;
  const dotted = DOTTED.exec(form);
  if (dotted) {
    return {
      h: Number(dotted[1]),
      m: Number(dotted[2]),
      end: i + 1,
      colon: false,
      dotted: true,
      four: false,
    };
  }
  if (!DIGITS.test(form)) return null;
  const n = Number(form);
  if (form.length === 4) {
    const [h, m] = [Math.floor(n / 100), n % 100];
    return h < 24 && m < 60 ? { h, m, end: i + 1, colon: false, dotted: false, four: true } : null;
  }
  if (form.length > 2 || n > 24) return null;
  if (word(s, i + 1) === 'h' && glued(s, i + 1) && isNumber(s, i + 2) && glued(s, i + 2)) {
    // The French way: 14h30.
    const minutes = Number(word(s, i + 2));
    if (word(s, i + 2).length !== 2 || minutes > 59) return null;
    return { h: n, m: minutes, end: i + 3, colon: true, dotted: false, four: false, marked: true };
  }
  if (word(s, i + 1) === ':' && glued(s, i + 1) && isNumber(s, i + 2) && glued(s, i + 2)) {
    const minutes = word(s, i + 2);
    if (minutes.length !== 2 || Number(minutes) > 59) return null;
    let end = i + 3;
    // Seconds, or a race's hundredths: the latter are refused.
    const seconds = word(s, end) === ':' && glued(s, end) && isNumber(s, end + 1);
    if (seconds) end += 2;
    return { h: n, m: Number(minutes), end, colon: true, dotted: false, four: false, seconds };
  }
  return { h: n, m: 0, end: i + 1, colon: false, dotted: false, four: false };
}
const DOTTED = /^([01]?\d|2[0-3])\.([0-5]\d)$/;
const DIGITS = /^\d{1,4}$/;

function meridiem(s: Scan, i: number): { pm: boolean; end: number } | null {
  const form = word(s, i);
  if (form === 'a.m.' || form === 'a.m') return { pm: false, end: i + 1 };
  if (form === 'p.m.' || form === 'p.m') return { pm: true, end: i + 1 };
  if (form === 'am' || form === 'pm') return { pm: form === 'pm', end: i + 1 };
  return null;
}

/** "from 2.30 to 6 p.m.": the half of the day that stands behind the far end; null where there is none. */
function sharedMeridiem(s: Scan, i: number): boolean | null {
  if (word(s, i) !== 'to' && !isDash(word(s, i))) return null;
  const far = hoursAndMinutes(s, i + 1);
  return far === null ? null : (meridiem(s, far.end)?.pm ?? null);
}

const ZONES = new Set(
  'gmt utc est edt cst cdt mst mdt pst pdt cet cest bst ist eat wat et pt hkt sgt jst mvt msk aest'.split(
    ' ',
  ),
);

function zoneAt(s: Scan, i: number): { zone: string; end: number } | null {
  let at = i;
  if (word(s, at) === '(') at++;
  const form = word(s, at);
  if (!ZONES.has(form) || !has(s, at, ALL_CAPS)) return null;
  return { zone: form === 'gmt' || form === 'utc' ? 'Z' : '', end: at > i ? i : at + 1 };
}

function withZone(s: Scan, clock: string, end: number): Clock {
  const zone = zoneAt(s, end);
  return zone === null || zone.end === end ? { clock, end } : { clock, zone: zone.zone, end: zone.end };
}
