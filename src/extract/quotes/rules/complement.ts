import { T } from '../../../text/closed.js';
import {
  AS,
  BARE,
  HEARER,
  INFINITIVE,
  INSERTED,
  OF,
  PHRASE,
  QUESTION,
  QUOTE,
  THAT,
  THOUGHT,
  WORDS,
} from '../cues/frames.js';
import type { Quoted } from '../marks/quoted.js';
import { isFiniteVerb, isNominal, isPunct, isStopped, type Page, quotedAt } from '../page.js';
import type { Range, Report } from '../report.js';
import { skipAdjuncts } from '../syntax/adjunct.js';
import { clauseAt, hasFinite } from '../syntax/clause.js';
import { contentEnd } from '../syntax/content.js';
import type { Unit } from '../units.js';
import { makeReport, type Target } from './target.js';

/** Verbs that hardly ever take a plain object, so that what follows is a clause. */
const FREE = new Set('say tell think hope insist argue believe'.split(' '));
const RELATIVE = new Set(['which', 'that', 'who', 'what']);
const QUESTION_WORDS = new Set(['how', 'whether', 'why', 'what', 'if']);

/** Words after the verb: quotation, that-clause, bare clause, question, infinitive, phrase. */
export function complementReport(target: Target): Report | null {
  const { page, unit, cue, subject, right } = target;
  const { frames } = cue;
  const past = cue.form === 'past';
  const clause = { first: subject.start, end: right };
  const limit = clauseLimit(target);
  const report = (rule: string, first: number, end = contentEnd(page, first, limit, past)): Report =>
    makeReport(target, rule, clause, [{ first, end: Math.max(end, first + 1) }]);
  if (right >= unit.end) return null;
  const r = toTheFact(page, pastParenthesis(page, right, unit), frames);
  const mark = page.lower[r]!;
  // "said yes to 207 of them": an answer, no clause.
  if (cue.lemma === 'say' && (mark === 'yes' || mark === 'no') && page.lower[r + 1] === 'to') return null;
  const colon = mark === ':' || mark === ',';
  const opening = colon ? r + 1 : r;
  const quote = opening < unit.end ? quotedAt(page, opening) : null;
  if (quote !== null && quote.open === opening && frames & QUOTE) {
    // "urged the government “to stop”": a request whose infinitive is quoted.
    if (frames & HEARER && opening === r && r > cue.next && page.lower[quote.first] === 'to')
      return report('request', cue.next, quote.after);
    return report('quoted', opening, quoteEnd(page, quote, unit, past));
  }
  // "Replying to groups that disputed it": a relative clause.
  if (mark === 'that' && r > cue.next && isFiniteVerb(page, r + 1) && !page.inQuote[r + 1]) return null;
  // "said in the world today, there remain": the adjunct belongs to what is said.
  if (
    mark === ',' &&
    FREE.has(cue.lemma) &&
    r > cue.next &&
    page.tag[cue.next] === T.preposition &&
    !ON.has(page.lower[cue.next]!) &&
    clauseAt(page, r + 1, unit.end)
  ) {
    return report('bare', cue.next);
  }
  if (target.modal || mark === ',') return frames & WORDS ? wordsReport(target, clause) : null;
  if (
    mark === 'that' &&
    frames & THAT &&
    page.lower[r + 1] !== 'out' &&
    (page.inQuote[r + 1] || hasFinite(page, r + 1, unit.end) || (frames & INSERTED && r + 4 < unit.end))
  ) {
    return report('that', r + 1);
  }
  // "denied reports that": what is denied is the clause on the noun.
  if (DENIES.has(cue.lemma) && HEARSAY.has(mark) && page.lower[r + 1] === 'that')
    return report('that', r + 2);
  if (mark === ':' && frames & BARE && r + 2 < unit.end) return report('colon', r + 1);
  if (
    QUESTION_WORDS.has(mark) &&
    page.lower[subject.speaker.first] !== 'it' &&
    frames & QUESTION &&
    !(frames & HEARER)
  )
    return report('question', r);
  const to = mark === 'not' ? r + 1 : r;
  if (page.lower[to] === 'to' && frames & INFINITIVE && page.tag[to + 1] === T.verb)
    return report('infinitive', r);
  if (
    frames & BARE &&
    mark !== 'so' &&
    (r === cue.next || !TAKES_TO.has(cue.lemma)) &&
    !isVague(page, r) &&
    clauseAt(page, r, unit.end, !FREE.has(cue.lemma))
  )
    return report('bare', r);
  // "said utilization of the quota hit 76 percent": nothing but a clause can be so long, whatever the tags say.
  if (cue.lemma === 'say' && r === cue.next && isLongPhrase(page, r, unit.end)) return report('bare', r);
  // "donations, which he said were ...": what is said lacks its subject.
  if (
    frames & BARE &&
    !(frames & THOUGHT) &&
    isFiniteVerb(page, r) &&
    RELATIVE.has(page.lower[subject.start - 1] ?? '')
  )
    return report('relative', r, relativeEnd(page, r, contentEnd(page, r, limit, past), subject.start - 2));
  if (ADVISES.has(cue.lemma) && page.tag[r] === T.gerund && !page.inQuote[r]) return report('gerund', r);
  if (frames & PHRASE && isIntention(page, cue.next, unit.end)) return report('phrase', cue.next);
  if (frames & OF) return accused(target, clause);
  if (frames & AS) return described(target, clause) ?? wordsReport(target, clause);
  return frames & (WORDS | QUOTE) ? wordsReport(target, clause) : null;
}

