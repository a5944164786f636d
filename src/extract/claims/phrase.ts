import { T } from '../../text/closed.js';
import { NUMBER, PUNCT } from '../../text/tokenize.js';
import { BE, HAVE, QUANTITY, RECOMMENDATION } from './lexicon.js';
import type { Reading } from './read.js';
import { ANAPHOR, RELATIVE } from './tie.js';
import { NUMERAL } from './word-bits.js';

/** Words that open a phrase between a number's noun and its verb: "from the Council", "on women, on children". */
export const PHRASE = new Set(
  'from on in under at for to by concerning regarding about relating aimed calling with during including made'.split(
    ' ',
  ),
);

/** The auxiliary that follows a phrase opened at `from`, over commas but no other verb; -1 for none. */
export function overPhrase(r: Reading, from: number, end: number): number {
  for (let k = from; k < Math.min(end, from + 20); k++) {
    const w = r.lower[k]!;
    const tag = r.doc.tags.tag[k]!;
    // ", or 96.2 per cent,": set in.
    if (w === ',' && /^(?:or|about|some|nearly)$/.test(r.lower[k + 1] ?? '')) {
      const close = indexWithin(r, ',', k + 2, Math.min(end, k + 9));
      if (close > 0 && /^(?:%|percent|cent|pct|quarters?|thirds?|half)$/.test(r.lower[close - 1]!)) {
        k = close;
        continue;
      }
    }
    // "in 2011, the first time it was reviewed": another verb's subject.
    if (/^(?:it|they|he|she|we)$/.test(w)) return -1;
    if (BE.has(w) || HAVE.has(w)) return RELATIVE.has(r.lower[k - 1] ?? '') ? -1 : k;
    if (
      w === ';' ||
      w === ':' ||
      w === 'that' ||
      w === 'which' ||
      w === 'who' ||
      w === 'while' ||
      w === 'but'
    )
      return -1;
    if (r.dateAt[k]! < 0 && countsAnew(r, k)) return -1;
    if (tag === T.modal) return k;
    if (
      r.stateAt[k]! < 0 &&
      r.dateAt[k]! < 0 &&
      ((tag === T.verb && r.lower[k - 1] !== 'to') || tag === T.past) &&
      !r.hits.has(k)
    )
      return -1;
  }
  return -1;
}

/** Another count: "of the 92 supported in 2014, six", "fewer than a third". */
function countsAnew(r: Reading, k: number): boolean {
  const w = r.lower[k]!;
  const next = r.lower[k + 1] ?? '';
  if (r.doc.tokens.kind[k] === NUMBER) return true;
  if ((r.bits[k]! & NUMERAL) !== 0) return /^(?:have|has|were|was|are|had|more|of)$/.test(next);
  if (!QUANTITY.has(w) || w === 'all' || w === 'both') return false;
  return (
    !/^(?:third|quarter|fifth|tenth)s?$/.test(w) ||
    next === 'of' ||
    /^(?:a|two|three|one|-)$/.test(r.lower[k - 1] ?? '')
  );
}

/** An object right behind: the participle is a verb of its own ("105 of them endorsed Egypt"). */
export function takesObject(r: Reading, k: number, end: number): boolean {
  if (k >= end) return false;
  const tag = r.doc.tags.tag[k]!;
  if (r.stateAt[k]! >= 0) return true;
  return tag === T.determiner || tag === T.name || tag === T.noun || tag === T.pronoun || tag === T.adjective;
}

/** Last token of "of which", "of them", "of the (accepted) recommendations" from the "of" at j; -1 if it is none. */
export function overOf(r: Reading, j: number, end: number): number {
  const next = r.lower[j + 1] ?? '';
  if (next === 'the' && /^(?:latter|former)$/.test(r.lower[j + 2] ?? '')) return j + 2;
  if (/^(?:that|this|the|its)$/.test(next))
    for (let k = j + 2; k < Math.min(end, j + 5); k++)
      if (
        /^(?:cycle|round|review|upr|session)$/.test(r.lower[k]!) &&
        !RECOMMENDATION.has(r.lower[k + 1] ?? '')
      )
        return k;
  if (next === 'what')
    for (let k = j + 2; k < Math.min(end, j + 9); k++) {
      const hit = r.hits.get(k);
      if (hit?.act === 'support' || hit?.act === 'receive') return hit.last;
    }
  if (ANAPHOR.has(next)) return RECOMMENDATION.has(r.lower[j + 2] ?? '') ? j + 2 : j + 1;
  for (let k = j + 1; k < Math.min(end, j + 9); k++) {
    const w = r.lower[k]!;
    if (RECOMMENDATION.has(w) || /^(?:commitments|pledges|promises|undertakings|ones)$/.test(w)) return k;
    if (r.doc.tokens.kind[k] === PUNCT && w !== '-') return -1;
    if (BE.has(w) || HAVE.has(w)) return -1;
  }
  return -1;
}

/** The comma that closes an apposition opened at j, if a verb group follows it; -1 for none. */
export function closeApposition(r: Reading, j: number, end: number): number {
  const open = r.lower[j]!;
  for (let k = j + 1; k < Math.min(end, j + 22); k++) {
    const w = r.lower[k]!;
    if (w === open || w === ',') {
      const next = r.lower[k + 1] ?? '';
      if (BE.has(next) || HAVE.has(next) || r.doc.tags.tag[k + 1] === T.modal) return k;
      if (r.hits.get(k + 1)?.subject) return k;
    }
    if (w === ';' || w === ':') return -1;
  }
  return -1;
}

export function indexWithin(r: Reading, word: string, from: number, to: number): number {
  for (let k = from; k < to; k++) if (r.lower[k] === word) return k;
  return -1;
}
