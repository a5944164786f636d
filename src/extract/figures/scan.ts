import type { DateFact, Qualifier } from '../../model/fact.js';
import { T } from '../../text/closed.js';
import type { Doc } from '../../text/doc.js';
import { CAPITAL, NUMBER, PUNCT, WORD } from '../../text/tokenize.js';
import { type Candidate, candidateOf } from './candidate.js';
import { isMultiple, multipleAt } from './multiple.js';
import { nounPhrase } from './noun.js';
import { listAt } from './number/list.js';
import { type Num, parseNumber } from './number/parse.js';
import { VAGUE_WORDS, vagueAt } from './number/vague.js';
import { CARDINALS } from './number/words.js';
import { isTotal } from './reject/calendar.js';
import { rejected } from './reject/index.js';
import { currencyAfter, currencyBefore, type Unit } from './unit/currency.js';
import { localCurrency } from './unit/local-currency.js';
import { measureAfter } from './unit/measure.js';

const OPENERS = new Set([...CARDINALS.keys(), 'a', 'an', 'half', 'quarter']);

/** All numbers that may be figures, with the units printed beside them; left to right, one pass. */
export function scan(doc: Doc, dates: readonly DateFact[]): Candidate[] {
  const { tokens, sentences } = doc;
  const out: Candidate[] = [];
  let d = 0;
  let taken = 0;
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i];
    if (kind !== NUMBER && !mayOpen(kind!, tokens.lower[i]!)) continue;
    const sentence = sentences.of[i]!;
    const limit = sentences.first[sentence + 1]!;
    const vague = kind === WORD && VAGUE_WORDS.has(tokens.lower[i]!) ? vagueAt(tokens, i, limit) : null;
    if (vague === null && kind === WORD && isMultiple(tokens.lower[i]!)) {
      const multiple = multipleAt(tokens, i, sentence);
      if (multiple !== null) out.push(multiple);
      continue;
    }
    const num = vague?.num ?? parseNumber(tokens, doc.text, i, limit);
    if (num === null) {
      if (kind === NUMBER) out.push(...listed(doc, i, sentence, limit));
      continue;
    }
    while (d < dates.length && dates[d]!.end <= num.start) d++;
    const date = dates[d];
    if (date !== undefined && date.start < num.stop && isDate(doc, date, num)) {
      i = num.end - 1;
      continue;
    }
    const c = withUnit(doc, num, sentence, limit, taken);
    if (c !== null) taken = c.end;
    if (c !== null && vague !== null) {
      c.high = vague.high;
      c.rule = 'vague';
    }
    if (c !== null) out.push(c);
    i = Math.max(i, (c?.end ?? num.end) - 1);
  }
  return out;
}

function mayOpen(kind: number, word: string): boolean {
  if (kind === PUNCT) return word.charCodeAt(0) >= 0xbc && word.charCodeAt(0) <= 0x215f;
  return OPENERS.has(word) || VAGUE_WORDS.has(word) || isMultiple(word);
}

const DEICTIC = new Set('first last past next coming previous recent every each per within after'.split(' '));
const AFTER_DURATION = new Set(
  'ago later earlier late time cycle cycles after before since'.split(' ').concat("'"),
);

/** A calendar expression owns its numbers; a plain length of time ("nine years") is a figure as well. */
function isDate(doc: Doc, date: DateFact, num: Num): boolean {
  // "2000 over 3"
  if (num.form === 'fraction' && doc.tokens.lower[num.first + 1] === 'over') return false;
  if (date.type !== 'DURATION') return !isTotal(doc.tokens, num.first);
  return deictic(doc, num.first, num.end);
}

export function deictic(doc: Doc, first: number, end: number): boolean {
  const { lower } = doc.tokens;
  if (DEICTIC.has(lower[first - 1] ?? '')) return true;
  for (let i = end; i < end + 4; i++) if (AFTER_DURATION.has(lower[i] ?? '')) return true;
  return false;
}