/** "recommended abolishing the penalty". */
const ADVISES = new Set(['recommend', 'propose', 'suggest']);
const DENIES = new Set('deny dismiss reject refute dispute confirm'.split(' '));
const HEARSAY = new Set(
  'reports claims allegations accusations suggestions rumours rumors speculation charges assertions'.split(
    ' ',
  ),
);

/** "said, however, that", "told him, in a letter, that": past the commas and what they enclose. */
function pastParenthesis(page: Page, r: number, unit: Unit): number {
  if (page.lower[r] !== ',') return r;
  let at = r;
  for (let turn = 0; turn < ASIDES && page.lower[at] === ','; turn++) {
    const over = skipAdjuncts(page, at + 1, unit.end);
    if (over === at + 1 || page.lower[over] !== ',') return r;
    if (page.lower[over + 1] === 'that') return over + 1;
    at = over;
  }
  return r;
}

const ASIDES = 3;

/** "deplored |the fact that": at the conjunction. */
function toTheFact(page: Page, r: number, frames: number): number {
  const fact = (frames & THAT) !== 0 && page.lower[r] === 'the' && page.lower[r + 1] === 'fact';
  return fact && page.lower[r + 2] === 'that' ? r + 2 : r;
}

const SUBORDINATE = new Set(['after', 'while', 'when', 'although', 'though', 'if', 'as', 'because', 'since']);

/** "After aides insisted that P, the campaign ...": a subordinate report ends where the main clause begins. */
function clauseLimit(target: Target): number {
  const { page, unit, subject, right } = target;
  if (subject.start !== unit.first + 1 || !SUBORDINATE.has(page.lower[unit.first]!)) return unit.end;
  for (let i = right + 2; i < unit.end; i++) {
    if (page.lower[i] !== ',' || page.inQuote[i]) continue;
    const next = page.tag[i + 1];
    if (
      (next === T.determiner || next === T.name || next === T.pronoun) &&
      clauseAt(page, i + 1, unit.end) &&
      page.lower[i + 1] !== 'who'
    )
      return i;
  }
  return unit.end;
}

function isLongPhrase(page: Page, r: number, end: number): boolean {
  if (!isNominal(page, r) || page.inQuote[r] || AS_MUCH.has(page.lower[r]!)) return false;
  let words = 0;
  for (let i = r; i < end && !isPunct(page, i); i++) words++;
  return words >= LONG;
}
const LONG = 7;
const AS_MUCH = new Set([
  'yes',
  'no',
  'so',
  'nothing',
  'goodbye',
  'sorry',
  'thanks',
  'prayers',
  'a',
  'some',
  'few',
  'all',
]);

/** "The list, which she said was long|, was read out": a relative clause between commas ends at the second. */
function relativeEnd(page: Page, r: number, end: number, comma: number): number {
  if (page.lower[comma] !== ',') return end;
  for (let i = r; i < end; i++) if (page.lower[i] === ',' && isFiniteVerb(page, i + 1)) return i;
  return end;
}

