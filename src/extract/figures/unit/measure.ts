import { PUNCT, type Tokens, WORD } from '../../../text/tokenize.js';
import { hasSpace } from '../number/parse.js';
import type { Unit } from './currency.js';
import { isTime, unitNamed } from './tables.js';

export type MeasureKind = 'percent' | 'measure' | 'time' | 'age' | 'times';
export interface Measure extends Unit {
  readonly kind: MeasureKind;
}

const PERCENT = new Set(['percent', 'percents', 'pct', '%', '٪', '％']);
const SQUARES = new Map([
  ['square', 'square'],
  ['sq', 'square'],
  ['cubic', 'cubic'],
  ['cu', 'cubic'],
]);

/** The measure printed after the number that ends before token i; null for none. */
export function measureAfter(tokens: Tokens, text: string, i: number, limit: number): Measure | null {
  let at = i;
  if (at >= limit) return null;
  const hyphen = tokens.lower[at] === '-' && !hasSpace(tokens, at);
  if (hyphen) at++;
  if (at >= limit) return null;
  const word = tokens.lower[at]!;
  if (PERCENT.has(word)) return points(tokens, at, at + 1, limit, 'percent');
  if (word === 'per' && tokens.lower[at + 1] === 'cent') return points(tokens, at, at + 2, limit, 'percent');
  if (word === 'percentage' || word === 'basis') {
    const next = tokens.lower[at + 1] === '-' ? at + 2 : at + 1;
    if (isPoint(tokens.lower[next]))
      return { kind: 'measure', name: `${word} point`, first: at, end: next + 1 };
    return null;
  }
  if (word === 'times' || (word === 'fold' && !hasSpace(tokens, at))) {
    return { kind: 'times', name: 'count', first: at, end: at + 1 };
  }
  if (word === 'degrees' || word === 'degree' || word === 'deg' || word === '°')
    return degrees(tokens, at, limit);
  if ((word === 'parts' || word === 'part') && tokens.lower[at + 1] === 'per' && at + 2 < limit) {
    const below = tokens.lower[at + 2]!;
    if (below === 'million' || below === 'billion') {
      return { kind: 'measure', name: `part per ${below}`, first: at, end: at + 3 };
    }
  }
  const squared = SQUARES.get(word);
  if (squared !== undefined) {
    let next = at + 1;
    if (tokens.lower[next] === '.' || tokens.lower[next] === '-') next++;
    const base = next < limit ? unitAt(tokens, text, next, true) : null;
    return base === null
      ? null
      : per(tokens, text, { kind: 'measure', name: `${squared} ${base}`, first: at, end: next + 1 }, limit);
  }
  if (tokens.kind[at] !== WORD) return null;
  // "300 mm (12 in)"
  if (word === 'in' && tokens.lower[at + 1] === ')')
    return { kind: 'measure', name: 'inch', first: at, end: at + 1 };
  if (
    (word === 'metric' || word === 'short' || word === 'long' || word === 'fluid' || word === 'nautical') &&
    at + 1 < limit
  ) {
    const base = unitNamed(tokens.lower[at + 1]!);
    if (base !== undefined && !isTime(base))
      return { kind: 'measure', name: `${word} ${base}`, first: at, end: at + 2 };
    return null;
  }
  const glued = !hasSpace(tokens, at) && !hyphen;
  const base = unitAt(tokens, text, at, glued || hyphen);
  if (base === null) return null;
  const end = at + 1;
  const power = powerAt(tokens, end, limit);
  if (power !== null)
    return per(
      tokens,
      text,
      { kind: 'measure', name: `${power.name} ${base}`, first: at, end: power.end },
      limit,
    );
  if (isTime(base)) return age(tokens, { kind: 'time', name: base, first: at, end });
  return per(tokens, text, { kind: 'measure', name: base, first: at, end }, limit);
}

/** The unit whose name or symbol is token i. Symbols of one letter must be printed against the number. */
function unitAt(tokens: Tokens, text: string, i: number, glued: boolean): string | null {
  const low = tokens.lower[i]!;
  const own = text.slice(tokens.start[i], tokens.end[i]);
  if (own.length === 1)
    return glued
      ? (ONE_LETTER.get(own) ?? null)
      : own === 'm' || own === 'g' || own === 'W' || own === 'V'
        ? (ONE_LETTER.get(own) ?? null)
        : null;
  const unit = unitNamed(own);
  if (unit !== undefined) return unit;
  if (low.length > 2 || glued) {
    const lower = unitNamed(low);
    if (lower !== undefined) return lower;
  }
  return UPPER_CASE.get(own) ?? null;
}

const POWERS = new Map([
  ['2', 'square'],
  ['²', 'square'],
  ['3', 'cubic'],
  ['³', 'cubic'],
]);

