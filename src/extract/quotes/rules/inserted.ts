import { T } from '../../../text/closed.js';
import { PLACE } from '../../../text/lexicon.js';
import type { CueAt } from '../cues/at.js';
import { cueOf } from '../cues/forms.js';
import { HEARER, INSERTED } from '../cues/frames.js';
import { isCapital, isFiniteVerb, isNominal, isStopped, type Page, quotedAt } from '../page.js';
import type { Range, Report } from '../report.js';
import { phraseEnd, skipAdjuncts } from '../syntax/adjunct.js';
import { clauseAt, hasFinite, hasVerb } from '../syntax/clause.js';
import { closesReport, contentEnd } from '../syntax/content.js';
import { afterDateline } from '../syntax/dateline.js';
import type { Subject } from '../syntax/subject.js';
import type { Unit } from '../units.js';
import { makeReport, type Target } from './target.js';

type Left = 'quote' | 'comma' | 'dash' | null;

/** What stands before a reporting clause that starts at token `start`. */
function leftOf(page: Page, unit: Unit, start: number): Left {
  const b = start - 1;
  if (b < unit.first) return null;
  const quoted = quotedAt(page, b);
  if (quoted !== null) {
    return isStopped(page, quoted) || quoted.end - quoted.first >= 6 ? 'quote' : null;
  }
  if (page.lower[b] === ',') return page.inQuote[b - 1] ? 'quote' : 'comma';
  return page.lower[b] === '—' || page.lower[b] === '–' ? 'dash' : null;
}

/** "..., said Foreign Ministry Spokesperson X, head of Y." The subject, and where the reporting clause ends. */
export function invertedSubject(
  page: Page,
  cue: CueAt,
  unit: Unit,
): { subject: Subject; end: number; interrupts?: boolean } | null {
  if ((cue.frames & INSERTED) === 0 || cue.form === 'ing') return null;
  const left = leftOf(page, unit, cue.at);
  if (left === null || left === 'dash') return null;
  if (left === 'comma' && ((cue.frames & HEARER) !== 0 || followsApposition(page, cue.at - 1, unit.first)))
    return null;
  const first = cue.next;
  if (first >= unit.end || page.inQuote[first]) return null;
  // "X, title, said afterwards that": when it was said, no subject.
  if (!page.mention[first] && skipAdjuncts(page, first, unit.end) > first)
    return left === 'comma' ? lateSubject(page, cue, unit) : null;
  if (!isNominal(page, first) && page.tag[first] !== T.pronoun) return null;
  const interrupts = left === 'comma' ? interruptedAt(page, first, unit) : null;
  if (interrupts !== null) {
    const who = { first, end: interrupts };
    return {
      subject: { speaker: who, wide: who, start: cue.at, shared: false },
      end: interrupts,
      interrupts: true,
    };
  }
  if (left === 'comma' && (clauseAt(page, first, unit.end) || !hasFinite(page, unit.first, cue.at - 1)))
    return null;
  let end = phraseEnd(page, first, unit.end);
  if (end <= first) return null;
  const speaker = { first, end };
  // Titles, ages, occasions: all that follows, up to the next quotation.
  while (end < unit.end && page.lower[end] !== ';' && !page.inQuote[end]) {
    if (page.lower[end] === '.' && end + 1 >= unit.end) break;
    end++;
  }
  if (page.inQuote[end] && page.lower[end - 1] === ',') end--;
  return { subject: { speaker, wide: { first, end }, start: cue.at, shared: false }, end };
}

/** "P, indicated on Friday, in Luanda, [the Secretary of State], Ana Duarte.": times and places before the subject. */
function lateSubject(page: Page, cue: CueAt, unit: Unit): { subject: Subject; end: number } | null {
  let at = cue.next;
  for (let turn = 0; turn < 4; turn++) {
    const over = skipAdjuncts(page, at, unit.end);
    at = page.lower[over] === ',' ? over + 1 : over;
    if (over === at && turn > 0) break;
  }
  const end = phraseEnd(page, at, unit.end);
  const named = page.mention[at] || page.lower[at] === 'the' || page.tag[at] === T.name;
  if (end <= at || !named || hasFinite(page, at, unit.end) || !hasFinite(page, unit.first, cue.at - 1))
    return null;
  const speaker = { first: at, end };
  return {
    subject: { speaker, wide: { first: at, end: unit.end }, start: cue.at, shared: false },
    end: unit.end,
  };
}

/** "Nothing, said [the minister|], would change": the comma after the subject, with the verb of what is said behind it. */
function interruptedAt(page: Page, first: number, unit: Unit): number | null {
  const end = phraseEnd(page, first, unit.end);
  return end > first && page.lower[end] === ',' && isFiniteVerb(page, end + 1) ? end : null;
}

