import { NUMBER, type Tokens } from '../../../text/tokenize.js';
import { parseDigits } from './digits.js';

export interface Power {
  readonly value: number;
  readonly end: number;
}

const SIGNS = new Set(['-', '−', '–', '+']);

/** "1e10", "1.5×10^6", "1.1^23" after a base that ends before token i; every token printed against the last. */
export function powerAfter(tokens: Tokens, base: number, i: number, limit: number): Power | null {
  if (i >= limit) return null;
  const mark = tokens.lower[i]!;
  // "2.5 x 10^9"
  if ((mark === '×' || mark === 'x') && tokens.lower[i + 1] === '10' && tokens.lower[i + 2] === '^')
    return glued(tokens, i + 2, limit) ? raised(tokens, i + 3, limit, (n) => base * 10 ** n) : null;
  if (!glued(tokens, i, limit)) return null;
  // "1e10" and "1.3e6", but not the 7e7 of an aircraft.
  if (mark === 'e') {
    const plain =
      Number.isInteger(base) &&
      (tokens.lower[i + 1]?.length ?? 0) < 2 &&
      !SIGNS.has(tokens.lower[i + 1] ?? '');
    return plain ? null : raised(tokens, i + 1, limit, (n) => base * 10 ** n);
  }
  if (mark === '^') return raised(tokens, i + 1, limit, (n) => base ** n);
  if ((mark === '×' || mark === 'x') && tokens.lower[i + 1] === '10' && glued(tokens, i + 1, limit)) {
    const at = tokens.lower[i + 2] === '^' ? i + 3 : i + 2;
    return raised(tokens, at, limit, (n) => base * 10 ** n);
  }
  return null;
}

function glued(tokens: Tokens, i: number, limit: number): boolean {
  return i < limit && (tokens.flags[i]! & 1) === 0;
}

function raised(tokens: Tokens, i: number, limit: number, to: (n: number) => number): Power | null {
  let at = i;
  const sign = SIGNS.has(tokens.lower[at] ?? '');
  const minus = sign && tokens.lower[at] !== '+';
  if (sign) at++;
  if (at >= limit || !glued(tokens, at, limit) || tokens.kind[at] !== NUMBER) return null;
  const exponent = parseDigits(tokens.lower[at]!);
  if (exponent === null || !Number.isInteger(exponent)) return null;
  const value = to(minus ? -exponent : exponent);
  return Number.isFinite(value) && value !== 0 ? { value, end: at + 1 } : null;
}