/** "agreed to 126 straight away": what follows "to" or "on" is the object. */
const TAKES_TO = new Set(['agree', 'decide']);

const VAGUE = new Set(['nothing', 'little', 'much', 'something', 'anything', 'more', 'it', 'so']);
const ON = new Set(['about', 'on', 'regarding', 'of', 'to']);

/** "said nothing about costs": an object, no clause. */
function isVague(page: Page, r: number): boolean {
  if (page.lower[r] === 'about' && page.tag[r + 1] !== T.number) return true;
  return VAGUE.has(page.lower[r]!) && ON.has(page.lower[r + 1] ?? '');
}

/** Only what stands in quotation marks after the verb. */
function wordsReport(target: Target, clause: Range): Report {
  const { page, unit, cue } = target;
  const end = contentEnd(page, cue.next, unit.end, cue.form === 'past');
  const part = { first: cue.next, end: objectEnd(page, cue.next, end) };
  return makeReport(target, 'words', clause, [part], true);
}

/** "rejected 58 of them |because they reflect “pressure”": words in a clause of cause or time are not the verb's. */
function objectEnd(page: Page, first: number, end: number): number {
  for (let i = first; i < end; i++)
    if (!page.inQuote[i] && CIRCUMSTANCE.has(page.lower[i]!) && hasFinite(page, i, end)) return i;
  return end;
}
const CIRCUMSTANCE = new Set(['because', 'after', 'when', 'while', 'although', 'though', 'since']);

/** "described the process as smooth and successful on Thursday": the words after "as" where none are in quotation marks. */
function described(target: Target, clause: Range): Report | null {
  const { page, unit, cue } = target;
  if (cue.lemma !== 'describe' && cue.lemma !== 'characterise' && cue.lemma !== 'characterize') return null;
  const stop = Math.min(unit.end, cue.next + 25);
  for (let i = cue.next; i < stop; i++) {
    if (page.inQuote[i] || page.lower[i] === ',') return null;
    if (page.lower[i] !== 'as') continue;
    let end = i + 1;
    while (
      end < unit.end &&
      !page.inQuote[end] &&
      (isNominal(page, end) || JOINS.has(page.lower[end]!) || page.tag[end] === T.participle)
    )
      end++;
    // "as political and tied to": what is joined on is left out, and the conjunction with it.
    while (end > i + 1 && JOINS.has(page.lower[end - 1]!)) end--;
    if (page.inQuote[end] || end === i + 1) return null;
    return makeReport(target, 'as', clause, [{ first: i + 1, end }]);
  }
  return null;
}
const JOINS = new Set(['and', 'or', 'of', 'for', '-']);

/** "accused the authorities of crushing ...". */
function accused(target: Target, clause: Range): Report | null {
  const { page, unit, cue } = target;
  const stop = Math.min(unit.end, cue.next + 25);
  for (let i = cue.next + 1; i < stop; i++) {
    if (page.lower[i] !== 'of' || page.tag[i + 1] !== T.gerund) continue;
    return makeReport(target, 'of', clause, [
      { first: i + 1, end: contentEnd(page, i + 1, unit.end, cue.form === 'past') },
    ]);
  }
  return wordsReport(target, clause);
}

const INTENTIONS = new Set(
  'decision determination commitment intention readiness willingness plan plans desire resolve wish refusal'.split(
    ' ',
  ),
);

/** "its decision to accept ...": a noun of intent with an infinitive. */
function isIntention(page: Page, i: number, end: number): boolean {
  for (let j = i; j < Math.min(end, i + 8); j++) {
    if (page.lower[j] === 'policy') return page.lower[j + 1] === 'of';
    if (INTENTIONS.has(page.lower[j]!)) return page.lower[j + 1] === 'to' || page.lower[j + 1] === 'not';
    if (!isNominal(page, j) && page.lower[j] !== "'") return false;
  }
  return false;
}

/** A quotation that closes with its own stop is complete; otherwise the sentence goes on in the reporter's words. */
function quoteEnd(page: Page, quote: Quoted, unit: Unit, past: boolean): number {
  const { after } = quote;
  if (isStopped(page, quote)) return after;
  if (after >= unit.end || page.lower[after] === ',' || page.lower[after] === ';') return after;
  return contentEnd(page, after, unit.end, past);
}
