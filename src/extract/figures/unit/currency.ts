import { singular } from '../../../text/lemma.js';
import { CAPITAL, NUMBER, PUNCT, type Tokens, WORD } from '../../../text/tokenize.js';
import { hasSpace } from '../number/parse.js';
import { CARDINALS } from '../number/words.js';
import { byCode, byName, byNoun, bySign } from './currency-tables.js';

export interface Unit {
  readonly name: string;
  /** What the unit multiplies the value by: 1e6 for MUSD; absent for 1. */
  readonly scale?: number;
  /** First token before the number or first after it, and the end, exclusive. */
  readonly first: number;
  readonly end: number;
}

const SIGN_WORDS = new Set([
  'dlrs',
  'dlr',
  'rs',
  'rm',
  'rp',
  'tk',
  'ksh',
  'kshs',
  'ush',
  'tsh',
  'rmb',
  'nis',
  'fcfa',
  'cfa',
  'frw',
]);
/** Nouns of currencies that are common words: only after a scale ("five million won") or an adjective. */
const WEAK = new Set(['won', 'real', 'sol', 'mark', 'gold', 'rights', 'lev', 'leu', 'pound']);

/** Weak nouns whose plural is money, or a weight, and nothing else. */
const CERTAIN_PLURALS = new Set(['pound', 'mark']);
/** Short forms that also stand after the number. */
const AFTER_SIGNS = new Set(
  (
    'dlrs dlr kn nis rm rs tk euro euros buck bucks quid renminbi rmb bitcoin bitcoins btc usd fcfa frw ' +
    'cedis kronor kroner lei leva lire meticais reais dalasis maloti emalangeni afghanis marka tögrög tugriks'
  ).split(' '),
);

function raw(tokens: Tokens, text: string, i: number): string {
  return text.slice(tokens.start[i], tokens.end[i]);
}

/** Currency printed before the number at token i: "US$ 5", "$US160", "Rs. 40", "VND7.4tn". */
export function currencyBefore(tokens: Tokens, text: string, i: number): Unit | null {
  let at = i - 1;
  if (at < 0) return null;
  let word = tokens.lower[at]!;
  // "$-50.8bn": the sign stands between.
  if (
    (word === '-' || word === '−' || word === '–') &&
    at > 0 &&
    !hasSpace(tokens, at) &&
    !hasSpace(tokens, i)
  ) {
    at--;
    word = tokens.lower[at]!;
  }
  if (tokens.kind[at] === PUNCT && word === '.' && at > 0 && SIGN_WORDS.has(tokens.lower[at - 1]!)) {
    at--;
    word = tokens.lower[at]!;
  }
  // Wires without the signs print "Y=28,030" and "PS2.7m".
  if (word === '=' && tokens.lower[at - 1] === 'y' && !hasSpace(tokens, i) && !hasSpace(tokens, at)) {
    return { name: 'JPY', first: at - 1, end: i };
  }
  if (word === 'ps' && !hasSpace(tokens, i) && tokens.end[i]! - tokens.start[i]! > 2) {
    return { name: 'GBP', first: at, end: i };
  }
  const letter = letterSign(tokens, at, i);
  if (letter !== null) return { name: letter, first: at, end: i };
  if (tokens.kind[at] === PUNCT) return signBefore(tokens, at, word, i);
  if (tokens.kind[at] !== WORD) return null;
  // "$US160", "$A5"
  if (at > 0 && tokens.lower[at - 1] === '$' && !hasSpace(tokens, at)) {
    const code = bySign(`${word}$`);
    if (code !== null) return { name: code, first: at - 1, end: i };
  }
  const millions = inMillions(raw(tokens, text, at));
  if (millions !== null) return { name: millions, scale: 1e6, first: at, end: i };
  const code = byCode(raw(tokens, text, at));
  if (code !== null && (at === 0 || tokens.kind[at - 1] !== NUMBER || hasSpace(tokens, i))) {
    return { name: code, first: at, end: i };
  }
  if (SIGN_WORDS.has(word) && (word.startsWith('dlr') || (tokens.flags[at]! & 2) !== 0)) {
    const known = bySign(word);
    return known === null ? null : { name: known, first: at, end: i };
  }
  return null;
}

