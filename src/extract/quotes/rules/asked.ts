import { T } from '../../../text/closed.js';
import { NEWLINE_BEFORE } from '../../../text/tokenize.js';
import { cueAt } from '../cues/at.js';
import { HEARER, INSERTED } from '../cues/frames.js';
import { isFiniteVerb, isNominal, type Page, quotedAt } from '../page.js';
import { phraseEnd, skipAdjuncts } from '../syntax/adjunct.js';
import type { Unit } from '../units.js';

/** How far into the next sentence its reporting verb may stand, in tokens. */
const REACH = 30;

/** The units, with "“How many times?” Clinton asked." made one again: a question mark does not end the sentence there. */
export function joinAsked(page: Page): Unit[] {
  const out: Unit[] = [];
  for (const unit of page.units) {
    const last = out.at(-1);
    if (
      last !== undefined &&
      last.end === unit.first &&
      ((asks(page, last) && reportsBack(page, unit)) || isSigned(page, last, unit))
    ) {
      out[out.length - 1] = { first: last.first, end: unit.end };
    } else out.push(unit);
  }
  return out;
}

/** The unit ends with a quotation that ends with ?, ! or an ellipsis. */
function asks(page: Page, unit: Unit): boolean {
  const quoted = quotedAt(page, unit.end - 1);
  if (quoted === null || quoted.after !== unit.end) return false;
  const mark = page.lower[quoted.end - 1]!;
  return mark === '?' || mark === '!' || mark === '…';
}

/** "“...” — Name" on one line. */
function isSigned(page: Page, last: Unit, unit: Unit): boolean {
  const dash = page.lower[unit.first]!;
  if (dash !== '—' && dash !== '–' && dash !== '―' && dash !== '-') return false;
  return (
    unit.end - unit.first <= 12 &&
    page.inQuote[last.end - 1] !== 0 &&
    (page.doc.tokens.flags[unit.first]! & NEWLINE_BEFORE) === 0
  );
}

/** "Clinton asked[ reporters][ on Monday]." and nothing more than an addition. */
function reportsBack(page: Page, unit: Unit): boolean {
  if ((page.doc.tokens.flags[unit.first]! & NEWLINE_BEFORE) !== 0 || page.inQuote[unit.first]) return false;
  const stop = Math.min(unit.end, unit.first + REACH);
  for (let i = unit.first; i < stop; i++) {
    if (page.inQuote[i]) return false;
    const cue = cueAt(page, i);
    if (cue !== null && (cue.frames & INSERTED) !== 0 && (cue.form === 'past' || cue.form === 's')) {
      const hearer =
        (cue.frames & HEARER) !== 0 && (isNominal(page, cue.next) || page.tag[cue.next] === T.pronoun);
      const right = skipAdjuncts(page, hearer ? phraseEnd(page, cue.next, unit.end) : cue.next, unit.end);
      return (
        i > unit.first &&
        (right >= unit.end ||
          page.lower[right] === '.' ||
          (page.lower[right] === ',' && !page.inQuote[right + 1]))
      );
    }
    if (isFiniteVerb(page, i)) return false;
  }
  return false;
}
