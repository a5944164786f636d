import { T } from '../../../text/closed.js';
import { isNominal, type Page } from '../page.js';
import type { Report } from '../report.js';
import { headKind } from '../speaker/nouns.js';
import { phraseEnd } from '../syntax/adjunct.js';
import { hasFinite } from '../syntax/clause.js';
import { contentEnd } from '../syntax/content.js';
import type { Unit } from '../units.js';

/** Nouns for acts of speech, with the verb they come from. */
const NOUNS: ReadonlyMap<string, string> = new Map([
  ['claim', 'claim'],
  ['claims', 'claim'],
  ['assertion', 'assert'],
  ['assertions', 'assert'],
  ['allegation', 'allege'],
  ['allegations', 'allege'],
  ['insistence', 'insist'],
  ['admission', 'admit'],
  ['argument', 'argue'],
  ['complaint', 'complain'],
  ['contention', 'contend'],
  ['suggestion', 'suggest'],
  ['warning', 'warn'],
  ['warnings', 'warn'],
  ['belief', 'believe'],
  ['statement', 'state'],
  ['pledge', 'pledge'],
  ['promise', 'promise'],
  ['remark', 'remark'],
  ['comment', 'comment'],
  ['position', 'hold'],
  ['view', 'hold'],
  ['stance', 'hold'],
  ['message', 'say'],
  ['answer', 'answer'],
  ['reply', 'reply'],
  ['response', 'respond'],
  ['conclusion', 'conclude'],
  ['assessment', 'assess'],
  ['verdict', 'conclude'],
  ['line', 'hold'],
]);

/** Nouns for what somebody holds: reports only with "is that". */
const STANDS = new Set(
  'position view stance message answer reply response conclusion assessment verdict line'.split(' '),
);
const COPULA = new Set(['is', 'was', 'remains']);

/** "the minister's claim that ...": only where the noun says whose it is. */
export function nounReports(page: Page, unit: Unit, own: readonly Report[]): Report[] {
  const out: Report[] = [];
  for (let i = unit.first + 2; i + 3 < unit.end; i++) {
    if (page.inQuote[i]) continue;
    const cue = NOUNS.get(page.lower[i]!);
    if (cue === undefined) continue;
    const by = agentOf(page, i, unit.end);
    const verb = by === null ? i + 1 : by.end;
    // "the ministry's position is that the court must rule first"
    const that = COPULA.has(page.lower[verb] ?? '') ? verb + 1 : verb;
    const colon = STANDS.has(page.lower[i]!) && page.lower[verb] === ':' && !page.inQuote[verb + 1];
    if (that === verb && !colon && STANDS.has(page.lower[i]!)) continue;
    if ((page.lower[that] !== 'that' && !colon) || !hasFinite(page, that + 1, unit.end)) continue;
    if (own.some((r) => !r.wordsOnly && r.parts.some((p) => p.first <= i && i < p.end))) continue;
    const owner = by ?? ownerOf(page, i, unit.first);
    if (owner === null || headKind(page, owner) === 'none' || headKind(page, owner) === 'it') continue;
    const parts = [{ first: that + 1, end: contentEnd(page, that + 1, unit.end, true) }];
    out.push({
      rule: 'noun',
      cue,
      at: i,
      clause: { first: Math.min(owner.first, i), end: that },
      speaker: owner,
      wide: owner,
      parts,
      wordsOnly: false,
    });
  }
  return out;
}

/** "the claim by [the Council] that". */
function agentOf(page: Page, noun: number, end: number): { first: number; end: number } | null {
  if (page.lower[noun + 1] !== 'by' || noun + 3 >= end) return null;
  let to = phraseEnd(page, noun + 2, end);
  while (to + 1 < end && page.lower[to] === 'for' && isNominal(page, to + 1))
    to = phraseEnd(page, to + 1, end);
  return to > noun + 2 ? { first: noun + 2, end: to } : null;
}

/** The phrase before the possessive that the noun hangs on: "[Trump]'s earlier claim". */
function ownerOf(page: Page, noun: number, floor: number): { first: number; end: number } | null {
  let i = noun - 1;
  while (i > floor && (page.tag[i] === T.adjective || page.tag[i] === T.noun) && i > noun - 4) i--;
  if (page.tag[i] !== T.possessive) return null;
  let first = i;
  while (
    first - 1 >= floor &&
    isNominal(page, first - 1) &&
    page.tag[first - 1] !== T.possessive &&
    i - first < 8
  )
    first--;
  return first < i ? { first, end: i } : null;
}
