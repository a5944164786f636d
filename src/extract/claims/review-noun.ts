/** A noun of the review beside a date: what the words before it make of the two. */
import { T } from '../../text/closed.js';
import type { Reading } from './read.js';
import { wordIn } from './words-in.js';

/** "handed in its national report under the fourth cycle on January 20": the day of the paper. */
export function submittedBefore(r: Reading, i: number, start: number): boolean {
  let report = false;
  let answer = false;
  for (let k = i - 1; k >= Math.max(start, i - 16); k--) {
    const w = r.lower[k]!;
    if (/^(?:report|submission|reply|replies|response|responses|answer|answers)$/.test(w)) {
      report = true;
      answer ||= w !== 'report' || /^(?:term|midterm|progress|shadow)$/.test(r.lower[k - 1]!);
    }
    if (answer && /^(?:deliver|delivers|give|gives|gave|present|presents|presented|table|tabled)$/.test(w))
      return true;
    // "the report which Moldova sent to Geneva for its third review in January"
    if (
      /^(?:sent|submitted|filed|lodged|handed)$/.test(w) &&
      wordIn(r, Math.max(start, k - 5), k, REPORT_PAPER)
    )
      return true;
    if (
      report &&
      /^(?:hand|hands|handed|submitted|submits|submit|send|sent|file|filed|lodge|lodged|delivered|uploaded|furnish|furnished)$/.test(
        w,
      )
    )
      return true;
    if (/^(?:,|;|that|ahead|before|prior|after)$/.test(w)) return false;
  }
  return false;
}

const REPORT_PAPER = new Set(['report', 'submission']);

/** "up for review since the mechanism started in April 2008": another thing's date. */
export function sinceBefore(r: Reading, noun: number, date: number): boolean {
  for (let k = noun + 1; k < date; k++)
    if (/^(?:since|mechanism)$/.test(r.lower[k]!) && k < date - 1) return true;
  return false;
}

/** "parliament debated the UPR on Monday": the day of the debate. */
export function talkedOf(r: Reading, i: number, start: number): boolean {
  for (let k = i - 1; k >= Math.max(start, i - 6); k--) {
    if (TALK.has(r.lower[k]!)) return true;
    if (r.doc.tags.tag[k] === T.preposition || r.lower[k] === ',' || r.lower[k] === 'that') return false;
  }
  return false;
}

const TALK = new Set(
  'debated discussed mentioned raised praised welcomed covered explained criticised criticized described prepared followed debates discusses debate discuss'.split(
    ' ',
  ),
);

/** "ahead of its third UPR in November". */
export function aheadOf(r: Reading, i: number): boolean {
  for (let k = i - 1; k > Math.max(1, i - 8); k--) {
    const w = r.lower[k]!;
    if (
      w === 'upcoming' ||
      w === 'forthcoming' ||
      (w === 'of' && r.lower[k - 1] === 'ahead') ||
      (w === 'to' && r.lower[k - 1] === 'prior')
    )
      return true;
  }
  return false;
}

/** "which deals with the third cycle, on March 22": the date belongs to the verb outside. */
export function relativeVerb(r: Reading, i: number): boolean {
  let verb = false;
  for (let k = i - 1; k > i - 8 && k > 0; k--) {
    const w = r.lower[k]!;
    if (w === 'which') return true;
    if (w === 'that') return verb;
    if (r.doc.tags.tag[k] === T.verb || r.doc.tags.tag[k] === T.past) verb = true;
    if (w === ',') return false;
  }
  return false;
}
