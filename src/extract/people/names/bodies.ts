import type { Doc } from '../../../text/doc.js';
import { HONORIFICS, headOf } from '../vocabulary/heads.js';
import { GIVEN, nameBits } from './gazetteer.js';
import type { NameSpan } from './spans.js';

/**
 * Takes out what stands before another person's office as its body: "Komnas HAM chairwoman Atnike Lestari". One word
 * before an office is mostly a person ("Biden adviser Ann Lee"), as are given names.
 */
export function dropBodies(doc: Doc, names: NameSpan[]): void {
  const starts = new Set(names.map((n) => n.first));
  let kept = 0;
  for (const name of names) if (!isBody(doc, name, starts)) names[kept++] = name;
  names.length = kept;
}

function isBody(doc: Doc, name: NameSpan, starts: ReadonlySet<number>): boolean {
  const { lower } = doc.tokens;
  if (name.words.length < 2 || name.honorifics.length > 0 || (nameBits(name.words[0]!) & GIVEN) !== 0)
    return false;
  if (headOf(lower[name.end] ?? '') === '') return false;
  let at = name.end + 1;
  while (HONORIFICS.has(lower[at] ?? '') || lower[at] === '.') at++;
  return starts.has(at);
}
