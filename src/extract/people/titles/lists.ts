import { T } from '../../../text/closed.js';
import { CAPITAL, WORD } from '../../../text/tokenize.js';
import { headOf } from '../vocabulary/heads.js';
import { meetsName, type Scene } from './scene.js';

/** How long a ministry's name may go on after a comma, in tokens. */
const REACH = 10;

/** A comma inside a ministry's name: "Gender, Family and Social Services", all in capitals up to an "and". */
export function listGoesOn(scene: Scene, comma: number, limit: number): boolean {
  const { tokens } = scene.doc;
  const joint = jointAfter(scene, comma, limit);
  const next = tokens.lower[joint + 1] === 'the' ? joint + 2 : joint + 1;
  return (
    joint >= 0 &&
    next < limit &&
    (tokens.flags[next]! & CAPITAL) !== 0 &&
    headOf(tokens.lower[next]!) === '' &&
    !meetsName(scene, next, limit)
  );
}

/** The same before its office noun: "Gender, Family and Social Services Minister". */
export function ministryGoesOn(scene: Scene, comma: number, limit: number): boolean {
  const { tokens } = scene.doc;
  const joint = jointAfter(scene, comma, limit);
  if (joint < 0) return false;
  for (let i = joint + 1; i < Math.min(limit, joint + 5); i++) {
    if (tokens.kind[i] !== WORD || (tokens.flags[i]! & CAPITAL) === 0 || scene.nameAt[i] !== -1) return false;
    if (headOf(tokens.lower[i]!) !== '') return i > joint + 1;
  }
  return false;
}

/** The "and" that closes a list of capitalised words; -1 where something else comes first. */
function jointAfter(scene: Scene, comma: number, limit: number): number {
  const { tokens } = scene.doc;
  if ((tokens.flags[comma - 1]! & CAPITAL) === 0) return -1;
  for (let j = comma + 1; j < limit && j < comma + REACH; j++) {
    const word = tokens.lower[j]!;
    if (word === 'and' || word === '&') return j;
    if (word === ',' || word === "'") continue;
    if (tokens.kind[j] !== WORD || (tokens.flags[j]! & CAPITAL) === 0 || scene.nameAt[j] !== -1) return -1;
    if (headOf(word) !== '' || scene.stateAt[j] !== -1) return -1;
  }
  return -1;
}

/** A comma in a list of fields in lower case: "for human rights, population and migration,". */
export function fieldsGoOn(scene: Scene, comma: number, limit: number): boolean {
  const { tokens, tags } = scene.doc;
  let joint = -1;
  let run = 0;
  for (let j = comma + 1; j < limit && j < comma + REACH; j++) {
    const word = tokens.lower[j]!;
    if (word === 'and' && joint < 0 && run > 0) {
      joint = j;
      run = 0;
    } else if (word === ',' || (joint >= 0 && scene.nameAt[j] !== -1)) {
      if (joint >= 0 || run === 0) return joint >= 0 && run > 0;
      run = 0;
    } else {
      const tag = tags.tag[j]!;
      const small = tokens.kind[j] === WORD && (tokens.flags[j]! & CAPITAL) === 0;
      if (!small || headOf(word) !== '' || (tag !== T.noun && tag !== T.adjective) || ++run > 3) return false;
    }
  }
  return joint >= 0 && run > 0 && limit < comma + REACH;
}
