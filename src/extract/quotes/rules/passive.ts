import type { CueAt } from '../cues/at.js';
import { HEARER, QUESTION, THAT, WORDS } from '../cues/frames.js';
import { type Page, quotedAt } from '../page.js';
import type { Report } from '../report.js';
import { phraseEnd, skipAdjuncts } from '../syntax/adjunct.js';
import type { Unit } from '../units.js';
import { complementReport } from './complement.js';
import { makeReport } from './target.js';

/**
 * "It was confirmed by X that P", "the council was told by X that P", "described by X as “fair”", "called “fair” by X": the
 * agent speaks. Null where no agent is named: what was said, nobody knows by whom.
 */
export function passiveReport(page: Page, unit: Unit, cue: CueAt): Report | null {
  const quoted = quotedAt(page, cue.next);
  const after = quoted !== null && quoted.open === cue.next ? quoted.after : cue.next;
  if (page.lower[after] !== 'by' || (cue.frames & (THAT | HEARER | WORDS)) === 0) return null;
  const first = after + 1;
  const end = phraseEnd(page, first, unit.end);
  if (end <= first || page.inQuote[first]) return null;
  const speaker = { first, end };
  const subject = { speaker, wide: speaker, start: cue.at, shared: true };
  const target = { page, unit, cue, subject, right: skipAdjuncts(page, end, unit.end), modal: false };
  if (after > cue.next && quoted !== null) {
    const part = { first: quoted.open, end: quoted.after };
    return makeReport(target, 'words', { first: cue.at, end }, [part], true);
  }
  const report = complementReport(target);
  const told = report !== null && (report.rule === 'that' || report.rule === 'question' || report.wordsOnly);
  return told && (cue.frames & (THAT | QUESTION | WORDS)) !== 0 ? report : null;
}
