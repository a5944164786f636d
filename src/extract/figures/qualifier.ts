import type { Qualifier } from '../../model/fact.js';
import type { Tokens } from '../../text/tokenize.js';

/** Phrases before a number, by their last word; longer ones first. */
const BEFORE: readonly (readonly [string, Qualifier])[] = [
  ['no fewer than', 'at_least'],
  ['no less than', 'at_least'],
  ['not less than', 'at_least'],
  ['not fewer than', 'at_least'],
  ['no more than', 'at_most'],
  ['not more than', 'at_most'],
  ['more than', 'over'],
  ['greater than', 'over'],
  ['higher than', 'over'],
  ['larger than', 'over'],
  ['bigger than', 'over'],
  ['longer than', 'over'],
  ['older than', 'over'],
  ['better than', 'over'],
  ['less than', 'under'],
  ['fewer than', 'under'],
  ['lower than', 'under'],
  ['smaller than', 'under'],
  ['younger than', 'under'],
  ['shorter than', 'under'],
  ['in excess of', 'over'],
  ['upwards of', 'over'],
  ['north of', 'over'],
  ['over', 'over'],
  ['above', 'over'],
  ['beyond', 'over'],
  ['exceeding', 'over'],
  ['exceeded', 'over'],
  ['exceeds', 'over'],
  ['exceed', 'over'],
  ['topped', 'over'],
  ['at least', 'at_least'],
  ['a minimum of', 'at_least'],
  ['at most', 'at_most'],
  ['up to', 'at_most'],
  ['as many as', 'at_most'],
  ['as much as', 'at_most'],
  ['a maximum of', 'at_most'],
  ['as few as', 'at_least'],
  ['as little as', 'at_least'],
  ['as low as', 'at_least'],
  ['as high as', 'at_most'],
  ['not quite', 'nearly'],
  ['little short of', 'nearly'],
  ['well over', 'over'],
  ['well above', 'over'],
  ['in the region of', 'about'],
  ['more or less', 'about'],
  ['under', 'under'],
  ['below', 'under'],
  ['sub -', 'under'],
  ['just under', 'under'],
  ['just shy of', 'nearly'],
  ['close to', 'nearly'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['approaching', 'nearly'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['approx .', 'about'],
  ['circa', 'about'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['~', 'about'],
  ['averaged', 'about'],
  ['averaging', 'about'],
  ['≥', 'at_least'],
  ['≤', 'at_most'],
  ['>', 'over'],
  ['<', 'under'],
];
const AFTER: readonly (readonly [string, Qualifier])[] = [
  ['or more', 'at_least'],
  ['and more', 'at_least'],
  ['or above', 'at_least'],
  ['or over', 'at_least'],
  ['and above', 'at_least'],
  ['or so', 'about'],
  ['or less', 'at_most'],
  ['or fewer', 'at_most'],
  ['or below', 'at_most'],
  ['odd', 'about'],
  ['- odd', 'about'],
];

type Phrases = ReadonlyMap<string, readonly (readonly [readonly string[], Qualifier])[]>;

function index(list: readonly (readonly [string, Qualifier])[], key: (words: string[]) => string): Phrases {
  const map = new Map<string, (readonly [readonly string[], Qualifier])[]>();
  for (const [phrase, qualifier] of list) {
    const words = phrase.split(' ');
    const k = key(words);
    map.set(k, [...(map.get(k) ?? []), [words, qualifier]]);
  }
  for (const entries of map.values()) entries.sort((a, b) => b[0].length - a[0].length);
  return map;
}
const BY_LAST = index(BEFORE, (w) => w.at(-1) ?? '');
const BY_FIRST = index(AFTER, (w) => w[0] ?? '');

export interface Found {
  readonly qualifier: Qualifier;
  /** First token of the phrase. */
  readonly first: number;
}

/** Words that may stand between the qualifier and its number: "at least the 20", "more than a third". */
const BETWEEN = new Set(['a', 'an', 'the', 'just', 'only', 'another', 'total', 'of', 'additional']);

/** "The proposals fall under 19 areas": where things are sorted, not how many. */
const SORTED = new Set(
  'fall falls fell fallen falling come comes came coming grouped listed filed sorted classified gathered arranged'.split(
    ' ',
  ),
);

/** The qualifier that ends before token i; null for none. */
export function qualifierBefore(tokens: Tokens, i: number): Found | null {
  let at = i - 1;
  for (let n = 0; n < 3 && at >= 0; n++) {
    const found = endingAt(tokens, at);
    if (found !== null) return found;
    if (!BETWEEN.has(tokens.lower[at]!)) return null;
    at--;
  }
  return null;
}

/** Where the figure whose number starts at token i begins: at its qualifier, if it has one. */
export function figureStart(tokens: Tokens, i: number): number {
  return qualifierBefore(tokens, i)?.first ?? i;
}

function endingAt(tokens: Tokens, at: number): Found | null {
  const phrases = BY_LAST.get(tokens.lower[at]!);
  if (phrases === undefined) return null;
  for (const [words, qualifier] of phrases) {
    const first = at - words.length + 1;
    if (first < 0) continue;
    let k = 0;
    while (k < words.length && tokens.lower[first + k] === words[k]) k++;
    if (k < words.length) continue;
    if (words.length === 1 && words[0] === 'under' && SORTED.has(tokens.lower[first - 1] ?? '')) return null;
    return { qualifier, first };
  }
  return null;
}

/** The qualifier that starts at token i: "or more"; null for none. */
export function qualifierAfter(tokens: Tokens, i: number): Qualifier | null {
  const phrases = BY_FIRST.get(tokens.lower[i] ?? '');
  if (phrases === undefined) return null;
  for (const [words, qualifier] of phrases) {
    let k = 0;
    while (k < words.length && tokens.lower[i + k] === words[k]) k++;
    if (k === words.length) return qualifier;
  }
  return null;
}
