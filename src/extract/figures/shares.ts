import { T } from '../../text/closed.js';
import type { Doc } from '../../text/doc.js';
import { WORD } from '../../text/tokenize.js';
import type { Candidate } from './candidate.js';
import { antecedent, PRONOUNS } from './parts.js';

/** What follows a share that names its whole, or a noun that the share modifies ("a two-thirds majority"). */
const OWN = new Set<number>([T.noun, T.name, T.adjective, T.determiner, T.possessive, T.number, T.pronoun]);
/** How many sentences back the same share may stand. */
const REACH = 3;

/** Shares whose noun is left out take it from what they are shares of: "208 of 275 proposals, roughly three-quarters". */
export function fillShares(doc: Doc, all: readonly Candidate[]): void {
  for (let k = 0; k < all.length; k++) {
    const c = all[k]!;
    if (c.num.form !== 'fraction' || c.kind !== 'none' || c.num.scaled || c.value >= 1) continue;
    if (c.of !== null) {
      c.unit ??= c.of.unit;
      c.counted ??= c.of.counted;
      continue;
    }
    if (c.unit !== null) continue;
    // "half the proposals came from Europe, a quarter of them from Asia"
    const before = all[k - 1];
    const them = doc.tokens.lower[c.end] === 'of' && PRONOUNS.has(doc.tokens.lower[c.end + 1] ?? '');
    if (them && before?.num.form === 'fraction' && before.sentence === c.sentence) {
      c.unit = before.unit;
      c.counted = before.counted;
      continue;
    }
    if (!isElided(doc, c)) continue;
    const from = again(all, k) ?? antecedent(doc, all, k, c);
    if (from === null || c.sentence - from.sentence > REACH) continue;
    c.unit = from.unit;
    c.counted = from.counted;
    c.rule = 'ellipsis';
  }
}

function isElided(doc: Doc, c: Candidate): boolean {
  const { lower, kind } = doc.tokens;
  if (lower[c.end] === 'of' || lower[c.end] === '-') return false;
  return kind[c.end] !== WORD || !OWN.has(doc.tags.tag[c.end]!);
}

/** "The two thirds ...": a share that was told before. */
function again(all: readonly Candidate[], k: number): Candidate | null {
  for (let j = k - 1; j >= Math.max(0, k - 8); j--) {
    const other = all[j]!;
    if (other.num.form === 'fraction' && other.value === all[k]!.value && other.unit !== null) return other;
  }
  return null;
}
