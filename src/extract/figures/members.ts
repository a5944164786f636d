import { T } from '../../text/closed.js';
import type { Doc } from '../../text/doc.js';
import { PAST } from '../../text/lexicon.js';
import { CAPITAL, WORD } from '../../text/tokenize.js';
import type { Candidate } from './candidate.js';
import { isPluralNoun } from './noun.js';

/** Bodies whose size follows "of" without a noun. */
const BODIES = new Set(
  'delegation delegations team teams panel panels committee commission mission party group board jury bench crew squad staff workforce'.split(
    ' ',
  ),
);
/** Pasts that look like nouns. */
const SAME_PAST = new Set(['cost', 'put', 'cut', 'set', 'hit']);

/** Counts the members of a body: "a delegation of six", "a 20-strong team". False where the number tells no size. */
export function countMembers(doc: Doc, c: Candidate): boolean {
  if (c.num.form === 'fraction' || !Number.isInteger(c.value) || c.value < 2) return false;
  if (!isStrong(doc, c) && !isBodyOf(doc, c)) return false;
  c.kind = 'count';
  c.unit = 'member';
  c.rule = 'members';
  return true;
}

/** "a 20-strong delegation", "a delegation 20 strong"; but a strong crowd has no members. */
function isStrong(doc: Doc, c: Candidate): boolean {
  const { lower, kind } = doc.tokens;
  const hyphen = lower[c.num.end] === '-';
  const at = hyphen ? c.num.end + 1 : c.num.end;
  if (lower[at] !== 'strong') return false;
  const before = lower[c.first - 1] === ',' ? c.first - 2 : c.first - 1;
  if (!hyphen && kind[at + 1] !== WORD) return BODIES.has(lower[before] ?? '');
  for (let i = at + 1; i < at + 4 && kind[i] === WORD; i++) if (BODIES.has(lower[i]!)) return true;
  return false;
}

function isBodyOf(doc: Doc, c: Candidate): boolean {
  const { lower, kind, flags } = doc.tokens;
  let at = c.first - 1;
  // "a team of about 15"
  while (at > c.first - 4 && at > 0 && lower[at] !== 'of') at--;
  if (lower[at] !== 'of' || !BODIES.has(lower[at - 1] ?? '')) return false;
  // "the Group of 77"
  if ((flags[at - 1]! & CAPITAL) !== 0) return false;
  return kind[c.end] !== WORD ? lower[c.end] !== '-' : endsPhrase(doc, c.end);
}

/** A word that cannot start the noun counted: "and", "led", "cost". */
function endsPhrase(doc: Doc, i: number): boolean {
  const tag = doc.tags.tag[i]!;
  if (tag === T.noun)
    return (
      !isPluralNoun(doc, i) &&
      (((doc.tags.classes[i] ?? 0) & PAST) !== 0 || SAME_PAST.has(doc.tokens.lower[i]!))
    );
  return (
    tag !== T.name && tag !== T.adjective && tag !== T.participle && tag !== T.gerund && tag !== T.number
  );
}
