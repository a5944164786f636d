import type { Doc } from '../text/doc.js';
import { FIRST_NAME, LAST_NAME, PLACE } from '../text/lexicon.js';
import { ALL_CAPS, CAPITAL, WORD } from '../text/tokenize.js';
import { fold, formsFrom, type StateForm, type StateWord } from './state-forms.js';

/** A state named in a text; `first` and `last` are token indexes, inclusive; offsets as in Doc. */
export interface StateMention {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly iso3: string;
  readonly kind: StateWord;
}

const made = new WeakMap<Doc, readonly StateMention[]>();

/** All states named in the text, in order, longest match first; worked out once per text. */
export function stateMentions(doc: Doc): readonly StateMention[] {
  let found = made.get(doc);
  if (found === undefined) {
    found = scan(doc);
    made.set(doc, found);
  }
  return found;
}

function scan(doc: Doc): StateMention[] {
  const { tokens } = doc;
  const out: StateMention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if ((tokens.flags[i]! & CAPITAL) === 0) continue;
    const options = formsFrom(folded(tokens.lower[i]!));
    if (options === undefined) continue;
    const form = options.find((f) => stands(doc, i, f));
    if (form === undefined) continue;
    const last = i + form.words.length - 1;
    if (form.iso3 !== '' && !isPersonName(doc, i, last)) {
      out.push({
        start: tokens.start[i]!,
        end: tokens.end[last]!,
        first: i,
        last,
        iso3: form.iso3,
        kind: form.kind,
      });
    }
    i = last;
  }
  return out;
}

const foldCache = new Map<string, string>();

function folded(word: string): string {
  let out = foldCache.get(word);
  if (out === undefined) {
    if (foldCache.size > 50_000) foldCache.clear();
    out = fold(word);
    foldCache.set(word, out);
  }
  return out;
}

function stands(doc: Doc, at: number, form: StateForm): boolean {
  const { tokens } = doc;
  if (at + form.words.length > tokens.count) return false;
  if (form.capitals && (tokens.flags[at]! & ALL_CAPS) === 0) return false;
  if (form.exact !== null) return tokens.lower[at] === form.exact;
  for (let k = 1; k < form.words.length; k++) {
    if (folded(tokens.lower[at + k]!) !== form.words[k]) return false;
  }
  // "US" the pronoun in a line of capitals is out of reach; a lower-case tail ("Lao people") is not a name.
  const last = at + form.words.length - 1;
  const tail = form.words.length > 1 && tokens.kind[last] === WORD && !ANY_TAIL.test(form.words.at(-1)!);
  return !tail || (tokens.flags[last]! & CAPITAL) !== 0;
}
const ANY_TAIL = /^(?:'s|franc|francs|cheese|fries|disease|d'ivoire|republic)$/;

/** States and capitals that are also given or family names. */
const ALSO_PEOPLE = new Set(
  'jordan chad georgia israel kenya sofia paris santiago london washington kingston lima cyprus china india cuba ireland holland france german english'.split(
    ' ',
  ),
);

function isPersonName(doc: Doc, first: number, last: number): boolean {
  if (first !== last) return false;
  const { tokens, tags } = doc;
  const before = first - 1;
  if (before >= 0 && (tokens.flags[before]! & CAPITAL) !== 0 && tokens.kind[before] === WORD) {
    const bits = tags.classes[before]!;
    const word = tokens.lower[first]!;
    if ((bits & FIRST_NAME) !== 0 && (bits & PLACE) === 0 && ALSO_PEOPLE.has(word)) return true;
  }
  const after = first + 1;
  return (
    after < tokens.count &&
    ALSO_PEOPLE.has(tokens.lower[first]!) &&
    (tokens.flags[after]! & CAPITAL) !== 0 &&
    (tags.classes[after]! & LAST_NAME) !== 0
  );
}