/** "“...,” Mr. King, 82, told me": the comma before the verb ends an apposition that began after the quotation. */
function followsApposition(page: Page, comma: number, floor: number): boolean {
  for (let i = comma - 1; i >= floor && comma - i < 60; i--) {
    if (page.inQuote[i]) return comma - i > 2;
    if (isFiniteVerb(page, i) && page.lower[i - 1] !== 'who' && page.tag[i] !== T.auxiliary) return false;
  }
  return false;
}

const SUBORDINATE = new Set(
  'when while as after before although though since because asked if speaking'.split(' '),
);
const ENDS = new Set(['.', ',', ';', '!', '?', '—', '–', ':', '-']);

/** Whether "S V ..." stands after or inside the words it reports. */
export function standsInside(target: Target): boolean {
  const { page, unit, cue, subject, right } = target;
  const left = leftOf(page, unit, subject.start);
  if (left === null || (left === 'comma' && isContact(page, subject.speaker))) return false;
  if (left === 'quote' && page.lower[right] !== ':' && isComplete(page, subject.start - 1)) {
    if (page.inQuote[contentStart(page, unit, subject.start)] !== 0) return true;
    if (right >= unit.end || ENDS.has(page.lower[right]!)) return true;
    return page.lower[right] !== 'that' && !clauseAt(page, right, unit.end);
  }
  const ends = right >= unit.end || ENDS.has(page.lower[right]!) || page.inQuote[right] !== 0;
  const occasion = OCCASION.has(page.lower[right]!) || OCCASION.has(page.lower[cue.next]!);
  if (occasion && left === 'comma' && isMainClause(page, unit, subject.start)) return true;
  if (!ends) return left === 'quote' && page.lower[right] !== 'that' && !clauseAt(page, right, unit.end);
  if (page.lower[right] === ':' || (page.inQuote[right] !== 0 && left !== 'quote')) return false;
  if (left === 'quote') return true;
  const rest = right + 1;
  if (rest >= unit.end && isLongSubject(page, contentStart(page, unit, subject.start), subject.start - 1))
    return true;
  if (hasVerb(page, unit.first, subject.start - 1)) {
    const fronted =
      SUBORDINATE.has(page.lower[unit.first]!) && !laterComma(page, unit.first, subject.start - 1);
    return !(fronted && rest < unit.end && page.inQuote[rest] !== 0);
  }
  if (rest >= unit.end || page.lower[right] !== ',' || page.inQuote[rest] !== 0) return false;
  // "Some delegations, he admitted, are uneasy": subject and verb on either side.
  return isFiniteVerb(page, rest) || clauseAt(page, rest, unit.end);
}

/** "P, the minister said when asked", "P, the office announced after the vote": when it was said. */
const OCCASION = new Set(['when', 'after', 'as', 'before', 'while']);

/** Fewest tokens that make a clause whose verb the tags read as a noun ("a mission cost voters $9,000"). */
const CLAUSE = 6;

/** Nouns without a comma before ", she said" at the end: nothing but a clause can stand there. */
function isLongSubject(page: Page, from: number, comma: number): boolean {
  return comma - from >= CLAUSE && isNominal(page, from) && !laterComma(page, from, comma);
}

/** "the best rate Norway posted": a noun with a clause on it, whose subject is a place. */
function isContact(page: Page, speaker: Range): boolean {
  const last = speaker.end - 1;
  return (
    last > speaker.first &&
    page.tag[last - 1] === T.noun &&
    (page.classes[last]! & PLACE) !== 0 &&
    isCapital(page, last)
  );
}

/** What stands before the reporting clause is a clause of its own, no "when"-clause put first. */
function isMainClause(page: Page, unit: Unit, start: number): boolean {
  const from = contentStart(page, unit, start);
  if (SUBORDINATE.has(page.lower[from]!)) return false;
  return hasVerb(page, from, start - 1) || isLongSubject(page, from, start - 1);
}

/** The quotation before token b ends with its own comma or stop, or a comma follows it. */
function isComplete(page: Page, b: number): boolean {
  if (page.lower[b] === ',' && !page.inQuote[b]) return true;
  const quoted = quotedAt(page, b);
  return quoted !== null && isStopped(page, quoted);
}

function laterComma(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (page.lower[i] === ',') return true;
  return false;
}

