import type { Page } from '../page.js';
import type { Range, Report } from '../report.js';
import { soleGuest } from './turns.js';

/** Fewest questions that make an interview; longest question, in tokens. */
const QUESTIONS = 3;
const LONGEST = 60;
/** Share of the answers that speak in the first person. */
const FIRST_PERSON = 0.5;
const WE = new Set(['i', 'we', 'my', 'our', 'us', "i'm", "we're", "we've", "i've"]);

/**
 * An interview whose questions stand in paragraphs of their own, with no labels: the paragraphs between are the words of the
 * one person whom the text names before the first question. Nothing where that is not clear.
 */
export function interviewReports(page: Page): Report[] {
  const { paragraphs } = page.doc.sentences;
  const asked: number[] = [];
  for (let p = 0; p + 1 < paragraphs.length; p++)
    if (asks(page, paragraphs[p]!, paragraphs[p + 1]!)) asked.push(p);
  if (asked.length < QUESTIONS) return [];
  const guest = soleGuest(page, paragraphs[asked[0]!]!);
  if (guest === null) return [];
  const answers: Range[] = [];
  let ours = 0;
  for (let n = 0; n < asked.length; n++) {
    const from = asked[n]! + 1;
    // After the last question only one paragraph is surely an answer.
    const to = Math.min(asked[n + 1] ?? from + 1, paragraphs.length - 1);
    if (to <= from) continue;
    const answer = { first: paragraphs[from]!, end: paragraphs[to]! };
    answers.push(answer);
    if (inFirstPerson(page, answer)) ours++;
  }
  if (answers.length < QUESTIONS || ours < answers.length * FIRST_PERSON) return [];
  return answers.map((words) => ({
    rule: 'turn',
    cue: ':',
    at: words.first,
    clause: guest,
    speaker: guest,
    wide: guest,
    parts: [words],
    wordsOnly: false,
  }));
}

function asks(page: Page, first: number, end: number): boolean {
  if (page.lower[end - 1] !== '?' || end - first > LONGEST || page.inQuote[end - 1]) return false;
  for (let i = first; i < end; i++) if (page.inQuote[i] || page.lower[i] === 'said') return false;
  return true;
}

function inFirstPerson(page: Page, words: Range): boolean {
  for (let i = words.first; i < words.end; i++) if (WE.has(page.lower[i]!) && !page.inQuote[i]) return true;
  return false;
}
