import { CAPITAL, NEWLINE_BEFORE, WORD } from '../../../text/tokenize.js';
import type { Scene } from './scene.js';

/** How far a bracket inside a title may reach, in tokens. */
const REACH = 9;

/** Index after ")" of an abbreviation in brackets that opens at `at`: "(CHP)", "(Suhakam)"; `at` if none does. */
export function abbreviationEnd(scene: Scene, at: number, limit: number): number {
  const { tokens } = scene.doc;
  if (tokens.lower[at] !== '(' || at + 2 >= limit || tokens.lower[at + 2] !== ')') return at;
  const capital = tokens.kind[at + 1] === WORD && (tokens.flags[at + 1]! & CAPITAL) !== 0;
  return capital && scene.stateAt[at + 1] === -1 && scene.nameAt[at + 1] === -1 ? at + 3 : at;
}

/**
 * Index after ")" of a bracket that names the field or the abbreviation of the body before it: "Secretary (West)",
 * "Department (Law and Institutional Reform)"; `at` where it holds a state, a person, a number or a list.
 */
export function fieldEnd(scene: Scene, at: number, limit: number): number {
  const { tokens } = scene.doc;
  if (tokens.lower[at] !== '(' || at + 1 >= limit || (tokens.flags[at + 1]! & CAPITAL) === 0) return at;
  for (let i = at + 1; i < Math.min(limit, at + REACH); i++) {
    if (tokens.lower[i] === ')') return i + 1;
    if (tokens.lower[i] !== '-' && tokens.lower[i] !== '&' && tokens.kind[i] !== WORD) return at;
    if ((tokens.flags[i]! & NEWLINE_BEFORE) !== 0 || scene.nameAt[i] !== -1 || scene.stateAt[i] !== -1)
      return at;
  }
  return at;
}
