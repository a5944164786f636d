import { LEADING, TRAILING } from './abbreviations.js';
import {
  ALL_CAPS,
  CAPITAL,
  DOTTED,
  NEWLINE_BEFORE,
  NUMBER,
  PARAGRAPH_START,
  PUNCT,
  SPACE_BEFORE,
  type Tokens,
  WORD,
} from './tokenize.js';

/** Sentences as token ranges: sentence s is tokens `first[s]` to `first[s + 1]`, exclusive. */
export interface Sentences {
  readonly count: number;
  readonly first: Int32Array;
  /** Index of the sentence that each token belongs to. */
  readonly of: Int32Array;
  /** Token indexes at which a paragraph starts, and the token count at the end. */
  readonly paragraphs: Int32Array;
}

const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '›', '*']);
const OPENERS = new Set(['"', '“', '‘', "'", '(', '[', '«', '‹', '-', '–', '—', '•', '`']);
/** Words that start sentences and hardly ever follow an abbreviation inside one. */
const STARTERS = new Set(
  (
    'the a an this that these those he she it they we i you his her its their our my in on at by for from with to as ' +
    'but and or so yet if when while after before since although though because however meanwhile moreover furthermore ' +
    'also there here what who which how why where both all some many most several each every no not another other ' +
    'according addressing speaking during under among despite asked'
  ).split(' '),
);

/** Tokens past which no sentence of the press goes on: what has no ends (tables, junk) is cut, so that work per sentence stays bounded. */
const LONGEST = 600;

/**
 * Finds sentence ends: full stops, question and exclamation marks with the quotes and brackets that close after them,
 * line ends, and stops with no space after them ("cooperation.On"). One pass over the tokens.
 */
export function splitSentences(tokens: Tokens): Sentences {
  const { count } = tokens;
  const firsts: number[] = [];
  const paragraphs: number[] = [];
  const of = new Int32Array(count);
  const wrapped = isHardWrapped(tokens);
  let start = 0;
  for (let i = 0; i < count; i++) {
    const line = i === 0 || breaksLine(tokens, i, wrapped);
    if (line) paragraphs.push(i);
    if (i > start && (line || i - start >= LONGEST || endsBefore(tokens, i, start))) {
      firsts.push(start);
      start = i;
    }
    of[i] = firsts.length;
  }
  if (count > 0) firsts.push(start);
  const first = Int32Array.from([...firsts, count]);
  return { count: firsts.length, first, of, paragraphs: Int32Array.from([...paragraphs, count]) };
}

function has(flags: Uint8Array, i: number, flag: number): boolean {
  return ((flags[i] ?? 0) & flag) !== 0;
}

/** Text whose lines were broken at a column: most line ends stand inside sentences. */
function isHardWrapped(tokens: Tokens): boolean {
  let inside = 0;
  let single = 0;
  for (let i = 1; i < tokens.count; i++) {
    if (!has(tokens.flags, i, NEWLINE_BEFORE) || has(tokens.flags, i, PARAGRAPH_START)) continue;
    single++;
    const before = tokens.lower[i - 1]!;
    const starts = tokens.kind[i] === WORD && !has(tokens.flags, i, CAPITAL);
    if (starts && tokens.kind[i - 1] !== PUNCT) inside++;
    else if (before === ',') inside++;
  }
  return single >= 4 && inside * 3 > single;
}

function breaksLine(tokens: Tokens, i: number, wrapped: boolean): boolean {
  if (!has(tokens.flags, i, NEWLINE_BEFORE)) return false;
  const before = tokens.lower[i - 1]!;
  const open = tokens.kind[i - 1] !== PUNCT || before === ',';
  const continues = tokens.kind[i] === WORD && !has(tokens.flags, i, CAPITAL);
  // A page break inside a sentence: nothing closed before, lower case after.
  if (open && continues) return false;
  // A list label alone on its line ("15.") belongs to what follows.
  if (before === '.' && isLabel(tokens, i)) return false;
  return has(tokens.flags, i, PARAGRAPH_START) || !wrapped;
}

/** The tokens before `i` on their line are only a label: a number or letter and a stop. */
function isLabel(tokens: Tokens, i: number): boolean {
  const label = i - 2;
  return (
    label >= 0 &&
    has(tokens.flags, label, NEWLINE_BEFORE) &&
    tokens.end[label]! - tokens.start[label]! <= 3 &&
    (tokens.kind[label] === NUMBER || tokens.end[label]! - tokens.start[label]! === 1)
  );
}

/** Closing marks that may follow one another; longer runs are rules and ornaments, and looking back over them costs time. */
const MOST_CLOSERS = 8;

