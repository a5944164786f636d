import type { Doc } from '../../text/doc.js';
import type { Quoted } from './marks/quoted.js';

/** A sentence as a reporter wrote it: the sentences inside a quotation belong to the one around it. Tokens, end exclusive. */
export interface Unit {
  readonly first: number;
  readonly end: number;
}

/** Longest unit, in tokens: past it a mark or a stop was surely lost. */
const LONGEST = 900;

/** Joins sentences whose boundary falls inside quotation marks. Never joins over a paragraph. */
export function joinUnits(doc: Doc, quoted: readonly Quoted[]): Unit[] {
  const { first, count } = doc.sentences;
  const units: Unit[] = [];
  const paragraphs = doc.sentences.paragraphs;
  let q = 0;
  let p = 0;
  let reach = -1;
  let start = first[0] ?? 0;
  for (let s = 0; s < count; s++) {
    const end = first[s + 1]!;
    while (q < quoted.length && quoted[q]!.open < end) {
      reach = Math.max(reach, quoted[q]!.after);
      q++;
    }
    while (p < paragraphs.length && paragraphs[p]! < end) p++;
    const paragraphEnds = paragraphs[p] === end;
    if (reach > end && !paragraphEnds && end - start < LONGEST) continue;
    for (; end - start > LONGEST; start += LONGEST) units.push({ first: start, end: start + LONGEST });
    units.push({ first: start, end });
    start = end;
  }
  return units;
}
