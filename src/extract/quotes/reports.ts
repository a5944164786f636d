import type { Page } from './page.js';
import type { Report } from './report.js';
import { accordingReports } from './rules/according.js';
import { joinAsked } from './rules/asked.js';
import { headlineReports } from './rules/headline.js';
import { interviewReports } from './rules/interview.js';
import { withoutNesting } from './rules/nested.js';
import { nounReports } from './rules/noun.js';
import { objectReports } from './rules/object.js';
import { standingReports } from './rules/standing.js';
import { turnReports } from './rules/turns.js';
import { verbReports } from './rules/verb.js';
import { viewReports } from './rules/view.js';
import type { Unit } from './units.js';

/** Every act of reporting in the article, in the order of the text. */
export function readReports(page: Page): Report[] {
  const labelled = turnReports(page);
  const turns = labelled.length > 0 ? labelled : interviewReports(page);
  const taken = new Uint8Array(page.doc.tokens.count + 1);
  for (const t of turns) for (const p of t.parts) taken.fill(1, p.first, p.end);
  const out: Report[] = [...turns];
  let speech: Report | null = null;
  let told: Report | null = null;
  let before: Unit | null = null;
  const units = joinAsked(page);
  for (const unit of units) {
    if (taken[unit.end - 1]) continue;
    const own = reportsIn(page, unit);
    const standing = standingReports(page, unit, own, { speech, told, unit: before });
    if (standing.extended !== null && speech !== null) {
      const at = out.lastIndexOf(speech);
      if (at >= 0) out[at] = standing.extended;
      speech = standing.extended;
    }
    out.push(...own, ...standing.reports);
    const spoken = [...own, ...standing.reports].filter((r) => quotes(page, r));
    if (standing.extended === null) speech = spoken.at(-1) ?? null;
    told = own.filter((r) => r.rule !== 'object' && !r.wordsOnly).at(-1) ?? null;
    before = unit;
  }
  return out.sort((a, b) => a.parts[0]!.first - b.parts[0]!.first || a.at - b.at);
}

function reportsIn(page: Page, unit: Unit): Report[] {
  const told = withoutNesting(page, [
    ...verbReports(page, unit),
    ...accordingReports(page, unit),
    ...viewReports(page, unit),
  ]);
  if (told.every((r) => r.wordsOnly)) told.push(...headlineReports(page, unit));
  told.push(...nounReports(page, unit, told));
  return [...told, ...objectReports(page, unit, told)];
}

/** The last words of the report stand in quotation marks. */
function quotes(page: Page, report: Report): boolean {
  const last = report.parts.at(-1)!;
  for (let i = last.end - 1; i >= last.first && i > last.end - 4; i--)
    if (page.inQuote[i]) return !report.wordsOnly;
  return false;
}
