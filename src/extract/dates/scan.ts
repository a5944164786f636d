import type { Doc } from '../../text/doc.js';
import { NUMBER, SPACE_BEFORE } from '../../text/tokenize.js';

/** The tokens of one document, with the sentence at hand as bounds: no expression crosses them. */
export interface Scan {
  readonly doc: Doc;
  readonly lower: readonly string[];
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  readonly tag: Uint8Array;
  /** First token of the sentence. */
  from: number;
  /** Token after the sentence. */
  limit: number;
  /** Token after the last match: nothing before it may be taken again. */
  taken: number;
  /** The last date of the sentence that has a month. */
  told: { readonly month: number; readonly year?: number } | null;
  /** How many rules are reading inside one another. */
  depth: number;
}

export function scanOf(doc: Doc): Scan {
  return {
    doc,
    lower: doc.tokens.lower,
    kind: doc.tokens.kind,
    flags: doc.tokens.flags,
    tag: doc.tags.tag,
    from: 0,
    limit: 0,
    taken: 0,
    told: null,
    depth: 0,
  };
}

/** Lower-case form of token i, '' outside the sentence. */
export function word(s: Scan, i: number): string {
  return i >= s.from && i < s.limit ? s.lower[i]! : '';
}

export function has(s: Scan, i: number, flag: number): boolean {
  return i >= s.from && i < s.limit && (s.flags[i]! & flag) !== 0;
}

export function isNumber(s: Scan, i: number): boolean {
  return i >= s.from && i < s.limit && s.kind[i] === NUMBER;
}

/** No space between token i - 1 and token i. */
export function glued(s: Scan, i: number): boolean {
  return i > s.from && i < s.limit && (s.flags[i]! & SPACE_BEFORE) === 0;
}

const DASHES = new Set(['-', '–', '—', '−', '‐', '‑', '‒', '―', '\u00ad']);

/** Any of the characters that print, or that scanning makes, of a hyphen or a dash. */
export function isDash(form: string): boolean {
  return DASHES.has(form);
}

/** Index after an abbreviation's full stop at i, else i. */
export function afterStop(s: Scan, i: number): number {
  return word(s, i) === '.' && glued(s, i) ? i + 1 : i;
}

/** Index after a hyphen that ties token i - 1 to token i + 1, else i. */
export function afterHyphen(s: Scan, i: number): number {
  return isDash(word(s, i)) && glued(s, i) && glued(s, i + 1) ? i + 1 : i;
}
