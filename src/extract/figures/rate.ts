import type { Tokens } from '../../text/tokenize.js';
import type { Candidate } from './candidate.js';
import { hasSpace } from './number/parse.js';
import { isTime, unitNamed } from './unit/tables.js';

/** What amounts are quoted by, beside units of measure. */
const BASES = new Set('share person barrel household head unit night ticket'.split(' '));

const BACKWARD = new Set(['ago', 'earlier', 'later', 'before', 'after', 'previously']);

/** "$2.11 per gallon", "$3,500 a month", "hours a week": a rate is no plain amount, and its unit says so. */
export function setRates(tokens: Tokens, all: readonly Candidate[]): void {
  for (const c of all) {
    if (c.kind !== 'currency' && c.kind !== 'time') continue;
    const link = tokens.lower[c.end];
    const at = link === '-' ? c.end + 3 : c.end + 1;
    const word = link === '-' ? tokens.lower[c.end + 1] : link;
    if (word !== 'per' && word !== 'a' && word !== 'an' && word !== '/') continue;
    if (word === '/' && hasSpace(tokens, c.end)) continue;
    const base = tokens.lower[at] ?? '';
    const unit = unitNamed(base) ?? (BASES.has(base) ? base : undefined);
    // "from $3 million a year ago" is no rate.
    if (BACKWARD.has(tokens.lower[at + 1] ?? '')) continue;
    if (unit === undefined || (word !== 'per' && word !== '/' && !isTime(unit) && !BASES.has(base))) continue;
    c.unit = `${c.unit} per ${unit}`;
    c.end = at + 1;
  }
}
