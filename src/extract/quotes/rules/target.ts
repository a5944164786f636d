import type { CueAt } from '../cues/at.js';
import type { Page } from '../page.js';
import type { Range, Report } from '../report.js';
import type { Subject } from '../syntax/subject.js';
import type { Unit } from '../units.js';

/** A reporting verb with its subject and what is known of its clause: what the rules for its words start from. */
export interface Target {
  readonly page: Page;
  readonly unit: Unit;
  readonly cue: CueAt;
  readonly subject: Subject;
  /** First token past the hearer and the adjuncts of the verb. */
  readonly right: number;
  readonly modal: boolean;
}

export function makeReport(
  target: Target,
  rule: string,
  clause: Range,
  parts: readonly Range[],
  wordsOnly = false,
): Report {
  const { cue, subject } = target;
  return {
    rule,
    cue: cue.lemma,
    at: cue.at,
    clause,
    speaker: subject.speaker,
    wide: subject.wide,
    parts,
    wordsOnly,
  };
}
