import { UNITS } from '../lex/words.js';
import { type Scan, word } from '../scan.js';
import type { Match } from '../under.js';

/** A unit without a count: "the weekend", "the quarter", "the year", "for years". */
export function unitAlone(s: Scan, i: number): Match | null {
  const form = word(s, i);
  const unit = UNITS.get(form);
  const before = word(s, i - 1);
  if (unit === 'WE' && before === 'the') {
    return {
      first: i,
      end: i + 1,
      type: 'DATE',
      what: { kind: 'rel', unit: 'WE', offset: 0, from: 'now' },
      rule: 'weekend',
    };
  }
  if (form === 'quarter' && before === 'the' && word(s, i + 1) !== 'of') {
    return {
      first: i,
      end: i + 1,
      type: 'DATE',
      what: { kind: 'rel', unit: 'Q', offset: 0, from: 'mention' },
      rule: 'unit-alone',
    };
  }
  return null;
}