/** `taken`: end of the figure before, whose unit is not this number's: "17 USD 25". */
function withUnit(doc: Doc, num: Num, sentence: number, limit: number, taken: number): Candidate | null {
  const { tokens, text } = doc;
  const lead = num.form === 'words' ? null : currencyBefore(tokens, text, num.first);
  const before = lead !== null && lead.first >= taken ? lead : null;
  const after = before === null ? currencyAfter(tokens, text, num.end, limit, num.scaled) : null;
  // "half a century", "half an hour"
  const half = num.value === 0.5 && (tokens.lower[num.end] === 'a' || tokens.lower[num.end] === 'an');
  const measure =
    before === null && after === null
      ? measureAfter(tokens, text, half ? num.end + 1 : num.end, limit)
      : null;
  const hasUnit = before !== null || after !== null || measure !== null;
  if (rejected({ doc, num, unit: hasUnit, taken, limit }) !== null) return null;
  const c = candidateOf(num, sentence, num.form);
  // The sign is the figure's own: what stands before it is what stands before the figure.
  while (c.first > 0 && tokens.start[c.first]! > num.start) c.first--;
  const more = tokens.lower[num.end] === '-' ? SUFFIXES.get(tokens.lower[num.end + 1] ?? '') : undefined;
  if (more !== undefined) {
    c.qualifier = more;
    c.end = num.end + 2;
  }
  const money = before ?? after;
  if (money !== null) priced(doc, c, money);
  if (before !== null) {
    c.first = before.first;
    c.start = tokens.start[before.first]!;
  } else if (after !== null) {
    c.end = after.end;
    c.stop = tokens.end[after.end - 1]!;
  } else if (measure !== null) {
    if (
      measure.kind === 'time' &&
      (deictic(doc, num.first, measure.end) || inName(doc, num, measure) || isAttribute(doc, num, measure))
    )
      return null;
    c.kind = measure.kind;
    c.unit = measure.name;
    c.end = measure.end;
    c.rule = measure.kind;
    if (measure.kind !== 'time' || half) c.stop = tokens.end[measure.end - 1]!;
  } else if (isPercentBefore(doc, num)) {
    c.kind = 'percent';
    c.unit = 'percent';
    c.rule = 'percent';
    c.first = num.first - 1;
    c.start = tokens.start[c.first]!;
  } else if (num.metre && !countAhead(doc, num.end, limit)) {
    c.kind = 'measure';
    c.unit = 'meter';
    c.value = num.value / 1e6;
  }
  return c;
}

/** "% 5", as some presses print it: a sign that belongs to no number before. */
function isPercentBefore(doc: Doc, num: Num): boolean {
  const { lower, kind } = doc.tokens;
  return lower[num.first - 1] === '%' && kind[num.first - 2] !== NUMBER && num.form !== 'words';
}

/** "the Five-Year Plan": capitals on both sides of the hyphen. */
function inName(doc: Doc, num: Num, measure: Unit): boolean {
  const { flags } = doc.tokens;
  return measure.first > num.end && (flags[num.first]! & flags[measure.first]! & CAPITAL) !== 0;
}

/** "a three-hour debate", "a four-and-a-half year cycle": how long a thing lasts describes it and counts nothing. */
function isAttribute(doc: Doc, num: Num, measure: Unit): boolean {
  const { lower } = doc.tokens;
  const joined = measure.first > num.end || lower[num.first + 1] === '-';
  const tag = doc.tags.tag[measure.end];
  return joined && (tag === T.noun || tag === T.name || tag === T.adjective);
}

/** Sets the currency; a bare "$" or "rupees" is the outlet's own where its country has one. */
function priced(doc: Doc, c: Candidate, money: Unit): void {
  c.kind = 'currency';
  c.rule = 'currency';
  c.value *= money.scale ?? 1;
  c.unit = money.name;
  const { lower } = doc.tokens;
  const stop = lower[money.first + 1] === '.' ? 2 : 1;
  const bare = money.first + stop === c.num.first || money.first === c.num.end || money.name === 'CFA franc';
  const local =
    bare && lower[money.first] !== money.name.toLowerCase() && !named(doc, money)
      ? localCurrency(money.name, doc)
      : null;
  if (local === null || local === money.name) return;
  c.unit = local;
  c.implied = true;
  c.rule = 'local-currency';
}

/** "Indian rupees": an adjective tells whose. */
function named(doc: Doc, money: Unit): boolean {
  if (money.name === 'CFA franc' || money.end === money.first + 1) return false;
  const { kind } = doc.tokens;
  return kind[money.first] === WORD && kind[money.first + 1] === WORD;
}

/** "100-plus states", "50-odd members" */
const SUFFIXES: ReadonlyMap<string, Qualifier> = new Map([
  ['plus', 'at_least'],
  ['odd', 'about'],
]);

/** "2.7m combined sales", "35m of its devices": what follows the m is counted, so the m is a million. */
function countAhead(doc: Doc, i: number, limit: number): boolean {
  if (doc.tokens.lower[i] === 'of') return true;
  return nounPhrase(doc, i, limit)?.plural ?? false;
}

/** "22,24,26": figures of their own, unless a label leads them. */
function listed(doc: Doc, i: number, sentence: number, limit: number): Candidate[] {
  return listAt(doc.tokens, i)
    .filter((num) => rejected({ doc, num, unit: false, taken: 0, limit }) === null)
    .map((num) => candidateOf(num, sentence, 'list'));
}