/** km2, m², m^3 */
function powerAt(tokens: Tokens, i: number, limit: number): { name: string; end: number } | null {
  const at = tokens.lower[i] === '^' ? i + 1 : i;
  if (at >= limit || hasSpace(tokens, i) || hasSpace(tokens, at)) return null;
  const name = POWERS.get(tokens.lower[at]!);
  return name === undefined ? null : { name, end: at + 1 };
}

const ONE_LETTER = new Map([
  ['m', 'meter'],
  ['g', 'gram'],
  ['l', 'liter'],
  ['L', 'liter'],
  ['W', 'watt'],
  ['V', 'volt'],
  ['t', 'tonne'],
  ['p', 'pence'],
]);
/** Symbols that press prints in capitals. */
const UPPER_CASE = new Map([
  ['KM', 'kilometer'],
  ['KG', 'kilogram'],
  ['HP', 'horsepower'],
  ['HZ', 'hertz'],
  ['MPH', 'mile per hour'],
  ['Ghz', 'gigahertz'],
  ['Mhz', 'megahertz'],
  ['Kg', 'kilogram'],
  ['Km', 'kilometer'],
]);

function points(tokens: Tokens, at: number, end: number, limit: number, name: string): Measure {
  const next = tokens.lower[end] === '-' ? end + 1 : end;
  if (end < limit && isPoint(tokens.lower[next])) {
    return { kind: 'measure', name: 'percentage point', first: at, end: next + 1 };
  }
  return { kind: 'percent', name, first: at, end };
}

function isPoint(word: string | undefined): boolean {
  return word === 'point' || word === 'points';
}

/** "30 degrees", "500 degrees Celsius", "85°", "12°C", "6 deg c". */
function degrees(tokens: Tokens, at: number, limit: number): Measure {
  let end = at + 1;
  if (tokens.lower[end] === '.' && tokens.lower[at] === 'deg') end++;
  const scale = end < limit ? SCALES.get(tokens.lower[end]!) : undefined;
  if (scale === undefined) return { kind: 'measure', name: 'degree', first: at, end: at + 1 };
  return { kind: 'measure', name: scale, first: at, end: end + 1 };
}

const SCALES = new Map([
  ['celsius', 'celsius'],
  ['centigrade', 'celsius'],
  ['c', 'celsius'],
  ['celcius', 'celsius'],
  ['fahrenheit', 'fahrenheit'],
  ['farenheit', 'fahrenheit'],
  ['f', 'fahrenheit'],
]);

/** "kilometres per hour", "km/h", "miles an hour", "barrels a day". */
function per(tokens: Tokens, text: string, unit: Measure, limit: number): Measure {
  const at = unit.end;
  const word = at < limit ? tokens.lower[at]! : '';
  if (word === '/' && !hasSpace(tokens, at) && at + 1 < limit) {
    const below = BELOW.get(tokens.lower[at + 1]!) ?? unitAt(tokens, text, at + 1, true);
    if (below === null) return unit;
    const squared = tokens.lower[at + 2] === '2' && !hasSpace(tokens, at + 2);
    return {
      ...unit,
      name: `${unit.name} per ${squared ? 'square ' : ''}${below}`,
      end: at + (squared ? 3 : 2),
    };
  }
  // "barrels a day", "barrel-a-day"
  const hyphen = word === '-' ? 1 : 0;
  const link = hyphen === 1 ? (tokens.lower[at + 1] ?? '') : word;
  if ((link === 'per' || link === 'a' || link === 'an') && at + 1 + 2 * hyphen < limit) {
    const base = at + 1 + 2 * hyphen;
    const below = unitNamed(tokens.lower[base]!);
    if (below === undefined || (link !== 'per' && !isTime(below))) return unit;
    const after = tokens.lower[base + 1];
    if (after === 'ago' || after === 'earlier' || after === 'later') return unit;
    return { ...unit, name: `${unit.name} per ${below}`, end: base + 1 };
  }
  return unit;
}

const BELOW = new Map([
  ['h', 'hour'],
  ['hr', 'hour'],
  ['s', 'second'],
  ['sec', 'second'],
  ['d', 'day'],
]);

/** "years old", "-year-old", "years of age": an age, no duration. */
function age(tokens: Tokens, unit: Measure): Measure {
  const { lower } = tokens;
  const next = lower[unit.end];
  if (next === '-' && (lower[unit.end + 1] === 'old' || lower[unit.end + 1] === 'olds')) {
    return { ...unit, kind: 'age', name: `${unit.name} of age`, end: unit.end + 2 };
  }
  if (next === 'old' || next === 'olds')
    return { ...unit, kind: 'age', name: `${unit.name} of age`, end: unit.end + 1 };
  if (next === 'of' && lower[unit.end + 1] === 'age') {
    return { ...unit, kind: 'age', name: `${unit.name} of age`, end: unit.end + 2 };
  }
  return unit;
}

export function isHyphen(tokens: Tokens, i: number): boolean {
  return (
    tokens.kind[i] === PUNCT && tokens.lower[i] === '-' && !hasSpace(tokens, i) && !hasSpace(tokens, i + 1)
  );
}
