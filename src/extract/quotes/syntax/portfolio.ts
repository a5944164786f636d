/** What an office is for, where that is a list: "the Ministry of Labour, Invalids and Social Affairs". */
import { isCapital, type Page } from '../page.js';

const OFFICE = new Set(
  'ministry minister ministers department secretary undersecretary secretariat committee office agency commission commissioner directorate bureau council board authority'.split(
    ' ',
  ),
);
/** Longest list behind a comma, in tokens. */
const REACH = 12;

/** Whether a comma, left of the phrase's last token, stands in such a list: capitals from its "of" or "for" to an "and". */
export function portfolioLeft(page: Page, comma: number, last: number, floor: number): boolean {
  const and = andBehind(page, comma, last);
  if (and < 0 || !isCapital(page, and + 1)) return false;
  return opensLeft(page, comma, floor);
}

/**
 * End of such a list that goes on behind a comma, where a mark follows it ("Ministry of Health, Kenya and Uganda have"
 * is none); -1 for none.
 */
export function portfolioEnd(page: Page, comma: number, floor: number, end: number): number {
  const and = andBehind(page, comma, Math.min(end, comma + REACH));
  if (and < 0 || !opensLeft(page, comma, floor)) return -1;
  let at = and + 1;
  while (at < end && isCapital(page, at) && page.mention[at] === 0) at++;
  return at > and + 1 && (at >= end || /^[.,;:()]$/.test(page.lower[at]!)) ? at : -1;
}

function andBehind(page: Page, comma: number, stop: number): number {
  for (let i = comma + 1; i < stop; i++) {
    const word = page.lower[i]!;
    if (word === 'and' || word === '&') return i > comma + 1 ? i : -1;
    if (word !== ',' && (!isCapital(page, i) || page.mention[i] !== 0)) return -1;
  }
  return -1;
}

function opensLeft(page: Page, comma: number, floor: number): boolean {
  for (let i = comma - 1; i > floor; i--) {
    const word = page.lower[i]!;
    if (word === 'of' || word === 'for') return OFFICE.has(page.lower[i - 1]!);
    if (word !== ',' && !isCapital(page, i)) return false;
  }
  return false;
}
