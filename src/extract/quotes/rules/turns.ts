import type { Page } from '../page.js';
import type { Range, Report } from '../report.js';

interface Turn {
  readonly label: Range;
  readonly words: Range;
}

/** Fewest turns that make a transcript, and fewest different labels. */
const TURNS = 3;
const LABELS = 2;
const LONGEST_LABEL = 6;

/** "REPORTER: ... MINISTER: ...": paragraphs that begin with who speaks. Nothing where the page is no transcript. */
export function turnReports(page: Page): Report[] {
  const turns = turnsOf(page);
  if (turns.length < TURNS) return [];
  const labels = new Map<string, number>();
  for (const t of turns) labels.set(labelText(page, t), (labels.get(labelText(page, t)) ?? 0) + 1);
  if (labels.size < LABELS || ![...labels.values()].some((n) => n > 1)) return [];
  return turns
    .filter((t) => (labels.get(labelText(page, t)) ?? 0) > 1)
    .map((t) => ({
      rule: 'turn',
      cue: ':',
      at: t.label.end,
      clause: t.label,
      speaker: t.label,
      wide: t.label,
      parts: [t.words],
      wordsOnly: false,
    }));
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
    if (page.kind[first] === 3) first++;
    let at = first;
    while (at < end && at - first <= LONGEST_LABEL && page.kind[at] === 1 && isCapital(page, at)) at++;
    if (at === first || page.lower[at] !== ':' || at + 2 >= end) continue;
    out.push({ label: { first, end: at }, words: { first: at + 1, end } });
  }
  return out;
}

function isCapital(page: Page, i: number): boolean {
  return (page.doc.tokens.flags[i]! & 2) !== 0;
}
