import { isCapital, isPunct, isWord, mentionOf, type Page } from '../page.js';
import type { Range, Report } from '../report.js';

interface Turn {
  readonly label: Range;
  readonly words: Range;
}

/** Fewest turns that make a transcript, and fewest different labels. */
const TURNS = 3;
const LABELS = 2;
const LONGEST_LABEL = 6;

/** Labels for whoever asks, and for whoever answers. */
const ASKS = new Set(['q', 'question', 'reporter', 'interviewer', 'journalist', 'moderator', 'host']);
const ANSWERS = new Set(['a', 'answer']);

/** "REPORTER: ... MINISTER: ...": paragraphs that begin with who speaks. Nothing where the page is no transcript. */
export function turnReports(page: Page): Report[] {
  const turns = turnsOf(page);
  if (turns.length < TURNS) return [];
  const labels = new Map<string, number>();
  for (const t of turns) labels.set(labelText(page, t), (labels.get(labelText(page, t)) ?? 0) + 1);
  if (labels.size < LABELS || ![...labels.values()].some((n) => n > 1)) return [];
  const guest = soleGuest(page, turns[0]!.label.first);
  return turns
    .filter((t) => (labels.get(labelText(page, t)) ?? 0) > 1)
    .map((t) => {
      const text = labelText(page, t);
      const speaker = ASKS.has(text) ? null : ANSWERS.has(text) ? guest : t.label;
      return turn(t.label.end, t.label, speaker, t.words);
    });
}

function turn(at: number, clause: Range, speaker: Range | null, words: Range): Report {
  return { rule: 'turn', cue: ':', at, clause, speaker, wide: speaker, parts: [words], wordsOnly: false };
}

/** The only person whom the text names before token `end`: who is interviewed. */
export function soleGuest(page: Page, end: number): Range | null {
  let found: Range | null = null;
  let key = '';
  for (let i = 0; i < end; i++) {
    const m = mentionOf(page, i);
    if (m === null || m.kind !== 'full') continue;
    if (found !== null && m.person !== key) return null;
    let last = i;
    while (last + 1 < end && page.mention[last + 1] === page.mention[i]) last++;
    found ??= { first: i, end: last + 1 };
    key = m.person;
    i = last;
  }
  return found;
}

function labelText(page: Page, t: Turn): string {
  return page.lower.slice(t.label.first, t.label.end).join(' ');
}

function turnsOf(page: Page): Turn[] {
  const out: Turn[] = [];
  const { paragraphs } = page.doc.sentences;
  for (let p = 0; p + 1 < paragraphs.length; p++) {
    let first = paragraphs[p]!;
    const end = paragraphs[p + 1]!;
    if (isPunct(page, first)) first++;
    let at = first;
    while (at < end && at - first <= LONGEST_LABEL && isWord(page, at) && isCapital(page, at)) at++;
    // "Q. How many?": a single letter with a stop.
    const stop = at - first === 1 && page.lower[at] === '.' && LETTERS.has(page.lower[first]!);
    if (at === first || (page.lower[at] !== ':' && !stop) || at + 2 >= end) continue;
    out.push({ label: { first, end: at }, words: { first: at + 1, end } });
  }
  return out;
}
const LETTERS = new Set(['q', 'a']);