/** "P, S V." and "P, S V, P." `end`: one past the reporting clause. */
export function insertedReport(target: Target, rule: 'inserted' | 'inverted', end: number): Report {
  const { page, unit, cue, subject } = target;
  const from = contentStart(page, unit, subject.start);
  const left = leftOf(page, unit, subject.start) === 'quote' && page.inQuote[from] !== 0 ? 'quote' : 'comma';
  const subordinate = SUBORDINATE.has(page.lower[from]!) && !laterComma(page, from, subject.start - 1);
  const complete = left === 'quote' || (!subordinate && hasFinite(page, from, subject.start - 1));
  const parts: Range[] = [{ first: from, end: subject.start }];
  const comma =
    end < unit.end && (page.lower[end] === ',' || page.lower[end] === '—' || page.lower[end] === '–');
  const rest = comma ? end + 1 : end;
  const next = page.lower[rest] ?? '';
  if (rest < unit.end && next !== '.') {
    if (!comma && rule === 'inserted' && left === 'quote') {
      const later = laterQuote(page, end, unit.end);
      if (later > 0) parts.push({ first: later, end: unit.end });
    } else if (page.inQuote[rest] !== 0) parts.push({ first: rest, end: unit.end });
    else if (page.lower[end] === ';') {
      parts.push({ first: rest + 1, end: contentEnd(page, rest + 1, unit.end, cue.form === 'past') });
      return { ...makeReport(target, rule, { first: subject.start, end }, parts), apart: true };
    } else if (
      rule === 'inserted' &&
      comma &&
      !(complete && (isCoda(target, rest) || isRelayed(target, rest)))
    ) {
      const joins = next === 'and' || next === 'but';
      const on = left === 'quote' && joins ? rest + 1 : rest;
      if (left !== 'quote' || (joins && clauseAt(page, on, unit.end))) {
        parts.push({ first: on, end: contentEnd(page, on, unit.end, cue.form === 'past') });
      }
    }
  }
  return makeReport(target, rule, { first: subject.start, end }, parts);
}

/**
 * Where the words before a reporting clause start: after a dateline, after a semicolon between two clauses, and after the
 * colon of "The minister disagreed: two meetings took place, she said".
 */
function contentStart(page: Page, unit: Unit, before: number): number {
  const first = afterDateline(page, unit.first, before);
  for (let i = before - 3; i > first + 1; i--) {
    if (page.inQuote[i] || (page.lower[i] !== ';' && page.lower[i] !== ':')) continue;
    // "P; Q; and R, she said": one list.
    if (page.tag[i + 1] === T.conjunction) return first;
    // "P, she said; a committee, she added, was drafting it", "She went on: the list, she said, was long": the verb may still come.
    const clauses = hasFinite(page, first, i) && hasFinite(page, i + 1, unit.end);
    if (clauses && (page.lower[i] === ';' || page.tag[before] === T.pronoun || page.mention[i - 2]))
      return i + 1;
  }
  return first;
}

/** A quotation that goes on after "she said of the election, “...”". */
function laterQuote(page: Page, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    if (cueOf(page.lower[i]!)?.form === 'ing') return -1;
    if (!page.inQuote[i]) continue;
    const quoted = quotedAt(page, i);
    return quoted !== null && page.lower[i - 1] === ',' && quoted.end - quoted.first > 3 ? i : -1;
  }
  return -1;
}

/** "P, the minister said, |Tanjug reported.": who passes it on. */
function isRelayed(target: Target, rest: number): boolean {
  return closesReport(target.page, rest, target.unit.end);
}

/** ", in a move that ...": the reporter on what was said. */
const MOVES = new Set('move step decision bid sign response attempt effort blow victory'.split(' '));
const JOINS = new Set(['while', 'but', 'whereas', 'and']);

/** "while lawyers called it": the next clause reports somebody else. */
function saysAgain(page: Page, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 10); i++) {
    if (page.inQuote[i] || page.lower[i] === ',') return false;
    if (isFiniteVerb(page, i) && page.tag[i] !== T.auxiliary)
      return i > from && cueOf(page.lower[i]!) !== undefined && page.tag[i] !== T.modal;
  }
  return false;
}

/** What follows the reporting clause belongs to it, not to the words reported. */
function isCoda(target: Target, rest: number): boolean {
  const { page, unit, cue, right } = target;
  const word = page.lower[rest]!;
  const t = page.tag[rest];
  if (t === T.gerund || word === 'according' || word === 'quoting' || word === 'citing') return true;
  if ((word === 'when' || word === 'where' || word === 'as' || word === 'who') && right > cue.next)
    return true;
  if (word === 'in' && MOVES.has(page.lower[rest + 2] ?? '')) return true;
  if (JOINS.has(word) && saysAgain(page, rest + 1, unit.end)) return true;
  if (word === 'a' || word === 'an') return !clauseAt(page, rest, unit.end);
  return t === T.determiner && !clauseAt(page, rest, unit.end) && !hasFinite(page, rest, unit.end);
}
