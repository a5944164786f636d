import { CLOSED } from '../../text/closed.js';
import type { Doc } from '../../text/doc.js';
import { CAPITAL, NEWLINE_BEFORE, PUNCT, SPACE_BEFORE, WORD } from '../../text/tokenize.js';
import { fold } from './fold.js';
import { GIVEN_SHORT, OPENING_PARTICLES, PARTICLES } from './vocabulary/names.js';

/** One word of a zone: a token, an initial with its stop, or tokens that hyphens join. Tokens first to end, exclusive. */
export interface Unit {
  readonly first: number;
  readonly end: number;
  /** Folded, without hyphens' spaces or stops at the end. */
  readonly word: string;
}

/** A run of capitalised words and the small words between them, inside one sentence: where names can stand. */
export interface Zone {
  readonly units: readonly Unit[];
  readonly sentence: number;
}

const HYPHENS = new Set(['-', '‐', '‑']);
const QUOTES = new Set(['"', '“', '”', "'", '‘']);

export function findZones(doc: Doc): Zone[] {
  const { sentences } = doc;
  const zones: Zone[] = [];
  for (let s = 0; s < sentences.count; s++) {
    const end = sentences.first[s + 1]!;
    let i = sentences.first[s]!;
    while (i < end) {
      if (!opens(doc, i, end)) {
        i++;
        continue;
      }
      const units: Unit[] = [];
      let at: number = i;
      while (at < end) {
        const next = unitAt(doc, at, end, units.length > 0);
        if (next === null) break;
        units.push(...next);
        at = next[next.length - 1]!.end;
      }
      // Small words at the end join nothing.
      while (units.length > 0 && !isCapital(doc, units[units.length - 1]!)) units.pop();
      if (units.length > 0) {
        zones.push({ units, sentence: s });
        at = Math.max(at, units[units.length - 1]!.end);
      } else at = i + 1;
      i = at;
    }
  }
  return zones;
}

function capital(doc: Doc, i: number): boolean {
  return doc.tokens.kind[i] === WORD && (doc.tokens.flags[i]! & CAPITAL) !== 0;
}

function isCapital(doc: Doc, unit: Unit): boolean {
  for (let i = unit.first; i < unit.end; i++) if (capital(doc, i)) return true;
  return false;
}

function opens(doc: Doc, i: number, end: number): boolean {
  if (capital(doc, i)) return doc.tokens.lower[i] !== "'s";
  if (doc.tokens.kind[i] !== WORD || !OPENING_PARTICLES.has(doc.tokens.lower[i]!)) return false;
  const after = joined(doc, i + 1, end) ? i + 2 : i + 1;
  return after < end && capital(doc, after) && CLOSED.get(doc.tokens.lower[i]!) === undefined;
}

/** A hyphen glued on both sides stands at i. */
function joined(doc: Doc, i: number, end: number): boolean {
  const { tokens } = doc;
  return (
    i + 1 < end &&
    HYPHENS.has(tokens.lower[i]!) &&
    (tokens.flags[i]! & SPACE_BEFORE) === 0 &&
    (tokens.flags[i + 1]! & SPACE_BEFORE) === 0 &&
    tokens.kind[i + 1] === WORD
  );
}

function unitAt(doc: Doc, i: number, end: number, inside: boolean): Unit[] | null {
  const { tokens } = doc;
  if (inside && (tokens.flags[i]! & NEWLINE_BEFORE) !== 0 && !capital(doc, i)) return null;
  if (tokens.kind[i] === PUNCT) return inside ? nickname(doc, i, end) : null;
  if (tokens.kind[i] !== WORD) return null;
  if (!capital(doc, i)) {
    // Lower-case particles, one or two, before a capital: "van der Berg", "bin Saif", "de la Cruz", "al-Harthy".
    const out: Unit[] = [];
    let at = i;
    while (at < end && out.length < 3 && tokens.kind[at] === WORD && !capital(doc, at)) {
      if (!PARTICLES.has(tokens.lower[at]!)) return null;
      const unit = gather(doc, at, end);
      out.push(unit);
      at = unit.end;
      if (isCapital(doc, unit)) return out;
    }
    return at < end && capital(doc, at) && out.length > 0 ? out : null;
  }
  if (tokens.lower[i] === "'s") return null;
  return [gather(doc, i, end)];
}

/** The unit that starts at token i: the word, its initial's stop, and what hyphens join to it. */
function gather(doc: Doc, i: number, end: number): Unit {
  const { tokens } = doc;
  let at = i + 1;
  // "O 'Connor", set apart by a careless typesetter.
  if (isElided(doc, i, end)) at = i + 3;
  while (joined(doc, at, end)) at += 2;
  let text = doc.text.slice(tokens.start[i]!, tokens.end[at - 1]!);
  const brief = tokens.end[i]! - tokens.start[i]! <= 2 || GIVEN_SHORT.has(tokens.lower[i]!);
  const short = brief && at === i + 1 && capital(doc, i);
  if (short && at + 1 < end && tokens.lower[at] === '.' && (tokens.flags[at]! & SPACE_BEFORE) === 0) at++;
  text = fold(text.replace(/[‐‑]/g, '-')).replaceAll('’', "'");
  return { first: i, end: at, word: text.endsWith('.') ? text.slice(0, -1) : text };
}

function isElided(doc: Doc, i: number, end: number): boolean {
  const { tokens } = doc;
  if (i + 2 >= end || (tokens.lower[i] !== 'o' && tokens.lower[i] !== 'd')) return false;
  return tokens.lower[i + 1] === "'" && (tokens.flags[i + 2]! & SPACE_BEFORE) === 0 && capital(doc, i + 2);
}

/** A nickname in quotation marks between two capitalised words: `Douglas "Pete" Peterson`. */
function nickname(doc: Doc, i: number, end: number): Unit[] | null {
  const { tokens } = doc;
  if (i + 3 >= end || !QUOTES.has(tokens.lower[i]!) || (tokens.flags[i]! & SPACE_BEFORE) === 0) return null;
  if (!capital(doc, i + 1) || !QUOTES.has(tokens.lower[i + 2]!) || !capital(doc, i + 3)) return null;
  if ((tokens.flags[i + 1]! & SPACE_BEFORE) !== 0 || (tokens.flags[i + 2]! & SPACE_BEFORE) !== 0) return null;
  return [{ first: i, end: i + 3, word: fold(tokens.lower[i + 1]!) }];
}
