import type { CueAt } from '../cues/at.js';
import { isFiniteVerb, type Page } from '../page.js';
import type { Report } from '../report.js';
import { verbGroup } from '../syntax/group.js';
import { subjectLeft } from '../syntax/subject.js';
import type { Unit } from '../units.js';
import { complementReport } from './complement.js';

/** "Describing it as “fair”, X said ...", "Noting that P, X called for ...": a gerund before the subject that it shares. */
export function frontedReport(
  page: Page,
  unit: Unit,
  cue: CueAt,
  start: number,
  right: number,
): Report | null {
  if (start !== unit.first) return null;
  for (let comma = unit.first + 2; comma + 2 < unit.end; comma++) {
    if (page.lower[comma] !== ',' || page.inQuote[comma]) continue;
    const verb = mainVerb(page, comma + 1, unit.end);
    if (verb < 0) continue;
    const subject = subjectLeft(page, verbGroup(page, verb, comma + 1).start, comma + 1);
    if (subject === null || subject.shared || subject.wide.first !== comma + 1) continue;
    const before = { first: unit.first, end: comma };
    const own = { ...subject, start: unit.first };
    return right < comma
      ? complementReport({ page, unit: before, cue, subject: own, right, modal: false })
      : null;
  }
  return null;
}

/** The first finite verb after a comma, with no comma of another clause between. */
function mainVerb(page: Page, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    if (page.inQuote[i]) return -1;
    if (isFiniteVerb(page, i)) return i;
  }
  return -1;
}
