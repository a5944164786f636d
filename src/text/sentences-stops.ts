import { LEADING, TRAILING } from './abbreviations.js';
import { classesOf, PLACE } from './lexicon.js';
import { ALL_CAPS, CAPITAL, NUMBER, SPACE_BEFORE, type Tokens, WORD } from './tokenize.js';

/** Words that start sentences and hardly ever follow an abbreviation inside one. */
const STARTERS = new Set(
  (
    'the a an this that these those he she it they we i you his her its their our my in on at by for from with to as ' +
    'but and or so yet if when while after before since although though because however meanwhile moreover furthermore ' +
    'also there here what who which how why where both all some many most several each every no not another other ' +
    'according addressing speaking during under among despite asked'
  ).split(' '),
);

/** Whether token i has the flag. */
export function has(flags: Uint8Array, i: number, flag: number): boolean {
  return ((flags[i] ?? 0) & flag) !== 0;
}

/** The token is a word that starts sentences; "A." and "I." with a stop are initials. */
export function isStarter(tokens: Tokens, i: number): boolean {
  if (tokens.end[i]! - tokens.start[i]! === 1 && tokens.lower[i + 1] === '.') return false;
  return STARTERS.has(tokens.lower[i]!) && !has(tokens.flags, i, ALL_CAPS);
}

/** Whether the full stop after token `word` ends the sentence, `next` being the capitalised word or number after it. */
export function stopEnds(
  tokens: Tokens,
  word: number,
  next: number,
  sentenceStart: number,
  dotted: boolean,
): boolean {
  if (word < sentenceStart) return false;
  const { lower, kind, flags } = tokens;
  const w = lower[word]!;
  const starter = isStarter(tokens, next);
  if (dotted) {
    if (w === 'h.e.' || w === 'e.g.' || w === 'i.e.' || w === 'h.r.h.') return false;
    // "H.E. Do", "U.S. Senate", but "in the U.S. The".
    if (starter) return true;
    // "By 5 p.m. Hanoi had replied": put first in its sentence.
    if (HALF_DAY.has(w) && kind[word - 1] === NUMBER)
      return !isFronted(tokens, word, sentenceStart) && !isZone(tokens, next);
    return isNextState(tokens, word, next);
  }
  const glued = !has(flags, word, SPACE_BEFORE) && word > 0 && tokens.lower[word - 1] === '.';
  if (kind[word] === WORD && !glued) {
    if (w === 'no' || w === 'nos') return kind[next] !== NUMBER;
    if (w === 'al' || w === 'v') return starter;
    // "at St. Petersburg", but "5 Main St. It ...".
    if (LEADING.has(w) && !(TRAILING.has(w) && starter && kind[next] === WORD)) return false;
    if (TRAILING.has(w)) {
      if (kind[next] === NUMBER) return !isDateAbbreviation(w);
      const dated = kind[word - 1] === NUMBER && isDateAbbreviation(w);
      return starter || (dated && !isFronted(tokens, word, sentenceStart));
    }
    // "c. 1818", "b. 1950", "p. 7".
    if (BEFORE_NUMBER.has(w) && kind[next] === NUMBER) return false;
    if (!starter && isUnknownCourtesy(tokens, word, next)) return false;
    const single = tokens.end[word]! - tokens.start[word]! === 1;
    if (single && has(flags, word, CAPITAL)) {
      // "under sect. B. Counsel", "of annex C. States": a label, no initial.
      if (labelled(tokens, word)) return kind[next] === WORD;
      // An initial ("J. Smith"), unless a word that starts sentences follows.
      if (w === 'i' && !(starter && kind[word - 1] === WORD && !has(flags, word - 1, CAPITAL))) return false;
      return starter && word > sentenceStart;
    }
  }
  if (kind[word] === NUMBER && word === sentenceStart) return false;
  return true;
}

/** "the Attorney General, Uz. Hussain Shaffan": a short word of no known language after a comma, two capitals after it. */
function isUnknownCourtesy(tokens: Tokens, word: number, next: number): boolean {
  const length = tokens.end[word]! - tokens.start[word]!;
  return (
    length > 1 &&
    length <= 4 &&
    tokens.lower[word - 1] === ',' &&
    has(tokens.flags, word, CAPITAL) &&
    !has(tokens.flags, word, ALL_CAPS) &&
    has(tokens.flags, next, CAPITAL) &&
    has(tokens.flags, next + 1, CAPITAL) &&
    classesOf(tokens.lower[word]!) === 0
  );
}

const BEFORE_NUMBER = new Set(
  'c b d r fl p pp cap ss s cl sch reg n fn l ll lin rev ver vers ep ser para paras'.split(' '),
);

/** "On Monday, 3 Jan. Kenya ...": the time opens the sentence. */
function isFronted(tokens: Tokens, word: number, sentenceStart: number): boolean {
  return word - sentenceStart <= FRONTED && TIMES.has(tokens.lower[sentenceStart]!);
}
const FRONTED = 6;
const TIMES = new Set('on by at since until till from before after around about as in between'.split(' '));
const HALF_DAY = new Set(['a.m.', 'p.m.']);
const DAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:eastern|central|pacific|mountain|local|universal)$/;

/** "10 a.m. Geneva time", "6 p.m. GMT", "9 a.m. Monday": the hour goes on. */
function isZone(tokens: Tokens, next: number): boolean {
  if (has(tokens.flags, next, ALL_CAPS) || DAY.test(tokens.lower[next]!)) return true;
  return tokens.lower[next + 1] === 'time' || tokens.lower[next + 2] === 'time';
}

/** "Nine came from the U.S. Britain made seven": after "the U.S." another state, and a word in small letters after that. */
function isNextState(tokens: Tokens, word: number, next: number): boolean {
  if (tokens.lower[word - 1] !== 'the' || has(tokens.flags, word - 1, CAPITAL)) return false;
  const small = tokens.kind[next + 1] === WORD && !has(tokens.flags, next + 1, CAPITAL);
  return small && tokens.lower[next + 1] !== "'s" && (classesOf(tokens.lower[next]!) & PLACE) !== 0;
}

const LABELLED = new Set(
  (
    'sect section annex plan part schedule appendix class category group point option block vitamin hepatitis article art ' +
    'level phase list track hall gate terminal division unit grade tier zone chapter clause item route team court'
  ).split(' '),
);

/** The single letter at `word` names a part, a class or a room. */
function labelled(tokens: Tokens, word: number): boolean {
  const before = tokens.lower[word - 1] === '.' ? word - 2 : word - 1;
  return before >= 0 && LABELLED.has(tokens.lower[before]!);
}

const DATE_ABBREVIATION =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|thu|fri|sat|sun|approx|ca)$/;

function isDateAbbreviation(word: string): boolean {
  return DATE_ABBREVIATION.test(word);
}
