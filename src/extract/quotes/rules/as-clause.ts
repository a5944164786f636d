import { INFINITIVE, INSERTED, THOUGHT } from '../cues/frames.js';
import type { Report } from '../report.js';
import { clauseAt, hasFinite } from '../syntax/clause.js';
import { contentEnd } from '../syntax/content.js';
import { insertedReport } from './inserted.js';
import { makeReport, type Target } from './target.js';

/** Verbs for which "as X V," hardly ever means "while". */
const TELLS = new Set(
  (
    'say tell note recall put it explain observe point out acknowledge admit stress warn report mention inform state remark ' +
    'indicate announce underline underscore emphasise emphasize specify assure remind'
  ).split(' '),
);

/** "P, as the ministry put it", "the law, as she noted, stays", "As she told the council, P": whose words P are. Null for other clauses with "as". */
export function asReport(target: Target): Report | null {
  const { page, unit, cue, subject, right } = target;
  const as = subject.start - 1;
  if (page.lower[as] !== 'as' || (cue.frames & INSERTED) === 0 || (cue.frames & THOUGHT) !== 0) return null;
  // "P, as it promised in May": what was done, no words.
  if ((cue.frames & INFINITIVE) !== 0) return null;
  const aside = { ...target, subject: { ...subject, start: as } };
  if (as === unit.first) {
    const tells = cue.lemma.split(' ').every((w) => TELLS.has(w));
    if (!tells || page.lower[right] !== ',' || !clauseAt(page, right + 1, unit.end)) return null;
    const part = { first: right + 1, end: contentEnd(page, right + 1, unit.end, null) };
    return makeReport(aside, 'fronted', { first: as, end: right }, [part]);
  }
  if (page.lower[as - 1] !== ',') return null;
  if (right >= unit.end || (page.lower[right] === '.' && right + 1 >= unit.end))
    return hasFinite(page, unit.first, as) ? insertedReport(aside, 'inserted', unit.end) : null;
  return page.lower[right] === ',' && !page.inQuote[right + 1] && !hasFinite(page, unit.first, as)
    ? insertedReport(aside, 'inserted', right)
    : null;
}