function signBefore(tokens: Tokens, at: number, sign: string, i: number): Unit | null {
  if (at > 0 && tokens.kind[at - 1] === WORD) {
    const lead = tokens.lower[at - 1]!;
    const code = bySign(lead + sign);
    const glued = !hasSpace(tokens, at);
    if (code !== null && (glued || lead.length > 1 || lead === 'c'))
      return { name: code, first: at - 1, end: i };
  }
  const plain = bySign(sign);
  return plain === null ? null : { name: plain, first: at, end: i };
}

const LETTER_SIGN = /^[$€£¥₹₫₩₦₱₽₺₴₪₭₾₮₡₲₵₸₼₿元円원ரூ]/u;

/** Currency printed after the number that ends before token i: "5 dollars", "7 Chinese yuan", "100€", "20 USD". */
export function currencyAfter(
  tokens: Tokens,
  text: string,
  i: number,
  limit: number,
  scaled: boolean,
): Unit | null {
  if (i >= limit) return null;
  const word = tokens.lower[i]!;
  if (LETTER_SIGN.test(word)) {
    // "8 or $9": a sign before another number is that number's.
    if (tokens.kind[i + 1] === NUMBER && !hasSpace(tokens, i + 1)) return null;
    const code = bySign(word);
    return code === null ? null : { name: code, first: i, end: i + 1 };
  }
  if (tokens.kind[i] !== WORD) return null;
  const own = raw(tokens, text, i);
  const millions = inMillions(own);
  if (millions !== null) return { name: millions, scale: 1e6, first: i, end: i + 1 };
  const code = byCode(own);
  if (code !== null) return scaledCode(tokens, code, i, limit);
  const sign = AFTER_SIGNS.has(word) ? bySign(word) : null;
  if (sign !== null) return { name: sign, first: i, end: i + 1 };
  const noun = singular(word);
  const weak = WEAK.has(noun) && !scaled && !(word !== noun && CERTAIN_PLURALS.has(noun));
  const plain = weak ? null : byNoun(word === 'pence' || noun === 'penny' ? 'pence' : noun);
  if (plain !== null) return { name: plain, first: i, end: i + 1 };
  return named(tokens, i, limit);
}

/** MUSD, MEUR: an M before the code. */
function inMillions(word: string): string | null {
  return word.length === 4 && word.startsWith('M') ? byCode(word.slice(1)) : null;
}

/** "75 USD million": the scale follows the code. */
function scaledCode(tokens: Tokens, code: string, i: number, limit: number): Unit {
  const scale = i + 1 < limit ? CARDINALS.get(tokens.lower[i + 1]!) : undefined;
  return scale?.kind === 'scale' && scale.value >= 1e6
    ? { name: code, scale: scale.value, first: i, end: i + 2 }
    : { name: code, first: i, end: i + 1 };
}

/** "Vietnamese dong", "U.S. dollars", "new Taiwan dollars", "CFA francs": up to three words. */
function named(tokens: Tokens, i: number, limit: number): Unit | null {
  for (let n = 2; n <= 3; n++) {
    const last = i + n - 1;
    if (last >= limit || tokens.kind[last] !== WORD) return null;
    const noun = singular(tokens.lower[last]!);
    if (byNoun(noun) === null) continue;
    const lead = tokens.lower.slice(i, last).join(' ');
    const code = byName(`${lead} ${noun}`) ?? byName(`${lead} ${noun}s`);
    if (code !== null) return { name: code, first: i, end: last + 1 };
  }
  return null;
}

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['r', 'ZAR'],
  ['n', 'NGN'],
  ['p', 'PHP'],
  ['sh', 'shilling'],
]);
const GROUPED = /,\d{3}/;

/** "R1.2 billion", "N500bn", "P2,300": a letter printed against an amount too large or too exact for a label. */
function letterSign(tokens: Tokens, at: number, i: number): string | null {
  if (hasSpace(tokens, i) || (tokens.flags[at]! & CAPITAL) === 0) return null;
  const code = LETTERS.get(tokens.lower[at]!);
  if (code === undefined) return null;
  const next = tokens.lower[i + 1] ?? '';
  const large =
    GROUPED.test(tokens.lower[i]!) || CARDINALS.get(next)?.kind === 'scale' || next === 'm' || next === 'b';
  return large ? code : null;
}
