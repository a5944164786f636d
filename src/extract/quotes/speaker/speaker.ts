import type { PersonMention } from '../../../model/fact.js';
import type { Span } from '../../../model/span.js';
import { capitalState, stateName, stateOf } from '../../../reference/states.js';
import { T } from '../../../text/closed.js';
import { tokenSpan } from '../../../text/doc.js';
import { isNominal, mentionOf, type Page } from '../page.js';
import type { Range } from '../report.js';

export interface Speaker {
  readonly name: string | null;
  readonly person: string | null;
  readonly span: Span | null;
  readonly country: string | null;
}

export const NOBODY: Speaker = { name: null, person: null, span: null, country: null };

/** Who the words stand for. `last`: who spoke before, for pronouns. */
export function resolveSpeaker(page: Page, speaker: Range, wide: Range, last: Speaker): Speaker {
  const span = tokenSpan(page.doc.tokens, speaker.first, speaker.end);
  const person = personOf(page, speaker) ?? personOf(page, wide);
  if (person !== null) return { name: person.name, person: person.person, span, country: null };
  const only = speaker.end - speaker.first === 1;
  const word = page.lower[speaker.first]!;
  if (only && page.tag[speaker.first] === T.pronoun) {
    if ((word === 'he' || word === 'she') && last.person !== null) return { ...last, span };
    if ((word === 'it' || word === 'they') && last.name !== null && last.person === null)
      return { ...last, span };
    return { name: null, person: null, span, country: null };
  }
  return { name: nameOf(page, speaker), person: null, span, country: null };
}

/** The person that the phrase's head names. */
function personOf(page: Page, range: Range): PersonMention | null {
  let best: PersonMention | null = null;
  for (let i = range.first; i < range.end; i++) {
    const m = mentionOf(page, i);
    if (m === null) continue;
    // "a spokesman for Mr. Smith", "Smith's lawyer": not Smith.
    const before = page.lower[i - 1] ?? '';
    if (i > range.first && (before === 'of' || before === 'for' || before === 'to') && m.kind !== 'title') {
      i = lastOf(page, i, range.end);
      continue;
    }
    const end = lastOf(page, i, range.end);
    if (page.tag[end] === T.possessive || (end + 1 < range.end && page.tag[end + 1] === T.possessive)) {
      i = end;
      continue;
    }
    if (best === null || (best.kind === 'title' && m.kind !== 'title')) best = m;
    i = end;
  }
  return best;
}

function lastOf(page: Page, i: number, end: number): number {
  let j = i;
  while (j + 1 < end && page.mention[j + 1] === page.mention[i]) j++;
  return j;
}

const RELAYS = new Set(
  'statement report release letter newspaper daily agency website document spokesman spokeswoman'.split(' '),
);

function nameOf(page: Page, range: Range): string | null {
  let { first } = range;
  const { end } = range;
  if (page.lower[first] === 'the' && end - first > 1) first++;
  if (!isNominal(page, first)) return null;
  const span = tokenSpan(page.doc.tokens, first, end);
  const text = page.doc.text.slice(span.start, span.end);
  void RELAYS;
  const iso = stateOf(text) ?? capitalState(text);
  if (iso !== null) return stateName(iso);
  return text;
}
