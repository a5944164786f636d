import { has, isStarter, stopEnds } from './sentences-stops.js';
import {
  ALL_CAPS,
  CAPITAL,
  DOTTED,
  INNER_CAPITAL,
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
  const lowered = isLowered(tokens);
  let start = 0;
  for (let i = 0; i < count; i++) {
    const line = i === 0 || breaksLine(tokens, i, wrapped);
    if (line) paragraphs.push(i);
    if (i > start && (line || i - start >= LONGEST || endsBefore(tokens, i, start, lowered))) {
      firsts.push(start);
      start = i;
    }
    of[i] = firsts.length;
  }
  if (count > 0) firsts.push(start);
  const first = Int32Array.from([...firsts, count]);
  return { count: firsts.length, first, of, paragraphs: Int32Array.from([...paragraphs, count]) };
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

/** Text without capitals: whatever follows a stop may start a sentence. */
function isLowered(tokens: Tokens): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== WORD) continue;
    words++;
    if (has(tokens.flags, i, CAPITAL)) capitals++;
  }
  return words >= FEW && capitals * RARE < words;
}
const FEW = 6;
/** Running text has a capital in eight words or so. */
const RARE = 200;

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
function endsBefore(tokens: Tokens, i: number, sentenceStart: number, lowered: boolean): boolean {
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
  const capital =
    lowered || has(flags, next, CAPITAL) || has(flags, next, INNER_CAPITAL) || kind[next] === NUMBER;
  if (!capital) return false;
  if (m !== '.' && !dottedWord) return true;
  if (mark !== i - 1 && !dottedWord)
    return isStarter(tokens, next) || !abbreviatesInBrackets(tokens, mark, i, sentenceStart);
  return stopEnds(tokens, dottedWord ? mark : mark - 1, next, sentenceStart, dottedWord);
}

/** "Col. (rtd.) |A. B. Sesay": a stop inside a bracket of a word or two that stands within the sentence. */
function abbreviatesInBrackets(tokens: Tokens, mark: number, i: number, sentenceStart: number): boolean {
  if (tokens.lower[i - 1] !== ')') return false;
  for (let j = mark - 1; j > sentenceStart && j >= mark - 3; j--) if (tokens.lower[j] === '(') return true;
  return false;
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
