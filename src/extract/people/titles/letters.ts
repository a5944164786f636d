import { ALL_CAPS, PUNCT, SPACE_BEFORE } from '../../../text/tokenize.js';
import { headOf } from '../vocabulary/heads.js';
import type { Scene } from './scene.js';

/** Letters after a name that stand for a seat in a parliament. */
const SEATS = new Set('mp mep mla mna mlc msp mpp mca mk td'.split(' '));
/** Longest letters after a name: "OBE", "FRCPC". */
const LONGEST = 5;

/** Index after the letters that follow a name ("Ann Lee KC MP", "Ann Lee, OBE,"): honours, degrees and seats. */
export function afterLetters(scene: Scene, at: number, limit: number): number {
  const { tokens } = scene.doc;
  let end = at;
  while (end < limit) {
    const from = tokens.lower[end] === ',' ? end + 1 : end;
    if (from >= limit || !isLetters(scene, from)) return end;
    // After a comma the letters must close again: "Ann Lee, OBE, said".
    if (from > end && tokens.kind[from + 1] !== PUNCT) return end;
    end = from + 1;
  }
  return end;
}

/** The token among the letters after a name that stands for a seat ("MP"); -1 for none. */
export function seatAfter(scene: Scene, at: number, end: number): number {
  for (let i = at; i < end; i++) if (SEATS.has(scene.doc.tokens.lower[i]!)) return i;
  return -1;
}

function isLetters(scene: Scene, i: number): boolean {
  const { flags, start, end, lower } = scene.doc.tokens;
  return (
    (flags[i]! & (ALL_CAPS | SPACE_BEFORE)) === (ALL_CAPS | SPACE_BEFORE) &&
    end[i]! - start[i]! <= LONGEST &&
    scene.stateAt[i] === -1 &&
    scene.nameAt[i] === -1 &&
    (headOf(lower[i]!) === '' || SEATS.has(lower[i]!))
  );
}
