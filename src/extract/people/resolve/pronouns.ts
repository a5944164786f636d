import type { Scene } from '../titles/scene.js';
import { guessGender, type Person } from './persons.js';
import type { Resolved } from './title-mentions.js';

const PRONOUNS: Readonly<Record<string, 'm' | 'f'>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  herself: 'f',
};

/**
 * "He", "she" and their kin where only one person can be meant: the only one named in the sentence so far, else the only
 * one in the sentence before it. Persons whose sex is known to differ do not count. Anything else is left open.
 */
export function pronounMentions(scene: Scene, persons: readonly Person[], personOf: Int32Array): Resolved[] {
  const { tokens, sentences } = scene.doc;
  const out: Resolved[] = [];
  let next = 0;
  /** Persons named in the sentence at hand and in the one before, in order. */
  let here: number[] = [];
  let before: number[] = [];
  for (let s = 0; s < sentences.count; s++) {
    before = here.length > 0 ? here : s > 0 ? before : [];
    here = [];
    for (let i = sentences.first[s]!; i < sentences.first[s + 1]!; i++) {
      const n = scene.nameAt[i]!;
      if (n >= 0 && scene.names[n]!.first === i && personOf[n]! >= 0) {
        if (!here.includes(personOf[n]!)) here.push(personOf[n]!);
        next = i;
      }
      const sex = PRONOUNS[tokens.lower[i]!];
      if (sex === undefined || tokens.kind[i] !== 1) continue;
      const person = only(persons, here, sex) ?? (here.length === 0 ? only(persons, before, sex) : null);
      if (person !== null) {
        out.push({ first: i, end: i + 1, person });
        persons[person]!.gender ??= sex;
        if (!here.includes(person)) here.push(person);
      }
    }
  }
  return next >= 0 ? out : [];
}

function only(persons: readonly Person[], list: readonly number[], sex: 'm' | 'f'): number | null {
  const allowed = list.filter((p) => (persons[p]!.gender ?? guessGender(persons[p]!.words) ?? sex) === sex);
  return allowed.length === 1 ? allowed[0]! : null;
}
