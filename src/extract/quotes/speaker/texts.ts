import { T } from '../../../text/closed.js';
import { isCapital, isWord, type Page } from '../page.js';
import type { Range } from '../report.js';
import { beforeTime, phraseEnd } from '../syntax/adjunct.js';
import { verbGroup } from '../syntax/group.js';
import { subjectLeft } from '../syntax/subject.js';
import { headOf } from './nouns.js';

/** Texts that somebody answers for; figures and research too. */
const TEXTS = new Set(
  (
    'report statement letter submission study survey poll communique communiqué release document analysis paper brief ' +
    'figures data findings research review assessment memo note audit article editorial account records ' +
    'response reply count tally reckoning calculation estimate tracker database'
  ).split(' '),
);
const ISSUES = new Set(
  'published publishes issued issues released releases submitted presented launched sent'.split(' '),
);

/** The words for whose text the phrase is: "a report by [the commission]", "[the ministry]'s letter", "[its] study". */
export function authorIn(page: Page, range: Range): Range | null {
  const head = headOf(page, range);
  if (TEXTS.has(page.lower[head]!)) return authorAt(page, head, range.first, range.end);
  // "[Ministry of Justice] figures": the name has small words of its own.
  const last = range.end - 1;
  const text = TEXTS.has(page.lower[last]!) && !isCapital(page, last);
  return text ? nameBefore(page, last, range.first) : null;
}

function authorAt(page: Page, head: number, floor: number, end: number): Range | null {
  const by = page.lower[head + 1];
  if ((by === 'by' || by === 'from') && head + 2 < end)
    return { first: head + 2, end: beforeTime(page, head + 2, end) };
  const issuer = issuerAfter(page, head);
  if (issuer !== null) return issuer;
  for (let i = head - 1; i > floor && head - i < 8; i--) {
    if (page.tag[i] === T.possessive) return { first: floor, end: i };
    if (page.tag[i] === T.preposition) break;
  }
  if (OWN.has(page.lower[floor]!) && floor < head) return { first: floor, end: floor + 1 };
  return nameBefore(page, head, floor);
}
const OWN = new Set(['its', 'their', 'his', 'her']);

/** "a report which [the court] published", "the reply that [the government] has sent": who gave the text out. */
function issuerAfter(page: Page, head: number): Range | null {
  if (page.lower[head + 1] !== 'which' && page.lower[head + 1] !== 'that') return null;
  const first = head + 2;
  const end = phraseEnd(page, first, page.doc.tokens.count);
  const verb = page.tag[end] === T.auxiliary ? end + 1 : end;
  return end > first && ISSUES.has(page.lower[verb] ?? '') ? { first, end } : null;
}

const IN_NAME = new Set(['of', 'for', 'and', 'on']);

/** "the [Human Rights Watch] report": a name of two words or more. */
function nameBefore(page: Page, head: number, floor: number): Range | null {
  let first = head;
  while (first > floor) {
    const inside = IN_NAME.has(page.lower[first - 1]!) && first < head && first - 2 >= floor;
    if (!isCapital(page, inside ? first - 2 : first - 1)) break;
    if (!inside && page.tag[first - 1] !== T.name) break;
    first -= inside ? 2 : 1;
  }
  return head - first >= 2 ? { first, end: head } : null;
}

interface Introduced {
  readonly noun: string;
  readonly at: number;
  readonly author: Range;
}
const made = new WeakMap<Page, readonly Introduced[]>();

/** Whose "the report" is: the authors that the article gave for a text of that name before token `at`. */
export function introducedBefore(page: Page, noun: string, at: number): Range[] {
  let all = made.get(page);
  if (all === undefined) {
    all = introductions(page);
    made.set(page, all);
  }
  return all.filter((i) => i.noun === noun && i.at < at).map((i) => i.author);
}

/** "a report by X", "X's report", "X published a report", outside quotation marks. */
function introductions(page: Page): Introduced[] {
  const out: Introduced[] = [];
  const { first: starts, of } = page.doc.sentences;
  for (let i = 1; i + 1 < page.doc.tokens.count; i++) {
    if (!TEXTS.has(page.lower[i]!) || page.inQuote[i]) continue;
    const floor = starts[of[i]!]!;
    const end = starts[of[i]! + 1]!;
    const author = givenBy(page, i, floor, end);
    if (author !== null && !OWN.has(page.lower[author.first]!))
      out.push({ noun: page.lower[i]!, at: i, author });
  }
  return out;
}

function givenBy(page: Page, noun: number, floor: number, end: number): Range | null {
  const by = page.lower[noun + 1];
  if (by === 'by' || by === 'from') {
    const to = phraseEnd(page, noun + 2, end);
    return to > noun + 2 ? { first: noun + 2, end: to } : null;
  }
  let first = noun;
  while (
    first > floor &&
    noun - first < 8 &&
    isWord(page, first - 1) &&
    page.tag[first - 1] !== T.preposition
  ) {
    const t = page.tag[first - 1];
    if ((t === T.past || t === T.participle) && ISSUES.has(page.lower[first - 1]!)) {
      const subject = subjectLeft(page, verbGroup(page, first - 1, floor).start, floor);
      return subject?.speaker ?? null;
    }
    if (
      t !== T.noun &&
      t !== T.name &&
      t !== T.adjective &&
      t !== T.determiner &&
      t !== T.possessive &&
      t !== T.number
    )
      break;
    first--;
  }
  return authorAt(page, noun, first, noun + 1);
}