/** True when a sentence ends between token i-1 and i. */
function endsBefore(tokens: Tokens, i: number, sentenceStart: number): boolean {
  const { lower, kind, flags } = tokens;
  // Look back over closers to the mark that may end the sentence.
  let mark = i - 1;
  while (
    mark > sentenceStart &&
    mark > i - MOST_CLOSERS &&
    kind[mark] === PUNCT &&
    CLOSERS.has(lower[mark]!) &&
    !has(flags, mark, SPACE_BEFORE)
  )
    mark--;
  const m = lower[mark]!;
  const dottedWord = kind[mark] === WORD && has(flags, mark, DOTTED) && m.endsWith('.');
  if (!dottedWord && m !== '.' && m !== '!' && m !== '?' && m !== '…') return false;
  // A closer still to come belongs to this sentence.
  if (kind[i] === PUNCT && CLOSERS.has(lower[i]!) && !has(flags, i, SPACE_BEFORE)) return false;
  const next = nextWord(tokens, i);
  const spaced = has(flags, i, SPACE_BEFORE);
  if (!spaced) return gluedEnd(tokens, mark, i);
  if (next < 0) return kind[i] !== PUNCT || OPENERS.has(lower[i]!);
  const capital = has(flags, next, CAPITAL) || kind[next] === NUMBER;
  if (!capital) return false;
  if (m !== '.' && !dottedWord) return true;
  if (mark !== i - 1 && !dottedWord) return true;
  return stopEnds(tokens, dottedWord ? mark : mark - 1, next, sentenceStart, dottedWord);
}

/** First word or number at or after i, looking past opening marks; -1 if something else stands there. */
function nextWord(tokens: Tokens, i: number): number {
  for (let j = i; j < Math.min(tokens.count, i + 4); j++) {
    if (tokens.kind[j] !== PUNCT) return j;
    if (!OPENERS.has(tokens.lower[j]!)) return -1;
  }
  return -1;
}

/** "cooperation.On": a stop between a whole lower-case word and a capitalised word. */
function gluedEnd(tokens: Tokens, mark: number, i: number): boolean {
  if (tokens.kind[i] !== WORD || !has(tokens.flags, i, CAPITAL) || has(tokens.flags, i, ALL_CAPS))
    return false;
  const word =
    tokens.lower[mark] === '.' || tokens.lower[mark] === '?' || tokens.lower[mark] === '!' ? mark - 1 : -1;
  if (word < 0) return false;
  if (mark !== i - 1) return true;
  return (
    tokens.kind[word] === WORD &&
    !has(tokens.flags, word, CAPITAL) &&
    tokens.end[word]! - tokens.start[word]! > 2 &&
    tokens.end[i]! - tokens.start[i]! > 1
  );
}

/** Whether the full stop after token `word` ends the sentence, `next` being the capitalised word or number after it. */
function stopEnds(
  tokens: Tokens,
  word: number,
  next: number,
  sentenceStart: number,
  dotted: boolean,
): boolean {
  if (word < sentenceStart) return false;
  const { lower, kind, flags } = tokens;
  const w = lower[word]!;
  const n = lower[next]!;
  const starter = STARTERS.has(n) && !has(flags, next, ALL_CAPS);
  if (dotted) {
    // "H.E. Do", "U.S. Senate", but "in the U.S. The".
    return starter && !(w === 'h.e.' || w === 'e.g.' || w === 'i.e.' || w === 'h.r.h.');
  }
  const glued = !has(flags, word, SPACE_BEFORE) && word > 0 && tokens.lower[word - 1] === '.';
  if (kind[word] === WORD && !glued) {
    if (w === 'no' || w === 'nos') return kind[next] !== NUMBER;
    if (w === 'al' || w === 'v') return starter;
    // "at St. Petersburg", but "5 Main St. It ...".
    if (LEADING.has(w) && !(TRAILING.has(w) && starter && kind[next] === WORD)) return false;
    if (TRAILING.has(w)) return kind[next] === NUMBER ? !isDateAbbreviation(w) : starter;
    // "c. 1818", "b. 1950".
    if (CIRCA.has(w) && kind[next] === NUMBER) return false;
    const single = tokens.end[word]! - tokens.start[word]! === 1;
    if (single && has(flags, word, CAPITAL)) {
      // An initial ("J. Smith"), unless a word that starts sentences follows.
      if (w === 'i' && !(starter && kind[word - 1] === WORD && !has(flags, word - 1, CAPITAL))) return false;
      return starter && word > sentenceStart;
    }
  }
  if (kind[word] === NUMBER && word === sentenceStart) return false;
  return true;
}

const CIRCA = new Set(['c', 'b', 'd', 'r', 'fl']);
const DATE_ABBREVIATION =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|thu|fri|sat|sun|approx|ca)$/;

function isDateAbbreviation(word: string): boolean {
  return DATE_ABBREVIATION.test(word);
}
