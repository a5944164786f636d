import { stateMentions } from '../../../reference/mentions.js';
import { ALL_CAPS, CAPITAL, isOwningStroke, NEWLINE_BEFORE, WORD } from '../../../text/tokenize.js';
import { isNominal, type Page, wordsOf } from '../page.js';

/** The organisations and states that an article names, worked out when first asked for. */
export interface Cast {
  /** Full name by abbreviation: "Human Rights Watch (HRW)". */
  readonly abbreviations: ReadonlyMap<string, string>;
  /** Capitalised phrases of two words or more, in order. */
  readonly names: readonly string[];
  /** The state that the article is mostly about; null where there is no clear one. */
  readonly mainState: string | null;
  /** Fullest form of each short name asked for so far. */
  readonly longer: Map<string, string>;
  /** Name of each state as the article prints it, as far as asked for. */
  readonly printed: Map<string, string>;
}

const made = new WeakMap<Page, Cast>();

export function castOf(page: Page): Cast {
  let cast = made.get(page);
  if (cast === undefined) {
    cast = {
      abbreviations: abbreviationsOf(page),
      names: capitalNames(page),
      mainState: mainStateOf(page),
      longer: new Map(),
      printed: new Map(),
    };
    made.set(page, cast);
  }
  return cast;
}

const LINKS = new Set(['of', 'for', 'on', 'and', 'the', 'to', 'against', "'s", 'de', '-']);

/** "Cambodian Human Rights Committee (CHRC)": the words before the bracket whose initials make it. */
function abbreviationsOf(page: Page): Map<string, string> {
  const out = new Map<string, string>();
  const { count, flags, kind } = page.doc.tokens;
  for (let i = 1; i + 2 < count; i++) {
    if (page.lower[i] !== '(' || page.lower[i + 2] !== ')' || (flags[i + 1]! & ALL_CAPS) === 0) continue;
    const letters = page.lower[i + 1]!;
    let at = i - 1;
    let initials = '';
    let first = -1;
    while (at >= 0 && i - at <= 16 && kind[at] === WORD) {
      const link = LINKS.has(page.lower[at]!);
      const capital = (flags[at]! & CAPITAL) !== 0;
      if (!capital && !link && page.lower[at - 1] !== '-') break;
      if (capital) {
        initials = page.lower[at]![0] + initials;
        if (initials[0] === letters[0] && initials.length >= Math.min(2, letters.length)) first = at;
        if (initials === letters) break;
      }
      at--;
    }
    if (first >= 0 && !out.has(letters)) out.set(letters, wordsOf(page, { first, end: i }));
  }
  for (let i = 0; i + 3 < count; i++) {
    if ((flags[i]! & ALL_CAPS) === 0 || page.lower[i + 1] !== '(' || out.has(page.lower[i]!)) continue;
    const end = spelledOut(page, i + 2, page.lower[i]!);
    if (end > 0) out.set(page.lower[i]!, wordsOf(page, { first: i + 2, end }));
  }
  return out;
}

/** "CHRC (Cambodian Human Rights Committee)": the bracket whose initials make the letters before it; its end, or 0. */
function spelledOut(page: Page, first: number, letters: string): number {
  const { count, flags } = page.doc.tokens;
  let initials = '';
  for (let i = first; i < Math.min(count, first + 14); i++) {
    if (page.lower[i] === ')') return initials === letters ? i : 0;
    if ((flags[i]! & CAPITAL) !== 0) initials += page.lower[i]![0];
    else if (!LINKS.has(page.lower[i]!)) return 0;
  }
  return 0;
}

function capitalNames(page: Page): string[] {
  const out: string[] = [];
  const { count, flags, kind } = page.doc.tokens;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== WORD || (flags[i]! & CAPITAL) === 0 || page.lower[i] === 'the') continue;
    // "According to the Commission": a capital that only starts the sentence.
    if (page.doc.sentences.first[page.doc.sentences.of[i]!] === i && !isNominal(page, i)) continue;
    let end = i + 1;
    for (
      let j = i + 1;
      j < count &&
      j < i + 14 &&
      (kind[j] === WORD || isOwningStroke(page.doc.tokens, j)) &&
      (flags[j]! & NEWLINE_BEFORE) === 0;
      j++
    ) {
      if ((flags[j]! & CAPITAL) !== 0) end = j + 1;
      else if (!LINKS.has(page.lower[j]!) && kind[j] === WORD) break;
    }
    if (end - i >= 2) out.push(wordsOf(page, { first: i, end }));
    // "the Foreign Affairs Ministry's Director": the owner is a name too.
    for (let j = i + 2; j < end; j++)
      if (page.lower[j] === "'s") out.push(wordsOf(page, { first: i, end: j }));
    i = end - 1;
  }
  return out;
}

function mainStateOf(page: Page): string | null {
  const counts = new Map<string, number>();
  for (const m of stateMentions(page.doc)) counts.set(m.iso3, (counts.get(m.iso3) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const best = ranked[0];
  if (best === undefined) return null;
  const second = ranked[1]?.[1] ?? 0;
  return best[1] >= 2 && best[1] >= second * 1.5 ? best[0] : null;
}
