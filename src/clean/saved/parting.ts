import type { TextEdit } from '../../model/article.js';
import { languageOfText } from '../meta/language.js';
import { frequency } from './lexicon.js';

/** Words of grammar: no compound begins or ends with one of these and a common word. */
const GRAMMAR = new Set(
  'the of and in to its on for with by at as is was are that this from be or it an their has have had will which who also into their his her our towards toward'.split(
    ' ',
  ),
);
/** Two letters that stand as a word of their own. */
const SHORT = new Set('in of to by on at is as it an or we he no so if my up us do go be'.split(' '));
const WORD = /[\p{L}][\p{L}’']*/gu;
const PLAIN = /^\p{L}?\p{Ll}+$/u;
const CAMEL = /^(\p{Lu}\p{Ll}{2,})(\p{Lu}\p{Ll}{2,})$/u;
const POSSESSIVE = /^(\p{L}{2,}[’']s)(\p{Ll}{3,})$/u;
const MIN_LENGTH = 5;
const MIN_STRONG = 4;
/** The same in a page saved with its furniture: copied from a screen, where such accidents come from. */
const MIN_STRONG_PAGE = 2;
/** No compound is made of such an adjective and a noun. */
const ADJECTIVE = /^[a-z]{2,}(?:[aeiou]l|[iy]ve|ese|ous|ular|able|ible|other)$/;
const MIN_NOUN = 50;
/** Share of strong cases among a text's words that makes a habit of accidents. */
const MIN_RATE = 0.004;
const MIN_COUNT = 8;
const MIN_COUNT_SHORT = 2_000;

interface Token {
  readonly text: string;
  readonly at: number;
}

/** A repair in the text that came in: `removed` stands at `at` there. */
interface Repair {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

export interface Parted {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** Fast look without a lexicon: words made of a grammatical word and another word of the same text. */
function suspicious(tokens: readonly Token[]): boolean {
  const own = new Set(tokens.map((token) => token.text.toLowerCase()));
  const seen = new Set<string>();
  for (const word of own) {
    if (word.length < 7) continue;
    for (let cut = 2; cut <= word.length - 2; cut++) {
      const [left, right] = [word.slice(0, cut), word.slice(cut)];
      const grammar = (GRAMMAR.has(left) && right.length >= 4) || (GRAMMAR.has(right) && left.length >= 4);
      if (grammar && own.has(left) && own.has(right)) seen.add(word);
    }
    if (seen.size >= 2) return true;
  }
  return false;
}

function wordWeight(part: string, own: ReadonlyMap<string, number>): number {
  if (part.length < 2 || (part.length === 2 && !SHORT.has(part))) return 0;
  const count = frequency(part);
  if (part.length <= 3 && count < MIN_COUNT_SHORT) return 0;
  if (count >= MIN_COUNT) return Math.log(count);
  // The document's own vocabulary knows what a lexicon of speech does not.
  return part.length >= 5 && (own.get(part) ?? 0) >= 2 ? Math.log(MIN_COUNT) : 0;
}

interface Split {
  readonly left: string;
  readonly right: string;
  /** No compound could be made so. */
  readonly strong: boolean;
}

/** The likeliest two words of a run-together one; null where it is a word, a name, or no two words fit. */
function splitWord(word: string, own: ReadonlyMap<string, number>): Split | null {
  const lower = word.toLowerCase();
  if (word.length < MIN_LENGTH || !PLAIN.test(word) || frequency(lower) > 0) return null;
  let best: Split | null = null;
  let most = 0;
  for (let cut = 2; cut <= lower.length - 2; cut++) {
    const [left, right] = [lower.slice(0, cut), lower.slice(cut)];
    const a = wordWeight(left, own);
    const b = a > 0 ? wordWeight(right, own) : 0;
    if (a === 0 || b === 0 || a + b <= most) continue;
    most = a + b;
    best = {
      left: word.slice(0, cut),
      right: word.slice(cut),
      strong:
        GRAMMAR.has(left) ||
        GRAMMAR.has(right) ||
        (ADJECTIVE.test(left) && right.length >= 5 && frequency(right) >= MIN_NOUN),
    };
  }
  // A capitalised word may be a name: its first half must stand alone in the same text, or be an adjective.
  if (
    best &&
    /^\p{Lu}/u.test(word) &&
    (own.get(best.left.toLowerCase()) ?? 0) === 0 &&
    !(best.strong && ADJECTIVE.test(best.left.toLowerCase()))
  )
    return null;
  return best;
}

function repairOf(token: Token, own: ReadonlyMap<string, number>): { parts: string; strong: boolean } | null {
  const { text } = token;
  const camel = CAMEL.exec(text);
  if (camel) {
    const known =
      frequency(camel[1]!.toLowerCase()) >= MIN_COUNT && frequency(camel[2]!.toLowerCase()) >= MIN_COUNT;
    const standing = (own.get(camel[1]!.toLowerCase()) ?? 0) > 0;
    return known && standing ? { parts: `${camel[1]} ${camel[2]}`, strong: false } : null;
  }
  const possessive = POSSESSIVE.exec(text);
  if (possessive) {
    return frequency(possessive[2]!) >= MIN_COUNT
      ? { parts: `${possessive[1]} ${possessive[2]}`, strong: true }
      : null;
  }
  const split = splitWord(text, own);
  return split ? { parts: `${split.left} ${split.right}`, strong: split.strong } : null;
}

/**
 * Parts words that a site ran together, where the text shows that habit: several words that are in no lexicon and
 * fall into two that are, of which some hold a grammatical word or an adjective. `page`: the text was saved with its
 * furniture, which makes the habit likelier. Names, acronyms and known words are left alone.
 */
export function partWords(text: string, page = false): Parted {
  const tokens: Token[] = [...text.matchAll(WORD)].map((m) => ({ text: m[0], at: m.index }));
  if (!page && !suspicious(tokens)) return { text, edits: [] };
  const own = new Map<string, number>();
  for (const token of tokens) own.set(token.text.toLowerCase(), (own.get(token.text.toLowerCase()) ?? 0) + 1);
  const repairs: Repair[] = [];
  const strong = new Set<string>();
  for (const token of tokens) {
    const found = repairOf(token, own);
    if (!found) continue;
    repairs.push({ at: token.at, removed: token.text, inserted: found.parts });
    if (found.strong) strong.add(token.text);
  }
  return strong.size >= Math.max(page ? MIN_STRONG_PAGE : MIN_STRONG, tokens.length * MIN_RATE) &&
    languageOfText(text) === 'en'
    ? apply(text, repairs)
    : { text, edits: [] };
}

function apply(text: string, repairs: readonly Repair[]): Parted {
  let result = '';
  let from = 0;
  const edits: TextEdit[] = [];
  for (const { at, removed, inserted } of repairs) {
    result += text.slice(from, at);
    edits.push({ at: result.length, removed, inserted, reason: 'run-together words' });
    result += inserted;
    from = at + removed.length;
  }
  return { text: result + text.slice(from), edits };
}
