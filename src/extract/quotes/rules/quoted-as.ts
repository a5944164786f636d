import type { CueAt } from '../cues/at.js';
import type { Page } from '../page.js';
import type { Range, Report } from '../report.js';
import { skipAdjuncts } from '../syntax/adjunct.js';
import { verbGroup } from '../syntax/group.js';
import { subjectLeft } from '../syntax/subject.js';
import type { Unit } from '../units.js';
import { complementReport } from './complement.js';
import { insertedReport, standsInside } from './inserted.js';

export const QUOTING = new Set([
  'quoted',
  'quotes',
  'quote',
  'cited',
  'cites',
  'reported',
  'quoting',
  'citing',
  'recorded',
  'heard',
]);
const FARTHEST = 40;

/**
 * "VNA quoted X, title of Y, as saying", "X was quoted by VNA as saying": X speaks, whoever passes it on.
 * Undefined where the cue is no such "saying"; null where it is and names no speaker.
 */
export function quotedAs(page: Page, unit: Unit, cue: CueAt): Report | null | undefined {
  const having = page.lower[cue.at - 1] === 'having' ? 1 : 0;
  const as = cue.at - 1 - having;
  if (page.lower[as] !== 'as' || (having === 0 && cue.form !== 'ing')) return undefined;
  const verb = quotingVerb(page, unit, as);
  if (verb < 0) return null;
  const group = verbGroup(page, verb, unit.first);
  const outer = subjectLeft(page, group.start, unit.first);
  const start = outer?.start ?? verb;
  let speaker: Range;
  let wide: Range;
  if (group.passive) {
    if (outer === null) return null;
    ({ speaker, wide } = outer);
  } else {
    let end = verb + 1;
    while (end < as && page.lower[end] !== ',') end++;
    speaker = { first: verb + 1, end };
    wide = { first: verb + 1, end: as };
    if (speaker.end <= speaker.first) return null;
  }
  const right = skipAdjuncts(page, cue.next, unit.end);
  const target = { page, unit, cue, subject: { speaker, wide, start, shared: false }, right, modal: false };
  const report = standsInside(target) ? insertedReport(target, 'inserted', right) : complementReport(target);
  const relay = group.passive ? agentAfter(page, verb, as) : (outer?.speaker ?? null);
  return report === null ? null : { ...report, relay };
}

/** "was quoted |by VNA| as saying". */
function agentAfter(page: Page, verb: number, as: number): Range | null {
  return page.lower[verb + 1] === 'by' && as > verb + 2 ? { first: verb + 2, end: as } : null;
}

function quotingVerb(page: Page, unit: Unit, as: number): number {
  for (let i = as - 1; i >= unit.first && i > as - FARTHEST; i--) {
    if (page.inQuote[i]) return -1;
    if (QUOTING.has(page.lower[i]!)) return i;
  }
  return -1;
}
