import { session } from '../../reference/sessions.js';
import { type CheckableClaim, type ClaimCheck, check, type Reference } from './types.js';

/** Days that a date may stand outside the session: reports of the eve, and sessions that ran over. */
const SLACK = 3;
const DAY = 86_400_000;

/** Does the date of a review or adoption fall into the session in which the schedule has it? */
export function scheduleChecks(claims: readonly CheckableClaim[], reference: Reference): ClaimCheck[] {
  const out: ClaimCheck[] = [];
  for (const c of claims) {
    if (c.type !== 'review' && c.type !== 'adoption') continue;
    if (c.state === null || c.cycle === null || c.modality === 'denied') continue;
    const row = reference.review(c.state, c.cycle);
    const printed = c.value ?? c.date;
    const council = c.type === 'adoption' && c.body !== 'WG';
    const days = council && row?.hrcSession ? session('HRC', row.hrcSession) : row;
    if (!row || !days?.from || !days.to || printed === null) {
      out.push(check(c, 'schedule', 'unknown', null, row?.source ?? null));
      continue;
    }
    const expected = `${days.from}/${days.to}`;
    const verdict = falls(printed, days.from, days.to);
    out.push(
      check(
        c,
        'schedule',
        verdict === null ? 'unknown' : verdict ? 'agrees' : 'differs',
        expected,
        row.source,
      ),
    );
  }
  return out;
}

/** Whether a date, to the precision printed and with the year left open or not, meets the interval; null if vague. */
function falls(printed: string, from: string, to: string): boolean | null {
  const ends = printed.split('/');
  const first = parse(ends[0] ?? '', from);
  const last = parse(ends[1] ?? ends[0] ?? '', from);
  if (first === null || last === null) return null;
  const low = Date.parse(from) - SLACK * DAY;
  const high = Date.parse(to) + SLACK * DAY;
  return first.first <= high && low <= last.last;
}

function parse(text: string, near: string): { first: number; last: number } | null {
  const found = /^(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/.exec(text);
  if (found === null) return null;
  const [, y = '', month, day] = found;
  if (y === 'XXXX' && month === undefined) return null;
  const year = y === 'XXXX' ? near.slice(0, 4) : y;
  if (month === undefined) return { first: Date.parse(`${year}-01-01`), last: Date.parse(`${year}-12-31`) };
  if (day !== undefined) {
    const at = Date.parse(`${year}-${month}-${day}`);
    return Number.isNaN(at) ? null : { first: at, last: at };
  }
  const first = Date.parse(`${year}-${month}-01`);
  return Number.isNaN(first) ? null : { first, last: first + 30 * DAY };
}
